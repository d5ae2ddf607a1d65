"""The placeholders in one part of a template: each with where it stands and what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from consultatie.errors import Mistake
from consultatie.language import _
from consultatie.letters.parts import P, Paragraph, Part, words_of

# Of everything that opens or closes a placeholder.
_MARKS = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BLOCK = re.compile(r"\{%(?P<level>p|tr)?[\s-]*(?P<word>\w+)")
_SINGLE = re.compile(r"(?<!\{)\{\s*(\w+(?:\.\w+)*)\s*\}(?!\})")
# Word and LibreOffice make these of what is typed as ' and ".
_QUOTES = str.maketrans({"‘": "'", "’": "'", "\u201a": "'", "“": '"', "”": '"', "„": '"'})
_OPENERS = {"for": "endfor", "if": "endif"}
_OTHER_LEVELS = re.compile(r"^\{[{%](tc|r)\s")


@dataclass(frozen=True, slots=True)
class Tag:
    """A placeholder: its text, the number of its paragraph, and whether it stands there alone.

    `word` is what a `{% … %}` does, such as `for`; empty for words to fill in.
    """

    text: str
    paragraph: int
    alone: bool
    word: str = ""

    @property
    def plain(self) -> str:
        """As the engine of templates reads it, whatever level it was given."""
        return re.sub(r"^\{%(p|tr)(?=\s)", "{%", self.text)


@dataclass(frozen=True, slots=True)
class Pair:
    """A `for` or `if` with what ends it."""

    first: Tag
    last: Tag


def tags_of(part: Part, mistakes: list[Mistake]) -> list[Tag]:
    """The placeholders of a part; what is not closed or wrongly typed is added to `mistakes`."""
    return [
        tag
        for number, paragraph in enumerate(part.paragraphs)
        for tag in _in_paragraph(number, paragraph, mistakes)
    ]


def pairs_of(part: Part, tags: list[Tag], mistakes: list[Mistake]) -> list[Pair]:
    """Which placeholder ends which; what is not ended is added to `mistakes`."""
    pairs: list[Pair] = []
    waiting: list[Tag] = []
    for tag in tags:
        if tag.word in _OPENERS:
            waiting.append(tag)
        elif tag.word in _OPENERS.values():
            if waiting and _OPENERS[waiting[-1].word] == tag.word:
                pairs.append(Pair(waiting.pop(), tag))
            else:
                mistakes.append(_unbegun(part, tag))
        elif tag.word in ("else", "elif") and not waiting:
            mistakes.append(_unbegun(part, tag))
    for tag in waiting:
        sentence = _("‘{tag}’ wordt niet afgesloten: ‘{{% {end} %}}’ ontbreekt.")
        words = sentence.format(tag=tag.text, end=_OPENERS[tag.word])
        mistakes.append(Mistake(part.paragraphs[tag.paragraph].place, words))
    return pairs


def straight(words: str) -> str:
    """With the quotes of a typewriter in its placeholders."""
    return re.sub(r"\{[{%].*?[%}]\}", lambda found: found[0].translate(_QUOTES), words)


def says_only(row: Any, words: str) -> bool:
    """Whether a row of a table says this and nothing else."""
    if row is None:
        return False
    return straight("".join(words_of(one) for one in row.iter(P)).strip()) == words


def _in_paragraph(number: int, paragraph: Paragraph, mistakes: list[Mistake]) -> Iterator[Tag]:
    words = straight(paragraph.words)
    for text, trouble in _marked(words):
        if trouble is not None:
            mistakes.append(Mistake(paragraph.place, trouble))
        else:
            yield from _tag(number, text, text == words.strip(), paragraph, mistakes)
    for single in _SINGLE.finditer(words):
        sentence = _("‘{wrong}’ heeft twee accolades aan elke kant nodig: {{{{ {name} }}}}.")
        said = sentence.format(wrong=single[0], name=single[1])
        mistakes.append(Mistake(paragraph.place, said))


def _marked(words: str) -> Iterator[tuple[str, str | None]]:
    """Every placeholder in a line of text, or what is wrong with it."""
    begin: int | None = None
    for mark in _MARKS.finditer(words):
        if mark[0] in _CLOSES:
            if begin is not None:
                yield _unclosed(words[begin : mark.start()])
            begin = mark.start()
        elif begin is not None and mark[0] == _CLOSES[words[begin : begin + 2]]:
            yield words[begin : mark.end()], None
            begin = None
        else:
            yield mark[0], _("‘{tag}’ staat er zonder begin.").format(tag=mark[0])
    if begin is not None:
        yield _unclosed(words[begin:])


def _tag(
    number: int, text: str, alone: bool, paragraph: Paragraph, mistakes: list[Mistake]
) -> Iterator[Tag]:
    if _OTHER_LEVELS.match(text):
        sentence = _("‘{tag}’ kan hier niet; gebruik alleen {{{{ … }}}} en {{% … %}}.")
        mistakes.append(Mistake(paragraph.place, sentence.format(tag=text)))
        return
    block = _BLOCK.match(text)
    if not text.startswith("{#"):
        yield Tag(text, number, alone, block["word"] if block else "")


def _unclosed(words: str) -> tuple[str, str]:
    sentence = _("‘{tag}’ is niet afgesloten: ‘{end}’ ontbreekt in dezelfde alinea.")
    return words, sentence.format(tag=words.strip()[:40], end=_CLOSES[words[:2]])


def _unbegun(part: Part, tag: Tag) -> Mistake:
    place = part.paragraphs[tag.paragraph].place
    return Mistake(place, _("‘{tag}’ staat er zonder begin.").format(tag=tag.text))
