"""Vragen en antwoorden: per council and round, under the council's own numbers."""

from datetime import date
from functools import partial

from consultatie.overviews.content import plain_text
from consultatie.overviews.listings import listing_paper
from consultatie.overviews.question_list import listing
from consultatie.questions import Question
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)


def test_each_round_of_a_council_has_its_questions_with_answer_and_day() -> None:
    case = Case()
    asked = case.ask(case.council())
    ask = partial(Question, id=NEW, consultation=asked.id)
    case.put(ask(number="1", round=2, text="Wanneer?", asked_on=date(2021, 9, 9)))
    day = date(2021, 9, 8)
    case.put(ask(number="3a", text="Hoeveel?", answer="Zeven.", answered_on=day))
    words = plain_text(listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY))
    assert "OR WNK\nRonde 1\n" in words
    assert "3a\nHoeveel?\nZeven.\n8-9-2021\nRonde 2" in words
    assert "1\nWanneer?\ngesteld op 9 september 2021\n–\nopen" in words
    assert "Van 2 vragen wacht 1 op antwoord." in words


def test_the_point_that_grew_out_of_a_question_is_named() -> None:
    case = Case()
    asked = case.ask(case.council())
    point = case.point(case.advise(asked), "4")
    case.put(Question(id=NEW, consultation=asked.id, number="1", text="Hoe?", point=point.id))
    words = plain_text(listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY))
    assert "werd punt 4 van het advies" in words


def test_with_more_requests_the_council_stands_with_its_request() -> None:
    case = Case()
    body = case.council()
    for name in ("Plan A", "Plan B"):
        asked = case.ask(body, case.request(title=name))
        case.put(Question(id=NEW, consultation=asked.id, number="1", text=f"Over {name}?"))
    words = plain_text(listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY))
    assert words.index("OR WNK · Plan A") < words.index("OR WNK · Plan B")
