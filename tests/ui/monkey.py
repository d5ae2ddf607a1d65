"""A monkey at the keyboard: random keys, clicks and drops on the real window.

`python -m tests.ui.monkey [seed] [events]` lets one play long, 10,000 events when nothing is said;
the same seed does the same again. It ends without an exception, without a warning of Qt and with a
whole register, or says what it found. What it does stands in build/aap.txt, where it can be read
after a crash. It opens no dialogs of files or printers and no programs.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import TracebackType
from typing import TextIO

import pytest
from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QMimeData,
    QPoint,
    QPointF,
    QStandardPaths,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QMenu, QWidget
from shiboken6 import isValid

from db.check import check_register
from tests.example_register import copy_of_example, rooms
from ui.desk import Place, ScreenName
from ui.main_window import MainWindow
from ui.reports import LOG_NAME
from ui.settings import Settings
from ui.theme import Scheme, Theme

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_LETTERS = "abé OR 25 ½ werkdruk & 31-12-2026"
_KEYS = (
    *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Escape, _Key.Key_Space),
    *(_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End),
    *(_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F1, _Key.Key_F2, _Key.Key_F6, _Key.Key_F9),
)
_WITH_CTRL = "NKZYFDIPEWOS"
_WITH_ALT = (_Key.Key_Left, _Key.Key_Right, _Key.Key_Down, _Key.Key_R, _Key.Key_B)
# A menu that opens inside a click has the events to itself; so long after, the hand lets it go.
_LET_GO_MS = 150
_DIARY = Path("build/aap.txt")
_OUTSIDE = (QFileDialog, QPrintDialog)
_WARNINGS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
# What only the platform without a screen says, of sizes and of popups.
_OF_NO_SCREEN = "This plugin does not support"


@dataclass
class Monkey:
    """Plays with one window; `found` has what went wrong, with the last things it did."""

    seed: int
    window: MainWindow
    path: Path
    found: list[str] = field(default_factory=list)
    did: list[str] = field(default_factory=list)
    diary: TextIO | None = None

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        self._acts = (
            *([self._press_key] * 6),
            *([self._type] * 3),
            *([self._press_with_ctrl] * 3),
            self._press_with_alt,
            *([self._click] * 8),
            self._double_click,
            self._click_right,
            self._drop,
            self._give_up,
            self._go_somewhere,
        )

    def play(self, events: int) -> None:
        """Do so many things, or fewer when something was found."""
        for _event in range(events):
            self._come_back()
            self._random.choice(self._acts)()
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if self.found:
                return

    def tell(self, what: str) -> None:
        """Write down what went wrong."""
        self.found.append(f"seed {self.seed}, after {', '.join(self.did[-12:])}:\n{what}")

    # -- what it does --------------------------------------------------------------------------

    def _press_key(self) -> None:
        self._press(self._random.choice(_KEYS))

    def _press_with_ctrl(self) -> None:
        held = _Held.ControlModifier
        if self._random.random() < 0.1:
            held |= _Held.ShiftModifier
        self._press(getattr(_Key, f"Key_{self._random.choice(_WITH_CTRL)}"), held)

    def _press_with_alt(self) -> None:
        self._press(self._random.choice(_WITH_ALT), _Held.AltModifier)

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = _Held.NoModifier) -> None:
        self._note(f"{held.name} {key.name}")
        with self._letting_go():
            QTest.keyClick(self._keyboard(), key, held)

    def _type(self) -> None:
        words = self._random.choice(_LETTERS.split(" ")) + " "
        self._note(f"types {words!r}")
        with self._letting_go():
            for letter in words:
                # As an input method sends it: QTest knows no letters but those of ASCII.
                typed = QKeyEvent(QEvent.Type.KeyPress, 0, _Held.NoModifier, letter)
                QApplication.sendEvent(self._keyboard(), typed)

    def _click(self) -> None:
        self._point(Qt.MouseButton.LeftButton)

    def _click_right(self) -> None:
        self._point(Qt.MouseButton.RightButton)

    def _point(self, button: Qt.MouseButton) -> None:
        widget, place = self._aim()
        self._note(f"{button.name} on {_name(widget)}")
        with self._letting_go():
            _click(widget, button, place)

    def _double_click(self) -> None:
        widget, place = self._aim()
        self._note(f"twice on {_name(widget)}")
        with self._letting_go():
            for _time in range(2):
                _click(widget, Qt.MouseButton.LeftButton, place)

    def _drop(self) -> None:
        """Drop words or files; a widget that takes none lets them pass to what it stands in."""
        widget, place = self._aim()
        self._note(f"drops on {_name(widget)}")
        mime = self._burden()
        aim = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, _Held.NoModifier)
        QApplication.sendEvent(widget, QDragEnterEvent(place, *aim))
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), *aim))

    def _burden(self) -> QMimeData:
        mime = QMimeData()
        sort = self._random.randrange(4)
        if sort == 0:
            mime.setText("Gesleepte tekst\nmet <b>twee</b> regels")
        elif sort == 1:
            mime.setUrls([QUrl.fromLocalFile(str(self.path))])
        elif sort == 2:
            mime.setUrls([QUrl.fromLocalFile(str(self.path.parent / "is er niet.pdf"))])
        else:
            mime.setData("application/x-onbekend", self._random.randbytes(20))
        return mime

    def _give_up(self) -> None:
        """Esc until a form lets go, as who opened it by mistake; what it asks gets the same."""
        for _time in range(3):
            self._press(_Key.Key_Escape)

    def _go_somewhere(self) -> None:
        screen = self._random.choice(list(ScreenName))
        if self.window.workplace is not None and QApplication.activeModalWidget() is None:
            self._note(f"goes to {screen}")
            self.window.workplace.go(Place(screen))

    # -- with what -----------------------------------------------------------------------------

    def _come_back(self) -> None:
        """Show the window again and open the register after it was closed."""
        if not self.window.isVisible():
            self.window.show()
        if self.window.workplace is None and self._random.random() < 0.3:
            self.window.files.open(self.path)

    def _note(self, words: str) -> None:
        self.did.append(words)
        if self.diary is not None:
            self.diary.write(f"{words}\n")
            self.diary.flush()

    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _keyboard(self) -> QWidget:
        top = self._top()
        inside: QWidget | None = top.focusWidget()
        return QApplication.focusWidget() or inside or top

    def _aim(self) -> tuple[QWidget, QPoint]:
        """A widget that can be seen, and a place on it."""
        top = self._top()
        # Kept, because PySide takes a child for gone as soon as nobody holds its popup any more.
        self._top_aimed_at = top
        seen = [one for one in top.findChildren(QWidget) if isValid(one) and one.isVisible()]
        widget = self._random.choice([top, *seen])
        x, y = (self._random.randrange(max(1, side)) for side in widget.size().toTuple())
        return widget, QPoint(x, y)

    @contextmanager
    def _letting_go(self) -> Iterator[None]:
        timer = QTimer()
        timer.timeout.connect(_close_menu)
        timer.start(_LET_GO_MS)
        yield
        timer.stop()


def _click(widget: QWidget, button: Qt.MouseButton, place: QPoint) -> None:
    """Press and let go, unless the widget went away under the finger."""
    for act in (QTest.mousePress, QTest.mouseRelease):
        if isValid(widget):
            act(widget, button, _Held.NoModifier, place)


def _close_menu() -> None:
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        menu.close()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r}"


@contextmanager
def harmless(folder: Path) -> Iterator[None]:
    """Outside the window nothing opens, and the user's documents are a folder of our own."""
    with pytest.MonkeyPatch.context() as instead:
        show = QDialog.open
        instead.setattr(QFileDialog, "open", lambda chooser, *_: chooser.reject())
        instead.setattr(
            QDialog,
            "open",
            lambda dialog: dialog.reject() if isinstance(dialog, _OUTSIDE) else show(dialog),
        )
        instead.setattr(QDesktopServices, "openUrl", lambda _url: True)
        instead.setattr(QStandardPaths, "writableLocation", lambda _place: str(folder))
        yield


