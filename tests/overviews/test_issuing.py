"""A numbered issue: its foot, its bars, its list of changes, and the same bytes a year later."""

import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from docx import Document as WordDocument

from consultatie.erasure import ERASED
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.language import Language, speak
from consultatie.overviews.content import (
    Block,
    Column,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    Paper,
    Row,
    Running,
    Table,
    cell,
    content_code,
    plain_text,
    row,
    text,
)
from consultatie.overviews.issuing import Asked, as_printed, content_of, drafted, file_of
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.word import write_docx
from consultatie.visibility import Audience
from tests.fakes import FakeShelf

DAY = date(2026, 11, 23)
OWN = Edition(RecordId(1), "matrix", Audience.BOARD)
COLUMNS = (Column("Nr."), Column("Punt"), Column("Reactie"))


def paper(*rows: Row, blocks: tuple[Block, ...] = ()) -> Paper:
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    table = Group(Heading(1, "Huisvesting"), (Table(COLUMNS, rows),))
    return Paper("Matrix", "SORA", Running("Gemeente", "concept", "vandaag"), (table, *blocks), now)


def issued(shelf: FakeShelf, one: Paper, number: int = 1, **fields: object) -> Issue:
    asked = Asked(OWN, number, IssueStatus.FINAL, DAY)
    draft = drafted(one, replace(asked, **fields), shelf)  # type: ignore[arg-type]
    return replace(draft, id=RecordId(90 + number))


