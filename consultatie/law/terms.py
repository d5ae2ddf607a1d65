"""A term: a rule applied to a day, with its explanation."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from consultatie.law.calendar import Calendar
from consultatie.law.cautions import cautions_of
from consultatie.law.computations import Computation
from consultatie.law.errors import LengthUnknown
from consultatie.law.explanation import Explanation, explain
from consultatie.law.rules import STATUTORY, Rule
from consultatie.law.spans import Span
from consultatie.law.stops import Lengthening


@dataclass(frozen=True, slots=True)
class Term(Computation):
    """A computation that can speak: its texts are made when they are asked for."""

    @property
    def cautions(self) -> tuple[str, ...]:
        """What to bear in mind with this date: Dutch sentences, made when asked."""
        return tuple(cautions_of(self))

    @property
    def explanation(self) -> Explanation:
        """The whole computation in Dutch, made when asked."""
        return explain(self, self.cautions)

    def with_rule(self, rule: Rule) -> "Term":
        """The same days under another wording of the rule, for the explanation."""
        return replace(self, rule=rule)


def compute(rule: Rule, trigger: date, calendar: Calendar) -> Term:
    """The term that a rule gives for a trigger.

    The trigger is never moved. Raises `LengthUnknown` for a rule whose length comes from the body,
    and `OutOfReach` for a trigger outside the years of the calendar.
    """
    span = _span(rule)
    base_day = calendar.base_day(span, trigger)
    (last_day,) = calendar.last_days(span, (trigger,))
    return Term(
        rule,
        span,
        trigger,
        base_day,
        last_day,
        calendar.skipped(base_day, last_day),
        calendar.unknown_years(base_day, last_day),
        calendar.reason(last_day) or "",
    )


def lengthen(term: Term, found: Lengthening, calendar: Calendar) -> Term:
    """The term with the days on which it stood still added to it.

    A term of law never stands still: parties cannot agree another one.
    """
    if term.rule.source_class in STATUTORY or not found.stood_still:
        return term
    last_day = found.last_day
    return replace(
        term,
        last_day=last_day,
        stood_still=found.stood_still,
        unknown_years=calendar.unknown_years(term.base_day, last_day),
        ends_on=calendar.reason(last_day) or "",
    )


def last_days(rule: Rule, triggers: Iterable[date], calendar: Calendar) -> list[date]:
    """The last day for each of many triggers: what `compute` gives, without the explanation."""
    return calendar.last_days(_span(rule), triggers)


def _span(rule: Rule) -> Span:
    if rule.span is None:
        raise LengthUnknown(rule.id)
    return rule.span
