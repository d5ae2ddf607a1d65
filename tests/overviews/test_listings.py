"""The lists on paper: nothing secret, nothing lost for the secretariat, never an empty page."""

from datetime import date

import pytest

from consultatie.catalogue import record_types
from consultatie.dossiers import Dossier, Register
from consultatie.erasure import texts_of
from consultatie.house_style import HouseStyle
from consultatie.overviews.content import Note, Paper, plain_text
from consultatie.overviews.listings import body_name
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.parties import BodyKind
from consultatie.reactions import Verdict
from consultatie.records import Record
from consultatie.sight import Audience
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case
from tests.example_register import filled_register
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
WORD = "kweepeer"
# How paper looks is for everybody who gets it.
NO_CONTENT = (Register, Marking, HouseStyle)
SORTS = tuple(cls for cls in record_types() if cls not in NO_CONTENT and texts_of(cls))
LISTS = tuple(PRODUCTS)[2:]


@pytest.fixture(scope="module")
def filled() -> FakeRegister:
    return filled_register("Voorbeeld")


def with_secrets(register: FakeRegister, cls: type[Record], every: int) -> FakeRegister:
    """A copy in which every so manieth record of one sort says the word, and is secret."""
    other = FakeRegister("Voorbeeld")
    other._shelf = dict(register._shelf)
    other._next_id = register._next_id
    with other.action("Merken") as work:
        for record in register.records(cls)[::every]:
            plain = record.to_plain()
            said = {n: f"{WORD} {plain[n]}" for n in texts_of(cls) if plain[n] is not None}
            work.put(type(record).from_plain({**plain, **said}))
            mark = Marking(id=work.new_id(), subject=record.id, visibility=Visibility.COUNCIL)
            work.put(mark)
    return other


def paper(register: FakeRegister, kind: str, audience: Audience) -> Paper:
    file = register.dossier_file(register.records(Dossier)[0].id)
    return paper_of(kind, file, register.name(), LAW, TODAY, audience)


@pytest.mark.parametrize("every", (1, 2))
@pytest.mark.parametrize("cls", SORTS, ids=lambda cls: cls.kind)
def test_no_secret_of_any_sort_is_on_a_list_for_the_board(
    filled: FakeRegister, cls: type[Record], every: int
) -> None:
    register = with_secrets(filled, cls, every)
    for kind in LISTS:
        made = paper(register, kind, Audience.BOARD)
        # The whole value: drawings have words of their own.
        assert WORD not in repr(made), kind


@pytest.mark.parametrize(
    "kind, sort",
    (
        ("toezeggingen", "commitment"),
        ("vragen", "question"),
        ("volledigheid", "part_check"),
        ("besluiten", "decision"),
        ("termijnen", "extension"),
        ("matrix", "point"),
    ),
)
def test_what_is_left_out_is_counted_and_the_secretariat_has_it_all(
    filled: FakeRegister, kind: str, sort: str
) -> None:
    cls = next(cls for cls in SORTS if cls.kind == sort)
    register = with_secrets(filled, cls, 2)
    for_board = paper(register, kind, Audience.BOARD)
    assert "niet opgenomen omdat" in plain_text(for_board)
    assert "weggelaten (" in for_board.pre_print
    inside = paper(register, kind, Audience.SECRETARIAT)
    assert WORD in plain_text(inside)
    assert "niet verspreiden" in inside.running.status
    assert "niet mag zien" in inside.pre_print


@pytest.mark.parametrize("kind", PRODUCTS)
def test_an_empty_dossier_gives_a_page_that_says_so(kind: str) -> None:
    case = Case(name="")
    made = paper_of(kind, case.file, "Voorbeeld", LAW, TODAY)
    notes = [block for block in made.blocks if isinstance(block, Note)]
    assert [note.title for note in notes] == ["Nog niets te melden"]
    assert made.title == PRODUCTS[kind].title()


def test_a_body_that_readers_may_not_see_has_no_name_for_them() -> None:
    case = Case()
    body = case.council("OR WNK")
    assert body_name(case.file, body.id) == "OR WNK"
    assert body_name(case.file, NEW) == ""


@pytest.mark.parametrize("kind", PRODUCTS)
def test_a_body_that_decided_and_is_secret_is_not_named(kind: str) -> None:
    case = Case()
    board = case.council("Geheim beraad", sort=BodyKind.BOARD)
    for council in (case.council(), case.clients()):
        asked = case.ask(council)
        case.advise(asked, Verdict.ADOPTED)
        case.decide(asked, body=board.id)
    case.put(Marking(id=NEW, subject=board.id, visibility=Visibility.CONFIDENTIAL))
    made = paper_of(kind, case.file, "Voorbeeld", LAW, TODAY)
    assert "Geheim beraad" not in plain_text(made)
