from datetime import date, timedelta
from pathlib import Path

import holidays as peer
import pytest
from dateutil.easter import easter as peer_easter  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from consultatie.law.calendar import Calendar
from consultatie.law.errors import OutOfReach, WrongDataFile
from consultatie.law.holidays import Decree, Holiday, easter
from consultatie.law.spans import Span, Unit
from resources import folder

MONTH = Span(1, Unit.MONTHS, extended=True)
SPOILED = """
[[holiday]]
name = "Dertigste"
article = "a"
rule = "vaste dag"
month = 2
day = 30
[[holiday]]
name = "Nergens"
article = "a"
rule = "vaste dag"
month = 13
day = 1
from = 2020
until = 2019
[[holiday]]
name = "Pasen"
article = "a"
rule = "maan"
[[decree]]
from = 2026
until = 2028
days = [2025-05-30, 2026-01-03, "x"]
"""
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def test_easter_agrees_with_dateutil_for_three_centuries() -> None:
    assert [easter(year) for year in range(1900, 2200)] == [
        peer_easter(year) for year in range(1900, 2200)
    ]


def test_the_calendar_agrees_with_the_holidays_library_from_2014_through_2060(
    calendar: Calendar,
) -> None:
    theirs = peer.country_holidays(
        "NL", years=range(2014, 2061), categories=(peer.PUBLIC, peer.OPTIONAL)
    )
    equated = {day for decree in calendar.decrees for day in decree.days}
    first, end = date(2014, 1, 1).toordinal(), date(2061, 1, 1).toordinal()
    for ordinal in range(first, end):
        day = date.fromordinal(ordinal)
        expected = day.weekday() < 5 and day not in theirs and day not in equated
        assert calendar.is_working_day(day) == expected, day


