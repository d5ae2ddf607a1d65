"""The house style on a letter: its colours in the styles, and the logo above the sender."""

from typing import Any

from docx.oxml.ns import qn
from docx.shared import Pt

from consultatie.house_style import OWN_COLOUR
from consultatie.overviews.letterhead import Letterhead
from consultatie.overviews.word.letterhead import put_logo

_COLOUR, _VALUE, _LINES = qn("w:color"), qn("w:val"), qn("w:pBdr")
_BELOW_LOGO = Pt(6)


def dress(document: Any, letterhead: Letterhead, organisation: str) -> None:
    """Show whose letter it is; its template has the colour of the program and no logo."""
    _colour(document.styles.element, letterhead)
    if letterhead.logo is not None:
        first = document.sections[0].first_page_header
        above = first.paragraphs[0].insert_paragraph_before(style="Adres")
        above.paragraph_format.space_after = _BELOW_LOGO
        put_logo(above, letterhead.logo, organisation)


def _colour(styles: Any, letterhead: Letterhead) -> None:
    for words in styles.iter(_COLOUR):
        if words.get(_VALUE) == OWN_COLOUR:
            words.set(_VALUE, letterhead.main)
    for borders in styles.iter(_LINES):
        for line in borders:
            if line.get(_COLOUR) == OWN_COLOUR:
                line.set(_COLOUR, letterhead.second)
