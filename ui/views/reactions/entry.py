"""Entering, changing and withdrawing points; only while their advice was not sent."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from consultatie.acts.advice import new_version
from consultatie.advice import Advice
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.standing import standing_of
from ui.desk import Desk
from ui.forms.advice import draft_sheet, send_sheet
from ui.forms.fields import Values
from ui.forms.points import focus_text, new_point_sheet, point_sheet
from ui.forms.records import ask_reason
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.tokens import Tone
from ui.views.reactions.lines import PointLine, draft_of, next_number
from ui.widgets.message_bar import MessageBar

_DIALOG = (560, 460)


@dataclass(frozen=True, slots=True)
class InHand:
    """Asks what is shown now: the dossier as read, the chosen point, the council in hand."""

    file: Callable[[], DossierFile | None]
    line: Callable[[], PointLine | None]
    consultation: Callable[[], RecordId | None]


class PointEntry(QObject):
    """Its sheets stand where the reaction stands, in `place`.

    `opened` comes with a sheet, `left` when there is none any more.
    """

    opened = Signal()
    left = Signal()

    def __init__(
        self, desk: Desk, host: QWidget, place: QStackedWidget, bar: MessageBar, in_hand: InHand
    ) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._place = place
        self._bar = bar
        self._in_hand = in_hand
        self._sheet: FormSheet | None = None

    @property
    def sheet(self) -> FormSheet | None:
        """The sheet that is open."""
        return self._sheet

    def draft(self) -> Advice | None:
        """The draft to which points can be added now."""
        file, consultation = self._in_hand.file(), self._in_hand.consultation()
        return draft_of(file, consultation) if file and consultation else None

    # -- what a user can do --------------------------------------------------------------------

    def add(self) -> None:
        """Begin a new point of the draft in hand, or say what stands in the way."""
        self._on_draft(lambda draft: self._begin(draft, None), self.add)

    def cut(self) -> None:
        """Cut points out of the letter of the draft in hand, or say what stands in the way."""
        self._on_draft(self._cut, self.cut)

    def take_table(self) -> None:
        """Take in a table of points of the draft in hand, or say what stands in the way."""
        self._on_draft(self._take_table, self.take_table)

    def change(self) -> None:
        """Change the chosen point; of a sent advice only theme and mark."""
        file, line = self._in_hand.file(), self._in_hand.line()
        if file is not None and line is not None:
            self._open(point_sheet(self._desk, file, line.point, sent=line.sent), None)

    def withdraw(self) -> None:
        """Withdraw the chosen point, as long as its advice was not sent."""
        line = self._in_hand.line()
        if line is None:
            return
        if line.sent:
            self._say_frozen(line.consultation)
        else:
            ask_reason(self._desk, line.point, self._host)

    def send(self) -> None:
        """Record that the draft was sent."""
        file, draft = self._in_hand.file(), self.draft()
        if file is not None and draft is not None:
            sheet = send_sheet(self._desk, draft, len(file.points_of(draft.id)))
            open_as_dialog(sheet, self._host, _DIALOG)

    # -- inside --------------------------------------------------------------------------------

    def _on_draft(self, do: Callable[[Advice], object], again: Callable[[], object]) -> None:
        """Do this with the draft in hand; where there is none yet, ask for it first."""
        file, consultation = self._in_hand.file(), self._in_hand.consultation()
        if file is None:
            return
        if consultation is None:
            self._bar.say(_("Kies eerst een raad: met het filter, of door een punt."), Tone.AMBER)
            return
        draft = draft_of(file, consultation)
        if draft is not None:
            do(draft)
        elif file.advices_of(consultation):
            self._say_frozen(consultation)
        else:
            self._ask_draft(file, consultation, again)

    def _cut(self, advice: Advice) -> None:
        # Reading files comes along with it.
        from ui.views.cutting import open_cutting

        file = self._in_hand.file()
        if file is not None:
            open_cutting(self._desk, file, advice, self._host)

    def _take_table(self, advice: Advice) -> None:
        from ui.views.importing import of_points, open_import

        file = self._in_hand.file()
        if file is not None:
            open_import(self._desk, of_points(self._desk, file, advice), self._host)

    def _begin(self, advice: Advice, before: Values | None) -> None:
        file = self._in_hand.file()
        if file is None:
            return
        numbers = [point.number for point in file.points_of(advice.id)]
        sheet = new_point_sheet(self._desk, file, advice, next_number(numbers), before)
        if self._open(sheet, lambda: self._begin(advice, sheet.page.values())):
            focus_text(sheet.page)

    def _ask_draft(
        self, file: DossierFile, consultation: RecordId, again: Callable[[], object]
    ) -> None:
        standing = standing_of(file, file.consultation(consultation), self._desk.law)
        dialog = open_as_dialog(draft_sheet(self._desk, standing), self._host, _DIALOG)
        dialog.sheet.saved.connect(again)

    def _say_frozen(self, consultation: RecordId) -> None:
        words = _(
            "Dit advies is verzonden en ligt daarmee vast: punten kunnen er niet meer bij of af."
        )
        again = (_("Nieuwe versie maken"), lambda: self._new_version(consultation))
        self._bar.say(words, Tone.AMBER, again)

    def _new_version(self, consultation: RecordId) -> None:
        file = self._in_hand.file()
        advice = file.advice_of(consultation) if file else None
        if advice is not None and advice.sent:
            self._begin(new_version(self._desk.register, advice), None)

    def _open(self, sheet: FormSheet, again: Callable[[], object] | None) -> bool:
        if self._sheet is not None and self._sheet.page.dirty:
            # What was typed stands there still; ask what must become of it first.
            sheet.deleteLater()
            self._sheet.cancel()
            return False
        self._leave()
        self._sheet = sheet
        sheet.keep_typed(self._desk)
        self._place.addWidget(sheet)
        self._place.setCurrentWidget(sheet)
        done: list[bool] = []
        sheet.saved.connect(lambda: done.append(True))
        sheet.closed.connect(lambda: self._after(again if done else None))
        self.opened.emit()
        sheet.page.focus_first()
        return True

    def _after(self, again: Callable[[], object] | None) -> None:
        self._leave()
        self.left.emit()
        if again is not None:
            again()

    def _leave(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            self._place.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
