"""The decision of one council's consultation as a card, with what was decided before."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.conclusions import Covering, became, coverings_of, notices_count_from
from consultatie.consultations import StepKind
from consultatie.decisions import Decision
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.standing import Standing
from ui.views.request.deeds import Deeds
from ui.views.request.section import named_button, row
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label

_OLD = Role.MUTED


def decision_card(
    file: DossierFile,
    standing: Standing,
    deeds: Deeds,
    buttons: Sequence[QPushButton],
    month: Sequence[QPushButton],
) -> QWidget:
    """The card; `buttons` is what can be done with the decision, `month` what with its month."""
    card = Card(_("Besluit en kennisgeving"), "", *deeds.sight_of(file, standing.decision))
    card.setObjectName("decision-card")
    for words, role in _words(file, standing):
        card.body.addWidget(text_label(words, role, wrap=True, selectable=True))
    card.body.addWidget(Flow(*buttons, *_coming_back(standing, deeds)))
    card.body.addWidget(Flow(*month))
    for widget in _history(file, standing, deeds):
        card.body.addWidget(widget)
    return card


def _words(file: DossierFile, standing: Standing) -> Iterator[tuple[str, Role]]:
    if standing.decision is None:
        yield _("Nog geen besluit vastgelegd."), Role.BODY
    else:
        yield standing.decision.title, Role.STRONG
        yield _decided(file, standing, standing.decision), Role.BODY
        if standing.decided_as is not standing.decision.outcome:
            words = _("Voor deze raad anders dan het besluit zelf ({outcome}).")
            yield words.format(outcome=standing.decision.outcome), Role.MUTED
    for sort, label in _told():
        step = file.step_of(standing.consultation.id, sort)
        if step is None or step.actual is None:
            continue
        words = label.format(day=dates.format(step.actual))
        if step.actual.last < notices_count_from(file, standing.consultation.id):
            yield _("{words} (bij het eerdere besluit; telt niet meer)").format(words=words), _OLD
        else:
            yield words, Role.BODY


def _decided(file: DossierFile, standing: Standing, decision: Decision) -> str:
    body = file.parties.body(decision.body).name if decision.body else ""
    outcome = standing.decided_as or decision.outcome
    parts = (_when(decision), outcome.shown, decision.votes, body)
    return " · ".join(part for part in parts if part)


def _when(decision: Decision) -> str:
    return dates.format(decision.taken_on) if decision.taken_on else _("datum onbekend")


def _told() -> tuple[tuple[StepKind, str], ...]:
    return (
        (StepKind.NOTICE, _("Schriftelijke kennisgeving op {day}")),
        (StepKind.REASONS, _("Redenen meegedeeld op {day}")),
        (StepKind.WAIVER, _("Afstand van opschorting op {day}")),
        (StepKind.WAIVER_PART, _("Gedeeltelijke afstand van opschorting op {day}")),
        (StepKind.KNOWN, _("Bekend met uitvoering sinds {day}")),
        (StepKind.APPEAL_FILED, _("Beroep ingesteld op {day}")),
        (StepKind.PERMISSION, _("Toestemming van de kantonrechter op {day}")),
        (StepKind.NULLITY_INVOKED, _("Nietigheid ingeroepen op {day}")),
    )


def _coming_back(standing: Standing, deeds: Deeds) -> Iterator[QPushButton]:
    """What a body can do with its own decision later, and the moments before one."""
    decision = standing.decision
    if decision is not None:
        another = named_button("replace-decision", _("Vervangen door een ander besluit…"))
        another.clicked.connect(lambda: deeds.replace_decision(decision))
        yield another
        revoke = named_button("revoke-decision", _("Intrekken door het orgaan…"))
        revoke.clicked.connect(lambda: deeds.revoke_decision(decision))
        yield revoke
    gate = named_button("go-no-go", _("Go/no-go…"))
    gate.setToolTip(_("Een moment waarop is besloten door te gaan of niet; geen eindbesluit"))
    gate.clicked.connect(lambda: deeds.record_gate(standing))
    yield gate


def _history(file: DossierFile, standing: Standing, deeds: Deeds) -> Iterator[QWidget]:
    """Everything else that was decided on this consultation, oldest first."""
    others = [
        covering
        for covering in coverings_of(file, standing.consultation.id)
        if standing.decision is None or covering.decision.id != standing.decision.id
    ]
    if others:
        yield text_label(_("Eerdere besluiten en go/no-go-momenten"), Role.STRONG)
    for covering in others:
        yield _past(file, covering, deeds)


def _past(file: DossierFile, covering: Covering, deeds: Deeds) -> QWidget:
    decision = covering.decision
    parts = (_when(decision), decision.title, covering.outcome.shown, decision.votes)
    show = named_button(f"decision-{decision.id}", _("Openen…"))
    show.setAccessibleName(_("Besluit ‘{title}’ openen").format(title=decision.title))
    show.clicked.connect(lambda: deeds.change_decision(decision))
    told = QWidget()
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    words = " · ".join(part for part in parts if part)
    column.addWidget(text_label(words, wrap=True, selectable=True))
    column.addWidget(text_label(_state(file, covering), Role.MUTED, wrap=True, selectable=True))
    return row(told, show, widest=0)


def _state(file: DossierFile, covering: Covering) -> str:
    """Why a decision does not conclude the consultation."""
    if later := became(file, covering.decision):
        return f"{later[:1].upper()}{later[1:]}"
    return _("Gevolgd door een later besluit") if covering.is_final else _("Geen eindbesluit")
