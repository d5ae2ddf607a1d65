"""Several days that may be the notice: which one counts, and what each would come to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from consultatie.consultations import Step, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.law.casework import outcomes
from consultatie.law.grounds import TermKind
from consultatie.law.matters import Matter
from consultatie.law.outcomes import Running
from consultatie.legal_facts import matter_of, notice_steps_of
from consultatie.standing import Standing

# The terms of a month that a notice can start; a ground has one of them, or none.
_MONTHS = (TermKind.SUSPENSION, TermKind.APPEAL, TermKind.NULLITY)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A notice that was made. `counts` says that the month runs from it.

    `month` is the term of the month if this day counts; None where there is no such month yet.
    `former` says that it belongs to a decision that counts no more.
    """

    step: Step
    day: date
    counts: bool = False
    month: Running | None = None
    former: bool = False

    @property
    def last_day(self) -> date | None:
        """The end of the month if this day counts."""
        return self.month.term.last_day if self.month else None


def candidates_of(file: DossierFile, standing: Standing, law: LawBook) -> tuple[Candidate, ...]:
    """The notices of a consultation, oldest first."""
    consultation = standing.consultation
    counting = notice_steps_of(file, consultation)
    matter = matter_of(file, consultation, standing.accordance)
    return tuple(
        Candidate(
            step,
            day,
            counts=step in counting[:1],
            month=_month(matter, day, law) if step in counting else None,
            former=step not in counting,
        )
        for step, day in _made(file, standing)
    )


def _made(file: DossierFile, standing: Standing) -> Iterator[tuple[Step, date]]:
    steps = [s for s in file.steps_of(standing.consultation.id) if s.sort is StepKind.NOTICE]
    made = [(step, step.day) for step in steps if step.day]
    yield from sorted(made, key=lambda pair: (pair[1], pair[0].id))


def _month(matter: Matter, day: date, law: LawBook) -> Running | None:
    """The month from this notice, by all else that is known."""
    found = outcomes(replace(matter, notice_day=day, other_notices=()), law)
    running = {outcome.kind: outcome for outcome in found if isinstance(outcome, Running)}
    return next((running[kind] for kind in _MONTHS if kind in running), None)
