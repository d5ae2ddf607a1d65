"""Renews the pictures of the manual in `resources/help`, from the example, in both themes.

`python -m tests.screens.pictures [part of a name]`. A picture is one of the screens, or the part
of it that a page is about.
"""

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtCore import QRect, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from resources import folder
from tests.screens.settled import settle
from ui import theme
from ui.theme import Scheme

_WHOLE = QRect()
_SMALL, _WIDE = QSize(1024, 620), QSize(1240, 700)
# A file, the screen it shows, how large, and which part of that is of interest.
PICTURES = (
    ("hoofdvenster", "venster-aanvraag", _WIDE, _WHOLE),
    ("aanvraag", "venster-form-aanvraag", _SMALL, _WHOLE),
    ("punten", "venster-reacties", _SMALL, _WHOLE),
    ("toezeggingen", "toezeggingen-keten", _WIDE, _WHOLE),
    ("vergadermodus", "vergadermodus", _SMALL, _WHOLE),
    ("waarom", "venster-waarom", _SMALL, _WHOLE),
    ("zichtbaarheid", "zicht-geheim", _SMALL, QRect(384, 0, 640, 620)),
    ("afdrukken", "voorbeeld", _SMALL, _WHOLE),
    ("voorkeuren", "venster-voorkeuren", _SMALL, _WHOLE),
    ("brief", "brief-ontbreekt", _SMALL, _WHOLE),
)
# With fewer a status of some red pixels turns grey.
_COLOURS = 256
_FRAME = "#7d8894"
_ENDING = {Scheme.LIGHT: ".png", Scheme.DARK: "-donker.png"}


def main() -> int:
    """Start one process per theme."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "ONLY": wanted}
    codes = [
        subprocess.run(
            [sys.executable, "-m", "tests.screens.pictures", "--take", scheme],
            env=surroundings,
            check=False,
        ).returncode
        for scheme in _ENDING
    ]
    return max(codes)


def take(scheme: Scheme, wanted: str) -> None:
    """Take the pictures in one theme."""
    from tests.screens.entries import SCREENS

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, scheme)
    factories = dict(SCREENS)
    for name, screen, size, part in PICTURES:
        if wanted in name:
            widget = factories[screen]()
            _write(widget, size, part, folder("help") / f"{name}{_ENDING[scheme]}")
            widget.close()


def _write(widget: QWidget, size: QSize, part: QRect, file: Path) -> None:
    if not isinstance(widget, QDialog):
        widget.resize(size)
    widget.show()
    widget.activateWindow()
    QTest.qWaitForWindowActive(widget)
    settle(widget)
    QTest.qWait(300)
    (widget.grab(part) if part.isValid() else widget.grab()).save(str(file))
    # With a palette of its own colours a picture of flat colours takes a third of the room.
    with Image.open(file) as picture:
        framed = ImageOps.expand(picture.convert("RGB"), border=1, fill=_FRAME)
        few = framed.quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--take"]:
        take(Scheme(sys.argv[2]), os.environ.get("ONLY", ""))
        sys.stdout.flush()
        os._exit(0)
    sys.exit(main())
