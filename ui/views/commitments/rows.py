"""The rows, columns and saved views of the list of commitments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consultatie import dates
from consultatie.commitment_lines import CommitmentLine, Way, lines_of
from consultatie.commitments import Commitment, CommitmentState
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.meetings import Meeting
from ui.marks import Mark, Shape, done, mark_for
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.record_list import Emptiness, Listing
from ui.views.saved_views import View
from ui.views.withdrawal import second_line, tone_of

_SOON = 14


@dataclass(frozen=True, slots=True)
class Row:
    """One commitment with the words of its row, made once per reading of the register."""

    line: CommitmentLine
    said: str
    where: str
    mark: Mark

    @property
    def record(self) -> Commitment:
        """The commitment itself."""
        return self.line.commitment


def rows_of(file: DossierFile, today: date) -> Sequence[Row]:
    """All commitments of a dossier, what is to be done first on top."""
    meetings = {meeting.id: meeting for meeting in file.procedure.meetings}
    return [row_of(line, meetings) for line in lines_of(file, today)]


def row_of(line: CommitmentLine, meetings: dict[RecordId, Meeting]) -> Row:
    """One commitment; where it was said in a meeting, that says when and where too."""
    record = line.commitment
    meeting = meetings.get(record.meeting) if record.meeting is not None else None
    held = dates.format(meeting.held) if meeting and meeting.held else ""
    said = dates.short(record.said_on) if record.said_on else held
    where = record.said_where or (meeting.title if meeting else "")
    return Row(line, said, where, mark_of(line))


def mark_of(line: CommitmentLine) -> Mark:
    """Where a commitment stands, as shape, word and colour."""
    match line.commitment.state:
        case CommitmentState.ACCEPTED:
            return done(_("aanvaard"))
        case CommitmentState.REPORTED:
            return Mark(_("gemeld"), Shape.HALF, Tone.AMBER)
        case CommitmentState.DONE:
            return Mark(_("uitgevoerd"), Shape.HALF, Tone.ACCENT)
        case _:
            return _open_mark(line.days_left)


def _open_mark(days_left: int | None) -> Mark:
    if days_left is None or days_left > _SOON:
        return Mark(_("open"), Shape.RING, Tone.GREY)
    return mark_for(days_left)


def opinion_of(record: Commitment) -> str:
    """What the receiver thinks of it, as far as it was asked."""
    if record.accepted_on:
        return _("aanvaard {day}").format(day=dates.short(record.accepted_on))
    if record.reported_on:
        return _("nog geen oordeel")
    return ""


def listing() -> Listing[Row]:
    """What the list shows."""
    return Listing(
        name="commitments",
        title=_("Toezeggingen"),
        columns=_columns(),
        key=lambda row: row.record.id,
        stands=lambda row: row.record.stands,
        new=_("&Nieuwe toezegging"),
        views=_views(),
        empty=Emptiness(
            "checklist",
            _("Nog geen toezeggingen in dit dossier"),
            _(
                "Leg letterlijk vast wat is toegezegd, door wie, aan wie en uiterlijk wanneer. "
                "Dat kan ook bij een reactie of een besluit."
            ),
        ),
    )


def narrow_columns() -> frozenset[str]:
    """The headers that stay when the chain of one stands beside the list."""
    return frozenset({_("Nr"), _("Toezegging"), _("Door"), _("Uiterlijk"), _("Stand")})


def _views() -> tuple[View[Row], ...]:
    return (
        View(words=_("Alle"), takes=lambda _row: True),
        View(
            words=_("Over tijd"),
            takes=lambda row: row.line.late,
            tip=_("Niet uitgevoerd, en de laatste dag is voorbij"),
        ),
        View(
            words=_("Deze maand"),
            takes=lambda row: row.line.this_month,
            tip=_("Niet uitgevoerd, en de laatste dag valt in deze maand"),
        ),
        View(
            words=_("Zonder bewijs"),
            takes=lambda row: row.line.unproven,
            tip=_("Had uitgevoerd moeten zijn, en er is geen bewijs"),
        ),
        View(
            words=_("Gemeld, nog niet aanvaard"),
            takes=lambda row: row.line.waits_for_opinion,
            tip=_("De ontvanger heeft nog niet gezegd of het zo goed is"),
        ),
        View(
            words=_("Over te dragen"),
            takes=lambda row: bool(row.line.ended),
            tip=_("De gever of de ontvanger bestaat niet meer"),
        ),
    )


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            header=_("Nr"),
            value=lambda row: row.line.number,
            second=_way_words,
            tone=lambda row: tone_of(row.record),
            sort_key=lambda row: row.record.id,
            width=118,
        ),
        Column(
            header=_("Toezegging"),
            value=lambda row: row.record.text,
            second=lambda row: second_line(row.record),
            tip=lambda row: row.record.text,
            tone=lambda row: tone_of(row.record),
            struck=lambda row: not row.record.stands,
            wrap=True,
        ),
        Column(
            header=_("Door"),
            value=_giver,
            second=_below_giver,
            tip=_giver,
            width=130,
        ),
        Column(
            header=_("Aan"),
            value=lambda row: row.line.receiver,
            second=lambda row: _gone(row, row.record.receiver),
            tip=lambda row: row.line.receiver,
            width=124,
        ),
        Column(
            header=_("Gedaan"),
            value=lambda row: row.said,
            second=lambda row: row.where,
            tip=lambda row: row.where,
            sort_key=lambda row: (row.record.said_on or date.max, row.record.id),
            width=118,
        ),
        Column(
            header=_("Uiterlijk"),
            value=_due,
            second=lambda row: row.record.recurs.shown if row.record.recurs else "",
            sort_key=lambda row: row.record.due.last if row.record.due else date.max,
            width=150,
        ),
        Column(
            header=_("Stand"),
            mark=lambda row: row.mark,
            sort_key=lambda row: (list(CommitmentState).index(row.record.state), row.mark.word),
            width=106,
        ),
        Column(
            header=_("Bewijs en oordeel"),
            value=lambda row: row.record.proof,
            second=lambda row: opinion_of(row.record),
            tip=lambda row: row.record.proof,
            width=140,
        ),
    )


def _way_words(row: Row) -> str:
    way = row.line.way
    if way is None:
        return ""
    return f"← {way.shown}" if way is Way.RECEIVED else f"→ {way.shown}"


def _due(row: Row) -> str:
    due = row.record.due
    if due is None:
        return ""
    return dates.short(due.first) if due.is_day else dates.format(due)


def _giver(row: Row) -> str:
    return row.line.giver or row.record.giver_function or _("gever ontbreekt")


def _below_giver(row: Row) -> str:
    function = row.record.giver_function if row.line.giver else ""
    return _gone(row, row.record.giver) or function


def _gone(row: Row, body: RecordId | None) -> str:
    """Says so of a body that ended while it still gives or receives this."""
    ended = any(one.id == body for one in row.line.ended)
    return _("bestaat niet meer") if ended else ""
