"""Every term with its explanation, or the reason why a consultation has none."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consultatie.clocks import Pause
from consultatie.consultations import Consultation, StepKind
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.rules import SourceClass
from consultatie.reactions import Verdict
from consultatie.term_list import AHEAD, TermLine, TermState, terms_of
from tests.cases import LAST_DAY, LAW, NEW, NOTIFIED, RECEIVED, Case


@pytest.fixture
def decided(case: Case) -> Consultation:
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    return asked


def lines(case: Case, today: date) -> dict[TermKind, TermLine]:
    return {line.kind: line for line in terms_of(case.file, LAW, today)}


def test_every_kind_of_term_has_a_line_with_an_explanation(
    case: Case, decided: Consultation
) -> None:
    found = terms_of(case.file, LAW, NOTIFIED)
    assert [line.kind for line in found] == list(TermKind)
    assert all(line.explanation for line in found)
    assert {line.standing.consultation for line in found} == {decided}


@pytest.mark.parametrize(
    "today, state",
    (
        (NOTIFIED - timedelta(1), TermState.COMING),
        (NOTIFIED, TermState.RUNNING),
        (LAST_DAY, TermState.RUNNING),
        (LAST_DAY + timedelta(1), TermState.PASSED),
    ),
)
@pytest.mark.usefixtures("decided")
def test_a_month_comes_runs_and_passes(today: date, state: TermState, case: Case) -> None:
    line = lines(case, today)[TermKind.APPEAL]
    assert (line.state, line.day, line.begins) == (state, LAST_DAY, NOTIFIED)
    assert (line.warning is not None) is (state in AHEAD)
    assert line.source == "WOR art. 26 lid 2"
    assert line.source_class is SourceClass.STATUTE


def test_a_waived_suspension_says_when_and_by_which_article(
    case: Case, decided: Consultation
) -> None:
    case.step(decided, StepKind.WAIVER, date(2021, 12, 6))
    line = lines(case, LAST_DAY)[TermKind.SUSPENSION]
    assert (line.state, line.day) == (TermState.LAPSED, date(2021, 12, 6))
    assert "art. 25 lid 6" in line.explanation


@pytest.mark.parametrize("ground", (Ground.WOR_30, Ground.VRIJWILLIG, Ground.ONGEVRAAGD))
def test_a_consultation_without_a_month_says_why_with_the_article(
    ground: Ground, case: Case
) -> None:
    case.unasked(case.council(), ground)
    found = lines(case, RECEIVED)
    for kind in (TermKind.SUSPENSION, TermKind.APPEAL, TermKind.NULLITY):
        assert found[kind].state is TermState.ABSENT
        assert "(" in found[kind].explanation


def test_an_advice_term_is_done_once_the_advice_was_given(case: Case) -> None:
    asked = case.put(replace(case.ask(case.council()), agreed_advice_date=date(2021, 10, 20)))
    assert lines(case, RECEIVED)[TermKind.ADVICE].state is TermState.RUNNING
    assert lines(case, date(2021, 10, 21))[TermKind.ADVICE].state is TermState.PASSED
    case.advise(asked, None)
    assert lines(case, RECEIVED)[TermKind.ADVICE].state is TermState.DONE


def test_a_term_that_stands_still_has_no_day_but_says_since_when(case: Case) -> None:
    asked = case.ask(case.council(advice_weeks=6, terms_source="convenant"))
    case.put(Pause(id=NEW, consultation=asked.id, start=date(2021, 9, 10), reason="vragen"))
    line = lines(case, RECEIVED)[TermKind.ADVICE]
    assert (line.state, line.day, line.source) == (TermState.STANDS_STILL, None, "convenant")
    assert "sinds 10 september 2021" in line.explanation


def test_the_wish_of_the_board_stands_beside_the_reason_that_there_is_no_term(case: Case) -> None:
    case.ask(case.council(), case.request(wanted_by=date(2021, 10, 1)))
    found = [line for line in terms_of(case.file, LAW, RECEIVED) if line.kind is TermKind.ADVICE]
    assert [line.state for line in found] == [TermState.ABSENT, TermState.WISHED]
    assert found[1].source_class is SourceClass.TARGET


def test_withdrawn_consultations_have_no_terms(case: Case, decided: Consultation) -> None:
    case.put(replace(decided, withdrawn="vergissing"))
    assert terms_of(case.file, LAW, NOTIFIED) == ()
