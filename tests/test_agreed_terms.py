"""The agreed term for the advice as it stands in a dossier: log, pauses, choice of the clock."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.clocks import Clock, ClockChoice, Extension, Pause
from consultatie.completeness import STATUTORY, PartCheck, Presence
from consultatie.consultations import Consultation, StepKind
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, NotStarted, Running, StandsStill
from tests.cases import LAST_DAY, NEW, RECEIVED, Case

ADVICE = TermKind.ADVICE
FIRST_DAY = date(2021, 10, 1)
MOVED_DAY = date(2021, 10, 20)


@pytest.fixture
def asked(case: Case) -> Consultation:
    """A consultation of a council with six weeks of its own."""
    return case.ask(case.council(advice_weeks=6, terms_source="convenant art. 3"))


def extended(case: Case, asked: Consultation) -> Consultation:
    case.put(
        Extension(
            id=NEW, consultation=asked.id, old_day=FIRST_DAY, new_day=MOVED_DAY,
            agreed_on=date(2021, 9, 25), agreed_by="de directeur", reason="bijlagen kwamen later",
        )
    )  # fmt: skip
    return case.put(replace(asked, agreed_advice_date=MOVED_DAY))


def paused(case: Case, asked: Consultation, start: date, end: date | None) -> None:
    case.put(
        Pause(
            id=NEW, consultation=asked.id, start=start, end=end, agreed_by="de directeur",
            reason="vragen staan open",
        )
    )  # fmt: skip


def chose(case: Case, asked: Consultation, choice: Clock) -> None:
    case.put(
        ClockChoice(
            id=NEW, consultation=asked.id, choice=choice, chosen_on=date(2021, 9, 3),
            agreed_by="de directeur",
        )
    )  # fmt: skip


def judge(case: Case, asked: Consultation, presence: Presence) -> None:
    for subject in STATUTORY:
        case.put(PartCheck(id=NEW, consultation=asked.id, subject=subject, presence=presence))


def test_the_extended_day_is_the_agreed_day_and_the_log_says_who_and_why(
    case: Case, asked: Consultation
) -> None:
    outcome = case.outcome(extended(case, asked), ADVICE)
    assert isinstance(outcome, Agreed)
    assert outcome.day == MOVED_DAY
    (moved,) = outcome.history
    assert moved == (
        "Verlengd van 1 oktober 2021 tot en met 20 oktober 2021 (afgesproken met de directeur op "
        "25 september 2021): bijlagen kwamen later."
    )


def test_an_extension_alone_is_enough_for_an_agreed_day(case: Case, asked: Consultation) -> None:
    case.put(Extension(id=NEW, consultation=asked.id, new_day=MOVED_DAY, agreed_by="beide"))
    outcome = case.outcome(asked, ADVICE)
    assert isinstance(outcome, Agreed)
    assert outcome.day == MOVED_DAY


def test_a_withdrawn_extension_is_no_longer_in_the_log(case: Case, asked: Consultation) -> None:
    case.put(
        Extension(id=NEW, consultation=asked.id, new_day=MOVED_DAY, agreed_by="x", withdrawn="fout")
    )
    assert isinstance(case.outcome(asked, ADVICE), Running)


def test_a_pause_lengthens_the_bodys_own_weeks(case: Case, asked: Consultation) -> None:
    before = case.outcome(asked, ADVICE)
    paused(case, asked, date(2021, 9, 10), date(2021, 9, 14))
    after = case.outcome(asked, ADVICE)
    assert isinstance(before, Running)
    assert isinstance(after, Running)
    assert (after.term.last_day - before.term.last_day).days == 5


def test_a_pause_before_an_extension_is_in_the_extended_day_already(
    case: Case, asked: Consultation
) -> None:
    paused(case, asked, date(2021, 9, 10), date(2021, 9, 14))
    outcome = case.outcome(extended(case, asked), ADVICE)
    assert isinstance(outcome, Agreed)
    assert outcome.day == MOVED_DAY


def test_an_open_pause_says_since_when_why_and_what_is_left(
    case: Case, asked: Consultation
) -> None:
    paused(case, asked, date(2021, 10, 4), None)
    outcome = case.outcome(asked, ADVICE)
    assert isinstance(outcome, StandsStill)
    assert outcome.sentence == (
        "De termijn staat stil sinds 4 oktober 2021: vragen staan open (afgesproken met de "
        "directeur). Daarna resten nog 10 dagen."
    )


def test_a_pause_never_moves_the_month_after_the_decision(case: Case, asked: Consultation) -> None:
    case.advise(asked, None)
    case.decide(asked)
    paused(case, asked, date(2021, 12, 6), None)
    outcome = case.outcome(asked, TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.last_day == LAST_DAY


def test_a_clock_that_does_not_run_yet_is_not_started_and_says_so(
    case: Case, asked: Consultation
) -> None:
    chose(case, asked, Clock.NOT_YET)
    outcome = case.outcome(asked, ADVICE)
    assert isinstance(outcome, NotStarted)
    assert outcome.missing == (
        "De termijn loopt nog niet, want de aanvraag is niet volledig (afgesproken met de "
        "directeur op 3 september 2021)."
    )


def test_what_was_judged_complete_without_a_day_asks_for_that_day(
    case: Case, asked: Consultation
) -> None:
    chose(case, asked, Clock.NOT_YET)
    judge(case, asked, Presence.PRESENT)
    outcome = case.outcome(asked, ADVICE)
    assert isinstance(outcome, NotStarted)
    assert "leg vast vanaf welke dag de aanvraag compleet was" in outcome.missing


def test_from_the_day_of_completeness_the_held_term_runs(case: Case, asked: Consultation) -> None:
    chose(case, asked, Clock.NOT_YET)
    case.step(asked, StepKind.COMPLETE, date(2021, 9, 15))
    outcome = case.outcome(asked, ADVICE)
    assert isinstance(outcome, Running)
    assert outcome.term.trigger == date(2021, 9, 15)


def test_an_agreed_day_after_a_held_clock_is_to_be_checked(case: Case, asked: Consultation) -> None:
    agreed = case.put(replace(asked, agreed_advice_date=MOVED_DAY))
    chose(case, asked, Clock.NOT_YET)
    case.step(asked, StepKind.COMPLETE, date(2021, 9, 15))
    assert any(
        "of de afgesproken datum nog geldt" in c for c in case.outcome(agreed, ADVICE).cautions
    )


def test_under_reservation_the_term_runs_from_receipt_with_a_caution(
    case: Case, asked: Consultation
) -> None:
    chose(case, asked, Clock.RESERVED)
    outcome = case.outcome(asked, ADVICE)
    assert isinstance(outcome, Running)
    assert outcome.term.trigger == RECEIVED
    assert any("onder voorbehoud" in caution for caution in outcome.cautions)


def test_the_last_choice_counts(case: Case, asked: Consultation) -> None:
    chose(case, asked, Clock.NOT_YET)
    chose(case, asked, Clock.RUNS)
    outcome = case.outcome(asked, ADVICE)
    assert isinstance(outcome, Running)
    assert outcome.notes == ()


def test_an_incomplete_request_without_a_choice_is_said(case: Case, asked: Consultation) -> None:
    judge(case, asked, Presence.MISSING)
    (caution,) = case.standing(asked).cautions
    assert caution.startswith("Niet volledig: 4 onderdelen")
    chose(case, asked, Clock.RUNS)
    assert case.standing(asked).cautions == ()
