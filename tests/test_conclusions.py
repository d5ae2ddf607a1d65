"""Which decision concludes a consultation: not a revoked or replaced one, and no go/no-go."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.conclusions import NOT_FINAL
from consultatie.consultations import Consultation, StepKind
from consultatie.decisions import Coverage, Decision, Outcome
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import NotStarted, Running
from consultatie.reactions import Verdict
from tests.cases import DECIDED, LAST_DAY, NOTIFIED, Case


@pytest.fixture
def asked(case: Case) -> Consultation:
    asked = case.ask(case.council())
    case.step(asked, StepKind.MEETING, date(2021, 10, 1))
    case.advise(asked, Verdict.NOT_ADOPTED)
    return asked


def test_a_revoked_decision_concludes_nothing_and_its_month_stops(
    case: Case, asked: Consultation
) -> None:
    decision = case.decide(asked)
    case.put(replace(decision, revoked_on=date(2021, 12, 10)))
    standing = case.standing(asked)
    assert standing.decision is None
    assert isinstance(standing.outcome(TermKind.SUSPENSION), NotStarted)
    (caution,) = standing.cautions
    assert caution == (
        "Het besluit ‘Besluit’ is ingetrokken op 10 december 2021. Het sluit deze raadpleging niet "
        "meer af en de maand erna loopt niet meer."
    )


def test_a_replaced_decision_gives_way_and_the_month_runs_from_the_new_notice(
    case: Case, asked: Consultation
) -> None:
    first = case.decide(asked, day=date(2021, 11, 1), notified=date(2021, 11, 3))
    second = case.decide(asked, title="Nieuw besluit")
    case.put(replace(first, replaced_by=second.id))
    standing = case.standing(asked)
    assert standing.decision == second
    outcome = standing.outcome(TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.last_day == LAST_DAY
    assert not any(note.startswith("Ook ") for note in outcome.notes)
    assert any("vervangen door ‘Nieuw besluit’" in caution for caution in standing.cautions)


def test_the_notice_of_a_replaced_decision_does_not_count_for_the_new_one(
    case: Case, asked: Consultation
) -> None:
    first = case.decide(asked, day=date(2021, 11, 1), notified=date(2021, 11, 3))
    second = case.decide(asked, notified=None)
    case.put(replace(first, replaced_by=second.id))
    assert isinstance(case.outcome(asked, TermKind.APPEAL), NotStarted)


def test_for_a_new_decision_without_a_day_notices_since_the_revocation_count(
    case: Case, asked: Consultation
) -> None:
    first = case.decide(asked, day=date(2021, 11, 1), notified=date(2021, 11, 3))
    case.put(replace(first, revoked_on=date(2021, 11, 20)))
    case.decide(asked, day=None)
    outcome = case.outcome(asked, TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.last_day == LAST_DAY


def test_when_the_replacing_decision_was_withdrawn_the_old_one_stands(
    case: Case, asked: Consultation
) -> None:
    first = case.decide(asked)
    second = case.put(Decision(id=0, dossier=case.dossier.id, title="Vergissing"))
    kept = case.put(replace(first, replaced_by=second.id))
    assert case.standing(asked).decision is None
    case.put(replace(second, withdrawn="vergissing"))
    assert case.standing(asked).decision == kept


@pytest.mark.parametrize("outcome", sorted(NOT_FINAL))
def test_what_decides_nothing_yet_leaves_the_consultation_open(
    outcome: Outcome, case: Case, asked: Consultation
) -> None:
    case.decide(asked, notified=None, outcome=outcome)
    standing = case.standing(asked)
    assert standing.decision is None
    assert any("geen eindbesluit" in caution for caution in standing.cautions)
    assert standing.printed_cautions == ()


def test_a_go_after_the_decision_does_not_take_its_place(case: Case, asked: Consultation) -> None:
    decision = case.decide(asked)
    case.decide(asked, day=date(2021, 12, 20), notified=None, outcome=Outcome.GO)
    assert case.standing(asked).decision == decision


def test_one_decision_has_its_own_outcome_for_each_consultation(case: Case) -> None:
    request = case.request()
    first, second = (case.ask(case.council(name), request) for name in ("OR A", "OR B"))
    decision = case.decide(first, second, outcome=Outcome.AS_PROPOSED)
    own = next(c for c in case.register.records(Coverage) if c.consultation == second.id)
    case.put(replace(own, outcome=Outcome.PROPOSED))
    assert case.standing(first).decided_as is Outcome.AS_PROPOSED
    assert case.standing(first).decision == decision
    assert case.standing(second).decision is None


def test_of_several_notices_the_chosen_one_counts_and_the_others_are_said(
    case: Case, asked: Consultation
) -> None:
    case.decide(asked, notified=None)
    case.step(asked, StepKind.REASONS, DECIDED)
    case.step(asked, StepKind.NOTICE, NOTIFIED, chosen=True)
    case.step(asked, StepKind.NOTICE, date(2021, 12, 15))
    outcome = case.outcome(asked, TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.trigger == NOTIFIED
    assert any("wo 15 december 2021 is als kennisgeving" in note for note in outcome.notes)


def test_without_a_choice_the_last_notice_counts(case: Case, asked: Consultation) -> None:
    case.decide(asked, notified=None)
    case.step(asked, StepKind.REASONS, DECIDED)
    case.step(asked, StepKind.NOTICE, date(2021, 12, 15))
    case.step(asked, StepKind.NOTICE, NOTIFIED)
    outcome = case.outcome(asked, TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.trigger == NOTIFIED


def test_a_notice_that_was_set_aside_does_not_count_before_one_that_nobody_judged(
    case: Case, asked: Consultation
) -> None:
    case.decide(asked, notified=None)
    case.step(asked, StepKind.REASONS, DECIDED)
    case.step(asked, StepKind.NOTICE, NOTIFIED)
    case.step(asked, StepKind.NOTICE, date(2021, 12, 15), chosen=False)
    outcome = case.outcome(asked, TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.trigger == NOTIFIED
