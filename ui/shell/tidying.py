"""Lets go of what nobody holds any more while the user rests, never in the middle of an act."""

from PySide6.QtCore import QObject, QTimer, Slot

from ui.collector import collector

_REST_MS = 1_000


class Tidying(QObject):
    """Waits until no act came for a while; one look after the last act, and then nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(collector.tidy)

    @Slot()
    def put_off(self) -> None:
        """Something was done: wait again."""
        self._timer.start()
