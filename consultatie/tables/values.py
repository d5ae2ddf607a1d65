"""A cell as the value of a field; what cannot be understood is said beside it."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from consultatie import dates
from consultatie.dates import DateNotUnderstood, PreciseDate
from consultatie.errors import breach
from consultatie.language import _
from consultatie.records import Record
from consultatie.tables.sheets import Value, words_of

K = TypeVar("K", bound=StrEnum)
R = TypeVar("R", bound=Record)


def kind_of(field: str, value: Value, kinds: type[K], otherwise: K) -> K:
    """One of the kinds by its word, or the beginning or the plural of it.

    :raises RuleBroken: a word that is none of them.
    """
    said = words_of(value).casefold()
    if not said:
        return otherwise
    for kind in kinds:
        word = kind.value.casefold()
        if said == word or said in (f"{word}n", f"{word}en", f"{word}s"):
            return kind
    starting = [kind for kind in kinds if kind.value.casefold().startswith(said)]
    if len(starting) == 1:
        return starting[0]
    known = ", ".join(kind.value for kind in kinds)
    sentence = _("‘{said}’ is geen soort; bekend zijn: {known}.")
    raise breach(field, sentence.format(said=words_of(value), known=known))


def day_of(field: str, value: Value, today: date) -> date | None:
    """A day.

    :raises RuleBroken: no date, or not an exact one.
    """
    understood = precise_of(field, value, today)
    if understood is not None and understood.as_day is None:
        sentence = _("‘{said}’ is geen precieze dag.")
        raise breach(field, sentence.format(said=words_of(value)))
    return understood.as_day if understood else None


def precise_of(field: str, value: Value, today: date) -> PreciseDate | None:
    """A date as precise as it was written.

    :raises RuleBroken: no date.
    """
    if isinstance(value, datetime):
        return PreciseDate.day(value.date())
    if isinstance(value, date):
        return PreciseDate.day(value)
    said = words_of(value)
    if not said:
        return None
    try:
        return dates.understand(said, today).value
    except DateNotUnderstood as error:
        raise breach(field, error.sentence) from error


def named(field: str, value: Value, records: Iterable[R], sentence: str) -> R | None:
    """The one record of this name, in small letters or capitals.

    :raises RuleBroken: there is none, or there are several; `sentence` takes `{said}`.
    """
    said = words_of(value)
    if not said:
        return None
    found = [one for one in records if one.stands and _name(one) == said.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        sentence = _("Er zijn {number} partijen met de naam ‘{said}’; kies die met de hand.")
    raise breach(field, sentence.format(said=said, number=len(found)))


def _name(record: Record) -> str:
    return str(getattr(record, "name", "")).strip().casefold()
