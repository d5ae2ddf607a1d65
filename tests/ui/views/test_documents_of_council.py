"""The tab of a council with the documents of its case."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from consultatie.acts.documents import attach_file, bring
from consultatie.acts.records import NEW, add, change
from consultatie.documents import Document, DocumentRole
from consultatie.register import OpenRegister
from tests.example_register import filled_register
from tests.ui.views.request_page import asked, council, page_of, press_button, words
from ui.desk import Place, ScreenName
from ui.views.request import RequestScreen
from ui.views.request.documents_tab import DocumentsTab


@pytest.fixture
def register() -> OpenRegister:
    return filled_register()


@pytest.fixture
def screen(register: OpenRegister, qtbot: QtBot) -> RequestScreen:
    page = page_of(register, qtbot)
    page.choose_council(council(register, "OR WNK").id)
    page.council.open_tab(page.council.documents)
    return page


def tab_of(screen: RequestScreen) -> DocumentsTab:
    return screen.council.documents


def document(register: OpenRegister, title: str, **fields: Any) -> Document:
    plain = Document(id=NEW, dossier=asked(register).dossier, title=title)
    return add(register, replace(plain, **fields))


def test_without_documents_it_says_where_to_add_them(screen: RequestScreen) -> None:
    assert "Voeg ze toe bij Documenten" in words(tab_of(screen))


def test_it_shows_what_belongs_to_the_request_and_to_this_council_only(
    screen: RequestScreen, register: OpenRegister
) -> None:
    document(register, "Adviesaanvraag met bijlagen", subject=asked(register).id)
    document(register, "Zienswijze achterban", subject=council(register, "OR WNK").id)
    document(register, "Brief aan de buren", subject=council(register, "OR BUCH").id)
    document(register, "Los stuk")
    shown = words(tab_of(screen))
    assert "Adviesaanvraag met bijlagen" in shown
    assert "Zienswijze achterban" in shown
    assert "Brief aan de buren" not in shown
    assert "Los stuk" not in shown


def test_of_versions_the_last_one_stands_there_and_withdrawn_ones_go(
    screen: RequestScreen, register: OpenRegister
) -> None:
    subject = asked(register).id
    first = document(register, "Plan, versie 1", subject=subject)
    document(register, "Plan, versie 2", subject=subject, replaces=first.id)
    assert "versie 1" not in words(tab_of(screen))
    assert "versie 2" in words(tab_of(screen))


def test_an_annex_is_shown_with_its_number_and_role_in_that_order(
    screen: RequestScreen, register: OpenRegister
) -> None:
    subject = asked(register).id
    document(register, "Tweede", subject=subject, place=2, role=DocumentRole.INFORMATION)
    document(register, "Eerste", subject=subject, place=1, role=DocumentRole.PART)
    shown = words(tab_of(screen))
    assert "bijlage 1, maakt deel uit van besluit" in shown
    assert shown.index("Eerste") < shown.index("Tweede")


def test_a_file_opens_from_there(
    screen: RequestScreen,
    register: OpenRegister,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(_heard(opened, url)))
    letter = tmp_path / "aanvraag.txt"
    letter.write_text("De adviesaanvraag", encoding="utf-8")
    kept = document(register, "Adviesaanvraag", subject=asked(register).id)
    with register.shelf() as shelf:
        brought = bring(shelf, letter)
    attach_file(register, kept.id, brought)
    press_button(screen, f"document-open-{kept.id}")
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert Path(opened[0]).read_text(encoding="utf-8") == "De adviesaanvraag"


def _heard(opened: list[str], url: QUrl) -> int:
    opened.append(url.toLocalFile())
    return len(opened)


def test_the_button_leads_to_the_list_of_documents(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    kept = document(register, "Adviesaanvraag", subject=asked(register).id)
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        press_button(screen, "to-documents")
    assert wanted.args == [Place(ScreenName.DOCUMENTS, kept.dossier, kept.id)]


def test_every_button_is_told_apart_by_the_document_it_opens(
    screen: RequestScreen, register: OpenRegister
) -> None:
    digest = "0" * 64
    for title in ("Een", "Twee"):
        document(register, title, subject=asked(register).id, file_digest=digest)
    buttons = [b for b in tab_of(screen).findChildren(QAbstractButton) if b.isVisible()]
    names = [one.accessibleName() for one in buttons if one.objectName().startswith("document-")]
    assert names == ["‘Een’ openen", "‘Twee’ openen"]


def test_a_changed_title_is_shown_at_once(screen: RequestScreen, register: OpenRegister) -> None:
    kept = document(register, "Voorlopig", subject=asked(register).id)
    change(register, replace(kept, title="Definitief"))
    assert "Definitief" in words(tab_of(screen))
