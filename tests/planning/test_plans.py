"""What can still be done, seen from a day; the one decision; the slowest council."""

from datetime import date

import pytest

from consultatie.errors import RuleBroken
from consultatie.law.book import LawBook
from consultatie.law.errors import OutOfReach
from consultatie.law.grounds import Ground
from consultatie.planning.questions import (
    Board,
    Council,
    Done,
    Pace,
    Question,
    Stretch,
    Switches,
    Target,
)
from consultatie.planning.steps import Feasibility, Stage
from consultatie.scenarios import TargetKind
from tests.planning.conftest import (
    NEW_YEAR,
    SUMMER,
    Planned,
    client_council,
    step,
    works_council,
)


@pytest.mark.parametrize(
    "today, feasibility, reason",
    (
        (date(2021, 9, 16), Feasibility.FEASIBLE, "Tot vr 1 oktober 2021 is er nog tijd."),
        (date(2021, 9, 17), Feasibility.TIGHT, "Er zijn nog 14 dagen."),
        (date(2021, 9, 30), Feasibility.TIGHT, "Er is nog 1 dag."),
        (date(2021, 10, 1), Feasibility.TIGHT, "Dit moet vandaag."),
        (date(2021, 10, 2), Feasibility.IMPOSSIBLE, "Vr 1 oktober 2021 is voorbij."),
    ),
)
def test_a_step_is_judged_from_today(
    today: date, feasibility: Feasibility, reason: str, planned: Planned
) -> None:
    receipt = step(planned(today=today).routes[0], Stage.RECEIPT)
    assert (receipt.feasibility, receipt.reason) == (feasibility, reason)


def test_a_last_meeting_that_was_held_already_is_too_late(planned: Planned) -> None:
    council = works_council(meetings=(date(2021, 9, 9), date(2021, 12, 9)))
    advice = step(planned(council, today=date(2021, 9, 10)).routes[0], Stage.ADVICE)
    assert (advice.feasibility, advice.reason) == (
        Feasibility.IMPOSSIBLE,
        (
            "De laatste vergadering van OR WNK op of vóór vr 12 november 2021 was op do 9 "
            "september 2021."
        ),
    )


def test_an_announcement_that_comes_too_late_does_not_make_a_plan_impossible(
    planned: Planned,
) -> None:
    plan = planned(today=date(2021, 9, 6))
    assert plan.feasibility is Feasibility.TIGHT
    assert plan.sentence == (
        "Start op za 1 januari 2022: krap; bepalend is OR WNK (aankondiging: vr 3 september 2021 "
        "is voorbij; de aankondiging is een streven, geen vereiste)."
    )


def test_a_target_in_the_past_cannot_be(planned: Planned) -> None:
    plan = planned(today=date(2022, 1, 2))
    assert plan.feasibility is Feasibility.IMPOSSIBLE
    assert step(plan.routes[0], Stage.EXECUTION).reason == "Za 1 januari 2022 is voorbij."


def test_a_step_already_taken_in_time_is_feasible_and_does_not_move_the_plan(
    planned: Planned,
) -> None:
    council = works_council(done=(Done(Stage.RECEIPT, date(2021, 9, 28)),))
    route = planned(council, today=date(2021, 10, 4)).routes[0]
    receipt = step(route, Stage.RECEIPT)
    assert (receipt.latest, receipt.done) == (date(2021, 10, 1), date(2021, 9, 28))
    assert (receipt.feasibility, receipt.reason) == (
        Feasibility.FEASIBLE,
        "Gedaan op di 28 september 2021.",
    )
    assert step(route, Stage.ANNOUNCEMENT).reason == (
        "De ontvangst van de aanvraag was al op di 28 september 2021."
    )
    assert (route.feasibility, route.begins) == (Feasibility.FEASIBLE, date(2021, 11, 5))


def test_a_step_taken_too_late_for_the_target_cannot_be(planned: Planned) -> None:
    council = works_council(done=(Done(Stage.RECEIPT, date(2021, 10, 15)),))
    receipt = step(planned(council, today=date(2021, 10, 20)).routes[0], Stage.RECEIPT)
    assert (receipt.feasibility, receipt.reason) == (
        Feasibility.IMPOSSIBLE,
        "Gedaan op vr 15 oktober 2021, later dan dit doel toelaat.",
    )


def test_two_steps_taken_on_one_day_are_in_order(planned: Planned) -> None:
    done = tuple(Done(stage, date(2021, 9, 28)) for stage in (Stage.MEETING, Stage.ADVICE))
    route = planned(works_council(done=done)).routes[0]
    assert step(route, Stage.MEETING).reason == "Gedaan op di 28 september 2021."


def test_a_step_still_to_be_taken_is_named_before_one_that_was(planned: Planned) -> None:
    council = works_council(done=(Done(Stage.RECEIPT, date(2021, 9, 28)),))
    route = planned(council, today=date(2021, 10, 4)).routes[0]
    assert route.bottleneck.stage is Stage.MEETING


