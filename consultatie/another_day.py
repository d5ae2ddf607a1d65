"""What a term would be if it had begun on another day: a supposition that is never kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from consultatie.applied_rules import outcomes_of
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.law.matters import Matter
from consultatie.law.outcomes import NotStarted, Running, TermOutcome
from consultatie.legal_facts import matter_of
from consultatie.standing import Standing

# Of the events that a term can begin with, the fact that a consultation has of each.
_FACTS: Mapping[str, str] = {
    "ontvangen": "received",
    "compleet": "complete",
    "advies": "advice_given",
    "kennisgeving": "notice_day",
    "motivering ontvangen": "reasons_day",
    "bekend met uitvoering": "known_of_execution",
}


@dataclass(frozen=True, slots=True)
class Beginning:
    """With which event a term begins, in words, and on which day; None while it has not begun."""

    fact: str
    words: str
    day: date | None


def beginning_of(outcome: TermOutcome) -> Beginning | None:
    """With what a term begins; None for one that is not counted from a day."""
    if isinstance(outcome, Running):
        rule = outcome.term.rule
        fact = _FACTS.get(rule.trigger)
        return Beginning(fact, _(rule.trigger_words), outcome.term.trigger) if fact else None
    if isinstance(outcome, NotStarted):
        return _still_to_come(outcome.kind)
    return None


def if_begun(
    file: DossierFile, standing: Standing, kind: TermKind, law: LawBook, day: date
) -> TermOutcome:
    """What becomes of a term if the event that begins it were on this day, all else the same.

    :raises ValueError: the term is not counted from a day (`beginning_of` gives None).
    """
    beginning = beginning_of(standing.outcome(kind))
    if beginning is None:
        raise ValueError(kind)
    consultation = standing.consultation
    matter = matter_of(file, consultation, standing.accordance)
    supposed = _supposing(matter, beginning.fact, day)
    found = outcomes_of(file, consultation, supposed, law)
    return next(outcome for outcome in found if outcome.kind is kind)


def _still_to_come(kind: TermKind) -> Beginning:
    if kind is TermKind.ADVICE:
        return Beginning("received", _("ontvangst van de volledige aanvraag"), None)
    if kind is TermKind.REPLY:
        return Beginning("advice_given", _("ontvangst van het advies"), None)
    words = _("schriftelijke kennisgeving van het besluit, met de redenen")
    return Beginning("notice_day", words, None)


def _supposing(matter: Matter, fact: str, day: date) -> Matter:
    if fact == "notice_day":
        return _supposing_notice(matter, day)
    if fact == "received" and matter.held:
        # It waits until the request is complete: that day is what it begins with.
        return replace(matter, complete=day, held="")
    found: Matter = replace(matter, **{fact: day})  # type: ignore[arg-type]
    return found


def _supposing_notice(matter: Matter, day: date) -> Matter:
    """A notice that holds the reasons keeps holding them, and so does one that is still to come."""
    reasons = matter.reasons_day
    if matter.notice_day is None:
        reasons = reasons or day
    elif reasons == matter.notice_day:
        reasons = day
    return replace(matter, decided=True, notice_day=day, reasons_day=reasons)
