"""Terms as plain data, for the command line and for other programs."""

from datetime import date, timedelta

from consultatie.law.calendar import Calendar
from consultatie.law.errors import WrongRange
from consultatie.law.rules import Rule
from consultatie.law.terms import Term, compute


def report(term: Term) -> dict[str, object]:
    """A term as a dict that `json` can write: dates as ISO 8601, texts in Dutch."""
    return {
        "rule": term.rule.id,
        "trigger": term.trigger.isoformat(),
        "base_day": term.base_day.isoformat(),
        "last_day": term.last_day.isoformat(),
        "first_free_day": term.first_free_day.isoformat(),
        "skipped": [{"date": day.date.isoformat(), "reason": day.reason} for day in term.skipped],
        "last_day_without_extension": term.last_day_without_extension.isoformat(),
        "decree_known": term.decree_known,
        "cautions": list(term.cautions),
        "explanation": term.explanation.text,
    }


def reports(rule: Rule, first: date, last: date, calendar: Calendar) -> list[dict[str, object]]:
    """The term of a rule for each day from `first` through `last`.

    Raises `WrongRange` when `last` is before `first`, and what `compute` raises.
    """
    if last < first:
        raise WrongRange(first, last)
    return [
        report(compute(rule, first + timedelta(days), calendar))
        for days in range((last - first).days + 1)
    ]
