"""The route on paper as it looks: the same days, the same shapes, drawn as lines and letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from consultatie import dates
from consultatie.language import _, in_dutch
from consultatie.routes.values import RouteMap
from ui.painting import draw_words
from ui.tokens import LIGHT
from ui.views.planning.drawing import label_font, name_font
from ui.views.planning.edges import HEAD_HEIGHT, NAMES_WIDTH, draw_head, draw_names
from ui.views.planning.laying import Layout, RowBox
from ui.views.planning.legend import draw_legend
from ui.views.planning.scene import RouteScene

_TITLE, _FOOT, _LEGEND = 34.0, 22.0, 30.0
# How wide the drawing is on an A4 page that lies, in pixels of the screen: what is wider gets
# letters that are too small to read, what is narrower looks coarse.
_LEAST_WIDTH, _MOST_WIDTH = 1120.0, 1280.0
_A4_POINTS = 842.0
_MARGIN_MM = 10.0
_RESOLUTION = 600


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: a route, the days of it, and what stands above it."""

    route: RouteMap
    first: date
    last: date
    title: str


def lie_down(
    device: QPagedPaintDevice, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
) -> None:
    """Set a printer or a PDF to a page that lies."""
    device.setPageLayout(
        QPageLayout(
            QPageSize(size),
            QPageLayout.Orientation.Landscape,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )


@in_dutch()
def print_route(sheet: Sheet, device: QPagedPaintDevice) -> bool:
    """Print on as many pages as the rows need; False when the device does not take it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    page = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    wide = _width(sheet, page.width())
    scene = _scene(sheet, wide)
    scale = painter.viewport().width() / wide
    high = painter.viewport().height() / scale
    pages = tuple(_pages(scene.laid_out, high - _TITLE - HEAD_HEIGHT - _LEGEND - _FOOT))
    for number, boxes in enumerate(pages, 1):
        if number > 1 and not device.newPage():
            painter.end()
            return False
        painter.save()
        painter.scale(scale, scale)
        _Page(painter, sheet, scene, QRectF(0, 0, wide, high)).draw(boxes, number, len(pages))
        painter.restore()
    return painter.end()


def pdf_of(sheet: Sheet) -> bytes:
    """The same as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(sheet.title)
    lie_down(writer)
    print_route(sheet, writer)
    buffer.close()
    return bytes(buffer.data().data())


def _width(sheet: Sheet, points: float) -> float:
    """How wide the drawing is in pixels of the screen, on paper so many points wide."""
    more = points / _A4_POINTS
    days = (sheet.last - sheet.first).days + 1
    return min(max(NAMES_WIDTH + days * 5.0, _LEAST_WIDTH * more), _MOST_WIDTH * more)


def _scene(sheet: Sheet, wide: float) -> RouteScene:
    scene = RouteScene(LIGHT)
    scene.show_route(sheet.route)
    days = (sheet.last - sheet.first).days + 1
    scene.zoom((wide - NAMES_WIDTH) / days)
    return scene


def _pages(layout: Layout, room: float) -> Iterator[Sequence[RowBox]]:
    """Whole rows for each page; a heading never stands last on one."""
    page: list[RowBox] = []
    for place, box in enumerate(layout.boxes):
        following = layout.boxes[place + 1].height if box.row is None else 0.0
        top = page[0].top if page else box.top
        if page and box.top + box.height + following - top > room:
            yield page
            page = []
        page.append(box)
    yield page


class _Page:
    """One page, in pixels of the screen."""

    def __init__(self, painter: QPainter, sheet: Sheet, scene: RouteScene, whole: QRectF) -> None:
        self._painter = painter
        self._sheet = sheet
        self._scene = scene
        self._whole = whole

    def draw(self, boxes: Sequence[RowBox], number: int, count: int) -> None:
        """The title, the head, these rows, the legend and the foot."""
        self._draw_title()
        if boxes:
            self._draw_rows(boxes[0].top, boxes[-1].top + boxes[-1].height)
        low = self._whole.bottom() - _FOOT
        draw_legend(self._painter, QRectF(0, low - _LEGEND, self._whole.width(), _LEGEND), LIGHT)
        self._draw_foot(low, number, count)

    def _draw_title(self) -> None:
        self._painter.setFont(name_font(bold=True))
        box = QRectF(0, 0, self._whole.width(), _TITLE - 6)
        draw_words(self._painter, box, self._sheet.title, LIGHT.text)

    def _draw_rows(self, top: float, bottom: float) -> None:
        scene, painter = self._scene, self._painter
        offset = scene.scale.x(self._sheet.first)
        wide = self._whole.width() - NAMES_WIDTH
        head = QRectF(NAMES_WIDTH, _TITLE, wide, HEAD_HEIGHT)
        draw_head(painter, head, offset, scene.scale, scene.route.today, LIGHT)
        begin, high = _TITLE + HEAD_HEIGHT, bottom - top
        names = QRectF(0, begin, NAMES_WIDTH, high)
        draw_names(painter, names, top, scene.laid_out, LIGHT)
        painter.save()
        target = QRectF(NAMES_WIDTH, begin, wide, high)
        painter.setClipRect(target)
        scene.render(painter, target, QRectF(offset, top, wide, high))
        painter.restore()

    def _draw_foot(self, top: float, number: int, count: int) -> None:
        self._painter.setFont(label_font())
        seen = dates.stretch(self._sheet.first, self._sheet.last)
        words = _("{days} · stand van {today} · bladzijde {number} van {count}").format(
            days=seen,
            today=dates.medium(self._sheet.route.today),
            number=number,
            count=count,
        )
        box = QRectF(0, top, self._whole.width(), _FOOT)
        draw_words(self._painter, box, words, LIGHT.muted)


def whole_months(first: date, last: date) -> tuple[date, date]:
    """The same days from the begin of a month to the end of one."""
    following = (last.replace(day=28) + timedelta(4)).replace(day=1)
    return first.replace(day=1), following - timedelta(1)
