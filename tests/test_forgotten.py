"""The six counters, each with what is missing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consultatie.appraisals import Joining
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Outcome
from consultatie.forgotten import (
    NAMES,
    Forgotten,
    Lack,
    forgotten_in,
    forgotten_of,
    lacking,
    together,
)
from consultatie.law.grounds import Ground
from consultatie.meetings import Meeting
from consultatie.reactions import Verdict
from tests.cases import ADVISED, LAST_DAY, LAW, NEW, NOTIFIED, RECEIVED, Case

AGREED = date(2021, 10, 20)
DUE = PreciseDate.day(date(2021, 12, 10))


def found(case: Case, today: date) -> Forgotten:
    return forgotten_in([case.file], LAW, today)


def whats(lacks: tuple[Lack, ...]) -> list[str]:
    return [lack.what for lack in lacks]


def asked_by(case: Case, agreed: date | None = AGREED) -> Consultation:
    asked = case.ask(case.council())
    return case.put(replace(asked, agreed_advice_date=agreed))


def promise(case: Case, text: str = "Wij evalueren", due: PreciseDate | None = DUE) -> Commitment:
    giver = case.council("College").id
    draft = Commitment(id=NEW, dossier=case.dossier.id, text=text, giver=giver, due=due)
    return case.put(draft)


def test_an_empty_dossier_forgets_nothing(case: Case) -> None:
    assert found(case, RECEIVED).total == 0


@pytest.mark.parametrize("days, there", ((-1, 0), (0, 1), (14, 1), (15, 0)))
def test_a_term_within_fourteen_days_is_soon(days: int, there: int, case: Case) -> None:
    asked_by(case)
    assert len(found(case, AGREED - timedelta(days)).soon) == there


def test_an_advice_that_did_not_come_is_overdue_and_says_what_is_missing(case: Case) -> None:
    asked = asked_by(case)
    (lack,) = found(case, AGREED + timedelta(1)).overdue
    assert (lack.day, lack.record) == (AGREED, asked)
    assert lack.missing == "er is geen advies vastgelegd"
    case.advise(asked, None)
    assert found(case, AGREED + timedelta(1)).overdue == ()


def test_a_month_that_passed_is_not_overdue(case: Case) -> None:
    asked = asked_by(case, None)
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    assert found(case, LAST_DAY + timedelta(1)).overdue == ()


def test_a_wish_of_the_board_that_passed_is_not_overdue(case: Case) -> None:
    case.ask(case.council(), case.request(wanted_by=AGREED))
    assert found(case, AGREED + timedelta(1)).overdue == ()


def test_a_reply_that_did_not_come_is_overdue(case: Case) -> None:
    body = case.clients(reply_weeks=4, terms_source="verordening, art. 6")
    asked = case.ask(body, case.request(ground=Ground.PW_47))
    case.advise(asked, None)
    (lack,) = found(case, ADVISED + timedelta(weeks=5)).overdue
    assert lack.day == ADVISED + timedelta(weeks=4)


def test_a_late_commitment_is_overdue_and_a_near_one_is_soon(case: Case) -> None:
    promise(case)
    assert whats(found(case, DUE.last).soon) == ["Wij evalueren"]
    assert whats(found(case, DUE.last + timedelta(1)).overdue) == ["Wij evalueren"]


def test_an_open_consultation_without_any_next_date_is_listed(case: Case) -> None:
    asked = asked_by(case, None)
    (lack,) = found(case, RECEIVED + timedelta(1)).without_next_date
    assert (lack.record, lack.what) == (asked, "Plan · OR WNK")


def test_a_planned_step_is_a_next_date_until_it_is_behind_us(case: Case) -> None:
    asked = asked_by(case, None)
    when = PreciseDate.from_storage("2021-10-01/2021-10-31 maand oktober 2021")
    case.step(asked, StepKind.MEETING, planned=when)
    assert found(case, date(2021, 10, 31)).without_next_date == ()
    assert len(found(case, date(2021, 11, 1)).without_next_date) == 1


def test_a_planned_meeting_of_the_council_is_a_next_date(case: Case) -> None:
    asked = asked_by(case, None)
    draft = Meeting(id=NEW, dossier=case.dossier.id, title="Overleg", body=asked.body)
    case.put(replace(draft, planned=PreciseDate.day(AGREED)))
    assert found(case, AGREED).without_next_date == ()


def test_what_is_decided_told_and_over_asks_for_nothing(case: Case) -> None:
    asked = asked_by(case, None)
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    assert found(case, LAST_DAY + timedelta(1)).without_next_date == ()


def test_a_closed_consultation_asks_for_nothing(case: Case) -> None:
    asked = asked_by(case, None)
    case.step(asked, StepKind.CLOSED, AGREED)
    assert found(case, AGREED).without_next_date == ()


def test_an_unsolicited_advice_is_at_rest_once_it_was_answered(case: Case) -> None:
    asked = case.unasked(case.clients())
    advice = case.advise(asked, None)
    assert len(found(case, AGREED).without_next_date) == 1
    case.react(case.points(advice)[0], Verdict.ADOPTED)
    assert found(case, AGREED).without_next_date == ()


def test_points_of_a_sent_advice_without_a_verdict_are_listed(case: Case) -> None:
    asked = asked_by(case)
    case.advise(asked, Verdict.ADOPTED, None, None)
    lacks = found(case, AGREED).without_reaction
    assert whats(lacks) == ["Plan · OR WNK · punt 2", "Plan · OR WNK · punt 3"]


def test_a_draft_waits_for_no_reaction(case: Case) -> None:
    case.advise(asked_by(case), None, given_on=None)
    assert found(case, AGREED).without_reaction == ()


def test_a_point_of_a_joint_advice_is_listed_once(case: Case) -> None:
    asked = asked_by(case)
    advice = case.advise(asked, None)
    other = case.ask(case.council("OR BUCH"))
    case.put(Joining(id=NEW, advice=advice.id, consultation=other.id, adopted_on=ADVISED))
    assert len(found(case, AGREED).without_reaction) == 1


@pytest.mark.parametrize(
    "fields, missing",
    (
        ({}, ["gever", "datum"]),
        ({"giver_function": "directeur"}, ["datum"]),
        ({"giver": 1, "due": DUE}, []),
        ({"giver": 1, "due": PreciseDate.day(date(2021, 11, 1))}, ["bewijs"]),
        ({"giver": 1, "due": DUE, "done_on": AGREED}, ["bewijs"]),
        ({"giver": 1, "due": DUE, "done_on": AGREED, "proof": "verslag"}, []),
        ({"done_on": AGREED, "reported_on": AGREED, "accepted_on": AGREED}, []),
    ),
)
def test_what_a_commitment_lacks(fields: dict[str, object], missing: list[str]) -> None:
    commitment = replace(Commitment(id=1, dossier=1, text="Toezegging"), **fields)  # type: ignore[arg-type]
    assert list(lacking(commitment, date(2021, 12, 1))) == missing


def test_an_incomplete_commitment_is_listed_with_what_it_lacks(case: Case) -> None:
    case.put(Commitment(id=NEW, dossier=case.dossier.id, text="Wij evalueren"))
    (lack,) = found(case, AGREED).incomplete_commitments
    assert lack.missing == "gever en datum"


def test_a_decision_without_a_letter_names_the_council_that_got_none(case: Case) -> None:
    asked = asked_by(case)
    decision = case.decide(asked, notified=None)
    (lack,) = found(case, NOTIFIED).without_letter
    assert lack.record == decision
    assert lack.missing == "schriftelijke kennisgeving aan OR WNK"
    case.step(asked, StepKind.NOTICE, NOTIFIED)
    assert found(case, NOTIFIED).without_letter == ()


def test_a_go_asks_for_no_letter(case: Case) -> None:
    case.decide(asked_by(case), notified=None, outcome=Outcome.GO)
    assert found(case, NOTIFIED).without_letter == ()


def test_the_total_is_that_of_all_lists(case: Case) -> None:
    case.advise(asked_by(case, None), None)
    promise(case, due=None)
    result = found(case, AGREED)
    assert result.total == sum(len(getattr(result, name)) for name in NAMES) == 3


def test_several_dossiers_are_gathered_by_date() -> None:
    first, second = Case(name="A"), Case(name="B")
    asked_by(first, AGREED)
    asked_by(second, AGREED - timedelta(1))
    result = forgotten_in([first.file, second.file], LAW, AGREED - timedelta(2))
    assert [lack.dossier for lack in result.soon] == ["B", "A"]


def test_a_lack_names_its_request_and_council_apart(case: Case) -> None:
    asked = asked_by(case)
    case.advise(asked, None)
    (lack,) = found(case, AGREED).without_reaction
    assert (lack.name, lack.request, lack.council) == ("punt 1", "Plan", "OR WNK")
    assert (lack.dossier, lack.dossier_id) == ("SORA", case.dossier.id)


def test_the_council_of_a_commitment_is_who_receives_it(case: Case) -> None:
    receiver = case.council("OR BUCH")
    case.put(replace(promise(case, due=None), receiver=receiver.id))
    (lack,) = found(case, AGREED).incomplete_commitments
    assert (lack.council, lack.name) == ("OR BUCH", "Wij evalueren")


def test_several_dossiers_together_are_what_they_are_in_one_go(case: Case) -> None:
    case.advise(asked_by(case), None)
    other = Case(case.register, name="Andere zaak")
    other.advise(asked_by(other), None, None)
    files = [case.file, other.file]
    apart = together(forgotten_of(file, LAW, AGREED) for file in reversed(files))
    assert apart == forgotten_in(files, LAW, AGREED)
    assert [lack.dossier for lack in apart.without_reaction] == ["Andere zaak"] * 2 + ["SORA"]
