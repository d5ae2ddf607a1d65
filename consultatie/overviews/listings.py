"""What the lists on paper share: who may see which of their parts, and how they open.

A list tells of records of a dossier. What its readers may not see is left out and counted, in the
same line as on the annexes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Generic, TypeVar

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.abbreviations import abbreviation_blocks
from consultatie.overviews.content import (
    Block,
    Note,
    Orientation,
    Paper,
    Running,
    text,
)
from consultatie.overviews.shown import hand_out_line, left_out_line, seen_for, status_of
from consultatie.sight import Audience, Sight
from consultatie.visibility import Visibility

T = TypeVar("T")
Told_co = TypeVar("Told_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Part(Generic[Told_co]):
    """One thing that a list tells of.

    It is told to who may see all of `needs` and, where any are named, one of `one_of`. `beside`
    stands next to it and can be left out by itself. None among the ids is nothing to look at.
    """

    told: Told_co
    needs: tuple[RecordId | None, ...]
    beside: tuple[RecordId | None, ...] = ()
    one_of: tuple[RecordId, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Of what a list is made: a dossier whole, by the law, on a day."""

    file: DossierFile
    law: LawBook
    today: date


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """One of the lists: its title, of what it is made and how it tells of that.

    `nothing` is what it says when there is nothing to tell. `tell` gets the dossier as its readers
    see it. With `explains` the abbreviations stand below it.
    """

    title: str
    nothing: str
    parts: Callable[[Source], Iterable[Part[T]]]
    tell: Callable[[DossierFile, Sequence[T]], Iterable[Block]]
    orientation: Orientation = Orientation.PORTRAIT
    explains: bool = True


@dataclass(frozen=True, slots=True)
class _Kept(Generic[T]):
    told: tuple[T, ...]
    left_out: dict[RecordId, Visibility]


def listing_paper(
    listing: Listing[T],
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
) -> Paper:
    """The list as these readers may see it."""
    sight = Sight(file, today)
    parts = tuple(listing.parts(Source(file, law, today)))
    kept = _kept(parts, sight, audience)
    seen = seen_for(sight, audience)
    blocks = [*_opening(listing, seen, kept), *listing.tell(seen, kept.told)]
    if listing.explains:
        blocks += abbreviation_blocks(seen, blocks)
    before = hand_out_line(audience, lambda who: _kept(parts, sight, who).left_out.values())
    return Paper(
        title=listing.title,
        subtitle=seen.dossier.name,
        running=Running(register, status_of(audience), dates.medium(today)),
        blocks=tuple(blocks),
        made_at=datetime.combine(today, time(12), UTC),
        pre_print=before,
        orientation=listing.orientation,
    )


def body_name(seen: DossierFile, body: RecordId | None) -> str:
    """The name of a body, or nothing where it is not known or not for these readers."""
    found = (one.name for one in seen.parties.bodies if one.id == body)
    return next(found, "")


def _opening(listing: Listing[T], seen: DossierFile, kept: _Kept[T]) -> Iterator[Block]:
    if seen.dossier.subject:
        yield text(seen.dossier.subject)
    if not kept.told and not kept.left_out:
        yield Note(_("Nog niets te melden"), (text(listing.nothing),))
    if kept.left_out:
        yield text(left_out_line(len(kept.left_out)), muted=True)


def _kept(parts: Iterable[Part[T]], sight: Sight, audience: Audience) -> _Kept[T]:
    """What these readers are told, and the records that are left out for them."""
    told: list[T] = []
    left_out: dict[RecordId, Visibility] = {}
    for part in parts:
        hidden = _hidden(part, sight, audience)
        if hidden is None:
            told.append(part.told)
            left_out |= _hidden_beside(part, sight, audience)
        else:
            left_out[hidden] = sight.of(hidden)
    return _Kept(tuple(told), left_out)


def _hidden(part: Part[T], sight: Sight, audience: Audience) -> RecordId | None:
    """The first record for which a part is left out whole."""
    for one in part.needs:
        if one is not None and not sight.shows(audience, one):
            return one
    if part.one_of and not any(sight.shows(audience, one) for one in part.one_of):
        return part.one_of[0]
    return None


def _hidden_beside(part: Part[T], sight: Sight, audience: Audience) -> dict[RecordId, Visibility]:
    beside = (one for one in part.beside if one is not None)
    return {one: sight.of(one) for one in beside if not sight.shows(audience, one)}
