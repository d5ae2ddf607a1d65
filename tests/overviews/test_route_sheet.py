"""Routekaart: the drawing and the tables say the same, in the days that were asked for."""

from datetime import date, timedelta

import pytest

from consultatie.clocks import Absence
from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.dossiers import Milestone
from consultatie.errors import NotFound
from consultatie.meetings import Meeting
from consultatie.overviews.content import Group, Heading, Paper, plain_text
from consultatie.overviews.figures import Bar, Fill, GridRow, Moment, MonthGrid, Sign
from consultatie.overviews.route_sheet import route_sheet
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.parties import BodyKind
from consultatie.reactions import Verdict
from consultatie.scenarios import Scenario
from consultatie.sight import Audience
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case

TODAY = date(2021, 12, 10)


def paper(
    case: Case, wishes: Wishes = NONE, audience: Audience = Audience.BOARD, today: date = TODAY
) -> Paper:
    return route_sheet(case.file, "Voorbeeld", LAW, today, audience, wishes)


def grids(made: Paper) -> list[MonthGrid]:
    blocks = [b for block in made.blocks for b in (getattr(block, "blocks", ()) or (block,))]
    return [block for block in blocks if isinstance(block, MonthGrid)]


def rows(made: Paper) -> list[GridRow]:
    return [row for grid in grids(made) for group in grid.groups for row in group.rows]


@pytest.fixture
def decided() -> Case:
    case = Case()
    board = case.council("College", sort=BodyKind.EXECUTIVE)
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked, body=board.id, title="Vaststelling")
    return case


def milestone(case: Case, what: str, day: date) -> None:
    when = PreciseDate.day(day)
    case.put(Milestone(id=NEW, dossier=case.dossier.id, what=what, when=when, who="colleges"))


def test_the_councils_have_bars_and_who_decides_stands_apart(decided: Case) -> None:
    (grid,) = grids(paper(decided))
    deciding, advising = grid.groups
    assert (deciding.heading, advising.heading) == ("beslisproces", "medezeggenschap")
    assert [row.name for row in deciding.rows] == ["College"]
    fills = [mark.fill for mark in advising.rows[0].marks if isinstance(mark, Bar)]
    assert fills == [Fill.SOLID, Fill.PALE, Fill.HATCHED]
    (taken,) = deciding.rows[0].marks
    assert isinstance(taken, Moment)
    assert (taken.sign, taken.words) == (Sign.SQUARE, "Vaststelling")


def test_what_is_drawn_is_said_in_the_tables(decided: Case) -> None:
    milestone(decided, "Start", date(2022, 1, 1))
    words = plain_text(paper(decided))
    assert "Wanneer\nMijlpaal\nWie\nStand\n1 januari 2022\nStart\ncolleges\ngepland" in words
    assert "College\n25 november 2021: Vaststelling (gebeurd)." in words
    assert "1 september t/m 15 oktober 2021: Advies (gebeurd)." in words
    assert "1 december 2021 t/m 3 januari 2022: Opschorting (opschorting)." in words


def test_today_is_a_line_where_it_lies_in_the_days_that_are_drawn(decided: Case) -> None:
    (grid,) = grids(paper(decided))
    assert grid.today == (TODAY - date(2021, 9, 1)).days
    (later,) = grids(paper(decided, today=date(2026, 1, 1)))
    assert later.today is None


def test_only_the_days_that_were_asked_for_are_on_it(decided: Case) -> None:
    made = paper(decided, Wishes(first=date(2021, 12, 1), last=date(2022, 1, 31)))
    assert "Kennisgeving" in plain_text(made)
    assert "Advies" not in plain_text(made)
    (grid,) = grids(made)
    assert grid.months[0].words == "dec"


def test_one_council_is_shown_with_who_decides(decided: Case) -> None:
    other = decided.council("OR Ander")
    decided.ask(other)
    named = [row.name for row in rows(paper(decided, Wishes(council=other.id)))]
    assert named == ["College", "OR Ander"]


