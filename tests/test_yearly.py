"""The figures of a year: what counts in which year, and what is counted once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.advice import Conclusion
from consultatie.appraisals import Joining
from consultatie.clocks import Extension
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.law.grounds import Ground
from consultatie.meetings import Meeting, MeetingKind
from consultatie.questions import Expert, Sounding
from consultatie.reactions import Verdict
from consultatie.visibility import Marking, Visibility
from consultatie.yearly import Flow, OnTime, YearCount, YearFigures, year_figures
from tests.cases import ADVISED, LAW, NEW, RECEIVED, Case

TODAY = date(2026, 11, 23)


@pytest.fixture
def asked(case: Case) -> Consultation:
    return case.ask(case.council())


def counted(case: Case, year: int = 2021, today: date = TODAY) -> YearFigures:
    return year_figures([case.file], LAW, year, today)


def test_a_year_ends_on_its_last_day_or_today(case: Case) -> None:
    assert counted(case, 2021).until == date(2021, 12, 31)
    assert counted(case, 2026).until == TODAY


def test_what_came_in_and_was_advised_in_the_year_is_received_and_handled(
    case: Case, asked: Consultation
) -> None:
    case.advise(asked, None)
    assert counted(case).flows == {Ground.WOR_25: Flow(received=1, handled=1)}


@pytest.mark.usefixtures("asked")
def test_what_waits_at_the_end_of_the_year_runs_and_is_not_received_again(case: Case) -> None:
    assert counted(case).flows == {Ground.WOR_25: Flow(received=1, running=1)}
    assert counted(case, 2022).flows == {Ground.WOR_25: Flow(running=1)}
    assert counted(case, 2020).flows == {}


def test_an_advice_of_the_next_year_runs_in_this_one(case: Case, asked: Consultation) -> None:
    case.advise(asked, None, given_on=date(2022, 1, 3))
    assert counted(case).flows == {Ground.WOR_25: Flow(received=1, running=1)}
    assert counted(case, 2022).flows == {Ground.WOR_25: Flow(handled=1)}


def test_what_was_closed_without_advice_no_longer_runs(case: Case, asked: Consultation) -> None:
    case.step(asked, StepKind.CLOSED, date(2021, 12, 30))
    assert counted(case).flows == {Ground.WOR_25: Flow(received=1)}


def test_an_unsolicited_advice_came_in_with_itself(case: Case) -> None:
    case.advise(case.unasked(case.clients()), None, conclusion=Conclusion.UNSOLICITED)
    found = counted(case)
    assert found.flows == {Ground.ONGEVRAAGD: Flow(received=1, handled=1)}
    assert found.conclusions == {Conclusion.UNSOLICITED: 1}


def test_a_joint_advice_counts_for_each_council_on_its_own_day(
    case: Case, asked: Consultation
) -> None:
    advice = case.advise(asked, None)
    other = case.ask(case.council("OR BUCH"))
    adopted = date(2022, 1, 10)
    case.put(Joining(id=NEW, advice=advice.id, consultation=other.id, adopted_on=adopted))
    assert counted(case).conclusions == {Conclusion.PROVIDED_THAT: 1}
    assert counted(case, 2022).conclusions == {Conclusion.PROVIDED_THAT: 1}


@pytest.mark.parametrize(
    "verdicts, followed",
    (
        ((Verdict.ADOPTED, Verdict.ADOPTED), (1, 0, 0, 0)),
        ((Verdict.ADOPTED, Verdict.NOT_ADOPTED), (0, 1, 0, 0)),
        ((Verdict.PARTLY,), (0, 1, 0, 0)),
        ((Verdict.NOT_ADOPTED, Verdict.OUTSIDE), (0, 0, 1, 0)),
        ((Verdict.ADOPTED, None), (0, 0, 0, 1)),
    ),
)
def test_how_decisions_followed_the_advice(
    verdicts: Sequence[Verdict | None],
    followed: tuple[int, int, int, int],
    case: Case,
    asked: Consultation,
) -> None:
    case.advise(asked, *verdicts)
    case.decide(asked)
    found = counted(case).followed
    assert (found.wholly, found.partly, found.not_at_all, found.unknown) == followed
    assert counted(case, 2022).followed == replace(
        found, wholly=0, partly=0, not_at_all=0, unknown=0
    )


def test_a_revoked_decision_followed_nothing(case: Case, asked: Consultation) -> None:
    case.advise(asked, Verdict.ADOPTED)
    case.put(replace(case.decide(asked), revoked_on=date(2021, 12, 20)))
    assert counted(case).followed.wholly == 0


def test_a_talk_that_stands_as_a_step_and_as_a_meeting_is_one(
    case: Case, asked: Consultation
) -> None:
    day = date(2021, 10, 1)
    other = case.ask(next(b for b in case.file.parties.bodies), case.request())
    for consultation in (asked, other):
        case.step(consultation, StepKind.MEETING, day)
    held = Meeting(
        id=NEW, dossier=case.dossier.id, title="Overleg", body=asked.body,
        held=PreciseDate.day(day),
    )  # fmt: skip
    case.put(held)
    case.put(replace(held, sort=MeetingKind.COUNCIL))
    case.put(replace(held, held=None, planned=PreciseDate.day(day)))
    assert counted(case).meetings == {MeetingKind.CONSULTATION: 1, MeetingKind.COUNCIL: 1}


def test_experts_soundings_and_extensions_count_by_their_day(
    case: Case, asked: Consultation
) -> None:
    day, next_year = date(2021, 9, 20), date(2022, 1, 5)
    for when in (day, next_year, None):
        case.put(Expert(id=NEW, consultation=asked.id, who="Bureau", engaged_on=when))
        case.put(Sounding(id=NEW, consultation=asked.id, how="enquête", held_on=when))
    case.put(Extension(id=NEW, consultation=asked.id, new_day=next_year, agreed_on=day))
    case.put(Extension(id=NEW, consultation=asked.id, new_day=next_year))
    found = counted(case)
    assert (found.experts, found.soundings, found.extensions) == (1, 1, 1)


def test_secrecy_counts_when_it_was_imposed_with_its_scope(case: Case, asked: Consultation) -> None:
    for visibility in (Visibility.CONFIDENTIAL, Visibility.COUNCIL):
        case.put(
            Marking(
                id=NEW, subject=asked.id, visibility=visibility, imposed_by="directeur",
                imposed_on=date(2021, 9, 5), scope="de begroting",
            )
        )  # fmt: skip
    found = counted(case).secrecy
    assert (found.times, found.scopes) == (1, ("de begroting",))


def test_commitments_are_made_kept_and_open_at_the_end(case: Case) -> None:
    made = Commitment(id=NEW, dossier=case.dossier.id, text="Ja", said_on=date(2021, 11, 1))
    case.put(made)
    case.put(replace(made, done_on=date(2021, 12, 1), proof="verslag"))
    case.put(replace(made, done_on=date(2022, 2, 1), proof="verslag"))
    found = counted(case)
    assert (found.commitments_made, found.commitments_kept, found.commitments_open) == (3, 1, 2)


def test_without_dates_there_is_no_median(case: Case) -> None:
    found = counted(case)
    assert (found.days_to_advice, found.days_to_decision) == (None, None)


@given(st.lists(st.integers(min_value=0, max_value=90), min_size=1, max_size=7))
def test_as_many_days_lie_above_the_median_as_below(days: list[int]) -> None:
    case = Case()
    for number, took in enumerate(days):
        asked = case.ask(case.council(f"OR {number}"))
        case.advise(asked, None, given_on=RECEIVED + timedelta(took))
    found = counted(case).days_to_advice
    assert found is not None
    assert sum(took < found for took in days) == sum(took > found for took in days) or found in days
    assert min(days) <= found <= max(days)


def test_days_to_the_decision_are_counted_from_the_advice(case: Case, asked: Consultation) -> None:
    case.advise(asked, Verdict.ADOPTED)
    case.decide(asked, day=ADVISED + timedelta(21))
    assert counted(case).days_to_decision == 21


# -- on time, and by council -------------------------------------------------------------------


@pytest.mark.parametrize(
    "agreed, in_time", ((ADVISED, 1), (ADVISED - timedelta(1), 0)), ids=("that day", "a day late")
)
def test_advice_is_on_time_until_the_agreed_day(case: Case, agreed: date, in_time: int) -> None:
    asked = case.ask(case.council())
    case.put(replace(asked, agreed_advice_date=agreed))
    case.advise(asked, None)
    assert counted(case).advice_on_time == OnTime(with_day=1, in_time=in_time)


def test_advice_without_a_day_is_neither_on_time_nor_late(case: Case, asked: Consultation) -> None:
    case.advise(asked, None)
    assert counted(case).advice_on_time == OnTime(without_day=1)


def test_a_reaction_counts_on_the_day_of_the_last_point(case: Case, asked: Consultation) -> None:
    advice = case.advise(asked)
    for number, day in (("1", date(2021, 12, 30)), ("2", date(2022, 1, 10))):
        case.react(case.point(advice, number), Verdict.ADOPTED, given_on=day)
    assert counted(case, 2021).reply_on_time == OnTime()
    assert counted(case, 2022).reply_on_time == OnTime(without_day=1)


def test_each_council_has_its_own_figures(case: Case) -> None:
    first, second = case.council("OR WNK"), case.council("OR BUCH")
    case.advise(case.ask(first), None)
    case.ask(second)
    found = {council.name: council.flow for council in counted(case).councils}
    assert found == {
        "OR BUCH": Flow(received=1, running=1),
        "OR WNK": Flow(received=1, handled=1),
    }


def test_a_council_without_anything_in_the_year_is_left_out(
    case: Case, asked: Consultation
) -> None:
    case.advise(asked, None)
    assert counted(case, 2023).councils == ()


def test_a_verdict_given_after_the_year_counts_in_the_year_of_the_decision(
    case: Case, asked: Consultation
) -> None:
    advice = case.advise(asked)
    point = case.point(advice, "1")
    case.decide(asked)
    assert counted(case, 2021).followed.unknown == 1
    case.react(point, Verdict.ADOPTED, given_on=date(2022, 2, 1))
    assert counted(case, 2021).followed.wholly == 1
    assert counted(case, 2022).followed.wholly == 0


def test_the_years_in_which_anything_happened_are_known(case: Case, asked: Consultation) -> None:
    case.advise(asked, None, given_on=date(2022, 1, 3))
    count = YearCount(LAW, 2026, TODAY)
    count.take(case.file)
    assert count.years == {2021, 2022}
