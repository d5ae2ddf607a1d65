"""The sheet that shows what going back to an earlier state of a record changes, and does it."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from consultatie.acts.former_states import go_back, moment_words, state_after
from consultatie.catalogue import TYPE_OF_KIND
from consultatie.errors import NotFound, RuleBroken
from consultatie.former_states import FormerState
from consultatie.language import _
from consultatie.records import Record
from consultatie.register import ActionLine, Change
from consultatie.term_journal import TermEntry
from consultatie.wording import word_of, word_of_field
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.tokens import Space
from ui.views.change_list import ChangeWords
from ui.widgets.labels import Role, rule, text_label

_DIALOG = (680, 560)
_FIELD_WIDTH = 130


def ask_go_back(
    desk: Desk,
    change: Change | TermEntry,
    host: QWidget,
    say: Callable[[str], object] | None = None,
) -> None:
    """Ask whether the record of a change goes back to what it was after it, or say why it cannot.

    Returns at once; the dialog belongs to `host`. A dialog before the window gives `say`, because
    the bar of the window is behind it.
    """
    say = say or desk.say
    try:
        record = desk.register.get(TYPE_OF_KIND[change.kind], change.record)
        state = state_after(desk.register, record, change.action.id)
    except NotFound:
        say(_("Het toevoegen van dit stuk is ongedaan gemaakt; er is niets om terug te gaan."))
    except RuleBroken as error:
        say(" ".join(breach.sentence for breach in error.breaches))
    else:
        open_as_dialog(going_back_sheet(desk, record, state, change.action), host, _DIALOG)


def going_back_sheet(
    desk: Desk, record: Record, state: FormerState, action: ActionLine
) -> FormSheet:
    """A sheet that compares a record with what it was, and makes it that again."""
    page = FormPage([_reason()], desk.today())
    page.add_above(_told(desk, record, state, action))

    def save(values: dict[str, str]) -> Record:
        return go_back(desk.register, record, action.id, action.at, values["reason"])

    return FormSheet(_("Terug naar deze stand"), page, save, _("&Terugzetten"))


def _reason() -> Field:
    return Field(
        name="reason",
        label=_("Waarom?"),
        kind=FieldKind.TEXT,
        lines=2,
        help=_("Staat in het journaal. U kunt dit ongedaan maken (Ctrl+Z)."),
    )


def _told(desk: Desk, record: Record, state: FormerState, action: ActionLine) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, Space.S)
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnMinimumWidth(0, _FIELD_WIDTH)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    for widget in _head(record, action):
        grid.addWidget(widget, grid.rowCount(), 0, 1, 3)
    for line in _lines(desk, record, state, action):
        _add_line(grid, line)
    if state.staying:
        grid.addWidget(_kept(state.staying), grid.rowCount(), 0, 1, 3)
    return box


def _head(record: Record, action: ActionLine) -> Iterator[QWidget]:
    word = word_of(record.kind).capitalize()
    title = f"{word} ‘{record.title_line}’" if record.title_line else word
    yield text_label(title, Role.HEADING, wrap=True)
    words = _("Zoals het was op {moment}, na ‘{act}’ door {person}.").format(
        moment=moment_words(action.at), act=action.label, person=action.person
    )
    yield text_label(words, Role.MUTED, wrap=True)


def _lines(
    desk: Desk, record: Record, state: FormerState, action: ActionLine
) -> Iterator[tuple[QWidget, ...]]:
    """A line of labels for each field: what it is called, what it is now, what it becomes."""
    now, then = record.to_plain(), state.record.to_plain()
    changes = [
        Change(action, record.kind, record.id, name, now[name], then[name]) for name in state.fields
    ]
    yield (
        text_label(_("Veld"), Role.SMALL),
        text_label(_("Nu"), Role.SMALL),
        text_label(_("Wordt"), Role.SMALL),
    )
    for row in ChangeWords(desk.register, desk.law.grounds).rows(changes):
        yield (
            text_label(row.field, Role.MUTED, wrap=True),
            text_label(row.old or _("leeg"), wrap=True, selectable=True),
            text_label(row.new or _("leeg"), Role.STRONG, wrap=True, selectable=True),
        )


def _add_line(grid: QGridLayout, line: tuple[QWidget, ...]) -> None:
    place = grid.rowCount()
    grid.addWidget(rule(), place, 0, 1, 3)
    for column, widget in enumerate(line):
        grid.addWidget(widget, place + 1, column, Qt.AlignmentFlag.AlignTop)


def _kept(staying: Sequence[str]) -> QWidget:
    fields = ", ".join(word_of_field(name) for name in staying)
    words = _("Blijft zoals het nu is, want er hangen andere stukken aan: {fields}.")
    return text_label(words.format(fields=fields), Role.MUTED, wrap=True)
