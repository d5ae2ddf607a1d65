"""An agenda on paper: what is on it, and with each item its points and what was promised."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from consultatie import dates
from consultatie.agenda_items import ItemOnTable, PointOnTable, PromiseOnTable, items_on_table
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.meetings import Meeting
from consultatie.overviews.content import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Row,
    Table,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.outcomes import verdict_chip


def agenda_blocks(
    seen: DossierFile, meeting: Meeting, items: Collection[RecordId]
) -> Iterator[Block]:
    """The agenda as a list, and below it item by item what there is to know.

    :param items: the items that may be told of.
    """
    found = [one for one in items_on_table(seen, meeting) if one.item.id in items]
    yield Heading(1, _("Agenda"))
    if not found:
        yield text(_("Er staat nog niets op de agenda."), muted=True)
        return
    columns = (
        Column(_("Nr."), 12, Unit.MM),
        Column(_("Onderwerp"), 1.3),
        Column(_("Waarover"), 1.0),
        Column(_("Wat voorligt"), 46, Unit.MM),
    )
    yield Table(columns, tuple(_row(seen, n, one) for n, one in _numbered(found)), _("Agenda"))
    for number, one in _numbered(found):
        blocks = tuple(_details(seen, one))
        if blocks:
            yield Group(Heading(2, f"{number}. {one.item.title}"), blocks)


def _numbered(found: Sequence[ItemOnTable]) -> Iterator[tuple[int, ItemOnTable]]:
    yield from enumerate(found, 1)


def _row(seen: DossierFile, number: int, one: ItemOnTable) -> Row:
    about = " · ".join(filter(None, (one.body, one.subject)))
    return row(cell(text(str(number), bold=True)), one.item.title, about or "–", _lies(seen, one))


def _lies(seen: DossierFile, one: ItemOnTable) -> Cell:
    points, promises = _points(seen, one), _promises(one)
    lines = []
    if points:
        words = ngettext("{number} punt", "{number} punten", len(points))
        lines.append(words.format(number=len(points)))
    waiting = sum(point.verdict is None for point in points)
    if waiting:
        lines.append(_("waarvan {number} zonder reactie").format(number=waiting))
    if promises:
        words = ngettext("{number} open toezegging", "{number} open toezeggingen", len(promises))
        lines.append(words.format(number=len(promises)))
    return cell(*(lines or ["–"]))


def _points(seen: DossierFile, one: ItemOnTable) -> list[PointOnTable]:
    """The points of an advice that was sent: a draft is the council's own."""
    return [point for point in one.points if seen.advice(seen.point(point.id).advice).sent]


def _promises(one: ItemOnTable) -> list[PromiseOnTable]:
    """The open ones of what an item is about; all others stand below what is open."""
    return [each for each in one.promises if each.is_open and one.body]


def _details(seen: DossierFile, one: ItemOnTable) -> Iterator[Block]:
    points, promises = _points(seen, one), _promises(one)
    if points:
        yield _point_table(points)
    if promises:
        yield _promise_table(promises)


def _point_table(points: Sequence[PointOnTable]) -> Table:
    columns = (
        Column(_("Punt"), 14, Unit.MM),
        Column(_("In de woorden van de raad"), 1.0),
        Column(_("Reactie van het bestuur"), 1.0),
        Column(_("Uitkomst"), 34, Unit.MM),
    )
    rows = tuple(map(_point, points))
    return Table(columns, rows, _("Punten bij dit agendapunt"), row_headings=True)


def _promise_table(promises: Sequence[PromiseOnTable]) -> Table:
    columns = (
        Column(_("Nr."), 14, Unit.MM),
        Column(_("Eerdere toezegging, nog open"), 1.0),
        Column(_("Uiterlijk"), 40, Unit.MM),
    )
    rows = tuple(map(_promise, promises))
    return Table(columns, rows, _("Open toezeggingen bij dit agendapunt"), row_headings=True)


def _point(point: PointOnTable) -> Row:
    page = [text(_("blz. {page}").format(page=point.page), muted=True)] if point.page else []
    reasons = [text(point.reasons, muted=True)] if point.reasons else []
    return row(
        cell(text(point.number, bold=True), *page),
        point.quote,
        cell(point.reaction or "–", *reasons),
        cell(verdict_chip(point.verdict)),
    )


def _promise(each: PromiseOnTable) -> Row:
    due = each.commitment.due
    when = dates.format(due) if due else text(_("geen datum"), muted=True)
    return row(cell(text(f"T-{each.number}", bold=True)), each.commitment.text, cell(when))
