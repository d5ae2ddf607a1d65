"""The route as a drawing: months above, bars and moments of each row below, nothing by colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from consultatie.dates import days_in_month
from consultatie.dates.names import SHORT_MONTHS
from consultatie.language import _
from consultatie.overviews.figures import (
    Bar,
    Fill,
    GridGroup,
    GridRow,
    Moment,
    MonthGrid,
    Sign,
    Stretch,
)
from consultatie.routes.values import Entry, Form, Group, Look, Row
from consultatie.suspension import Clash

# More months than this on one sheet are too narrow for their names.
MOST_MONTHS = 30
LEAST_MONTHS = 6
QUIET_MONTHS = 9
_SIGNS = {
    Form.MILESTONE: Sign.DIAMOND,
    Form.DECISION: Sign.SQUARE,
    Form.MEETING: Sign.DISC,
    Form.STEP: Sign.TRIANGLE,
    Form.BAR: Sign.TRIANGLE,
}
_FILLS = {
    Look.REAL: Fill.SOLID,
    Look.PLANNED: Fill.HOLLOW,
    Look.SUSPENDED: Fill.HATCHED,
    Look.SUPPOSED: Fill.DASHED,
    Look.SUPPOSED_SUSPENSION: Fill.DASHED_HATCHED,
}

_INSIDE = frozenset({Clash.INSIDE, Clash.DONE_INSIDE})


def month_grid(rows: Sequence[Row], first: date, last: date, today: date) -> MonthGrid:
    """The days from `first` through `last`, which begin and end a month; rows without any go."""
    days = (last - first).days + 1
    seen = [row for row in rows if any(_seen(e.first, e.last, first, days) for e in row.entries)]
    there = [e for row in seen for e in row.entries if _seen(e.first, e.last, first, days)]
    drawn = ((g, tuple(_drawn(row, first, days) for row in seen if row.group is g)) for g in Group)
    return MonthGrid(
        alt=_("Routekaart; wat erop staat, staat ook in de tabel eronder."),
        days=days,
        years=tuple(_years(first, last)),
        months=tuple(_months(first, last)),
        groups=tuple(GridGroup(group.value, found) for group, found in drawn if found),
        today=(today - first).days if first <= today <= last else None,
        key=_key(today_seen=first <= today <= last, clashing=any(map(_lies_inside, there))),
    )


def pieces(entries: Iterable[Entry], first: date, last: date) -> Iterator[tuple[date, date]]:
    """Whole months around what is between these days, as evenly over sheets as goes.

    Where nothing is for long, a sheet ends.
    """
    for begin, end in _stretches(entries, first, last):
        count = (end.year - begin.year) * 12 + end.month - begin.month + 1
        each = -(-count // -(-count // MOST_MONTHS))
        for at in range(0, count, each):
            final = _month(begin, min(at + each, count) - 1)
            yield _month(begin, at), final.replace(day=days_in_month(final.year, final.month))


def _stretches(entries: Iterable[Entry], first: date, last: date) -> Iterator[tuple[date, date]]:
    """From the first of a month to a day, each far from the next."""
    begin = end = None
    for entry in sorted(entries, key=lambda one: one.first):
        start = max(entry.first, first).replace(day=1)
        if begin and end and start > _month(end, QUIET_MONTHS):
            yield begin, end
            begin = end = None
        begin = begin or start
        end = max(end or start, min(entry.last, last))
    if begin and end:
        # Fewer months than these look coarse.
        yield begin, max(end, _month(begin, LEAST_MONTHS - 1))


def _month(first: date, later: int) -> date:
    months = first.year * 12 + first.month - 1 + later
    return date(months // 12, months % 12 + 1, 1)


def _years(first: date, last: date) -> Iterator[Stretch]:
    for year in range(first.year, last.year + 1):
        begin = max(first, date(year, 1, 1))
        end = min(last, date(year, 12, 31))
        yield Stretch((begin - first).days, (end - first).days + 1, str(year))


def _months(first: date, last: date) -> Iterator[Stretch]:
    begin = first
    while begin <= last:
        length = days_in_month(begin.year, begin.month)
        start = (begin - first).days
        yield Stretch(start, start + length, SHORT_MONTHS[begin.month - 1])
        begin += timedelta(length)


def _drawn(row: Row, first: date, days: int) -> GridRow:
    return GridRow(
        name=row.name,
        second=row.second,
        marks=tuple(
            _mark(e, row, first) for e in row.entries if _seen(e.first, e.last, first, days)
        ),
        bands=tuple(
            Stretch((band.first - first).days, (band.last - first).days + 1)
            for band in row.bands
            if _seen(band.first, band.last, first, days)
        ),
    )


def _seen(begin: date, end: date, first: date, days: int) -> bool:
    return (end - first).days >= 0 and (begin - first).days < days


def _mark(entry: Entry, row: Row, first: date) -> Bar | Moment:
    start, end = (entry.first - first).days, (entry.last - first).days + 1
    if not entry.is_bar:
        # On the bars of a council its meetings need no words: the table has them all.
        silent = row.group is Group.ADVISING and entry.form is Form.MEETING
        words = "" if silent else entry.told
        sign = Sign.CROSS if entry.clash in _INSIDE else _SIGNS[entry.form]
        return Moment(start, words, sign, _FILLS[entry.look])
    if entry.form is not Form.BAR:
        return Bar(start, end, entry.told, Fill.THIN, beside=True)
    return Bar(start, end, entry.words, _fill(entry))


def _lies_inside(entry: Entry) -> bool:
    return entry.clash in _INSIDE and not entry.is_bar


def _fill(entry: Entry) -> Fill:
    pale = entry.look is Look.REAL and entry.turn is Group.DECIDING
    return Fill.PALE if pale else _FILLS[entry.look]


def _key(*, today_seen: bool, clashing: bool) -> tuple[Bar | Moment, ...]:
    bars = [
        (_("bij de raad"), Fill.SOLID),
        (_("bij het bestuur"), Fill.PALE),
        (_("gepland"), Fill.HOLLOW),
        (_("opschorting"), Fill.HATCHED),
        (_("scenario"), Fill.DASHED),
        (_("ongeveer"), Fill.THIN),
        (_("reces of pauze"), Fill.BAND),
    ]
    if today_seen:
        bars.append((_("vandaag"), Fill.TODAY))
    signs = (
        (_("mijlpaal"), Sign.DIAMOND, Fill.SOLID),
        (_("besluit"), Sign.SQUARE, Fill.SOLID),
        (_("overleg"), Sign.DISC, Fill.SOLID),
        (_("stap"), Sign.TRIANGLE, Fill.SOLID),
        *(((Clash.INSIDE.shown, Sign.CROSS, Fill.HOLLOW),) if clashing else ()),
        (_("nog niet gebeurd"), Sign.DISC, Fill.HOLLOW),
    )
    return (
        *(Bar(0, 1, words, fill) for words, fill in bars),
        *(Moment(0, words, sign, fill) for words, sign, fill in signs),
    )
