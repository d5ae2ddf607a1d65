"""Two scenarios side by side: every step of every council, and how many days they differ."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.planning.comparing import Comparison, Row
from consultatie.planning.questions import Council
from consultatie.planning.steps import Step, stage_words
from ui.forms.choice_editors import ChoiceBox
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.views.planning.results import day_words, line_mark
from ui.views.planning.why import why_of_line
from ui.widgets.labels import ElidedLabel, Role, ground, text_label
from ui.widgets.table import TableView
from ui.widgets.why import Why

# The column with the days of the second scenario.
_SECOND = 3


class SideBySide(QFrame):
    """Shows a comparison of two; `other` is the box in which the second one is chosen.

    Enter on a step asks why it has its day: `why_wanted`.
    """

    why_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAccessibleName(_("Twee scenario’s naast elkaar"))
        self.other = ChoiceBox()
        self.other.setMinimumWidth(280)
        self.label = text_label(_("Vergelijken met"), Role.STRONG)
        self.label.setBuddy(self.other)
        self.other.setAccessibleName(self.label.text())
        self.note = text_label("", Role.MUTED, wrap=True)
        self.model: TableModel[Row] = TableModel((), key=_key)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._head())
        self._layout.addWidget(self.note)
        self.note.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.table: TableView[Row] | None = None
        self._comparison: Comparison | None = None

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two plans; the columns carry the names of their scenarios."""
        self._clear()
        self._comparison = comparison
        self.model = TableModel(_columns(comparison), key=_key)
        self.model.set_rows(comparison.rows)
        self.table = TableView(self.model, self.accessibleName())
        self.model.setParent(self.table)
        self.table.choose_first()
        self.table.row_opened.connect(self.why_wanted)
        self._layout.addWidget(self.table, 1)
        self.note.hide()

    def why_of_chosen(self) -> Why | None:
        """Why the chosen step has its day: in the column that is chosen, else in the first."""
        row = self.table.chosen() if self.table is not None else None
        if self.table is None or row is None or self._comparison is None:
            return None
        second = self.table.currentIndex().column() == _SECOND
        order = (1, 0) if second else (0, 1)
        return next(filter(None, (_why(self._comparison, row, place) for place in order)), None)

    def say(self, words: str) -> None:
        """Say why there is nothing to compare."""
        self._clear()
        self.note.setText(words)
        self.note.show()

    def _clear(self) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
            self.table = None

    def _head(self) -> QFrame:
        head = ground("header")
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.S)
        self.first = ElidedLabel("", Role.HEADING)
        row.addWidget(self.first, 1)
        row.addWidget(self.label)
        row.addWidget(self.other)
        return head


def _why(comparison: Comparison, row: Row, place: int) -> Why | None:
    line, plan = row.lines[place], comparison.plans[place]
    whose = _whose(row.council)
    route = next((one for one in plan.routes if _whose(one.council) == whose), None)
    return why_of_line(line, route, plan) if line is not None and route is not None else None


def _whose(council: Council) -> tuple[RecordId | None, str]:
    """Which council it is: with another target it has other meetings."""
    return (council.consultation, council.name)


def _columns(comparison: Comparison) -> Sequence[Column[Row]]:
    names = [scenario.name for scenario in comparison.scenarios]
    return (
        Column(header=_("Raad"), value=lambda row: row.council.name, width=220),
        Column(header=_("Stap"), value=lambda row: stage_words(row.stage), strong=True),
        *(_day_column(name, place) for place, name in enumerate(names)),
        Column(
            header=_("Verschil"),
            value=difference_words,
            sort_key=lambda row: _difference(row) or 0,
            tone=lambda row: Tone.ACCENT if _difference(row) else Tone.PLAIN,
            width=150,
        ),
    )


def _day_column(name: str, place: int) -> Column[Row]:
    return Column(
        header=name,
        value=lambda row: day_words(row.lines[place]),
        mark=lambda row: line_mark(row.lines[place]),
        tip=lambda row: getattr(row.lines[place], "reason", ""),
        width=250,
    )


def difference_words(row: Row) -> str:
    """How much later the step is in the second scenario."""
    days = _difference(row)
    if days is None:
        return "" if all(isinstance(line, Step) for line in row.lines) else _("niet in beide")
    if not days:
        return "="
    words = (
        ngettext("{days} dag later", "{days} dagen later", days)
        if days > 0
        else ngettext("{days} dag eerder", "{days} dagen eerder", -days)
    )
    return words.format(days=abs(days))


def _difference(row: Row) -> int | None:
    first, second = row.lines
    if isinstance(first, Step) and isinstance(second, Step):
        return (second.day - first.day).days
    return None


def _key(row: Row) -> tuple[object, ...]:
    return (row.council.consultation, row.council.name, row.stage)
