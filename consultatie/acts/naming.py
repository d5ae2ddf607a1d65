"""Acts on what a party is called: its name, and the abbreviation that stands for it."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from consultatie.acts.checking import put_checked
from consultatie.acts.records import NEW, put_new
from consultatie.acts.services import put_services
from consultatie.dossiers import Abbreviation
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, in_dutch, kept
from consultatie.parties import Body, Organisation
from consultatie.register import OpenRegister, Work
from consultatie.wording import word_of

P = TypeVar("P", Organisation, Body)


def abbreviation_of(name: str, abbreviations: Iterable[Abbreviation]) -> Abbreviation | None:
    """The abbreviation in the list that stands for a party of this name."""
    wanted = name.strip().casefold()
    found = (one for one in abbreviations if one.stands)
    return next((one for one in found if one.meaning.strip().casefold() == wanted), None)


def keep_named(
    register: OpenRegister, party: P, short: str, serves: Collection[RecordId] | None = None
) -> P:
    """Add or change a party with its abbreviation; without one it is taken off the list.

    The abbreviation follows when the name changes. A party with the id `NEW` is added. `serves`
    are the boards that a council advises from now on; None leaves those as they are.
    """
    label = (
        kept("{word} ‘{name}’ toevoegen") if party.id == NEW else kept("{word} ‘{name}’ wijzigen")
    )
    with in_dutch():
        word = word_of(party.kind).capitalize()
    with register.action(label.format(word=word, name=party.name)) as work:
        before = party.name if party.id == NEW else work.get(type(party), party.id).name
        put = _put(work, party)
        known = register.records(Abbreviation)
        if serves is not None:
            put_services(work, put.id, serves)
        _put_abbreviation(work, known, abbreviation_of(before, known), put.name, short.strip())
    return put


def _put(work: Work, party: P) -> P:
    if party.id == NEW:
        return put_new(work, party)
    put_checked(work, party)
    return party


def _put_abbreviation(
    work: Work, known: Iterable[Abbreviation], own: Abbreviation | None, name: str, short: str
) -> None:
    if not short:
        if own is not None:
            work.put(replace(own, withdrawn=kept("deze partij heeft geen afkorting meer")))
        return
    _refuse_taken(known, own, short)
    if own is None:
        put_new(work, Abbreviation(id=NEW, short=short, meaning=name))
    else:
        put_checked(work, replace(own, short=short, meaning=name))


def _refuse_taken(known: Iterable[Abbreviation], own: Abbreviation | None, short: str) -> None:
    for other in known:
        if other.stands and other != own and other.short.casefold() == short.casefold():
            sentence = _("‘{short}’ staat al voor ‘{meaning}’.")
            raise breach("short", sentence.format(short=other.short, meaning=other.meaning))
