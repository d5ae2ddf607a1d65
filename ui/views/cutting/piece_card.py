"""The chosen piece as it will be kept: its number, page and kind to change, its words to read."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from consultatie.advice import PointKind
from consultatie.cutting import Cutting, Piece, PieceState
from consultatie.language import _
from ui.forms.choice_editors import ChoiceBox
from ui.tokens import Space
from ui.widgets.frames import scrolling_down
from ui.widgets.labels import Role, ground, restyle, text_label

_HEIGHT = 218
_NUMBER_WIDTH = 130
_PAGE_WIDTH = 80
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# So much of a piece is shown; the whole of it stands in the letter.
_SHOWN = 4000


class PieceCard(QFrame):
    """`typed` carries number, page and kind; Enter and Esc go back to the list (`left`)."""

    typed = Signal(str, str, object)
    left = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.number = QLineEdit()
        self.page = QLineEdit()
        self.sort = ChoiceBox()
        for kind in PointKind:
            self.sort.addItem(kind.shown)
        self.quote = text_label("", wrap=True, selectable=True)
        self.quote.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._title = text_label(_("Zo wordt het punt bewaard"), Role.SMALL)
        self._showing = False
        self._lay_out()
        self.number.textEdited.connect(self._tell)
        self.page.textEdited.connect(self._tell)
        self.sort.activated.connect(self._tell)

    @Slot()
    def begin(self) -> None:
        """Start with the number."""
        if self.number.isEnabled():
            self.number.setFocus()
            self.number.selectAll()

    def show_piece(self, cutting: Cutting, piece: Piece) -> None:
        """Show a piece; what is being typed stays where it is."""
        for line, words in ((self.number, piece.number), (self.page, piece.page)):
            if line.text() != words:
                line.setText(words)
        self.sort.setCurrentText(piece.sort.shown)
        for editor in (self.number, self.page, self.sort):
            editor.setEnabled(piece.is_point)
        self._title.setText(_title(piece))
        restyle(self.number, "invalid", piece.is_point and not piece.number.strip())
        words = cutting.quote(piece)
        self.quote.setText(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wanted.emit()
        elif event.key() in (*_ENTER, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _tell(self) -> None:
        sort = tuple(PointKind)[self.sort.currentIndex()]
        self.typed.emit(self.number.text(), self.page.text(), sort)

    def _lay_out(self) -> None:
        self.setFixedHeight(_HEIGHT)
        self.number.setFixedWidth(_NUMBER_WIDTH)
        self.page.setFixedWidth(_PAGE_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        column.setSpacing(Space.S)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(2)
        fields: tuple[tuple[str, QWidget], ...] = (
            (_("Nummer (F2)"), self.number),
            (_("Bladzijde"), self.page),
            (_("Soort"), self.sort),
        )
        for place, (words, editor) in enumerate(fields):
            grid.addWidget(_label(words, editor), 0, place)
            grid.addWidget(editor, 1, place)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        column.addWidget(self._title)
        column.addWidget(self._words(), 1)

    def _words(self) -> QScrollArea:
        inner = ground("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, Space.S, 0)
        layout.addWidget(self.quote)
        return scrolling_down(inner)


def _label(words: str, editor: QWidget) -> QLabel:
    label = text_label(words, Role.SMALL)
    label.setBuddy(editor)
    editor.setAccessibleName(words)
    return label


def _title(piece: Piece) -> str:
    if piece.state is PieceState.BETWEEN:
        return _("Dit stuk wordt geen punt; met Enter wordt het er een")
    if piece.state is PieceState.TAKEN:
        return _("Zo staat het punt in het register")
    return _("Zo wordt het punt bewaard")
