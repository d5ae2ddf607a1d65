"""Why this date: the steps of a computation, in Dutch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from consultatie.dates.formats import medium, short_weekday, stretch
from consultatie.language import _, ngettext
from consultatie.law.calendar import SkippedDay
from consultatie.law.computations import Computation
from consultatie.law.rules import STATUTORY, Rule, SourceClass
from consultatie.law.spans import Span, Unit
from consultatie.law.stops import StoodStill


@dataclass(frozen=True, slots=True)
class Line:
    """One step of the computation: what is done, the day it leads to, and the article."""

    text: str
    date: date
    article: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A computation to show or to print: heading, numbered lines, and what stands below them.

    `kind` says what sort of rule it is, `afterwards` what holds once the term is over.
    """

    title: str
    result: str
    lines: tuple[Line, ...]
    afterwards: str
    kind: str
    cautions: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole as Dutch text to copy, several lines."""
        heading = _("{title}: {result} (berekend, controleer)").format(
            title=self.title, result=self.result[:1].lower() + self.result[1:]
        )
        steps = [f"{number}. {_as_text(line)}" for number, line in enumerate(self.lines, start=1)]
        warnings = [_("Let op: {caution}").format(caution=caution) for caution in self.cautions]
        return "\n".join([heading, *steps, self.afterwards, self.kind, *warnings])


def day_words(day: date) -> str:
    """A day as it stands in an explanation: `ma 3 januari 2022`."""
    return f"{short_weekday(day)} {medium(day)}"


def listed(words: list[str]) -> str:
    """Words as a Dutch list: `a, b en c`."""
    *first, last = words
    return _("{first} en {last}").format(first=", ".join(first), last=last) if first else last


def explain(term: Computation, cautions: tuple[str, ...]) -> Explanation:
    """The computation of a term in Dutch."""
    rule = term.rule
    lead = _(rule.lead) if rule.lead else _("Uiterlijk")
    return Explanation(
        title=_(rule.title),
        result=f"{lead} {day_words(term.last_day)}",
        lines=(
            Line(_(rule.trigger_words), term.trigger),
            Line(length_words(term.span), term.base_day, rule.article),
            _last_line(term),
            *_still_lines(term),
        ),
        afterwards=_("Eerste dag daarna: {day}. {consequence}").format(
            day=day_words(term.first_free_day), consequence=_(rule.consequence)
        ),
        kind=_kind(rule),
        cautions=cautions,
    )


def length_words(span: Span) -> str:
    """What is added to the trigger or taken off it: `+ één maand`."""
    words = _("één twee drie vier vijf zes zeven acht negen tien elf twaalf").split()
    number = words[span.length - 1] if span.length <= len(words) else str(span.length)
    unit = {
        Unit.MONTHS: ngettext("maand", "maanden", span.length),
        Unit.WEEKS: ngettext("week", "weken", span.length),
        Unit.DAYS: ngettext("dag", "dagen", span.length),
    }[span.unit]
    return f"{'−' if span.is_back else '+'} {number} {unit}"


def days_words(days: int) -> str:
    """`1 dag`, `7 dagen`."""
    return ngettext("{number} dag", "{number} dagen", days).format(number=days)


def _still_lines(term: Computation) -> Iterator[Line]:
    yield from still_lines(term.counted_last_day, term.stood_still)


def still_lines(last_day: date, stood_still: Iterable[StoodStill]) -> Iterator[Line]:
    """A line for each time that a term stood still, with the last day so far.

    :param last_day: the last day before any of them.
    """
    for still in stood_still:
        last_day += timedelta(still.days)
        words = _("+ {days} stilstand van {stretch}").format(
            days=days_words(still.days), stretch=stretch(still.first, still.last)
        )
        yield Line(f"{words}: {still.reason}" if still.reason else words, last_day)


def _last_line(term: Computation) -> Line:
    if not term.span.extended:
        return _unextended(term)
    statutory = term.rule.source_class in STATUTORY
    if not term.is_extended:
        article = "Atw art. 1 lid 1" if statutory else term.rule.article
        return Line(_("werkdag, dus geen verlenging"), term.counted_last_day, article)
    days = listed([f"{off.reason} ({off.date.day}-{off.date.month})" for off in term.skipped])
    text = _("verlengd wegens {days}").format(days=days)
    if term.is_lengthened:
        text = _("verlengd tot er twee werkdagen in de termijn zijn")
    articles = _articles(term) if statutory else term.rule.article
    return Line(text, term.counted_last_day, articles)


def _articles(term: Computation) -> str:
    """The articles of the Algemene termijnenwet that the extension rests on."""
    articles = ["Atw art. 1 lid 1"]
    if term.is_lengthened:
        articles.append("art. 2")
    return ", ".join([*articles, *_holiday_articles(term.skipped)])


def _holiday_articles(skipped: tuple[SkippedDay, ...]) -> list[str]:
    return sorted({off.article.removeprefix("Atw ") for off in skipped if off.article})


def _unextended(term: Computation) -> Line:
    if term.span.is_back:
        text, article = _("teruggerekend, dus niet verlengd"), "Atw art. 1 lid 2"
    elif term.span.is_beyond_act:
        text, article = _("niet verlengd: daarvoor is de termijn te lang"), "Atw art. 4 onder a"
    elif term.rule.source_class in STATUTORY:
        text, article = _("niet verlengd"), ""
    else:
        text, article = _("niet verlengd: geen termijn in een wet"), "Atw art. 1 lid 1"
    return Line(text, term.counted_last_day, article)


def _kind(rule: Rule) -> str:
    parts = [
        _("Soort: {kind}").format(kind=source_words(rule.source_class)),
        _("regel {id}, versie {version}").format(id=rule.id, version=rule.version),
    ]
    if rule.checked_on:
        parts.append(_("gecontroleerd op {day}").format(day=medium(rule.checked_on)))
    return " · ".join([*parts, _("status: {status}").format(status=_(rule.status.value))])


def source_words(source_class: SourceClass) -> str:
    """What sort of term a rule of this class gives, in Dutch."""
    return {
        SourceClass.STATUTE: _("wettelijke termijn"),
        SourceClass.DECREE: _("termijn in een algemene maatregel van bestuur"),
        SourceClass.ORDINANCE: _("termijn in een verordening"),
        SourceClass.AGREEMENT: _("afgesproken termijn"),
        SourceClass.TARGET: _("eigen streefdatum"),
    }[source_class]


def _as_text(line: Line) -> str:
    step = f"{line.text}: {day_words(line.date)}"
    return f"{step} ({line.article})" if line.article else step
