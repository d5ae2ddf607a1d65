"""The window in which an advice letter is cut in points."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from consultatie.acts.advice import new_version
from consultatie.cutting import Letter, propose
from consultatie.law.book import LawBook
from tests.cutting.letters import LETTER
from tests.example_register import filled_register
from tests.screens.stage import TODAY
from ui.desk import Desk
from ui.views.cutting import CuttingDialog

_FURTHER = "\nBijlage\n\nDe raad verzoekt om een reactie op elk punt.\n"


def source() -> QWidget:
    return _dialog()


def proposals() -> QWidget:
    dialog = _dialog()
    _begin(dialog)
    return dialog


def half_way() -> QWidget:
    """Some confirmed, one dropped, two with the same number."""
    dialog = _dialog()
    _begin(dialog)
    bench = dialog.bench
    bench.confirm()
    bench.confirm()
    bench.drop()
    bench.confirm()
    bench.card.number.setText("1")
    bench.card.number.textEdited.emit("1")
    bench.confirm()
    QTest.qWait(1)
    return dialog


def asking() -> QWidget:
    dialog = half_way()
    assert isinstance(dialog, CuttingDialog)
    dialog.reject()
    return dialog


def nothing_found() -> QWidget:
    dialog = _dialog()
    _begin(dialog, "Geachte bestuurder,\n\nDank voor het gesprek van vorige week.\n")
    return dialog


def _dialog() -> CuttingDialog:
    register = filled_register()
    desk = Desk(register, LawBook.shipped(), lambda: TODAY)
    file = register.dossier_file(register.dossier_lines()[0].dossier.id)
    sent = next(a for a in file.advices if a.sent)
    draft = new_version(register, sent)
    file = register.dossier_file(file.dossier.id)
    dialog = CuttingDialog(desk, file, draft, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.resize(1310, 720)
    return dialog


def _begin(dialog: CuttingDialog, text: str = LETTER + _FURTHER) -> None:
    dialog.show()
    pages = text.split("\n1. ")
    letter = Letter.of_pages((pages[0], *(f"1. {page}" for page in pages[1:])))
    dialog.source.cut.emit(propose(letter), "Advies samenvoeging.pdf")
    QTest.qWait(1)


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("adviesbrief-plakken", source),
    ("adviesbrief-voorstellen", proposals),
    ("adviesbrief-halverwege", half_way),
    ("adviesbrief-vraagt", asking),
    ("adviesbrief-niets", nothing_found),
]
