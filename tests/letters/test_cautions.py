"""What to bear in mind before a letter goes out."""

from datetime import date

import pytest

from consultatie.consultations import StepKind
from consultatie.law.grounds import Ground
from consultatie.letters.kinds import LetterKind
from consultatie.questions import Expert
from consultatie.reactions import Verdict
from tests.cases import NEW
from tests.letters.conftest import Asked
from tests.letters.making import letter_of, words_in


@pytest.mark.parametrize(
    "kind, told",
    (
        (LetterKind.COMPLETION, "nog geen onderdeel als onvolledig beoordeeld"),
        (LetterKind.QUESTIONS, "Er staan geen vragen open."),
        (LetterKind.ADVICE, "Er is nog geen advies vastgelegd."),
        (LetterKind.REACTION, "Er is nog geen besluit vastgelegd."),
        (LetterKind.REMINDER, "Er is niets waarop de raad nog wacht."),
        (LetterKind.SUSPENSION, "Er is nog geen besluit"),
        (LetterKind.EXPERT_COSTS, "Er is geen deskundige vastgelegd"),
        (LetterKind.INVITATION, "Er is geen overlegvergadering gepland."),
    ),
)
def test_a_letter_with_nothing_to_say_tells_so(asked: Asked, kind: LetterKind, told: str) -> None:
    cautions = letter_of(asked.case, asked.consultation, kind).cautions
    assert any(told in one for one in cautions), cautions


def test_an_advice_before_any_meeting_is_warned_of(asked: Asked) -> None:
    asked.case.advise(asked.consultation, None, given_on=None)
    (told,) = letter_of(asked.case, asked.consultation, LetterKind.ADVICE).cautions
    assert "ten minste eenmaal overleg" in told
    assert "art. 25 lid 4 WOR" in told
    asked.case.step(asked.consultation, StepKind.MEETING, date(2021, 10, 1))
    assert letter_of(asked.case, asked.consultation, LetterKind.ADVICE).cautions == ()


def test_reasons_that_lack_are_named_by_their_points(asked: Asked) -> None:
    advice = asked.case.advise(asked.consultation)
    asked.case.react(asked.case.point(advice, "1"), Verdict.NOT_ADOPTED, reasons="")
    asked.case.react(asked.case.point(advice, "2"), Verdict.ADOPTED, reasons="")
    asked.case.decide(asked.consultation)
    cautions = letter_of(asked.case, asked.consultation, LetterKind.REACTION).cautions
    assert cautions == ("Bij punt 1 ontbreken de redenen (art. 25 lid 5 WOR).",)


def test_an_expert_who_was_engaged_before_the_costs_were_told_is_warned_of(asked: Asked) -> None:
    engaged = date(2021, 9, 20)
    own = asked.consultation.id
    asked.case.put(Expert(id=NEW, consultation=own, who="Bureau", engaged_on=engaged))
    (told,) = letter_of(asked.case, asked.consultation, LetterKind.EXPERT_COSTS).cautions
    assert "art. 22 lid 2 WOR" in told


@pytest.mark.parametrize(
    "sort, words",
    (
        (None, "Wij doen geen afstand van de opschorting."),
        (StepKind.WAIVER, "Wij doen afstand van de opschorting."),
        (StepKind.WAIVER_PART, "voor: de werving."),
    ),
)
def test_the_letter_on_the_suspension_says_what_the_council_did(
    asked: Asked, sort: StepKind | None, words: str
) -> None:
    asked.case.advise(asked.consultation, Verdict.NOT_ADOPTED)
    asked.case.decide(asked.consultation)
    if sort is not None:
        asked.case.step(asked.consultation, sort, date(2021, 12, 6), note="de werving")
    letter = letter_of(
        asked.case, asked.consultation, LetterKind.SUSPENSION, today=date(2021, 12, 6)
    )
    assert words in words_in(letter.content)
    assert letter.missing == ()


@pytest.mark.parametrize("ground, speaks", ((Ground.WOR_25, True), (Ground.WOR_25_5, False)))
def test_an_advice_speaks_of_suspension_only_where_there_is_one(
    asked: Asked, ground: Ground, speaks: bool
) -> None:
    request = asked.case.request(title="Uitvoering", ground=ground)
    consultation = asked.case.ask(asked.council, request)
    asked.case.advise(consultation, None, given_on=None)
    words = words_in(letter_of(asked.case, consultation, LetterKind.ADVICE).content)
    assert "art. 25 lid 5 WOR" in words
    assert ("schort de uitvoering" in words) == speaks


def test_a_ground_without_suspension_says_why_there_is_none(asked: Asked) -> None:
    clients = asked.case.clients()
    request = asked.case.request(title="Zorg", ground=Ground.PW_47)
    consultation = asked.case.ask(clients, request)
    letter = letter_of(asked.case, consultation, LetterKind.SUSPENSION)
    assert len(letter.cautions) == 1
    assert letter.cautions[0] in words_in(letter.content)
