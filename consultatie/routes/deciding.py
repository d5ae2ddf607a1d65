"""The upper half of the route: milestones, and every body that decides."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from consultatie.deadlines import absences_of
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.parties import Body, BodyKind
from consultatie.routes.moments import band, decision_entry, meeting_entry, moment_of
from consultatie.routes.values import Entry, Group, Row, by_time
from consultatie.standing import live_consultations

MILESTONES = "mijlpalen"
# From who prepares to who has the last word.
_ORDER = (
    BodyKind.DIRECTOR,
    BodyKind.STEERING_GROUP,
    BodyKind.BOARD,
    BodyKind.EXECUTIVE,
    BodyKind.COUNCIL_COMMITTEE,
    BodyKind.COUNCIL,
)


def deciding_rows(file: DossierFile, today: date) -> Iterator[Row]:
    """The milestones, then the deciding bodies for which there is something to show.

    A recess alone is shown of bodies of the organisations that take part in this dossier.
    """
    yield _milestones(file, today)
    entries = _by_body(file, today)
    taking_part = _organisations(file, entries)
    for body in sorted(file.parties.bodies, key=_order):
        row = _row(file, body, entries.get(body.id, []))
        rests = bool(row.bands) and body.organisation in taking_part
        if not body.is_consulted and (row.entries or rests):
            yield row
    if entries[None]:
        yield Row(
            key="zonder orgaan",
            group=Group.DECIDING,
            name=_("Orgaan niet vastgelegd"),
            entries=tuple(sorted(entries[None], key=by_time)),
        )


def _milestones(file: DossierFile, today: date) -> Row:
    found = [moment_of(milestone, today) for milestone in file.milestones if milestone.stands]
    return Row(
        key=MILESTONES,
        group=Group.DECIDING,
        name=_("Mijlpalen"),
        entries=tuple(sorted(found, key=by_time)),
    )


def _by_body(file: DossierFile, today: date) -> defaultdict[RecordId | None, list[Entry]]:
    found: defaultdict[RecordId | None, list[Entry]] = defaultdict(list)
    for decision in file.standing_decisions():
        if decision.taken_on:
            found[decision.body].append(decision_entry(decision, decision.taken_on, today))
    for meeting in file.procedure.meetings:
        entry = meeting_entry(meeting)
        if meeting.stands and entry:
            found[meeting.body].append(entry)
    return found


def _organisations(
    file: DossierFile, entries: Mapping[RecordId | None, Sequence[Entry]]
) -> frozenset[RecordId]:
    """The organisations of which a body decides, meets or is consulted here."""
    bodies = {consultation.body for consultation in live_consultations(file)}
    bodies |= {body for body in entries if body is not None}
    return frozenset(file.parties.body(body).organisation for body in bodies)


def _row(file: DossierFile, body: Body, entries: list[Entry]) -> Row:
    return Row(
        key=("body", body.id),
        group=Group.DECIDING,
        name=body.name,
        body=body.id,
        entries=tuple(sorted(entries, key=by_time)),
        bands=tuple(band(a.start, a.end, a.name, a.id) for a in absences_of(file, body.id)),
    )


def _order(body: Body) -> tuple[int, str]:
    place = _ORDER.index(body.sort) if body.sort in _ORDER else len(_ORDER)
    return (place, body.name.casefold())
