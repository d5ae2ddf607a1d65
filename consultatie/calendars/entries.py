"""What stands in a calendar, as values: whole days, with a text and an alarm."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from consultatie.commitment_lines import CommitmentLine, lines_of
from consultatie.commitments import CommitmentState
from consultatie.dates import PreciseDate
from consultatie.ids import RecordId
from consultatie.language import _, in_dutch
from consultatie.meetings import Meeting
from consultatie.table_export.view import View
from consultatie.term_list import TermLine, TermState
from consultatie.visibility import Visibility, narrowest

# Our own targets, as those of the terms are.
COMMITMENT_LEAD = timedelta(7)
MEETING_LEAD = timedelta(7)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of whole days, `first` through `last`.

    `key` is the sort and the record: the same for ever, so that reading in again updates.
    `councils` are the bodies in whose calendar it belongs.
    """

    key: str
    sort: str
    summary: str
    text: str
    first: date
    last: date
    visibility: Visibility
    councils: frozenset[RecordId] = frozenset()
    warn_on: date | None = None
    cancelled: bool = False
    tentative: bool = False


@in_dutch()
def entries_of(view: View) -> tuple[Entry, ...]:
    """The calendar of a dossier, as far as its readers may see it, each key once."""
    return tuple(_entries(view))


def _entries(view: View) -> Iterator[Entry]:
    terms: dict[str, Entry] = {}
    for line in view.terms():
        if line.day is not None:
            entry = _term(view, line, line.day)
            # A term that lapsed gives way to what came in its place.
            if entry.key not in terms or terms[entry.key].cancelled:
                terms[entry.key] = entry
    yield from terms.values()
    yield from _meetings(view)
    yield from _commitments(view)


def _term(view: View, line: TermLine, day: date) -> Entry:
    standing = line.standing
    consultation = standing.consultation
    lapsed = line.state is TermState.LAPSED
    what = f"{line.what} ({line.state})" if lapsed else line.what
    about = (consultation.id, consultation.request, standing.body.id)
    return Entry(
        key=f"{line.kind.name.lower()}-{consultation.id}",
        sort=_("Termijn"),
        summary=_summary(view, what, standing.body.id),
        text=_text(
            view,
            line.explanation,
            _("Bron: {source}").format(source=line.source) if line.source else "",
            *line.history,
            *line.cautions,
            line.subject,
        ),
        first=day,
        last=day,
        visibility=_narrowest(view, *about),
        councils=frozenset({standing.body.id}),
        warn_on=line.warning.day if line.warning else None,
        cancelled=lapsed,
        tentative=line.state is TermState.WISHED,
    )


def _meetings(view: View) -> Iterator[Entry]:
    for meeting in view.file.procedure.meetings:
        when = meeting.held or meeting.planned
        if meeting.stands and when and view.keeps(meeting.id):
            yield _meeting(view, meeting, when)


def _meeting(view: View, meeting: Meeting, when: PreciseDate) -> Entry:
    items = view.file.procedure.agenda_of(meeting.id)
    agenda = "\n".join(f"- {item.title}" for item in items if view.may_tell(item.id))
    ahead = meeting.held is None and when.first >= view.today
    return Entry(
        key=f"meeting-{meeting.id}",
        sort=_("Vergadering"),
        # The name of a meeting can hold that of a person: it stands in the text.
        summary=_summary(view, str(meeting.sort).capitalize(), meeting.body),
        text=_text(view, meeting.title, when.text, meeting.where, agenda),
        first=when.first,
        last=when.last,
        visibility=_narrowest(view, meeting.id),
        councils=_bodies(meeting.body),
        warn_on=when.first - MEETING_LEAD if ahead else None,
        tentative=not when.is_day,
    )


def _commitments(view: View) -> Iterator[Entry]:
    for line in lines_of(view.file, view.today):
        one = line.commitment
        if one.stands and one.due and view.keeps(one.id):
            yield _commitment(view, line, one.due)


def _commitment(view: View, line: CommitmentLine, due: PreciseDate) -> Entry:
    one = line.commitment
    ahead = one.state is CommitmentState.OPEN and due.last >= view.today
    number = _("Toezegging {number}").format(number=line.number)
    return Entry(
        key=f"commitment-{one.id}",
        sort=_("Toezegging"),
        summary=_summary(
            view, number if line.open else f"{number} ({one.state})", one.giver or one.receiver
        ),
        text=_text(
            view,
            one.text,
            due.text,
            _("Van: {giver}").format(giver=giver) if (giver := view.body_name(one.giver)) else "",
            _("Aan: {body}").format(body=to) if (to := view.body_name(one.receiver)) else "",
            one.test,
        ),
        first=due.first,
        last=due.last,
        visibility=_narrowest(view, one.id),
        councils=_bodies(one.giver, one.receiver),
        warn_on=due.last - COMMITMENT_LEAD if ahead else None,
    )


def _bodies(*bodies: RecordId | None) -> frozenset[RecordId]:
    return frozenset(body for body in bodies if body is not None)


def _narrowest(view: View, *records: RecordId | None) -> Visibility:
    return narrowest(view.sight.of(one) for one in records if one is not None)


def _summary(view: View, what: str, body: RecordId | None) -> str:
    """One line without words that can hold the name of a person."""
    return " · ".join(filter(None, (what, view.body_name(body), view.dossier_name)))


def _text(view: View, *parts: str) -> str:
    name = view.dossier_name
    dossier = _("Dossier: {name}").format(name=name) if name else ""
    return "\n\n".join(filter(None, (*(part.strip() for part in parts), dossier)))
