"""Which lines of a letter begin with a mark: a line that happens to begin with "12." does not."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from consultatie.cutting.letters import SENTENCE_ENDS, Letter, Line
from consultatie.cutting.marks import Mark, Style, is_likely, marks_of

_LONGEST_MARK = 80


@lru_cache(maxsize=4)
def marked_lines(letter: Letter) -> Mapping[int, Mark]:
    """The mark of each line that has one, by the start of the line."""
    lines = letter.lines_with_words
    likely = {line.start: marks_of(letter.words_of(line)[:_LONGEST_MARK]) for line in lines}
    known = {mark.key for found in likely.values() for mark in found}
    marks: dict[int, Mark] = {}
    last: Line | None = None
    used: set[Style] = set()
    for line in lines:
        alone = last is None or letter.text.count("\n", last.end, line.start) > 1
        mark = _chosen(likely[line.start], known, used, alone=alone)
        if mark is not None and not _is_aside(letter, mark, last, line):
            marks[line.start] = mark
            used.add(mark.style)
        last = line
    return marks


def _chosen(
    found: Sequence[Mark], known: set[tuple[Style, str]], used: set[Style], *, alone: bool
) -> Mark | None:
    """Of what a mark may be: what stands in a row, first the style that was met before."""
    fit = [mark for mark in found if alone or is_likely(mark, known)]
    fit.sort(key=lambda mark: (not _in_row(mark, known), mark.style not in used))
    return fit[0] if fit else None


def _in_row(mark: Mark, known: set[tuple[Style, str]]) -> bool:
    beside = [number for number in (mark.before, mark.after) if number]
    return any((mark.style, number.casefold()) in known for number in beside)


def _is_aside(letter: Letter, mark: Mark, last: Line | None, line: Line) -> bool:
    """A dash in the middle of a sentence that a line break put in front."""
    if mark.style is not Style.BULLET or last is None:
        return False
    dash = letter.words_of(line)[0] in "-–—"
    return dash and letter.words_of(last)[-1] not in SENTENCE_ENDS and letter.goes_on(last, line)
