"""The frozen edges of the matrix: councils with their totals above, themes at the left."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.delegates.two_lines import draw_two_lines
from ui.painting import draw_words, sized, width_of
from ui.tokens import tokens_of
from ui.views.matrix.cells import draw_hairlines
from ui.views.matrix.model import NOTE_ROLE, STARTS_ROLE

SIDE_WIDTH = 260
_SIDE = 10
_TOP = 8
_LINE = 20
_BETWEEN = " · "
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CouncilHeads(QHeaderView):
    """The name of each council, and below it its totals on two lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(120)
        self._compact = False

    def set_compact(self, compact: bool) -> None:
        """Keep the totals on one line, shortened, where the rows need the room."""
        self._compact = compact
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as the council needs that has most to say in its column."""
        shown = [n for n in range(self.count()) if not self.isSectionHidden(n)]
        needed = max((self._needed(section) for section in shown), default=0)
        return QSize(super().sizeHint().width(), 2 * _TOP + needed)

    def _needed(self, section: int) -> int:
        room = self.sectionSize(section) - 2 * _SIDE
        small = sized(self.font(), -0.5)
        totals = 1 if self._compact else max(len(_broken(small, room, _note(self, section))), 2)
        return self._name_height(section) + totals * QFontMetrics(small).lineSpacing()

    def _name_height(self, section: int) -> int:
        """One line, or two where the name is long."""
        room = self.sectionSize(section) - 2 * _SIDE
        wide = width_of(sized(self.font(), 1, bold=True), _name(self, section))
        return 2 * _LINE if wide > room else _LINE

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens = tokens_of(self.palette())
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        box = QRectF(rect).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        painter.setFont(sized(self.font(), 1, bold=True))
        draw_two_lines(painter, box, _name(self, section), tokens.text)
        painter.setFont(sized(self.font(), -0.5))
        below = box.adjusted(0, self._name_height(section), 0, 0)
        if self._compact:
            draw_words(painter, below, _note(self, section), tokens.muted, _TOP_LEFT)
        else:
            _draw_totals(painter, below, _note(self, section), tokens.muted)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(tokens.edge))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def _name(heads: QHeaderView, section: int) -> str:
    return str(heads.model().headerData(section, Qt.Orientation.Horizontal) or "")


def _note(heads: QHeaderView, section: int) -> str:
    return str(heads.model().headerData(section, Qt.Orientation.Horizontal, NOTE_ROLE) or "")


def _draw_totals(painter: QPainter, box: QRectF, note: str, colour: str) -> None:
    """The totals as they fit beside each other; none is broken over two lines."""
    high = painter.fontMetrics().lineSpacing()
    for place, words in enumerate(_broken(painter.font(), box.width(), note)):
        line = QRectF(box.left(), box.top() + place * high, box.width(), high)
        draw_words(painter, line, words, colour)


def _broken(font: QFont, width: float, note: str) -> list[str]:
    lines = [""]
    for part in note.split(_BETWEEN):
        longer = f"{lines[-1]}{_BETWEEN}{part}" if lines[-1] else part
        if not lines[-1] or width_of(font, longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


class RowHeads(QHeaderView):
    """The theme of each row, and below it two lines of what the row is about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        return QSize(SIDE_WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens_of(self.palette()).surface))
        painter.end()
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens = tokens_of(self.palette())
        model, down = self.model(), Qt.Orientation.Vertical
        starts = bool(model.headerData(section, down, STARTS_ROLE))
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        box = QRectF(rect).adjusted(12, _TOP, -_SIDE, -_TOP)
        painter.setFont(sized(self.font(), 0, bold=starts))
        theme = str(model.headerData(section, down) or "")
        head = QRectF(box.left(), box.top(), box.width(), 22)
        draw_words(painter, head, theme, tokens.accent.ink if starts else tokens.muted)
        painter.setFont(sized(self.font(), 1))
        note = str(model.headerData(section, down, NOTE_ROLE) or "")
        draw_two_lines(painter, box.adjusted(0, 26, 0, 0), note, tokens.text)
        draw_hairlines(painter, rect, tokens, starts=starts)
        painter.setPen(QColor(tokens.edge))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()


class Corner(QWidget):
    """Where both edges meet: what the rows are, and how many there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._note = "", ""

    def set_words(self, words: str, note: str) -> None:
        """Say these; a screen reader hears them as one."""
        self._words, self._note = words, note
        self.setAccessibleName(f"{words}: {note}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        rect = self.rect()
        painter.fillRect(rect, QColor(tokens.surface))
        box = QRectF(rect).adjusted(12, _TOP, -_SIDE, -_TOP)
        painter.setFont(sized(self.font(), 1, bold=True))
        line = QRectF(box.left(), box.top(), box.width(), _LINE)
        draw_words(painter, line, self._words, tokens.text)
        painter.setFont(sized(self.font(), -0.5))
        draw_two_lines(painter, box.adjusted(0, _LINE, 0, 0), self._note, tokens.muted)
        painter.setPen(QColor(tokens.edge))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
