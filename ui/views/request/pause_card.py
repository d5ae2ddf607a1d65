"""The card on the pauses of the agreed term: planned and actual length, by whom and why."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.clocks import Pause, length_of
from consultatie.language import _
from consultatie.law.explanation import days_words
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


def pause_card(subject: Subject, standing: Standing, today: date, clock: ClockDeeds) -> QWidget:
    """The card of one council."""
    card = Card(_("Pauzes"))
    card.setObjectName("pause-card")
    pauses = _pauses(subject, standing)
    if not pauses:
        card.body.addWidget(text_label(_("Geen pauzes."), Role.MUTED))
    for paused in pauses:
        card.body.addWidget(_line(paused, standing, today, clock))
    words = _("Alleen een afgesproken termijn kan stilstaan; een wettelijke maand loopt door.")
    card.body.addWidget(text_label(words, Role.SMALL, wrap=True))
    if not any(paused.stands and paused.last_day is None for paused in pauses):
        button = named_button("pause", _("Pauzeren…"), Kind.PLAIN, "player-pause")
        button.clicked.connect(lambda: clock.pause(standing))
        card.body.addWidget(Flow(button))
    card.body.addStretch(1)
    return card


def _pauses(subject: Subject, standing: Standing) -> list[Pause]:
    """By their first day, with those that were withdrawn."""
    own = standing.consultation.id
    found = [p for p in subject.file.procedure.pauses if p.consultation == own]
    return sorted(found, key=lambda paused: (paused.start, paused.id))


def _line(paused: Pause, standing: Standing, today: date, clock: ClockDeeds) -> QWidget:
    details = (paused.reason, _who(paused), *_lengths(paused, today), second_line(paused))
    if not paused.stands:
        return log_line(_days(paused), details, stands=False)
    correct, leave = (
        _("Pauze vanaf {day} wijzigen…").format(day=dates.medium(paused.start)),
        _("Pauze vanaf {day} intrekken…").format(day=dates.medium(paused.start)),
    )
    name = f"{paused.id}"
    acts = (
        icon_act(
            f"pause-edit-{name}", "pencil", correct, lambda: clock.correct_pause(standing, paused)
        ),
        icon_act(f"pause-leave-{name}", "archive-off", leave, lambda: clock.withdraw(paused)),
    )
    below = []
    if paused.start <= today and (paused.end is None or paused.end >= today):
        resume = named_button(f"resume-{name}", _("Hervatten…"), Kind.PLAIN)
        resume.clicked.connect(lambda: clock.resume(standing, paused))
        below = [resume]
    return log_line(_days(paused), details, mark=_mark(paused, today), acts=acts, below=below)


def _days(paused: Pause) -> str:
    if paused.last_day is None:
        return _("vanaf {day}").format(day=dates.medium(paused.start))
    return dates.stretch(paused.start, paused.last_day)


def _who(paused: Pause) -> str:
    return _("afgesproken met {who}").format(who=paused.agreed_by) if paused.agreed_by else ""


def _lengths(paused: Pause, today: date) -> Iterator[str]:
    """What was planned and what came of it, apart while they differ."""
    length = length_of(paused, today)
    if not paused.stands:
        return
    if length.over and paused.end is None:
        yield _("afgesproken: {days}; de werkelijke laatste dag is niet vastgelegd").format(
            days=days_words(length.actual)
        )
        return
    if length.over:
        yield _("duurde {days}").format(days=days_words(length.actual))
        if paused.planned_end and paused.planned_end != paused.end:
            yield _("afgesproken was {days}, tot en met {day}").format(
                days=days_words(length.planned or 0), day=dates.medium(paused.planned_end)
            )
        return
    planned = _("nog zonder laatste dag")
    if length.planned is not None:
        planned = _("gepland: {days}").format(days=days_words(length.planned))
    yield _("{planned} · tot nu toe: {days}").format(
        planned=planned, days=days_words(length.actual)
    )


def _mark(paused: Pause, today: date) -> Mark:
    if paused.start > today:
        return Mark(_("gepland"), Shape.RING, Tone.GREY)
    if paused.last_day is None:
        return _open()
    return _running() if paused.last_day >= today else Mark(_("voorbij"), Shape.CHECK, Tone.GREY)


def _open() -> Mark:
    return Mark(_("staat stil"), Shape.SQUARE, Tone.AMBER)


def _running() -> Mark:
    return Mark(_("loopt nu"), Shape.SQUARE, Tone.AMBER)