@pytest.mark.parametrize(
    "day, reason",
    (
        (date(2024, 1, 1), "Nieuwjaarsdag"),
        (date(2024, 3, 29), "Goede Vrijdag"),
        (date(2024, 3, 30), "zaterdag"),
        (date(2024, 3, 31), "zondag"),
        (date(2024, 4, 1), "Tweede Paasdag"),
        (date(2024, 5, 9), "Hemelvaartsdag"),
        (date(2024, 5, 10), "gelijkgestelde dag"),
        (date(2024, 5, 20), "Tweede Pinksterdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2025, 4, 26), "Koningsdag"),
        (date(2025, 4, 27), "zondag"),
        (date(2031, 4, 26), "Koningsdag"),
        (date(2036, 4, 26), "Koningsdag"),
        (date(2013, 4, 30), "Koninginnedag"),
        (date(2006, 4, 29), "Koninginnedag"),
        (date(2006, 4, 30), "zondag"),
        (date(1972, 5, 1), "Koninginnedag"),
        (date(2026, 5, 5), "5 mei"),
        (date(2021, 12, 25), "Eerste Kerstdag"),
        (date(2021, 12, 26), "Tweede Kerstdag"),
        (date(2016, 5, 5), "Hemelvaartsdag"),
    ),
)
def test_a_day_off_says_why(calendar: Calendar, day: date, reason: str) -> None:
    assert calendar.reason(day) == reason
    assert not calendar.is_working_day(day)


@pytest.mark.parametrize(
    "day",
    (
        date(2024, 5, 1),
        date(2024, 12, 24),
        date(2024, 12, 31),
        date(2025, 1, 6),
        date(2014, 4, 30),
        date(2020, 5, 4),
        date(2021, 4, 26),
        date(2022, 5, 6),
        date(2022, 5, 31),
        date(2025, 5, 26),
        date(2026, 2, 2),
    ),
)
def test_a_day_that_looks_like_a_holiday_is_a_working_day(calendar: Calendar, day: date) -> None:
    assert calendar.reason(day) is None
    assert calendar.is_working_day(day)


def test_equated_days_are_known_from_2020_through_2028_only(calendar: Calendar) -> None:
    known = [year for year in range(1900, 2200) if calendar.decree_known(year)]
    assert known == list(range(2020, 2029))
    assert calendar.known_through == 2028


def test_a_calendar_without_decrees_knows_no_year() -> None:
    assert Calendar((), ()).known_through == 0


@given(day=DAYS)
def test_the_first_working_day_is_the_next_one_there_is(calendar: Calendar, day: date) -> None:
    expected = day
    while calendar.reason(expected) is not None:
        expected += timedelta(1)
    assert calendar.first_working_day(day) == expected


@given(first=DAYS, days=st.integers(0, 40))
def test_working_days_and_skipped_days_make_up_the_whole(
    calendar: Calendar, first: date, days: int
) -> None:
    last = first + timedelta(days)
    skipped = calendar.skipped(first, last + timedelta(1))
    assert calendar.working_days(first, last) + len(skipped) == days + 1
    assert all(calendar.reason(off.date) == off.reason for off in skipped)


def test_the_order_in_which_years_are_asked_changes_nothing() -> None:
    shipped = Calendar.shipped()
    other = Calendar(shipped.holidays, shipped.decrees)
    day = date(2022, 12, 31)
    other.reason(date(2023, 1, 1))
    assert other.first_working_day(day) == shipped.first_working_day(day) == date(2023, 1, 2)


def test_a_holiday_on_the_last_day_of_every_year_still_ends() -> None:
    every_year = (Holiday("Oudejaarsdag", "", month=12, day=31),)
    assert Calendar(every_year, ()).first_working_day(date(2021, 12, 31)) == date(2022, 1, 3)


def test_the_first_and_the_last_day_there_are_have_a_reason_or_none(calendar: Calendar) -> None:
    assert calendar.reason(date.min) == "Nieuwjaarsdag"
    assert calendar.reason(date.max) is None


@pytest.mark.parametrize("trigger", (date.min, date(1899, 12, 31), date(2200, 1, 1), date.max))
def test_a_trigger_outside_the_years_of_the_calendar_is_refused(
    calendar: Calendar, trigger: date
) -> None:
    with pytest.raises(OutOfReach) as refusal:
        calendar.last_days(MONTH, [trigger])
    assert str(refusal.value) == (
        "Termijnen worden berekend voor de jaren 1900 tot en met 2199; "
        f"het jaar {trigger.year} valt daarbuiten. Controleer de datum."
    )


def test_a_users_own_decree_is_added_to_those_that_ship(tmp_path: Path) -> None:
    (tmp_path / "holidays.toml").write_text(
        '[[decree]]\nfrom = 2029\nuntil = 2031\ndays = [2029-05-11]\nsource = "Stcrt. 2028, 1"\n',
        encoding="utf-8",
    )
    shipped = Calendar.shipped()
    calendar = Calendar.load(folder("law"), tmp_path)
    assert calendar.decree_known(2030)
    assert calendar.reason(date(2029, 5, 11)) == "gelijkgestelde dag"
    assert shipped.reason(date(2029, 5, 11)) is None


def test_a_holiday_wins_over_a_decree_for_the_same_day() -> None:
    calendar = Calendar(
        (Holiday("Feestdag", "Atw art. 3 lid 1", month=6, day=3),),
        (Decree(2025, 2025, (date(2025, 6, 3),), ""),),
    )
    assert calendar.reason(date(2025, 6, 3)) == "Feestdag"


def test_a_wrong_holiday_file_names_every_mistake(tmp_path: Path) -> None:
    (tmp_path / "holidays.toml").write_text(SPOILED, encoding="utf-8")
    with pytest.raises(WrongDataFile) as refusal:
        Calendar.load(tmp_path)
    assert str(refusal.value).splitlines() == [
        "holidays.toml, feestdag Dertigste, veld day: bestaat niet in elke maand met dit nummer",
        "holidays.toml, feestdag Nergens, veld month: moet een getal van 1 tot en met 12 zijn",
        "holidays.toml, feestdag Nergens, veld until: ligt vóór het eerste jaar",
        (
            "holidays.toml, feestdag Pasen, veld rule: moet een van deze woorden zijn: "
            "vaste dag, pasen"
        ),
        (
            "holidays.toml, besluit 1, veld days: moet een datum zijn, zoals 2026-05-15 zonder "
            "aanhalingstekens"
        ),
        "holidays.toml, besluit 1, veld source: ontbreekt",
        "holidays.toml, besluit 1, veld days: 30-5-2025 ligt buiten deze jaren",
        "holidays.toml, besluit 1, veld days: 3-1-2026 valt in een weekend",
    ]
