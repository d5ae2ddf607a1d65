"""What readers may not see is in no byte of anything that is made for them.

Every text of every record holds a word of its own, so that one look at what goes out tells which
fields of which records it says: pages, metadata, bookmarks, hidden parts and names of files.
"""

import random
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from io import BytesIO

import pikepdf
import pytest

from consultatie import example
from consultatie.advice import Point
from consultatie.bundles.making import make_bundle
from consultatie.bundles.proposing import bundle_title
from consultatie.bundles.values import BundleOrder, Piece
from consultatie.calendars.entries import entries_of
from consultatie.calendars.ics import ics_bytes
from consultatie.catalogue import record_types
from consultatie.dossiers import Dossier, Register
from consultatie.erasure import texts_of
from consultatie.exchange.writing import dossier_for, register_for
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.inheritance import marks_of
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.law.book import LawBook
from consultatie.overviews.content import Paper, plain_text
from consultatie.overviews.issuing import Asked, drafted, file_of
from consultatie.overviews.own_notes import is_own_note
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.overviews.word import write_docx
from consultatie.records import Record
from consultatie.sight import Audience, may_see
from consultatie.table_export.collecting import Source, whole_register
from consultatie.table_export.csv_file import csv_bytes
from consultatie.table_export.view import View
from consultatie.table_export.xlsx import workbook_of
from consultatie.visibility import Marking, Retention, Visibility
from tests.fakes import FakeRegister
from tests.overviews.test_secrets import all_words_of
from ui.views.preview.making import file_name

TODAY = date(2026, 11, 23)
LAW = LawBook.shipped()
# Who can be chosen, but for the secretariat itself.
OUTSIDE = (Audience.BOARD, Audience.PUBLIC)
_WORD = re.compile("qz[a-j]{7}")
# Of the secretariat itself, whoever may see what they are about.
_OWN = (Marking, Retention, Issue)
_PEOPLE = frozenset({"person", "seat"})


@dataclass(frozen=True)
class Seeded:
    """A register in which every text has a word of its own, and some records are kept inside."""

    register: FakeRegister
    words: dict[str, tuple[Record, str]]

    @cached_property
    def _marks(self) -> dict[RecordId, Visibility]:
        marks = marks_of(self.register, TODAY)
        return {
            record.id: marks.of(record)
            for cls in record_types()
            if cls is not Register
            for record in self.register.records(cls)
        }

    def hidden(self, audience: Audience) -> set[str]:
        """The words that these readers may not see anywhere."""
        return {
            word
            for word, (record, field) in self.words.items()
            if not may_see(audience, self._marks[record.id])
            or isinstance(record, _OWN)
            or not record.stands
            or field == "withdrawn"
            or (field == "note" and is_own_note(record))
        }

    def leaks(self, said: str, audience: Audience) -> list[str]:
        """Which of those stand in what was made for them, as the field that holds them."""
        found = sorted(set(_WORD.findall(said)) & self.hidden(audience))
        return [f"{self.words[word][0].kind}.{self.words[word][1]}" for word in found]

    def paper(self, kind: str, audience: Audience) -> Paper:
        file = self.register.dossier_file(self.register.records(Dossier)[0].id)
        return paper_of(kind, file, self.register.name(), LAW, TODAY, audience)


def seeded(chance: random.Random, share: float) -> Seeded:
    """The example with a word in every text; a share of the records of every sort is marked."""
    register = FakeRegister("Voorbeeld")
    example.fill(register, TODAY)
    words: dict[str, tuple[Record, str]] = {}
    dossier = register.records(Dossier)[0].id
    with register.action("Woorden zetten") as work:
        work.put(_issue(work.new_id(), dossier))
    # Whose paper it is, every reader of it may know.
    told = [cls for cls in record_types() if cls not in (Register, HouseStyle)]
    everything = [one for cls in told for one in register.records(cls)]
    with register.action("Merken") as work:
        for record in everything:
            work.put(_said(record, words))
        # Public, so that everybody would see what is not marked.
        work.put(Marking(id=work.new_id(), subject=dossier, visibility=Visibility.PUBLIC))
        for record in everything:
            if not isinstance(record, (Dossier, *_OWN)) and chance.random() < share:
                how = chance.choice((Visibility.CONFIDENTIAL, Visibility.COUNCIL))
                work.put(_mark(work.new_id(), record, how, words))
    return Seeded(register, words)


