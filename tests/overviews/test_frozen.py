"""The frozen content of an issue is the whole content, and stays readable."""

import json
from datetime import UTC, date, datetime

import pytest

from consultatie import example
from consultatie.dossiers import Dossier
from consultatie.errors import NotFound
from consultatie.overviews import content
from consultatie.overviews.content import (
    Align,
    Cell,
    Chip,
    Column,
    Contents,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    Orientation,
    PageBreak,
    Paper,
    Row,
    Running,
    Shape,
    Sheet,
    Spacer,
    Stamp,
    Table,
    Tone,
    Unit,
    content_code,
    text,
)
from consultatie.overviews.figures import (
    Bar,
    BarChart,
    Fill,
    GridGroup,
    GridRow,
    Measure,
    Moment,
    MonthGrid,
    Sign,
    Stretch,
)
from consultatie.overviews.frozen import _read, _written, frozen, thawed
from consultatie.overviews.letterhead import letterhead_of
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.sight import Audience
from tests.cases import LAW
from tests.fakes import FakeRegister
from tests.overviews.test_letterhead import STYLE

TODAY = date(2026, 11, 23)


def _grid() -> MonthGrid:
    moment = Moment(3, "besluit", Sign.SQUARE, Fill.HOLLOW)
    row = GridRow("OR", "Plan", (Bar(0, 9, "Advies", Fill.THIN, beside=True), moment))
    months = (Stretch(0, 31, "mei"),)
    return MonthGrid("Kaart", 31, months, months, (GridGroup("raden", (row,)),), 4, (moment,))


def of_everything() -> Paper:
    """A paper with every sort of block, and with text that is hard to keep."""
    hard = 'Half \ud83d, <b>"één"</b> & \u202e\n\ttwee'
    cells = (Cell((text(hard, bold=True), Chip("ja", Shape.HALF, Tone.PARTLY))), Cell())
    table = Table(
        (Column("A", 20, Unit.MM, Align.END), Column("B")),
        (Row(cells, total=True, changed=True),),
        "Tabel",
        row_headings=True,
    )
    blocks = (
        Contents("Inhoud", 3),
        KeyFacts((Fact("Label", Cell((text("x"),)), changed=True),), 2),
        Group(Heading(1, "Kop"), (table, Spacer(4.5), PageBreak())),
        Note("Let op", (text(""),), Tone.BAD),
        _grid(),
        BarChart("Staven", ("links",), (Measure("OR", (1.5,)),)),
    )
    return Paper(
        "Titel",
        "",
        Running("Gemeente", "concept", "vandaag"),
        blocks,
        datetime(2026, 11, 23, 12, tzinfo=UTC),
        "Niets weggelaten.",
        "nl-NL",
        Orientation.LANDSCAPE,
        Sheet.A3,
        Stamp(3, "definitief", "23 november 2026"),
        letterhead_of(STYLE),
    )


def test_every_sort_of_block_comes_back_with_every_field() -> None:
    paper = of_everything()
    again = thawed(frozen(paper))
    # As written, for what is no part of the content is not compared.
    assert repr(again) == repr(paper)
    assert content_code(again) == content_code(paper)


def test_bytes_such_as_those_of_a_picture_are_kept_too() -> None:
    assert _read(json.loads(json.dumps(_written((b"\x00\xff", 1.5, None))))) == (
        b"\x00\xff", 1.5, None,
    )  # fmt: skip


def test_this_test_knows_every_sort_of_block() -> None:
    sorts = {name for name, it in vars(content).items() if getattr(it, "__slots__", None)}
    told = {part.split('"')[0] for part in frozen(of_everything()).decode().split('"is":"')[1:]}
    assert {name for name in sorts if isinstance(vars(content)[name], type)} <= told | {"Text"}


@pytest.mark.parametrize("kind", PRODUCTS)
def test_every_product_for_every_reader_gives_the_same_pages_again(kind: str) -> None:
    register = FakeRegister("Voorbeeld")
    example.fill(register, TODAY)
    file = register.dossier_file(register.records(Dossier)[0].id)
    for audience in (Audience.SECRETARIAT, Audience.BOARD, Audience.PUBLIC):
        paper = paper_of(kind, file, "Voorbeeld", LAW, TODAY, audience)
        assert repr(thawed(frozen(paper))) == repr(paper)
    paper = paper_of(kind, file, "Voorbeeld", LAW, TODAY)
    assert write_pdf(thawed(frozen(paper))) == write_pdf(paper)


def test_equal_papers_are_frozen_to_the_same_bytes() -> None:
    assert frozen(of_everything()) == frozen(of_everything())
    assert frozen(of_everything()).isascii()


def test_what_a_newer_program_froze_is_refused_in_words() -> None:
    written = json.loads(frozen(of_everything()))
    for change in (
        {"version": 2},
        {"paper": {**written["paper"], "colour": "red"}},
        {"paper": {"is": "Poster"}},
    ):
        with pytest.raises(NotFound, match="nieuwere versie"):
            thawed(json.dumps({**written, **change}).encode())


def test_a_field_that_an_older_program_did_not_know_gets_its_default() -> None:
    written = json.loads(frozen(of_everything()))
    del written["paper"]["stamp"]
    assert thawed(json.dumps(written).encode()).stamp is None
