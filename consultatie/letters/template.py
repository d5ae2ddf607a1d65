"""A template as a file: whether it is a whole and harmless Word document."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from consultatie.errors import ConsultatieError
from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.letters.trouble import UnsafeTemplate
from consultatie.progress import Progress
from consultatie.texts.packages import read_docx
from consultatie.texts.sorts import sort_of
from consultatie.texts.trouble import DamagedFile, FileTooLarge, UnknownSort

MOST_BYTES = 20_000_000
MOST_UNPACKED = 100_000_000
# Fields by which Word fetches or runs something, beside those that only show something.
_FETCHING = re.compile(
    r"\b(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|DDE|DDEAUTO|LINK|IMPORT|DATABASE|MACROBUTTON)\b",
    re.IGNORECASE,
)
_MACROS = re.compile("macroEnabled|vbaProject", re.IGNORECASE)
_TEMPLATE_OF_WORD = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
)


def open_template(content: bytes, path: Path) -> Document:
    """The document of a template. `path` is for the message.

    :raises UnreadableFile: no Word document, not whole, with a password or too large.
    :raises UnsafeTemplate: it holds macros, or fetches something from elsewhere.
    """
    _refuse_size(content, path)
    if sort_of(content, path.name) is not FileSort.DOCX:
        raise UnknownSort(path)
    # Refuses a document type and a password, and tells what is damaged.
    read_docx(content, path.name, Progress())
    try:
        _refuse_unpacked(content, path)
        document = docx.Document(io.BytesIO(content))
        _refuse_unsafe(document, path)
    except ConsultatieError:
        raise
    except (OpcError, XMLSyntaxError, KeyError, ValueError, AttributeError) as error:
        raise DamagedFile(path, str(error)) from error
    return document


def _refuse_size(content: bytes, path: Path) -> None:
    if len(content) > MOST_BYTES:
        raise FileTooLarge(path, _("meer dan {number} MB").format(number=MOST_BYTES // 1_000_000))


def _refuse_unpacked(content: bytes, path: Path) -> None:
    with ZipFile(io.BytesIO(content)) as package:
        unpacked = sum(entry.file_size for entry in package.infolist())
    if unpacked > MOST_UNPACKED:
        sentence = _("de inhoud is uitgepakt meer dan {number} MB")
        raise FileTooLarge(path, sentence.format(number=MOST_UNPACKED // 1_000_000))


def _refuse_unsafe(document: Document, path: Path) -> None:
    for part in document.part.package.iter_parts():
        if _MACROS.search(part.content_type):
            raise UnsafeTemplate(path, _("er zitten macro’s in"))
        _refuse_fetching(part, path)
        if any(_FETCHING.search(words) for words in _instructions(part)):
            raise UnsafeTemplate(path, _("een veld erin haalt iets van buiten op"))


def _refuse_fetching(part: Any, path: Path) -> None:
    for name, relation in list(part.rels.items()):
        if not relation.is_external or relation.reltype == RELATIONSHIP_TYPE.HYPERLINK:
            continue
        if relation.reltype != _TEMPLATE_OF_WORD:
            words = _("het haalt iets van buiten op ({address})")
            raise UnsafeTemplate(path, words.format(address=relation.target_ref))
        # Word writes here on which template of its own a document rests, with the path.
        _forget_template(part, name)


def _forget_template(part: Any, name: str) -> None:
    del part.rels[name]
    root = getattr(part, "element", None)
    if root is not None:
        for one in list(root.iter(qn("w:attachedTemplate"))):
            one.getparent().remove(one)


def _instructions(part: Any) -> Iterator[str]:
    """What the fields of a part ask of Word; one field can stand in several pieces."""
    root = getattr(part, "element", None)
    if root is None:
        return
    yield "".join(one.text or "" for one in root.iter(qn("w:instrText")))
    for one in root.iter(qn("w:fldSimple")):
        yield one.get(qn("w:instr"), "")
