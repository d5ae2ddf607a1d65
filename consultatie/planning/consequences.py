"""What follows the notice: said beside a plan, because none of it is counted back."""

from collections.abc import Iterator
from datetime import date, timedelta

from consultatie.language import _
from consultatie.law.explanation import day_words
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Lapsed, Running
from consultatie.planning.course import Course
from consultatie.planning.steps import Step
from consultatie.scenarios import TargetKind


def afterwards(decision: Step, course: Course) -> str:
    """From when a decision that is itself the target can be executed; else nothing."""
    if course.question.target.kind is TargetKind.START:
        return ""
    notice = _told(decision, course)
    outcome = course.after_notice(TermKind.SUSPENSION, notice)
    if isinstance(outcome, Running):
        return _(
            "Bij kennisgeving op {notice} is de uitvoering opgeschort tot en met {last}; "
            "{free} is de eerste dag van uitvoering ({article})."
        ).format(
            notice=day_words(notice),
            last=day_words(outcome.term.last_day),
            free=day_words(outcome.term.first_free_day),
            article=outcome.term.rule.article,
        )
    if isinstance(outcome, Lapsed):
        return _(
            "De opschorting vervalt zodra de ondernemingsraad dat te kennen geeft ({article})."
        ).format(article=outcome.article)
    return getattr(outcome, "sentence", "")


def cautions(notice: Step | None, decision: Step, course: Course) -> Iterator[str]:
    """What to bear in mind with the terms of law that follow the notice: Dutch sentences."""
    told = notice.day if notice else _told(decision, course)
    suspension = course.after_notice(TermKind.SUSPENSION, told)
    if isinstance(suspension, Running):
        yield from suspension.cautions
    if isinstance(suspension, Lapsed):
        yield from _still_running(TermKind.APPEAL, told, course)
    yield from _still_running(TermKind.NULLITY, told, course)


def _still_running(kind: TermKind, told: date, course: Course) -> Iterator[str]:
    """A month in which the council can still act although nothing is suspended."""
    outcome = course.after_notice(kind, told)
    if not isinstance(outcome, Running):
        return
    sentence = (
        _("De beroepstermijn loopt door: bij kennisgeving op {day} tot en met {last} ({article}).")
        if kind is TermKind.APPEAL
        else _(
            "Zonder instemming kan de raad de nietigheid inroepen: bij kennisgeving op {day} tot "
            "en met {last} ({article})."
        )
    )
    term = outcome.term
    yield sentence.format(
        day=day_words(told), last=day_words(term.last_day), article=term.rule.article
    )


def _told(decision: Step, course: Course) -> date:
    return decision.day + timedelta(course.switches.pace.notice)
