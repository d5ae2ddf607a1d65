"""The figures of a year, subject by subject: a plain chart, and beside it the same in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.content import (
    Align,
    Block,
    Column,
    Group,
    Heading,
    Row,
    Table,
    Unit,
    row,
    text,
)
from consultatie.overviews.figures import BarChart, Measure
from consultatie.yearly import CouncilYear, Followed, OnTime, YearFigures
from consultatie.yearly.words import days_words, share_words

_NUMBER = 27


def year_blocks(found: YearFigures, law: LawBook) -> Iterator[Block]:
    """All subjects of which there is anything to tell."""
    for tell in (_flows, _advice, _followed, _on_time, _days, _commitments, _work):
        yield from tell(found, law)


def _flows(found: YearFigures, law: LawBook) -> Iterator[Block]:
    if not found.flows:
        return
    name = _("Raadplegingen")
    bars = tuple(
        Measure(law.grounds[ground].name, (flow.handled, flow.running))
        for ground, flow in found.flows.items()
    )
    rows = tuple(
        row(law.grounds[ground].name, *map(_count, (flow.received, flow.handled, flow.running)))
        for ground, flow in found.flows.items()
    )
    headings = (_("ontvangen"), _("afgehandeld"), _("lopend"))
    yield _subject(
        name,
        BarChart(_alt(name), (_("afgehandeld"), _("lopend")), bars),
        _table(name, _("Grondslag"), headings, rows),
        _(
            "Ontvangen telt op de dag van ontvangst, afgehandeld op de dag van het advies; lopend "
            "is ontvangen en op de laatste dag nog zonder advies."
        ),
    )


def _advice(found: YearFigures, _law: LawBook) -> Iterator[Block]:
    if not found.conclusions:
        return
    name = _("Adviezen naar uitkomst")
    pairs = [(str(one), number) for one, number in found.conclusions.items()]
    rows = tuple(row(word, _count(number)) for word, number in pairs)
    yield _subject(
        name,
        BarChart(_alt(name), (), tuple(Measure(word, (number,)) for word, number in pairs)),
        _table(name, _("Uitkomst"), (_("aantal"),), rows),
        _("De adviezen die in dit jaar zijn gegeven."),
    )


def _followed(found: YearFigures, _law: LawBook) -> Iterator[Block]:
    councils = [one for one in found.councils if sum(_numbers(one.followed))]
    if not councils:
        return
    name = _("Is het advies gevolgd?")
    keys = (_("geheel"), _("gedeeltelijk"), _("niet"), _("nog niet te zeggen"))
    bars = tuple(Measure(one.name, _numbers(one.followed)) for one in councils)
    rows = [row(one.name, *map(_count, _numbers(one.followed))) for one in councils]
    rows.append(row(_("Samen"), *map(_count, _numbers(found.followed)), total=True))
    yield _subject(
        name,
        BarChart(_alt(name), keys, bars),
        _table(name, _("Raad"), keys, rows),
        _("Besluiten van dit jaar na een advies, naar de reacties zoals die nu luiden."),
    )


def _numbers(followed: Followed) -> tuple[int, ...]:
    return followed.wholly, followed.partly, followed.not_at_all, followed.unknown


def _on_time(found: YearFigures, _law: LawBook) -> Iterator[Block]:
    councils = [one for one in found.councils if _timed(one.advice_on_time)]
    if not councils and not _timed(found.reply_on_time):
        return
    name = _("Op tijd")
    named = [(one.name, one.advice_on_time) for one in councils]
    named.append((_("Reactie van het bestuur"), found.reply_on_time))
    keys = (_("op tijd"), _("te laat"), _("er gold geen dag"))
    bars = tuple(
        Measure(label, (one.in_time, one.with_day - one.in_time, one.without_day))
        for label, one in named
    )
    rows = tuple(
        row(
            label,
            *map(_count, (one.in_time, one.with_day - one.in_time, one.without_day)),
            share_words(one),
        )
        for label, one in named
    )
    yield _subject(
        name,
        BarChart(_alt(name), keys, bars),
        _table(name, _("Advies van, en reactie"), (*keys, _("deel op tijd")), rows),
        _(
            "Op tijd is uiterlijk op de afgesproken dag of op die van de verordening. Waar geen "
            "dag gold, telt niet mee in het deel."
        ),
    )


def _timed(one: OnTime) -> bool:
    return bool(one.with_day or one.without_day)


def _days(found: YearFigures, _law: LawBook) -> Iterator[Block]:
    councils = [one for one in found.councils if one.days_to_advice is not None]
    if not councils and found.days_to_decision is None:
        return
    name = _("Doorlooptijd in dagen")
    bars = tuple(Measure(one.name, (one.days_to_advice or 0,)) for one in councils)
    rows = [_days_row(one) for one in councils]
    rows.append(row(_("Alle raden: van ontvangst tot advies"), days_words(found.days_to_advice)))
    rows.append(row(_("Alle raden: van advies tot besluit"), days_words(found.days_to_decision)))
    yield _subject(
        name,
        BarChart(_alt(name), (), bars),
        _table(name, _("Raad"), (_("mediaan"),), rows),
        _("De mediaan van wat in dit jaar eindigde, alleen waar beide dagen precies bekend zijn."),
    )


def _days_row(one: CouncilYear) -> Row:
    label = _("{council}: van ontvangst tot advies").format(council=one.name)
    return row(label, days_words(one.days_to_advice))


def _commitments(found: YearFigures, _law: LawBook) -> Iterator[Block]:
    pairs = (
        (_("gedaan in dit jaar"), found.commitments_made),
        (_("uitgevoerd in dit jaar"), found.commitments_kept),
        (_("aan het eind nog open"), found.commitments_open),
    )
    if any(number for _label, number in pairs):
        name = _("Toezeggingen")
        yield _simple(name, pairs, "")


def _work(found: YearFigures, _law: LawBook) -> Iterator[Block]:
    pairs = (
        *((str(sort), number) for sort, number in found.meetings.items()),
        (_("deskundigen ingeschakeld"), found.experts),
        (_("achterbanraadplegingen"), found.soundings),
        (_("verlengingen van de adviesdatum"), found.extensions),
        (_("keren geheimhouding opgelegd"), found.secrecy.times),
    )
    told = tuple((label, number) for label, number in pairs if number)
    if told:
        how = _("Vergaderingen met een precieze dag; dezelfde dag telt één keer.")
        yield _simple(_("Werkwijze"), told, how)


def _simple(name: str, pairs: Sequence[tuple[str, int]], how: str) -> Group:
    rows = tuple(row(label, _count(number)) for label, number in pairs)
    bars = tuple(Measure(label, (number,)) for label, number in pairs)
    chart = BarChart(_alt(name), (), bars)
    return _subject(name, chart, _table(name, _("Wat"), (_("aantal"),), rows), how)


def _subject(name: str, chart: BarChart, table: Table, how: str) -> Group:
    beside = (text(how, muted=True),) if how else ()
    drawn = (chart,) if chart.bars else ()
    return Group(Heading(1, name), (*drawn, table, *beside))


def _table(name: str, first: str, headings: Sequence[str], rows: Sequence[Row]) -> Table:
    columns = (
        Column(first, 1.0),
        *(Column(heading, _NUMBER, Unit.MM, Align.END) for heading in headings),
    )
    return Table(columns, tuple(rows), name, row_headings=True)


def _count(number: int) -> str:
    return str(number) if number else "–"


def _alt(name: str) -> str:
    return _("Staafdiagram: {name}. De tabel eronder zegt hetzelfde.").format(name=name)
