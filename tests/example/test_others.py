"""The second dossier shows every ground and act that the first has no occasion for."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.advice import Conclusion
from consultatie.consultations import StepKind
from consultatie.deadlines import deadlines_of
from consultatie.decisions import Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.example import fill
from consultatie.forgotten import forgotten_in
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import NoTerm, Running
from consultatie.meetings import MeetingKind
from consultatie.parties import BodyKind
from consultatie.records import Record
from consultatie.rule_packs import PackChoice, RuleChoice
from consultatie.scenarios import DAYS, Scenario, TargetKind
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.suspension import Clash
from tests.example.conftest import TODAY
from tests.fakes import FakeRegister

LAW = LawBook.shipped()
MARK = " [voorbeeldtekst]"
MADE_UP = (
    "accordance_reason",
    "changes",
    "counter_proposal",
    "ground",
    "note",
    "proof",
    "proposed_decision",
    "reason",
    "reasons",
    "test",
    "text",
)
# Here a word of the law stands in a field of this name.
NO_TEXT = {("request", "ground"), ("consultation", "ground")}


def stands(file: DossierFile, ground: Ground, title: str = "") -> Standing:
    found = [standing_of(file, c, LAW) for c in live_consultations(file)]
    return next(
        one
        for one in found
        if one.ground is ground and title in (one.decision.title if one.decision else "")
    )


def test_it_stands_behind_sora_in_the_list(sora: DossierFile, others: DossierFile) -> None:
    assert sora.dossier.name == "SORA"
    assert others.dossier.name == "Voorbeeldstad: overige medezeggenschap"


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_occurs_in_the_example(
    sora: DossierFile, others: DossierFile, ground: Ground
) -> None:
    shown = {file.ground_of(c) for file in (sora, others) for c in file.consultations}
    assert ground in shown


@pytest.mark.parametrize("sort", StepKind)
def test_every_sort_of_step_occurs(sora: DossierFile, others: DossierFile, sort: StepKind) -> None:
    assert sort in {step.sort for file in (sora, others) for step in file.steps}


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_of_a_decision_occurs(register: FakeRegister, outcome: Outcome) -> None:
    assert outcome in {decision.outcome for decision in register.records(Decision)}


@pytest.mark.parametrize("sort", MeetingKind)
def test_every_sort_of_meeting_occurs(
    sora: DossierFile, others: DossierFile, sort: MeetingKind
) -> None:
    meetings = (*sora.procedure.meetings, *others.procedure.meetings)
    assert sort in {meeting.sort for meeting in meetings}


@pytest.mark.parametrize("sort", BodyKind)
def test_every_sort_of_body_occurs(others: DossierFile, sort: BodyKind) -> None:
    assert sort in {body.sort for body in others.parties.bodies}


def test_every_conclusion_occurs(sora: DossierFile, others: DossierFile) -> None:
    assert {a.conclusion for file in (sora, others) for a in file.advices} == set(Conclusion)


def test_a_decision_was_replaced_and_one_was_revoked(others: DossierFile) -> None:
    gone = [decision for decision in others.decisions if decision.revoked_on]
    assert [bool(decision.replaced_by) for decision in gone] == [True, False]
    nullity = stands(others, Ground.WOR_27, "Toezicht")
    assert nullity.acted == {TermKind.NULLITY}


def test_a_capture_became_a_decision(others: DossierFile) -> None:
    (captured,) = (c for c in others.procedure.captures if c.decision)
    (decision,) = (d for d in others.decisions if d.id == captured.decision)
    assert captured.settled
    assert decision.meeting == captured.meeting


def test_the_board_made_a_counter_proposal(others: DossierFile) -> None:
    assert [reaction for reaction in others.reactions if reaction.counter_proposal]


def test_one_decision_has_another_outcome_for_one_of_its_councils(others: DossierFile) -> None:
    (other,) = (c for c in others.coverages if c.outcome)
    covered = [c for c in others.coverages if c.decision == other.decision]
    assert len(covered) == 2


def test_one_council_serves_two_boards_and_each_decided(others: DossierFile) -> None:
    (gor,) = (b for b in others.parties.bodies if b.sort is BodyKind.GROUP_WORKS_COUNCIL)
    boards = {board.id for board in others.parties.boards_of(gor.id, TODAY)}
    (asked,) = (c for c in others.consultations if c.body == gor.id)
    covering = {c.decision for c in others.coverages if c.consultation == asked.id}
    assert boards == {d.body for d in others.decisions if d.id in covering}


def test_agreed_right_of_advice_without_suspension_has_none(others: DossierFile) -> None:
    assert isinstance(stands(others, Ground.WOR_32).outcome(TermKind.SUSPENSION), NoTerm)


def test_a_waiver_in_part_leaves_the_suspension_standing(others: DossierFile) -> None:
    standing = stands(others, Ground.WOR_25, "Gezamenlijke")
    suspension = standing.outcome(TermKind.SUSPENSION)
    assert isinstance(suspension, Running)
    assert standing.watch
    assert standing.watch.waived_in_part
    assert {act.clash for act in standing.watch.acts} == {Clash.FREE}


def test_the_month_of_what_was_never_asked_runs_from_the_day_it_was_known(
    others: DossierFile,
) -> None:
    (consultation,) = (c for c in others.consultations if c.ground is Ground.WOR_25)
    appeal = standing_of(others, consultation, LAW).outcome(TermKind.APPEAL)
    assert consultation.request is None
    assert isinstance(appeal, Running)
    assert appeal.term.last_day == date(2024, 3, 5)


def test_a_scenario_fills_every_assumption_and_one_became_target_dates(
    others: DossierFile, register: FakeRegister
) -> None:
    full, adopted = (s for s in register.records(Scenario) if s.dossier == others.dossier.id)
    assert full.waiver
    assert full.extra_round
    assert full.recess_counts
    assert all(getattr(full, name) is not None for name in DAYS)
    assert full.target_kind is TargetKind.DECISION
    assert adopted.target_dates_on
    assert {step.scenario for step in others.steps} == {None, adopted.id}
    assert {milestone.scenario for milestone in others.milestones} == {None, adopted.id}


def test_both_choices_between_old_and_new_rule_were_made(register: FakeRegister) -> None:
    assert {choice.choice for choice in register.records(RuleChoice)} == set(PackChoice)


def test_nothing_in_it_is_forgotten_and_no_term_ends_soon(others: DossierFile) -> None:
    assert forgotten_in([others], LAW, TODAY).total == 0
    days = [deadline.day for deadline in deadlines_of(others, LAW, TODAY)]
    assert days
    assert min(days) > TODAY + timedelta(60)


@settings(max_examples=15, deadline=None)
@given(st.dates(date(2025, 2, 1), date(2150, 12, 31)))
def test_it_is_calm_on_whatever_day_it_is_made(today: date) -> None:
    register = FakeRegister()
    fill(register, today)
    file = register.dossier_file(register.dossier_lines()[1].dossier.id)
    assert forgotten_in([file], LAW, today).total == 0
    for step in file.steps:
        if step.sort is StepKind.ADVICE and step.scenario and step.planned:
            agreed = file.consultation(step.consultation).agreed_advice_date
            assert agreed is not None
            assert step.planned.last <= agreed


def test_every_made_up_text_says_so(others: DossierFile) -> None:
    texts = [text for record in _records(others) for text in _texts(record)]
    assert len(texts) > 100
    assert [text for text in texts if not text.endswith(MARK)] == []


def _records(file: DossierFile) -> Iterable[Record]:
    own = (
        file.requests,
        file.consultations,
        file.advices,
        file.points,
        file.reactions,
        file.decisions,
        file.documents,
    )
    procedure = file.procedure
    more = (procedure.captures, procedure.commitments, procedure.retentions)
    return (record for records in (*own, *more) for record in records)


def _texts(record: Record) -> Iterable[str]:
    names = {field.name for field in fields(record)} & set(MADE_UP)
    for name in sorted(names):
        value = getattr(record, name)
        if (record.kind, name) not in NO_TEXT and isinstance(value, str) and value:
            yield value
