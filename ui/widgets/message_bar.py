"""One line that says what happened and offers to take it back; no dialog needed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget

from consultatie.errors import ConsultatieError, Stopped
from consultatie.language import _
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, icon_button, name_button
from ui.widgets.labels import IconLabel, restyle, text_label

LINGER_MS = 8000
_ICONS = {
    Tone.RED: "alert-circle",
    Tone.ORANGE: "alert-triangle",
    Tone.AMBER: "alert-triangle",
    Tone.GREEN: "circle-check",
}


class MessageBar(QFrame):
    """Hidden until something is said. Good news goes by itself after `linger_ms` (0: never).

    Trouble stays until it is closed or something else is said.
    """

    closed = Signal()

    def __init__(self, linger_ms: int = LINGER_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._handlers: list[Callable[[], object]] = []
        self._icon = IconLabel("info-circle", Tone.ACCENT)
        self._words = text_label(wrap=True)
        self._buttons = [_OfferButton(), _OfferButton()]
        self._close = icon_button("x", _("Melding sluiten"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(linger_ms)
        self._timer.timeout.connect(self.quiet)
        self._close.clicked.connect(self.quiet)
        self._buttons[0].clicked.connect(self._first)
        self._buttons[1].clicked.connect(self._second)
        self._lay_out()
        self.hide()

    @property
    def words(self) -> str:
        """What the bar says now; empty when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(
        self,
        words: str,
        tone: Tone = Tone.ACCENT,
        *actions: tuple[str, Callable[[], object]],
    ) -> None:
        """Say one sentence, with at most two actions: what the button says, and what it does."""
        restyle(self, "tone", tone.value)
        self._icon.show_icon(_ICONS.get(tone, "info-circle"), tone)
        self._words.setText(words)
        self._offer(actions)
        self.setAccessibleName(words)
        self.show()
        self._announce(words)
        self._start_lingering(tone)

    def say_failure(self, error: BaseException, stopped: str) -> None:
        """Say why a job gave nothing; these words where the user stopped it.

        A mistake of ours is raised again, for whoever reports those.
        """
        if isinstance(error, Stopped):
            self.say(stopped, Tone.GREY)
        elif isinstance(error, ConsultatieError):
            self.say(str(error), Tone.RED)
        else:
            raise error

    def retell(self) -> None:
        """Say the own words of the bar in the language that is spoken now."""
        name_button(self._close, _("Melding sluiten"))

    @Slot()
    def quiet(self) -> None:
        """Hide the bar."""
        self._timer.stop()
        focused: QWidget | None = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if had_focus:
            self.focusNextPrevChild(True)
        self.closed.emit()

    def press(self, place: int = 0) -> None:
        """Do what the first (or second) action offers."""
        self._act(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.quiet()
            return
        super().keyPressEvent(event)

    @Slot()
    def _first(self) -> None:
        self._act(0)

    @Slot()
    def _second(self) -> None:
        self._act(1)

    def _act(self, place: int) -> None:
        if place >= len(self._handlers):
            # Pressed before and let go after the bar said something else.
            return
        handler = self._handlers[place]
        self.quiet()
        handler()

    def _offer(self, actions: tuple[tuple[str, Callable[[], object]], ...]) -> None:
        self._handlers = [handler for _text, handler in actions]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(actions))
            button.setText(actions[place][0] if place < len(actions) else "")

    def _start_lingering(self, tone: Tone) -> None:
        self._timer.stop()
        if self._timer.interval() > 0 and tone in (Tone.ACCENT, Tone.GREEN, Tone.GREY):
            self._timer.start()

    def _announce(self, words: str) -> None:
        # Loaded with the first words: the first window has none to say.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.M, Space.XS, Space.XS, Space.XS)
        layout.setSpacing(Space.S)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        for button in self._buttons:
            layout.addWidget(button)
        layout.addWidget(self._close)


class _OfferButton(QPushButton):
    """An offer of the bar, taken once by a double click.

    After the first click another offer can stand in its place, such as to do again what was undone.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", Kind.QUIET.value)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
