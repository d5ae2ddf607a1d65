"""The documents of a dossier with their files, on the example register."""

from functools import cache

from PySide6.QtWidgets import QWidget

from consultatie.acts.documents import BroughtFile, store_document
from consultatie.acts.records import NEW
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Dossier
from consultatie.file_sorts import FileSort
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.register import FoundIn, Hit
from tests.example_register import filled_register
from tests.fakes import FakeRegister
from tests.screens.stage import TODAY
from ui.desk import Desk, Place, ScreenName
from ui.forms.documents import document_sheet
from ui.tokens import Tone
from ui.views.documents import DocumentsScreen
from ui.views.search import SIZE, SearchPanel

# What came in by post: name, beginning of the content, size, pages, text, remark.
_POST = (
    ("Advies OR WNK definitief.pdf", b"%PDF-1.7", 1_240_000, 12, "tekst", ""),
    ("Begeleidende brief.docx", b"brief", 48_000, None, "tekst", ""),
    ("Mail van de bestuurder.eml", b"mail", 9_300, None, "tekst", ""),
    ("Getekend besluit (scan).pdf", b"%PDF-1.4", 3_800_000, 4, "", "Er staat geen tekst in."),
    ("Vergaderzaal.png", b"\x89PNG\r\n\x1a\n", 880_000, None, "", ""),
)
_SORTS = {"pdf": FileSort.PDF, "docx": FileSort.DOCX, "eml": FileSort.EML, "png": FileSort.PNG}


@cache
def _desk() -> Desk:
    register = filled_register()
    dossier = register.records(Dossier)[0].id
    for name, begin, size, pages, text, remark in _POST:
        with register.shelf() as shelf:
            kept = shelf.keep(begin.ljust(size, b"\0"), _SORTS[name.rpartition(".")[2]])
            shelf.keep_text(kept.digest, [text], pages, remark)
        _store(register, dossier, name, kept.digest, size)
    return Desk(register, LawBook.shipped(), lambda: TODAY)


def _store(register: FakeRegister, dossier: RecordId, name: str, digest: str, size: int) -> None:
    file = BroughtFile(name, digest, _SORTS[name.rpartition(".")[2]], size)
    draft = Document(id=NEW, dossier=dossier, title="", dated=TODAY, role=DocumentRole.INFORMATION)
    store_document(register, draft, file)


def _shown() -> DocumentsScreen:
    screen = DocumentsScreen(_desk())
    dossier = _desk().register.dossier_lines()[0].dossier.id
    screen.show_place(Place(ScreenName.DOCUMENTS, dossier))
    newest = _desk().register.records(Document)[-1]
    screen.list.choose(newest.id)
    return screen


def documents() -> QWidget:
    return _shown()


def documents_busy() -> QWidget:
    screen = _shown()
    screen.strip.begin("Tekst lezen")
    screen.strip.tell(2, 5, "Advies OR WNK definitief.pdf")
    return screen


def documents_trouble() -> QWidget:
    screen = _shown()
    screen.bar.say(
        "programma.pdf is geen pdf, docx, odt, txt, eml, msg, png of jpg. Het bestand en het "
        "register zijn niet gewijzigd. Sla het in het eigen programma op als pdf of docx en voeg "
        "dat bestand toe.\nleeg.pdf is een leeg bestand (0 bytes). Het bestand en het register "
        "zijn niet gewijzigd. Vraag de afzender om het bestand opnieuw, of kopieer het nog eens.",
        Tone.AMBER,
    )
    return screen


def documents_empty() -> QWidget:
    register = FakeRegister()
    screen = DocumentsScreen(Desk(register, LawBook.shipped(), lambda: TODAY))
    with register.action("Dossier toevoegen") as work:
        dossier = Dossier(id=work.new_id(), name="Nieuw")
        work.put(dossier)
    screen.show_place(Place(ScreenName.DOCUMENTS, dossier.id))
    return screen


def sheet() -> QWidget:
    register = _desk().register
    dossier = register.dossier_lines()[0].dossier.id
    return document_sheet(_desk(), register.dossier_file(dossier), register.records(Document)[0])


def search() -> QWidget:
    host = QWidget()
    host.resize(SIZE)
    panel = SearchPanel(_desk(), host)
    found = "… wij adviseren de reistijd per vestiging te berekenen …"
    panel.model.set_rows(
        (
            Hit("document", 1, 1, "Advies OR WNK definitief", found, within=FoundIn(7)),
            Hit(
                "document", 2, 1, "Begeleidende brief", "De reistijd is berekend", within=FoundIn()
            ),
        )
    )
    panel.line.setText("")
    panel._stack.setCurrentIndex(0)
    panel.place()
    panel.show()
    return host


SCREENS = [
    ("bestanden", documents),
    ("bestanden-bezig", documents_busy),
    ("bestanden-fout", documents_trouble),
    ("bestanden-leeg", documents_empty),
    ("bestanden-blad", sheet),
    ("bestanden-zoeken", search),
]