@contextmanager
def listening(monkey: Monkey) -> Iterator[None]:
    """Tell the monkey's keeper of every exception and of every warning of Qt."""

    def hear_python(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        monkey.window.errors.handle(error)
        monkey.tell(repr(error))

    def hear_qt(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind in _WARNINGS and not words.startswith(_OF_NO_SCREEN):
            monkey.tell(words)

    hook, sys.excepthook = sys.excepthook, hear_python
    before = qInstallMessageHandler(hear_qt)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        sys.excepthook = hook


def let_play(
    app: QApplication, folder: Path, seed: int, events: int, diary: TextIO | None = None
) -> list[str]:
    """What one monkey finds on a window with the example; nothing, if all is well."""
    path = copy_of_example(folder)
    theme = Theme(app, Scheme.LIGHT)
    window = MainWindow(rooms(), Settings(folder / "consultatie.ini"), theme, folder / "staat")
    monkey = Monkey(seed, window, path, diary=diary)
    with harmless(folder), listening(monkey):
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        window.open_first(path, None)
        window.finish_opening()
        monkey.play(events)
        _put_away(window)
    log = folder / "staat" / LOG_NAME
    if log.exists():
        monkey.tell(log.read_text("utf-8"))
    return monkey.found + [finding.sentence for finding in check_register(path, None)]


def _put_away(window: QMainWindow) -> None:
    """Close what is open, whatever was not saved."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.deleteLater()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert isinstance(window, MainWindow)
    window._close_anyway()
    window.theme.deleteLater()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(seed: int, events: int) -> int:
    """Let one monkey play; 1 when it found something."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    begun = time.monotonic()
    _DIARY.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, _DIARY.open("w", encoding="utf-8") as diary:
        found = let_play(app, Path(folder), seed, events, diary)
    took = time.monotonic() - begun
    sys.stdout.write("\n".join([*found, f"seed {seed}: {events} events in {took:.0f} s"]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    numbers = [int(number) for number in sys.argv[1:]]
    sys.exit(main(*numbers, *(1, 10_000)[len(numbers) :]))
