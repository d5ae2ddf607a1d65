"""The colours of paper, as web codes: the same in every format."""

from consultatie.house_style import OWN_COLOUR
from consultatie.overviews.content import Shape, Tone

INK = "1B2126"
MUTED = "59646E"
ACCENT = OWN_COLOUR
HAIRLINE = "CDD4DA"
ZEBRA = "F4F6F8"
# Of each tone: its words and shape, and the ground behind them.
TINTS = {
    Tone.GOOD: ("1D6B3A", "E7F3EA"),
    Tone.PARTLY: ("8A5300", "FCF1DE"),
    Tone.BAD: ("A12622", "FBE9E7"),
    Tone.NEUTRAL: ("4A545D", "EDF0F2"),
    Tone.INFO: (ACCENT, "E6EFF4"),
}
# The shape beside an outcome as a character, where it cannot be drawn.
SIGNS = {
    Shape.DISC: "●",
    Shape.HALF: "◐",
    Shape.RING: "○",
    Shape.DIAMOND: "◆",
    Shape.TRIANGLE: "▲",
    Shape.SQUARE: "■",
    Shape.DASH: "–",
    Shape.CHECK: "✓",
    Shape.CROSS: "✕",
}
