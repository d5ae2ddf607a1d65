"""The card on the start of the month: the candidate notices, and letting go of the suspension."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from consultatie import dates
from consultatie.consultations import Step, StepKind
from consultatie.language import _
from consultatie.letters.kinds import LetterKind
from consultatie.notices import Candidate, candidates_of
from consultatie.standing import Standing
from ui.desk import Desk
from ui.marks import Mark, Shape
from ui.tokens import Tone
from ui.views.request.clock_deeds import ClockDeeds
from ui.views.request.deeds import Deeds, can_waive
from ui.views.request.log_line import icon_act, log_line
from ui.views.request.section import named_button
from ui.views.request.subject import Subject
from ui.views.request.terms import AskWhy
from ui.widgets.buttons import Kind
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, rule, text_label

_WAIVERS = (StepKind.WAIVER, StepKind.WAIVER_PART)


def notice_card(
    subject: Subject,
    standing: Standing,
    desk: Desk,
    deeds: Deeds,
    clock: ClockDeeds,
    ask_why: AskWhy,
) -> QWidget:
    """The card of one council."""
    card = Card(_("Begin van de maand"))
    card.setObjectName("notice-card")
    candidates = candidates_of(subject.file, standing, desk.law)
    if not candidates:
        words = _("Nog geen schriftelijke kennisgeving vastgelegd.")
        card.body.addWidget(text_label(words, Role.MUTED, wrap=True))
    undecided = _undecided(candidates)
    for candidate in candidates:
        reason = _chosen_because(desk, candidate)
        line = _line(candidate, reason, standing, clock, ask_why, undecided=undecided)
        card.body.addWidget(line)
    waivers = _waivers(subject, standing)
    if waivers:
        card.body.addWidget(rule())
    for step in waivers:
        card.body.addWidget(_waiver_line(step, clock))
    words = _("Het einde van de maand volgt uit de wet en is niet te wijzigen.")
    card.body.addWidget(text_label(words, Role.SMALL, wrap=True))
    card.body.addWidget(Flow(*_buttons(standing, deeds)))
    card.body.addStretch(1)
    return card


def _undecided(candidates: Sequence[Candidate]) -> bool:
    """Whether one of several notices counts although nobody chose it."""
    now = [candidate.step for candidate in candidates if not candidate.former]
    return len(now) > 1 and not any(step.chosen for step in now)


def _line(
    candidate: Candidate,
    reason: str,
    standing: Standing,
    clock: ClockDeeds,
    ask_why: AskWhy,
    *,
    undecided: bool,
) -> QWidget:
    words = dates.with_weekday_short(candidate.day)
    tip = _("Kennisgeving van {day} intrekken…").format(day=dates.medium(candidate.day))
    name = candidate.step.id
    leave = icon_act(
        f"notice-leave-{name}", "archive-off", tip, lambda: clock.withdraw(candidate.step)
    )
    below = []
    if not candidate.former and (undecided or not candidate.counts):
        use = named_button(f"notice-use-{name}", _("Deze dag gebruiken…"), Kind.PLAIN)
        use.setAccessibleName(f"{use.text()} {words}")
        use.clicked.connect(lambda: clock.choose_notice(standing, candidate))
        below = [use]
    details = (_leads(candidate), reason, candidate.step.note)
    acts = (*_why(candidate, ask_why), leave)
    return log_line(words, details, mark=_mark(candidate, undecided), acts=acts, below=below)


def _why(candidate: Candidate, ask_why: AskWhy) -> Iterator[QWidget]:
    month = candidate.month
    if month is None:
        return
    day = dates.medium(month.term.last_day)
    tip = _("Waarom {day}?").format(day=day)
    name = f"notice-why-{candidate.step.id}"
    button = icon_act(name, "calendar-question", tip, lambda: ask_why(month, button))
    yield button


def _chosen_because(desk: Desk, candidate: Candidate) -> str:
    """The reason that was given when this notice was chosen."""
    step = candidate.step
    if not step.chosen:
        return ""
    reason = step.chosen_because
    if reason is None:
        # Chosen when the journal alone kept why.
        changes = desk.register.history(step.id)
        reason = next((c.action.reason for c in reversed(changes) if c.field == "chosen"), "")
    return _("Gekozen: {reason}").format(reason=reason) if reason else ""


def _leads(candidate: Candidate) -> str:
    if candidate.former:
        return _("Hoort bij een besluit dat niet meer telt.")
    if candidate.last_day is None:
        return ""
    day = dates.with_weekday_short(candidate.last_day)
    if candidate.counts:
        return _("De maand eindigt {day}.").format(day=day)
    return _("De maand zou eindigen {day}.").format(day=day)


def _mark(candidate: Candidate, undecided: bool) -> Mark:
    if candidate.counts and undecided:
        return Mark(_("telt voorlopig"), Shape.CHECK, Tone.AMBER)
    if candidate.counts:
        return Mark(_("telt"), Shape.CHECK, Tone.GREEN)
    return Mark(_("bewaard"), Shape.RING, Tone.GREY)


def _waivers(subject: Subject, standing: Standing) -> list[Step]:
    steps = subject.file.steps_of(standing.consultation.id)
    return [step for step in steps if step.sort in _WAIVERS and step.actual]


def _waiver_line(step: Step, clock: ClockDeeds) -> QWidget:
    whole = step.sort is StepKind.WAIVER
    words = _("Afstand van opschorting, geheel") if whole else _("Afstand, gedeeltelijk")
    tip = _("Afstand van opschorting intrekken…")
    leave = icon_act(f"waiver-leave-{step.id}", "archive-off", tip, lambda: clock.withdraw(step))
    told = dates.format(step.actual) if step.actual else ""
    return log_line(words, (_("verklaard op {day}").format(day=told), step.note), acts=(leave,))


def _buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    told = named_button("terms-notify", _("Kennisgeving…"), Kind.PLAIN)
    told.clicked.connect(lambda: deeds.notify(standing))
    yield told
    if can_waive(standing):
        waive = named_button("terms-waive", _("Afstand van opschorting…"))
        waive.clicked.connect(lambda: deeds.waive(standing))
        yield waive
        letter = named_button("letter-suspension", _("Brief over opschorting…"))
        letter.clicked.connect(lambda: deeds.write_letter(standing, LetterKind.SUSPENSION))
        yield letter
    known = named_button("terms-know", _("Bekend met uitvoering…"))
    known.clicked.connect(lambda: deeds.know(standing))
    yield known
