"""Warning in time: a lead per kind, and before a recess that covers the deadline."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.clocks import Absence
from consultatie.deadlines import deadlines_of
from consultatie.early_warnings import LEADS, SOURCE, warning_for
from consultatie.law.grounds import TermKind
from consultatie.reactions import Verdict
from tests.cases import LAST_DAY, LAW, NEW, NOTIFIED, Case

DEADLINE = date(2021, 12, 28)


def away(first: date, last: date, name: str = "kerstreces") -> Absence:
    return Absence(id=1, body=1, name=name, start=first, end=last)


CHRISTMAS = away(date(2021, 12, 20), date(2022, 1, 2))


def test_a_warning_comes_its_lead_before_the_deadline() -> None:
    found = warning_for(DEADLINE, 14, [])
    assert (found.day, found.last_day_to_act) == (date(2021, 12, 14), DEADLINE)
    assert found.sentence == "14 dagen vóór de laatste dag (eigen streefdatum)"


def test_a_recess_that_covers_the_deadline_moves_the_warning_before_it() -> None:
    found = warning_for(DEADLINE, 7, [CHRISTMAS])
    assert (found.day, found.last_day_to_act) == (date(2021, 12, 12), date(2021, 12, 19))
    assert "kerstreces" in found.sentence


def test_a_recess_that_only_touches_the_lead_moves_nothing() -> None:
    before = away(date(2021, 12, 20), date(2021, 12, 27))
    assert warning_for(DEADLINE, 7, [before]).day == date(2021, 12, 21)


def test_absences_that_join_count_as_one() -> None:
    study = away(date(2021, 12, 13), date(2021, 12, 19), "studieweek")
    found = warning_for(DEADLINE, 7, [CHRISTMAS, study])
    assert found.last_day_to_act == date(2021, 12, 12)
    assert [absence.name for absence in found.absences] == ["studieweek", "kerstreces"]


def test_a_withdrawn_recess_moves_nothing() -> None:
    gone = replace(CHRISTMAS, withdrawn="vergissing")
    assert warning_for(DEADLINE, 7, [gone]).day == date(2021, 12, 21)


near = st.dates(date(2021, 11, 1), date(2022, 1, 31))
absences = st.lists(
    st.builds(
        lambda first, days: away(first, first + timedelta(days)),
        near,
        st.integers(min_value=0, max_value=30),
    ),
    max_size=5,
)


@given(near, st.integers(min_value=0, max_value=30), absences)
def test_the_last_day_to_act_is_the_last_one_on_which_the_body_meets(
    deadline: date, lead: int, found: list[Absence]
) -> None:
    last = warning_for(deadline, lead, found).last_day_to_act
    off = [deadline - timedelta(n) for n in range((deadline - last).days)]
    assert not any(one.start <= last <= one.end for one in found)
    assert all(any(one.start <= day <= one.end for one in found) for day in off)


def test_our_own_lead_is_a_target_and_no_term() -> None:
    assert SOURCE == "streef"
    assert set(LEADS) == set(TermKind)


def test_every_coming_deadline_has_its_warning_with_the_lead_of_its_kind() -> None:
    case = Case()
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    found = deadlines_of(case.file, LAW, NOTIFIED)
    warnings = {d.kind: d.warning.day for d in found if d.warning}
    assert warnings == {
        TermKind.APPEAL: LAST_DAY - timedelta(14),
        TermKind.SUSPENSION: LAST_DAY - timedelta(7),
    }


def test_the_leads_are_for_the_asker_to_choose_and_the_recess_is_of_the_body() -> None:
    case = Case()
    council, other = case.council(), case.council("OR BUCH")
    asked = case.ask(council)
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    for body in (council, other):
        first = date(2021, 12, 24) if body is council else date(2021, 12, 1)
        case.put(Absence(id=NEW, body=body.id, name="reces", start=first, end=date(2022, 1, 9)))
    leads = dict.fromkeys(TermKind, 3)
    found = deadlines_of(case.file, LAW, NOTIFIED, leads)
    assert {d.warning.day for d in found if d.warning} == {date(2021, 12, 20)}


@pytest.mark.parametrize("withdrawn", ("request", "consultation"))
def test_what_was_withdrawn_has_no_deadlines(withdrawn: str) -> None:
    case = Case()
    request = case.request()
    asked = case.ask(case.council(), request)
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    if withdrawn == "request":
        case.put(replace(request, withdrawn="ingetrokken"))
    else:
        case.put(replace(asked, withdrawn="ingetrokken"))
    assert deadlines_of(case.file, LAW, NOTIFIED) == ()
