"""A word in a record that is secret is nowhere in what goes out of the house."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest

from consultatie.catalogue import record_types
from consultatie.dossiers import Dossier, Register
from consultatie.erasure import texts_of
from consultatie.errors import NotFound
from consultatie.exchange.writing import dossier_for, register_for
from consultatie.house_style import HouseStyle
from consultatie.inheritance import ABOVE
from consultatie.overviews.content import Paper, content_code, plain_text
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.summary import works_council_summary
from consultatie.records import Record
from consultatie.sight import Audience
from consultatie.standing import standings_of
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW
from tests.example_register import filled_register
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
WORD = "kweepeer"
OUTSIDE = (Audience.BOARD, Audience.PUBLIC)
# How paper looks is for everybody who gets it.
NO_CONTENT = (Register, Marking, HouseStyle)
SORTS = tuple(cls for cls in record_types() if cls not in NO_CONTENT and texts_of(cls))


@pytest.fixture(scope="module")
def filled() -> FakeRegister:
    return filled_register()


def with_secrets(register: FakeRegister, cls: type[Record], how: Visibility) -> FakeRegister:
    """A copy in which every record of one sort says the word everywhere, and is marked."""
    other = FakeRegister()
    other._shelf = dict(register._shelf)
    other._next_id = register._next_id
    with other.action("Merken") as work:
        # The dossier is public, so that even the public would see what is not marked.
        dossier = register.records(Dossier)[0].id
        work.put(Marking(id=work.new_id(), subject=dossier, visibility=Visibility.PUBLIC))
        for record in register.records(cls):
            work.put(saying(record))
            work.put(Marking(id=work.new_id(), subject=record.id, visibility=how))
    return other


def saying(record: Record) -> Record:
    plain = record.to_plain()
    said = [name for name in texts_of(type(record)) if plain[name] is not None]
    words = {name: f"{WORD} {plain[name]}" for name in said}
    return type(record).from_plain({**plain, **words})


def paper_for(register: FakeRegister, audience: Audience) -> Paper:
    file = register.dossier_file(register.records(Dossier)[0].id)
    return works_council_summary(file, "Register", LAW, TODAY, audience)


def all_words_of(pdf: bytes) -> str:
    """Everything a PDF says: its pages, its metadata, its bookmarks, and what is tagged."""
    pages = pypdfium2.PdfDocument(pdf)
    text = [page.get_textpage().get_text_range() for page in pages]
    with pikepdf.open(BytesIO(pdf)) as file:
        # Every object, so also the outline, the structure tree and the XMP stream.
        objects = [part for each in file.objects for part in strings_of(each)]
        streams = [
            each.read_bytes().decode("latin-1")
            for each in file.objects
            if isinstance(each, pikepdf.Stream)
        ]
    return "\n".join([*text, *objects, *streams])


def strings_of(value: Any) -> Iterator[str]:
    if isinstance(value, pikepdf.String):
        yield str(value)
    elif isinstance(value, pikepdf.Dictionary):
        for inner in dict(value).values():
            yield from strings_of(inner) if is_direct(inner) else ()
    elif isinstance(value, pikepdf.Array):
        for inner in list(value):
            yield from strings_of(inner) if is_direct(inner) else ()


def is_direct(value: Any) -> bool:
    """Whether a value stands where it is; others are listed as objects of their own."""
    return not getattr(value, "is_indirect", False)


@pytest.mark.parametrize("cls", SORTS, ids=lambda cls: cls.kind)
def test_no_secret_of_any_sort_is_on_a_paper_or_in_a_file(
    filled: FakeRegister, cls: type[Record]
) -> None:
    for how in (Visibility.CONFIDENTIAL, Visibility.COUNCIL):
        register = with_secrets(filled, cls, how)
        for audience in OUTSIDE:
            paper = paper_for(register, audience)
            assert WORD not in plain_text(paper) + paper.title + paper.subtitle + paper.pre_print
            assert WORD not in register_for(register, audience, TODAY).text
            with suppress(NotFound):
                dossier = register.records(Dossier)[0].id
                assert WORD not in dossier_for(register, dossier, audience, TODAY).text


@pytest.mark.parametrize("kind", ("dossier", "point", "reaction", "theme", "body"))
def test_no_secret_is_anywhere_in_the_bytes_of_the_pdf(filled: FakeRegister, kind: str) -> None:
    cls = next(cls for cls in SORTS if cls.kind == kind)
    register = with_secrets(filled, cls, Visibility.CONFIDENTIAL)
    pdf = write_pdf(paper_for(register, Audience.BOARD))
    words = all_words_of(pdf)
    assert "Samenvatting" in words
    assert WORD not in words
    assert WORD.encode() not in pdf
    assert WORD.encode("utf-16-be") not in pdf


def test_the_copy_for_the_secretariat_holds_every_secret(filled: FakeRegister) -> None:
    for cls in SORTS:
        register = with_secrets(filled, cls, Visibility.CONFIDENTIAL)
        records = json.loads(register_for(register, Audience.SECRETARIAT, TODAY).text)["records"]
        assert len(records[cls.kind]) == len(register.records(cls))
        said = [str(one.to_plain()).count(WORD) for one in register.records(cls)]
        assert json.dumps(records[cls.kind]).count(WORD) == sum(said)


def test_the_intern_paper_says_what_is_marked_and_that_it_stays_inside(
    filled: FakeRegister,
) -> None:
    (point, *_rest) = points_of(filled)
    register = marked(filled, point, Visibility.CONFIDENTIAL)
    paper = paper_for(register, Audience.SECRETARIAT)
    assert WORD in plain_text(paper)
    assert "niet verspreiden" in paper.running.status
    assert "1 geheim" in paper.pre_print


def test_the_line_before_printing_counts_per_reason(filled: FakeRegister) -> None:
    before = paper_for(filled, Audience.BOARD).pre_print
    first, second, third, *_rest = points_of(filled)
    register = marked(filled, first, Visibility.COUNCIL)
    register = marked(register, second, Visibility.COUNCIL)
    one = paper_for(register, Audience.BOARD).pre_print
    both = paper_for(marked(register, third, Visibility.CONFIDENTIAL), Audience.BOARD).pre_print
    assert before == "Voor het bestuur: er is niets weggelaten."
    assert one == "Voor het bestuur: 2 onderdelen weggelaten (intern raad)."
    assert both == "Voor het bestuur: 3 onderdelen weggelaten (1 geheim, 2 intern raad)."


def test_the_line_before_printing_is_no_part_of_the_paper(filled: FakeRegister) -> None:
    paper = paper_for(filled, Audience.BOARD)
    assert "weggelaten" in paper.pre_print
    assert "weggelaten" not in all_words_of(write_pdf(paper))
    assert content_code(paper) == content_code(paper_for(filled, Audience.BOARD))


def points_of(register: FakeRegister) -> list[Record]:
    """Points that stand on the paper, each of another council than the next."""
    file = register.dossier_file(register.records(Dossier)[0].id)
    rounds = [standings_of(file, request.id, LAW) for request in file.standing_requests()]
    return [
        standing.points[0]
        for standings in rounds
        for standing in standings
        if standing.body.is_works_council and standing.points and standing.advised_on
    ]


def marked(register: FakeRegister, record: Record, how: Visibility) -> FakeRegister:
    other = FakeRegister()
    other._shelf = dict(register._shelf)
    other._next_id = register._next_id
    with other.action("Merken") as work:
        work.put(saying(record))
        work.put(Marking(id=work.new_id(), subject=record.id, visibility=how))
    return other


def test_every_sort_that_belongs_to_a_dossier_has_something_above_it() -> None:
    alone = {cls.kind for cls in record_types()} - set(ABOVE)
    own = {"register", "organisation", "abbreviation", "dossier", "person", "rule_pack"}
    assert alone == own | {"house_style"}
