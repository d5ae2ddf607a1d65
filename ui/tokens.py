"""The look as values: colours per theme, sizes, and what a tone of meaning looks like.

Every pair of text and ground that is used together has the contrast of WCAG 2.2 AA (4.5 : 1 for
text, 3 : 1 for shapes and edges of controls); the tests compute it.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from PySide6.QtGui import QColor, QPalette


class Tone(StrEnum):
    """What a colour means. Never the only bearer of that meaning: see `marks.Mark`."""

    PLAIN = "plain"
    ACCENT = "accent"
    RED = "red"
    ORANGE = "orange"
    AMBER = "amber"
    GREY = "grey"
    GREEN = "green"


class Space(IntEnum):
    """The only distances there are, in logical pixels."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24


ROW_HEIGHT = 32
TWO_LINE_ROW_HEIGHT = 48
RADIUS = 6
CARD_RADIUS = 10
CARD_HEIGHT = 62
FOCUS_WIDTH = 2
BODY_POINTS = 10.5


@dataclass(frozen=True, slots=True)
class ToneColours:
    """One tone: `ink` for words, `mark` for shapes, `tint` as a ground under either."""

    ink: str
    mark: str
    tint: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as ``#rrggbb``.

    `background` is the window, `surface` what is read and typed on, `raised` what floats above,
    `line` parts things, `edge` is the border of a field, `soft_edge` that of a button.
    """

    name: str
    background: str
    surface: str
    raised: str
    sunken: str
    text: str
    muted: str
    line: str
    edge: str
    soft_edge: str
    hover: str
    selected: str
    focus: str
    on_accent: str
    accent_strong: str
    plain: ToneColours
    accent: ToneColours
    red: ToneColours
    orange: ToneColours
    amber: ToneColours
    grey: ToneColours
    green: ToneColours

    def tone(self, tone: Tone) -> ToneColours:
        """The colours of a tone."""
        colours: ToneColours = getattr(self, tone.value)
        return colours


LIGHT = Tokens(
    name="light",
    background="#f5f6f8",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#eceff2",
    text="#17212b",
    muted="#55616e",
    line="#e2e6ea",
    edge="#7d8894",
    soft_edge="#cdd4db",
    hover="#eff2f5",
    selected="#e2edf5",
    focus="#2277b3",
    on_accent="#ffffff",
    accent_strong="#174c70",
    plain=ToneColours(ink="#17212b", mark="#55616e", tint="#ffffff"),
    accent=ToneColours(ink="#1f5f8b", mark="#1f6ea3", tint="#e6f0f7"),
    red=ToneColours(ink="#ab2219", mark="#d0342a", tint="#fcebe9"),
    orange=ToneColours(ink="#9a4300", mark="#d4620a", tint="#fdf0e4"),
    amber=ToneColours(ink="#785800", mark="#a97800", tint="#fbf4d9"),
    grey=ToneColours(ink="#525e6a", mark="#76828f", tint="#eef1f4"),
    green=ToneColours(ink="#1a6643", mark="#23875a", tint="#e6f4ec"),
)

DARK = Tokens(
    name="dark",
    background="#14181d",
    surface="#1b2027",
    raised="#252b33",
    sunken="#0f1317",
    text="#e8ecf0",
    muted="#a5afba",
    line="#2d343d",
    edge="#717d8a",
    soft_edge="#414a55",
    hover="#232a32",
    selected="#203747",
    focus="#74bcec",
    on_accent="#0b1a25",
    accent_strong="#96cef3",
    plain=ToneColours(ink="#e8ecf0", mark="#a5afba", tint="#1b2027"),
    accent=ToneColours(ink="#83c3ee", mark="#6db5e6", tint="#1d3241"),
    red=ToneColours(ink="#ffa59d", mark="#f1695e", tint="#3a2221"),
    orange=ToneColours(ink="#ffb580", mark="#ef8a3d", tint="#39291d"),
    amber=ToneColours(ink="#efcf70", mark="#d6ac2c", tint="#342d19"),
    grey=ToneColours(ink="#b6c0ca", mark="#8b96a2", tint="#2a3139"),
    green=ToneColours(ink="#85d8ad", mark="#45b27d", tint="#1c3429"),
)


def tokens_of(palette: QPalette) -> Tokens:
    """The theme that a palette belongs to; a widget asks with its own palette when it paints."""
    window = palette.color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours by WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    mixed = QColor(colour)
    red, green, blue = _linear(mixed.redF()), _linear(mixed.greenF()), _linear(mixed.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
