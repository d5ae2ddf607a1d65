"""What can be done with several points at once; stands below the list while more are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.flow import Flow
from ui.widgets.labels import Role, text_label


class ChosenBar(QFrame):
    """Tells what is wanted with the points that are chosen; the screen does it."""

    answer_wanted = Signal()
    appraise_wanted = Signal()
    single_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setAccessibleName(_("Gekozen punten"))
        self.words = text_label("", Role.STRONG)
        self.answer = push_button(_("Samen beantwoorden"), Kind.PLAIN, "messages")
        self.answer.setToolTip(_("Eén reactie voor de gekozen punten (Enter)"))
        self.answer.clicked.connect(self.answer_wanted)
        self.appraise = push_button(_("Oordeel raad…"), Kind.PLAIN, "message-2")
        self.appraise.setToolTip(
            _("Het oordeel van de raad over de gekozen punten vastleggen (Ctrl+Shift+O)")
        )
        self.appraise.clicked.connect(self.appraise_wanted)
        single = icon_button("x", _("Keuze opheffen (Esc)"))
        single.clicked.connect(self.single_wanted)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(single)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.S, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(Flow(self.answer, self.appraise))
        self.hide()

    def show_number(self, number: int) -> None:
        """Say how many points are chosen; one alone needs no bar."""
        self.words.setText(_("{number} punten gekozen").format(number=number))
        self.setVisible(number > 1)
