"""Vast te stellen: decisions and promises in order, ticked aloud one by one, then settled."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.meetings import Capture
from consultatie.talks import cautions_on_holding
from ui.tokens import Space
from ui.views.meeting_mode.session import Session
from ui.views.request.section import Section, note, row
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, ground, text_label
from ui.widgets.roving import Roving
from ui.widgets.tick_box import TickBox


class ClosingPage(QScrollArea):
    """Arrows go through the list, Space ticks, Ctrl+L reads large what has the keyboard.

    `settled` carries the ids that were ticked, and whether the meeting was held today.
    """

    settled = Signal(object, bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Vast te stellen"))
        self._roving = Roving(self)
        self._list = Section(Space.S)
        self._shown: tuple[Capture, ...] | None = None
        self.rows: tuple[SpokenRow, ...] = ()
        self.held = TickBox("")
        self.held.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._caution = Section()
        self._left = text_label("", Role.MUTED, wrap=True)
        # Without a letter to press: Alt+V is a question.
        self.button = push_button(_("Vaststellen"), Kind.PRIMARY)
        self._propose_held()
        self._lay_out()
        self.button.clicked.connect(self.settle)
        self.held.toggled.connect(self.refresh)

    def refresh(self) -> None:
        """Show what there is to confirm now; what was ticked stays ticked."""
        waiting = tuple(self._session.to_confirm())
        if waiting != self._shown:
            ticked = set(self.ticked())
            self.rows = tuple(SpokenRow(captured) for captured in waiting)
            self._list.fill(self.rows or [text_label(_nothing(self._session), wrap=True)])
            for each in self.rows:
                each.box.setChecked(each.captured.id in ticked)
                each.box.toggled.connect(self._follow)
            self._roving.take([[each.box] for each in self.rows])
            self._shown = waiting
        self.held.setVisible(self._session.meeting.held is None)
        self._caution.fill([note(words) for words in self._cautions()])
        self._follow()

    def focus_first(self) -> bool:
        """Put the keyboard on the first line that is not ticked, else on what is left to do.

        False when there is nothing to do here.
        """
        boxes = [each.box for each in self.rows if not each.box.isChecked()]
        wanted = [*boxes, *([] if self.held.isHidden() else [self.held]), self.button]
        first = next((widget for widget in wanted if widget.isEnabled()), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def ticked(self) -> Sequence[RecordId]:
        """What was confirmed aloud."""
        return [each.captured.id for each in self.rows if each.box.isChecked()]

    def focused(self) -> Capture | None:
        """The capture that has the keyboard."""
        return next((each.captured for each in self.rows if each.box.hasFocus()), None)

    @Slot()
    def settle(self) -> None:
        """Tell what was confirmed."""
        self.settled.emit(self.ticked(), self._says_held())

    def _says_held(self) -> bool:
        return self._session.meeting.held is None and self.held.isChecked()

    def _cautions(self) -> Sequence[str]:
        if not self._says_held():
            return ()
        today = self._session.desk.today()
        return cautions_on_holding(self._session.file, self._session.meeting, today)

    @Slot()
    def _follow(self) -> None:
        left = [captured for captured in self._session.captures() if not captured.settled]
        others = len(left) - len(self.ticked())
        words = ngettext(
            "Daarna blijft {n} vastlegging staan onder ‘Nog uitwerken’.",
            "Daarna blijven {n} vastleggingen staan onder ‘Nog uitwerken’.",
            others,
        )
        self._left.setText(words.format(n=others) if others else "")
        self.button.setEnabled(bool(self.ticked()) or self._says_held())

    def _propose_held(self) -> None:
        today, planned = self._session.desk.today(), self._session.meeting.planned
        words = _("De vergadering is vandaag gehouden ({day})").format(day=dates.medium(today))
        self.held.setText(words)
        # A rehearsal before the day itself holds nothing.
        self.held.setChecked(planned is None or planned.first <= today)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(text_label(_("Vast te stellen"), Role.DISPLAY))
        words = _(
            "Lees elk besluit en elke toezegging hardop voor en vink af wat beide kanten zo "
            "hebben bedoeld. Afgevinkte toezeggingen komen in het register in deze woorden."
        )
        column.addWidget(text_label(words, Role.MUTED, wrap=True))
        column.addWidget(self._list)
        column.addWidget(self.held)
        column.addWidget(self._caution)
        column.addWidget(row(self.button, self._left, widest=1))
        column.addStretch(1)
        self.setWidget(page)


class SpokenRow(QWidget):
    """A capture to confirm: a box to tick, and its words beside it; a click on them ticks too."""

    def __init__(self, captured: Capture) -> None:
        super().__init__()
        self.captured = captured
        self.box = TickBox("")
        self.box.setAccessibleName(f"{captured.sort.shown}: {captured.text}")
        card = ground("card")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(_facts(captured), Role.STRONG, wrap=True))
        words.addWidget(text_label(captured.text, Role.TITLE, wrap=True))
        inner = QHBoxLayout(card)
        inner.setContentsMargins(Space.M, Space.M, Space.L, Space.M)
        inner.setSpacing(Space.M)
        inner.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.box.setFocus()
            self.box.toggle()


def _facts(captured: Capture) -> str:
    due = ""
    if captured.due:
        due = _("uiterlijk {day}").format(day=dates.format(captured.due))
    parts = (captured.sort.shown.capitalize(), captured.who, due)
    return " · ".join(part for part in parts if part)


def _nothing(session: Session) -> str:
    if any(captured.settled for captured in session.captures()):
        return _("Alle besluiten en toezeggingen van deze vergadering zijn vastgesteld.")
    return _("Er zijn in deze vergadering nog geen besluiten of toezeggingen vastgelegd.")
