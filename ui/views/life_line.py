"""The life line of a point: what happened to it, in dated sentences on one page."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from consultatie import dates
from consultatie.advice import Point
from consultatie.dossier_file import DossierFile
from consultatie.finding_points import Place
from consultatie.language import _
from consultatie.lifelines.events import Happening, LifeEvent
from consultatie.lifelines.lines import LifeLine, life_line
from consultatie.overviews.wishes import Wishes
from consultatie.reports.lifelines import as_text
from ui.desk import Place as WindowPlace
from ui.desk import ScreenName, desk_around
from ui.tokens import Space, Tone, tokens_of
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import edge_to_edge, foot, reading_head, stand_before
from ui.widgets.labels import Role, ground, rule, text_label

_SIZE = QSize(680, 560)
_DATES = 148
_TRACK = 24
_DOT = 5.0
# The middle of the first line of words.
_FIRST_LINE = 10.0
# What a council looks for: what the board said, and what it did.
_TONES = {
    Happening.RAISED: Tone.ACCENT,
    Happening.REACTION: Tone.AMBER,
    Happening.DECISION: Tone.AMBER,
    Happening.PROOF: Tone.GREEN,
    Happening.ACCEPTED: Tone.GREEN,
}


def tell_life(file: DossierFile, point: Point, parent: QWidget) -> "LifeLineSheet":
    """Show the life line of a point of this dossier above a screen."""
    found = life_line(Place(file, file.consultation_of_point(point), point))
    sheet = LifeLineSheet(found, parent)
    sheet.open()
    return sheet


class LifeLineSheet(QDialog):
    """Reads from top to bottom; Ctrl+C copies all of it as text."""

    def __init__(self, found: LifeLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = found
        stand_before(self, _("Levensloop"), _SIZE)
        self.setAccessibleDescription(as_text(found))
        self.copy_button = push_button(_("&Kopiëren"), Kind.PLAIN, "clipboard-copy")
        self.copy_button.clicked.connect(self.copy_text)
        self.paper_button = push_button(_("Op &papier"), Kind.PLAIN, "printer")
        self.paper_button.clicked.connect(self.show_paper)
        # Only a screen leads to the preview; in other places there is nothing to go on from.
        self.paper_button.setVisible(desk_around(parent) is not None)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self).activated.connect(
            self.copy_text
        )
        self._said = text_label("", Role.MUTED)
        layout = edge_to_edge(self)
        layout.addWidget(_head(found.place))
        layout.addWidget(rule())
        layout.addWidget(_events(found.events), 1)
        layout.addWidget(self._foot())

    @Slot()
    def copy_text(self) -> None:
        """Put the life line on the clipboard: a heading and a dated sentence on each line."""
        QGuiApplication.clipboard().setText(as_text(self.found))
        self._said.setText(_("Gekopieerd."))

    @Slot()
    def show_paper(self) -> None:
        """Close this and show the point on paper, to print or save there."""
        desk, place = desk_around(self), self.found.place
        self.accept()
        if desk is not None:
            wishes = Wishes(point=place.point.id)
            dossier = place.file.dossier.id
            desk.go(WindowPlace(ScreenName.PREVIEW, dossier, part="levensloop", wishes=wishes))

    def _foot(self) -> QWidget:
        close = push_button(_("Sluiten"), Kind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        return foot((self.copy_button, self.paper_button, self._said), (close,))


def _head(place: Place) -> QWidget:
    body = place.file.body_of(place.consultation).name
    title = _("Punt {number} van {body}").format(number=place.point.number, body=body)
    request = place.consultation.request
    about = place.file.request(request).title_line if request else _("zonder aanvraag")
    return reading_head(title, f"{place.file.dossier.name} · {about}")


def _events(events: Sequence[LifeEvent]) -> QScrollArea:
    page = ground("surface")
    grid = QGridLayout(page)
    grid.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
    grid.setHorizontalSpacing(Space.S)
    grid.setVerticalSpacing(0)
    grid.setColumnMinimumWidth(0, _DATES)
    grid.setColumnStretch(2, 1)
    last = len(events) - 1
    for row, event in enumerate(events):
        _add_event(grid, row, event, is_last=row == last)
    grid.setRowStretch(len(events), 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(_("Wat er met dit punt gebeurde"))
    area.setAccessibleDescription("\n".join(event.line for event in events))
    area.setWidget(page)
    return area


def _add_event(grid: QGridLayout, row: int, event: LifeEvent, *, is_last: bool) -> None:
    top = Qt.AlignmentFlag.AlignTop
    when = text_label(_when(event), Role.STRONG if event.when else Role.MUTED, wrap=True)
    when.setFixedWidth(_DATES)
    when.setAlignment(Qt.AlignmentFlag.AlignRight | top)
    grid.addWidget(when, row, 0, top)
    track = _Track(_TONES.get(event.sort, Tone.GREY), is_first=row == 0, is_last=is_last)
    grid.addWidget(track, row, 1)
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0 if is_last else Space.L)
    column.addWidget(text_label(event.sentence, wrap=True, selectable=True))
    grid.addWidget(words, row, 2)


def _when(event: LifeEvent) -> str:
    return dates.format(event.when) if event.when else _("zonder datum")


class _Track(QWidget):
    """A dot at the first line of an event, on a line from the one before to the next."""

    def __init__(self, tone: Tone, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._tone = tone
        self._ends = (is_first, is_last)
        self.setFixedWidth(_TRACK)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_first, is_last = self._ends
        middle = self.width() / 2
        top = _FIRST_LINE if is_first else 0.0
        bottom = _FIRST_LINE if is_last else float(self.height())
        painter.setPen(QColor(tokens.soft_edge))
        painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.tone(self._tone).mark))
        painter.drawEllipse(QPointF(middle, _FIRST_LINE), _DOT, _DOT)
