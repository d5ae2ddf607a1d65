"""Questions, numbered by themselves, and their answers; experts and soundings."""

from datetime import date

import pytest

from consultatie.acts.advice import add_point, draft_advice
from consultatie.acts.questions import (
    add_expert,
    add_sounding,
    answer_question,
    ask,
    next_number,
)
from consultatie.acts.records import NEW, add, change, withdraw
from consultatie.advice import Conclusion, Point
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.questions import Expert, Question, Sounding
from tests.acts.conftest import Desk


def question(consultation: RecordId, number: str = "", round_: int = 1) -> Question:
    return Question(
        id=NEW, consultation=consultation, number=number, round=round_, text="Wat kost het?"
    )


def numbers(asked: list[Question]) -> list[tuple[int, str]]:
    return [(q.round, q.number) for q in asked]


def test_questions_are_numbered_on_in_their_round(desk: Desk) -> None:
    held = desk.consultation().id
    asked = ask(desk.register, [question(held), question(held, "7"), question(held)])
    assert numbers(asked) == [(1, "1"), (1, "7"), (1, "8")]
    assert numbers(ask(desk.register, [question(held, round_=2)])) == [(2, "1")]


def test_the_next_number_is_proposed_and_letters_do_not_count(desk: Desk) -> None:
    held = desk.consultation().id
    asked = ask(desk.register, [question(held, "3"), question(held, "3a"), question(held, "bis")])
    assert next_number(asked, 1) == "4"
    assert next_number([], 1) == "1"


def test_a_number_stands_once_in_a_round(desk: Desk) -> None:
    held = desk.consultation().id
    ask(desk.register, [question(held, "1")])
    with pytest.raises(RuleBroken, match="in deze ronde"):
        ask(desk.register, [question(held, "1")])
    assert len(desk.register.records(Question)) == 1


def test_the_number_of_a_withdrawn_question_is_free_again(desk: Desk) -> None:
    held = desk.consultation().id
    (first,) = ask(desk.register, [question(held)])
    withdraw(desk.register, first, "dubbel")
    assert numbers(ask(desk.register, [question(held)])) == [(1, "1")]
    withdrawn = desk.register.get(Question, first.id)
    change(desk.register, withdrawn)


def test_an_answer_comes_after_its_question(desk: Desk) -> None:
    held = desk.consultation().id
    draft = Question(
        id=NEW, consultation=held, number="", text="Wat kost het?", asked_on=date(2021, 7, 5)
    )
    (asked,) = ask(desk.register, [draft])
    with pytest.raises(RuleBroken, match="vóór de vraag"):
        answer_question(desk.register, asked.id, "Veel.", date(2021, 7, 1))
    with pytest.raises(RuleBroken, match="het antwoord op"):
        answer_question(desk.register, asked.id, " ", date(2021, 7, 9))
    answered = answer_question(desk.register, asked.id, "Veel.", date(2021, 7, 9))
    assert (answered.answer, answered.answered_on) == ("Veel.", date(2021, 7, 9))


def test_a_question_grew_into_a_point_of_the_same_dossier_only(desk: Desk) -> None:
    other = add(desk.register, Dossier(id=NEW, name="Anders"))
    elsewhere = add(
        desk.register,
        Consultation(id=NEW, dossier=other.id, body=desk.wnk.id, ground=Ground.ONGEVRAAGD),
    )
    advice = draft_advice(desk.register, elsewhere.id, Conclusion.UNSOLICITED)
    point = add_point(desk.register, Point(id=NEW, advice=advice.id, number="1", text="Tekst"))
    draft = Question(
        id=NEW, consultation=desk.consultation().id, number="", text="Wat?", point=point.id
    )
    with pytest.raises(RuleBroken, match="ander dossier"):
        ask(desk.register, [draft])


def test_asking_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="ten minste één vraag"):
        ask(desk.register, [])


def test_an_expert_and_a_sounding_are_recorded(desk: Desk) -> None:
    held = desk.consultation().id
    add_expert(desk.register, Expert(id=NEW, consultation=held, who="Bureau"))
    add_sounding(desk.register, Sounding(id=NEW, consultation=held, how="Enquête"))
    with pytest.raises(RuleBroken, match="bureau"):
        add_expert(desk.register, Expert(id=NEW, consultation=held, who=" "))
    with pytest.raises(RuleBroken, match="niet negatief"):
        add_sounding(
            desk.register, Sounding(id=NEW, consultation=held, how="Enquête", participants=-1)
        )
    assert len(desk.register.records(Expert)) == len(desk.register.records(Sounding)) == 1
