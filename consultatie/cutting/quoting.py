"""The literal words of a piece: lines that a page broke are joined, and nothing else changes."""

import re
from collections.abc import Iterator
from itertools import pairwise

from consultatie.cutting.letters import HYPHENS, SENTENCE_ENDS, Letter, Line
from consultatie.cutting.marked import marked_lines

_SOFT = "\u00ad"
# Behind these the hyphen belongs to the word, also in the middle of a line: "reis- en verblijf".
_AFTER_HYPHEN = re.compile(
    r"(?:en|of|tot|noch|dan\s+wel|respectievelijk|resp|als|naar|versus)\b", re.IGNORECASE
)
_KEEPS_HYPHEN = re.compile(r"(?:^|[\s(])(?:ex|niet|non|oud|vice|adjunct|co|bijna)-$", re.IGNORECASE)
_NEAR = 12
_CLASHES = frozenset(
    first + second
    for first, seconds in (("a", "aeiuy"), ("e", "eiu"), ("i", "ije"), ("o", "oeiu"), ("u", "ui"))
    for second in seconds
)


def quote_of(letter: Letter, start: int, end: int) -> str:
    """The words from `start` to before `end`.

    A line that goes on in the next one is joined to it by a space, or without its hyphen where a
    word was broken; a hyphen that may belong to the word stays. Paragraphs stay apart. Page
    numbers and repeated heads of pages stand outside the words.
    """
    text = ""
    parts: list[str] = []
    lines = list(_lines(letter, start, end))
    for line, after in pairwise([*lines, None]):
        if line is None:
            continue
        text = _joined(text, letter.text[line.start : line.end].strip(" \t"))
        if after is None or not _goes_on(letter, line, after):
            parts.append(text)
            text = ""
            parts.append("\n" * _gap(letter, line, after))
    return "".join(parts).strip()


def _lines(letter: Letter, start: int, end: int) -> Iterator[Line]:
    """The lines with words between two offsets, cut off at them, without furniture."""
    for line in _between(letter, start, end):
        if line.start in letter.furniture:
            continue
        inner = Line(max(line.start, start), min(line.end, end), line.page)
        if letter.words_of(inner):
            yield inner


def _between(letter: Letter, start: int, end: int) -> Iterator[Line]:
    for line in letter.lines[_line_at(letter, start) :]:
        if line.start >= end:
            return
        yield line


def _line_at(letter: Letter, offset: int) -> int:
    low, high = 0, len(letter.lines) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if letter.lines[middle].start <= offset:
            low = middle
        else:
            high = middle - 1
    return low


def _goes_on(letter: Letter, line: Line, after: Line) -> bool:
    if after.start in marked_lines(letter):
        return False
    if after.page != line.page:
        # Between two pages there may be empty lines; the words tell.
        here, there = letter.words_of(line), letter.words_of(after)
        return here[-1] not in SENTENCE_ENDS and (there[0].islower() or here[-1] in HYPHENS)
    between = letter.text[line.end : after.start]
    return between.count("\n") == 1 and letter.goes_on(line, after)


def _gap(letter: Letter, line: Line, after: Line | None) -> int:
    """One line end or, where an empty line stood, two."""
    if after is None:
        return 0
    return min(letter.text.count("\n", line.end, after.start), 2)


def _joined(before: str, words: str) -> str:
    if not before:
        return words
    if before[-1] not in HYPHENS or len(before) < 2 or not words:
        return f"{before} {words}"
    return _without_hyphen(before, words)


def _without_hyphen(before: str, words: str) -> str:
    letter, first = before[-2], words[0]
    if before[-1] == _SOFT:
        return before[:-1] + words
    if not letter.isalnum() or _AFTER_HYPHEN.match(words):
        return f"{before} {words}"
    broken = letter.islower() and first.islower() and (letter + first) not in _CLASHES
    if broken and not _KEEPS_HYPHEN.search(before, max(len(before) - _NEAR, 0)):
        return before[:-1] + words
    return before + words
