"""Renders every entry in one theme at one scale; the scale is Qt's own, so it is one process."""

import os
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from consultatie.language import Language
from tests.screens.entries import SCREENS
from tests.screens.fit import LARGEST, misfits
from tests.screens.settled import settle
from ui import theme
from ui.speech import speak
from ui.theme import Scheme


def render(folder: Path, scheme: Scheme, scale: int, wanted: str) -> list[str]:
    """Write the pictures; returns what does not fit, in words."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, scheme)
    speak(app, Language(os.environ.get("SPOKEN", Language.DUTCH)))
    complaints: list[str] = []
    for name, factory in SCREENS:
        if wanted in name:
            widget = factory()
            complaints += [f"{scheme}-{scale}-{name}: {line}" for line in _shoot(widget)]
            widget.grab().save(str(folder / f"{scheme}-{scale}-{name}.png"))
            widget.close()
            widget.deleteLater()
            app.sendPostedEvents()
    return complaints


def _shoot(widget: QWidget) -> list[str]:
    if not isinstance(widget, QDialog):
        widget.resize(*LARGEST)
    widget.show()
    widget.activateWindow()
    # Only an active window shows where the keyboard is.
    QTest.qWaitForWindowActive(widget)
    settle(widget)
    return misfits(widget)


if __name__ == "__main__":
    found = render(
        Path(sys.argv[1]), Scheme(sys.argv[2]), int(sys.argv[3]), os.environ.get("ONLY", "")
    )
    sys.stdout.write("".join(f"{line}\n" for line in found))
    sys.stdout.flush()
    # Skip the teardown of Qt: the order in which Python lets go of widgets is nobody's concern.
    os._exit(1 if found else 0)
