"""What the search panel says of words in the file of a document."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.documents import put_away, store_document
from consultatie.acts.records import NEW, add
from consultatie.documents import Document
from consultatie.dossiers import Dossier
from consultatie.register import FoundIn, Hit
from tests.fakes import FakeRegister
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.views.hit_place import place_of
from ui.views.search import SearchPanel


def words_of(hit: Hit, qtbot: QtBot) -> str:
    host = QWidget()
    qtbot.addWidget(host)
    panel = SearchPanel(desk_on(FakeRegister()), host)
    panel.model.set_rows((hit,))
    return panel.model.row_words(hit)


def test_words_in_a_file_are_shown_with_the_document_and_the_page(qtbot: QtBot) -> None:
    hit = Hit("document", 1, 1, "Advies OR", "de reistijd per vestiging", within=FoundIn(7))
    assert words_of(hit, qtbot).endswith(
        "Advies OR, In het bestand, blz. 7: de reistijd per vestiging"
    )


def test_words_in_a_file_without_pages_are_shown_without_a_page(qtbot: QtBot) -> None:
    hit = Hit("document", 1, 1, "Brief", "de reistijd", within=FoundIn())
    assert words_of(hit, qtbot).endswith("Brief, In het bestand: de reistijd")


def test_a_document_found_by_its_name_and_by_its_file_is_two_rows(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    panel = SearchPanel(desk_on(FakeRegister()), host)
    found = Hit("document", 1, 1, "Brief", "Brief")
    inside = Hit("document", 1, 1, "Brief", "de brief", within=FoundIn(2))
    panel.model.set_rows((found, inside))
    assert panel.model.rowCount() == 2


def test_what_was_found_in_a_file_is_shown_among_the_documents() -> None:
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="SORA"))
    with register.shelf() as shelf:
        file = put_away(shelf, b"tekst", "x.txt")
    draft = Document(id=NEW, dossier=dossier.id, title="Brief")
    document = store_document(register, draft, file)
    hit = Hit("document", document.id, dossier.id, "Brief", "tekst", within=FoundIn())
    assert place_of(register, hit) == Place(ScreenName.DOCUMENTS, dossier.id, document.id)
