"""The options that say what is asked of a product: which council, point, meeting, year or days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from consultatie.commands.asking import a_day
from consultatie.errors import NotFound
from consultatie.language import _

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.ids import RecordId
    from consultatie.meetings import Meeting
    from consultatie.overviews.wishes import Wishes

F = TypeVar("F", bound=Callable[..., Any])
_OPTIONS = (
    click.option("--raad", metavar="NAAM", help="Alleen deze raad."),
    click.option("--punt", metavar="PUNT", help="Welk punt: zijn id, of ‘OR WNK 3’."),
    click.option("--vergadering", metavar="TITEL|DAG", help="Welke vergadering."),
    click.option("--jaar", metavar="JAAR", type=click.IntRange(1900, 2199), help="Welk jaar."),
    click.option("--van", metavar="DATUM", help="Vanaf deze dag."),
    click.option("--tot", metavar="DATUM", help="Tot en met deze dag."),
    click.option("--scenario", metavar="NAAM", help="Teken dit scenario mee, gestippeld."),
)


def wishing(command: F) -> F:
    """Give a command these options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def refuse_wishes(kind: str, asked: dict[str, Any]) -> None:
    """Refuse an option that does not belong to this product, before anything is read."""
    from consultatie.overviews.products import PRODUCTS

    taken = {wish.value for wish in PRODUCTS[kind].takes}
    for name, typed in asked.items():
        if typed is not None and name not in taken:
            known = ", ".join(f"--{wish}" for wish in PRODUCTS[kind].takes) or _("geen")
            sentence = _("--{name} hoort niet bij ‘{kind}’. Daarbij kan: {known}.")
            raise NotFound(sentence.format(name=name, kind=kind, known=known))


def wished(file: DossierFile, asked: dict[str, Any], today: date) -> Wishes:
    """What the options ask of this dossier.

    :raises NotFound: there is no such council, point, meeting or scenario.
    """
    from consultatie.finding_points import find_point
    from consultatie.overviews.wishes import Wishes

    council, point, meeting = asked["raad"], asked["punt"], asked["vergadering"]
    first, last, scenario = asked["van"], asked["tot"], asked["scenario"]
    return Wishes(
        council=_council(file, council) if council else None,
        point=find_point([file], point).point.id if point else None,
        meeting=_meeting(file, meeting, today) if meeting else None,
        year=asked["jaar"],
        first=a_day(first, today) if first else None,
        last=a_day(last, today) if last else None,
        scenario=_scenario(file, scenario) if scenario else None,
    )


def _council(file: DossierFile, typed: str) -> RecordId:
    bodies = [body for body in file.parties.standing_bodies() if body.is_consulted]
    found = [body.id for body in bodies if _same(body.name, typed)]
    if found:
        return found[0]
    raise _missing(
        _("Er is geen raad ‘{typed}’. Er zijn: {names}."), typed, (b.name for b in bodies)
    )


def _scenario(file: DossierFile, typed: str) -> RecordId:
    scenarios = file.standing_scenarios()
    found = [each.id for each in scenarios if _same(each.name, typed)]
    if found:
        return found[0]
    sentence = _("Er is geen scenario ‘{typed}’. Er zijn: {names}.")
    raise _missing(sentence, typed, (each.name for each in scenarios))


def _meeting(file: DossierFile, typed: str, today: date) -> RecordId:
    """By its title, or by the day on which it is or was."""
    meetings = [meeting for meeting in file.procedure.meetings if meeting.stands]
    found = [each for each in meetings if _same(each.title, typed)]
    if not found:
        found = [each for each in meetings if _is_on(each, typed, today)]
    if len(found) == 1:
        return found[0].id
    if found:
        sentence = _("‘{typed}’ kan meer dan één vergadering zijn: {names}. Noem de titel.")
        raise _missing(sentence, typed, (each.title for each in found))
    sentence = _("Er is geen vergadering ‘{typed}’. Er zijn: {names}.")
    raise _missing(sentence, typed, (each.title for each in meetings))


def _is_on(meeting: Meeting, typed: str, today: date) -> bool:
    from consultatie.dates import DateNotUnderstood

    when = meeting.held or meeting.planned
    try:
        return when is not None and when.as_day == a_day(typed, today)
    except DateNotUnderstood:
        return False


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _missing(sentence: str, typed: str, names: Iterable[str]) -> NotFound:
    told = ", ".join(f"‘{name}’" for name in names) or _("geen")
    return NotFound(sentence.format(typed=typed, names=told))
