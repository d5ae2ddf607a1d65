"""What the shapes on the route mean, each drawn as it stands there."""

from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from consultatie.language import _
from consultatie.routes.values import Entry, Form, Group, Look
from consultatie.suspension import Clash
from ui.tokens import Space, tokens_of
from ui.views.planning.drawing import draw_sample
from ui.views.planning.laying import BAR, SHAPE, SOFT
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Role, text_label

_DAY = date(2000, 1, 1)
_BAR_WIDTH = 30


class Sample(QWidget):
    """One shape; the words beside it say what it is."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_BAR_WIDTH if self._entry.is_bar else SHAPE + 2, BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        high = SOFT if not self._entry.exact else BAR - 4 if self._entry.is_bar else SHAPE
        wide = self.width() - 2
        box = QRectF(1, (self.height() - high) / 2, wide, high)
        draw_sample(QPainter(self), self._entry, box, tokens_of(self.palette()))


class Legend(QFrame):
    """All shapes in a row, on more lines where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setAccessibleName(_("Legenda"))
        inner = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        column.addWidget(inner)
        layout = FlowLayout(inner)
        for words, entry in _entries():
            layout.addWidget(_pair(words, entry))


def _pair(words: str, entry: Entry) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, Space.S, 0)
    row.setSpacing(Space.XS)
    row.addWidget(Sample(entry))
    row.addWidget(text_label(words, Role.SMALL))
    return pair


def _entries() -> tuple[tuple[str, Entry], ...]:
    return (
        (_("bij de raad"), _entry(Form.BAR, Look.REAL)),
        (_("bij het bestuur"), _entry(Form.BAR, Look.REAL, turn=Group.DECIDING)),
        (_("opschorting"), _entry(Form.BAR, Look.SUSPENDED)),
        (Clash.INSIDE.shown, _entry(Form.STEP, Look.PLANNED, clash=Clash.INSIDE)),
        (_("gepland"), _entry(Form.BAR, Look.PLANNED)),
        (_("scenario"), _entry(Form.BAR, Look.SUPPOSED)),
        (_("ongeveer"), _entry(Form.STEP, Look.REAL, exact=False)),
        (_("mijlpaal"), _entry(Form.MILESTONE, Look.REAL)),
        (_("besluit"), _entry(Form.DECISION, Look.REAL)),
        (_("overleg"), _entry(Form.MEETING, Look.REAL)),
        (_("stap"), _entry(Form.STEP, Look.REAL)),
        (_("nog niet gebeurd"), _entry(Form.MEETING, Look.PLANNED)),
    )


def _entry(
    form: Form,
    look: Look,
    *,
    turn: Group = Group.ADVISING,
    exact: bool = True,
    clash: Clash = Clash.FREE,
) -> Entry:
    last = _DAY if exact else date(2000, 2, 1)
    return Entry(
        key="",
        form=form,
        look=look,
        first=_DAY,
        last=last,
        words="",
        when="",
        exact=exact,
        turn=turn,
        clash=clash,
    )
