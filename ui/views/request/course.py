"""Advice, decision and agreements of one council as cards, each with what can be done now."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from consultatie import dates
from consultatie.consultations import StepKind
from consultatie.dossier_file import DossierFile
from consultatie.language import _, ngettext
from consultatie.standing import Standing
from ui.tokens import Tone
from ui.verdicts import accordance_mark, tally_words
from ui.views.request.deeds import Deeds, can_waive
from ui.views.request.section import named_button, note, row
from ui.widgets.buttons import Kind
from ui.widgets.chip import Chip
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


def accordance_line(standing: Standing, deeds: Deeds) -> Sequence[QWidget]:
    """Whether the decision follows the advice, by the points, with how many have which verdict."""
    points = named_button("open-points", _("Punten en reacties"), icon="list-numbers")
    points.clicked.connect(lambda: deeds.open_points(standing))
    own = named_button("state-accordance", _("Zelf bepalen…"), icon="scale")
    own.clicked.connect(lambda: deeds.state_accordance(standing))
    chip = Chip(accordance_mark(standing.accordance))
    words = tally_words(standing.tally) if standing.points else _("nog geen punten")
    line = row(chip, text_label(words, Role.MUTED, wrap=True), points, own, widest=1)
    line.setObjectName("accordance")
    return [line, *(note(caution) for caution in standing.cautions)]


def course_cards(file: DossierFile, standing: Standing, deeds: Deeds) -> Sequence[QWidget]:
    """The cards on advice, decision and agreements."""
    return (
        _advice_card(file, standing, deeds),
        _decision_card(file, standing, deeds),
        _agreements_card(standing, deeds),
    )


def advice_buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What can be done with the advice as it is now, the next thing first."""
    advice = standing.advice
    if advice is None:
        yield _button("draft-advice", _("Advies vastleggen…"), deeds.draft_advice, standing)
        return
    if advice.sent:
        yield _button("open-points-2", _("Reacties bekijken"), deeds.open_points, standing)
        yield _button("edit-advice", _("Notitie…"), deeds.edit_advice, standing)
        yield _button("new-version", _("Nieuwe versie"), deeds.begin_version, standing)
        return
    yield _button("open-points-2", _("Punten invoeren"), deeds.open_points, standing)
    yield _button("cut-points", _("Punten uit adviesbrief…"), deeds.cut_points, standing)
    yield _button("send-advice", _("Als verzonden vastleggen…"), deeds.send_advice, standing)
    yield _button("edit-advice", _("Wijzigen…"), deeds.edit_advice, standing)


def decision_buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What can be done with the decision as it is now, the next thing first."""
    if standing.decision is None:
        yield _button("decide", _("Besluit vastleggen…"), deeds.decide, standing)
    yield _button("notify", _("Kennisgeving…"), deeds.notify, standing)
    if standing.decision is not None:
        yield _button("decide", _("Wijzigen…"), deeds.decide, standing)
        yield _button("decide-anew", _("Nader besluit…"), deeds.decide_anew, standing)


def month_buttons(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What can be recorded on the month after the decision."""
    yield _button("notify-2", _("Kennisgeving…"), deeds.notify, standing)
    if can_waive(standing):
        yield _button("waive", _("Afstand van opschorting…"), deeds.waive, standing)
    yield _button("know", _("Bekend met uitvoering…"), deeds.know, standing)


def advice_words(standing: Standing) -> str:
    """The advice in one line: number, conclusion, version, sent or draft."""
    advice = standing.advice
    if advice is None:
        return _("Nog geen advies vastgelegd.")
    parts = [advice.number, advice.conclusion.value]
    if advice.version > 1:
        parts.append(_("versie {number}").format(number=advice.version))
    count = len(standing.points)
    parts.append(ngettext("{n} punt", "{n} punten", count).format(n=count))
    if advice.given_on is None:
        parts.append(_("concept"))
    else:
        parts.append(_("verzonden op {day}").format(day=dates.medium(advice.given_on)))
    return " · ".join(part for part in parts if part)


