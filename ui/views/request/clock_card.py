"""The card on what an incomplete request does to the clock: the choice, who agreed, and when."""

from collections.abc import Iterator

from PySide6.QtWidgets import QPushButton, QWidget

from consultatie import dates
from consultatie.clocks import Clock, ClockChoice
from consultatie.completeness import is_complete
from consultatie.consultations import StepKind
from consultatie.language import _
from consultatie.standing import Standing
from ui.marks import Mark, Shape
from ui.tokens import Tone
from ui.views.request.clock_deeds import ClockDeeds
from ui.views.request.log_line import icon_act, log_line
from ui.views.request.section import named_button
from ui.views.request.subject import Subject
from ui.views.withdrawal import second_line
from ui.widgets.buttons import Kind
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


def clock_card(subject: Subject, standing: Standing, clock: ClockDeeds) -> QWidget:
    """The card of one council; the last choice counts and stands on top."""
    card = Card(_("Loopt de adviestermijn?"))
    card.setObjectName("clock-card")
    choices = _choices(subject, standing)
    if not choices:
        words = _no_choice(subject, standing)
        card.body.addWidget(text_label(words, Role.MUTED, wrap=True))
    counting = next((choice for choice in choices if choice.stands), None)
    for choice in choices:
        card.body.addWidget(_line(choice, choice == counting, clock))
    card.body.addWidget(Flow(*_buttons(subject, standing, counting, clock)))
    card.body.addStretch(1)
    return card


def clock_mark(choice: Clock) -> Mark:
    """How a choice looks."""
    shape, tone = {
        Clock.RUNS: (Shape.CHECK, Tone.GREEN),
        Clock.RESERVED: (Shape.HALF, Tone.AMBER),
        Clock.NOT_YET: (Shape.SQUARE, Tone.AMBER),
    }[choice]
    return Mark(choice.shown, shape, tone)


def _choices(subject: Subject, standing: Standing) -> list[ClockChoice]:
    own = standing.consultation.id
    return [c for c in subject.file.procedure.clock_choices if c.consultation == own][::-1]


def _no_choice(subject: Subject, standing: Standing) -> str:
    checks = subject.file.procedure.checks_of(standing.consultation.id)
    if is_complete(checks) is False:
        return _("De aanvraag is niet volledig: leg vast wat dat met de adviestermijn doet.")
    return _("Nog niets gekozen: de termijn loopt gewoon.")


def _line(choice: ClockChoice, counts: bool, clock: ClockDeeds) -> QWidget:
    details = (_who(choice), choice.note, second_line(choice))
    if not counts:
        earlier = _("eerder: {choice}").format(choice=choice.choice)
        return log_line(earlier, details, stands=False)
    tip = _("Keuze ‘{choice}’ intrekken…").format(choice=choice.choice)
    act = icon_act("clock-leave", "archive-off", tip, lambda: clock.withdraw(choice))
    return log_line("", details, mark=clock_mark(choice.choice), acts=(act,))


def _who(choice: ClockChoice) -> str:
    parts = []
    if choice.agreed_by:
        parts.append(_("afgesproken met {who}").format(who=choice.agreed_by))
    if choice.chosen_on:
        parts.append(_("op {day}").format(day=dates.medium(choice.chosen_on)))
    return " ".join(parts)


def _buttons(
    subject: Subject, standing: Standing, counting: ClockChoice | None, clock: ClockDeeds
) -> Iterator[QPushButton]:
    words = _("Andere keuze…") if counting else _("Keuze vastleggen…")
    choose = named_button("choose-clock", words, Kind.PLAIN)
    choose.clicked.connect(lambda: clock.choose_clock(standing))
    yield choose
    step = subject.file.step_of(standing.consultation.id, StepKind.COMPLETE)
    if counting and counting.choice is not Clock.RUNS and not (step and step.actual):
        complete = named_button("complete", _("Compleet vanaf…"))
        complete.clicked.connect(lambda: clock.record_complete(standing, step))
        yield complete
