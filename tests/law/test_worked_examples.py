"""The fifty worked examples: what a notice on a day gives, checked by hand against a calendar.

"short month" and "decree unknown" stand beside the reasons of the skipped days.
"""

from datetime import date, datetime

import pytest

from consultatie.law.calendar import Calendar
from consultatie.law.rules import Rulebook
from consultatie.law.terms import Term, compute

# Notice, base day, last day of suspension, first day of execution, last day for appeal, why.
EXAMPLES = (
    (1, "29-1-2024", "29-2-2024", "29-2-2024", "1-3-2024", "29-2-2024", ""),
    (2, "30-1-2024", "29-2-2024", "29-2-2024", "1-3-2024", "29-2-2024", "short month"),
    (3, "31-1-2024", "29-2-2024", "29-2-2024", "1-3-2024", "29-2-2024", "short month"),
    (4, "28-1-2025", "28-2-2025", "28-2-2025", "1-3-2025", "28-2-2025", ""),
    (5, "29-1-2025", "28-2-2025", "28-2-2025", "1-3-2025", "28-2-2025", "short month"),
    (6, "30-1-2025", "28-2-2025", "28-2-2025", "1-3-2025", "28-2-2025", "short month"),
    (7, "31-1-2025", "28-2-2025", "28-2-2025", "1-3-2025", "28-2-2025", "short month"),
    (
        8,
        "29-2-2024",
        "29-3-2024",
        "2-4-2024",
        "3-4-2024",
        "2-4-2024",
        "29-3 Goede Vrijdag, 30-3 zaterdag, 31-3 zondag, 1-4 Tweede Paasdag",
    ),
    (9, "28-2-2025", "28-3-2025", "28-3-2025", "29-3-2025", "28-3-2025", ""),
    (10, "31-3-2025", "30-4-2025", "30-4-2025", "1-5-2025", "30-4-2025", "short month"),
    (11, "31-5-2025", "30-6-2025", "30-6-2025", "1-7-2025", "30-6-2025", "short month"),
    (12, "31-8-2025", "30-9-2025", "30-9-2025", "1-10-2025", "30-9-2025", "short month"),
    (
        13,
        "25-11-2024",
        "25-12-2024",
        "30-12-2024",
        "31-12-2024",
        "30-12-2024",
        (
            "25-12 Eerste Kerstdag, 26-12 Tweede Kerstdag, 27-12 gelijkgestelde dag, "
            "28-12 zaterdag, 29-12 zondag"
        ),
    ),
    (
        14,
        "26-11-2024",
        "26-12-2024",
        "30-12-2024",
        "31-12-2024",
        "30-12-2024",
        "26-12 Tweede Kerstdag, 27-12 gelijkgestelde dag, 28-12 zaterdag, 29-12 zondag",
    ),
    (
        15,
        "27-11-2024",
        "27-12-2024",
        "30-12-2024",
        "31-12-2024",
        "30-12-2024",
        "27-12 gelijkgestelde dag, 28-12 zaterdag, 29-12 zondag",
    ),
    (
        16,
        "25-11-2025",
        "25-12-2025",
        "29-12-2025",
        "30-12-2025",
        "29-12-2025",
        "25-12 Eerste Kerstdag, 26-12 Tweede Kerstdag, 27-12 zaterdag, 28-12 zondag",
    ),
    (
        17,
        "26-11-2025",
        "26-12-2025",
        "29-12-2025",
        "30-12-2025",
        "29-12-2025",
        "26-12 Tweede Kerstdag, 27-12 zaterdag, 28-12 zondag",
    ),
    (
        18,
        "1-12-2025",
        "1-1-2026",
        "5-1-2026",
        "6-1-2026",
        "5-1-2026",
        "1-1 Nieuwjaarsdag, 2-1 gelijkgestelde dag, 3-1 zaterdag, 4-1 zondag",
    ),
    (
        19,
        "2-12-2025",
        "2-1-2026",
        "5-1-2026",
        "6-1-2026",
        "5-1-2026",
        "2-1 gelijkgestelde dag, 3-1 zaterdag, 4-1 zondag",
    ),
    (
        20,
        "31-12-2025",
        "31-1-2026",
        "2-2-2026",
        "3-2-2026",
        "2-2-2026",
        "31-1 zaterdag, 1-2 zondag",
    ),
    (
        21,
        "25-11-2021",
        "25-12-2021",
        "27-12-2021",
        "28-12-2021",
        "27-12-2021",
        "25-12 Eerste Kerstdag, 26-12 Tweede Kerstdag",
    ),
    (
        22,
        "25-11-2022",
        "25-12-2022",
        "27-12-2022",
        "28-12-2022",
        "27-12-2022",
        "25-12 Eerste Kerstdag, 26-12 Tweede Kerstdag",
    ),
    (
        23,
        "1-12-2021",
        "1-1-2022",
        "3-1-2022",
        "4-1-2022",
        "3-1-2022",
        "1-1 Nieuwjaarsdag, 2-1 zondag",
    ),
    (24, "1-12-2022", "1-1-2023", "2-1-2023", "3-1-2023", "2-1-2023", "1-1 Nieuwjaarsdag"),
    (
        25,
        "3-3-2026",
        "3-4-2026",
        "7-4-2026",
        "8-4-2026",
        "7-4-2026",
        "3-4 Goede Vrijdag, 4-4 zaterdag, 5-4 zondag, 6-4 Tweede Paasdag",
    ),
    (26, "6-3-2026", "6-4-2026", "7-4-2026", "8-4-2026", "7-4-2026", "6-4 Tweede Paasdag"),
    (
        27,
        "18-3-2025",
        "18-4-2025",
        "22-4-2025",
        "23-4-2025",
        "22-4-2025",
        "18-4 Goede Vrijdag, 19-4 zaterdag, 20-4 zondag, 21-4 Tweede Paasdag",
    ),
    (28, "21-3-2025", "21-4-2025", "22-4-2025", "23-4-2025", "22-4-2025", "21-4 Tweede Paasdag"),
    (
        29,
        "14-4-2026",
        "14-5-2026",
        "18-5-2026",
        "19-5-2026",
        "18-5-2026",
        "14-5 Hemelvaartsdag, 15-5 gelijkgestelde dag, 16-5 zaterdag, 17-5 zondag",
    ),
    (
        30,
        "15-4-2026",
        "15-5-2026",
        "18-5-2026",
        "19-5-2026",
        "18-5-2026",
        "15-5 gelijkgestelde dag, 16-5 zaterdag, 17-5 zondag",
    ),
    (
        31,
        "9-4-2024",
        "9-5-2024",
        "13-5-2024",
        "14-5-2024",
        "13-5-2024",
        "9-5 Hemelvaartsdag, 10-5 gelijkgestelde dag, 11-5 zaterdag, 12-5 zondag",
    ),
    (
        32,
        "10-4-2024",
        "10-5-2024",
        "13-5-2024",
        "14-5-2024",
        "13-5-2024",
        "10-5 gelijkgestelde dag, 11-5 zaterdag, 12-5 zondag",
    ),
    (
        33,
        "25-4-2026",
        "25-5-2026",
        "26-5-2026",
        "27-5-2026",
        "26-5-2026",
        "25-5 Tweede Pinksterdag",
    ),
    (
        34,
        "20-4-2024",
        "20-5-2024",
        "21-5-2024",
        "22-5-2024",
        "21-5-2024",
        "20-5 Tweede Pinksterdag",
    ),
    (35, "9-5-2025", "9-6-2025", "10-6-2025", "11-6-2025", "10-6-2025", "9-6 Tweede Pinksterdag"),
    (
        36,
        "26-3-2025",
        "26-4-2025",
        "28-4-2025",
        "29-4-2025",
        "28-4-2025",
        "26-4 Koningsdag, 27-4 zondag",
    ),
    (37, "27-3-2025", "27-4-2025", "28-4-2025", "29-4-2025", "28-4-2025", "27-4 zondag"),
    (38, "27-3-2026", "27-4-2026", "28-4-2026", "29-4-2026", "28-4-2026", "27-4 Koningsdag"),
    (
        39,
        "27-3-2028",
        "27-4-2028",
        "1-5-2028",
        "2-5-2028",
        "1-5-2028",
        "27-4 Koningsdag, 28-4 gelijkgestelde dag, 29-4 zaterdag, 30-4 zondag",
    ),
    (
        40,
        "28-3-2028",
        "28-4-2028",
        "1-5-2028",
        "2-5-2028",
        "1-5-2028",
        "28-4 gelijkgestelde dag, 29-4 zaterdag, 30-4 zondag",
    ),
    (
        41,
        "27-3-2023",
        "27-4-2023",
        "1-5-2023",
        "2-5-2023",
        "1-5-2023",
        "27-4 Koningsdag, 28-4 gelijkgestelde dag, 29-4 zaterdag, 30-4 zondag",
    ),
    (42, "5-4-2025", "5-5-2025", "6-5-2025", "7-5-2025", "6-5-2025", "5-5 5 mei"),
    (43, "5-4-2026", "5-5-2026", "6-5-2026", "7-5-2026", "6-5-2026", "5-5 5 mei"),
    (
        44,
        "5-4-2027",
        "5-5-2027",
        "10-5-2027",
        "11-5-2027",
        "10-5-2027",
        "5-5 5 mei, 6-5 Hemelvaartsdag, 7-5 gelijkgestelde dag, 8-5 zaterdag, 9-5 zondag",
    ),
    (
        45,
        "6-4-2027",
        "6-5-2027",
        "10-5-2027",
        "11-5-2027",
        "10-5-2027",
        "6-5 Hemelvaartsdag, 7-5 gelijkgestelde dag, 8-5 zaterdag, 9-5 zondag",
    ),
    (46, "7-7-2021", "7-8-2021", "9-8-2021", "10-8-2021", "9-8-2021", "7-8 zaterdag, 8-8 zondag"),
    (47, "23-10-2026", "23-11-2026", "23-11-2026", "24-11-2026", "23-11-2026", ""),
    (
        48,
        "10-4-2029",
        "10-5-2029",
        "11-5-2029",
        "12-5-2029",
        "11-5-2029",
        "10-5 Hemelvaartsdag, decree unknown",
    ),
    (
        49,
        "15-9-2011",
        "15-10-2011",
        "17-10-2011",
        "18-10-2011",
        "17-10-2011",
        "15-10 zaterdag, 16-10 zondag, decree unknown",
    ),
    (50, "12-3-2013", "12-4-2013", "12-4-2013", "13-4-2013", "12-4-2013", "decree unknown"),
)
NUMBERS = [str(example[0]) for example in EXAMPLES]


