"""Makes ready what the first acts need while nobody waits: a piece each turn of the event loop."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

from ui.desk import ScreenName
from ui.shell.screens import MODULES, Screens

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
    "ui.views.past_dialog",
    "ui.asking_why",
    "ui.dossier_days",
    "ui.views.reactions.lines",
)


class Warming(QObject):
    """Loads and makes every screen of a workplace; from then on going to one only shows it."""

    def __init__(self, screens: Screens) -> None:
        super().__init__(screens)
        self._left = _pieces(screens)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._do_next)

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start(_PAUSE_MS)

    @Slot()
    def _do_next(self) -> None:
        piece = next(self._left, None)
        if piece is None:
            self._timer.stop()
        else:
            piece()


def _pieces(screens: Screens) -> Iterator[Callable[[], object]]:
    for module in (*_GROUND, *(module for module, _cls in MODULES.values())):
        yield partial(import_module, module)
    # Modules stay: the collector of cycles need not look through them ever again. Screens go
    # with their register.
    yield gc.collect
    yield gc.freeze
    for name in ScreenName:
        yield partial(screens.make, name)
