"""The surroundings of every test: no screen, a Dutch computer, one font."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from resources import folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.cases import Case

# The sentences of the scenarios; pytest wants such modules named in the topmost file.
pytest_plugins = [
    f"tests.features.steps.{name}"
    for name in ("asking", "advising", "deciding", "keeping", "reading")
]

# Qt reads these when it is first imported, which happens in a test module or in a fixture below.
os.environ.update(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", LANGUAGE="nl")


# Side by side, what takes longest is begun first; begun last, the other cores would wait for it.
_LONG = ("test_accessible.py", "test_fit.py", "test_kill.py", "test_undo_sequences.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take long before the others; within a file the order stays."""
    items.sort(key=lambda item: item.path.name not in _LONG)


@pytest.fixture
def case() -> Case:
    """A register with one dossier, still empty."""
    from tests.cases import Case

    return Case()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, in Dutch and in the font that the program ships."""
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFont, QFontDatabase

    QLocale.setDefault(QLocale("nl_NL"))
    for file in folder("fonts").glob("SourceSans3-*.ttf"):
        QFontDatabase.addApplicationFont(str(file))
    qapp.setFont(QFont("Source Sans 3", 11))
    return qapp
