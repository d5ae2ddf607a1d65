"""The panel beside the page: one stage of one council, its dates to fill in, and its acts."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.consultations import Step, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.grounds import Ground, TermKind
from consultatie.rail import StageKey, step_of
from consultatie.standing import Standing
from ui.asking_why import of_outcome, why_panel
from ui.desk import Desk
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.forms.steps import step_sheet
from ui.tokens import Space
from ui.views.request.course import advice_buttons, advice_words, decision_buttons, month_buttons
from ui.views.request.deeds import Deeds
from ui.views.request.section import named_button
from ui.views.request.side import ReadPanel
from ui.views.request.stages import heading, step_title
from ui.widgets.buttons import Kind
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label

OpenStep = Callable[[Step | None], object]


def month_panel(desk: Desk, standing: Standing, deeds: Deeds) -> ReadPanel:
    """The panel of the month, which follows from its dates and is not filled in."""
    kind = TermKind.NULLITY if standing.ground is Ground.WOR_27 else TermKind.SUSPENSION
    why = why_panel(desk, of_outcome(standing.outcome(kind), standing))
    why.setMinimumWidth(0)
    buttons = list(month_buttons(standing, deeds))
    for button in buttons:
        button.setProperty("kind", Kind.PLAIN.value)
    return ReadPanel(heading(StageKey.MONTH, standing), (why, *buttons))


def stage_panel(
    desk: Desk,
    file: DossierFile,
    standing: Standing,
    key: StageKey,
    deeds: Deeds,
    open_step: OpenStep,
) -> FormSheet | ReadPanel:
    """The panel of one stage."""
    title = heading(key, standing)
    sort = step_of(key)
    if sort is None:
        return month_panel(desk, standing, deeds)
    step = _step_to_edit(file, standing, sort)
    sheet = step_sheet(desk, standing.consultation.id, sort, title, step)
    put_above(sheet.page, _acts(file, standing, sort, deeds, open_step))
    return sheet


def step_panel(desk: Desk, standing: Standing, step: Step | None, sort: StepKind) -> FormSheet:
    """The panel of one step, or of a new one of its sort."""
    return step_sheet(desk, standing.consultation.id, sort, step_title(sort, standing), step)


def put_above(page: FormPage, widgets: Sequence[QWidget]) -> None:
    """Put widgets above the fields of a form."""
    layout = page.layout()
    if not widgets or not isinstance(layout, QVBoxLayout):
        return
    box = Card()
    box.body.setSpacing(Space.S)
    for widget in widgets:
        box.body.addWidget(widget)
    layout.insertWidget(0, box)


def _acts(
    file: DossierFile, standing: Standing, sort: StepKind, deeds: Deeds, open_step: OpenStep
) -> Sequence[QWidget]:
    if sort is StepKind.ADVICE:
        return _with_buttons(advice_words(standing), list(advice_buttons(standing, deeds)))
    if sort is StepKind.DECISION:
        decision = standing.decision
        words = decision.title if decision else _("Nog geen besluit vastgelegd.")
        return _with_buttons(words, list(decision_buttons(standing, deeds)))
    if sort is StepKind.MEETING:
        return _meetings(file, standing, open_step)
    return ()


def _with_buttons(words: str, buttons: Sequence[QPushButton]) -> Sequence[QWidget]:
    if buttons:
        buttons[0].setProperty("kind", Kind.PRIMARY.value)
    for button in buttons[1:]:
        button.setProperty("kind", Kind.PLAIN.value)
    return [text_label(words, wrap=True), *buttons]


def _meetings(file: DossierFile, standing: Standing, open_step: OpenStep) -> Sequence[QWidget]:
    """Meetings happen more than once: choose one to change, or begin another."""
    held = [
        step for step in file.steps_of(standing.consultation.id) if step.sort is StepKind.MEETING
    ]
    if not held:
        return ()
    buttons = []
    for step in held:
        button = named_button(f"meeting-{step.id}", _meeting_words(step), Kind.PLAIN, "pencil")
        button.clicked.connect(lambda _checked=False, s=step: open_step(s))
        buttons.append(button)
    more = named_button("meeting-new", _("Nog een overleg"), Kind.PLAIN, "plus")
    more.clicked.connect(lambda: open_step(None))
    return [text_label(_("Overlegvergaderingen"), Role.STRONG), *buttons, more]


def _meeting_words(step: Step) -> str:
    when = step.actual or step.planned
    words = dates.format(when) if when else _("zonder datum")
    return words if step.actual else _("{when} (gepland)").format(when=words)


def _step_to_edit(file: DossierFile, standing: Standing, sort: StepKind) -> Step | None:
    """The step that the panel changes; of meetings the first that is still to be held."""
    if sort is not StepKind.MEETING:
        return file.step_of(standing.consultation.id, sort)
    held = [s for s in file.steps_of(standing.consultation.id) if s.sort is sort]
    planned = [step for step in held if step.actual is None]
    found = planned or held
    return found[0] if found else None
