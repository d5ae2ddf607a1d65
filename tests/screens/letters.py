"""The window in which a letter is made, and the tab with the letters of a council."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import docx
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from consultatie.consultations import Consultation
from consultatie.law.book import LawBook
from consultatie.letters.keeping import keep, put_letter_away
from consultatie.letters.kinds import LetterKind
from consultatie.letters.making import Order, make_letter
from consultatie.letters.templates import copy_to_edit, template_for
from consultatie.requests import Request
from tests.example_register import filled_register
from tests.screens.stage import TODAY
from ui.desk import Desk, Place, ScreenName
from ui.views.letters import LetterDialog
from ui.views.request import RequestScreen


@cache
def _desk() -> Desk:
    register = filled_register()
    desk = Desk(register, LawBook.shipped(), lambda: TODAY)
    desk.templates_in = Path(mkdtemp(prefix="consultatie-sjablonen-"))
    for kind in (LetterKind.RECEIPT, LetterKind.COMPLETION):
        _keep(desk, kind)
    return desk


def _keep(desk: Desk, kind: LetterKind) -> None:
    asked = _asked(desk)
    file = desk.register.dossier_file(asked.dossier)
    order = Order(kind, file, asked, desk.law, TODAY, desk.register.name())
    letter = make_letter(order, template_for(kind, None))
    with desk.register.shelf() as shelf:
        draft = put_letter_away(shelf, letter)
    keep(desk.register, letter, draft)


def _asked(desk: Desk, body: str = "OR BUCH", words: str = "Transitieplan") -> Consultation:
    register = desk.register
    request = next(r for r in register.records(Request) if words in r.title)
    parties = register.parties()
    found = register.records(Consultation)
    return next(c for c in found if c.request == request.id and parties.body(c.body).name == body)


def _dialog(kind: LetterKind, words: str = "Transitieplan", body: str = "OR BUCH") -> LetterDialog:
    desk = _desk()
    asked = _asked(desk, body, words)
    file = desk.register.dossier_file(asked.dossier)
    dialog = LetterDialog(desk, file, asked, kind, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.resize(1280, 700)
    dialog.show()
    while dialog.busy.isVisible():
        QTest.qWait(5)
    QTest.qWait(40)
    return dialog


def completion() -> QWidget:
    return _dialog(LetterKind.COMPLETION)


def reaction() -> QWidget:
    return _dialog(LetterKind.REACTION, "Bedrijfs- en organisatieplan", "OR WNK")


def lacking() -> QWidget:
    return _dialog(LetterKind.REACTION)


def wrong_template() -> QWidget:
    folder = _desk().templates_in
    assert folder is not None
    path = copy_to_edit(LetterKind.QUESTIONS, folder)
    document = docx.Document(str(path))
    document.add_paragraph("Namens {{ raad.nam }} en {% for vraag in vragen %}")
    document.add_paragraph("{{ bestuur.naam }")
    document.save(str(path))
    return _dialog(LetterKind.QUESTIONS)


def tab() -> QWidget:
    screen = _page("OR BUCH")
    screen.council.open_tab(screen.council.letters)
    return screen


def documents_tab() -> QWidget:
    screen = _page("OR WNK", "Bedrijfs- en organisatieplan SORA")
    screen.council.open_tab(screen.council.documents)
    return screen


def no_documents_tab() -> QWidget:
    screen = _page("OR BUCH")
    screen.council.open_tab(screen.council.documents)
    return screen


def _page(council: str, words: str = "Transitieplan") -> RequestScreen:
    desk = _desk()
    asked = _asked(desk, council, words)
    screen = RequestScreen(desk)
    screen.show_place(Place(ScreenName.REQUEST, asked.dossier, asked.request))
    screen.choose_council(asked.id)
    return screen


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("brief-aanvulling", completion),
    ("brief-reactie", reaction),
    ("brief-ontbreekt", lacking),
    ("brief-sjabloon-fout", wrong_template),
    ("brief-tab", tab),
    ("documenten-tab", documents_tab),
    ("documenten-tab-leeg", no_documents_tab),
]
