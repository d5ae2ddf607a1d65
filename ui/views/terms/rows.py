"""The terms as rows of a list, and the groups in which they are chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.early_warnings import Leads
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.explanation import source_words
from consultatie.law.grounds import TermKind
from consultatie.term_list import AHEAD, TermLine, TermState, terms_of
from ui.marks import Mark, Shape, mark_for
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.record_list import Emptiness, Listing

# The part of a kept filter that says which group.
GROUP = "groep"


class Group(StrEnum):
    """What a chip of the screen lets through."""

    ALL = "alle"
    RUNNING = "lopend"
    COMING = "komend"
    OVER = "afgelopen"
    NONE = "geen"


GROUP_OF = {
    TermState.RUNNING: Group.RUNNING,
    TermState.WISHED: Group.RUNNING,
    TermState.STANDS_STILL: Group.RUNNING,
    TermState.COMING: Group.COMING,
    TermState.DONE: Group.OVER,
    TermState.PASSED: Group.OVER,
    TermState.LAPSED: Group.OVER,
    TermState.ABSENT: Group.NONE,
}
_ORDER = list(Group)


@dataclass(frozen=True, slots=True)
class Row:
    """One term in a list, seen from a day; `dossier` is named where there are several."""

    line: TermLine
    today: date
    dossier: str = ""

    @property
    def key(self) -> tuple[RecordId, TermKind, bool]:
        """Which term this is."""
        return self.line.key

    @property
    def group(self) -> Group:
        """In which group it stands."""
        return GROUP_OF[self.line.state]


def rows_of(
    file: DossierFile, law: LawBook, today: date, leads: Leads, *, named: bool = False
) -> Sequence[Row]:
    """The terms of a dossier, in no order."""
    dossier = file.dossier.name if named else ""
    return [Row(line, today, dossier) for line in terms_of(file, law, today, leads)]


def in_order(rows: Sequence[Row]) -> Sequence[Row]:
    """What runs first, soonest first; what is over stands behind it, latest first."""
    return sorted(rows, key=_order)


def _order(row: Row) -> tuple[int, bool, int, str]:
    day, over = row.line.day, row.group is Group.OVER
    number = day.toordinal() if day else 0
    return (_ORDER.index(row.group), day is None, -number if over else number, _council(row))


def name_of_group(group: Group) -> str:
    """What a chip says."""
    return {
        Group.ALL: _("Alle"),
        Group.RUNNING: _("Lopend"),
        Group.COMING: _("Komend"),
        Group.OVER: _("Afgelopen"),
        Group.NONE: _("Geen termijn"),
    }[group]


def term_listing() -> Listing[Row]:
    """The list of terms."""
    return Listing(
        name="terms",
        title=_("Termijnen"),
        columns=tuple(_columns()),
        key=lambda row: row.key,
        stands=lambda _row: True,
        can_change=lambda _row: False,
        changing=False,
        headed=False,
        copying=True,
        empty=Emptiness(
            "hourglass",
            _("Geen termijnen om te tonen"),
            _("Leg een aanvraag vast met de raden die zij aangaat; de termijnen volgen eruit."),
        ),
    )


def _columns() -> Iterator[Column[Row]]:
    yield Column(
        header=_("Termijn"),
        value=lambda row: row.line.what,
        second=_source,
        tip=_source,
        strong=True,
        width=240,
    )
    yield Column(header=_("Stand"), mark=_mark, chip=True, width=160)
    yield Column(
        header=_("Datum"),
        value=lambda row: dates.with_weekday_short(row.line.day) if row.line.day else "",
        second=_left,
        sort_key=lambda row: row.line.day.isoformat() if row.line.day else "9999",
        width=140,
    )
    yield Column(
        header=_("Raad en aanvraag"), value=_council, second=_subject, tip=_subject, width=230
    )
    yield Column(
        header=_("Waarschuwing, of waarom er geen datum is"),
        value=_remark,
        second=_more,
        tip=_tip,
    )


def _source(row: Row) -> str:
    line = row.line
    sort = source_words(line.source_class) if line.source_class else ""
    return " · ".join(filter(None, (line.source, sort)))


def _mark(row: Row) -> Mark:
    line = row.line
    if line.state in AHEAD and line.state is not TermState.COMING and line.day:
        near = mark_for((line.day - row.today).days)
        return Mark(line.state.shown, near.shape, near.tone)
    return _STILL[line.state]()


_STILL = {
    TermState.RUNNING: lambda: Mark(_("loopt"), Shape.RING),
    TermState.WISHED: lambda: Mark(_("gewenst"), Shape.RING),
    TermState.STANDS_STILL: lambda: Mark(_("staat stil"), Shape.HALF, Tone.AMBER),
    TermState.COMING: lambda: Mark(_("nog niet begonnen"), Shape.RING),
    TermState.DONE: lambda: Mark(_("afgedaan"), Shape.CHECK, Tone.GREEN),
    TermState.PASSED: lambda: Mark(_("voorbij")),
    TermState.LAPSED: lambda: Mark(_("vervallen"), Shape.CROSS),
    TermState.ABSENT: lambda: Mark(_("geen termijn")),
}


def _left(row: Row) -> str:
    line = row.line
    if line.day is None or line.state not in AHEAD:
        return ""
    return dates.span_words((line.day - row.today).days)


def _council(row: Row) -> str:
    return row.line.standing.body.name


def _subject(row: Row) -> str:
    return " · ".join(filter(None, (row.line.subject, row.dossier)))


def _remark(row: Row) -> str:
    line = row.line
    if line.warning is None:
        return line.explanation if line.day is None else next(iter(line.cautions), "")
    day = dates.with_weekday_short(line.warning.day)
    if line.warning.day <= row.today:
        return _("Waarschuwing sinds {day}").format(day=day)
    return _("Waarschuwing op {day}").format(day=day)


def _more(row: Row) -> str:
    warning = row.line.warning
    return warning.sentence if warning else ""


def _tip(row: Row) -> str:
    line = row.line
    return "\n".join(filter(None, (_remark(row), _more(row), *line.history, *line.cautions)))
