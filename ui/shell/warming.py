"""Loads what the first acts need while nobody waits: a piece at each turn of the event loop."""

import gc
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

from ui.shell.screens import MODULES

# Between two pieces the window has its turn.
_PAUSE_MS = 10
# What many screens stand on comes first, so that no piece is large.
_GROUND = (
    "consultatie.acts.absences",
    "consultatie.acts.planning",
    "consultatie.acts.documents",
    "consultatie.forgotten",
    "consultatie.routes.reading",
    "consultatie.planning.supposing",
    "consultatie.lifelines.lines",
    "ui.forms.absences",
    "ui.forms.captures",
    "ui.forms.visibility",
    "ui.forms.requests",
    "ui.forms.steps",
    "ui.views.search",
    "ui.views.past",
    "ui.asking_why",
    "ui.dossier_days",
    "ui.views.reactions.lines",
)


class Warming(QObject):
    """Loads every screen once, in pieces; from then on going to one only shows it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[str] = iter((*_GROUND, *(module for module, _cls in MODULES.values())))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start(_PAUSE_MS)

    @Slot()
    def _load_next(self) -> None:
        module = next(self._left, None)
        if module is not None:
            import_module(module)
            return
        self._timer.stop()
        # Modules stay: the collector of cycles need not look through them ever again.
        gc.freeze()
