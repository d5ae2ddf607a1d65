"""The shapes of outcomes as paths, drawn around a centre; told apart without any colour."""

from __future__ import annotations

from collections.abc import Callable

from consultatie.overviews.content import Shape
from consultatie.overviews.pdf.design import CHIP, TINTS
from consultatie.overviews.pdf.pages import Page
from consultatie.overviews.pdf.paragraphs import ChipMark, Slug

_CURVE = 0.5523
_RADIUS = 2.9


def draw_chip(page: Page, mark: ChipMark, slug: Slug, x: float, top: float) -> None:
    """The ground and the shape of a chip; its first line hangs at `top`, its ground begins at x."""
    tint = TINTS[mark.chip.tone]
    leading = CHIP.leading
    first = top - slug.lead + leading
    height = leading * mark.lines
    page.shape(f"{rounded(x, first - height + 0.3, mark.width, height - 0.9, 2.6)} f", tint.ground)
    path = _PATHS[mark.chip.shape](x + 6.2, first - leading / 2 - 0.1, _RADIUS)
    page.shape(path, tint.strong)


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with round corners."""
    right, top, c = x + width, y + height, radius * (1 - _CURVE)
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
        f"{right - c:.2f} {y:.2f} {right:.2f} {y + c:.2f} {right:.2f} {y + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - c:.2f} {right - c:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x + radius:.2f} {top:.2f} l "
        f"{x + c:.2f} {top:.2f} {x:.2f} {top - c:.2f} {x:.2f} {top - radius:.2f} c "
        f"{x:.2f} {y + radius:.2f} l "
        f"{x:.2f} {y + c:.2f} {x + c:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )


def circle(x: float, y: float, r: float) -> str:
    """A circle around x and y."""
    return rounded(x - r, y - r, 2 * r, 2 * r, r)


def polygon(*points: tuple[float, float]) -> str:
    """A closed path along these points."""
    (x, y), *others = points
    return f"{x:.2f} {y:.2f} m " + "".join(f"{a:.2f} {b:.2f} l " for a, b in others) + "h"


def _disc(x: float, y: float, r: float) -> str:
    return f"{circle(x, y, r)} f"


def _ring(x: float, y: float, r: float) -> str:
    return f"1.1 w {circle(x, y, r - 0.5)} S"


def _half(x: float, y: float, r: float) -> str:
    """A ring of which the left half is filled."""
    c = r * _CURVE
    west, up, down = x - r, y + r, y - r
    left = (
        f"{x:.2f} {up:.2f} m {x - c:.2f} {up:.2f} {west:.2f} {y + c:.2f} {west:.2f} {y:.2f} c "
        f"{west:.2f} {y - c:.2f} {x - c:.2f} {down:.2f} {x:.2f} {down:.2f} c h f"
    )
    return f"{left} {_ring(x, y, r)}"


def _diamond(x: float, y: float, r: float) -> str:
    r *= 1.15
    return f"{polygon((x, y + r), (x + r, y), (x, y - r), (x - r, y))} f"


def _triangle(x: float, y: float, r: float) -> str:
    return f"{polygon((x, y + r), (x + r, y - 0.8 * r), (x - r, y - 0.8 * r))} f"


def _square(x: float, y: float, r: float) -> str:
    side = 1.7 * r
    return f"1.1 w {x - side / 2:.2f} {y - side / 2:.2f} {side:.2f} {side:.2f} re S"


def _dash(x: float, y: float, r: float) -> str:
    return f"1.5 w {x - r:.2f} {y:.2f} m {x + r:.2f} {y:.2f} l S"


def _check(x: float, y: float, r: float) -> str:
    return (
        f"1.5 w {x - r:.2f} {y - 0.1 * r:.2f} m {x - 0.25 * r:.2f} {y - 0.85 * r:.2f} l "
        f"{x + r:.2f} {y + 0.85 * r:.2f} l S"
    )


def _cross(x: float, y: float, r: float) -> str:
    d = 0.8 * r
    return (
        f"1.5 w {x - d:.2f} {y - d:.2f} m {x + d:.2f} {y + d:.2f} l "
        f"{x - d:.2f} {y + d:.2f} m {x + d:.2f} {y - d:.2f} l S"
    )


_PATHS: dict[Shape, Callable[[float, float, float], str]] = {
    Shape.DISC: _disc,
    Shape.HALF: _half,
    Shape.RING: _ring,
    Shape.DIAMOND: _diamond,
    Shape.TRIANGLE: _triangle,
    Shape.SQUARE: _square,
    Shape.DASH: _dash,
    Shape.CHECK: _check,
    Shape.CROSS: _cross,
}
