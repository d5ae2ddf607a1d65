"""Which terms a consultation has, and why not where it has none (art. 23 to 32 and 46d WOR)."""

from datetime import date

from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.errors import OutOfReach
from consultatie.law.grounds import GroundFacts, TermKind
from consultatie.law.matters import Matter, OwnDay, OwnLength, contradictions
from consultatie.law.months import month
from consultatie.law.outcomes import Agreed, NoTerm, NotStarted, Running, TermOutcome
from consultatie.law.terms import compute

# The rule for a term that a body has although its ground does not speak of it.
_OWN_RULES = {TermKind.ADVICE: "afspraak-advies", TermKind.REPLY: "afspraak-reactie"}


def outcomes(matter: Matter, law: LawBook) -> tuple[TermOutcome, ...]:
    """What becomes of each kind of term, in the order of `TermKind`.

    Dates that contradict each other give cautions; they are never put in another order, and one
    outside the years of the calendar leaves the term not started.
    """
    return tuple(outcome(kind, matter, law) for kind in TermKind)


def outcome(kind: TermKind, matter: Matter, law: LawBook) -> TermOutcome:
    """What becomes of one kind of term."""
    facts = law.grounds[matter.ground]
    try:
        if kind in _OWN_RULES:
            return _own(kind, matter, facts, law)
        return _statutory(kind, matter, facts, law)
    except OutOfReach as error:
        return NotStarted(kind, str(error))


def _statutory(kind: TermKind, matter: Matter, facts: GroundFacts, law: LawBook) -> TermOutcome:
    optional = facts.suspension_optional and kind is TermKind.SUSPENSION
    if kind not in facts.terms or (optional and not matter.suspension_agreed):
        absence = facts.absences[kind]
        return NoTerm(kind, absence.reason, absence.article)
    return month(kind, facts.terms[kind], matter, law)


def _own(kind: TermKind, matter: Matter, facts: GroundFacts, law: LawBook) -> TermOutcome:
    """A term that the body agreed on, or that its ordinance sets; no statute gives it."""
    start, missing = _own_start(kind, matter)
    own = matter.advice_term if kind is TermKind.ADVICE else matter.reply_term
    if own is None:
        return _no_own_term(kind, facts, law)
    if isinstance(own, OwnDay):
        return Agreed(kind, own.day, own.source, tuple(contradictions(matter)))
    if start is None:
        return NotStarted(kind, missing, own.source)
    return _own_term(kind, own, start, facts, law)


def _own_start(kind: TermKind, matter: Matter) -> tuple[date | None, str]:
    if kind is TermKind.ADVICE:
        return matter.received, _("De datum van ontvangst van de aanvraag ontbreekt.")
    return matter.advice_given, _("Er is nog geen advies uitgebracht.")


def _no_own_term(kind: TermKind, facts: GroundFacts, law: LawBook) -> NoTerm:
    if absence := facts.absences.get(kind):
        return NoTerm(kind, absence.reason, absence.article)
    return NoTerm(kind, law.rules.rule(facts.terms[kind]).text, facts.article)


def _own_term(
    kind: TermKind, own: OwnLength, start: date, facts: GroundFacts, law: LawBook
) -> Running:
    rule = law.rules.rule(facts.terms.get(kind, _OWN_RULES[kind]), start)
    return Running(kind, compute(rule.agreed(own.span, own.source), start, law.calendar))
