"""Opens a register in the real window and types in a new dossier until it is killed.

Run with the path of the register and the words to type.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.example_register import rooms
from tests.keys import keyboard, write
from ui.actions import Act
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Scheme, Theme


def main() -> None:
    """Type, and go on waiting for the user as a program does."""
    path, words = Path(sys.argv[1]), sys.argv[2]
    app = QApplication([])
    settings = Settings(path.parent / "typist.ini")
    window = MainWindow(rooms(), settings, Theme(app, Scheme.LIGHT), path.parent / "state")
    window.show()
    window.open_first(path, None)
    QTest.qWaitForWindowActive(window)
    window.actions_[Act.NEW].trigger()
    QTimer.singleShot(0, window, lambda: _type(words))
    app.exec()


def _type(words: str) -> None:
    """Type once the dialog has the keyboard."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None and dialog.isAncestorOf(keyboard()):
        write(words)
    else:
        QTimer.singleShot(10, lambda: _type(words))


if __name__ == "__main__":
    main()
