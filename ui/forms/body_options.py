"""Bodies and organisations to choose from: those that are there on a day stand first."""

from collections.abc import Iterable, Sequence
from datetime import date

from consultatie import dates
from consultatie.dates import PreciseDate
from consultatie.language import _
from consultatie.parties import Body, Organisation, Validity, validity_on
from ui.forms.fields import Option
from ui.forms.page import FormPage


def body_options(parties: Iterable[Body | Organisation], day: date) -> tuple[Option, ...]:
    """An option per party by name; those that are not there on the day come last and say so."""
    ordered = sorted(parties, key=lambda party: valid_first(party, day))
    return tuple(Option(party.id, option_words(party, day)) for party in ordered)


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
