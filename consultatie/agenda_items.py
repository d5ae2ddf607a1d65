"""What there is to know at an item of an agenda: its points, the reactions, what was promised."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from consultatie.commitments import Commitment, CommitmentState
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.meetings import AgendaItem, Capture, Meeting
from consultatie.reactions import Verdict
from consultatie.talks import meetings_on


@dataclass(frozen=True, slots=True)
class PointOnTable:
    """A point as it is discussed: its words, where they stand, and what the board says to them."""

    id: RecordId
    number: str
    quote: str
    page: str
    body: str
    verdict: Verdict | None = None
    reaction: str = ""
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class PromiseOnTable:
    """An earlier commitment, with the number it has in its dossier."""

    number: int
    commitment: Commitment

    @property
    def is_open(self) -> bool:
        """Not carried out yet."""
        return self.commitment.state is CommitmentState.OPEN


@dataclass(frozen=True, slots=True)
class ItemOnTable:
    """One item of the agenda with all that belongs to it.

    `body` and `subject` are those of its consultation, empty for an item about none; then
    `promises` are the open ones of the body that meets.
    """

    item: AgendaItem
    body: str
    subject: str
    points: tuple[PointOnTable, ...]
    promises: tuple[PromiseOnTable, ...]
    captures: tuple[Capture, ...]


def items_on_table(file: DossierFile, meeting: Meeting) -> tuple[ItemOnTable, ...]:
    """The agenda of a meeting in its order."""
    return tuple(_on_table(file, meeting, item) for item in file.procedure.agenda_of(meeting.id))


def consultation_of(file: DossierFile, item: AgendaItem) -> Consultation | None:
    """What an item is about: its own consultation, or that of its point."""
    if item.consultation is not None:
        return file.consultation(item.consultation)
    return file.consultation_of_point(file.point(item.point)) if item.point is not None else None


def commitment_numbers(file: DossierFile) -> dict[RecordId, int]:
    """The number of each commitment in its dossier, as they were made; withdrawn ones keep one."""
    return {each.id: number for number, each in enumerate(file.procedure.commitments, 1)}


def _on_table(file: DossierFile, meeting: Meeting, item: AgendaItem) -> ItemOnTable:
    about = consultation_of(file, item)
    points = tuple(_points(file, item))
    numbers = commitment_numbers(file)
    promised = _promised(file, meeting, about, item.point, {point.id for point in points})
    return ItemOnTable(
        item=item,
        body=file.body_of(about).name if about else "",
        subject=_subject(file, about),
        points=points,
        promises=tuple(PromiseOnTable(numbers[each.id], each) for each in promised),
        captures=tuple(c for c in file.procedure.captures_of(meeting.id) if c.item == item.id),
    )


def _subject(file: DossierFile, about: Consultation | None) -> str:
    if about is None or about.request is None:
        return ""
    return file.request(about.request).title


def _points(file: DossierFile, item: AgendaItem) -> Iterator[PointOnTable]:
    """The point of an item, or else all points of its consultation."""
    if item.point is not None:
        yield _point(file, item.point)
    elif item.consultation is not None:
        for point in file.points_of_consultation(item.consultation):
            yield _point(file, point.id)


def _point(file: DossierFile, point_id: RecordId) -> PointOnTable:
    point = file.point(point_id)
    answer = file.answer_to(point_id)
    reaction = file.reaction(answer.reaction) if answer else None
    return PointOnTable(
        id=point.id,
        number=point.number,
        quote=point.text,
        page=point.page,
        body=file.body_of(file.consultation_of_point(point)).name,
        verdict=answer.verdict if answer else None,
        reaction=(answer.wording if answer else "") or (reaction.text if reaction else ""),
        reasons=reaction.reasons if reaction else "",
    )


def _promised(
    file: DossierFile,
    meeting: Meeting,
    about: Consultation | None,
    point: RecordId | None,
    points: set[RecordId],
) -> Iterable[Commitment]:
    """The commitments that an item brings back, as they were made."""
    standing = file.procedure.standing_commitments()
    if about is None:
        return [c for c in standing if c.state is CommitmentState.OPEN and _is_of(file, c, meeting)]
    reactions = {answer.reaction for one in points for answer in file.answers_to(one)}
    meetings = _meetings_about(file, about, point)
    return [c for c in standing if c.reaction in reactions or c.meeting in meetings]


def _meetings_about(
    file: DossierFile, consultation: Consultation, point: RecordId | None
) -> set[RecordId]:
    if point is None:
        return {meeting.id for meeting in meetings_on(file, consultation)}
    items = file.procedure.agenda_items
    return {item.meeting for item in items if item.stands and item.point == point}


def _is_of(file: DossierFile, commitment: Commitment, meeting: Meeting) -> bool:
    """Whether a commitment was made to, or in a meeting of, the body that meets."""
    if meeting.body is None:
        return False
    made_in = next((m for m in file.procedure.meetings if m.id == commitment.meeting), None)
    return commitment.receiver == meeting.body or (
        made_in is not None and made_in.body == meeting.body
    )
