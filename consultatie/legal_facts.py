"""What the law asks of a consultation, gathered from a dossier as a plain value."""

from collections.abc import Iterable
from datetime import date

from consultatie.advising import advice_for
from consultatie.agreed_terms import advice_notes, advice_term, complete_day, reply_term, stops_of
from consultatie.agreed_terms import held as held_because
from consultatie.conclusions import concluding, notices_count_from
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.law.matters import Matter, Waiver
from consultatie.reactions import Accordance

_ACCORDS = {Accordance.ACCORDS: True, Accordance.DEVIATES: False}


def matter_of(file: DossierFile, consultation: Consultation, accords: Accordance) -> Matter:
    """The facts of a consultation that its terms follow from."""
    advice = advice_for(file, consultation.id)
    covering = concluding(file, consultation.id)
    taken_on = covering.decision.taken_on if covering else None
    request = file.request(consultation.request) if consultation.request else None
    told = notice_steps_of(file, consultation)
    notices = _days_of(told)
    return Matter(
        ground=file.ground_of(consultation),
        received=_day(file, consultation, StepKind.RECEIVED),
        advice_given=advice.given_on if advice else None,
        # A verdict decides nothing as long as nothing was decided.
        accords=_ACCORDS.get(accords) if covering else None,
        decided=covering is not None,
        decision_day=taken_on.as_day if taken_on else None,
        notice_day=notices[0] if notices else None,
        other_notices=notices[1:],
        notice_chosen=any(step.chosen for step in told),
        reasons_day=_first_reasons(file, consultation),
        known_of_execution=_day_after_decision(file, consultation, StepKind.KNOWN),
        waiver=_waiver(file, consultation),
        suspension_agreed=consultation.suspension_agreed,
        permission=file.happened(consultation.id, StepKind.PERMISSION),
        political=request is not None and request.political,
        advice_term=advice_term(file, consultation),
        reply_term=reply_term(file.body_of(consultation)),
        complete=complete_day(file, consultation),
        held=held_because(file, consultation),
        advice_notes=tuple(advice_notes(file, consultation)),
        stops=stops_of(file, consultation),
    )


def notices_of(file: DossierFile, consultation: Consultation) -> tuple[date, ...]:
    """The days of notice, the one that counts first: the chosen one, else the earliest."""
    return _days_of(notice_steps_of(file, consultation))


def _days_of(steps: Iterable[Step]) -> tuple[date, ...]:
    return tuple(dict.fromkeys(step.day for step in steps if step.day))


def notice_steps_of(file: DossierFile, consultation: Consultation) -> tuple[Step, ...]:
    """The notices of the decision that counts, the one that starts the month first.

    As long as nobody chose, the earliest since the decision starts it: a later letter that only
    explains or repeats does not start the month anew, and who appeals too late is not heard.
    """
    first = notices_count_from(file, consultation.id)
    covering = concluding(file, consultation.id)
    taken_on = covering.decision.taken_on if covering else None
    decided = taken_on.first if taken_on else date.min
    days = [
        (step, step.day)
        for step in file.steps_of(consultation.id)
        if step.sort is StepKind.NOTICE and step.day and step.day >= first
    ]
    days.sort(key=lambda found: _place(found[0], found[1], decided))
    return tuple(step for step, _day in days)


def _place(step: Step, day: date, decided: date) -> tuple[int, bool, date, int]:
    """A chosen notice before one that nobody judged, and that before one that was set aside."""
    return ({True: 0, None: 1, False: 2}[step.chosen], day < decided, day, step.id)


def _day(file: DossierFile, consultation: Consultation, sort: StepKind) -> date | None:
    step = file.step_of(consultation.id, sort)
    return step.day if step else None


def _day_after_decision(
    file: DossierFile, consultation: Consultation, sort: StepKind
) -> date | None:
    """The day of a step that follows the decision, unless that decision counts no more."""
    day = _day(file, consultation, sort)
    return day if day and day >= notices_count_from(file, consultation.id) else None


def _first_reasons(file: DossierFile, consultation: Consultation) -> date | None:
    """A later letter that only explains or repeats the reasons does not start the month anew."""
    first = notices_count_from(file, consultation.id)
    steps = file.steps_of(consultation.id)
    days = [step.day for step in steps if step.sort is StepKind.REASONS and step.day]
    return min((day for day in days if day >= first), default=None)


def _waiver(file: DossierFile, consultation: Consultation) -> Waiver | None:
    for sort, whole in ((StepKind.WAIVER, True), (StepKind.WAIVER_PART, False)):
        day = _day_after_decision(file, consultation, sort)
        if day:
            return Waiver(day=day, whole=whole)
    return None
