"""What a tab of one council is: a widget with a title that shows where the council stands."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from consultatie.standing import Standing
from ui.desk import Desk
from ui.tokens import Space
from ui.views.request.deeds import Deeds
from ui.views.request.subject import Subject
from ui.widgets.leading import Leading


class CouncilTab(Leading):
    """One tab. It is filled when it comes in sight and again after each change."""

    def __init__(self, desk: Desk, deeds: Deeds, title: str) -> None:
        super().__init__()
        self.title = title
        self.desk = desk
        self.deeds = deeds
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.M)

    def show_standing(self, subject: Subject, standing: Standing, today: date) -> None:
        """Show where a council stands, keeping the keyboard and what is being typed."""

    def unsaved(self) -> str:
        """Where something typed is not saved yet, in words; empty when nothing is."""
        return ""
