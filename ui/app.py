"""The program with a window: application, language, look, and the main window."""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

from platformdirs import PlatformDirs
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from consultatie import __version__
from consultatie.commands.rooms import Rooms
from ui.collector import collector
from ui.jobs import let_window_go_first
from ui.main_window import MainWindow
from ui.settings import SCALES, Settings
from ui.speech import speak
from ui.spelling.spelling import Spelling, is_possible
from ui.theme import Theme
from ui.window_keys import WindowKeys

_NAME = "consultatie"


def run_app(path: Path | None, passphrase: str | None, rooms: Rooms) -> int:
    """Show the window on a register, on the last one or on the start page; gives the exit code."""
    places = PlatformDirs(_NAME, appauthor=False)
    settings = Settings(places.user_config_path / f"{_NAME}.ini")
    take_scale(settings.scale, os.environ)
    let_window_go_first()
    collector.spare_acts()
    app = _application()
    speak(app, settings.language)
    spelling = Spelling(app) if is_possible() else None
    theme = Theme(app, settings.scheme, dressed=False)
    window = MainWindow(rooms, settings, theme, places.user_state_path)
    window.errors.install()
    window.open_first(path, passphrase)
    theme.dress()
    window.fit_screen()
    window.show()
    code = app.exec()
    window.errors.uninstall()
    if spelling is not None:
        spelling.stop()
    return code


def take_scale(scale: int, surroundings: MutableMapping[str, str]) -> None:
    """Draw everything at a scale, unless the surroundings name one; before there is a screen.

    It comes on top of what the system asks for its screens.
    """
    if scale != SCALES[0]:
        surroundings.setdefault("QT_SCALE_FACTOR", str(scale / 100))


def _application() -> QApplication:
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName(_NAME)
    app.setApplicationDisplayName("Consultatie")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(_NAME)
    WindowKeys(app)
    return app
