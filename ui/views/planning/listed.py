"""The route as a list: the same rows and entries, for who does not see the drawing."""

from collections.abc import Iterator
from dataclasses import dataclass

from consultatie import dates
from consultatie.language import _
from consultatie.routes.values import Entry, Form, Look, RouteMap, Row
from ui.clashes import clash_mark
from ui.marks import Mark, Shape
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.planning.edges import group_words
from ui.views.record_list import Emptiness, Listing

_SHAPES = {
    Form.MILESTONE: Shape.DIAMOND,
    Form.DECISION: Shape.SQUARE,
    Form.MEETING: Shape.DISC,
    Form.STEP: Shape.TRIANGLE,
}
_TONES = {Look.SUSPENDED: Tone.AMBER, Look.REAL: Tone.PLAIN}


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry with the row that it stands on, or the recess of a row."""

    row: Row
    entry: Entry


def listed(route: RouteMap) -> tuple[Listed, ...]:
    """Every entry of a route, row by row, with its bands."""
    return tuple(_all(route))


def _all(route: RouteMap) -> Iterator[Listed]:
    for row in route.rows:
        for entry in row.entries:
            yield Listed(row, entry)
        for place, band in enumerate(row.bands):
            yield Listed(
                row,
                Entry(
                    key=("band", place),
                    form=Form.BAR,
                    look=Look.PLANNED if band.first > route.today else Look.REAL,
                    first=band.first,
                    last=band.last,
                    words=band.words.rsplit(", ", 1)[0],
                    when=dates.stretch(band.first, band.last),
                ),
            )


def route_listing() -> Listing[Listed]:
    """The list; Enter opens what the entry is of."""
    return Listing(
        name="route",
        keepable=False,
        title=_("Op de routekaart"),
        columns=(
            Column(
                header=_("Rij"),
                value=lambda it: it.row.name,
                second=lambda it: it.row.second or group_words(it.row.group),
                tip=lambda it: f"{it.row.name}\n{it.row.second}",
                width=290,
            ),
            Column(
                header=_("Wat"),
                value=lambda it: it.entry.words,
                second=lambda it: it.entry.note,
                tip=lambda it: it.entry.sentence,
                strong=True,
            ),
            Column(
                header=_("Wanneer"),
                value=lambda it: it.entry.when,
                second=_days,
                sort_key=lambda it: (it.entry.first, it.entry.last),
                width=250,
            ),
            Column(header=_("Stand"), mark=_mark, width=190),
        ),
        key=lambda it: (it.row.key, it.entry.key),
        stands=lambda _it: True,
        changing=False,
        headed=False,
        empty=Emptiness(
            "route",
            _("Nog niets op de routekaart"),
            _("Leg een aanvraag, een besluit of een mijlpaal vast; dan staat die hier vanzelf."),
        ),
    )


def _days(it: Listed) -> str:
    entry = it.entry
    return "" if entry.exact else dates.stretch(entry.first, entry.last)


def _mark(it: Listed) -> Mark:
    entry = it.entry
    if entry.clashes:
        return clash_mark(entry.clash)
    shape = _SHAPES.get(entry.form, Shape.NONE)
    return Mark(entry.state, shape, _TONES.get(entry.look, Tone.ACCENT))
