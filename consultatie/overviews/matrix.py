"""Reactiematrix: points × councils on a sheet that lies, where equal points share a reaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from consultatie.advice import Point
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.annexes import Annex, Round, annex_paper
from consultatie.overviews.content import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Orientation,
    PageBreak,
    Paper,
    Part,
    Row,
    Sheet,
    Table,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.outcomes import verdict_chip
from consultatie.overviews.points import in_full, themes_of
from consultatie.reactions import Reaction
from consultatie.requests import Request
from consultatie.sight import Audience
from consultatie.standing import Standing

# More councils than this make the points too narrow on A4; more than the other, on A3 as well.
ON_A4 = 4
ON_A3 = 8
# Millimetres for a council; the type never gets smaller.
_COUNCIL = {1: 40, 2: 36, 3: 33, 4: 30}
_COUNCIL_ON_A3 = 31


@dataclass(slots=True)
class _Line:
    """One row: equal points that share a reaction, each under its council."""

    lead: Point
    reaction: Reaction | None
    said: dict[RecordId, tuple[Standing, Point]] = field(default_factory=dict)


def title() -> str:
    """What the product is called."""
    return _("Reactiematrix")


def reaction_matrix(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
) -> Paper:
    """Request by request the points against the councils; A3 where A4 is too narrow."""
    annex = Annex(
        title=title(),
        nobody=_("In dit dossier is nog geen raad geraadpleegd."),
        takes=lambda body: body.is_consulted,
        tell=_tell,
        orientation=Orientation.LANDSCAPE,
        sheet=_sheet,
    )
    return annex_paper(annex, file, register, law, today, audience)


def _sheet(rounds: Sequence[Round]) -> Sheet:
    most = max((len(_with_points(standings)) for _request, standings in rounds), default=0)
    return Sheet.A3 if most > ON_A4 else Sheet.A4


def _with_points(standings: Sequence[Standing]) -> list[Standing]:
    return [standing for standing in standings if standing.points]


def _tell(
    file: DossierFile, _request: Request | None, standings: tuple[Standing, ...]
) -> Iterator[Block]:
    speaking = _with_points(standings)
    if not speaking:
        yield text(_("Op deze aanvraag heeft nog geen raad punten ingebracht."), muted=True)
    sheets = _sheets(speaking)
    for number, councils in enumerate(sheets):
        if number:
            yield PageBreak()
        yield from _of_councils(file, standings, councils, alone=len(sheets) == 1)


def _sheets(speaking: Sequence[Standing]) -> list[Sequence[Standing]]:
    """The councils as evenly over sheets as goes, none with more than fits."""
    count = -(-len(speaking) // ON_A3)
    per_sheet = -(-len(speaking) // count) if count else 1
    return [speaking[at : at + per_sheet] for at in range(0, len(speaking), per_sheet)]


def _of_councils(
    file: DossierFile,
    standings: Sequence[Standing],
    councils: Sequence[Standing],
    *,
    alone: bool,
) -> Iterator[Block]:
    """The tables of some councils; each row has the number that it has for all of them."""
    if not alone:
        names = ", ".join(standing.body.name for standing in councils)
        yield Heading(2, _("Raden: {names}").format(names=names))
    number = 0
    here = {standing.consultation.id for standing in councils}
    for theme, said in themes_of(file, tuple(standings)):
        lines = list(enumerate(_lines(file, said), start=number + 1))
        number += len(lines)
        rows = tuple(
            _row(at, line, councils) for at, line in lines if not here.isdisjoint(line.said)
        )
        if rows:
            summary = _("Punten en reacties over {theme}").format(theme=theme)
            table = Table(_columns(councils), rows, summary, row_headings=True)
            yield Group(Heading(2 if alone else 3, theme), (table,))


def _lines(file: DossierFile, said: Sequence[tuple[Standing, Point]]) -> list[_Line]:
    """The rows of a theme: a council has one cell in each, so its next point begins another."""
    lines: list[_Line] = []
    for standing, point in said:
        answer = standing.answers.get(point.id)
        reaction = file.reaction(answer.reaction) if answer else None
        own = standing.consultation.id
        beside = (one for one in lines if own not in one.said and _alike(one, point, reaction))
        line = next(beside, None)
        if line is None:
            line = _Line(point, reaction)
            lines.append(line)
        line.said[own] = (standing, point)
    return lines


def _alike(line: _Line, point: Point, reaction: Reaction | None) -> bool:
    """The same point of a joint advice, or one that got the same reaction."""
    return line.lead.id == point.id or (reaction is not None and line.reaction == reaction)


def _columns(councils: Sequence[Standing]) -> tuple[Column, ...]:
    width = _COUNCIL.get(len(councils), _COUNCIL_ON_A3)
    return (
        Column(_("Nr."), 11, Unit.MM),
        Column(_("Punt in de woorden van de raad"), 1.0),
        *(Column(standing.body.name, width, Unit.MM) for standing in councils),
        Column(_("Reactie van het bestuur"), 1.15),
    )


def _row(number: int, line: _Line, councils: Sequence[Standing]) -> Row:
    said = [line.said.get(standing.consultation.id) for standing in councils]
    first = next(one[1] for one in said if one)
    return row(
        cell(text(str(number), bold=True)),
        cell(first.text),
        *(_council(one, first) if one else cell(text("–", muted=True)) for one in said),
        _reaction(line.reaction),
        points=(said_here[1].id for said_here in said if said_here),
    )


def _council(said: tuple[Standing, Point], first: Point) -> Cell:
    """Its own number and outcome; its own words where the first column has those of another."""
    standing, point = said
    answer = standing.answers.get(point.id)
    place = _("punt {number}").format(number=point.number)
    if point.page:
        place = _("{place}, blz. {page}").format(place=place, page=point.page)
    parts: list[Part] = [text(place, bold=True), text(str(point.sort), muted=True)]
    parts.append(verdict_chip(answer.verdict if answer else None))
    if point.text != first.text:
        parts.append(text(point.text))
    if answer and answer.wording:
        parts.append(text(_("Reactie: {words}").format(words=answer.wording), italic=True))
    return cell(*parts)


def _reaction(reaction: Reaction | None) -> Cell:
    return cell(*in_full(reaction)) if reaction else cell("–")
