"""The life line of a point: dated plain sentences, in the order of their dates."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.advice import Point, Theme
from consultatie.appraisals import Appraisal, Joining, Opinion
from consultatie.commitments import Commitment, HandOver
from consultatie.consultations import Consultation
from consultatie.dates import PreciseDate
from consultatie.finding_points import find_point
from consultatie.lifelines.events import Happening
from consultatie.lifelines.lines import LifeLine, life_line
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.questions import Question
from consultatie.reactions import Verdict
from tests.cases import NEW, Case


@pytest.fixture
def asked(case: Case) -> Consultation:
    return case.ask(case.council())


@pytest.fixture
def point(case: Case, asked: Consultation) -> Point:
    return case.point(case.advise(asked), "3", text="Behoud het loket", page="2")


def told(case: Case, point: Point) -> LifeLine:
    return life_line(find_point([case.file], str(point.id)))


def lines(case: Case, point: Point) -> list[str]:
    return [event.line for event in told(case, point).events]


def test_it_begins_with_the_words_of_the_council(case: Case, point: Point) -> None:
    (line,) = lines(case, point)
    assert line == (
        "15 oktober 2021: OR WNK gaf advies (positief mits). Punt 3 (blz. 2), voorwaarde: “Behoud "
        "het loket”"
    )


def test_a_point_of_a_draft_says_that_it_is_a_draft(case: Case, asked: Consultation) -> None:
    point = case.point(case.advise(asked, given_on=None), "1")
    (line,) = lines(case, point)
    assert line.startswith("Zonder datum: Concept-advies van OR WNK")


def test_a_withdrawn_meeting_was_not_about_it(case: Case, point: Point) -> None:
    draft = Meeting(id=NEW, dossier=case.dossier.id, title="Overleg 3", withdrawn="vergissing")
    meeting = case.put(draft)
    case.put(AgendaItem(id=NEW, meeting=meeting.id, title="Loketten", point=point.id))
    assert len(lines(case, point)) == 1


def test_who_joins_and_did_not_adopt_yet_is_told(case: Case, point: Point) -> None:
    other = case.ask(case.council("OR BUCH"))
    case.put(Joining(id=NEW, advice=point.advice, consultation=other.id))
    assert "OR BUCH doet mee aan dit gezamenlijke advies" in lines(case, point)[1]


def test_theme_and_mark_stand_with_it(case: Case, point: Point) -> None:
    theme = case.put(Theme(id=NEW, dossier=case.dossier.id, name="Dienstverlening"))
    case.put(replace(point, theme=theme.id, political=True))
    said = lines(case, point)
    assert "thema ‘Dienstverlening’" in said[1]
    assert "primaat van de politiek" in said[2]


def test_the_question_that_it_grew_out_of_comes_before_it(
    case: Case, asked: Consultation, point: Point
) -> None:
    question = Question(
        id=NEW, consultation=asked.id, number="7", text="Sluit het loket?", point=point.id,
        asked_on=date(2021, 9, 10), answer="Ja", answered_on=date(2021, 9, 20),
    )  # fmt: skip
    case.put(question)
    case.put(replace(question, number="8", point=None))
    assert lines(case, point)[:2] == [
        "10 september 2021: OR WNK vroeg (vraag 7): “Sluit het loket?”",
        "20 september 2021: Het antwoord op vraag 7: “Ja”",
    ]


def test_reactions_stand_by_round_with_their_reasons(case: Case, point: Point) -> None:
    case.react(point, Verdict.NOT_ADOPTED, given_on=date(2021, 11, 1), reasons="Te duur")
    case.react(
        point, Verdict.PARTLY, round=2, given_on=date(2021, 11, 9), counter_proposal="Halve dagen"
    )
    first, second = lines(case, point)[1:]
    assert first == (
        "1 november 2021: Het bestuur reageerde: “Ja” Oordeel: niet overgenomen. Redenen: Te duur"
    )
    assert "(ronde 2)" in second
    assert second.endswith("Tegenvoorstel: Halve dagen")


@pytest.mark.parametrize(
    "opinion, words",
    (
        (Opinion.NOT_ENOUGH, "OR WNK vindt de reactie onvoldoende."),
        (Opinion.FOR_NOW, "OR WNK is voorlopig akkoord en wacht op het vervolg."),
        (Opinion.NOT_DISCUSSED, "OR WNK heeft de reactie nog niet besproken."),
    ),
)
def test_the_opinion_of_the_council_is_a_sentence(
    opinion: Opinion, words: str, case: Case, point: Point
) -> None:
    case.put(Appraisal(id=NEW, point=point.id, opinion=opinion, rendering_agreed=False))
    said = lines(case, point)[-1]
    assert words in said
    assert "niet eens met de weergave" in said


def test_a_meeting_about_it_with_what_was_said(case: Case, point: Point) -> None:
    meeting = case.put(
        Meeting(
            id=NEW, dossier=case.dossier.id, title="Overleg 3",
            held=PreciseDate.day(date(2021, 11, 5)),
        )
    )  # fmt: skip
    item = case.put(AgendaItem(id=NEW, meeting=meeting.id, title="Loketten", point=point.id))
    case.put(
        Capture(
            id=NEW, meeting=meeting.id, item=item.id, sort=CaptureKind.POSITION, at="10:42",
            who="directeur", text="Het loket blijft open",
        )
    )  # fmt: skip
    assert lines(case, point)[1:] == [
        "5 november 2021: Het punt is besproken in overlegvergadering ‘Overleg 3’: Loketten.",
        "5 november 2021: Standpunt door directeur om 10:42: “Het loket blijft open”",
    ]


def test_the_decision_and_its_notice_are_told(
    case: Case, asked: Consultation, point: Point
) -> None:
    decision = case.decide(asked)
    case.put(replace(decision, revoked_on=date(2021, 12, 20)))
    said = lines(case, point)[1:]
    assert said[0].startswith("25 november 2021: Het bestuur nam het besluit ‘Besluit’")
    assert said[-1] == "20 december 2021: Het besluit ‘Besluit’ is ingetrokken."


def test_a_commitment_is_followed_to_its_end_over_a_hand_over(case: Case, point: Point) -> None:
    reaction = case.react(point, Verdict.ADOPTED, given_on=date(2021, 11, 1))
    old, new, council = (case.council(name) for name in ("College A", "College B", "OR B"))
    commitment = case.put(
        Commitment(
            id=NEW, dossier=case.dossier.id, text="Het loket blijft", giver=new.id,
            receiver=council.id, reaction=reaction.id, said_on=date(2021, 11, 2),
            due=PreciseDate.day(date(2022, 6, 1)), done_on=date(2022, 5, 1), proof="verslag",
            reported_on=date(2022, 5, 2), accepted_on=date(2022, 5, 9),
        )
    )  # fmt: skip
    case.put(
        HandOver(
            id=NEW, commitment=commitment.id, old_giver=old.id, new_giver=new.id,
            handed_on=date(2022, 1, 1), reason="Herindeling.",
        )
    )  # fmt: skip
    assert lines(case, point)[2:] == [
        "2 november 2021: College A zegde toe: “Het loket blijft” Uiterlijk 1 juni 2022.",
        "1 januari 2022: De toezegging ging over van College A naar College B. Herindeling.",
        "1 mei 2022: De toezegging is uitgevoerd. Bewijs: verslag",
        "2 mei 2022: De uitvoering is aan OR B gemeld.",
        "9 mei 2022: OR B aanvaardde de uitvoering.",
    ]


def test_who_joined_the_advice_is_told_with_its_own_day(case: Case, point: Point) -> None:
    other = case.ask(case.council("OR BUCH"))
    adopted = date(2021, 10, 18)
    case.put(Joining(id=NEW, advice=point.advice, consultation=other.id, adopted_on=adopted))
    assert lines(case, point)[1] == (
        "18 oktober 2021: OR BUCH stelde dit gezamenlijke advies ook vast."
    )


def test_what_has_no_date_stands_where_it_happened(case: Case, point: Point) -> None:
    case.react(point, Verdict.NOT_ADOPTED)
    case.put(Appraisal(id=NEW, point=point.id, opinion=Opinion.ENOUGH, given_on=date(2021, 12, 1)))
    found = told(case, point).events
    assert [event.sort for event in found] == [
        Happening.RAISED,
        Happening.REACTION,
        Happening.APPRAISAL,
    ]
    assert found[1].line.startswith("Zonder datum: ")


def test_a_point_of_an_older_version_led_to_no_decision(
    case: Case, asked: Consultation, point: Point
) -> None:
    case.advise(asked, None, version=2)
    case.decide(asked)
    assert {event.sort for event in told(case, point).events} == {Happening.RAISED}
