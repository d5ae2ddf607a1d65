"""Which terms a consultation has, and why not where it has none (art. 23 to 32 and 46d WOR)."""

from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.errors import OutOfReach
from consultatie.law.grounds import GroundFacts, TermKind
from consultatie.law.matters import Matter, OwnDay, contradictions
from consultatie.law.months import month
from consultatie.law.outcomes import Agreed, NoTerm, NotStarted, Running, TermOutcome
from consultatie.law.own_terms import OWN_RULES, advice_term, no_own_term, own_term


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
        if kind in OWN_RULES:
            return _own(kind, matter, facts, law)
        return _statutory(kind, matter, facts, law)
    except OutOfReach as error:
        return NotStarted(kind, str(error))


def _statutory(kind: TermKind, matter: Matter, facts: GroundFacts, law: LawBook) -> TermOutcome:
    optional = facts.suspension_optional and kind is TermKind.SUSPENSION
    if kind not in facts.terms or (optional and not matter.suspension_agreed):
        absence = facts.absences[kind]
        return NoTerm(kind, _(absence.reason), absence.article)
    return month(kind, facts.terms[kind], matter, law)


def _own(kind: TermKind, matter: Matter, facts: GroundFacts, law: LawBook) -> TermOutcome:
    """A term that the body agreed on, or that its ordinance sets; no statute gives it."""
    if kind is TermKind.ADVICE:
        return advice_term(matter, facts, law)
    if matter.reply_term is None:
        return no_own_term(kind, facts, law)
    if isinstance(matter.reply_term, OwnDay):
        odd = tuple(contradictions(matter))
        return Agreed(kind, matter.reply_term.day, matter.reply_term.source, odd)
    if matter.advice_given is None:
        missing = _("Er is nog geen advies uitgebracht.")
        return NotStarted(kind, missing, matter.reply_term.source)
    return Running(kind, own_term(kind, matter.reply_term, matter.advice_given, facts, law))
