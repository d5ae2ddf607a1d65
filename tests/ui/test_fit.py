"""The pictures of the screens complain of what lies over each other."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.fit import misfits
from tests.ui.hand import shown


def two_labels(qtbot: QtBot) -> tuple[QWidget, QLabel]:
    window = QWidget()
    row = QHBoxLayout(window)
    first, second = QLabel("Reactie"), QLabel("Advies")
    row.addWidget(first)
    row.addWidget(second)
    shown(qtbot, window)
    return window, second


def test_parts_beside_each_other_fit(qtbot: QtBot) -> None:
    assert misfits(two_labels(qtbot)[0]) == []


def test_parts_over_each_other_are_named(qtbot: QtBot) -> None:
    window, second = two_labels(qtbot)
    second.move(second.x() - 20, second.y())
    assert misfits(window) == ["QLabel 'Reactie' lies over QLabel 'Advies'"]
