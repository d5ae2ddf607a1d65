"""The headings of a table: quiet words over their column, with an arrow beside what is sorted."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.icons import paint_icon
from ui.painting import draw_words, sized, width_of
from ui.tokens import tokens_of

_HEIGHT = 34
_SIDE = 10
_ARROW = 14
_ARROW_GAP = 3
_AlignmentRole = Qt.ItemDataRole.TextAlignmentRole


class TableHeader(QHeaderView):
    """Draws itself: the arrow of the style would lie over the words of a narrow column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)

    def sizeHint(self) -> QSize:
        # A table asks only how high it is; Qt itself would measure every heading each time.
        return QSize(0, _HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens = tokens_of(self.palette())
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.setFont(self._words_font())
        words, align = self._content(section)
        is_sorted = self.sortIndicatorSection() == section
        box = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        if is_sorted:
            box = self._draw_arrow(painter, box, words, align, tokens.accent.ink)
        draw_words(painter, box, words, tokens.accent.ink if is_sorted else tokens.muted, align)
        painter.setPen(QColor(tokens.soft_edge))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _content(self, section: int) -> tuple[str, Qt.AlignmentFlag]:
        model, across = self.model(), Qt.Orientation.Horizontal
        words = model.headerData(section, across, Qt.ItemDataRole.DisplayRole)
        return str(words or ""), model.headerData(section, across, _AlignmentRole)

    def _draw_arrow(
        self, painter: QPainter, box: QRectF, words: str, align: Qt.AlignmentFlag, colour: str
    ) -> QRectF:
        """Draw the arrow behind the words, or before words at the right; returns what is left."""
        name = "chevron-up" if self._ascending() else "chevron-down"
        room = _ARROW + _ARROW_GAP
        width = min(width_of(self._words_font(), words), box.width() - room)
        at_right = bool(align & Qt.AlignmentFlag.AlignRight)
        left = box.right() - width - room if at_right else box.left() + width + _ARROW_GAP
        top = box.center().y() - _ARROW / 2
        paint_icon(painter, name, QRectF(left, top, _ARROW, _ARROW), colour)
        return box.adjusted(room, 0, 0, 0) if at_right else box.adjusted(0, 0, -room, 0)

    def _ascending(self) -> bool:
        return self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder

    def _words_font(self) -> QFont:
        return sized(self.font(), bold=True)
