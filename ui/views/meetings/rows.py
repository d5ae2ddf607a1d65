"""The list of meetings: its rows and columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consultatie import dates
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.meetings import Meeting
from ui.marks import Mark, Shape, done
from ui.models.cells import Align, Column
from ui.tokens import Tone
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting with its counts: items on the agenda, captures, and those not worked out yet."""

    meeting: Meeting
    body: str
    items: int
    captures: int
    waiting: int
    passed: bool

    @property
    def when(self) -> PreciseDate | None:
        """The day it was held, else when it is planned."""
        return self.meeting.held or self.meeting.planned


def rows_of(file: DossierFile, today: date) -> Sequence[Row]:
    """The meetings, the last one first and those without a date on top."""
    rows = [_row(file, meeting, today) for meeting in file.procedure.meetings]
    return sorted(rows, key=_order, reverse=True)


def next_meeting(rows: Sequence[Row]) -> Row | None:
    """The first meeting that is still to come, if any."""
    coming = [r for r in rows if r.meeting.stands and r.meeting.held is None and not r.passed]
    dated = [row for row in coming if row.when is not None]
    return min(dated, key=_order, default=None)


def listing() -> Listing[Row]:
    """What the list of meetings shows."""
    return Listing(
        name="meetings",
        title=_("Vergaderingen"),
        columns=_columns(),
        key=lambda row: row.meeting.id,
        stands=lambda row: row.meeting.stands,
        new=_("&Nieuwe vergadering"),
        empty=Emptiness(
            "messages",
            _("Nog geen vergaderingen in dit dossier"),
            _(
                "Plan een vergadering met haar agenda. Een overlegvergadering die is gehouden, "
                "telt als het overleg vóór het advies (art. 25 lid 4 WOR)."
            ),
        ),
    )


def _row(file: DossierFile, meeting: Meeting, today: date) -> Row:
    captures = file.procedure.captures_of(meeting.id)
    return Row(
        meeting,
        file.parties.body(meeting.body).name if meeting.body is not None else "",
        len(file.procedure.agenda_of(meeting.id)),
        len(captures),
        sum(not captured.settled for captured in captures),
        meeting.planned is not None and meeting.planned.last < today,
    )


def _order(row: Row) -> tuple[str, int]:
    return (row.when.first.isoformat() if row.when else "9999", row.meeting.id)


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            header=_("Vergadering"),
            value=lambda row: row.meeting.title,
            second=lambda row: second_line(row.meeting, row.body),
            tone=lambda row: tone_of(row.meeting),
            struck=lambda row: not row.meeting.stands,
            tip=lambda row: row.meeting.title,
            strong=True,
        ),
        Column(
            header=_("Datum"),
            value=lambda row: dates.format(row.when) if row.when else _("nog geen datum"),
            sort_key=_order,
            width=160,
        ),
        Column(header=_("Stand"), mark=_state, width=120),
        Column(header=_("Soort"), value=lambda row: row.meeting.sort.shown, width=180),
        Column(
            header=_("Agenda"),
            value=lambda row: str(row.items) if row.items else "–",
            sort_key=lambda row: row.items,
            align=Align.RIGHT,
            width=84,
        ),
        Column(
            header=_("Nog uitwerken"),
            mark=_waiting,
            value=_worked_out,
            sort_key=lambda row: row.waiting,
            width=150,
        ),
    )


def _state(row: Row) -> Mark | None:
    if not row.meeting.stands:
        return None
    if row.meeting.held:
        return done(_("gehouden"))
    if row.passed:
        return Mark(_("gehouden?"), Shape.DIAMOND, Tone.AMBER)
    return Mark(_("gepland"), Shape.RING, Tone.GREY)


def _waiting(row: Row) -> Mark | None:
    if not row.waiting or not row.meeting.stands:
        return None
    words = _("{number} van {all}").format(number=row.waiting, all=row.captures)
    return Mark(words, Shape.SQUARE, Tone.AMBER)


def _worked_out(row: Row) -> str:
    return "–" if not row.captures else "" if _waiting(row) else _("alles uitgewerkt")
