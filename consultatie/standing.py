"""Where a consultation stands: its accordance, its terms, its steps and what comes next.

Everything in here is computed from a dossier as read; nothing of it is ever stored.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from consultatie.advice import Advice, Conclusion, Point, PointKind
from consultatie.advising import CountingAdvice, advice_for
from consultatie.applied_rules import outcomes_of
from consultatie.appraisals import Joining
from consultatie.cautions import own_cautions, printed_cautions
from consultatie.conclusions import concluding, set_aside_cautions
from consultatie.consultations import Consultation, StepKind
from consultatie.decisions import Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import spoken
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import TermOutcome
from consultatie.legal_facts import matter_of
from consultatie.parties import Body
from consultatie.reactions import Accordance, Answer, Verdict, accordance
from consultatie.suspension import SuspensionWatch, watch_cautions, watch_of

# A point of these kinds asks the board for something; being taken note of does not follow it.
ASKING = frozenset({PointKind.CONDITION, PointKind.RECOMMENDATION, PointKind.OBJECTION})


@dataclass(frozen=True, slots=True)
class Standing:
    """One consultation seen whole. `outcomes` holds each term, or why there is none.

    `advised_on` is the day on which this body gave its advice; with a joint advice that can be
    later than the day it was sent, and `joining` says how it was adopted. `decision` is the one
    that concludes the consultation, `decided_as` its outcome here. `watch` are the acts of
    execution beside the suspension, where there is one. `acted` are the terms within
    which the council did what they are for: it appealed, or invoked nullity. `notices` are the
    days of notice of that decision, the one that counts first. `cautions` are the
    secretary's, of which `printed_cautions` may stand on paper for the board; `named_in` says
    which records such a sentence names, so that it stays off the paper of who may not see those.
    """

    consultation: Consultation
    body: Body
    ground: Ground
    advice: Advice | None
    points: tuple[Point, ...]
    answers: dict[RecordId, Answer]
    accordance: Accordance
    decision: Decision | None
    outcomes: tuple[TermOutcome, ...]
    cautions: tuple[str, ...] = ()
    printed_cautions: tuple[str, ...] = ()
    named_in: Mapping[str, frozenset[RecordId]] = field(default_factory=dict)
    advised_on: date | None = None
    joining: Joining | None = None
    decided_as: Outcome | None = None
    watch: SuspensionWatch | None = None
    acted: frozenset[TermKind] = frozenset()
    notices: tuple[date, ...] = ()

    def outcome(self, kind: TermKind) -> TermOutcome:
        """What becomes of one kind of term."""
        return next(outcome for outcome in self.outcomes if outcome.kind is kind)

    @property
    def rests_on(self) -> tuple[RecordId, ...]:
        """The records without which nothing true can be said of it."""
        found = (self.consultation.request, self.body.id, self.consultation.id)
        advice = self.advice.id if self.advice else None
        decision = self.decision.id if self.decision else None
        return tuple(one for one in (*found, advice, decision) if one is not None)

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


def standing_of(
    file: DossierFile, consultation: Consultation, law: LawBook, *, cautioned: bool = True
) -> Standing:
    """Where one consultation of a dossier stands; computed once for each file as read.

    :param cautioned: whether to say what to bear in mind; who only counts need not wait for that.
    """
    # Its sentences are in the language of who asks.
    key = ("standing", consultation, cautioned, spoken())
    kept: tuple[LawBook, Standing] | None = file.kept.get(key)
    if kept is None or kept[0] is not law:
        standing = _standing(file, consultation, law, cautioned=cautioned)
        kept = file.kept[key] = (law, standing)
    return kept[1]


def _standing(
    file: DossierFile, consultation: Consultation, law: LawBook, *, cautioned: bool
) -> Standing:
    found = advice_for(file, consultation.id)
    points = file.points_of(found.advice.id) if found else ()
    answers = {point.id: answer for point in points if (answer := file.answer_to(point.id))}
    accords = _accordance(file, consultation, found, answers)
    covering = concluding(file, consultation.id)
    matter = matter_of(file, consultation, accords)
    outcomes = outcomes_of(file, consultation, matter, law)
    standing = Standing(
        consultation=consultation,
        body=file.body_of(consultation),
        ground=file.ground_of(consultation),
        advice=found.advice if found else None,
        points=points,
        answers=answers,
        accordance=accords,
        decision=covering.decision if covering else None,
        outcomes=outcomes,
        advised_on=found.given_on if found else None,
        joining=found.joining if found else None,
        decided_as=covering.outcome if covering else None,
        acted=frozenset(
            kind for kind, sort in _ACTS.items() if file.happened(consultation.id, sort)
        ),
        notices=tuple(day for day in (matter.notice_day, *matter.other_notices) if day),
    )
    return _cautioned(file, standing, found) if cautioned else standing


def _cautioned(file: DossierFile, standing: Standing, found: CountingAdvice | None) -> Standing:
    """The standing with what to bear in mind, and the watch over its suspension."""
    consultation = standing.consultation
    suspension = standing.outcome(TermKind.SUSPENSION)
    watch = watch_of(file, consultation, suspension, standing.decision)
    gone = set_aside_cautions(file, consultation.id)
    printed = tuple(printed_cautions(file, consultation, found, standing.accordance, gone))
    own = own_cautions(file, consultation, found, standing.answers.values())
    return replace(
        standing,
        watch=watch,
        cautions=(*printed, *own, *watch_cautions(watch)),
        printed_cautions=printed,
        named_in=gone,
    )


def standings_of(file: DossierFile, request: RecordId | None, law: LawBook) -> tuple[Standing, ...]:
    """Where each council stands with one request, by the name of the council."""
    found = [standing_of(file, c, law) for c in file.consultations_of(request)]
    return tuple(sorted(found, key=lambda standing: standing.body.name.casefold()))


def live_consultations(file: DossierFile) -> Sequence[Consultation]:
    """The consultations that were not withdrawn, themselves or with their request."""
    return [
        consultation
        for consultation in file.consultations
        if consultation.stands
        and (consultation.request is None or file.request(consultation.request).stands)
    ]


def _accordance(
    file: DossierFile,
    consultation: Consultation,
    found: CountingAdvice | None,
    answers: dict[RecordId, Answer],
) -> Accordance:
    if consultation.stated_accordance is not None:
        return consultation.stated_accordance
    if found is None:
        return Accordance.UNKNOWN
    if file.ground_of(consultation) is Ground.WOR_27 and found.given_on:
        given = _CONSENT.get(found.advice.conclusion)
        if given is not None:
            return given
    return accordance(
        (point.sort in ASKING, answer.verdict if (answer := answers.get(point.id)) else None)
        for point in file.points_of(found.advice.id)
    )


# What a council does within a term, and which step tells that it did.
_ACTS = {
    TermKind.APPEAL: StepKind.APPEAL_FILED,
    TermKind.NULLITY: StepKind.NULLITY_INVOKED,
}
# Consent is the council's own word (art. 27(2) WOR); only under conditions do the points decide.
_CONSENT = {
    Conclusion.POSITIVE: Accordance.ACCORDS,
    Conclusion.NEGATIVE: Accordance.DEVIATES,
    Conclusion.NO_ADVICE: Accordance.DEVIATES,
}
