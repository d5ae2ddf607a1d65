"""Where a consultation stands: its accordance, its terms, its steps and what comes next.

Everything in here is computed from a dossier as read; nothing of it is ever stored.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from consultatie.advice import Advice, Conclusion, Point, PointKind
from consultatie.consultations import Consultation, StepKind
from consultatie.decisions import Decision
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.casework import outcomes
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.matters import Matter, OwnDay, OwnLength, Waiver
from consultatie.law.outcomes import TermOutcome
from consultatie.law.spans import Span, Unit
from consultatie.parties import Body
from consultatie.reactions import Accordance, Answer, Verdict, accordance

# A point of these kinds asks the board for something; being taken note of does not follow it.
ASKING = frozenset({PointKind.CONDITION, PointKind.RECOMMENDATION, PointKind.OBJECTION})


@dataclass(frozen=True, slots=True)
class Standing:
    """One consultation seen whole. `outcomes` holds each term, or why there is none."""

    consultation: Consultation
    body: Body
    ground: Ground
    advice: Advice | None
    points: tuple[Point, ...]
    answers: dict[RecordId, Answer]
    accordance: Accordance
    decision: Decision | None
    outcomes: tuple[TermOutcome, ...]
    cautions: tuple[str, ...]

    def outcome(self, kind: TermKind) -> TermOutcome:
        """What becomes of one kind of term."""
        return next(outcome for outcome in self.outcomes if outcome.kind is kind)

    @property
    def unanswered(self) -> tuple[Point, ...]:
        """The points without a verdict."""
        return tuple(point for point in self.points if point.id not in self.answers)

    @property
    def tally(self) -> Counter[Verdict | None]:
        """How many points have which verdict; None counts those without one."""
        return Counter(
            answer.verdict if (answer := self.answers.get(point.id)) else None
            for point in self.points
        )


def standing_of(file: DossierFile, consultation: Consultation, law: LawBook) -> Standing:
    """Where one consultation of a dossier stands."""
    points = file.points_of_consultation(consultation.id)
    answers = {point.id: answer for point in points if (answer := file.answer_to(point.id))}
    accords = _accordance(file, consultation, answers)
    return Standing(
        consultation=consultation,
        body=file.body_of(consultation),
        ground=file.ground_of(consultation),
        advice=file.advice_of(consultation.id),
        points=points,
        answers=answers,
        accordance=accords,
        decision=file.decision_on(consultation.id),
        outcomes=outcomes(matter_of(file, consultation, accords), law),
        cautions=tuple(_cautions(file, consultation, accords)),
    )


def standings_of(file: DossierFile, request: RecordId | None, law: LawBook) -> tuple[Standing, ...]:
    """Where each council stands with one request, by the name of the council."""
    found = [standing_of(file, c, law) for c in file.consultations_of(request)]
    return tuple(sorted(found, key=lambda standing: standing.body.name.casefold()))


def matter_of(file: DossierFile, consultation: Consultation, accords: Accordance) -> Matter:
    """What the law asks of a consultation, as a plain value."""
    advice = file.advice_of(consultation.id)
    decision = file.decision_on(consultation.id)
    request = file.request(consultation.request) if consultation.request else None
    return Matter(
        ground=file.ground_of(consultation),
        received=_day(file, consultation, StepKind.RECEIVED),
        advice_given=advice.given_on if advice else None,
        # A verdict decides nothing as long as nothing was decided.
        accords=_ACCORDS.get(accords) if decision else None,
        decided=decision is not None,
        decision_day=decision.taken_on.as_day if decision and decision.taken_on else None,
        notice_day=_day(file, consultation, StepKind.NOTICE),
        reasons_day=_day(file, consultation, StepKind.REASONS),
        known_of_execution=_day(file, consultation, StepKind.KNOWN),
        waiver=_waiver(file, consultation),
        suspension_agreed=consultation.suspension_agreed,
        political=request is not None and request.political,
        advice_term=_advice_term(file, consultation),
        reply_term=_own_length(file.body_of(consultation).reply_weeks, file.body_of(consultation)),
    )


_ACCORDS = {Accordance.ACCORDS: True, Accordance.DEVIATES: False}


def _advice_term(file: DossierFile, consultation: Consultation) -> OwnLength | OwnDay | None:
    """The agreed day, else the body's own weeks: the board's wish is no term."""
    if consultation.agreed_advice_date:
        return OwnDay(consultation.agreed_advice_date, _("afspraak"))
    body = file.body_of(consultation)
    return _own_length(body.advice_weeks, body)


def _own_length(weeks: int | None, body: Body) -> OwnLength | None:
    return OwnLength(Span(weeks, Unit.WEEKS), body.terms_source) if weeks else None


def _day(file: DossierFile, consultation: Consultation, sort: StepKind) -> date | None:
    step = file.step_of(consultation.id, sort)
    return step.day if step else None


def _waiver(file: DossierFile, consultation: Consultation) -> Waiver | None:
    for sort, whole in ((StepKind.WAIVER, True), (StepKind.WAIVER_PART, False)):
        day = _day(file, consultation, sort)
        if day:
            return Waiver(day=day, whole=whole)
    return None


def _accordance(
    file: DossierFile, consultation: Consultation, answers: dict[RecordId, Answer]
) -> Accordance:
    if consultation.stated_accordance is not None:
        return consultation.stated_accordance
    if file.ground_of(consultation) is Ground.WOR_27:
        advice = file.advice_of(consultation.id)
        given = _CONSENT.get(advice.conclusion) if advice and advice.sent else None
        if given is not None:
            return given
    return accordance(
        (point.sort in ASKING, answer.verdict if (answer := answers.get(point.id)) else None)
        for point in file.points_of_consultation(consultation.id)
    )


# Consent is the council's own word (art. 27(2) WOR); only under conditions do the points decide.
_CONSENT = {
    Conclusion.POSITIVE: Accordance.ACCORDS,
    Conclusion.NEGATIVE: Accordance.DEVIATES,
    Conclusion.NO_ADVICE: Accordance.DEVIATES,
}


def _cautions(file: DossierFile, consultation: Consultation, accords: Accordance) -> Iterable[str]:
    advice = file.advice_of(consultation.id)
    if consultation.stated_accordance is not None:
        yield _("Overeenstemming door de secretaris bepaald: {reason}").format(
            reason=consultation.accordance_reason
        )
    if advice and advice.conclusion is Conclusion.NEGATIVE and accords is Accordance.ACCORDS:
        yield _(
            "Het advies is negatief, maar alle punten zijn overgenomen. Controleer of het besluit "
            "werkelijk met het advies overeenstemt."
        )
    if advice and advice.given_on and not _met_before(file, consultation, advice.given_on):
        yield _(
            "Er staat geen overlegvergadering van vóór het advies. De raad adviseert niet eerder "
            "dan nadat ten minste eenmaal overleg is gevoerd (art. 25 lid 4 WOR)."
        )


def _met_before(file: DossierFile, consultation: Consultation, day: date) -> bool:
    if file.ground_of(consultation) not in NEEDS_MEETING:
        return True
    return any(
        step.day is not None and step.day <= day
        for step in file.steps_of(consultation.id)
        if step.sort is StepKind.MEETING
    )


# Grounds on which the council does not advise before one meeting with the board (art. 25(4) WOR,
# which art. 30(3) and 32(4) apply too).
NEEDS_MEETING = frozenset({Ground.WOR_25, Ground.WOR_25_5, Ground.WOR_30, Ground.WOR_32})
