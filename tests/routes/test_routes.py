"""The route of a dossier: what happened, what is planned, and nothing of a scenario."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeAlias

import pytest

from consultatie.acts.records import NEW, add, withdraw
from consultatie.clocks import Absence, Pause
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision, Outcome
from consultatie.dossiers import Dossier, Milestone
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.meetings import AgendaItem, Meeting, MeetingKind
from consultatie.parties import Body
from consultatie.planning.supposing import plan_of
from consultatie.routes.deciding import MILESTONES
from consultatie.routes.reading import route_of
from consultatie.routes.supposed import with_plan
from consultatie.routes.values import SUPPOSITIONS, Entry, Form, Group, Look, RouteMap, Row
from consultatie.scenarios import Scenario
from tests.example_register import filled_register
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
LAW = LawBook.shipped()
PLAN = "Transitieplan"
Read: TypeAlias = Callable[[], RouteMap]


@pytest.fixture
def register() -> FakeRegister:
    return filled_register()


@pytest.fixture
def read(register: FakeRegister) -> Read:
    def route() -> RouteMap:
        return route_of(register.dossier_file(_dossier(register)), LAW, TODAY)

    return route


def _dossier(register: FakeRegister) -> RecordId:
    return register.records(Dossier)[0].id


def _body(register: FakeRegister, name: str) -> RecordId:
    return next(body.id for body in register.records(Body) if body.name == name)


def _row(route: RouteMap, name: str, second: str = "") -> Row:
    return next(r for r in route.rows if r.name == name and r.second.startswith(second))


def _entry(row: Row, words: str) -> Entry:
    return next(entry for entry in row.entries if entry.words == words)


def _consultation(register: FakeRegister, route: RouteMap, name: str) -> Consultation:
    row = _row(route, name, PLAN)
    return next(c for c in register.records(Consultation) if c.id == row.consultation)


# -- councils ----------------------------------------------------------------------------------


def test_a_council_has_a_row_for_each_of_its_requests_in_their_order(read: Read) -> None:
    rows = [row.second for row in read().rows_of(Group.ADVISING) if row.name == "OR WNK"]
    assert [words.split(" ")[0] for words in rows] == [
        "Adviesopdracht",
        "Bedrijfs-",
        "Uitvoering:",
        "Transitieplan:",
    ]


def test_the_bars_run_from_receipt_to_advice_to_notice_to_the_end_of_the_month(
    read: Read,
) -> None:
    row = _row(read(), "OR WNK", PLAN)
    bars = [(e.words, e.first, e.last) for e in row.entries if e.form is Form.BAR]
    assert bars == [
        ("Advies", date(2026, 9, 14), date(2026, 11, 2)),
        ("Besluitvorming", date(2026, 11, 2), date(2026, 11, 13)),
        ("Opschorting", date(2026, 11, 13), date(2026, 12, 14)),
    ]
    assert _entry(row, "Opschorting").look is Look.SUSPENDED
    assert _entry(row, "Besluitvorming").turn is Group.DECIDING


def test_a_suspension_that_was_let_go_ends_on_the_day_of_the_waiver(read: Read) -> None:
    row = _row(read(), "OR Halte Werk", "Adviesopdracht")
    assert _entry(row, "Opschorting").last == date(2020, 12, 1)


def test_a_council_without_a_suspension_has_no_bar_for_it(read: Read) -> None:
    row = _row(read(), "Cliëntenraad WSW")
    assert Look.SUSPENDED not in {entry.look for entry in row.entries}


def test_a_running_request_is_real_until_today_and_planned_until_the_agreed_day(
    read: Read,
) -> None:
    row = _row(read(), "OR BUCH", PLAN)
    real, planned = _entry(row, "Aanvraag in behandeling"), _entry(row, "Tijd voor het advies")
    assert (real.look, real.last) == (Look.REAL, TODAY)
    assert real.note == "Advies uiterlijk 10 december 2026."
    assert (planned.look, planned.first) == (Look.PLANNED, date(2026, 11, 24))
    assert (planned.last, planned.term) == (date(2026, 12, 10), TermKind.ADVICE)


def test_a_request_that_is_overdue_says_when_the_advice_was_needed(
    register: FakeRegister,
) -> None:
    file = register.dossier_file(_dossier(register))
    row = _row(route_of(file, LAW, date(2026, 12, 20)), "OR BUCH", PLAN)
    bar = _entry(row, "Aanvraag in behandeling")
    assert (bar.last, bar.note) == (
        date(2026, 12, 20),
        "Het advies was op 10 december 2026 nodig.",
    )
    assert "Tijd voor het advies" not in {entry.words for entry in row.entries}


def test_an_advice_without_a_decision_waits_until_today(read: Read, register: FakeRegister) -> None:
    decision = next(d for d in register.records(Decision) if "deel Halte Werk" in d.title)
    withdraw(register, decision, "vergissing")
    waiting = _entry(_row(read(), "OR Halte Werk", PLAN), "Wacht op besluit")
    assert (waiting.first, waiting.last) == (date(2026, 11, 6), TODAY)


def test_a_planned_step_is_gone_once_it_was_taken(read: Read) -> None:
    steps = [e.words for e in _row(read(), "OR WNK", PLAN).entries if e.look is Look.PLANNED]
    # Those of the advice and the decision were taken; the execution is still ahead.
    assert steps == ["Handeling van uitvoering"]


def test_a_step_that_was_passed_over_is_not_planned(read: Read, register: FakeRegister) -> None:
    consultation = _consultation(register, read(), "OR Halte Werk")
    notice = next(
        step
        for step in register.records(Step)
        if step.consultation == consultation.id and step.sort is StepKind.NOTICE
    )
    assert _entry(_row(read(), "OR Halte Werk", PLAN), "Kennisgeving").look is Look.PLANNED
    with register.action("overslaan") as work:
        work.put(replace(notice, skipped="is mondeling gedaan"))
    words = [entry.words for entry in _row(read(), "OR Halte Werk", PLAN).entries]
    assert "Kennisgeving" not in words


def test_an_imprecise_step_covers_its_range_and_says_what_was_written(read: Read) -> None:
    entry = _entry(_row(read(), "OR WNK", "Bedrijfs"), "Aangekondigd")
    assert (entry.first, entry.last) == (date(2021, 4, 11), date(2021, 4, 20))
    assert (entry.when, entry.exact, entry.is_bar) == ("medio april 2021", False, True)


def test_a_meeting_stands_once_beside_the_step_that_tells_of_it(read: Read) -> None:
    row = _row(read(), "OR BUCH", PLAN)
    days = [entry.first for entry in row.entries if entry.form is Form.MEETING]
    assert days == [date(2026, 10, 8), date(2026, 11, 30)]


def test_a_meeting_goes_to_the_consultation_on_its_agenda(
    read: Read, register: FakeRegister
) -> None:
    consultation = _consultation(register, read(), "OR WNK")
    meeting = add(
        register,
        Meeting(
            id=NEW,
            dossier=_dossier(register),
            title="Themaoverleg",
            sort=MeetingKind.OTHER,
            planned=PreciseDate.day(date(2026, 12, 1)),
        ),
    )
    add(
        register,
        AgendaItem(id=NEW, meeting=meeting.id, title="Plan", consultation=consultation.id),
    )
    assert _entry(_row(read(), "OR WNK", PLAN), "Themaoverleg").look is Look.PLANNED


def test_a_pause_and_the_recess_of_a_council_are_bands_on_its_row(
    read: Read, register: FakeRegister
) -> None:
    consultation = _consultation(register, read(), "OR BUCH")
    add(
        register,
        Pause(
            id=NEW,
            consultation=consultation.id,
            start=date(2026, 11, 16),
            agreed_by="bestuurder",
            reason="Wacht op cijfers.",
        ),
    )
    bands = _row(read(), "OR BUCH", PLAN).bands
    assert [(band.first, band.last) for band in bands] == [
        (date(2026, 12, 2), date(2026, 12, 4)),
        (date(2026, 11, 16), TODAY),
    ]
    assert bands[1].words.startswith("Pauze: Wacht op cijfers, ")


def test_a_withdrawn_consultation_is_not_on_the_route(read: Read, register: FakeRegister) -> None:
    withdraw(register, _consultation(register, read(), "OR WNK"), "dubbel")
    assert not any(row.name == "OR WNK" and row.second.startswith(PLAN) for row in read().rows)


# -- who decides -------------------------------------------------------------------------------


def test_milestones_stand_first_and_say_no_more_than_that_their_date_is_past(read: Read) -> None:
    row = read().rows[0]
    start = _entry(row, "Geplande start; Dijk en Waard begint")
    assert row.key == MILESTONES
    assert start.sentence == "Geplande start; Dijk en Waard begint: 1 januari 2022 (voorbij)"


def test_an_adopted_milestone_stays_a_plan(read: Read, register: FakeRegister) -> None:
    scenario = register.records(Scenario)[0]
    add(
        register,
        Milestone(
            id=NEW,
            dossier=_dossier(register),
            what="Start (streefdatum)",
            when=PreciseDate.day(date(2026, 1, 5)),
            scenario=scenario.id,
        ),
    )
    assert _entry(read().rows[0], "Start (streefdatum)").look is Look.PLANNED


def test_bodies_that_decide_stand_from_preparing_to_the_last_word(read: Read) -> None:
    names = [row.name for row in read().rows_of(Group.DECIDING)]
    assert names.index("Directeur Halte Werk") < names.index("College Langedijk")
    assert names.index("College Langedijk") < names.index("Raad Heerhugowaard")
    assert names[-1] == "Orgaan niet vastgelegd"


def test_a_body_with_nothing_but_a_recess_has_its_band(read: Read) -> None:
    row = _row(read(), "Raad Langedijk")
    assert row.entries == ()
    assert [(b.first, b.last) for b in row.bands] == [(date(2021, 7, 17), date(2021, 8, 29))]


def test_a_decision_that_is_still_ahead_is_planned_and_an_intended_one_says_so(
    read: Read, register: FakeRegister
) -> None:
    college = _body(register, "College Langedijk")
    for title, outcome in (("Later besluit", Outcome.OTHER), ("Voornemen", Outcome.PROPOSED)):
        add(
            register,
            Decision(
                id=NEW,
                dossier=_dossier(register),
                title=title,
                body=college,
                outcome=outcome,
                taken_on=PreciseDate.day(date(2026, 12, 8)),
            ),
        )
    row = _row(read(), "College Langedijk")
    assert _entry(row, "Later besluit").look is Look.PLANNED
    assert _entry(row, "Voornemen").note == "Voorgenomen besluit."


def test_a_revoked_decision_says_since_when(read: Read, register: FakeRegister) -> None:
    add(
        register,
        Decision(
            id=NEW,
            dossier=_dossier(register),
            title="Herroepen",
            taken_on=PreciseDate.day(date(2026, 1, 5)),
            revoked_on=date(2026, 2, 1),
        ),
    )
    row = _row(read(), "Orgaan niet vastgelegd")
    assert _entry(row, "Herroepen").note == "Ingetrokken op 1 februari 2026."


# -- the whole ---------------------------------------------------------------------------------


def test_the_route_is_whole_months_around_all_that_is_in_it(
    read: Read, register: FakeRegister
) -> None:
    add(
        register,
        Absence(
            id=NEW,
            body=_body(register, "OR WNK"),
            name="Zomerreces",
            start=date(2027, 7, 12),
            end=date(2027, 8, 20),
        ),
    )
    route = read()
    assert (route.first, route.last) == (date(2019, 3, 1), date(2027, 8, 31))


def test_a_dossier_with_nothing_in_it_gives_an_empty_route(register: FakeRegister) -> None:
    empty = add(register, Dossier(id=NEW, name="Leeg"))
    route = route_of(register.dossier_file(empty.id), LAW, TODAY)
    assert route.is_empty
    assert (route.first, route.last) == (date(2026, 11, 1), date(2026, 11, 30))


def test_scenarios_do_not_change_the_route(read: Read, register: FakeRegister) -> None:
    before = read()
    for scenario in register.records(Scenario):
        withdraw(register, scenario, "weg")
    assert read() == before
    assert not {e.look for row in before.rows for e in row.entries} & SUPPOSITIONS


# -- what is supposed --------------------------------------------------------------------------


@pytest.fixture
def supposed(read: Read, register: FakeRegister) -> RouteMap:
    scenario = register.records(Scenario)[0]
    file = register.dossier_file(_dossier(register))
    return with_plan(read(), plan_of(file, scenario, LAW, TODAY))


def test_a_plan_adds_hollow_entries_and_leaves_what_is_real(supposed: RouteMap, read: Read) -> None:
    for row, before in zip(supposed.rows, read().rows, strict=True):
        assert row.entries[: len(before.entries)] == before.entries
        assert {e.look for e in row.entries[len(before.entries) :]} <= SUPPOSITIONS


def test_the_hollow_suspension_runs_from_the_last_safe_notice(supposed: RouteMap) -> None:
    row = _row(supposed, "OR WNK", "Bedrijfs")
    entry = next(e for e in row.entries if e.look is Look.SUPPOSED_SUSPENSION)
    assert (entry.first, entry.last) == (date(2021, 11, 30), date(2021, 12, 30))


def test_the_target_stands_among_the_milestones_with_the_verdict(supposed: RouteMap) -> None:
    target = supposed.rows[0].entries[-1]
    assert (target.first, target.look) == (date(2022, 1, 1), Look.SUPPOSED)
    assert "kan niet" in target.note


def test_only_the_councils_of_the_plan_get_hollow_bars(supposed: RouteMap) -> None:
    named = {
        row.second for row in supposed.rows if any(e.look in SUPPOSITIONS for e in row.entries)
    }
    assert {words.split(" ")[0] for words in named if words} == {"Bedrijfs-"}


def test_a_council_that_was_told_nothing_yet_has_no_bars(register: FakeRegister) -> None:
    council = _body(register, "OR WNK")
    dossier = add(register, Dossier(id=NEW, name="Nieuw"))
    with register.action("x") as work:
        work.put(
            Consultation(
                id=work.new_id(), dossier=dossier.id, body=council, ground=Ground.ONGEVRAAGD
            )
        )
    route = route_of(register.dossier_file(dossier.id), LAW, TODAY)
    (row,) = route.rows_of(Group.ADVISING)
    assert (row.second, row.entries) == ("zonder aanvraag", ())
