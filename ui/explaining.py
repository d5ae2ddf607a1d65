"""Why a date is what it is: a term of the law as the panel "Waarom deze datum?" shows it."""

from collections.abc import Iterable

from consultatie import dates
from consultatie.deadlines import Deadline, what_of
from consultatie.language import _
from consultatie.law.outcomes import Agreed, Lapsed, Running, TermOutcome
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
    return _why_of_day(deadline, subject)


def why_of_outcome(outcome: TermOutcome, body: str) -> Why:
    """What becomes of a term for a body: the computation, or why there is none."""
    subject = f"{what_of(outcome.kind)} · {body}"
    if isinstance(outcome, Running):
        return _why_of_term(outcome.term, subject, _cautions([outcome]))
    if isinstance(outcome, Agreed):
        line = WhyLine(_("Afgesproken dag"), _day(outcome), outcome.source)
        return Why(
            _("Uiterlijk {day}").format(day=_day(outcome)), subject, (line,), (), outcome.cautions
        )
    if isinstance(outcome, Lapsed):
        heading = _("Geëindigd op {day}").format(day=_day(outcome))
        return Why(heading, subject, (WhyLine(outcome.sentence),), (), outcome.cautions)
    return Why(
        _("Geen datum"), subject, (WhyLine(outcome.sentence),), (), _distinct(_cautions([outcome]))
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
    lines = [
        WhyLine(line.text, dates.with_weekday_short(line.date), line.article)
        for line in explanation.lines
    ]
    return Why(
        explanation.result,
        subject,
        (*lines, WhyLine(explanation.afterwards)),
        tuple(explanation.kind.split(" · ")),
        tuple(cautions),
    )


def _why_of_day(deadline: Deadline, subject: str) -> Why:
    day = dates.with_weekday_short(deadline.day)
    return Why(
        _("Uiterlijk {day}").format(day=dates.long(deadline.day)),
        subject,
        (WhyLine(_("Deze dag is zelf vastgelegd, er is niets berekend"), day, deadline.source),),
        (_("geen wettelijke termijn"), _("wordt niet verlengd")),
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
