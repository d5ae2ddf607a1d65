from collections.abc import Iterator

import pytest

from consultatie.language import Language, speak
from consultatie.table_import import Sheet
from consultatie.table_import.columns import Target, guess_mapping


@pytest.fixture(params=Language)
def spoken(request: pytest.FixtureRequest) -> Iterator[Language]:
    speak(request.param)
    yield request.param
    speak(Language.DUTCH)


@pytest.mark.usefixtures("spoken")
def test_a_dutch_table_is_understood_whatever_the_window_speaks() -> None:
    sheet = Sheet("Toezeggingen", (("Toezegging", "Gedaan door", "Gedaan aan", "Uiterlijk"),))
    mapping = guess_mapping(sheet, 0, Target.COMMITMENTS)
    assert mapping == {"text": 0, "giver": 1, "receiver": 2, "due": 3}


def test_the_words_of_the_window_itself_are_understood_too(spoken: Language) -> None:
    heads = {Language.DUTCH: "Bewijs", Language.ENGLISH: "Proof"}
    sheet = Sheet("Blad 1", (("Deadline", heads[spoken]),))
    assert guess_mapping(sheet, 0, Target.COMMITMENTS) == {"due": 0, "proof": 1}
