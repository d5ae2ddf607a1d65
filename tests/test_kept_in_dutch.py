"""What is kept, printed or handed out is Dutch, whatever language the window speaks."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from consultatie import example, language
from consultatie.calendars.entries import entries_of
from consultatie.calendars.ics import ics_bytes
from consultatie.dossier_file import DossierFile
from consultatie.exchange.writing import register_as_json
from consultatie.ids import RecordId
from consultatie.language import Language
from consultatie.law.book import LawBook
from consultatie.letters.kinds import LetterKind
from consultatie.letters.making import Order, make_letter
from consultatie.letters.templates import template_for
from consultatie.overviews.content import Paper, plain_text
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.overviews.word import write_docx
from consultatie.register import OpenRegister
from consultatie.sight import Audience
from consultatie.standing import live_consultations
from consultatie.table_export.collecting import Source, whole_register
from consultatie.table_export.parties import people_table
from consultatie.table_export.view import View
from consultatie.texts.reading import text_of
from consultatie.translations import Translations
from consultatie.visibility import Visibility
from db.register import create_register
from tests.example_register import NOON, SECRETARY, TODAY

CHECKOUT = Path(__file__).parents[1]
STRANGE = "§"


class Shouted(Translations):
    """A language in which every sentence can be told from Dutch."""

    def text(self, message: str, context: str = "") -> str:
        return f"{message}{STRANGE}"

    def counted(self, singular: str, plural: str, number: int) -> str:
        return f"{singular if number == 1 else plural}{STRANGE}"


@pytest.fixture(autouse=True, scope="module")
def strange() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "read_translations", lambda _file: Shouted())
        language.speak(Language.ENGLISH)
        yield
        language.speak(Language.DUTCH)


@pytest.fixture(scope="module")
def register(strange: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRegister]:
    """The example, made while the window speaks the strange language."""
    path = tmp_path_factory.mktemp("vreemd") / "vreemd.consultatie"
    register = create_register(
        path, name=example.name(), author=SECRETARY, passphrase=None, clock=lambda: NOON
    )
    example.fill(register, TODAY)
    yield register
    register.close()


@pytest.fixture
def file(register: OpenRegister) -> DossierFile:
    return register.dossier_file(register.dossier_lines()[0].dossier.id)


def test_the_window_itself_speaks_the_strange_language() -> None:
    assert language._("Dossiers") == f"Dossiers{STRANGE}"


def test_the_register_and_its_journal_are_dutch(register: OpenRegister) -> None:
    register.undo()
    register.redo()
    labels = [line.label for line in register.journal()]
    changes = [change for line in register.journal() for change in register.changes(line.id)]
    assert [label for label in labels if STRANGE in label] == []
    assert [change for change in changes if STRANGE in f"{change.old}{change.new}"] == []
    assert labels[0].startswith("Opnieuw gedaan: ")


@pytest.mark.parametrize("kind", tuple(PRODUCTS))
def test_every_paper_is_dutch(kind: str, file: DossierFile) -> None:
    paper = paper_of(kind, file, "Voorbeeld", LawBook.shipped(), TODAY, Audience.BOARD)
    assert STRANGE not in plain_text(paper)
    # What is said to who prints it stands in the window.
    assert STRANGE in paper.pre_print


def test_an_exchanged_register_is_dutch(register: OpenRegister) -> None:
    assert STRANGE not in register_as_json(register)


def test_every_table_is_dutch(register: OpenRegister, file: DossierFile) -> None:
    law = LawBook.shipped()
    found = whole_register(Source(register, [file], law, TODAY), Audience.SECRETARIAT)
    assert STRANGE not in repr((found.tables, people_table(register)))


def test_a_calendar_is_dutch(file: DossierFile) -> None:
    left_out: dict[RecordId, Visibility] = {}
    view = View(file, LawBook.shipped(), TODAY, Audience.SECRETARIAT, left_out)
    assert STRANGE.encode() not in ics_bytes(entries_of(view), NOON, 1)


@pytest.mark.parametrize("name, write", (("blad.docx", write_docx), ("blad.pdf", write_pdf)))
def test_what_the_writers_of_paper_add_is_dutch(
    name: str, write: Callable[[Paper], bytes], file: DossierFile
) -> None:
    paper = paper_of("termijnen", file, "Voorbeeld", LawBook.shipped(), TODAY)
    found = " ".join(text_of(write(paper), name).pages)
    assert (len(found) > 1000, STRANGE in found) == (True, False)


@pytest.mark.parametrize("kind", tuple(LetterKind))
def test_every_letter_is_dutch(kind: LetterKind, file: DossierFile) -> None:
    asked = live_consultations(file)[0]
    order = Order(kind, file, asked, LawBook.shipped(), TODAY, "Voorbeeld", "Secretariaat")
    letter = make_letter(order, template_for(kind, None))
    found = " ".join(text_of(letter.content, letter.file_name).pages)
    assert (len(found) > 300, STRANGE in found + letter.title + letter.file_name) == (True, False)


SAID = {"_", "ngettext", "pgettext"}


def test_no_act_is_named_and_nothing_withdrawn_in_the_language_of_the_window() -> None:
    rooms = (CHECKOUT / "consultatie", CHECKOUT / "db", CHECKOUT / "ui")
    files = [file for room in rooms for file in room.rglob("*.py")]
    assert len(files) > 400
    assert [line for file in files for line in spoken_where_it_is_kept(file)] == []


def spoken_where_it_is_kept(file: Path) -> Iterator[str]:
    """The calls of a file that keep words which follow the language of the window."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        named = {
            target.id: line.value
            for line in ast.walk(function)
            if isinstance(line, ast.Assign)
            for target in line.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(function):
            if isinstance(call, ast.Call):
                for words in kept_words(call):
                    said = named.get(words.id, words) if isinstance(words, ast.Name) else words
                    if follows_window(said):
                        yield f"{file.relative_to(CHECKOUT)}:{call.lineno}"


def kept_words(call: ast.Call) -> Iterator[ast.expr]:
    """What a call keeps: the label of an act, or the reason of what is withdrawn."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "action":
        yield from call.args[:1]
    yield from (each.value for each in call.keywords if each.arg == "withdrawn")


def follows_window(words: ast.expr) -> bool:
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAID
        for node in ast.walk(words)
    )
