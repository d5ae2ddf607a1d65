"""What is said when a typed date is not understood: one sentence, and examples."""

from datetime import date

from consultatie.dates.arithmetic import days_in_month, weeks_in_year
from consultatie.dates.formats import medium, month_name, weekday_name
from consultatie.dates.names import WEEKDAYS
from consultatie.errors import ConsultatieError
from consultatie.language import _

# A year outside these is a slip of the finger, not a date of a works council.
FIRST_YEAR = 1900
LAST_YEAR = 2199

EXAMPLES = ("7 sep", "7-9-2021", "vr", "+6w", "week 36", "medio april 2021", "juli–september 2021")


class DateNotUnderstood(ConsultatieError, ValueError):
    """What was typed is no date: `sentence` says why, `examples` show what can be typed."""

    def __init__(self, sentence: str, examples: tuple[str, ...] = EXAMPLES) -> None:
        super().__init__(sentence, examples)
        self.sentence = sentence
        self.examples = examples

    def __str__(self) -> str:
        shown = ", ".join(self.examples)
        return _("{sentence} Voorbeelden: {examples}.").format(
            sentence=self.sentence, examples=shown
        )


def nothing_typed() -> DateNotUnderstood:
    """The field is empty."""
    return DateNotUnderstood(_("Typ een datum of een periode."))


def unknown(text: str) -> DateNotUnderstood:
    """The words may be known, but they are no date together."""
    sentence = _("“{text}” is geen datum of periode die het programma kent.")
    return DateNotUnderstood(sentence.format(text=_shown(text)))


def unknown_word(word: str) -> DateNotUnderstood:
    """One word or sign that means nothing in a date."""
    if word.casefold().endswith(("reces", "vakantie")):
        sentence = _("Wanneer “{word}” valt, verschilt per orgaan en per jaar; typ de periode.")
    else:
        sentence = _("“{word}” wordt niet herkend in een datum.")
    return DateNotUnderstood(sentence.format(word=_shown(word)))


def lonely_day(number: int) -> DateNotUnderstood:
    """A number without a month."""
    sentence = _("Bij “{number}” ontbreekt de maand; typ bijvoorbeeld {number}-9.")
    return DateNotUnderstood(sentence.format(number=number))


def month_first(month: int, day: int) -> DateNotUnderstood:
    """The American order with a month in words."""
    sentence = _("De dag komt eerst: typ {day} {month}.")
    return DateNotUnderstood(sentence.format(day=day, month=month_name(month)))


def no_such_month(day: int, month: int) -> DateNotUnderstood:
    """A month above twelve or below one, perhaps because month and day changed places."""
    if 1 <= day <= 12 < month <= days_in_month(2000, day):
        sentence = _("Maand {month} bestaat niet; de dag komt eerst, dus typ {month}-{day}.")
    else:
        sentence = _("Maand {month} bestaat niet; een jaar heeft 12 maanden.")
    return DateNotUnderstood(sentence.format(day=day, month=month))


def no_such_day(day: int, month: int, year: int) -> DateNotUnderstood:
    """A day that its month does not have."""
    return DateNotUnderstood(
        _("{day} {month} bestaat niet; {month} {year} heeft {days} dagen.").format(
            day=day, month=month_name(month), year=year, days=days_in_month(year, month)
        )
    )


def no_such_week(week: int, year: int) -> DateNotUnderstood:
    """A week that its year does not have."""
    sentence = _("Week {week} van {year} bestaat niet; {year} heeft {weeks} weken.")
    return DateNotUnderstood(sentence.format(week=week, year=year, weeks=weeks_in_year(year)))


def no_such_quarter(number: int) -> DateNotUnderstood:
    """A quarter above four or below one."""
    sentence = _("Kwartaal {number} bestaat niet; een jaar heeft 4 kwartalen.")
    return DateNotUnderstood(sentence.format(number=number))


def no_such_half(number: int) -> DateNotUnderstood:
    """A half above two or below one."""
    sentence = _("Helft {number} bestaat niet; er is een 1e en een 2e helft.")
    return DateNotUnderstood(sentence.format(number=number))


def year_out_of_reach() -> DateNotUnderstood:
    """A year the program does not reckon with."""
    sentence = _("Die datum ligt buiten de jaren {first} t/m {last}.")
    return DateNotUnderstood(sentence.format(first=FIRST_YEAR, last=LAST_YEAR))


def other_weekday(day: date, typed: int, fitting: date | None) -> DateNotUnderstood:
    """The weekday that was typed is not that of the date; `fitting` is a near year where it is."""
    sentence = _("{day} is een {weekday}, geen {typed}.").format(
        day=medium(day), weekday=weekday_name(day), typed=_(WEEKDAYS[typed])
    )
    if fitting:
        hint = _("Wel een {typed} is {fitting}: typ dan het jaar erbij.")
        sentence += " " + hint.format(typed=_(WEEKDAYS[typed]), fitting=medium(fitting))
    return DateNotUnderstood(sentence)


def wrong_order(first: date, last: date) -> DateNotUnderstood:
    """A range that ends before it begins."""
    sentence = _("Het einde ({last}) ligt vóór het begin ({first}).")
    return DateNotUnderstood(sentence.format(first=medium(first), last=medium(last)))


def _shown(text: str) -> str:
    """At most forty characters, all of them visible."""
    visible = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return visible if len(visible) <= 40 else visible[:39] + "…"
