"""How the papers look: measures in points, colours, and the manners of type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from consultatie.overviews import palette

MM = 72 / 25.4
MARGIN = 20 * MM
TOP = 24 * MM
BOTTOM = 21 * MM
HEADER_BASELINE = 13.5 * MM
FOOTER_BASELINE = 11.5 * MM
SHEETS = {"A4": (210 * MM, 297 * MM), "A3": (297 * MM, 420 * MM)}

Colour = tuple[float, float, float]


class Dye(Enum):
    """A colour of the organisation: which one it is, the letterhead of the paper says."""

    MAIN = "main"
    SECOND = "second"


Ink = Colour | Dye


def colour_of(code: str) -> Colour:
    """The colour of a web code."""
    red, green, blue = (round(int(code[at : at + 2], 16) / 255, 3) for at in (0, 2, 4))
    return red, green, blue


INK = colour_of(palette.INK)
MUTED = colour_of(palette.MUTED)
# Words in the main colour of the organisation, lines in the other.
ACCENT, LINE = Dye.MAIN, Dye.SECOND
HAIRLINE = colour_of(palette.HAIRLINE)
ZEBRA = colour_of(palette.ZEBRA)


@dataclass(frozen=True, slots=True)
class Tint:
    """The two colours of a tone: of its words and shape, and of the ground behind them."""

    strong: Colour
    ground: Colour


TINTS = {
    tone: Tint(colour_of(strong), colour_of(ground))
    for tone, (strong, ground) in palette.TINTS.items()
}


# Known by its identity: a style is looked up for every word, and comparing fields takes time.
@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A manner of type: size and leading in points."""

    size: float
    leading: float
    colour: Ink = INK
    bold: bool = False
    italic: bool = False
    # Words are cut for looks; without it only where a word is wider than its column.
    hyphens: bool = True


@cache
def like(style: Style, bold: bool, italic: bool, muted: bool) -> Style:
    """A style with what a span adds to it."""
    if not (bold or italic or muted):
        return style
    return replace(
        style,
        bold=style.bold or bold,
        italic=style.italic or italic,
        colour=MUTED if muted else style.colour,
    )


TITLE = Style(22, 26, bold=True, hyphens=False)
SUBTITLE = Style(12.5, 16.5, MUTED, hyphens=False)
OVERLINE = Style(9.5, 13, ACCENT, bold=True, hyphens=False)
HEADINGS = {
    1: Style(15, 19, ACCENT, bold=True, hyphens=False),
    2: Style(12, 16, bold=True, hyphens=False),
    3: Style(10.5, 14, MUTED, bold=True, hyphens=False),
}
# Room above and below a heading.
HEADING_ROOM = {1: (20.0, 7.0), 2: (12.0, 5.0), 3: (11.0, 3.0)}
BODY = Style(10, 14)
BODY_GAP = 6.0
LABEL = Style(9.5, 13, MUTED, hyphens=False)
VALUE = Style(9.5, 13)
CELL = Style(9.5, 12.8)
TOTAL = Style(9.5, 12.8, bold=True)
TABLE_HEAD = Style(8.8, 11.5, ACCENT, bold=True, hyphens=False)
CHIP = Style(8.8, 12.8, bold=True, hyphens=False)
CHIPS = {tone: replace(CHIP, colour=tint.strong) for tone, tint in TINTS.items()}
NOTE_TITLE = Style(9.5, 13, bold=True)
NOTE_TEXT = Style(9.5, 13)
RUNNING = Style(8, 10, MUTED)
RUNNING_DARK = Style(8, 10)
CONTENTS = {1: Style(10, 15.5), 2: Style(9.5, 14, MUTED), 3: Style(9.5, 14, MUTED)}

# The bar in the margin beside what changed: how wide, and how far its left side is from the text.
CHANGE_BAR = 2.2
CHANGE_ROOM = 11.0
GUTTER = 10.0
CELL_PAD = 4.6
PART_GAP = 3.6
# A row is split over two pages only where each page gets at least this many lines of it.
LEAST_LINES = 4
# ... and only where moving it whole would leave more than this part of a page empty.
WORTH_SPLITTING = 0.2

# What stands at the head of a letter: the logo at most this wide and high.
LOGO_WIDTH, LOGO_HEIGHT = 60 * MM, 16 * MM
SENDER = Style(8.5, 11.5, MUTED, hyphens=False)


@dataclass(frozen=True, slots=True)
class Dyes:
    """The colours of the organisation for one paper."""

    main: Colour
    second: Colour

    def of(self, ink: Ink) -> Colour:
        """The colour that is meant."""
        if isinstance(ink, Dye):
            return self.main if ink is Dye.MAIN else self.second
        return ink


OWN_DYES = Dyes(colour_of(palette.ACCENT), colour_of(palette.ACCENT))
