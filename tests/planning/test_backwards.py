"""The steps before the decision: meetings, recess, weeks and who has no such step."""

from datetime import date

import pytest

from consultatie.law.grounds import Ground
from consultatie.law.rules import SourceClass
from consultatie.planning.questions import Board, Stretch
from consultatie.planning.steps import Feasibility, Stage
from consultatie.scenarios import TargetKind
from tests.planning.conftest import Planned, client_council, skipped, step, works_council

CHRISTMAS = Stretch(date(2021, 12, 20), date(2022, 1, 2), "kerstreces")
MONDAY = date(2021, 11, 1)
AUTUMN = Stretch(date(2021, 10, 18), date(2021, 10, 31), "herfstreces")


def test_without_calendars_every_step_is_on_a_working_day_before_the_next(
    planned: Planned,
) -> None:
    route = planned().routes[0]
    assert {line.stage: line.day for line in route.steps} == {
        Stage.EXECUTION: date(2022, 1, 1),
        Stage.SUSPENSION: date(2021, 12, 30),
        Stage.NOTICE: date(2021, 11, 30),
        Stage.DECISION: date(2021, 11, 26),
        Stage.REVIEW: date(2021, 11, 19),
        Stage.ADVICE: date(2021, 11, 12),
        Stage.AGENDA: date(2021, 11, 5),
        Stage.MEETING: date(2021, 11, 5),
        Stage.RECEIPT: date(2021, 10, 1),
        Stage.ANNOUNCEMENT: date(2021, 9, 3),
    }


def test_days_counted_back_are_marked_as_not_extended(planned: Planned) -> None:
    route = planned().routes[0]
    forward = {Stage.EXECUTION, Stage.SUSPENSION, Stage.NOTICE}
    for line in route.steps:
        mark = "" if line.stage in forward else "niet verlengd (Atw art. 1 lid 2)"
        assert line.mark == mark


def test_what_no_law_and_no_agreement_says_is_called_a_target_of_our_own(
    planned: Planned,
) -> None:
    route = planned().routes[0]
    statute = {Stage.SUSPENSION, Stage.NOTICE, Stage.AGENDA}
    for line in route.steps:
        expected = SourceClass.STATUTE if line.stage in statute else SourceClass.TARGET
        assert line.source is expected


def test_the_decision_is_taken_in_the_last_meeting_of_the_board_before_the_notice(
    planned: Planned,
) -> None:
    board = Board("college", (date(2021, 11, 9), date(2021, 11, 23), date(2021, 11, 30)))
    decision = step(planned(board=board).routes[0], Stage.DECISION)
    assert (decision.latest, decision.day) == (date(2021, 11, 27), date(2021, 11, 23))
    assert decision.reason == (
        "De laatste vergadering van college op of vóór za 27 november 2021 is op di 23 november "
        "2021."
    )


def test_a_board_that_does_not_meet_before_it_makes_the_plan_impossible(planned: Planned) -> None:
    plan = planned(board=Board("college", (date(2021, 12, 14),)))
    decision = step(plan.routes[0], Stage.DECISION)
    assert decision.feasibility is plan.feasibility is Feasibility.IMPOSSIBLE
    assert decision.reason == (
        "Er is geen vergadering van college bekend op of vóór za 27 november 2021."
    )


def test_the_council_adopts_its_advice_in_its_own_meeting(planned: Planned) -> None:
    council = works_council(meetings=(date(2021, 10, 14), date(2021, 11, 11), date(2021, 12, 9)))
    route = planned(council).routes[0]
    assert step(route, Stage.ADVICE).day == date(2021, 11, 11)
    assert step(route, Stage.AGENDA).day == date(2021, 11, 4)
    assert step(route, Stage.RECEIPT).latest == date(2021, 9, 30)


def test_a_meeting_in_recess_is_not_held(planned: Planned) -> None:
    away = Stretch(date(2021, 11, 8), date(2021, 11, 14))
    council = works_council(
        meetings=(date(2021, 10, 14), date(2021, 11, 11)), recess=(away,), overleg=()
    )
    advice = step(planned(council).routes[0], Stage.ADVICE)
    assert (advice.day, advice.feasibility) == (date(2021, 10, 14), Feasibility.TIGHT)
    assert advice.reason == (
        "Door reces (8 t/m 14 november 2021) moet dit al op do 14 oktober 2021."
    )


