"""Routekaart: the months with the decision track apart, and below it the same facts in tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews import content
from consultatie.overviews.content import (
    Block,
    Column,
    Group,
    Heading,
    Note,
    Orientation,
    Paper,
    Span,
    Table,
    Text,
    Tone,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.listings import Listing, Part, Source, listing_paper
from consultatie.overviews.route_figure import month_grid, pieces
from consultatie.overviews.shown import as_sent
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.routes import values as route_values
from consultatie.routes.deciding import MILESTONES
from consultatie.routes.reading import route_of
from consultatie.routes.supposed import supposed, supposed_words
from consultatie.routes.values import Entry, Row, by_time
from consultatie.sight import Audience, Sight
from consultatie.standing import standing_of


def title() -> str:
    """What the product is called."""
    return _("Routekaart")


def route_sheet(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
    wishes: Wishes = NONE,
) -> Paper:
    """The route of a dossier on a sheet that lies, in the days that were asked for, or whole."""
    wishes = _as_shown(wishes, Sight(file, today), audience)
    words = ""
    if wishes.scenario is not None:
        words = supposed_words(file, wishes.scenario, law, today)
    listing = Listing(
        title=title(),
        nothing=_("Op de routekaart van dit dossier staat nog niets."),
        parts=lambda source: _parts(source, wishes),
        tell=lambda seen, rows: _tell(seen, rows, today, (wishes, words)),
        orientation=Orientation.LANDSCAPE,
    )
    return listing_paper(listing, file, register, law, today, audience)


def _parts(source: Source, wishes: Wishes) -> Iterator[Part[Row]]:
    route = route_of(source.file, source.law, source.today)
    if wishes.scenario is not None:
        route = supposed(route, source.file, wishes.scenario, source.law)
    for each in route.rows:
        entries = tuple(e for e in each.entries if wishes.within(e.first, e.last))
        bands = tuple(b for b in each.bands if wishes.within(b.first, b.last))
        if entries and _is_asked(each, wishes):
            told = replace(each, entries=entries, bands=bands)
            beside = (*(e.record for e in entries), *(b.record for b in bands))
            yield Part(told, _needs(source, each), beside)


def _is_asked(row: Row, wishes: Wishes) -> bool:
    """Of one council its own rows; who decides, decides for it as well."""
    other = row.consultation is not None and row.body != wishes.council
    return wishes.council is None or not other


def _needs(source: Source, row: Row) -> tuple[RecordId | None, ...]:
    if row.consultation is None:
        return (row.body,)
    file = source.file
    standing = standing_of(file, file.consultation(row.consultation), source.law)
    return as_sent(standing).rests_on


def _as_shown(wishes: Wishes, sight: Sight, audience: Audience) -> Wishes:
    """What was asked, without a scenario that these readers may not see."""
    asked = wishes.scenario
    hidden = isinstance(asked, int) and not sight.shows(audience, asked)
    return replace(wishes, scenario=None) if hidden else wishes


def _tell(
    seen: DossierFile, rows: Sequence[Row], today: date, asked: tuple[Wishes, str]
) -> Iterator[Block]:
    """:param asked: with what is said of the scenario in it."""
    wishes, supposition = asked
    known = Sight(seen, today).records.keys()
    told = tuple(_as_known(each, known) for each in rows)
    told = tuple(each for each in told if each.entries)
    if not told:
        return
    if supposition:
        yield Note(_("Met een scenario"), (text(supposition),), Tone.PARTLY)
    yield from _drawings(told, today, wishes)
    yield from _milestones(seen, told)
    for group in route_values.Group:
        yield from _track(group, told)
    yield from _rests(told)


def _as_known(row: Row, known: Iterable[RecordId]) -> Row:
    """The row without the records that its readers may not see; what is supposed has none."""
    return replace(
        row,
        entries=tuple(e for e in row.entries if e.record is None or e.record in known),
        bands=tuple(b for b in row.bands if b.record in known),
    )


def _drawings(rows: Sequence[Row], today: date, wishes: Wishes) -> Iterator[Block]:
    entries = [entry for each in rows for entry in each.entries]
    found = list(pieces(entries, wishes.first or date.min, wishes.last or date.max))
    for begin, end in found:
        grid = month_grid(rows, begin, end, today)
        yield Group(Heading(2, dates.stretch(begin, end)), (grid,)) if found[1:] else grid


def _milestones(seen: DossierFile, rows: Sequence[Row]) -> Iterator[Block]:
    who = {milestone.id: milestone.who for milestone in seen.milestones}
    found = [entry for each in rows if each.key == MILESTONES for entry in each.entries]
    if not found:
        return
    columns = (
        Column(_("Wanneer"), 46, Unit.MM),
        Column(_("Mijlpaal"), 1.6),
        Column(_("Wie"), 1.0),
        Column(_("Stand"), 32, Unit.MM),
    )
    lines = (
        row(e.when, e.words, who.get(e.record or 0, "") or "–", e.state)
        for e in sorted(found, key=by_time)
    )
    yield _headed(_("Mijlpalen"), columns, tuple(lines))


def _track(group: route_values.Group, rows: Sequence[Row]) -> Iterator[Block]:
    """All that is on the rows of one half, a row of the table to a row of the drawing."""
    own = [each for each in rows if each.group is group and each.key != MILESTONES]
    if not own:
        return
    columns = (Column(_("Wie"), 70, Unit.MM), Column(_("Wat en wanneer"), 1.0))
    lines = (
        row(
            cell(text(each.name, bold=True), *([text(each.second)] if each.second else [])),
            cell(*(_told(entry) for entry in sorted(each.entries, key=by_time))),
        )
        for each in own
    )
    yield _headed(group.value[:1].upper() + group.value[1:], columns, tuple(lines))


def _told(entry: Entry) -> Text:
    note = f" {entry.note}" if entry.note else ""
    state = Span(f" ({entry.state}).{note}", muted=True)
    return Text((Span(f"{entry.when}: "), Span(entry.words, bold=True), state))


def _headed(name: str, columns: tuple[Column, ...], lines: tuple[content.Row, ...]) -> Group:
    return Group(Heading(2, name), (Table(columns, lines, name, row_headings=True),))


def _rests(rows: Sequence[Row]) -> Iterator[Block]:
    """Recess and pauses, each once with all of whom it is."""
    of: dict[tuple[date, str], list[str]] = {}
    for each in rows:
        for band in each.bands:
            names = of.setdefault((band.first, band.words), [])
            if each.name not in names:
                names.append(each.name)
    if not of:
        return
    columns = (Column(_("Wat en wanneer"), 1.0), Column(_("Van wie"), 1.2))
    lines = (row(words, ", ".join(names)) for (_day, words), names in sorted(of.items()))
    yield _headed(_("Reces en pauzes"), columns, tuple(lines))