def _issue(issue_id: RecordId, dossier: RecordId) -> Issue:
    return Issue(
        id=issue_id, dossier=dossier, product="matrix", audience=Audience.BOARD, number=7,
        status=IssueStatus.FINAL, issued_on=TODAY, code="3f9a2-b81c0", title="Reactiematrix",
        content_digest="", pdf_digest="", docx_digest="", issued_by="S.", recipients="college",
        reason="haast",
    )  # fmt: skip


def _said(record: Record, words: dict[str, tuple[Record, str]]) -> Record:
    plain = record.to_plain()
    told = {
        name: f"{_new(words, record, name)} {plain[name]}"
        for name in texts_of(type(record))
        if plain[name] is not None and not name.endswith("_digest")
    }
    return type(record).from_plain({**plain, **told})


def _mark(
    mark_id: RecordId, record: Record, how: Visibility, words: dict[str, tuple[Record, str]]
) -> Marking:
    draft = Marking(id=mark_id, subject=record.id, visibility=how)
    return Marking(
        id=mark_id,
        subject=record.id,
        visibility=how,
        imposed_by=_new(words, draft, "imposed_by"),
        scope=_new(words, draft, "scope"),
        exempt=_new(words, draft, "exempt"),
    )


def _new(words: dict[str, tuple[Record, str]], record: Record, field: str) -> str:
    """A word of letters that no line break parts, as it has no syllables to part it at."""
    digits = f"{len(words):07d}"
    word = "qz" + "".join("abcdefghij"[int(digit)] for digit in digits)
    words[word] = (record, field)
    return word


def said_by_pdf(content: bytes) -> str:
    """Everything in a PDF, its lines joined again; and that nothing hangs below it."""
    with pikepdf.open(BytesIO(content)) as file:
        assert not file.attachments
    # Where a hyphen parts a word the reader gives a mark of its own in its place.
    return re.sub(r"[\u00ad\ufffe\x02]", "", all_words_of(content))


