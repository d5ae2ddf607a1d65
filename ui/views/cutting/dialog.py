"""The window in which the points of an advice letter are found and taken over in one act."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from consultatie.acts.advice import Added, add_points
from consultatie.advice import Advice
from consultatie.cutting import Cutting
from consultatie.cutting.points import confirmed_of, point_of
from consultatie.dossier_file import DossierFile
from consultatie.errors import RuleBroken
from consultatie.language import _, ngettext
from consultatie.texts.apart import text_of_apart
from ui.desk import Desk
from ui.tokens import Tone
from ui.views.cutting.bench import CuttingBench
from ui.views.cutting.source import Read, SourcePage
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import edge_to_edge, foot, head, stand_before
from ui.widgets.labels import ElidedLabel, Role, text_label
from ui.widgets.message_bar import MessageBar

_SIZE = QSize(1240, 700)


class CuttingDialog(QDialog):
    """First the letter, then its pieces. Esc asks before anything that was decided is lost."""

    def __init__(
        self,
        desk: Desk,
        file: DossierFile,
        advice: Advice,
        parent: QWidget | None,
        read: Read = text_of_apart,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._advice = advice
        self._dossier = file.dossier.id
        self._leaving = False
        council = file.body_of(file.consultation(advice.consultation)).name
        title = _("Punten uit adviesbrief · {council}").format(council=council)
        stand_before(self, title, _SIZE)
        self._about = ElidedLabel("", Role.MUTED)
        self.source = SourcePage(self.numbers, read)
        self.bench = CuttingBench(self.numbers)
        self.bar = MessageBar(linger_ms=0)
        self.take_button = push_button("", Kind.PRIMARY)
        self.cancel_button = push_button(_("Annuleren"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.source.setFocus()

    def numbers(self) -> list[str]:
        """The numbers that points of the advice have already."""
        file = self._desk.dossier_file(self._dossier)
        return [point.number for point in file.points_of(self._advice.id)]

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        if self._pages.currentWidget() is self.source:
            return self.source.dirty
        return self.bench.dirty

    # -- taking over ---------------------------------------------------------------------------

    @Slot()
    def take_over(self) -> None:
        """Write the points that were confirmed, all in one act; what is wrong stays here."""
        cutting = self.bench.cutting
        places = confirmed_of(cutting) if cutting else []
        if cutting is None or not places:
            self.bar.say(_("Bevestig eerst een of meer punten, met Enter."), Tone.AMBER)
            return
        drafts = [point_of(cutting, cutting.pieces[place]) for place in places]
        try:
            added = add_points(self._desk.register, self._advice.id, drafts)
        except RuleBroken as error:
            self.bar.say(str(error), Tone.RED)
            return
        self._settle(places, added)

    def _settle(self, places: Sequence[int], added: Added) -> None:
        refused = {
            places[place]: " ".join(breach.sentence for breach in breaches)
            for place, breaches in added.refused.items()
        }
        self.bench.settle([places[place] for place in added.points], refused)
        number = len(added.points)
        done = ngettext("{n} punt overgenomen.", "{n} punten overgenomen.", number)
        if not refused and not self._waiting():
            self._desk.say(done.format(n=number))
            self._leave()
            return
        self.cancel_button.setText(_("Sluiten"))
        self.bar.say(" ".join((done.format(n=number), *self._rest(refused))), _tone(refused))
        self.bench.setFocus()

    def _rest(self, refused: Mapping[int, str]) -> list[str]:
        rest = []
        if refused:
            words = ngettext(
                "{n} punt niet: zie de rode regel.",
                "{n} punten niet: zie de rode regels.",
                len(refused),
            )
            rest.append(words.format(n=len(refused)))
        waiting = self._waiting()
        if waiting:
            words = ngettext(
                "{n} voorstel is nog niet bekeken.",
                "{n} voorstellen zijn nog niet bekeken.",
                waiting,
            )
            rest.append(words.format(n=waiting))
        return rest

    # -- leaving -------------------------------------------------------------------------------

    def reject(self) -> None:
        """Esc and "Annuleren": ask when something would be lost."""
        if not self.dirty:
            self._leave()
        elif self.bar.words:
            self.bar.quiet()
        else:
            take = ((_("Overnemen"), self.take_over),) if self.bench.confirmed() else ()
            words = (
                _("Uw keuzes in deze brief zijn nog niet overgenomen.")
                if self._pages.currentWidget() is self.bench
                else _("De tekst die hier staat, is nog niet in punten geknipt.")
            )
            self.bar.say(words, Tone.AMBER, *take, (_("Niet bewaren"), self._leave))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._leaving or not self.dirty:
            self.source.leave()
            super().closeEvent(event)
            return
        event.ignore()
        self.reject()

    def _leave(self) -> None:
        self._leaving = True
        self.source.leave()
        self.accept()

    # -- inside --------------------------------------------------------------------------------

    def _waiting(self) -> int:
        cutting = self.bench.cutting
        confirmed = self.bench.confirmed()
        return sum(piece.is_point for piece in cutting.pieces) - confirmed if cutting else 0

    @Slot(object, str)
    def _begin(self, cutting: Cutting, about: str) -> None:
        self._about.setText(about)
        self._pages.setCurrentWidget(self.bench)
        self.bench.begin(cutting)
        self.bench.setFocus()

    @Slot()
    def _follow(self) -> None:
        on_bench = self._pages.currentWidget() is self.bench
        number = self.bench.confirmed()
        words = ngettext("{n} &punt overnemen", "{n} &punten overnemen", number)
        self.take_button.setText(words.format(n=number))
        self.take_button.setVisible(on_bench)
        self.take_button.setEnabled(number > 0)
        self.bench.totals.setVisible(on_bench)

    def _connect(self) -> None:
        self.source.cut.connect(self._begin)
        self.bench.changed.connect(self._follow)
        self.bench.wanted.connect(self.take_over)
        self.take_button.clicked.connect(self.take_over)
        self.cancel_button.clicked.connect(self.reject)
        # Enter confirms a point; it never presses a button by itself.
        self.take_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        for button in (*self.bench.buttons.values(), self.source.open_button):
            button.setAutoDefault(False)
        self.source.next_button.setAutoDefault(False)
        self._follow()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.source)
        self._pages.addWidget(self.bench)
        layout = edge_to_edge(self)
        layout.addWidget(head(text_label(self.windowTitle(), Role.TITLE), self._about))
        layout.addWidget(self._pages, 1)
        buttons = (self.cancel_button, self.take_button)
        layout.addWidget(foot((self.bench.totals,), buttons, (self.bar,)))


def _tone(refused: Mapping[int, str]) -> Tone:
    return Tone.AMBER if refused else Tone.GREEN


def open_cutting(desk: Desk, file: DossierFile, advice: Advice, parent: QWidget) -> CuttingDialog:
    """Open the window on a draft; returns at once."""
    dialog = CuttingDialog(desk, file, advice, parent)
    dialog.open()
    return dialog
