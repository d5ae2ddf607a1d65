"""What to bear in mind when a meeting is held after the advice."""

from datetime import date

from consultatie.consultations import Consultation, StepKind
from consultatie.law.grounds import Ground
from consultatie.meetings import AgendaItem, Meeting, MeetingKind
from consultatie.reactions import Verdict
from consultatie.talks import cautions_on_holding, on_agenda
from tests.cases import ADVISED, NEW, Case

AFTER = date(2021, 10, 20)


def meeting(
    case: Case, asked: Consultation, sort: MeetingKind = MeetingKind.CONSULTATION
) -> Meeting:
    draft = Meeting(id=NEW, dossier=case.dossier.id, title="Overleg", sort=sort)
    made = case.put(draft)
    case.put(AgendaItem(id=NEW, meeting=made.id, title="Plan", consultation=asked.id))
    return made


def advised(case: Case, ground: Ground = Ground.WOR_25) -> Consultation:
    asked = case.ask(case.council(), case.request(ground=ground))
    case.advise(asked, Verdict.ADOPTED)
    return asked


def test_an_advice_from_before_the_first_overleg_is_said_with_its_article(case: Case) -> None:
    held = meeting(case, advised(case, Ground.WOR_27))
    (caution,) = cautions_on_holding(case.file, held, AFTER)
    assert "15 oktober 2021" in caution
    assert "art. 27 lid 2 WOR" in caution


def test_the_day_of_the_advice_itself_is_in_time(case: Case) -> None:
    assert cautions_on_holding(case.file, meeting(case, advised(case)), ADVISED) == ()


def test_an_earlier_overleg_is_enough(case: Case) -> None:
    asked = advised(case)
    case.step(asked, StepKind.MEETING, date(2021, 10, 1))
    assert cautions_on_holding(case.file, meeting(case, asked), AFTER) == ()


def test_a_council_that_did_not_advise_yet_is_in_time(case: Case) -> None:
    asked = case.ask(case.council())
    assert cautions_on_holding(case.file, meeting(case, asked), AFTER) == ()


def test_a_meeting_of_the_council_alone_says_nothing_of_the_overleg(case: Case) -> None:
    held = meeting(case, advised(case), MeetingKind.COUNCIL)
    assert cautions_on_holding(case.file, held, AFTER) == ()


def test_a_point_on_the_agenda_is_about_its_consultation(case: Case) -> None:
    asked = advised(case)
    made = case.put(Meeting(id=NEW, dossier=case.dossier.id, title="Overleg"))
    (advice,) = case.file.advices_of(asked.id)
    (point,) = case.file.points_of(advice.id)
    case.put(AgendaItem(id=NEW, meeting=made.id, title="Punt", point=point.id))
    assert on_agenda(case.file, made.id) == (asked,)
