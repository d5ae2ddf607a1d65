"""A letter is Dutch, whatever the window speaks."""

from collections.abc import Iterator

import pytest

from consultatie.language import Language, speak
from consultatie.letters.kinds import LetterKind
from tests.letters.conftest import Asked
from tests.letters.making import letter_of


@pytest.fixture
def english() -> Iterator[None]:
    speak(Language.ENGLISH)
    yield
    speak(Language.DUTCH)


def every_letter(asked: Asked) -> list[tuple[bytes, str, str]]:
    made = [letter_of(asked.case, asked.consultation, kind) for kind in LetterKind]
    return [(one.content, one.title, one.file_name) for one in made]


def test_the_same_letters_come_out_of_a_window_in_english(
    asked: Asked, request: pytest.FixtureRequest
) -> None:
    dutch = every_letter(asked)
    request.getfixturevalue("english")
    assert every_letter(asked) == dutch


@pytest.mark.usefixtures("english")
def test_what_is_lacking_is_told_for_every_blank(asked: Asked) -> None:
    letter = letter_of(asked.case, asked.consultation, LetterKind.REACTION)
    assert len(letter.missing) == len(set(letter.missing)) > 3
