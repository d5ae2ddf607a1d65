"""The Dutch words of a plan that more than one step needs."""

from collections.abc import Iterable
from datetime import date

from consultatie.dates.formats import short_weekday
from consultatie.language import _, ngettext
from consultatie.law.explanation import day_words, listed
from consultatie.planning.questions import Stretch
from consultatie.planning.steps import Stage, stage_in_sentence


def before(days: int, stage: Stage) -> str:
    """`14 dagen vóór het besluit`, in weeks where they are whole."""
    what = stage_in_sentence(stage)
    if not days:
        return _("op de dag van {what}").format(what=what)
    return _("{days} vóór {what}").format(days=days_words(days), what=what)


def days_words(days: int) -> str:
    """`3 dagen`, or `2 weken` for whole weeks."""
    if days and days % 7 == 0:
        return weeks_words(days // 7)
    return ngettext("{days} dag", "{days} dagen", days).format(days=days)


def weeks_words(weeks: int) -> str:
    """`6 weken`."""
    return ngettext("{weeks} week", "{weeks} weken", weeks).format(weeks=weeks)


def recess_words(recess: Iterable[Stretch]) -> str:
    """The stretches as a Dutch list."""
    return listed([stretch.words for stretch in recess])


def capital(sentence: str) -> str:
    """The sentence with a capital, its other letters as they are."""
    return sentence[:1].upper() + sentence[1:]


def inside(sentence: str) -> str:
    """The sentence as it goes on within another: without its capital, but for a name of a day."""
    first = sentence.partition(" ")[0]
    if first in {short_weekday(date(2024, 1, day)) for day in range(1, 8)}:
        return sentence
    return sentence[:1].lower() + sentence[1:]


def begin(day: date) -> str:
    """A day with which a sentence begins: `Di 30 november 2021`."""
    return capital(day_words(day))
