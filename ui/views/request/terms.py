"""The terms of one council as cards: the date large, what it rests on, and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from consultatie import dates
from consultatie.deadlines import what_of
from consultatie.early_warnings import EarlyWarning
from consultatie.language import _, ngettext
from consultatie.law.explanation import day_words, source_words
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import (
    Agreed,
    Lapsed,
    NoTerm,
    NotStarted,
    Running,
    StandsStill,
    TermOutcome,
)
from consultatie.standing import Standing
from ui.marks import Mark, Shape, mark_for
from ui.tokens import Space, Tone
from ui.views.request.section import named_button, note, row
from ui.widgets.chip import Chip
from ui.widgets.frames import Card
from ui.widgets.labels import IconLabel, Role, text_label

AskWhy = Callable[[TermOutcome, QWidget], object]
Warnings = Mapping[TermKind, EarlyWarning]


def term_cards(
    standing: Standing, today: date, ask_why: AskWhy, warnings: Warnings
) -> Sequence[QWidget]:
    """A card for each term there is.

    :param warnings: when to warn of which kind of term.
    """
    there = [outcome for outcome in standing.outcomes if not isinstance(outcome, NoTerm)]
    return [
        _card(outcome, standing, today, ask_why, warnings.get(outcome.kind)) for outcome in there
    ]


def absence_cards(standing: Standing) -> Sequence[QWidget]:
    """A card that says of each term that does not exist why not; none where all exist."""
    absent = [outcome for outcome in standing.outcomes if isinstance(outcome, NoTerm)]
    return [_absences(absent)] if absent else []


def two_columns(cards: Sequence[QWidget]) -> QWidget:
    """Cards two beside each other, those of one line of the same height."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(Space.M)
    for place, card in enumerate(cards):
        # A last one without a neighbour takes the whole line.
        alone = place % 2 == 0 and place == len(cards) - 1
        grid.addWidget(card, place // 2, place % 2, 1, 2 if alone else 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return box


def _card(
    outcome: TermOutcome,
    standing: Standing,
    today: date,
    ask_why: AskWhy,
    warning: EarlyWarning | None,
) -> QWidget:
    card = Card()
    card.setObjectName(f"term-{outcome.kind.value}")
    card.setAccessibleName(f"{what_of(outcome.kind)}, {standing.body.name}")
    card.body.setSpacing(Space.XS)
    card.body.addWidget(text_label(what_of(outcome.kind), Role.MUTED))
    for widget in _content(outcome, standing, today):
        card.body.addWidget(widget)
    if warning is not None:
        card.body.addWidget(warning_line(warning, today))
    card.body.addStretch(1)
    card.body.addWidget(_why_button(outcome, ask_why))
    return card


def _content(outcome: TermOutcome, standing: Standing, today: date) -> Iterator[QWidget]:
    match outcome:
        case Running():
            yield from _running(outcome, standing, today)
        case Agreed():
            yield _day_line(outcome.day, _nearness(outcome.day, standing, outcome.kind, today))
            words = _("{source} · geen wettelijke termijn").format(source=outcome.source)
            yield text_label(words, Role.SMALL, wrap=True)
            yield from _remarks([*_moved(outcome), *outcome.cautions])
        case StandsStill():
            yield row(Chip(Mark(_("staat stil"), Shape.SQUARE, Tone.AMBER)))
            yield text_label(outcome.sentence, wrap=True, selectable=True)
            yield from _remarks(outcome.cautions)
        case Lapsed():
            yield text_label(
                _("Vervallen op {day}").format(day=dates.medium(outcome.day)), Role.HEADING
            )
            yield text_label(outcome.sentence, wrap=True)
        case NotStarted():
            yield row(
                Chip(Mark(_("nog niet begonnen"), Shape.RING, Tone.GREY)),
            )
            yield text_label(outcome.sentence, wrap=True, selectable=True)
            yield from _remarks(outcome.cautions)
        case _:
            return


def _running(outcome: Running, standing: Standing, today: date) -> Iterator[QWidget]:
    term = outcome.term
    yield _day_line(term.last_day, _nearness(term.last_day, standing, outcome.kind, today))
    words = f"{source_words(term.rule.source_class)} · {term.rule.article}"
    yield text_label(words, Role.SMALL, wrap=True)
    if outcome.careful is not None:
        careful = day_words(outcome.careful.last_day)
        yield text_label(_("Voorzichtige datum: {day}").format(day=careful), Role.STRONG, wrap=True)
    yield from _remarks(outcome.notes)


def _moved(outcome: Agreed) -> Iterator[str]:
    """How often the day was moved; each time stands in the log and in the explanation."""
    if outcome.history:
        times = len(outcome.history)
        yield ngettext("{n} keer verlengd.", "{n} keer verlengd.", times).format(n=times)


def warning_line(warning: EarlyWarning, today: date) -> QWidget:
    """When to begin; before a recess it is something to heed."""
    begun = warning.day <= today
    lead = _("Waarschuwing sinds {day}") if begun else _("Waarschuwing op {day}")
    words = f"{lead.format(day=day_words(warning.day))}: {warning.sentence}."
    if warning.absences:
        return note(words, "calendar-event")
    box = row(IconLabel("calendar-event", Tone.GREY, 16), _small(words), widest=1)
    box.setObjectName("warning")
    return box


def _small(words: str) -> QWidget:
    return text_label(words, Role.SMALL, wrap=True, selectable=True)


def _day_line(day: date, mark: Mark) -> QWidget:
    return row(text_label(day_words(day), Role.TITLE, selectable=True), Chip(mark))


def _nearness(day: date, standing: Standing, kind: TermKind, today: date) -> Mark:
    left = (day - today).days
    if left >= 0:
        mark = mark_for(left)
        return Mark(dates.span_words(left), mark.shape, mark.tone)
    if _is_missed(standing, kind):
        return mark_for(left)
    return Mark(_("voorbij"), Shape.RING, Tone.GREY)


def _is_missed(standing: Standing, kind: TermKind) -> bool:
    """Only of what somebody had to do can it be too late."""
    if kind is TermKind.ADVICE:
        return standing.advice is None or not standing.advice.sent
    return kind is TermKind.REPLY and bool(standing.unanswered)


def _remarks(sentences: Iterable[str]) -> Iterator[QWidget]:
    for sentence in dict.fromkeys(sentences):
        yield text_label(sentence, Role.SMALL, wrap=True, selectable=True)


def _why_button(outcome: TermOutcome, ask_why: AskWhy) -> QWidget:
    button = named_button(
        f"why-{outcome.kind.value}", _("Waarom deze datum?"), icon="calendar-question"
    )
    if isinstance(outcome, NotStarted | Lapsed | StandsStill):
        button.setText(_("Hoe zit dat?"))
    button.setAccessibleName(f"{button.text()} {what_of(outcome.kind)}")
    button.clicked.connect(lambda: ask_why(outcome, button))
    return row(button)


def _absences(absent: Sequence[NoTerm]) -> QWidget:
    card = Card(_("Geen termijn"))
    card.setObjectName("terms-absent")
    for outcome in absent:
        card.body.addWidget(_absence(outcome))
    return card


def _absence(outcome: NoTerm) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.S)
    grid.setVerticalSpacing(0)
    grid.addWidget(IconLabel("ban", Tone.GREY, 16), 0, 0)
    grid.addWidget(text_label(_name(outcome.kind), Role.STRONG), 0, 1)
    grid.addWidget(text_label(outcome.sentence, wrap=True, selectable=True), 1, 1)
    for line, sentence in enumerate(dict.fromkeys(outcome.cautions), 2):
        grid.addWidget(text_label(sentence, Role.SMALL, wrap=True, selectable=True), line, 1)
    grid.setColumnStretch(1, 1)
    return box


def _name(kind: TermKind) -> str:
    return {
        TermKind.SUSPENSION: _("Opschorting"),
        TermKind.APPEAL: _("Beroep"),
        TermKind.NULLITY: _("Nietigheid"),
        TermKind.ADVICE: _("Adviestermijn"),
        TermKind.REPLY: _("Reactietermijn van het bestuur"),
    }[kind]