def said_by_package(content: bytes) -> str:
    """Everything in a Word document or a workbook: every part, and how those are called."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.comment == b""
        parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
        return "\n".join((*package.namelist(), *parts))


@pytest.fixture(scope="module", params=(1, 2))
def some_inside(request: pytest.FixtureRequest) -> Seeded:
    """A tenth of all records is kept inside, each time others."""
    return seeded(random.Random(request.param), 0.1)


@pytest.fixture(scope="module")
def half_inside() -> Seeded:
    return seeded(random.Random(3), 0.5)


@pytest.mark.parametrize("kind", PRODUCTS)
def test_no_product_says_what_its_readers_may_not_see(
    some_inside: Seeded, half_inside: Seeded, kind: str
) -> None:
    for register in (some_inside, half_inside):
        for audience in OUTSIDE:
            paper = register.paper(kind, audience)
            # All of the value, so also what no page says: summaries, titles and the line before.
            assert register.leaks(repr(paper), audience) == []
            assert register.leaks(file_name(paper, paper.subtitle), audience) == []


@pytest.mark.parametrize("audience", (Audience.BOARD, Audience.PUBLIC))
@pytest.mark.parametrize("kind", PRODUCTS)
def test_no_byte_of_pdf_and_word_says_it_and_both_say_all_the_rest(
    half_inside: Seeded, kind: str, audience: Audience
) -> None:
    paper = half_inside.paper(kind, audience)
    wanted = set(_WORD.findall(plain_text(paper)))
    for said in (said_by_pdf(write_pdf(paper)), said_by_package(write_docx(paper))):
        assert half_inside.leaks(said, audience) == []
        assert wanted <= set(_WORD.findall(said))


def tables_of(one: Seeded, audience: Audience) -> Iterator[str]:
    register = one.register
    files = [register.dossier_file(line.dossier.id) for line in register.dossier_lines()]
    found = whole_register(Source(register, files, LAW, TODAY), audience)
    yield said_by_package(workbook_of(found.tables, (), TODAY).content)
    yield from (csv_bytes(table).decode("utf-8") for table in found.tables)


def calendar_of(one: Seeded, audience: Audience) -> Iterator[str]:
    file = one.register.dossier_file(one.register.records(Dossier)[0].id)
    entries = entries_of(View(file, LAW, TODAY, audience, {}))
    content = ics_bytes(entries, datetime(2026, 11, 23, 12, tzinfo=UTC), 1)
    yield content.decode("utf-8").replace("\r\n ", "")


def exchanged(one: Seeded, audience: Audience) -> Iterator[str]:
    yield register_for(one.register, audience, TODAY).text
    yield dossier_for(one.register, one.register.records(Dossier)[0].id, audience, TODAY).text


def test_the_names_of_persons_are_in_no_table_and_no_calendar(half_inside: Seeded) -> None:
    names = {word for word, (one, _field) in half_inside.words.items() if one.kind in _PEOPLE}
    for made in (tables_of, calendar_of):
        for part in made(half_inside, Audience.BOARD):
            assert not names & set(_WORD.findall(part))


@pytest.mark.parametrize("made", (tables_of, calendar_of, exchanged), ids=lambda it: it.__name__)
@pytest.mark.parametrize("audience", OUTSIDE)
def test_no_table_calendar_or_exchange_file_says_it(
    some_inside: Seeded,
    half_inside: Seeded,
    made: Callable[[Seeded, Audience], Iterator[str]],
    audience: Audience,
) -> None:
    for register in (some_inside, half_inside):
        parts = list(made(register, audience))
        assert any(_WORD.search(part) for part in parts)
        for part in parts:
            assert register.leaks(part, audience) == []


@pytest.mark.parametrize("audience", OUTSIDE)
def test_no_byte_of_a_bundle_says_it(half_inside: Seeded, audience: Audience) -> None:
    register = half_inside.register
    file = register.dossier_file(register.records(Dossier)[0].id)
    documents = tuple(Piece(document=one.id, annex=one.place) for one in file.documents)
    products = tuple(Piece(product=kind) for kind in ("or-samenvatting", "besluiten"))
    order = BundleOrder(
        bundle_title(file, None), (*products, *documents), file, "Voorbeeld", LAW, TODAY, audience
    )
    with register.shelf() as shelf:
        made = make_bundle(order, shelf)
    said = said_by_pdf(made.pdf)
    assert _WORD.search(said)
    assert half_inside.leaks(said, audience) == []
    assert half_inside.leaks("".join((*made.remarks, *made.pre_print)), audience) == []


def test_what_became_secret_since_an_issue_does_not_come_back_in_the_list_of_changes() -> None:
    one = seeded(random.Random(4), 0.0)
    dossier = one.register.records(Dossier)[0].id
    edition = Edition(dossier, "matrix", Audience.BOARD)
    before = one.paper("matrix", Audience.BOARD)
    point = next(
        record
        for record, field in one.words.values()
        if isinstance(record, Point)
        and field == "text"
        and one.register.get(Point, record.id).text in plain_text(before)
    )
    with one.register.shelf() as shelf:
        asked = Asked(edition, 1, IssueStatus.DRAFT, TODAY)
        first = drafted(before, asked, shelf)
        with one.register.action("Merken") as work:
            how = Visibility.CONFIDENTIAL
            work.put(Marking(id=work.new_id(), subject=point.id, visibility=how))
        now = Seeded(one.register, one.words)
        asked = Asked(edition, 2, IssueStatus.DRAFT, TODAY, since=first)
        second = drafted(now.paper("matrix", Audience.BOARD), asked, shelf)
        assert now.leaks(said_by_pdf(file_of(first, ".pdf", shelf)), Audience.BOARD)
        said = said_by_pdf(file_of(second, ".pdf", shelf))
        assert "Gewijzigd sinds uitgave 1" in " ".join(said.split())
        assert now.leaks(said, Audience.BOARD) == []
        assert now.leaks(said_by_package(file_of(second, ".docx", shelf)), Audience.BOARD) == []
        assert now.leaks(shelf.content(second.content_digest).decode(), Audience.BOARD) == []


def test_the_looking_itself_finds_every_word_on_the_paper_for_inside(half_inside: Seeded) -> None:
    paper = half_inside.paper("matrix", Audience.SECRETARIAT)
    on_it = set(_WORD.findall(plain_text(paper)))
    assert on_it & half_inside.hidden(Audience.BOARD)
    assert on_it <= set(_WORD.findall(said_by_pdf(write_pdf(paper))))
    assert on_it <= set(_WORD.findall(said_by_package(write_docx(paper))))
