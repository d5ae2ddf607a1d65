"""What is known of one consultation that a year counts: when it came, and how it went."""

from datetime import date

from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Running
from consultatie.legal_facts import notices_of
from consultatie.reactions import Accordance, Verdict
from consultatie.standing import Standing


def came_in(file: DossierFile, standing: Standing) -> date | None:
    """When a matter came to the council: received, or by its own advice when nothing was asked."""
    step = file.step_of(standing.consultation.id, StepKind.RECEIVED)
    if step and step.actual:
        return step.actual.last
    return standing.advised_on if standing.consultation.request is None else None


def decided_on(file: DossierFile, standing: Standing) -> date | None:
    """The last day on which the decision can have been taken, or the day it was told."""
    decision = standing.decision
    if decision is None:
        return None
    taken: PreciseDate | None = decision.taken_on
    if taken:
        return taken.last
    return next(iter(notices_of(file, standing.consultation)), None)


def how_followed(standing: Standing) -> str:
    """Whether a decision followed the advice: "wholly", "partly", "not" or "unknown".

    A decision that deviates followed in part when at least one point was adopted, wholly or partly.
    """
    if standing.accordance is Accordance.ACCORDS:
        return "wholly"
    if standing.accordance is Accordance.UNKNOWN:
        return "unknown"
    verdicts = {answer.verdict for answer in standing.answers.values()}
    return "partly" if verdicts & {Verdict.ADOPTED, Verdict.PARTLY} else "not"


def closed_on(file: DossierFile, standing: Standing) -> date | None:
    """When a consultation was closed, if it was."""
    closed = file.step_of(standing.consultation.id, StepKind.CLOSED)
    return closed.actual.last if closed and closed.actual else None


def replied_on(file: DossierFile, standing: Standing) -> date | None:
    """When the last point had its reaction; None as long as one has none, or none with a date."""
    if not standing.points or standing.unanswered:
        return None
    days = [file.reaction(answer.reaction).given_on for answer in standing.answers.values()]
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def last_day(standing: Standing, kind: TermKind) -> date | None:
    """The day by which something had to be done: of law, of an ordinance or agreed."""
    outcome = standing.outcome(kind)
    if isinstance(outcome, Running):
        return outcome.term.last_day
    return outcome.day if isinstance(outcome, Agreed) else None
