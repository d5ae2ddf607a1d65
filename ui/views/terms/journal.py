"""The journal of terms: what was done with which date, when, by whom and why."""

from collections.abc import Iterator

from consultatie import dates
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.term_journal import KINDS, Doing, TermEntry, TermJournal
from ui.desk import Desk
from ui.marks import Mark, Shape
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.record_list import Emptiness, Listing

# About so many changes are read at a time: one act can be a word, or a whole dossier.
_AT_A_TIME = 400


def entries_read(desk: Desk, entries: list[TermEntry]) -> Iterator[None]:
    """Fill a list with all entries, oldest first, a piece of the journal at a time."""
    ids = [action.id for action in reversed(desk.register.journal())]
    journal = TermJournal()
    start, many = 0, 1
    while start < len(ids):
        piece = ids[start : start + many]
        changes = desk.register.changes_of(KINDS, piece[0], piece[-1])
        entries += journal.told_of(changes)
        start += many
        many = 2 * many if len(changes) < _AT_A_TIME else max(many // 2, 1)
        yield


def journal_listing() -> Listing[TermEntry]:
    """The list of entries, newest first."""
    return Listing(
        name="term-journal",
        title=_("Journaal van termijnen"),
        columns=tuple(_columns()),
        key=_key,
        stands=lambda _row: True,
        can_change=lambda _row: False,
        changing=False,
        headed=False,
        copying=True,
        empty=Emptiness(
            "history",
            _("Nog geen termijn vastgelegd"),
            _("Elke datum die wordt gezet, verplaatst of afgesloten komt hier te staan."),
        ),
    )


def _key(entry: TermEntry) -> tuple[RecordId, RecordId, str, str]:
    return (entry.action.id, entry.record, entry.what, entry.doing)


def _columns() -> Iterator[Column[TermEntry]]:
    yield Column(
        header=_("Wanneer"),
        value=_day,
        second=lambda row: f"{row.action.at.astimezone():%H:%M} · {row.action.person}",
        sort_key=lambda row: row.action.id,
        width=170,
    )
    yield Column(header=_("Gedaan"), mark=_mark, chip=True, width=144)
    yield Column(
        header=_("Wat"),
        value=lambda row: f"{row.what[:1].upper()}{row.what[1:]}",
        second=lambda row: row.subject,
        tip=lambda row: f"{row.what} · {row.subject}",
        strong=True,
    )
    yield Column(header=_("Was"), value=lambda row: row.old, tip=lambda row: row.old, width=136)
    yield Column(header=_("Wordt"), value=lambda row: row.new, tip=lambda row: row.new, width=136)
    yield Column(header=_("Waarom"), value=lambda row: row.why, tip=lambda row: row.why, width=180)


def _day(entry: TermEntry) -> str:
    return dates.with_weekday_short(entry.action.at.astimezone().date())


def _mark(entry: TermEntry) -> Mark:
    return Mark(entry.doing.shown, *_LOOKS[entry.doing])


_LOOKS = {
    Doing.SET: (Shape.DISC, Tone.ACCENT),
    Doing.MOVED: (Shape.DIAMOND, Tone.AMBER),
    Doing.PAUSED: (Shape.HALF, Tone.AMBER),
    Doing.RESUMED: (Shape.DISC, Tone.ACCENT),
    Doing.CLOSED: (Shape.CHECK, Tone.GREEN),
    Doing.CLEARED: (Shape.CROSS, Tone.GREY),
    Doing.WITHDRAWN: (Shape.CROSS, Tone.GREY),
    Doing.RESTORED: (Shape.RING, Tone.GREY),
    Doing.TAKEN_AWAY: (Shape.CROSS, Tone.GREY),
}
