"""Two scenarios side by side: every step of every council, and how many days they differ."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from consultatie.language import _, ngettext
from consultatie.planning.comparing import Comparison, Row
from consultatie.planning.steps import Step, stage_words
from ui.forms.choice_editors import ChoiceBox
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.views.planning.results import day_words, line_mark
from ui.widgets.labels import ElidedLabel, Role, ground, text_label
from ui.widgets.table import TableView


class SideBySide(QFrame):
    """Shows a comparison of two; `other` is the box in which the second one is chosen."""

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

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two plans; the columns carry the names of their scenarios."""
        self._clear()
        self.model = TableModel(_columns(comparison), key=_key)
        self.model.set_rows(comparison.rows)
        self.table = TableView(self.model, self.accessibleName())
        self.model.setParent(self.table)
        self.table.choose_first()
        self._layout.addWidget(self.table, 1)
        self.note.hide()

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