def day(text: str) -> date:
    return datetime.strptime(text, "%d-%m-%Y").date()  # noqa: DTZ007 - a day has no time zone


def why(term: Term) -> str:
    """The reasons of a term in the words of the table."""
    months_apart = (term.base_day.year - term.trigger.year) * 12
    months_apart += term.base_day.month - term.trigger.month
    assert months_apart == 1
    reasons = [f"{off.date.day}-{off.date.month} {off.reason}" for off in term.skipped]
    if term.base_day.day != term.trigger.day:
        reasons.append("short month")
    if not term.decree_known:
        reasons.append("decree unknown")
    return ", ".join(reasons)


@pytest.mark.parametrize("example", EXAMPLES, ids=NUMBERS)
def test_a_worked_example_comes_out(
    rules: Rulebook, calendar: Calendar, example: tuple[int, str, str, str, str, str, str]
) -> None:
    _number, notice, base, suspended, free, appeal, reasons = example
    suspension = compute(rules.rule("wor-25-6"), day(notice), calendar)
    appeals = compute(rules.rule("wor-26-2"), day(notice), calendar)
    assert suspension.base_day == suspension.last_day_without_extension == day(base)
    assert suspension.last_day == day(suspended)
    assert suspension.first_free_day == day(free)
    assert appeals.last_day == day(appeal)
    assert why(suspension) == why(appeals) == reasons


@pytest.mark.parametrize("example", EXAMPLES, ids=NUMBERS)
def test_nullity_ends_on_the_same_day_as_the_appeal(
    rules: Rulebook, calendar: Calendar, example: tuple[int, str, str, str, str, str, str]
) -> None:
    nullity = compute(rules.rule("wor-27-5"), day(example[1]), calendar)
    assert nullity.last_day == day(example[5])


def test_the_longest_extension_from_2020_through_2028_is_five_days(
    rules: Rulebook, calendar: Calendar
) -> None:
    first, end = date(2020, 1, 1).toordinal(), date(2028, 11, 25).toordinal()
    extensions = {}
    for ordinal in range(first, end):
        term = compute(rules.rule("wor-26-2"), date.fromordinal(ordinal), calendar)
        extensions[term.trigger] = (term.last_day - term.base_day).days
    longest = max(extensions.values())
    assert longest == 5
    assert {date(2024, 11, 25), date(2027, 4, 5)} <= {
        trigger for trigger, days in extensions.items() if days == longest
    }
