"""Templates and letters for the tests: a document of some lines, and the words of one."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from consultatie.consultations import Consultation
from consultatie.letters.kinds import LetterKind
from consultatie.letters.letter import Letter
from consultatie.letters.making import Order, make_letter
from consultatie.letters.templates import Template, template_for
from consultatie.sight import Audience
from tests.cases import LAW, Case

PATH = Path("eigen.docx")
Change = Callable[[Any], object]


def template_of(*lines: str, change: Change | None = None) -> Template:
    """A template of these paragraphs, changed as a hand in Word would."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if change is not None:
        change(document)
    return Template(PATH, bytes_of(document), own=True)


def bytes_of(document: Any) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def order_of(
    case: Case,
    consultation: Consultation,
    kind: LetterKind = LetterKind.RECEIPT,
    audience: Audience = Audience.BOARD,
    **more: Any,
) -> Order:
    from tests.example_register import TODAY

    today = more.pop("today", TODAY)
    file = case.file
    own = file.consultation(consultation.id)
    return Order(kind, file, own, LAW, today, "Register", "Secretariaat", audience)


def letter_of(
    case: Case,
    consultation: Consultation,
    kind: LetterKind = LetterKind.RECEIPT,
    template: Template | None = None,
    **more: Any,
) -> Letter:
    """A letter on a consultation, by the shipped template if none is given."""
    order = order_of(case, consultation, kind, **more)
    return make_letter(order, template or template_for(kind, None))


def words_in(content: bytes) -> str:
    """All words of a letter: the head, the body with its tables, the foot; a line each."""
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    roots = (
        section.first_page_header._element,
        document.element.body,
        section.first_page_footer._element,
    )
    return "\n".join(line for root in roots for one in root.iter(qn("w:p")) for line in _line(one))


def _line(paragraph: Any) -> list[str]:
    said = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    words = "".join(
        said.get(one.tag, one.text or "")
        for one in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
        if one.getparent().tag == qn("w:r")
    )
    return [words] if words.strip() else []


def filled(case: Case, consultation: Consultation, *lines: str, **more: Any) -> str:
    """What a template of these lines becomes."""
    letter = letter_of(case, consultation, template=template_of(*lines), **more)
    return words_in(letter.content)
