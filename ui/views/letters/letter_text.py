"""The words of a letter as they will be, with what was filled in and what is lacking shown."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from consultatie.language import _
from consultatie.letters.preview import Grid, Line, Look, Piece, Shown
from ui.tokens import Space, Tokens, Tone, tokens_of

# Of each style of the shipped templates that looks otherwise: larger by, and bold.
_STYLES = {
    "Afzender": (5, True),
    "Onderwerp": (2, True),
    "heading 2": (1, True),
    "Heading 2": (1, True),
    "Tabelkop": (0, True),
    "Afzenderregel": (-1, False),
    "Kenmerklabel": (-1, False),
    "Opmerking": (-1, False),
    "Handtekening": (-1, False),
}
_INDENTED = {"Punt", "Bij een punt", "Citaat", "List Bullet"}
_TABBED = 28


class LetterText(QTextEdit):
    """Read only; what a user typed is text here, never markup."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setProperty("role", "paper")
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(Space.XL)
        self.setTabStopDistance(_TABBED)
        self.setAccessibleName(_("Voorbeeld van de brief"))
        self._shown: tuple[Shown, ...] = ()

    def show_letter(self, shown: Iterable[Shown]) -> None:
        """Show a letter from its beginning."""
        self._shown = tuple(shown)
        self.clear()
        cursor = self.textCursor()
        tokens = tokens_of(self.palette())
        for one in self._shown:
            if isinstance(one, Grid):
                self._table(cursor, one, tokens)
            else:
                _paragraph(cursor, one, tokens, self.font(), first=cursor.atStart())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown:
            self.show_letter(self._shown)

    def _table(self, cursor: QTextCursor, grid: Grid, tokens: Tokens) -> None:
        columns = max((len(row) for row in grid.rows), default=0)
        if not columns:
            return
        look = QTextTableFormat()
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setCellPadding(Space.XS)
        look.setCellSpacing(0)
        look.setBorder(0)
        table = cursor.insertTable(len(grid.rows), columns, look)
        for number, row in enumerate(grid.rows):
            for column, lines in enumerate(row):
                inside = table.cellAt(number, column).firstCursorPosition()
                for place, line in enumerate(lines):
                    _paragraph(inside, line, tokens, self.font(), first=place == 0)
        cursor.movePosition(QTextCursor.MoveOperation.End)


def _paragraph(
    cursor: QTextCursor, line: Line, tokens: Tokens, font: QFont, *, first: bool
) -> None:
    shape = QTextBlockFormat()
    shape.setBottomMargin(Space.XS)
    if line.style in _INDENTED:
        shape.setLeftMargin(Space.L)
    if first:
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    larger, bold = _STYLES.get(line.style, (0, False))
    for piece in line.pieces:
        cursor.insertText(piece.text, _look(piece, tokens, font, larger, bold=bold))


def _look(piece: Piece, tokens: Tokens, font: QFont, larger: int, *, bold: bool) -> QTextCharFormat:
    """Filled in is a soft ground, lacking is bold on the ground of a caution."""
    look = QTextCharFormat()
    own = QFont(font)
    own.setPointSizeF(max(font.pointSizeF() + larger, 7))
    own.setBold(bold or piece.look is Look.LACKING)
    look.setFont(own)
    look.setForeground(QColor(tokens.text))
    tone = {Look.FILLED: Tone.ACCENT, Look.LACKING: Tone.AMBER}.get(piece.look)
    if tone is not None:
        colours = tokens.tone(tone)
        look.setBackground(QColor(colours.tint))
        look.setForeground(QColor(colours.ink))
    return look
