"""The councils to plan for, out of a dossier as read."""

from collections.abc import Iterator, Sequence

from consultatie.consultations import Consultation, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.planning.questions import Council, Done
from consultatie.planning.steps import Stage
from consultatie.requests import Request

_RECORDED = {
    Stage.NOTICE: StepKind.NOTICE,
    Stage.MEETING: StepKind.MEETING,
    Stage.RECEIPT: StepKind.RECEIVED,
    Stage.ANNOUNCEMENT: StepKind.ANNOUNCED,
}


def councils_of(file: DossierFile) -> tuple[Council, ...]:
    """The councils of the requests that are still open, or else of the newest ones, by name.

    A request is open as long as one of its councils has no decision. A council that is asked more
    than once is taken from its newest request. All of them wait for one decision.
    """
    asked = [c for request in _requests(file) for c in file.consultations_of(request.id)]
    newest = {consultation.body: consultation for consultation in asked}
    found = [_council(file, consultation) for consultation in newest.values()]
    return tuple(sorted(found, key=lambda council: council.name.casefold()))


def _requests(file: DossierFile) -> Sequence[Request]:
    standing = file.standing_requests()
    still_open = [request for request in standing if _is_open(file, request)]
    if still_open or not standing:
        return still_open
    return [request for request in standing if request.letter_date == standing[-1].letter_date]


def _is_open(file: DossierFile, request: Request) -> bool:
    return any(file.decision_on(c.id) is None for c in file.consultations_of(request.id))


def _council(file: DossierFile, consultation: Consultation) -> Council:
    body = file.body_of(consultation)
    return Council(
        name=body.name,
        ground=file.ground_of(consultation),
        advice_weeks=body.advice_weeks,
        terms_source=body.terms_source,
        suspension_agreed=consultation.suspension_agreed,
        done=tuple(_done(file, consultation)),
        matter=file.dossier.name,
    )


def _done(file: DossierFile, consultation: Consultation) -> Iterator[Done]:
    """The real days so far, of each step the first; one not known to the day is left out."""
    for stage, sort in _RECORDED.items():
        steps = file.steps_of(consultation.id)
        days = [step.day for step in steps if step.sort is sort and step.day]
        if days:
            yield Done(stage, min(days))
    advice, decision = file.advice_of(consultation.id), file.decision_on(consultation.id)
    if advice and advice.sent and advice.given_on:
        yield Done(Stage.ADVICE, advice.given_on)
    if decision and decision.taken_on and decision.taken_on.as_day:
        yield Done(Stage.DECISION, decision.taken_on.as_day)
