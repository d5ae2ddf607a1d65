"""The whole chain of one commitment: its words, where it came from, how far it is, its history."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from consultatie import dates
from consultatie.commitment_lines import numbers_of, previous_and_next
from consultatie.commitments import Commitment
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from ui.desk import Desk, Place, ScreenName
from ui.forms.commitment_chain import step_words
from ui.marks import Mark, Shape
from ui.tokens import Space, Tone
from ui.views.commitments.history import history, noted_at
from ui.views.commitments.rows import Row
from ui.views.commitments.sources import sources
from ui.views.request.section import note
from ui.views.request.side import ReadPanel
from ui.widgets.buttons import Kind, push_button
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.labels import Role, rule, text_label

_LABELS = 116


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done from the panel: the next step, changing, handing over, going elsewhere."""

    step: Callable[[], object]
    change: Callable[[], object]
    over: Callable[[], object]
    go: Callable[[Place], object]


def chain_panel(desk: Desk, file: DossierFile, row: Row, ways: Ways) -> ReadPanel:
    """A panel on one commitment; its first button takes the next step of the chain."""
    title = _("Toezegging {number}").format(number=row.line.number)
    panel = ReadPanel(title, list(_widgets(desk, file, row, ways)))
    buttons = panel.findChildren(QPushButton)
    if buttons:
        panel.lead_to(buttons[0])
    return panel


def _widgets(desk: Desk, file: DossierFile, row: Row, ways: Ways) -> Iterator[QWidget]:
    record = row.record
    yield Flow(*_chips(row))
    if record.withdrawn is not None:
        why = _("Ingetrokken: {reason}").format(reason=record.withdrawn)
        yield note(why, "archive-off", Tone.GREY)
    yield text_label(f"“{record.text}”", Role.HEADING, wrap=True, selectable=True)
    if record.stands:
        yield Flow(*_buttons(row, ways))
    yield from _ended(row)
    yield _grid(_facts(row))
    yield from _section(_("De keten"), _grid(_chain(desk, record)))
    handed = list(_handed(file, record))
    if handed:
        yield from _section(_("Overgedragen"), *handed)
    found = [*sources(desk.register, file, record, ways.go), *_row_of_terms(file, record, ways)]
    if found:
        yield from _section(_("Waar zij bij hoort"), *found)
    yield from _section(_("Geschiedenis"), *history(desk, record))


def _section(title: str, *widgets: QWidget) -> Iterator[QWidget]:
    yield rule()
    yield text_label(title, Role.STRONG)
    yield from widgets


def _chips(row: Row) -> Iterator[QWidget]:
    yield Chip(row.mark)
    if row.line.way is not None:
        yield Chip(Mark(row.line.way.shown, Shape.NONE, Tone.ACCENT))
    if row.record.recurs is not None:
        yield Chip(Mark(row.record.recurs.shown, Shape.NONE, Tone.GREY))


def _buttons(row: Row, ways: Ways) -> Iterator[QPushButton]:
    words = step_words(row.record.state)
    if words:
        step = push_button(words, Kind.PLAIN, "check")
        step.clicked.connect(ways.step)
        yield step
    if row.line.ended:
        over = push_button(_("Overdragen…"), Kind.PLAIN, "arrow-forward-up")
        over.clicked.connect(ways.over)
        yield over
    change = push_button(_("Wijzigen"), Kind.QUIET, "pencil")
    change.clicked.connect(ways.change)
    yield change


def _ended(row: Row) -> Iterator[QWidget]:
    for body in row.line.ended:
        day = dates.medium(body.valid_until) if body.valid_until else ""
        words = _("{body} bestond tot en met {day}. Draag over aan de opvolger.")
        yield note(words.format(body=body.name, day=day), "alert-triangle")


def _facts(row: Row) -> Iterator[tuple[QWidget, str]]:
    record, line = row.record, row.line
    giver = ", ".join(part for part in (line.giver, record.giver_function) if part)
    due = dates.format(record.due) if record.due else ""
    said = dates.medium(record.said_on) if record.said_on else row.said
    facts = (
        (_("Door"), giver or _("nog niet vastgelegd")),
        (_("Aan"), line.receiver or _("nog niet vastgelegd")),
        (_("Gedaan"), ", ".join(part for part in (said, row.where) if part)),
        (_("Uiterlijk"), due or _("nog niet vastgelegd")),
        (_("Nagekomen als"), record.test),
    )
    for label, words in facts:
        if words:
            yield text_label(label, Role.MUTED), words


def _chain(desk: Desk, record: Commitment) -> Iterator[tuple[QWidget, str]]:
    """Every step, also those that are still to come."""
    steps = (
        (_("uitgevoerd"), record.done_on, record.proof),
        (_("gemeld"), record.reported_on, _reported(desk, record)),
        (_("aanvaard"), record.accepted_on, _accepted(desk, record)),
    )
    for word, day, told in steps:
        mark = Mark(word, Shape.CHECK, Tone.GREEN) if day else Mark(word, Shape.RING, Tone.GREY)
        words = dates.medium(day) if day else _("nog niet")
        yield Chip(mark), "\n".join(part for part in (words, told) if part)


def _reported(desk: Desk, record: Commitment) -> str:
    """How the receiver was told; the journal has it of what was recorded before it was a field."""
    return record.reported_how or noted_at(desk, record, "reported_on")


def _accepted(desk: Desk, record: Commitment) -> str:
    own = ", ".join(filter(None, (record.accepted_by, record.accepted_where)))
    return own or noted_at(desk, record, "accepted_on")


def _handed(file: DossierFile, record: Commitment) -> Iterator[QWidget]:
    """Who gave it first, and to whom it went when."""
    overs = file.procedure.hand_overs_of(record.id)
    for place, over in enumerate(overs):
        old, new = file.parties.body(over.old_giver).name, file.parties.body(over.new_giver).name
        if place == 0:
            yield text_label(_("Eerst gegeven door {body}.").format(body=old), wrap=True)
        words = _("Op {day} overgedragen aan {body}.").format(
            day=dates.medium(over.handed_on), body=new
        )
        yield text_label(words, wrap=True)
        if over.reason:
            yield text_label(over.reason, Role.MUTED, wrap=True, selectable=True)


def _row_of_terms(file: DossierFile, record: Commitment, ways: Ways) -> Iterator[QWidget]:
    """The one before and the one after a recurring commitment."""
    numbers = numbers_of(file.procedure.commitments)
    before, after = previous_and_next(file.procedure.commitments, record)
    for other, words in ((before, _("Vorige termijn: {number}")), (after, _("Volgende: {number}"))):
        if other is not None:
            place = Place(ScreenName.COMMITMENTS, record.dossier, other.id)
            due = f", {dates.format(other.due)}" if other.due else ""
            text = words.format(number=numbers[other.id]) + due
            button = push_button(text, Kind.QUIET, "history" if other is before else "refresh")
            button.clicked.connect(lambda _checked=False, p=place: ways.go(p))
            yield Flow(button)


def _grid(lines: Iterator[tuple[QWidget, str]]) -> QWidget:
    """A label or a mark on the left, what it says on the right."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, Space.XS, 0, Space.XS)
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnMinimumWidth(0, _LABELS)
    grid.setColumnStretch(1, 1)
    for place, (left, words) in enumerate(lines):
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        grid.addWidget(left, place, 0, top)
        grid.addWidget(text_label(words, wrap=True, selectable=True), place, 1)
    return box
