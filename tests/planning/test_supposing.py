"""A kept scenario gives its plan, beside others, out of what the register really holds."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from consultatie.acts.records import NEW, add
from consultatie.acts.requests import register_request
from consultatie.clocks import Absence
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.meetings import Meeting, MeetingKind
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.planning.comparing import compare
from consultatie.planning.plans import Route
from consultatie.planning.questions import Pace
from consultatie.planning.steps import Feasibility, Skipped, Stage, Step
from consultatie.planning.supposing import plan_of, switches_of
from consultatie.requests import Request
from consultatie.scenarios import DAYS, Scenario
from tests.fakes import FakeRegister
from tests.planning.conftest import NEW_YEAR, SUMMER, step


class Office:
    """One dossier in which one works council was asked for advice."""

    def __init__(self) -> None:
        self.register = FakeRegister()
        self.dossier = add(self.register, Dossier(id=NEW, name="SORA"))
        employer = add(self.register, Organisation(id=NEW, name="WNK"))
        self.works = self.body(employer, "OR WNK", BodyKind.WORKS_COUNCIL)
        self.college = self.body(employer, "college", BodyKind.EXECUTIVE)
        self.other = self.body(employer, "ander college", BodyKind.EXECUTIVE)
        draft = Request(id=NEW, dossier=self.dossier.id, title="Plan", ground=Ground.WOR_25)
        register_request(self.register, draft, {self.works.id: None})

    def body(self, employer: Organisation, name: str, sort: BodyKind) -> Body:
        return add(self.register, Body(id=NEW, organisation=employer.id, name=name, sort=sort))

    def meets(self, body: Body, sort: MeetingKind, *days: date) -> None:
        for day in days:
            draft = Meeting(id=NEW, dossier=self.dossier.id, body=body.id, title="Vergadering")
            add(self.register, replace(draft, sort=sort, planned=PreciseDate.day(day)))

    def rests(self, body: Body, start: date, end: date) -> None:
        add(self.register, Absence(id=NEW, body=body.id, name="reces", start=start, end=end))

    def route(self, law: LawBook, today: date = SUMMER, **assumed: Any) -> Route:
        return plan_of(self.file, scenario(**assumed), law, today).routes[0]

    @property
    def file(self) -> Any:
        return self.register.dossier_file(self.dossier.id)


def scenario(name: str = "Start op 1 januari", **assumed: Any) -> Scenario:
    return Scenario(id=1 << 40, dossier=1, name=name, target_day=NEW_YEAR, **assumed)


@pytest.fixture
def office() -> Office:
    return Office()


def test_scenarios_stand_side_by_side_each_from_its_own_target(
    office: Office, law: LawBook
) -> None:
    scenarios = [
        scenario("wijkt af"),
        scenario("afstand", waiver=True),
        scenario("extra ronde", extra_round=True),
        replace(scenario("later"), target_day=date(2022, 2, 1)),
    ]
    rows = {row.stage: row.lines for row in compare(office.file, scenarios, law, SUMMER).rows}
    kinds = [type(line) for line in rows[Stage.SUSPENSION]]
    assert kinds == [Step, Skipped, Step, Step]
    notices = [line.latest for line in rows[Stage.NOTICE] if isinstance(line, Step)]
    assert notices == [
        date(2021, 11, 30),
        date(2021, 12, 31),
        date(2021, 11, 30),
        date(2021, 12, 31),
    ]
    assert rows[Stage.EXTRA_MEETING][:2] == (None, None)


def test_a_council_that_is_in_one_scenario_alone_has_no_line_in_the_other(
    office: Office, law: LawBook
) -> None:
    first = next(iter(office.register.records(Request)))
    employer = next(iter(office.register.records(Organisation)))
    south = office.body(employer, "OR Zuid", BodyKind.WORKS_COUNCIL)
    draft = Request(id=NEW, dossier=office.dossier.id, title="Later plan", ground=Ground.WOR_25)
    register_request(office.register, draft, {south.id: None})
    scenarios = [scenario("alles"), scenario("alleen het plan", request=first.id)]
    rows = compare(office.file, scenarios, law, SUMMER).rows
    advice = {row.council.name: row.lines for row in rows if row.stage is Stage.ADVICE}
    there = {name: [line is not None for line in lines] for name, lines in advice.items()}
    assert there == {"OR WNK": [True, True], "OR Zuid": [True, False]}


def test_a_comparison_holds_the_plans_that_the_scenarios_give_by_themselves(
    office: Office, law: LawBook
) -> None:
    scenarios = [scenario("wijkt af"), scenario("volgt", deviating=False)]
    compared = compare(office.file, scenarios, law, SUMMER)
    assert compared.plans == tuple(plan_of(office.file, s, law, SUMMER) for s in scenarios)


def test_what_a_scenario_does_not_say_is_the_usual_pace() -> None:
    assert switches_of(scenario()).pace == Pace()


@pytest.mark.parametrize("field", DAYS)
def test_every_number_of_days_of_a_scenario_reaches_the_planner(field: str) -> None:
    days: dict[str, Any] = {field: 99}
    assert switches_of(scenario(**days)).pace != Pace()


def test_the_decision_is_laid_on_the_meetings_of_the_one_board_that_meets(
    office: Office, law: LawBook
) -> None:
    office.meets(office.college, MeetingKind.BOARD, date(2021, 11, 9), date(2021, 12, 7))
    decision = step(office.route(law), Stage.DECISION)
    assert (decision.day, decision.occasion) == (date(2021, 11, 9), "vergadering van college")


def test_with_two_boards_the_scenario_says_which_one_decides(office: Office, law: LawBook) -> None:
    office.meets(office.college, MeetingKind.BOARD, date(2021, 11, 9))
    office.meets(office.other, MeetingKind.BOARD, date(2021, 11, 16))
    assert step(office.route(law), Stage.DECISION).occasion == ""
    chosen = step(office.route(law, board=office.other.id), Stage.DECISION)
    assert (chosen.day, chosen.occasion) == (date(2021, 11, 16), "vergadering van ander college")


def test_advice_and_overleg_are_laid_on_their_own_meetings(office: Office, law: LawBook) -> None:
    office.meets(office.works, MeetingKind.COUNCIL, date(2021, 11, 2))
    office.meets(office.works, MeetingKind.CONSULTATION, date(2021, 10, 19))
    route = office.route(law)
    assert step(route, Stage.ADVICE).day == date(2021, 11, 2)
    assert step(route, Stage.MEETING).day == date(2021, 10, 19)


def test_a_calendar_without_a_meeting_before_the_target_says_nothing_of_it(
    office: Office, law: LawBook
) -> None:
    free = step(office.route(law), Stage.ADVICE)
    office.meets(office.works, MeetingKind.COUNCIL, date(2021, 5, 3), date(2022, 5, 3))
    assert step(office.route(law), Stage.ADVICE) == free


def test_a_calendar_that_ends_two_months_before_is_not_known_so_far_ahead(
    office: Office, law: LawBook
) -> None:
    free = step(office.route(law), Stage.ADVICE)
    office.meets(office.works, MeetingKind.COUNCIL, date(2021, 9, 14))
    advice = step(office.route(law), Stage.ADVICE)
    assert (advice.day, advice.feasibility) == (free.day, Feasibility.FEASIBLE)
    assert advice.reason == "Na di 14 september 2021 is nog geen vergadering van OR WNK gepland."


def test_the_recess_of_council_and_board_moves_the_plan(office: Office, law: LawBook) -> None:
    office.meets(office.college, MeetingKind.BOARD, date(2021, 11, 9), date(2021, 11, 23))
    office.rests(office.college, date(2021, 11, 20), date(2021, 11, 28))
    office.rests(office.works, date(2021, 10, 16), date(2021, 10, 24))
    route = office.route(law)
    decision = step(route, Stage.DECISION)
    assert (decision.day, decision.feasibility) == (date(2021, 11, 9), Feasibility.TIGHT)
    receipt = step(route, Stage.RECEIPT)
    assert "reces" in receipt.reason


def test_an_absence_that_was_withdrawn_counts_no_more(office: Office, law: LawBook) -> None:
    free = office.route(law)
    gone = Absence(id=NEW, body=office.works.id, name="reces", start=SUMMER, end=NEW_YEAR)
    add(office.register, replace(gone, withdrawn="vergissing"))
    assert office.route(law) == free
