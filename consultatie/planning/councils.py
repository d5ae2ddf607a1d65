"""The councils to plan for and the board that decides, out of a dossier as read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from consultatie.advising import advice_for
from consultatie.conclusions import concluding
from consultatie.consultations import Consultation, StepKind
from consultatie.deadlines import absences_of
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.legal_facts import notices_of
from consultatie.meetings import Meeting, MeetingKind
from consultatie.planning.questions import Board, Council, Done, Stretch
from consultatie.planning.steps import Stage
from consultatie.requests import Request

C = TypeVar("C", Council, Board)

_RECORDED = {
    Stage.MEETING: StepKind.MEETING,
    Stage.RECEIPT: StepKind.RECEIVED,
    Stage.ANNOUNCEMENT: StepKind.ANNOUNCED,
}
_DECIDING = frozenset({MeetingKind.BOARD, MeetingKind.POLITICAL})


def councils_of(file: DossierFile, request: RecordId | None = None) -> tuple[Council, ...]:
    """The councils of this request; or of those still open, or else the newest ones; by name.

    A request is open as long as nothing concludes it for one of its councils. A council that is
    asked more than once is taken from its newest request. All of them wait for one decision.
    """
    requests = _requests(file) if request is None else [file.request(request)]
    asked = [c for each in requests if each.stands for c in file.consultations_of(each.id)]
    newest = {consultation.body: consultation for consultation in asked}
    found = [_council(file, consultation) for consultation in newest.values()]
    return tuple(sorted(found, key=lambda council: council.name.casefold()))


def board_of(file: DossierFile, body: RecordId | None = None) -> Board:
    """The board that decides: this body, or the one whose meetings the dossier holds.

    Where more than one body meets to decide it has no name and no calendar: which of them decides
    is then for the secretary to say.
    """
    deciding = [m for m in _meetings(file) if m.sort in _DECIDING and m.body is not None]
    if body is None:
        bodies = {meeting.body for meeting in deciding}
        body = bodies.pop() if len(bodies) == 1 else None
    if body is None:
        return Board()
    days = _days(meeting for meeting in deciding if meeting.body == body)
    return Board(file.parties.body(body).name, days, _recess(file, body))


def within(who: C, first: date, last: date) -> C:
    """The council or board with only the meetings from `first` to `last`."""
    if isinstance(who, Board):
        return replace(who, meetings=_between(who.meetings, first, last))
    return replace(
        who,
        meetings=_between(who.meetings, first, last),
        overleg=_between(who.overleg, first, last),
    )


def _between(meetings: tuple[date, ...], first: date, last: date) -> tuple[date, ...]:
    return tuple(day for day in meetings if first <= day <= last)


def _requests(file: DossierFile) -> Sequence[Request]:
    standing = file.standing_requests()
    still_open = [request for request in standing if _is_open(file, request)]
    if still_open or not standing:
        return still_open
    return [request for request in standing if request.letter_date == standing[-1].letter_date]


def _is_open(file: DossierFile, request: Request) -> bool:
    return any(concluding(file, c.id) is None for c in file.consultations_of(request.id))


def _council(file: DossierFile, consultation: Consultation) -> Council:
    body = file.body_of(consultation)
    own = [meeting for meeting in _meetings(file) if meeting.body == body.id]
    overleg = [
        meeting
        for meeting in _meetings(file)
        if meeting.sort is MeetingKind.CONSULTATION and _is_with(file, meeting, consultation)
    ]
    return Council(
        name=body.name,
        ground=file.ground_of(consultation),
        advice_weeks=body.advice_weeks,
        terms_source=body.terms_source,
        meetings=_days(meeting for meeting in own if meeting.sort is MeetingKind.COUNCIL),
        overleg=_days(overleg),
        recess=_recess(file, body.id),
        suspension_agreed=consultation.suspension_agreed,
        done=tuple(_done(file, consultation)),
        matter=file.dossier.name,
        consultation=consultation.id,
    )


def _meetings(file: DossierFile) -> Iterator[Meeting]:
    return (meeting for meeting in file.procedure.meetings if meeting.stands)


def _is_with(file: DossierFile, meeting: Meeting, consultation: Consultation) -> bool:
    """Whether an overlegvergadering is one with this council, by its body or by its agenda."""
    agenda = file.procedure.agenda_of(meeting.id)
    return meeting.body == consultation.body or any(
        item.consultation == consultation.id for item in agenda
    )


def _days(meetings: Iterable[Meeting]) -> tuple[date, ...]:
    """The days of meetings; one of which the day is not known is in no calendar."""
    dates = [meeting.held or meeting.planned for meeting in meetings]
    return tuple(sorted({day for when in dates if when and (day := when.as_day)}))


def _recess(file: DossierFile, body: RecordId) -> tuple[Stretch, ...]:
    return tuple(Stretch(a.start, a.end, a.name) for a in absences_of(file, body))


def _done(file: DossierFile, consultation: Consultation) -> Iterator[Done]:
    """The real days so far, of each step the first; one not known to the day is left out.

    Advice, decision and notice are the ones that count: of this council, and not set aside.
    """
    for stage, sort in _RECORDED.items():
        steps = file.steps_of(consultation.id)
        days = [step.day for step in steps if step.sort is sort and step.day]
        if days:
            yield Done(stage, min(days))
    advice, covering = advice_for(file, consultation.id), concluding(file, consultation.id)
    notices = notices_of(file, consultation)
    if advice and advice.given_on:
        yield Done(Stage.ADVICE, advice.given_on)
    if covering and covering.decision.taken_on and covering.decision.taken_on.as_day:
        yield Done(Stage.DECISION, covering.decision.taken_on.as_day)
    if notices:
        yield Done(Stage.NOTICE, notices[0])
