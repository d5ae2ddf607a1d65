"""Bars and shapes of drawings as paths; solid, hollow and hatched are told apart in grey."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consultatie.overviews.content import Tone
from consultatie.overviews.figures import Fill, Sign
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.breaking import Line
from consultatie.overviews.pdf.design import Colour, Style
from consultatie.overviews.pdf.marks import circle, polygon, rounded
from consultatie.overviews.pdf.pages import Page
from consultatie.overviews.pdf.paragraphs import Compositor, seen_width

WHITE: Colour = (1.0, 1.0, 1.0)
# Dark enough to be seen on a copy.
BAND: Colour = (0.9, 0.915, 0.93)
TODAY = design.TINTS[Tone.BAD].strong
_AMBER = design.TINTS[Tone.PARTLY]
_HATCH = 4.0
_RADIUS = 1.8


@dataclass(frozen=True, slots=True)
class Words:
    """A text on one line: its width in points, and whether any of it reads from the right."""

    line: Line
    width: float
    turned: bool

    def draw(self, page: Page, x: float, y: float) -> None:
        """Draw it from x on, on a baseline."""
        if self.line:
            page.line(x, y, self.line, turned=self.turned)


def one_line(compositor: Compositor, text: str, style: Style, width: float) -> Words:
    """As much of a text as one line of this width holds; what is cut off ends in an ellipsis."""
    told = " ".join(text.split())
    slugs = compositor.plain(told, style, width)
    if len(slugs) > 1:
        slugs = compositor.plain(told, style, max(width - style.size, style.size))
        line = [*slugs[0].words, compositor.word(style, "…")]
        return Words(line, seen_width(line), slugs[0].turned)
    if not slugs:
        return Words([], 0.0, turned=False)
    return Words(slugs[0].words, seen_width(slugs[0].words), slugs[0].turned)


def draw_bar(page: Page, box: tuple[float, float, float, float], fill: Fill) -> None:
    """A bar in a box: its lower left corner, width and height."""
    x, y, width, height = box
    radius = min(_RADIUS, width / 2, height / 2)
    path = rounded(x, y, width, height, radius)
    if fill in _FILLED:
        page.shape(f"{path} f", _FILLED[fill])
        return
    if fill in _BEHIND:
        _BEHIND[fill](page, box)
        return
    hatched = fill in (Fill.HATCHED, Fill.DASHED_HATCHED)
    edge = _AMBER.strong if hatched else design.ACCENT
    ground = _AMBER.ground if fill is Fill.HATCHED else WHITE
    page.shape(f"{path} f", ground)
    if hatched:
        page.shape(_hatching(box, path), _AMBER.strong)
    dashes = "[2.4 1.6] 0 d" if fill in (Fill.DASHED, Fill.DASHED_HATCHED) else "[] 0 d"
    page.shape(f"q 0.9 w {dashes} {path} S Q", edge)


_FILLED: dict[Fill, design.Ink] = {Fill.SOLID: design.ACCENT, Fill.PALE: (0.72, 0.76, 0.79)}


def _hatching(box: tuple[float, float, float, float], path: str) -> str:
    """Slanting lines within a path."""
    x, y, width, height = box
    count = int((width + height) / _HATCH) + 1
    lines = (
        f"{x - height + at * _HATCH:.2f} {y:.2f} m {x + at * _HATCH:.2f} {y + height:.2f} l"
        for at in range(count)
    )
    return f"q {path} W n 0.7 w {' '.join(lines)} S Q"


def _thin(page: Page, box: tuple[float, float, float, float]) -> None:
    """About these days: a thin bar with open ends, for nobody knows where it begins."""
    x, y, width, height = box
    middle = y + height / 2
    page.shape(f"{x:.2f} {middle - 1.4:.2f} {width:.2f} 2.8 re f", design.TINTS[Tone.INFO].ground)
    line = f"{x:.2f} {middle:.2f} m {x + width:.2f} {middle:.2f} l S"
    page.shape(f"q 1.3 w [0.1 2.6] 0 d 1 J {line} Q", design.ACCENT)


def _band(page: Page, box: tuple[float, float, float, float]) -> None:
    page.box(*box, BAND)


def _today(page: Page, box: tuple[float, float, float, float]) -> None:
    x, y, width, height = box
    page.box(x + width / 2 - 0.5, y, 1.0, height, TODAY)


_BEHIND = {Fill.THIN: _thin, Fill.BAND: _band, Fill.TODAY: _today}


def draw_sign(page: Page, at: tuple[float, float], radius: float, sign: Sign, fill: Fill) -> None:
    """A shape around a point, on a white edge that frees it from what lies below."""
    if sign is Sign.CROSS:
        _draw_cross(page, at, radius, filled=fill is Fill.SOLID)
        return
    x, y = at
    path = _SIGNS[sign](x, y, radius)
    colour = design.INK if sign in (Sign.DISC, Sign.TRIANGLE) else design.ACCENT
    page.shape(f"q 2.6 w 1 j {path} B Q", WHITE)
    if fill is Fill.SOLID:
        page.shape(f"{path} f", colour)
        return
    dashes = "[1.5 1] 0 d" if fill is Fill.DASHED else "[] 0 d"
    page.shape(f"{_SIGNS[sign](x, y, radius - 0.4)} f", WHITE)
    page.shape(f"q 0.9 w {dashes} {_SIGNS[sign](x, y, radius - 0.4)} S Q", colour)


def _draw_cross(page: Page, at: tuple[float, float], radius: float, *, filled: bool) -> None:
    """A red cross; of what was done in a filled disc."""
    x, y = at
    disc = circle(x, y, 1.15 * radius)
    page.shape(f"{disc} f", TODAY if filled else WHITE)
    s = (0.5 if filled else 0.75) * radius
    lines = f"{x - s:.2f} {y - s:.2f} m {x + s:.2f} {y + s:.2f} l "
    lines += f"{x - s:.2f} {y + s:.2f} m {x + s:.2f} {y - s:.2f} l S"
    page.shape(f"q 1.5 w 1 J {lines} Q", WHITE if filled else TODAY)


def _square(x: float, y: float, r: float) -> str:
    s = 0.86 * r
    return polygon((x - s, y - s), (x + s, y - s), (x + s, y + s), (x - s, y + s))


def _diamond(x: float, y: float, r: float) -> str:
    return polygon((x, y + 1.2 * r), (x + 1.2 * r, y), (x, y - 1.2 * r), (x - 1.2 * r, y))


def _triangle(x: float, y: float, r: float) -> str:
    return polygon((x, y + r), (x + r, y - 0.85 * r), (x - r, y - 0.85 * r))


def _disc(x: float, y: float, r: float) -> str:
    return circle(x, y, 0.92 * r)


_SIGNS: dict[Sign, Callable[[float, float, float], str]] = {
    Sign.DIAMOND: _diamond,
    Sign.SQUARE: _square,
    Sign.DISC: _disc,
    Sign.TRIANGLE: _triangle,
}
