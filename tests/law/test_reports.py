import json
from datetime import date

import pytest

from consultatie.law.calendar import Calendar
from consultatie.law.errors import OutOfReach, WrongRange
from consultatie.law.reports import report, reports
from consultatie.law.rules import Rulebook
from consultatie.law.terms import compute


def test_a_term_is_reported_with_exactly_these_keys(rules: Rulebook, calendar: Calendar) -> None:
    term = compute(rules.rule("wor-25-6"), date(2021, 12, 1), calendar)
    found = json.loads(json.dumps(report(term)))
    assert list(found) == [
        "rule",
        "trigger",
        "base_day",
        "last_day",
        "first_free_day",
        "skipped",
        "last_day_without_extension",
        "decree_known",
        "cautions",
        "explanation",
    ]
    assert found["rule"] == "wor-25-6"
    assert found["trigger"] == "2021-12-01"
    assert found["base_day"] == found["last_day_without_extension"] == "2022-01-01"
    assert found["last_day"] == "2022-01-03"
    assert found["first_free_day"] == "2022-01-04"
    assert found["skipped"] == [
        {"date": "2022-01-01", "reason": "Nieuwjaarsdag"},
        {"date": "2022-01-02", "reason": "zondag"},
    ]
    assert found["decree_known"] is True
    assert found["cautions"] == list(term.cautions)
    assert found["explanation"] == term.explanation.text


def test_a_range_reports_every_day_of_it(rules: Rulebook, calendar: Calendar) -> None:
    found = reports(rules.rule("wor-26-2"), date(2024, 1, 29), date(2024, 2, 1), calendar)
    assert [one["last_day"] for one in found] == [
        "2024-02-29",
        "2024-02-29",
        "2024-02-29",
        "2024-03-01",
    ]


def test_a_range_that_ends_before_it_begins_is_refused(rules: Rulebook, calendar: Calendar) -> None:
    with pytest.raises(WrongRange, match="De einddatum ligt vóór de begindatum"):
        reports(rules.rule("wor-26-2"), date(2024, 2, 1), date(2024, 1, 31), calendar)


def test_a_range_over_the_end_of_the_calendar_is_refused(
    rules: Rulebook, calendar: Calendar
) -> None:
    with pytest.raises(OutOfReach):
        reports(rules.rule("wor-26-2"), date(2199, 12, 31), date(2200, 1, 1), calendar)
