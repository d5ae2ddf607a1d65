"""Days that contradict one another, and terms of which nobody can say where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.dates import format as as_written
from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.proof.findings import Finding, Proof, Rule
from consultatie.records import Record
from consultatie.standing import Standing
from consultatie.term_list import subject_of


@dataclass(frozen=True, slots=True)
class _Moment:
    """Something that happened, how it is called, and the record that tells when."""

    what: str
    when: PreciseDate
    record: Record


def contradictions(proof: Proof) -> Iterator[Finding]:
    """Whatever comes before what it follows from, as far as the days are known."""
    for standing in proof.standings:
        subject = subject_of(proof.file, standing)
        line = " · ".join(filter(None, (standing.body.name, subject)))
        said = subject or standing.body.name
        moments = _moments(proof, standing)
        for earlier, later in _IN_ORDER:
            first, then = moments.get(earlier), moments.get(later)
            if first and then and then.when.last < first.when.first:
                yield Finding(Rule.DAYS, then.record, line, _words(first, then), said)
    yield from _commitments(proof)


# Each of these follows from the one before it.
_IN_ORDER = (
    ("letter", "received"),
    ("received", "meeting"),
    ("received", "advice"),
    ("advice", "decision"),
    ("decision", "notice"),
    ("notice", "waiver"),
    ("notice", "appeal"),
    ("advice", "reaction"),
)
_STEPS = {
    "received": StepKind.RECEIVED,
    "meeting": StepKind.MEETING,
    "notice": StepKind.NOTICE,
    "waiver": StepKind.WAIVER,
    "appeal": StepKind.APPEAL_FILED,
}


def _moments(proof: Proof, standing: Standing) -> dict[str, _Moment]:
    found = {
        "letter": _letter(proof, standing),
        "advice": _advice(standing),
        "decision": _decision(standing),
        "reaction": _first_reaction(proof, standing),
        **{name: _step(proof, standing, sort) for name, sort in _STEPS.items()},
    }
    return {name: moment for name, moment in found.items() if moment is not None}


def _letter(proof: Proof, standing: Standing) -> _Moment | None:
    asked = standing.consultation.request
    request = proof.file.request(asked) if asked is not None else None
    if request is None or request.letter_date is None:
        return None
    day = PreciseDate.day(request.letter_date)
    return _Moment(_("de brief met de aanvraag"), day, request)


def _step(proof: Proof, standing: Standing, sort: StepKind) -> _Moment | None:
    step = proof.file.step_of(standing.consultation.id, sort)
    if step is None or step.actual is None:
        return None
    return _Moment(_("‘{step}’").format(step=sort), step.actual, step)


def _advice(standing: Standing) -> _Moment | None:
    if standing.advised_on is None or standing.advice is None:
        return None
    return _Moment(_("het advies"), PreciseDate.day(standing.advised_on), standing.advice)


def _decision(standing: Standing) -> _Moment | None:
    decision = standing.decision
    if decision is None or decision.taken_on is None:
        return None
    return _Moment(_("het besluit"), decision.taken_on, decision)


def _first_reaction(proof: Proof, standing: Standing) -> _Moment | None:
    """The earliest dated reaction to a point of this council, at that point."""
    dated = [
        (reaction.given_on, proof.file.point(point))
        for point, answer in standing.answers.items()
        if (reaction := proof.file.reaction(answer.reaction)).given_on is not None
    ]
    if not dated:
        return None
    day, point = min(dated, key=lambda one: (one[0], one[1].id))
    return _Moment(
        _("de reactie op punt {number}").format(number=point.number), PreciseDate.day(day), point
    )


def _words(first: _Moment, then: _Moment) -> str:
    words = _("{then} ({then_day}) ligt vóór {first} ({first_day}).").format(
        then=then.what,
        then_day=as_written(then.when),
        first=first.what,
        first_day=as_written(first.when),
    )
    return words[:1].upper() + words[1:]


def _commitments(proof: Proof) -> Iterator[Finding]:
    for one in proof.file.procedure.commitments:
        days = (one.said_on, one.done_on, one.reported_on, one.accepted_on)
        known = [day for day in days if day is not None]
        if one.stands and known != sorted(known):
            lacking = _("De datums van toezeggen, uitvoeren, melden en aanvaarden lopen niet op.")
            yield Finding(Rule.DAYS, one, one.text[:80], lacking, one.text)


def without_source(proof: Proof) -> Iterator[Finding]:
    """Terms and promises that are printed, and of which nothing says where they come from."""
    for standing in proof.standings:
        yield from _agreed(proof, standing)
    bodies = {standing.body.id: standing.body for standing in proof.standings}
    for body in bodies.values():
        if body.advice_weeks is not None and not body.terms_source.strip():
            lacking = _("De adviestermijn van {weeks} weken heeft geen bron.")
            words = lacking.format(weeks=body.advice_weeks)
            yield Finding(Rule.SOURCE, body, body.name, words, body.name)
    for one in proof.file.procedure.commitments:
        sources = (one.meeting, one.reaction, one.decision, one.said_where.strip() or None)
        if one.stands and all(source is None for source in sources):
            lacking = _("Er staat niet waar dit is toegezegd.")
            yield Finding(Rule.SOURCE, one, one.text[:80], lacking, one.text)


def _agreed(proof: Proof, standing: Standing) -> Iterator[Finding]:
    consultation = standing.consultation
    agreed = consultation.agreed_advice_date
    if agreed is None:
        return
    extended = proof.file.procedure.extensions_of(consultation.id)
    planned = proof.file.step_of(consultation.id, StepKind.PLANNED)
    if extended or consultation.note.strip() or (planned and planned.actual):
        return
    subject = subject_of(proof.file, standing)
    line = " · ".join(filter(None, (standing.body.name, subject)))
    lacking = _("Er staat niet waar of wanneer {day} als adviesdatum is afgesproken.")
    yield Finding(
        Rule.SOURCE, consultation, line, lacking.format(day=medium(agreed)), medium(agreed)
    )
