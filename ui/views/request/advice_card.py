"""The advice of one council as a card: versions, who adopts it, and what is kept for later."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.advice import Advice
from consultatie.appraisals import Joining, Reservation
from consultatie.consultations import StepKind
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.standing import Standing
from ui.marks import Mark, Shape, done
from ui.tokens import Space, Tone
from ui.views.request.deeds import Deeds
from ui.views.request.section import named_button, note
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label

_LINE = 32


def advice_card(
    file: DossierFile,
    standing: Standing,
    deeds: Deeds,
    words: str,
    buttons: Sequence[QPushButton],
) -> QWidget:
    """The card; `words` is the advice in one line, `buttons` what can be done with its text."""
    card = Card(_("Advies"), "", *deeds.sight_of(file, standing.advice))
    card.setObjectName("advice-card")
    card.body.addWidget(text_label(words, wrap=True, selectable=True))
    advice = standing.advice
    if advice is not None and advice.note:
        card.body.addWidget(text_label(advice.note, Role.MUTED, wrap=True))
    for widget in _parts(file, standing, deeds):
        card.body.addWidget(widget)
    more = [*_more(file, standing, deeds)]
    card.body.addWidget(Flow(*buttons, *more))
    return card


def _parts(file: DossierFile, standing: Standing, deeds: Deeds) -> Iterator[QWidget]:
    advice = standing.advice
    if advice is None:
        return
    yield from _earlier(file, advice)
    yield from _joint(file, standing, advice, deeds)
    yield from _reservations(file, advice, deeds)
    draft = deeds.draft_beside(standing)
    if draft is not None:
        words = _("Versie {number} is in voorbereiding; de verzonden versie telt.")
        yield note(words.format(number=draft.version), "pencil", Tone.ACCENT)
        yield from _joint(file, standing, draft, deeds)
        yield from _reservations(file, draft, deeds)


def _earlier(file: DossierFile, counts: Advice) -> Iterator[QWidget]:
    """The versions that were sent before the one that counts, newest first."""
    for advice in reversed(file.advices_of(counts.consultation)):
        if advice == counts or advice.given_on is None:
            continue
        words = _("Eerder: versie {number} · {conclusion} · verzonden op {day}").format(
            number=advice.version, conclusion=advice.conclusion, day=dates.medium(advice.given_on)
        )
        yield text_label(words, Role.MUTED, wrap=True, selectable=True)


def _joint(
    file: DossierFile, standing: Standing, advice: Advice, deeds: Deeds
) -> Iterator[QWidget]:
    """Of a joint advice each body, with the day on which it adopted it."""
    joinings = file.procedure.joinings_of(advice.id)
    if not joinings:
        return
    yield text_label(_("Gezamenlijk advies"), Role.STRONG)
    if standing.joining is not None:
        words = _("Eén tekst van meer raden, opgesteld bij {body}.")
        writer = file.body_of(file.consultation(advice.consultation)).name
        yield text_label(words.format(body=writer), Role.MUTED, wrap=True)
    lines = [_writer_line(file, advice)]
    lines += [_joining_line(file, one, deeds, frozen=advice.sent) for one in joinings]
    yield _lined_up(lines)


def _writer_line(file: DossierFile, advice: Advice) -> Sequence[QWidget]:
    """The body at which the text was written; its adoption is a step of its own."""
    writer = file.consultation(advice.consultation)
    step = file.step_of(writer.id, StepKind.ADOPTED)
    mark = Mark(_("concept"), Shape.RING, Tone.GREY)
    if step is not None and step.actual is not None:
        mark = done(_("vastgesteld op {day}").format(day=dates.format(step.actual)))
    elif advice.given_on is not None:
        mark = done(_("verzonden op {day}").format(day=dates.medium(advice.given_on)))
    return text_label(file.body_of(writer).name), Chip(mark)


def _joining_line(
    file: DossierFile, joining: Joining, deeds: Deeds, *, frozen: bool
) -> Sequence[QWidget]:
    body = file.body_of(file.consultation(joining.consultation)).name
    mark = Mark(_("nog niet vastgesteld"), Shape.SQUARE, Tone.AMBER)
    label = _("Vaststelling…")
    if joining.adopted_on is not None:
        mark = done(_("vastgesteld op {day}").format(day=dates.medium(joining.adopted_on)))
        label = _("Wijzigen…")
    adopt = named_button(f"adopt-{joining.id}", label)
    adopt.setAccessibleName(_("Vaststelling door {body}").format(body=body))
    adopt.clicked.connect(lambda: deeds.adopt(body, joining))
    line: list[QWidget] = [text_label(body), Chip(mark), text_label(joining.votes, Role.MUTED)]
    line.append(adopt)
    if not frozen:
        leave = named_button(f"leave-{joining.id}", _("Losmaken…"))
        leave.setAccessibleName(_("{body} losmaken van dit advies").format(body=body))
        leave.clicked.connect(lambda: deeds.withdraw_record(joining))
        line.append(leave)
    return line


def _lined_up(lines: Sequence[Sequence[QWidget]]) -> QWidget:
    """Lines whose parts stand below each other."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.XS)
    for line, widgets in enumerate(lines):
        grid.setRowMinimumHeight(line, _LINE)
        for column, widget in enumerate(widgets):
            grid.addWidget(widget, line, column, Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnStretch(grid.columnCount(), 1)
    return box


def _reservations(file: DossierFile, advice: Advice, deeds: Deeds) -> Iterator[QWidget]:
    found = file.procedure.reservations_of(advice.id)
    if found:
        yield text_label(_("Voorbehoud"), Role.STRONG)
    for reservation in found:
        yield _reservation(file, reservation, deeds, frozen=advice.sent)


def _reservation(
    file: DossierFile, reservation: Reservation, deeds: Deeds, *, frozen: bool
) -> QWidget:
    words = _("Later advies over: {text}").format(text=reservation.text)
    buttons = [_follow_up(file, reservation, deeds)]
    if not frozen:
        change = named_button(f"reservation-{reservation.id}", _("Wijzigen…"))
        change.clicked.connect(lambda: deeds.change_reservation(reservation))
        drop = named_button(f"drop-{reservation.id}", _("Intrekken…"))
        drop.clicked.connect(lambda: deeds.withdraw_record(reservation))
        buttons += [change, drop]
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(text_label(words, wrap=True, selectable=True))
    column.addWidget(Flow(*buttons))
    return box


def _follow_up(file: DossierFile, reservation: Reservation, deeds: Deeds) -> QPushButton:
    """The way to the request that followed, or to making it."""
    if reservation.follow_up is None:
        button = named_button(
            f"follow-up-{reservation.id}", _("Vervolgaanvraag maken…"), icon="file-plus"
        )
        button.clicked.connect(lambda: deeds.make_follow_up(reservation))
        return button
    request = file.request(reservation.follow_up)
    words = _("Naar de vervolgaanvraag: {title}").format(title=request.title_line)
    button = named_button(f"follow-up-{reservation.id}", words, icon="arrow-right")
    button.clicked.connect(lambda: deeds.open_request(request))
    return button


def _more(file: DossierFile, standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What else can be done with an advice: joining in it, and keeping a part for later."""
    advice = deeds.draft_beside(standing) or standing.advice
    if advice is None or standing.joining is not None:
        return
    if deeds.can_join(file, advice):
        join = named_button("join-advice", _("Gezamenlijk maken…"), icon="users-group")
        join.clicked.connect(lambda: deeds.join(advice))
        yield join
    if not advice.sent:
        keep = named_button("reserve", _("Voorbehoud…"))
        keep.clicked.connect(lambda: deeds.reserve(advice))
        yield keep