def test_a_route_over_years_is_cut_where_nothing_is_and_where_a_sheet_is_full() -> None:
    case = Case()
    for year in (2015, 2018, 2019, 2020, 2021):
        milestone(case, f"In {year}", date(year, 3, 1))
        milestone(case, f"Ook in {year}", date(year, 9, 1))
    made = paper(case)
    headings = [block.heading.text for block in made.blocks if isinstance(block, Group)]
    assert headings[0] == "1 maart t/m 30 september 2015"
    assert all(grid.days <= 31 * 31 for grid in grids(made))
    found = [m.words for row in rows(made) for m in row.marks]
    assert sorted(found) == sorted(
        words for y in (2015, 2018, 2019, 2020, 2021) for words in (f"In {y}", f"Ook in {y}")
    )


def test_a_scenario_is_drawn_hollow_and_said_to_be_no_real_dates() -> None:
    case = Case()
    case.ask(case.council())
    wanted = Scenario(
        id=NEW, dossier=case.dossier.id, name="Snel", target_day=TODAY + timedelta(200)
    )
    draft = paper(case, Wishes(scenario=wanted))
    assert any(mark.fill is Fill.DASHED for row in rows(draft) for mark in row.marks)
    assert "Dat zijn geen echte datums." in plain_text(draft)
    kept = case.put(wanted)
    assert rows(paper(case, Wishes(scenario=kept.id))) == rows(draft)
    with pytest.raises(NotFound, match="hoort niet bij dit dossier"):
        paper(case, Wishes(scenario=kept.id + 1), Audience.SECRETARIAT)


def test_what_its_readers_may_not_see_is_neither_drawn_nor_said(decided: Case) -> None:
    body = decided.file.parties.bodies[0].id
    meeting = Meeting(
        id=NEW,
        dossier=decided.dossier.id,
        body=body,
        title="Beraad over kweepeer",
        held=PreciseDate.day(date(2021, 9, 9)),
    )
    held = decided.put(meeting)
    assert "kweepeer" in repr(paper(decided).blocks)
    decided.put(Marking(id=NEW, subject=held.id, visibility=Visibility.COUNCIL))
    made = paper(decided)
    assert "kweepeer" not in repr(made.blocks)
    assert "1 onderdeel is niet opgenomen" in plain_text(made)
    assert "kweepeer" in repr(paper(decided, audience=Audience.SECRETARIAT).blocks)


def test_recess_is_said_once_with_all_of_whom_it_is(decided: Case) -> None:
    for body in decided.file.parties.bodies:
        decided.put(
            Absence(
                id=NEW, body=body.id, name="Herfstreces", start=date(2021, 10, 16),
                end=date(2021, 10, 24),
            )
        )  # fmt: skip
    words = plain_text(paper(decided))
    assert "Herfstreces, 16 t/m 24 oktober 2021\nCollege, OR WNK" in words


def test_the_headings_are_those_of_the_tables(decided: Case) -> None:
    milestone(decided, "Start", date(2022, 1, 1))
    groups = [block for block in paper(decided).blocks if isinstance(block, Group)]
    assert [group.heading for group in groups] == [
        Heading(2, "Mijlpalen"),
        Heading(2, "Beslisproces"),
        Heading(2, "Medezeggenschap"),
    ]


def test_execution_within_the_suspension_is_a_cross_with_words_on_the_drawing(
    decided: Case,
) -> None:
    assert Sign.CROSS not in signs(decided)
    consultation = decided.file.consultations[0]
    day = PreciseDate.day(date(2021, 12, 20))
    decided.step(consultation, StepKind.ACT_OF_EXECUTION, planned=day)
    marks = [mark for row in rows(paper(decided)) for mark in row.marks]
    (cross,) = [m for m in marks if isinstance(m, Moment) and m.sign is Sign.CROSS]
    assert cross.words == "Handeling van uitvoering: binnen de opschorting"
    assert cross.fill is Fill.HOLLOW
    assert Sign.CROSS in signs(decided)
    assert "Binnen de opschorting" in plain_text(paper(decided))


def signs(case: Case) -> list[Sign]:
    """The shapes that the key explains."""
    return [mark.sign for g in grids(paper(case)) for mark in g.key if isinstance(mark, Moment)]