def _advice_card(file: DossierFile, standing: Standing, deeds: Deeds) -> QWidget:
    card = _card("advice-card", _("Advies"))
    card.body.addWidget(text_label(advice_words(standing), wrap=True, selectable=True))
    draft = _draft_beside(file, standing)
    if draft:
        card.body.addWidget(note(draft, "pencil", Tone.ACCENT))
    if standing.advice is not None and standing.advice.note:
        card.body.addWidget(text_label(standing.advice.note, Role.MUTED, wrap=True))
    card.body.addWidget(row(*_first_plain(advice_buttons(standing, deeds))))
    return card


def _draft_beside(file: DossierFile, standing: Standing) -> str:
    """A newer version that was not sent stands beside the advice that counts."""
    drafts = [a for a in file.advices_of(standing.consultation.id) if not a.sent]
    if not drafts or drafts[-1] == standing.advice:
        return ""
    return _("Versie {number} is in voorbereiding; de verzonden versie telt.").format(
        number=drafts[-1].version
    )


def _decision_card(file: DossierFile, standing: Standing, deeds: Deeds) -> QWidget:
    card = _card("decision-card", _("Besluit en kennisgeving"))
    for words, role in _decision_words(file, standing):
        card.body.addWidget(text_label(words, role, wrap=True, selectable=True))
    card.body.addWidget(row(*_first_plain(decision_buttons(standing, deeds))))
    month = [*month_buttons(standing, deeds)][1:]
    card.body.addWidget(row(*month))
    return card


def _decision_words(file: DossierFile, standing: Standing) -> Iterator[tuple[str, Role]]:
    decision = standing.decision
    if decision is None:
        yield _("Nog geen besluit vastgelegd."), Role.BODY
    else:
        when = dates.format(decision.taken_on) if decision.taken_on else _("datum onbekend")
        yield decision.title, Role.STRONG
        parts = (when, decision.outcome.value, decision.votes)
        yield " · ".join(part for part in parts if part), Role.BODY
    for sort, label in _told():
        step = file.step_of(standing.consultation.id, sort)
        if step is not None and step.actual is not None:
            yield label.format(day=dates.format(step.actual)), Role.BODY


def _told() -> tuple[tuple[StepKind, str], ...]:
    return (
        (StepKind.NOTICE, _("Schriftelijke kennisgeving op {day}")),
        (StepKind.REASONS, _("Redenen meegedeeld op {day}")),
        (StepKind.WAIVER, _("Afstand van opschorting op {day}")),
        (StepKind.WAIVER_PART, _("Gedeeltelijke afstand van opschorting op {day}")),
        (StepKind.KNOWN, _("Bekend met uitvoering sinds {day}")),
    )


def _agreements_card(standing: Standing, deeds: Deeds) -> QWidget:
    card = _card("agreements-card", _("Afspraken"))
    day = standing.consultation.agreed_advice_date
    words = _("Geen adviesdatum overeengekomen.")
    if day is not None:
        words = _("Overeengekomen adviesdatum: {day}").format(day=dates.medium(day))
    card.body.addWidget(text_label(words, wrap=True, selectable=True))
    if standing.consultation.note:
        card.body.addWidget(text_label(standing.consultation.note, Role.MUTED, wrap=True))
    change = _button("agreements", _("Wijzigen…"), deeds.edit_agreements, standing)
    leave = named_button("withdraw-consultation", _("Raadpleging intrekken…"))
    leave.clicked.connect(lambda: deeds.withdraw_record(standing.consultation))
    card.body.addWidget(row(change, leave))
    return card


def _card(name: str, title: str) -> Card:
    card = Card(title)
    card.setObjectName(name)
    return card


def _button(
    name: str, text: str, deed: Callable[[Standing], object], standing: Standing
) -> QPushButton:
    button = named_button(name, text)
    button.clicked.connect(lambda: deed(standing))
    return button


def _first_plain(buttons: Iterator[QPushButton]) -> Sequence[QPushButton]:
    """The next thing to do looks like a button, the others like links."""
    made = list(buttons)
    if made:
        made[0].setProperty("kind", Kind.PLAIN.value)
    return made
