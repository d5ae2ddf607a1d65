"""The advice of one council as a card: versions, who adopts it, and what is kept for later."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

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
from ui.views.request.section import named_button, note, row
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


def advice_card(
    file: DossierFile,
    standing: Standing,
    deeds: Deeds,
    words: str,
    buttons: Sequence[QPushButton],
) -> QWidget:
    """The card; `words` is the advice in one line, `buttons` what can be done with its text."""
    card = Card(_("Advies"))
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
    yield from _versions(file, standing)
    if standing.advice is not None:
        yield from _bodies(file, standing, standing.advice, deeds)
        yield from _reservations(file, standing.advice, deeds)


def _versions(file: DossierFile, standing: Standing) -> Iterator[QWidget]:
    """The other versions beside the one that counts, newest first."""
    own = standing.advice
    versions = file.advices_of(own.consultation if own else standing.consultation.id)
    for advice in reversed(versions):
        if advice == own:
            continue
        if advice.given_on is None:
            words = _("Versie {number} is in voorbereiding; de verzonden versie telt.")
            yield note(words.format(number=advice.version), "pencil", Tone.ACCENT)
        else:
            words = _("Eerder: versie {number} · {conclusion} · verzonden op {day}")
            filled = words.format(
                number=advice.version,
                conclusion=advice.conclusion,
                day=dates.medium(advice.given_on),
            )
            yield text_label(filled, Role.MUTED, wrap=True, selectable=True)


def _bodies(
    file: DossierFile, standing: Standing, advice: Advice, deeds: Deeds
) -> Iterator[QWidget]:
    """Of a joint advice each body, with the day on which it adopted it."""
    joinings = file.procedure.joinings_of(advice.id)
    if not joinings:
        return
    writer = file.consultation(advice.consultation)
    yield text_label(_("Gezamenlijk advies"), Role.STRONG)
    if standing.joining is not None:
        words = _("Eén tekst van meer raden, opgesteld bij {body}.")
        yield text_label(words.format(body=file.body_of(writer).name), Role.MUTED, wrap=True)
    yield _writer_line(file, advice)
    for joining in joinings:
        yield _joining_line(file, joining, deeds, frozen=advice.sent)


def _writer_line(file: DossierFile, advice: Advice) -> QWidget:
    """The body at which the text was written; its adoption is a step of its own."""
    writer = file.consultation(advice.consultation)
    step = file.step_of(writer.id, StepKind.ADOPTED)
    if step is not None and step.actual is not None:
        mark = done(_("vastgesteld op {day}").format(day=dates.format(step.actual)))
    elif advice.given_on is not None:
        mark = done(_("verzonden op {day}").format(day=dates.medium(advice.given_on)))
    else:
        mark = Mark(_("concept"), Shape.RING, Tone.GREY)
    return _body_line(file.body_of(writer).name, mark, "")


def _joining_line(file: DossierFile, joining: Joining, deeds: Deeds, *, frozen: bool) -> QWidget:
    body = file.body_of(file.consultation(joining.consultation)).name
    mark = Mark(_("nog niet vastgesteld"), Shape.SQUARE, Tone.AMBER)
    label = _("Vaststelling…")
    if joining.adopted_on is not None:
        mark = done(_("vastgesteld op {day}").format(day=dates.medium(joining.adopted_on)))
        label = _("Wijzigen…")
    adopt = named_button(f"adopt-{joining.id}", label)
    adopt.setAccessibleName(_("Vaststelling door {body}").format(body=body))
    adopt.clicked.connect(lambda: deeds.adopt(body, joining))
    buttons = [adopt]
    if not frozen:
        leave = named_button(f"leave-{joining.id}", _("Losmaken…"))
        leave.setAccessibleName(_("{body} losmaken van dit advies").format(body=body))
        leave.clicked.connect(lambda: deeds.withdraw_record(joining))
        buttons.append(leave)
    return _body_line(body, mark, joining.votes, *buttons)


def _body_line(body: str, mark: Mark, votes: str, *buttons: QWidget) -> QWidget:
    chip = Chip(mark)
    name = text_label(body)
    name.setMinimumWidth(150)
    return row(name, chip, text_label(votes, Role.MUTED), *buttons)


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
    box = Card()
    box.body.setContentsMargins(0, 0, 0, 0)
    box.body.setSpacing(Space.XS)
    box.setProperty("role", "")
    box.body.addWidget(text_label(words, wrap=True, selectable=True))
    box.body.addWidget(row(*buttons))
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
    advice = standing.advice
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
