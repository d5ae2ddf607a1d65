"""Bodies and organisations to choose from: those that are there on a day stand first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from consultatie import dates
from consultatie.dates import PreciseDate
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.parties import Body, Organisation, Validity, validity_on
from ui.forms.fields import Option
from ui.forms.page import FormPage


def body_options(
    parties: Iterable[Body | Organisation], day: date, homes: Mapping[RecordId, str] | None = None
) -> tuple[Option, ...]:
    """An option per party by name; those that are not there on the day come last and say so.

    :param homes: the names of organisations, by which bodies of one name are told apart.
    """
    ordered = sorted(parties, key=lambda party: valid_first(party, day))
    named = Counter(option_words(party, day) for party in ordered)
    options = []
    for party in ordered:
        words = option_words(party, day)
        home = homes.get(party.organisation) if homes and isinstance(party, Body) else None
        alike = named[words] > 1 and home is not None
        options.append(Option(party.id, f"{words} · {home}" if alike else words))
    return told_apart(options)


def told_apart(options: Iterable[Option]) -> tuple[Option, ...]:
    """The options with a number behind words that came before: what is typed chooses one."""
    seen: Counter[str] = Counter()
    apart = []
    for option in options:
        seen[option.text.casefold()] += 1
        number = seen[option.text.casefold()]
        text = option.text if number == 1 else f"{option.text} ({number})"
        apart.append(Option(option.value, text, option.note))
    return tuple(apart)


def offer_bodies_on(
    page: FormPage, day_field: str, bodies: Sequence[Body], today: date, choice: str = "body"
) -> None:
    """Let the bodies of a choice follow the date that is typed in another field of the form."""

    def offer() -> None:
        typed: PreciseDate | date | None = page.editor(day_field).value()
        day = typed.first if isinstance(typed, PreciseDate) else typed
        page.set_options(choice, body_options(bodies, day or today))

    page.editor(day_field).changed.connect(offer)
    offer()


def valid_first(party: Body | Organisation, day: date) -> tuple[bool, str]:
    """By what parties are ordered in a choice: there on the day, then by name."""
    return (validity_on(party, day) is not Validity.NOW, party.name.casefold())


def option_words(party: Body | Organisation, day: date) -> str:
    """The name, and behind it since when it is no longer there, or not yet."""
    validity = validity_on(party, day)
    if validity is Validity.PAST and party.valid_until is not None:
        ended = dates.short(party.valid_until)
        return _("{name} – opgeheven, bestond t/m {day}").format(name=party.name, day=ended)
    if validity is Validity.COMING and party.valid_from is not None:
        begins = dates.short(party.valid_from)
        return _("{name} – bestaat vanaf {day}").format(name=party.name, day=begins)
    return party.name
