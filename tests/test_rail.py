"""The steps of a consultation in one row: which one is current, and what stands with each."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.clocks import Extension, Pause
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.law.grounds import Ground
from consultatie.meetings import Meeting
from consultatie.rail import Progress, Stage, StageKey, rail_of, stage_word
from consultatie.reactions import Verdict
from tests.cases import LAST_DAY, NEW, NOTIFIED, RECEIVED, Case

AGREED = date(2021, 10, 20)


@pytest.fixture
def asked(case: Case) -> Consultation:
    return case.ask(case.council())


def rail(case: Case, asked: Consultation, today: date = RECEIVED) -> dict[StageKey, Stage]:
    stages = rail_of(case.file, case.standing(asked), today)
    return {stage.key: stage for stage in stages}


def extended(case: Case, asked: Consultation) -> None:
    case.put(Extension(id=NEW, consultation=asked.id, new_day=AGREED))


def test_the_wish_of_the_board_is_the_plan_until_a_day_was_agreed(case: Case) -> None:
    asked = case.ask(case.council(), case.request(wanted_by=date(2021, 10, 1)))
    assert rail(case, asked)[StageKey.ADVICE].when == "1 oktober 2021"
    extended(case, asked)
    assert rail(case, asked)[StageKey.ADVICE].when == "20 oktober 2021"


def test_the_bodys_own_weeks_are_the_plan_of_the_advice(case: Case) -> None:
    clients = case.clients(advice_weeks=6, terms_source="Verordening, art. 5")
    asked = case.ask(clients, case.request(ground=Ground.PW_47, wanted_by=date(2021, 9, 20)))
    stage = rail(case, asked)[StageKey.ADVICE]
    assert (stage.when, stage.progress) == ("13 oktober 2021", Progress.PLANNED)


def test_a_wish_of_the_board_is_called_a_wish(case: Case) -> None:
    asked = case.ask(case.council(), case.request(wanted_by=date(2021, 10, 1)))
    assert "afgesproken is dat niet" in rail(case, asked)[StageKey.ADVICE].remark


def test_the_plan_stands_beside_what_came_of_it(case: Case, asked: Consultation) -> None:
    about = PreciseDate.from_storage("2021-11-11/2021-11-20 ongeveer medio november 2021")
    case.step(asked, StepKind.COMPLETE, date(2021, 11, 24), planned=about)
    stage = rail(case, asked)[StageKey.COMPLETE]
    assert (stage.when, stage.planned) == ("24 november 2021", "medio november 2021")


def test_a_plan_that_came_true_is_not_told_twice(case: Case, asked: Consultation) -> None:
    day = date(2021, 9, 10)
    case.step(asked, StepKind.COMPLETE, day, planned=PreciseDate.day(day))
    assert rail(case, asked)[StageKey.COMPLETE].planned == ""


def test_a_term_that_stands_still_plans_no_day_and_says_so(case: Case, asked: Consultation) -> None:
    extended(case, asked)
    case.put(Pause(id=NEW, consultation=asked.id, start=date(2021, 9, 20), reason="vragen"))
    stage = rail(case, asked)[StageKey.ADVICE]
    assert stage.when == ""
    assert "vragen" in stage.remark


def test_a_planned_step_shows_its_day_as_written(case: Case, asked: Consultation) -> None:
    about = PreciseDate.from_storage("2021-11-11/2021-11-20 ongeveer medio november 2021")
    case.step(asked, StepKind.DECISION, planned=about)
    stage = rail(case, asked)[StageKey.DECISION]
    assert (stage.when, stage.progress) == ("medio november 2021", Progress.PLANNED)


def test_of_several_talks_the_last_one_shows(case: Case, asked: Consultation) -> None:
    case.step(asked, StepKind.MEETING, date(2021, 9, 10))
    held = PreciseDate.day(date(2021, 9, 24))
    case.put(Meeting(id=NEW, dossier=case.dossier.id, title="Overleg", body=asked.body, held=held))
    stage = rail(case, asked)[StageKey.MEETING]
    assert (stage.when, stage.progress) == ("24 september 2021", Progress.DONE)


def test_a_talk_that_is_still_planned_is_no_plan_of_the_one_that_was_held(
    case: Case, asked: Consultation
) -> None:
    case.step(asked, StepKind.MEETING, date(2021, 9, 10))
    later = PreciseDate.day(date(2021, 10, 8))
    case.step(asked, StepKind.MEETING, planned=later)
    stage = rail(case, asked)[StageKey.MEETING]
    assert (stage.when, stage.planned) == ("10 september 2021", "")
    assert stage.remark == "Volgend overleg gepland: 8 oktober 2021."


def test_a_waived_month_is_done_on_the_day_of_the_waiver(case: Case, asked: Consultation) -> None:
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    case.step(asked, StepKind.WAIVER, date(2021, 12, 10))
    stage = rail(case, asked, NOTIFIED)[StageKey.MONTH]
    assert (stage.progress, stage.when) == (Progress.DONE, "10-12-2021")
    assert stage.remark


def test_the_month_shows_its_last_day_and_is_over_after_it(case: Case, asked: Consultation) -> None:
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    running = rail(case, asked, LAST_DAY)[StageKey.MONTH]
    assert (running.when, running.progress) == ("t/m 3-1-2022", Progress.CURRENT)
    after = rail(case, asked, LAST_DAY + timedelta(1))[StageKey.MONTH]
    assert after.progress is Progress.DONE


def test_a_revoked_decision_is_no_decided_stage(case: Case, asked: Consultation) -> None:
    case.decide(asked, revoked_on=date(2021, 12, 10))
    assert rail(case, asked)[StageKey.DECISION].progress is not Progress.DONE


def test_the_month_is_called_after_the_ground(case: Case) -> None:
    consent = case.ask(case.council(), case.request(ground=Ground.WOR_27))
    assert stage_word(StageKey.MONTH, case.standing(consent)) == "Nietigheid"
    assert stage_word(StageKey.MONTH) == "Opschorting"


def test_while_a_month_runs_nothing_before_it_is_current(case: Case) -> None:
    asked = case.ask(case.council(), received=None)
    case.step(asked, StepKind.NOTICE, NOTIFIED)
    stages = rail(case, asked, NOTIFIED).values()
    assert [s.key for s in stages if s.progress is Progress.CURRENT] == [StageKey.MONTH]


@given(st.sets(st.sampled_from(StepKind)), st.booleans())
def test_at_most_one_stage_is_current(done: set[StepKind], decided: bool) -> None:
    case = Case()
    asked = case.ask(case.council(), received=None)
    for kind in done:
        case.step(asked, kind, RECEIVED)
    if decided:
        case.decide(asked, day=None, notified=None)
    progress = [stage.progress for stage in rail_of(case.file, case.standing(asked), RECEIVED)]
    assert progress.count(Progress.CURRENT) <= 1


def test_without_a_request_nothing_is_announced_received_or_complete(case: Case) -> None:
    shown = rail(case, case.unasked(case.council()))
    absent = {key for key, stage in shown.items() if stage.progress is Progress.ABSENT}
    assert {StageKey.ANNOUNCED, StageKey.RECEIVED, StageKey.COMPLETE} <= absent
    assert "niet op een aanvraag" in shown[StageKey.RECEIVED].remark
    assert shown[StageKey.MEETING].progress is Progress.CURRENT


def test_a_receipt_that_was_recorded_without_a_request_is_shown(case: Case) -> None:
    asked = case.unasked(case.council())
    case.step(asked, StepKind.RECEIVED, RECEIVED)
    assert rail(case, asked)[StageKey.RECEIVED].progress is Progress.DONE
