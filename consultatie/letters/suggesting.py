"""Which letters a consultation asks for now, each with why."""

from collections.abc import Iterator
from datetime import date

from consultatie import dates
from consultatie.completeness import is_complete, result_line
from consultatie.consultations import StepKind
from consultatie.dossier_file import DossierFile
from consultatie.language import _, ngettext
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Running
from consultatie.letters.kinds import LetterKind
from consultatie.meetings import MeetingKind
from consultatie.standing import Standing
from consultatie.talks import meetings_on

Suggestion = tuple[LetterKind, str]


def suggested(file: DossierFile, standing: Standing, today: date) -> tuple[Suggestion, ...]:
    """The letters that are the natural next ones, in the order of the procedure."""
    if standing.decision is not None:
        return tuple(_after_decision(file, standing, today))
    return (*_before_advice(file, standing), *_meanwhile(file, standing, today))


def _before_advice(file: DossierFile, standing: Standing) -> Iterator[Suggestion]:
    own = standing.consultation.id
    received = file.happened(own, StepKind.RECEIVED)
    if received and not file.happened(own, StepKind.ACKNOWLEDGED):
        yield LetterKind.RECEIPT, _("De ontvangst is nog niet bevestigd.")
    checks = file.procedure.checks_of(own)
    lacking = is_complete(checks) is False
    if lacking and not file.happened(own, StepKind.COMPLETE):
        yield LetterKind.COMPLETION, result_line(checks)
    waiting = sum(not one.answer.strip() for one in file.procedure.questions_of(own))
    if waiting:
        words = ngettext(
            "{number} vraag is nog niet beantwoord.",
            "{number} vragen zijn nog niet beantwoord.",
            waiting,
        ).format(number=waiting)
        yield LetterKind.QUESTIONS, words
    for expert in file.procedure.experts_of(own):
        if expert.costs_announced_on is None and expert.reported_on is None:
            words = _("De kosten van {who} zijn nog niet gemeld.").format(who=expert.who)
            yield LetterKind.EXPERT_COSTS, words
            break


def _meanwhile(file: DossierFile, standing: Standing, today: date) -> Iterator[Suggestion]:
    for meeting in meetings_on(file, standing.consultation):
        planned = meeting.planned
        coming = planned is not None and planned.last >= today and meeting.held is None
        if meeting.sort is MeetingKind.CONSULTATION and planned is not None and coming:
            words = _("De overlegvergadering is gepland: {day}.")
            yield LetterKind.INVITATION, words.format(day=dates.format(planned))
            break
    term = standing.outcome(TermKind.ADVICE)
    if standing.advice is not None and standing.advised_on is None:
        yield LetterKind.ADVICE, _("Het advies is in concept en nog niet verzonden.")
    elif standing.advised_on is not None:
        words = _("Het advies is van {day}; er is nog geen besluit.")
        yield LetterKind.REMINDER, words.format(day=dates.medium(standing.advised_on))
    elif isinstance(term, Agreed | Running):
        yield LetterKind.AGREED_TERM, _("Er is een adviesdatum; leg de afspraak schriftelijk vast.")


def _after_decision(file: DossierFile, standing: Standing, today: date) -> Iterator[Suggestion]:
    if not file.happened(standing.consultation.id, StepKind.NOTICE):
        words = _("Het besluit is er; de kennisgeving is nog niet vastgelegd.")
        yield LetterKind.REACTION, words
    suspension = standing.outcome(TermKind.SUSPENSION)
    if isinstance(suspension, Running) and suspension.term.last_day >= today:
        words = _("De opschorting loopt tot en met {day}.")
        yield LetterKind.SUSPENSION, words.format(day=dates.medium(suspension.term.last_day))