def test_a_plan_of_which_every_step_was_taken_begins_with_its_target(planned: Planned) -> None:
    council = works_council(done=(Done(Stage.EXECUTION, NEW_YEAR),))
    assert planned(council).routes[0].begins == NEW_YEAR


def test_steps_taken_in_a_broken_order_are_to_be_checked(planned: Planned) -> None:
    done = (Done(Stage.RECEIPT, date(2021, 9, 28)), Done(Stage.ADVICE, date(2021, 9, 20)))
    receipt = step(planned(works_council(done=done)).routes[0], Stage.RECEIPT)
    assert (receipt.feasibility, receipt.reason) == (
        Feasibility.IMPOSSIBLE,
        (
            "Controleer de datums: de ontvangst van de aanvraag (di 28 september 2021) ligt na het "
            "advies (ma 20 september 2021)."
        ),
    )


def test_all_councils_of_a_matter_wait_for_one_decision(planned: Planned) -> None:
    works, clients = planned(works_council(), client_council()).routes
    decision = step(clients, Stage.DECISION)
    assert decision.day == step(works, Stage.DECISION).day == date(2021, 11, 26)
    assert decision.how == "een besluit voor alle raden samen; OR WNK bepaalt de dag"


def test_councils_of_different_matters_have_their_own_decisions(planned: Planned) -> None:
    works, clients = planned(works_council(matter="een"), client_council(matter="twee")).routes
    assert step(works, Stage.DECISION).day < step(clients, Stage.DECISION).day


def test_the_slowest_council_is_the_one_that_has_to_begin_first(planned: Planned) -> None:
    plan = planned(works_council(), client_council())
    assert [route.council.name for route in plan.slowest] == ["Cliëntenraad WSW"]
    assert plan.sentence == (
        "Start op za 1 januari 2022: haalbaar; bepalend is Cliëntenraad WSW (aankondiging: tot vr "
        "20 augustus 2021 is er nog tijd)."
    )


def test_a_council_that_cannot_be_in_time_is_the_slowest(planned: Planned) -> None:
    never = works_council(name="OR BUCH", meetings=(date(2021, 12, 9),))
    plan = planned(client_council(), never)
    assert [route.council.name for route in plan.slowest] == ["OR BUCH"]
    assert plan.feasibility is Feasibility.IMPOSSIBLE


def test_councils_that_are_equally_slow_are_all_named(planned: Planned) -> None:
    plan = planned(works_council(), works_council(name="OR BUCH"))
    assert "even bepalend zijn OR WNK en OR BUCH" in plan.sentence


def test_a_longer_lead_for_the_agenda_is_our_own(law: LawBook, planned: Planned) -> None:
    plan = planned(pace=Pace(agenda_days=14))
    agenda = step(plan.routes[0], Stage.AGENDA)
    assert (agenda.latest, agenda.source) == (date(2021, 10, 29), "streef")


def test_a_lead_for_the_agenda_below_that_of_the_law_is_refused() -> None:
    with pytest.raises(RuleBroken, match="ten minste zeven dagen"):
        Pace(agenda_days=6)


@pytest.mark.parametrize("weeks", (0, 53, -1))
def test_weeks_that_cannot_be_are_refused(weeks: int) -> None:
    with pytest.raises(RuleBroken, match="weken van 1 tot en met 52"):
        Switches(advice_weeks=weeks)
    with pytest.raises(RuleBroken, match="weken van 1 tot en met 52"):
        Council(name="OR", ground=Ground.WOR_25, advice_weeks=weeks)


def test_days_that_cannot_be_are_refused_by_name() -> None:
    with pytest.raises(RuleBroken) as caught:
        Pace(board=-1)
    assert caught.value.breaches[0].field == "board"


def test_a_recess_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RuleBroken, match="reces"):
        Stretch(date(2021, 8, 1), date(2021, 7, 1))


def test_a_plan_for_nobody_is_refused() -> None:
    with pytest.raises(RuleBroken, match="geen raad"):
        Question(target=Target(NEW_YEAR), councils=(), today=SUMMER)


@pytest.mark.parametrize("day", (date(1899, 12, 31), date(2200, 1, 1)))
def test_a_target_outside_the_calendar_is_refused(day: date) -> None:
    with pytest.raises(OutOfReach):
        Target(day, TargetKind.DECISION)


def test_a_way_back_out_of_the_calendar_is_refused(planned: Planned) -> None:
    with pytest.raises(OutOfReach, match="1899"):
        planned(target=date(1900, 1, 2))


def test_nothing_to_wait_for_puts_steps_on_one_day(planned: Planned) -> None:
    pace = Pace(notice=0, board=0, drafting=0, reading=0, announcing=0)
    route = planned(pace=pace, board=Board("college")).routes[0]
    days = {step(route, stage).day for stage in (Stage.NOTICE, Stage.DECISION, Stage.ADVICE)}
    assert days == {date(2021, 11, 30)}
    assert step(route, Stage.ADVICE).how == "op de dag van de bespreking van het advies"