def test_recess_of_the_board_brings_the_decision_forward(planned: Planned) -> None:
    board = Board(recess=(Stretch(date(2021, 11, 22), date(2021, 11, 28)),))
    decision = step(planned(board=board).routes[0], Stage.DECISION)
    assert (decision.day, decision.feasibility) == (date(2021, 11, 19), Feasibility.TIGHT)


def test_nobody_talks_in_the_recess_of_the_board(planned: Planned) -> None:
    weeks = (Stretch(date(2021, 11, 15), date(2021, 11, 19)), Stretch(date(2021, 10, 25), MONDAY))
    route = planned(board=Board(recess=weeks)).routes[0]
    assert step(route, Stage.DECISION).day == date(2021, 11, 26)
    assert step(route, Stage.REVIEW).day == date(2021, 11, 12)
    assert step(route, Stage.ADVICE).day == date(2021, 11, 5)
    assert step(route, Stage.MEETING).day == date(2021, 10, 22)


def test_a_recess_of_the_one_day_that_was_left_is_seen(planned: Planned) -> None:
    away = Stretch(date(2021, 11, 12), date(2021, 11, 12), "studiedag")
    advice = step(planned(works_council(recess=(away,))).routes[0], Stage.ADVICE)
    assert advice.reason == (
        "Door studiedag (12 november 2021) moet dit al op do 11 november 2021."
    )


def test_recess_does_not_count_in_the_weeks_for_the_advice(planned: Planned) -> None:
    receipt = step(planned(works_council(recess=(AUTUMN,))).routes[0], Stage.RECEIPT)
    assert receipt.latest == date(2021, 9, 17)
    assert receipt.feasibility is Feasibility.TIGHT
    assert receipt.reason == (
        "In de adviestermijn valt herfstreces (18 t/m 31 oktober 2021); die dagen tellen in dit "
        "plan niet mee."
    )


def test_recess_counts_in_the_weeks_where_that_was_chosen(planned: Planned) -> None:
    council = works_council(recess=(AUTUMN,))
    receipt = step(planned(council, recess_counts=True).routes[0], Stage.RECEIPT)
    assert receipt.latest == date(2021, 10, 1)
    assert receipt.reason.endswith("die dagen tellen in dit plan wel mee.")


def test_recess_outside_the_plan_changes_nothing(planned: Planned) -> None:
    assert planned(works_council(recess=(CHRISTMAS,))).routes[0].steps == planned().routes[0].steps


def test_the_overleg_is_one_that_is_on_the_calendar_and_the_request_comes_before_it(
    planned: Planned,
) -> None:
    council = works_council(overleg=(date(2021, 9, 20), date(2021, 11, 18)))
    route = planned(council).routes[0]
    assert step(route, Stage.MEETING).day == date(2021, 9, 20)
    receipt = step(route, Stage.RECEIPT)
    assert (receipt.latest, receipt.how) == (date(2021, 9, 13), "1 week vóór het overleg")


@pytest.mark.parametrize(
    "ground, article",
    (
        (Ground.WOR_25, "WOR art. 25 lid 4"),
        (Ground.WOR_27, "WOR art. 27 lid 2"),
        (Ground.WOR_30, "WOR art. 30 lid 3 en art. 25 lid 4"),
    ),
)
def test_the_law_wants_an_overleg_first(ground: Ground, article: str, planned: Planned) -> None:
    route = planned(works_council(ground=ground)).routes[0]
    assert step(route, Stage.MEETING).article == article


def test_one_more_round_of_overleg_takes_two_weeks_more(planned: Planned) -> None:
    route = planned(extra_round=True).routes[0]
    assert step(route, Stage.EXTRA_MEETING).day == date(2021, 11, 5)
    assert step(route, Stage.MEETING).day == date(2021, 10, 22)
    receipt = step(route, Stage.RECEIPT)
    assert receipt.latest == date(2021, 9, 17)
    assert receipt.how == (
        "6 weken vóór het advies, en 2 weken voor het extra overleg; een eigen termijn is niet "
        "bekend"
    )


