"""The card on the advice date: what was asked, what was agreed, and the log of extensions."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from consultatie import dates
from consultatie.clocks import Extension
from consultatie.deadlines import Deadline
from consultatie.language import _
from consultatie.letters.kinds import LetterKind
from consultatie.parties import Body
from consultatie.standing import Standing
from ui.tokens import Space
from ui.views.request.clock_deeds import ClockDeeds
from ui.views.request.deeds import Deeds
from ui.views.request.log_line import icon_act, log_line
from ui.views.request.section import named_button
from ui.views.request.subject import Subject
from ui.views.request.terms import warning_line
from ui.views.withdrawal import second_line
from ui.widgets.buttons import Kind
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, rule, text_label


def agreement_card(
    subject: Subject,
    standing: Standing,
    wish: Deadline | None,
    today: date,
    deeds: Deeds,
    clock: ClockDeeds,
) -> QWidget:
    """The card of one council.

    :param wish: the day that the board asks for, while that is the only one.
    """
    card = Card(_("Adviesdatum"))
    card.setObjectName("agreement-card")
    card.body.addWidget(_facts(subject, standing))
    if wish is not None and wish.warning is not None:
        card.body.addWidget(warning_line(wish.warning, today))
    log = _log(subject, standing)
    if log:
        card.body.addWidget(rule())
        card.body.addWidget(text_label(_("Verlengingen"), Role.MUTED))
    for extension in log:
        card.body.addWidget(_line(extension, _can_go(extension, log, standing), clock))
    card.body.addWidget(Flow(*_buttons(subject, standing, deeds, clock, logged=bool(log))))
    card.body.addStretch(1)
    return card


def _facts(subject: Subject, standing: Standing) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.XS)
    grid.setColumnStretch(1, 1)
    for line, (label, words) in enumerate(_fact_words(subject, standing)):
        grid.addWidget(text_label(label, Role.MUTED), line, 0)
        grid.addWidget(text_label(words, wrap=True, selectable=True), line, 1)
    return box


def _fact_words(subject: Subject, standing: Standing) -> Iterator[tuple[str, str]]:
    if subject.request is not None:
        wanted = subject.request.wanted_by
        yield _("Gevraagd"), _day(wanted) or _("geen datum gevraagd")
    yield _("Afgesproken"), _agreed_words(subject, standing) or _("nog geen dag afgesproken")
    if standing.body.advice_weeks:
        yield _("Eigen termijn"), _weeks_words(standing.body)


def _weeks_words(body: Body) -> str:
    words = _("{weeks} weken").format(weeks=body.advice_weeks)
    return f"{words} ({body.terms_source})" if body.terms_source else words


def _agreed_words(subject: Subject, standing: Standing) -> str:
    log = subject.file.procedure.extensions_of(standing.consultation.id)
    return _day(standing.consultation.agreed_advice_date or (log[-1].new_day if log else None))


def _day(day: date | None) -> str:
    return dates.long(day) if day else ""


def _log(subject: Subject, standing: Standing) -> list[Extension]:
    """Oldest first, with those that were taken back."""
    own = standing.consultation.id
    return [e for e in subject.file.procedure.extensions if e.consultation == own]


def _can_go(extension: Extension, log: list[Extension], standing: Standing) -> bool:
    """Only the last one that stands can be taken back, and only while its day is the agreed one."""
    last = [one for one in log if one.stands][-1:]
    return extension in last and standing.consultation.agreed_advice_date == extension.new_day


def _line(extension: Extension, can_go: bool, clock: ClockDeeds) -> QWidget:
    old = dates.medium(extension.old_day) if extension.old_day else _("nog geen dag")
    words = _("{old} → {new}").format(old=old, new=dates.medium(extension.new_day))
    acts = []
    if can_go:
        tip = _("Verlenging tot en met {day} intrekken…").format(
            day=dates.medium(extension.new_day)
        )
        name = f"extension-{extension.id}"
        acts = [icon_act(name, "archive-off", tip, lambda: clock.withdraw_extension(extension))]
    details = (_who(extension), extension.reason, second_line(extension))
    return log_line(words, details, acts=acts, stands=extension.stands)


def _who(extension: Extension) -> str:
    parts = []
    if extension.agreed_on:
        parts.append(_("afgesproken op {day}").format(day=dates.medium(extension.agreed_on)))
    if extension.agreed_by:
        parts.append(_("met {who}").format(who=extension.agreed_by))
    return " ".join(parts)


def _buttons(
    subject: Subject, standing: Standing, deeds: Deeds, clock: ClockDeeds, *, logged: bool
) -> Iterator[QPushButton]:
    agreed = bool(_agreed_words(subject, standing))
    if agreed or standing.body.advice_weeks:
        extend = named_button("extend", _("Verlengen…"), Kind.PLAIN)
        extend.clicked.connect(lambda: clock.extend(standing))
        yield extend
    if not logged:
        # Once it was moved, the log says how; typing over it would part the two.
        words = _("Verbeteren…") if agreed else _("Adviesdatum vastleggen…")
        agree = named_button("agree", words, Kind.QUIET if agreed else Kind.PLAIN)
        agree.clicked.connect(lambda: deeds.edit_agreements(standing))
        yield agree
    if agreed:
        tell = named_button("letter-term", _("Termijnafspraak maken…"))
        tell.clicked.connect(lambda: deeds.write_letter(standing, LetterKind.AGREED_TERM))
        yield tell
    remind = named_button("letter-reminder", _("Rappel maken…"))
    remind.clicked.connect(lambda: deeds.write_letter(standing, LetterKind.REMINDER))
    yield remind
    if subject.request is not None:
        wish = named_button("wish", _("Gevraagde datum…"))
        wish.clicked.connect(deeds.edit)
        yield wish
