"""A letter in units: a marked item with its lines, a heading, or a paragraph."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from consultatie.cutting.letters import SENTENCE_ENDS, Letter, Line
from consultatie.cutting.marked import marked_lines
from consultatie.cutting.marks import Mark, Style

_LONGEST_HEADING = 80


@dataclass(frozen=True, slots=True)
class Unit:
    """From `start` to before `end`; of a `section` the paragraphs below its title are part."""

    start: int
    end: int
    mark: Mark | None
    indent: int
    title: bool
    section: bool = False


def units_of(letter: Letter) -> list[Unit]:
    """The units of a letter, from its first word on, without a gap between them."""
    marks = marked_lines(letter)
    groups = list(_groups(letter, letter.lines_with_words, marks))
    units = [_unit(letter, group, marks) for group in groups]
    return _without_gaps(_with_sections(units), len(letter.text))


def _groups(
    letter: Letter, lines: Sequence[Line], marks: Mapping[int, Mark]
) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and (line.start in marks or not _continues(letter, group[-1], line)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _continues(letter: Letter, last: Line, line: Line) -> bool:
    if line.page != last.page:
        words = letter.words_of(last)
        return words[-1] not in SENTENCE_ENDS and letter.words_of(line)[0].islower()
    return letter.text.count("\n", last.end, line.start) == 1 and letter.goes_on(last, line)


def _unit(letter: Letter, group: Sequence[Line], marks: Mapping[int, Mark]) -> Unit:
    first, last = group[0], group[-1]
    words = letter.words_of(first)
    mark = marks.get(first.start)
    body = words[mark.length :] if mark else words
    short = len(group) == 1 and 0 < len(body) <= _LONGEST_HEADING
    title = short and body[-1] not in SENTENCE_ENDS + ",-" and not body[0].islower()
    indent = len(letter.text[first.start : first.end]) - len(
        letter.text[first.start : first.end].lstrip()
    )
    return Unit(first.start, last.end, mark, indent, title)


def _with_sections(units: Sequence[Unit]) -> list[Unit]:
    """Let the paragraphs below numbered titles be part of those, where that is how it is built."""
    below = _styles_with_text_below(units)
    result: list[Unit] = []
    for unit in units:
        above = result[-1] if result else None
        if above is not None and _belongs(above, unit, below):
            result[-1] = replace(above, end=unit.end, section=True)
        else:
            result.append(unit)
    return result


def _styles_with_text_below(units: Sequence[Unit]) -> set[tuple[Style, int]]:
    counts: Counter[tuple[Style, int]] = Counter()
    for unit, after in pairwise(units):
        if unit.mark is not None and unit.title and unit.mark.style is not Style.BULLET:
            key = (unit.mark.style, unit.mark.depth)
            counts[key] += 1 if after.mark is None and not after.title else -1
    return {key for key, count in counts.items() if count > 0}


def _belongs(above: Unit, unit: Unit, below: set[tuple[Style, int]]) -> bool:
    if above.mark is None or unit.mark is not None or unit.title:
        return False
    if unit.indent > above.indent:
        return True
    return (above.title or above.section) and (above.mark.style, above.mark.depth) in below


def _without_gaps(units: Sequence[Unit], end: int) -> list[Unit]:
    """Each unit up to the start of the next: empty lines belong to what stands above them."""
    ends = [*(unit.start for unit in units[1:]), end]
    return [replace(unit, end=until) for unit, until in zip(units, ends, strict=False)]
