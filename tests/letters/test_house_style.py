"""A letter in the house style of the register: colours, logo and sender."""

import io
from typing import Any

import docx
import pytest

from consultatie.house_style import OWN_COLOUR, HouseStyle
from consultatie.letters.kinds import LetterKind
from consultatie.letters.templates import Template, template_for
from tests.cases import NEW
from tests.db.samples import LOGO
from tests.letters.conftest import Asked
from tests.letters.making import letter_of, words_in

COLOUR = "7A1F5C"
SENDER = "Postbus 1\n1234 AB Oost"


@pytest.fixture
def dressed(asked: Asked) -> Asked:
    """A request in a register that has a house style."""
    asked.case.put(HouseStyle(id=NEW, sender=SENDER, main_colour=COLOUR, logo=LOGO))
    return asked


def document_of(dressed: Asked, template: Template) -> Any:
    letter = letter_of(dressed.case, dressed.consultation, template=template)
    return docx.Document(io.BytesIO(letter.content))


def pictures(document: Any) -> int:
    return len(document.sections[0].first_page_header.part.package.image_parts)


def test_the_colours_and_the_logo_are_in_a_letter_by_a_shipped_template(dressed: Asked) -> None:
    document = document_of(dressed, template_for(LetterKind.RECEIPT, None))
    styles = document.styles.element.xml
    assert (COLOUR in styles, OWN_COLOUR in styles) == (True, False)
    assert pictures(document) == 1


def test_a_template_of_ones_own_keeps_its_own_looks(dressed: Asked) -> None:
    shipped = template_for(LetterKind.RECEIPT, None)
    document = document_of(dressed, Template(shipped.path, shipped.content, own=True))
    assert OWN_COLOUR in document.styles.element.xml
    assert pictures(document) == 0
    assert "Postbus 1 · 1234 AB Oost" in document.sections[0].first_page_header._element.xml


@pytest.mark.parametrize("kind, told", ((LetterKind.RECEIPT, True), (LetterKind.REACTION, False)))
def test_the_sender_is_that_of_the_council_and_not_of_the_board(
    kind: LetterKind, told: bool, dressed: Asked
) -> None:
    letter = letter_of(dressed.case, dressed.consultation, kind)
    assert ("Postbus 1 · 1234 AB Oost" in words_in(letter.content)) is told