def pages_of(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def test_the_foot_of_every_page_says_which_issue_it_is_in_pdf_and_word() -> None:
    shelf = FakeShelf()
    rows = [row(str(n), f"Punt {n}", "Een lange reactie. " * 40) for n in range(30)]
    issue = issued(shelf, paper(*rows), number=3)
    foot = f"uitgave 3 · definitief · 23 november 2026 · inhoudscode {issue.code}"
    pages = pages_of(file_of(issue, ".pdf", shelf))
    assert len(pages) > 2
    assert all(foot in page for page in pages)
    word = WordDocument(BytesIO(file_of(issue, ".docx", shelf)))
    assert foot in word.sections[0].footer.paragraphs[0].text
    assert "definitief" in pages[0]
    assert "concept" not in "".join(pages)


def test_an_issue_gives_the_same_bytes_whatever_the_register_says_later() -> None:
    shelf = FakeShelf()
    issue = issued(shelf, paper(row("1", "Werkplek", "Ja")))
    kept = [file_of(issue, ending, shelf) for ending in (".pdf", ".docx")]
    issued(shelf, paper(row("1", "Werkplek", "Nee")), 2, since=issue)
    assert [file_of(issue, ending, shelf) for ending in (".pdf", ".docx")] == kept
    again = content_of(issue, shelf)
    assert write_pdf(again) == kept[0]
    assert plain_text(again).count("Ja") == 1


def test_two_issues_that_say_the_same_have_the_same_code() -> None:
    shelf = FakeShelf()
    one = paper(row("1", "Werkplek", "Ja"))
    assert issued(shelf, one).code == issued(shelf, one, 2).code
    assert issued(shelf, one).code != issued(shelf, one, status=IssueStatus.DRAFT).code


def test_the_next_issue_lists_what_changed_and_never_in_the_old_words() -> None:
    shelf = FakeShelf()
    before = paper(row("1", "Werkplek", "Oude woorden"), row("2", "Rooster", "Weg"))
    first = issued(shelf, before)
    now = paper(row("1", "Werkplek", "Nieuwe woorden"), row("2", "Fiets", "Ja"))
    second = issued(shelf, now, 2, since=first)
    said = " ".join("\n".join(pages_of(file_of(second, ".pdf", shelf))).split())
    assert "Gewijzigd sinds uitgave 1 (definitief, 23 november 2026)" in said
    assert "3 wijzigingen, met een streep in de kantlijn." in said
    assert "gewijzigd: Reactie" in said
    assert "1 onderdeel van toen staat er niet meer op." in said
    assert "Oude woorden" not in said
    assert "Rooster" not in said
    assert second.since == first.id


def test_an_issue_is_compared_with_what_the_last_one_said_not_with_its_list() -> None:
    shelf = FakeShelf()
    first = issued(shelf, paper(row("1", "Werkplek", "Ja")))
    now = paper(row("1", "Werkplek", "Nee"))
    second = issued(shelf, now, 2, since=first)
    third = issued(shelf, now, 3, since=second)
    said = "\n".join(pages_of(file_of(third, ".pdf", shelf)))
    assert "Er is niets gewijzigd." in said
    assert len(pages_of(file_of(third, ".pdf", shelf))) == 1


def compared_paper() -> tuple[Paper, Paper]:
    """A paper in which one part of every sort changed beside one that did not, unmarked too."""

    def made(words: str) -> Paper:
        return paper(
            row("1", "Blijft", "Ja"),
            row("2", "Rij", words),
            blocks=(
                KeyFacts((Fact("Blijft", cell("x")), Fact("Feit", cell(words)))),
                text("Dit blijft staan."),
                text(f"Alinea die {words} is."),
                Note("Let op", (text(words),)),
                Heading(1, f"Kop {words}"),
            ),
        )

    before, now = made("oud"), made("nieuw")
    since = Issue(
        id=RecordId(9), dossier=RecordId(1), product="matrix", audience=Audience.BOARD, number=1,
        status=IssueStatus.DRAFT, issued_on=DAY, code="a", content_digest="", pdf_digest="",
        docx_digest="",
    )  # fmt: skip
    return as_printed(now, since, before), now


def bars(pdf: bytes) -> int:
    """How many boxes as thin as a bar stand left of the text."""
    with pikepdf.open(BytesIO(pdf)) as file:
        streams = [page.obj.Contents.read_bytes().decode("latin-1") for page in file.pages]
    found = re.findall(r"^.* rg .* RG (\S+) \S+ (\S+) \S+ re f$", "\n".join(streams), re.MULTILINE)
    return sum(float(x) < 50 and float(width) < 2.5 for x, width in found)


def test_what_changed_has_a_bar_in_the_margin_of_the_pdf() -> None:
    printed, unmarked = compared_paper()
    assert bars(write_pdf(printed)) == 5
    assert bars(write_pdf(unmarked)) == 0
    assert content_code(unmarked) == content_code(replace(printed, blocks=unmarked.blocks))


def test_what_changed_has_a_bar_in_word_and_the_file_opens() -> None:
    printed, unmarked = compared_paper()
    xml = zipfile.ZipFile(BytesIO(write_docx(printed))).read("word/document.xml").decode()
    plain = zipfile.ZipFile(BytesIO(write_docx(unmarked))).read("word/document.xml").decode()
    bar = 'w:sz="18" w:space="8"'
    # A remark is two paragraphs in Word.
    assert (xml.count(bar), plain.count(bar)) == (6, 0)
    assert WordDocument(BytesIO(write_docx(printed))).paragraphs


def test_an_issue_from_which_words_were_erased_says_so() -> None:
    shelf = FakeShelf()
    issue = issued(shelf, paper(row("1", "Werkplek", "Ja")))
    gone = replace(issue, pdf_digest=ERASED, docx_digest=ERASED)
    for ending in (".pdf", ".docx"):
        with pytest.raises(NotFound, match="gegevens uit gewist"):
            file_of(gone, ending, shelf)
    assert plain_text(content_of(gone, shelf)) == plain_text(content_of(issue, shelf))
    with pytest.raises(NotFound, match="gegevens uit gewist"):
        content_of(replace(gone, content_digest=ERASED), shelf)


def test_an_issue_that_came_without_its_files_says_what_to_do() -> None:
    issue = issued(FakeShelf(), paper(row("1", "Werkplek", "Ja")))
    with pytest.raises(NotFound, match="kwam zonder de map ernaast"):
        file_of(issue, ".pdf", FakeShelf())
    with pytest.raises(NotFound, match="kwam zonder de map ernaast"):
        content_of(issue, FakeShelf())


def test_an_issue_has_no_other_form_than_pdf_and_word() -> None:
    shelf = FakeShelf()
    with pytest.raises(NotFound, match=r"\.pdf en als \.docx"):
        file_of(issued(shelf, paper()), ".odt", shelf)


def test_the_paper_for_inside_stays_marked_as_such() -> None:
    shelf = FakeShelf()
    inside = replace(OWN, audience=Audience.SECRETARIAT)
    issue = issued(shelf, paper(), edition=inside)
    assert content_of(issue, shelf).running.status == "definitief · intern, niet verspreiden"


def test_an_issue_is_dutch_whatever_the_window_speaks() -> None:
    shelf = FakeShelf()
    before, now = paper(row("1", "Werkplek", "Ja")), paper(row("1", "Werkplek", "Nee"))
    dutch = issued(shelf, now, 2, since=issued(shelf, before))
    speak(Language.ENGLISH)
    try:
        english = issued(shelf, now, 2, since=issued(shelf, before))
    finally:
        speak(Language.DUTCH)
    assert english.digests[:2] == dutch.digests[:2]
