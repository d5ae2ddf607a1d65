"""Every model of the window stands up to Qt's own tester, in fatal mode."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QApplication

import ui
from tests.screens.entries import SCREENS
from ui.models.table import TableModel
from ui.views.cutting.piece_list import PieceModel
from ui.views.matrix.model import MatrixModel
from ui.views.reactions.point_list import PointModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
# One picture with each model, filled as it is in use.
SHOWN_BY = {
    TableModel: "toezeggingen",
    MatrixModel: "matrix",
    PointModel: "reacties",
    PieceModel: "adviesbrief-voorstellen",
}


def models() -> set[type[QAbstractItemModel]]:
    """Every model class of the window."""
    for module in walk_packages(ui.__path__, "ui."):
        import_module(module.name)
    found: set[type[QAbstractItemModel]] = set()
    waiting: list[type[QAbstractItemModel]] = [QAbstractItemModel]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found |= {cls for cls in below if cls.__module__.startswith("ui.")}
    return found


def test_no_model_goes_untested() -> None:
    assert models() == set(SHOWN_BY)


@pytest.mark.parametrize("cls, name", SHOWN_BY.items(), ids=SHOWN_BY.values())
def test_a_model_in_use_keeps_the_rules_of_qt(
    cls: type[QAbstractItemModel], name: str, qapp: QApplication
) -> None:
    make: Callable[[], object] = dict(SCREENS)[name]
    screen = dict(SCREENS)[name]()
    assert make is not None
    screen.show()
    views = screen.findChildren(QAbstractItemView)
    found = {id(m): m for view in views if type(m := view.model()) is cls}
    assert found
    for model in found.values():
        assert model.rowCount() > 0
        QAbstractItemModelTester(model, FATAL)
        if isinstance(model, TableModel):
            rows = model.rows
            model.set_rows(rows[1:])
            model.set_rows(rows)
            model.sort(0)
            model.sort(-1)
    qapp.sendPostedEvents()
    screen.close()
    screen.deleteLater()
