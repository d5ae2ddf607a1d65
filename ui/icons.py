"""Icons from the vendored SVG files, in the colours of the theme, sharp at every scale.

An icon asks for its colour when it is painted, so it follows a change of theme by itself. It is
square and stands at the left of a wider room.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from resources import folder
from ui.tokens import Tokens, Tone, tokens_of

ICON_SIZE = 20
PROGRAM_ICON = "consultatie"
ON_ACCENT = "on_accent"


def icon(name: str, tone: Tone = Tone.PLAIN) -> QIcon:
    """The icon of this name.

    Raises FileNotFoundError for a name that is not among the vendored icons.
    """
    return QIcon(_ThemedEngine(_vendored(name), tone))


def icon_on_accent(name: str) -> QIcon:
    """An icon for a button filled with the accent colour."""
    return QIcon(_ThemedEngine(_vendored(name), None))


def program_icon() -> QIcon:
    """The icon of the program itself, in its own colours."""
    return QIcon(str(folder("icons") / f"{PROGRAM_ICON}.svg"))


def paint_icon(painter: QPainter, name: str, rect: QRect | QRectF, colour: str) -> None:
    """Draw an icon in one colour, for widgets that paint themselves."""
    _renderer(name, QColor(colour).name()).render(painter, QRectF(rect))


class _ThemedEngine(QIconEngine):
    def __init__(self, name: str, tone: Tone | None) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRect(rect.topLeft(), QSize(side, side))
        paint_icon(painter, self._name, square, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt gives the size in device pixels or in logical ones, depending on who asks; the
        # pixmap is made for the larger reading and told its ratio.
        colour = self._colour(mode)
        key = f"consultatie/{self._name}/{colour}/{size.width()}x{size.height()}@{scale}"
        found = QPixmap()
        if QPixmapCache.find(key, found):
            return found
        made = _drawn(self, size * scale, mode, state)
        made.setDevicePixelRatio(scale)
        QPixmapCache.insert(key, made)
        return made

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._tone)

    def _colour(self, mode: QIcon.Mode) -> str:
        tokens = tokens_of(QGuiApplication.palette())
        if mode is QIcon.Mode.Disabled:
            return tokens.edge
        return tokens.on_accent if self._tone is None else _ink(tokens, self._tone)


def _ink(tokens: Tokens, tone: Tone) -> str:
    return tokens.muted if tone is Tone.PLAIN else tokens.tone(tone).ink


def _drawn(engine: QIconEngine, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    engine.paint(painter, QRect(QPoint(0, 0), size), mode, state)
    painter.end()
    return pixmap


def _vendored(name: str) -> str:
    """The name itself, of an icon that there is; it is read when it is painted, which few are."""
    if f"{name}.svg" not in _files():
        raise FileNotFoundError(name)
    return name


@cache
def _files() -> Mapping[str, Path]:
    return {path.name: path for path in folder("icons").iterdir()}


@cache
def _source(name: str) -> bytes:
    return _files()[f"{name}.svg"].read_bytes()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    # Qt draws "currentColor" black, whatever the theme.
    data = _source(name).replace(b"currentColor", colour.encode())
    return QSvgRenderer(QByteArray(data))
