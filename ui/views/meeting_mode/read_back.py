"""The literal words at 28 points, so that both sides agree to them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.labels import Role, text_label


class ReadBack(QScrollArea):
    """Shows words large; `words` is what stands there."""

    def __init__(self, note: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sort = text_label("", Role.HEADING)
        self._words = text_label("", Role.SPOKEN, wrap=True)
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL * 2, Space.XL, Space.XL * 2, Space.XL)
        column.setSpacing(Space.L)
        column.addStretch(1)
        column.addWidget(self._sort)
        column.addWidget(self._words)
        column.addStretch(2)
        if note:
            column.addWidget(text_label(note, Role.MUTED))
        self.setWidget(page)

    @property
    def words(self) -> str:
        """What stands there."""
        return self._words.text()

    def show_words(self, words: str, sort: str = "") -> None:
        """Show these words, with what they are above them."""
        self._sort.setText(sort.capitalize())
        self._sort.setVisible(bool(sort))
        self._words.setText(words)
        self.setAccessibleName(_("Voorlezen: {words}").format(words=words))
