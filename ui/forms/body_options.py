"""Bodies and organisations to choose from: those that are there on a day stand first."""

from collections.abc import Iterable
from datetime import date

from consultatie import dates
from consultatie.language import _
from consultatie.parties import Body, Organisation, Validity, validity_on
from ui.forms.fields import Option


def body_options(parties: Iterable[Body | Organisation], day: date) -> tuple[Option, ...]:
    """An option per party by name; those that are not there on the day come last and say so."""
    ordered = sorted(parties, key=lambda party: valid_first(party, day))
    return tuple(Option(party.id, option_words(party, day)) for party in ordered)


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
