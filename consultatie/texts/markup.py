"""Hearing XML go by and keeping the text in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_MARK = "• "


class ForbiddenMarkup(Exception):
    """A document type, which no office program writes and which can make a file swell."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Which elements of a format mean what; names are "namespace name".

    `spoken` holds elements of which the text counts, empty for all; `signs` what an element is in
    the text; `items` what makes the paragraph that it begins one of a list.
    """

    paragraphs: frozenset[str]
    spoken: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    signs: Mapping[str, str] = field(default_factory=dict)
    items: frozenset[str] = frozenset()


def _names(spaces: tuple[str, ...], *names: str) -> frozenset[str]:
    return frozenset(f"{space} {name}" for space in spaces for name in names)


_BOTH = (_WORD, _STRICT_WORD)
DOCX = Grammar(
    paragraphs=_names(_BOTH, "p"),
    spoken=_names(_BOTH, "t"),
    # A text box stands twice in the file: as Word draws it, and for programs that cannot.
    skipped=_names((_CHOICES,), "Fallback"),
    signs=dict.fromkeys(_names(_BOTH, "tab"), "\t")
    | dict.fromkeys(_names(_BOTH, "br", "cr"), "\n")
    | dict.fromkeys(_names(_BOTH, "noBreakHyphen"), "-"),
    items=_names(_BOTH, "numPr"),
)
ODT = Grammar(
    paragraphs=_names((_TEXT,), "p", "h"),
    spoken=_names((_TEXT,), "p", "h", "span", "a"),
    skipped=_names((_TEXT,), "tracked-changes"),
    signs=dict.fromkeys(_names((_TEXT,), "tab"), "\t")
    | dict.fromkeys(_names((_TEXT,), "line-break"), "\n")
    | dict.fromkeys(_names((_TEXT,), "s"), " "),
    items=_names((_TEXT,), "list-item"),
)
TITLE = Grammar(
    paragraphs=_names((_DUBLIN,), "title"),
    spoken=_names((_DUBLIN,), "title"),
)


class Listener:
    """Takes XML in pieces and gives its text at the end."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._said: list[str] = []
        self._open: list[str] = []
        self._skipping = 0
        self._item = False
        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._finish
        parser.CharacterDataHandler = self._hear_text

    def hear(self, piece: bytes) -> None:
        """The next piece. Raises `ExpatError` and `ForbiddenMarkup`."""
        self._parser.Parse(piece, False)

    def end(self) -> str:
        """All text, one paragraph a line."""
        self._parser.Parse(b"", True)
        return "".join(self._said).strip()

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        grammar = self._grammar
        self._open.append(name)
        self._skipping += name in grammar.skipped
        if self._skipping:
            return
        if name in grammar.items:
            self._begin_item()
        elif name in grammar.paragraphs:
            self._begin_paragraph()
        # A tab in the settings of a paragraph is a place on the ruler, and no sign.
        elif name in grammar.signs and not self._open[-2].endswith(" tabs"):
            self._said.append(grammar.signs[name] * _times(attributes))

    def _begin_item(self) -> None:
        """In docx an item is said inside its paragraph, in odt around it."""
        if any(name in self._grammar.paragraphs for name in self._open[-3:]):
            self._said.append(_MARK)
        else:
            self._item = True

    def _begin_paragraph(self) -> None:
        if self._item:
            self._said.append(_MARK)
            self._item = False

    def _finish(self, name: str) -> None:
        self._open.pop()
        self._skipping -= name in self._grammar.skipped
        if name in self._grammar.paragraphs and not self._skipping:
            self._said.append("\n")

    def _hear_text(self, text: str) -> None:
        if not self._skipping and self._open[-1] in self._grammar.spoken:
            self._said.append(text)


def _times(attributes: dict[str, str]) -> int:
    """How often a space is repeated in an odt."""
    count = attributes.get(f"{_TEXT} c", "1")
    return min(int(count), 1_000) if count.isdecimal() else 1


def _refuse(*_: object) -> None:
    raise ForbiddenMarkup
