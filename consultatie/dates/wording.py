"""The words that are kept with a period: as it was written, but true next year as well."""

from collections.abc import Iterable
from typing import TypeAlias

from consultatie.dates.drafts import Draft
from consultatie.dates.lexemes import ENGLISH, Lexeme
from consultatie.dates.names import MONTHS
from consultatie.dates.precise import Precision

Edit: TypeAlias = tuple[Lexeme, str]


def with_years(
    source: str, words: tuple[Lexeme, ...], drafts: tuple[Draft, ...], year: int, *edits: Edit
) -> str:
    """The source with years of four digits; with `year`, that of the last date, if it had none.

    English words become Dutch. `edits` are other words to put in the place of a lexeme.
    """
    typed = [(word, str(full)) for draft in drafts for word, full in _years(draft)]
    if not typed:
        source += f"{_joint(words, drafts[-1])}{year}"
    said = [(word, ENGLISH[text]) for word in words if (text := word.text.lower()) in ENGLISH]
    for word, instead in sorted((*typed, *said, *edits), reverse=True, key=_place):
        source = source[: word.start] + instead + source[word.end :]
    return source


def written_out(draft: Draft) -> str:
    """The period in words that stay true: `eind september 2021`. Kept, so never translated."""
    words = f"{_named(draft)} {draft.year}".strip()
    return f"{draft.part} {words}" if draft.part else words


def _named(draft: Draft) -> str:
    if draft.unit is Precision.MONTH:
        return MONTHS[draft.number - 1]
    if draft.unit is Precision.WEEK:
        return f"week {draft.number}"
    return "" if draft.unit is Precision.YEAR else f"{draft.number}e {draft.unit}"


def _years(draft: Draft) -> Iterable[tuple[Lexeme, int]]:
    # A date that leans on another has its year, but not the words for it.
    return zip(draft.year_words, draft.years, strict=False)


def _place(edit: Edit) -> int:
    return edit[0].start


def _joint(words: tuple[Lexeme, ...], last: Draft) -> str:
    """A year is put behind "11-9" with the same sign, and behind anything else with a space."""
    numeric = last.unit is Precision.DAY and words[-1].code == "n" and words[-2].code == "-"
    return words[-2].text if numeric else " "
