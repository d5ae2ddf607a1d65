"""The item we are at: quote, page, reaction, verdict, what was promised, what was captured."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.agenda_items import ItemOnTable, PointOnTable, PromiseOnTable
from consultatie.language import _
from consultatie.meetings import Capture
from ui.marks import Mark, Shape, done, draw_shape, unanswered
from ui.tokens import Space, Tone, tokens_of
from ui.verdicts import verdict_mark
from ui.views.meeting_mode.session import CONFIRMED_ALOUD
from ui.views.request.section import Section, empty, row
from ui.widgets.labels import Role, ground, text_label

_SHAPE = 14
# An advice can have a hundred points; a page of them takes longer to make than a key may wait.
_AT_ONCE = 4


class ItemPage(QScrollArea):
    """Shows one item; its parts are made anew only where they changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Agendapunt"))
        self._shown: ItemOnTable | None = None
        self._head = Section(Space.XS)
        self._points = Section(Space.L)
        self._further = QVBoxLayout()
        self._further.setSpacing(Space.L)
        self._waiting: list[PointOnTable] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._add_points)
        self._promises = Section(Space.S)
        self._captures = Section(Space.S)
        self._last = Section(Space.S)
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.L)
        for part in (self._head, self._last, self._points):
            column.addWidget(part)
        column.addLayout(self._further)
        for part in (self._promises, self._captures):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(page)

    def show_item(self, item: ItemOnTable) -> None:
        """Show an item; another one is shown from its beginning."""
        before, self._shown = self._shown, item
        other = before is None or before.item.id != item.item.id
        if before is None or other:
            self._fill_all(item)
        else:
            self._fill_changed(before, item)
        if other:
            self.verticalScrollBar().setValue(0)

    def _fill_all(self, item: ItemOnTable) -> None:
        _fill(self._head, _head(item))
        self._fill_points(item.points)
        _fill(self._promises, _promises(item))
        self._fill_captures(item)

    def _fill_changed(self, before: ItemOnTable, item: ItemOnTable) -> None:
        if before.item != item.item:
            _fill(self._head, _head(item))
        if before.points != item.points:
            self._fill_points(item.points)
        if before.promises != item.promises:
            _fill(self._promises, _promises(item))
        if before.captures != item.captures:
            self._fill_captures(item)

    def _fill_points(self, points: Sequence[PointOnTable]) -> None:
        """The first ones at once; the others while the page is being read already."""
        empty(self._further)
        _fill(self._points, map(_point, points[:_AT_ONCE]))
        self._waiting = list(points[_AT_ONCE:])
        self._timer.start()

    @Slot()
    def _add_points(self) -> None:
        for point in self._waiting[:_AT_ONCE]:
            self._further.addWidget(_point(point))
        del self._waiting[:_AT_ONCE]
        if self._waiting:
            self._timer.start()

    def _fill_captures(self, item: ItemOnTable) -> None:
        _fill(self._last, map(_capture, item.captures[-1:]))
        _fill(self._captures, _captures(item.captures[:-1]))

    @Slot()
    def page_down(self) -> None:
        """Scroll towards the end, while the keyboard stays in the line."""
        self._scroll(1)

    @Slot()
    def page_up(self) -> None:
        """Scroll back towards the beginning."""
        self._scroll(-1)

    def _scroll(self, pages: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())


class Status(QWidget):
    """A status as shape and word, in the type of the words around it."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(_ShapeWidget(mark))
        layout.addWidget(text_label(mark.word, Role.STRONG))


class _ShapeWidget(QWidget):
    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SHAPE + 2, _SHAPE + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = tokens_of(self.palette()).tone(self._mark.tone).mark
        draw_shape(QPainter(self), self._mark.shape, QRectF(1, 1, _SHAPE, _SHAPE), colour)


def _fill(section: Section, widgets: Iterable[QWidget]) -> None:
    made = list(widgets)
    section.fill(made)
    section.setVisible(bool(made))


def _head(item: ItemOnTable) -> Iterator[QWidget]:
    yield text_label(f"{item.item.place}  {item.item.title}", Role.DISPLAY, wrap=True)
    about = " · ".join(part for part in (item.body, item.subject) if part)
    if about:
        yield text_label(about, Role.MUTED, wrap=True)


def _point(point: PointOnTable) -> QWidget:
    card = ground("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
    column.setSpacing(Space.S)
    title = _("Punt {number} · {body}").format(number=point.number, body=point.body)
    mark = verdict_mark(point.verdict) if point.verdict else unanswered()
    column.addWidget(row(text_label(title, Role.HEADING), Status(mark), widest=0))
    column.addWidget(text_label(_quoted(point), wrap=True))
    if point.reaction:
        column.addWidget(text_label(_("Reactie bestuur"), Role.STRONG))
        column.addWidget(text_label(point.reaction, wrap=True))
    if point.reasons:
        column.addWidget(text_label(point.reasons, Role.MUTED, wrap=True))
    return card


def _quoted(point: PointOnTable) -> str:
    if not point.page:
        return f"“{point.quote}”"
    return _("“{quote}” (advies p. {page})").format(quote=point.quote, page=point.page)


def _promises(item: ItemOnTable) -> Iterator[QWidget]:
    if not item.promises:
        return
    about = bool(item.body)
    yield text_label(
        _("Eerdere toezeggingen") if about else _("Openstaande toezeggingen"), Role.HEADING
    )
    for promise in item.promises:
        yield _promise(promise)


def _promise(promise: PromiseOnTable) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, Space.XS)
    column.setSpacing(2)
    number = text_label(f"T-{promise.number}", Role.NUMBER)
    words = text_label(_until(promise), Role.MUTED, wrap=True)
    column.addWidget(row(number, words, Status(_state(promise)), widest=1))
    column.addWidget(text_label(promise.commitment.text, wrap=True))
    return line


def _until(promise: PromiseOnTable) -> str:
    made = promise.commitment
    parts = []
    if made.said_on:
        parts.append(_("gedaan op {day}").format(day=dates.medium(made.said_on)))
    if made.due:
        parts.append(_("uiterlijk {day}").format(day=dates.format(made.due)))
    return ", ".join(parts) or _("zonder datum")


def _state(promise: PromiseOnTable) -> Mark:
    if promise.is_open:
        return Mark(_("nog open"), Shape.RING, Tone.AMBER)
    return done(promise.commitment.state.shown)


def _captures(captures: Sequence[Capture]) -> Iterator[QWidget]:
    if captures:
        yield text_label(_("Eerder vastgelegd bij dit agendapunt"), Role.HEADING)
    for each in captures:
        yield _capture(each)


def _capture(captured: Capture) -> QWidget:
    box = ground("message")
    box.setProperty("tone", "accent" if captured.sort in CONFIRMED_ALOUD else "grey")
    column = QVBoxLayout(box)
    column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
    column.setSpacing(2)
    parts = [captured.at, captured.sort.shown, captured.who]
    if captured.due:
        parts.append(_("uiterlijk {day}").format(day=dates.format(captured.due)))
    column.addWidget(text_label(" · ".join(part for part in parts if part), Role.STRONG, wrap=True))
    column.addWidget(text_label(captured.text, wrap=True))
    return box
