"""Why a date is what it is: a term of the law as the panel "Waarom deze datum?" shows it."""

from collections.abc import Iterable

from consultatie import dates
from consultatie.deadlines import Deadline, what_of
from consultatie.language import _
from consultatie.law.explanation import Line, day_words, days_words
from consultatie.law.outcomes import Agreed, Lapsed, Running, StandsStill, TermOutcome
from consultatie.law.rules import SourceClass
from consultatie.law.terms import Term
from consultatie.term_list import TermLine
from ui.widgets.why import Why, WhyLine


def why_of_deadline(deadline: Deadline, *others: Deadline) -> Why:
    """Why a deadline is that day; `others` end the same day by the same computation."""
    together = (deadline, *others)
    bodies = ", ".join(one.standing.body.name for one in together)
    subject = f"{deadline.what} · {bodies}"
    outcome = deadline.standing.outcome(deadline.kind)
    if isinstance(outcome, Running) and outcome.term.last_day == deadline.day:
        found = (one.standing.outcome(one.kind) for one in together)
        return _why_of_term(outcome.term, subject, _distinct(_cautions(found)))
    if isinstance(outcome, Agreed) and outcome.day == deadline.day:
        found = (one.standing.outcome(one.kind) for one in together)
        return _why_agreed(outcome, subject, _distinct(_cautions(found)))
    return _why_of_day(deadline, subject)


def why_of_outcome(outcome: TermOutcome, body: str) -> Why:
    """What becomes of a term for a body: the computation, or why there is none."""
    subject = f"{what_of(outcome.kind)} · {body}"
    if isinstance(outcome, Running):
        return _why_of_term(outcome.term, subject, _cautions([outcome]))
    if isinstance(outcome, Agreed):
        return _why_agreed(outcome, subject, outcome.cautions)
    if isinstance(outcome, StandsStill):
        return _why_still(outcome, subject)
    if isinstance(outcome, Lapsed):
        heading = _("Geëindigd op {day}").format(day=_day(outcome))
        return Why(heading, subject, (WhyLine(outcome.sentence),), (), outcome.cautions)
    return Why(
        _("Geen datum"), subject, (WhyLine(outcome.sentence),), (), _distinct(_cautions([outcome]))
    )


def _why_agreed(outcome: Agreed, subject: str, cautions: Iterable[str]) -> Why:
    """What was agreed, how that was moved, and where it stood still."""
    lines = _lines(outcome.steps) or (WhyLine(_("Afgesproken dag"), _day(outcome), outcome.source),)
    heading = _("Uiterlijk {day}").format(day=day_words(outcome.day))
    return Why(heading, subject, lines, _no_law(), tuple(cautions))


def _why_still(outcome: StandsStill, subject: str) -> Why:
    """How the term came to its last day, and since when that day is open."""
    since = WhyLine(
        _("Staat stil: {reason}").format(reason=outcome.reason.rstrip("."))
        if outcome.reason
        else _("Staat stil"),
        dates.with_weekday_short(outcome.since),
    )
    left = WhyLine(_("Na de pauze resten nog {days}").format(days=days_words(outcome.left)))
    lines = (*_lines(outcome.steps), since, left)
    return Why(
        _("Nog geen datum: de termijn staat stil"), subject, lines, _no_law(), outcome.cautions
    )


def _no_law() -> tuple[str, ...]:
    return (_("geen wettelijke termijn"), _("wordt niet verlengd wegens weekend of feestdag"))


def _lines(lines: Iterable[Line]) -> tuple[WhyLine, ...]:
    return tuple(
        WhyLine(line.text, dates.with_weekday_short(line.date), line.article) for line in lines
    )


def why_of_line(line: TermLine) -> Why:
    """What becomes of a term in the list of terms; what the board wishes is no term."""
    body = line.standing.body.name
    if line.source_class is SourceClass.TARGET and line.day:
        day = dates.with_weekday_short(line.day)
        return Why(
            _("Gewenst uiterlijk {day}").format(day=day),
            f"{line.what} · {body}",
            (WhyLine(line.explanation, day, line.source),),
            (_("geen wettelijke termijn"), _("wordt niet verlengd")),
        )
    return why_of_outcome(line.standing.outcome(line.kind), body)


def _why_of_term(term: Term, subject: str, cautions: Iterable[str]) -> Why:
    explanation = term.explanation
    return Why(
        explanation.result,
        subject,
        (*_lines(explanation.lines), WhyLine(explanation.afterwards)),
        tuple(explanation.kind.split(" · ")),
        tuple(cautions),
    )


def _why_of_day(deadline: Deadline, subject: str) -> Why:
    day = dates.with_weekday_short(deadline.day)
    return Why(
        _("Uiterlijk {day}").format(day=dates.long(deadline.day)),
        subject,
        (WhyLine(_("Deze dag is zelf vastgelegd, er is niets berekend"), day, deadline.source),),
        _no_law(),
    )


def _cautions(outcomes: Iterable[TermOutcome]) -> Iterable[str]:
    for outcome in outcomes:
        yield from outcome.cautions
        careful = getattr(outcome, "careful", None)
        if careful is not None:
            yield _("Voorzichtige datum: {result}.").format(result=careful.explanation.result)


def _distinct(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentences))


def _day(outcome: Agreed | Lapsed) -> str:
    return dates.with_weekday_short(outcome.day)
