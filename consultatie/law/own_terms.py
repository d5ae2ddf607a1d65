"""Terms that a body agreed on or that its ordinance sets: they can be held, moved and paused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from consultatie.dates.formats import medium, stretch
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.explanation import Line, days_words, listed, still_lines
from consultatie.law.grounds import GroundFacts, TermKind
from consultatie.law.matters import Matter, OwnDay, OwnLength, contradictions
from consultatie.law.outcomes import (
    Agreed,
    NoTerm,
    NotStarted,
    Running,
    StandsStill,
    TermOutcome,
    noted,
)
from consultatie.law.stops import Lengthening, Standstill, lengthened
from consultatie.law.terms import Term, compute, lengthen

# The rule for a term that a body has although its ground does not speak of it.
OWN_RULES = {TermKind.ADVICE: "afspraak-advies", TermKind.REPLY: "afspraak-reactie"}


def advice_term(matter: Matter, facts: GroundFacts, law: LawBook) -> TermOutcome:
    """What becomes of the term for the advice, with all that moves or stops its clock."""
    own = matter.advice_term
    if own is None:
        return no_own_term(TermKind.ADVICE, facts, law)
    if matter.held:
        return NotStarted(TermKind.ADVICE, matter.held, own.source, cautions=matter.advice_notes)
    found = _agreed(own, matter) if isinstance(own, OwnDay) else _counted(own, matter, facts, law)
    return noted(found, *matter.advice_notes)


def no_own_term(kind: TermKind, facts: GroundFacts, law: LawBook) -> NoTerm:
    """Why there is no term of this kind as long as nothing was agreed."""
    if absence := facts.absences.get(kind):
        return NoTerm(kind, _(absence.reason), absence.article)
    return NoTerm(kind, _(law.rules.rule(facts.terms[kind]).text), facts.article)


def own_term(kind: TermKind, own: OwnLength, start: date, facts: GroundFacts, law: LawBook) -> Term:
    """The term of a body's own length from a day."""
    rule = law.rules.rule(facts.terms.get(kind, OWN_RULES[kind]), start)
    return compute(rule.agreed(own.span, own.source), start, law.calendar)


def _counted(own: OwnLength, matter: Matter, facts: GroundFacts, law: LawBook) -> TermOutcome:
    start = matter.complete or matter.received
    if start is None:
        missing = _("De datum van ontvangst van de aanvraag ontbreekt.")
        return NotStarted(TermKind.ADVICE, missing, own.source)
    term = own_term(TermKind.ADVICE, own, start, facts, law)
    if matter.complete:
        term = _from_complete(term)
    found = lengthened(start, term.last_day, matter.stops)
    if found.standstill:
        counted = replace(term, last_day=found.last_day, stood_still=found.stood_still)
        return _still(found.standstill, own.source, counted.explanation.lines)
    return Running(TermKind.ADVICE, lengthen(term, found, law.calendar))


def _from_complete(term: Term) -> Term:
    words = _("dag waarop de aanvraag volledig was")
    return term.with_rule(term.rule.started_by("compleet", words))


def _agreed(own: OwnDay, matter: Matter) -> TermOutcome:
    found = lengthened(own.reckoned or matter.received or date.min, own.day, matter.stops)
    steps = (*own.steps, *still_lines(own.day, found.stood_still))
    if found.standstill:
        return _still(found.standstill, own.source, steps)
    cautions = (*_lengthened_words(own.day, found), *contradictions(matter))
    return Agreed(TermKind.ADVICE, found.last_day, own.source, cautions, own.history, steps)


def _still(found: Standstill, source: str, steps: tuple[Line, ...]) -> StandsStill:
    since, left, reason = found.since, found.left, found.reason
    return StandsStill(TermKind.ADVICE, since, left, reason, source, steps=steps)


def _lengthened_words(day: date, found: Lengthening) -> Iterator[str]:
    if not found.stood_still:
        return
    stretches = listed([stretch(still.first, still.last) for still in found.stood_still])
    yield _(
        "Afgesproken was {day}; de termijn stond {days} stil ({stretches}) en loopt daarom tot en "
        "met {last}."
    ).format(
        day=medium(day),
        days=days_words(sum(still.days for still in found.stood_still)),
        stretches=stretches,
        last=medium(found.last_day),
    )
