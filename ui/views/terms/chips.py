"""The chips above the terms: which group, and whether of all dossiers."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.views.terms.rows import Group, Row, name_of_group
from ui.widgets.buttons import filter_button
from ui.widgets.flow import Flow


class GroupChips(QWidget):
    """`group_chosen` comes when the user chose; `show_counts` renews the numbers."""

    group_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Welke termijnen"))
        self.group = Group.ALL
        self.buttons = {group: filter_button(name_of_group(group)) for group in Group}
        self._only_one = QButtonGroup(self)
        for group, button in self.buttons.items():
            self._only_one.addButton(button)
            button.clicked.connect(lambda _on, own=group: self.choose(own))
        self.buttons[self.group].setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, Space.L, Space.M)
        layout.addWidget(Flow(*self.buttons.values()))

    def choose(self, group: Group) -> None:
        """Let through one group, or all."""
        self.group = group
        self.buttons[group].setChecked(True)
        self.group_chosen.emit()

    def show_counts(self, rows: Sequence[Row]) -> None:
        """Show how many there are of each."""
        counts = Counter(row.group for row in rows)
        counts[Group.ALL] = len(rows)
        for group, button in self.buttons.items():
            button.setText(f"{name_of_group(group)} · {counts[group]}")

    def lets_through(self, row: Row) -> bool:
        """Whether a term is in the chosen group."""
        return self.group in (Group.ALL, row.group)
