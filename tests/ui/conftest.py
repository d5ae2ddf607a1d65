"""The look of the program for every test of the window."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.example_register import filled_register
from tests.fakes import FakeRegister
from ui import theme
from ui.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What only the platform without a screen says, of sizes and of popups.
    unable = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
    for item in items:
        item.add_marker(unable)


@pytest.fixture
def register() -> FakeRegister:
    """The example; a test that needs it on disk makes its own."""
    return filled_register()


@pytest.fixture(autouse=True)
def light_theme(qapp: "QApplication") -> Iterator[None]:
    if not qapp.styleSheet():
        theme.apply(qapp, Scheme.LIGHT)
    yield
    qapp.clipboard().clear()
