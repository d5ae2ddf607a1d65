"""Text drawn on two lines at most, shortened with an ellipsis."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

# More than two lines can ever hold; a point of thousands of words is not laid out for its row.
_ENOUGH = 400


def draw_two_lines(painter: QPainter, box: QRectF, words: str, colour: str) -> None:
    """Draw words in the painter's font, broken at spaces."""
    text = " ".join(words[:_ENOUGH].split())
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    if not first.isValid():
        layout.endLayout()
        return
    first.setLineWidth(box.width())
    layout.endLayout()
    painter.setPen(QColor(colour))
    first.draw(painter, QPointF(box.left(), box.top()))
    rest = text[first.textLength() :]
    if rest:
        cut = rest if len(words) <= _ENOUGH else f"{rest}…"
        line = painter.fontMetrics().elidedText(cut, Qt.TextElideMode.ElideRight, int(box.width()))
        second = QRectF(box.left(), box.top() + first.height(), box.width(), first.height())
        painter.drawText(second, int(Qt.AlignmentFlag.AlignLeft), line)
