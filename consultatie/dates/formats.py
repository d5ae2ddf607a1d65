"""Dates in words and figures, for screen and paper."""

import re
from datetime import date

from consultatie.dates.names import MONTHS, PERIODS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from consultatie.dates.precise import PreciseDate
from consultatie.language import Language, _, in_dutch, pgettext, spoken


def month_name(month: int) -> str:
    """`september` for 9."""
    return _(MONTHS[month - 1])


def short_month(month: int) -> str:
    """`sep` for 9."""
    return pgettext("short", SHORT_MONTHS[month - 1])


def weekday_name(day: date) -> str:
    """`dinsdag`."""
    return _(WEEKDAYS[day.weekday()])


def short_weekday(day: date) -> str:
    """`di`."""
    return pgettext("short", SHORT_WEEKDAYS[day.weekday()])


def long(day: date) -> str:
    """`dinsdag 7 september 2021`."""
    return f"{weekday_name(day)} {medium(day)}"


def medium(day: date) -> str:
    """`7 september 2021`."""
    return f"{day.day} {month_name(day.month)} {day.year}"


@in_dutch()
def medium_in_dutch(day: date) -> str:
    """The same in Dutch, whatever is spoken: for what is kept."""
    return medium(day)


def short(day: date) -> str:
    """`7-9-2021`."""
    return f"{day.day}-{day.month}-{day.year}"


def with_weekday_short(day: date) -> str:
    """`di 7 sep 2021`."""
    month = short_month(day.month)
    return f"{short_weekday(day)} {day.day} {month} {day.year}"


def format(value: PreciseDate) -> str:  # noqa: A001  (read as `dates.format`)
    """A day as `7 september 2021`, anything else as it was written, in the spoken language."""
    return medium(value.first) if value.is_day else _period(value.text)


def as_typed(value: PreciseDate) -> str:
    """A day as `7 september 2021`, anything else as it was written: what is read again as such."""
    return medium(value.first) if value.is_day else value.text


def _period(text: str) -> str:
    """A period word by word in the spoken language: `mid April 2021`."""
    if spoken() is Language.DUTCH:
        return text
    return re.sub(r"t\s*/\s*m|\d?[^\W\d_]+", lambda found: _period_word(found[0]), text)


def _period_word(word: str) -> str:
    dutch = "".join(word.lower().split())
    if dutch in MONTHS:
        return _(dutch)
    if dutch in SHORT_MONTHS:
        return pgettext("short", dutch)
    return pgettext("period", dutch) if dutch in PERIODS else word


def stretch(first: date, last: date) -> str:
    """`11 t/m 20 april 2021`, with month and year of the first day only where they differ."""
    if first == last:
        return medium(first)
    begin = medium(first)
    if first.year == last.year:
        begin = f"{first.day} {month_name(first.month)}"
    if (first.year, first.month) == (last.year, last.month):
        begin = str(first.day)
    return _("{begin} t/m {end}").format(begin=begin, end=medium(last))


def in_words(value: PreciseDate) -> str:
    """What the date was understood to be: `medio april 2021: 11 t/m 20 april 2021`."""
    if value.is_day:
        return long(value.first)
    days = stretch(value.first, value.last)
    text = _period(value.text)
    if text == days:
        return days
    return _("{text}: {days}").format(text=text, days=days)


def span_words(days: int) -> str:
    """How far away a date is, for a card: `nog 3 d`, `over 2 weken`, `3 dagen geleden`.

    `days` counts from today, negative in the past. Weeks, months and years are rounded down, so
    that nobody is promised more time than there is.
    """
    near = {-1: _("gisteren"), 0: _("vandaag"), 1: _("morgen")}
    if days in near:
        return near[days]
    return _ahead(days) if days > 0 else _ago(-days)


def _ahead(days: int) -> str:
    if days < 14:
        return _("nog {days} d").format(days=days)
    if days < 61:
        return _("over {weeks} weken").format(weeks=days // 7)
    if days < 731:
        return _("over {months} maanden").format(months=_months(days))
    return _("over {years} jaar").format(years=_years(days))


def _ago(days: int) -> str:
    if days < 14:
        return _("{days} dagen geleden").format(days=days)
    if days < 61:
        return _("{weeks} weken geleden").format(weeks=days // 7)
    if days < 731:
        return _("{months} maanden geleden").format(months=_months(days))
    return _("{years} jaar geleden").format(years=_years(days))


def _months(days: int) -> int:
    return days * 12 // 366


def _years(days: int) -> int:
    # 731 days are two years, whichever of them are leap years.
    return days * 4 // 1461