def test_a_client_council_keeps_the_weeks_of_its_ordinance(planned: Planned) -> None:
    route = planned(client_council()).routes[0]
    receipt = step(route, Stage.RECEIPT)
    assert (receipt.source, receipt.article) == (SourceClass.ORDINANCE, "Verordening art. 4")
    assert (step(route, Stage.ADVICE).day - receipt.latest).days == 56


def test_weeks_agreed_with_a_works_council_are_an_agreement(planned: Planned) -> None:
    receipt = step(planned(works_council(advice_weeks=4)).routes[0], Stage.RECEIPT)
    assert (receipt.source, receipt.how) == (SourceClass.AGREEMENT, "4 weken vóór het advies")


def test_the_weeks_of_a_scenario_take_the_place_of_the_councils_own(planned: Planned) -> None:
    receipt = step(planned(client_council(), advice_weeks=3).routes[0], Stage.RECEIPT)
    assert receipt.source is SourceClass.TARGET
    assert receipt.how == "3 weken vóór het advies; zo gekozen in dit scenario"


def test_a_client_council_has_no_agenda_term_and_no_obligatory_overleg(planned: Planned) -> None:
    route = planned(client_council()).routes[0]
    assert skipped(route, Stage.AGENDA).sentence == (
        "De agendatermijn staat in het reglement van een ondernemingsraad "
        "(WOR art. 14 lid 2 onder g)."
    )
    assert skipped(route, Stage.MEETING).sentence == (
        "Op deze grondslag schrijft de wet geen overlegvergadering voor (Participatiewet art. 47)."
    )


def test_an_initiative_has_no_request_and_no_advice_but_an_overleg(planned: Planned) -> None:
    route = planned(works_council(ground=Ground.WOR_23_3)).routes[0]
    assert step(route, Stage.MEETING).article == "WOR art. 23 lid 3"
    for stage in (Stage.REVIEW, Stage.ADVICE, Stage.AGENDA, Stage.RECEIPT, Stage.ANNOUNCEMENT):
        assert skipped(route, stage).article == "WOR art. 23 lid 3"


def test_unsolicited_advice_has_no_request(planned: Planned) -> None:
    route = planned(client_council(ground=Ground.ONGEVRAAGD, advice_weeks=None)).routes[0]
    assert step(route, Stage.ADVICE).day == date(2021, 12, 14)
    assert skipped(route, Stage.RECEIPT).reason == (
        "Zonder adviesaanvraag is er geen adviestermijn."
    )


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_has_a_plan_in_the_order_of_the_stages(
    ground: Ground, planned: Planned
) -> None:
    route = planned(works_council(ground=ground)).routes[0]
    stages = [line.stage for line in route.lines]
    assert stages == [stage for stage in Stage if stage is not Stage.EXTRA_MEETING]


def test_from_a_day_of_decision_the_plan_begins_with_the_decision(planned: Planned) -> None:
    plan = planned(target=date(2021, 11, 30), kind=TargetKind.DECISION)
    assert plan.routes[0].lines[0].stage is Stage.DECISION
    assert plan.routes[0].afterwards == (
        "Bij kennisgeving op vr 3 december 2021 is de uitvoering opgeschort tot en met ma 3 "
        "januari 2022; di 4 januari 2022 is de eerste dag van uitvoering (WOR art. 25 lid 6)."
    )


@pytest.mark.parametrize(
    "switches, sentence",
    (
        (
            {"deviating": False},
            (
                "Het besluit stemt overeen met het advies, dus wordt niets opgeschort "
                "(WOR art. 25 lid 6)."
            ),
        ),
        (
            {"waiver": True},
            (
                "De opschorting vervalt zodra de ondernemingsraad dat te kennen geeft "
                "(WOR art. 25 lid 6)."
            ),
        ),
    ),
)
def test_what_follows_a_decision_that_is_not_suspended_is_said(
    switches: dict[str, bool], sentence: str, planned: Planned
) -> None:
    plan = planned(target=date(2021, 11, 30), kind=TargetKind.DECISION, **switches)
    assert plan.routes[0].afterwards == sentence
