"""From a template and what is known to the bytes of a letter. The only place with docxtpl."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.oxml import OxmlElement
from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError
from lxml import etree

from consultatie.errors import Mistake
from consultatie.language import _, as_chosen
from consultatie.letters.checking import mistakes_in, named_in
from consultatie.letters.dressing import dress
from consultatie.letters.parts import (
    TBL,
    TC,
    TR,
    P,
    Paragraph,
    Part,
    parts_of,
    put_words,
    respell,
    within,
)
from consultatie.letters.placeholders import Entry
from consultatie.letters.sandbox import Sealed
from consultatie.letters.tags import Tag, pairs_of, says_only, straight, tags_of
from consultatie.letters.template import open_template
from consultatie.letters.trouble import WrongTemplate
from consultatie.letters.words import Fields
from consultatie.overviews.characters import lines_of
from consultatie.overviews.letterhead import Letterhead

# Longer than this python-docx refuses what a file says of itself.
_LONGEST = 255
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class About:
    """What a letter says of itself: what it is, who wrote it, and the day."""

    title: str
    author: str
    day: date


class Filler:
    """A template that can be filled; `names` are those it names, `words` what it says itself.

    :raises WrongTemplate: with every mistake and its place. Else raises as `open_template`.
    """

    def __init__(self, content: bytes, path: Path, entries: Sequence[Entry]) -> None:
        document = open_template(content, path)
        mistakes = mistakes_in(document, entries)
        if mistakes:
            raise WrongTemplate(path, tuple(mistakes))
        self._document = document
        self._path = path
        self._entries = entries
        parts = parts_of(document)
        self.words = "\n".join(p.words for part in parts for p in part.paragraphs)
        self.names = frozenset(name for part in parts for name in named_in(part))

    def fill(self, fields: Fields, about: About, letterhead: Letterhead | None = None) -> bytes:
        """The letter as a Word document, in a house style where one is given.

        :raises WrongTemplate: a placeholder where nobody looks cannot be filled.
        """
        _raise_levels(self._document)
        if letterhead is not None:
            dress(self._document, letterhead, about.author)
        _say(self._document, About("", "", about.day))
        template = _Filling(_saved(self._document))
        try:
            template.render(fields, Sealed(self._entries), autoescape=True)
        except (TemplateError, etree.XMLSyntaxError) as error:
            with as_chosen():
                raise WrongTemplate(self._path, (_hidden(error),)) from error
        made: Document = template.docx
        for part in parts_of(made):
            _mend(part.root)
        _say(made, about)
        return _timeless(_saved(made))


class _Filling(DocxTemplate):  # type: ignore[misc]
    """What was filled in must be whole: the library would leave out what is not."""

    def fix_tables(self, xml: str) -> Any:
        etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))
        return super().fix_tables(xml)


def _hidden(error: Exception) -> Mistake:
    """A mistake where nobody looks, such as the description of a picture."""
    place = _("tekst die niet zichtbaar is (zoals de beschrijving van een afbeelding)")
    words = _("een plaatshouder kan hier niet worden ingevuld ({error}).")
    return Mistake(place, words.format(error=str(error).rstrip(".")))


def _raise_levels(document: Document) -> None:
    """Let a list or condition that stands alone take its whole paragraph or row with it."""
    for part in parts_of(document):
        for paragraph in part.paragraphs:
            if "{%" in paragraph.words or "{{" in paragraph.words:
                respell(paragraph.element, straight(paragraph.words))
        for tag in _spanning(part):
            _raise(tag, part.paragraphs[tag.paragraph])


def _spanning(part: Part) -> Iterator[Tag]:
    """What stands alone and belongs to a list or condition of more than one paragraph."""
    tags = tags_of(part, [])
    for pair in pairs_of(part, tags, []):
        if pair.first.paragraph != pair.last.paragraph:
            yield from (pair.first, pair.last)
    yield from (tag for tag in tags if tag.word in ("else", "elif") and tag.alone)


def _raise(tag: Tag, paragraph: Paragraph) -> None:
    level = "tr" if says_only(within(paragraph.element, TR), tag.text) else "p"
    put_words(paragraph.element, re.sub(r"^\{%\s*", f"{{%{level} ", tag.plain))


def _mend(root: Any) -> None:
    """A table without rows is none to Word, and a cell or head without a paragraph neither."""
    for table in list(root.iter(TBL)):
        if table.find(TR) is None:
            table.getparent().remove(table)
    for cell in (root, *root.iter(TC)):
        inner = [one for one in cell if one.tag in (P, TBL)]
        if cell.tag == TC and (not inner or inner[-1].tag == TBL):
            cell.append(OxmlElement("w:p"))
        elif not inner:
            cell.insert(0, OxmlElement("w:p"))


def _say(document: Document, about: About) -> None:
    """What the file says of itself: of the letter, and nothing of who edited the template."""
    told = document.core_properties
    told.title = _one_line(about.title)
    told.author = _one_line(about.author)
    for name in ("subject", "comments", "keywords", "category", "identifier", "last_modified_by"):
        setattr(told, name, "")
    told.created = told.modified = datetime.combine(about.day, time(12), UTC).replace(tzinfo=None)
    told.revision = 1
    told.language = "nl-NL"


def _one_line(words: str) -> str:
    return " ".join(lines_of(words))[:_LONGEST]


def _timeless(written: io.BytesIO) -> bytes:
    """The same file whatever the clock says: the same letter is then the same bytes."""
    packed = io.BytesIO()
    with ZipFile(written) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            plain = ZipInfo(entry.filename, _EPOCH)
            plain.compress_type = ZIP_DEFLATED
            after.writestr(plain, before.read(entry))
    return packed.getvalue()


def _saved(document: Document) -> io.BytesIO:
    written = io.BytesIO()
    document.save(written)
    written.seek(0)
    return written
