"""Colours as web codes of six hexadecimal digits, and whether they can be read on paper."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

WHITE = "FFFFFF"
# WCAG 2.2, criteria 1.4.3 and 1.4.11 (level AA): for text, and for lines that carry a meaning.
LEAST_FOR_TEXT, LEAST_FOR_LINES = 4.5, 3.0
_CODE = re.compile(r"#?(?:([0-9a-fA-F]{6})|([0-9a-fA-F]{3}))")
_STEPS = 200


def colour_code(typed: str) -> str | None:
    """The code of a colour as people type it (`#17506e`, `17506E`, `#abc`), or None."""
    found = _CODE.fullmatch(typed.strip())
    if found is None:
        return None
    whole, short = found.groups()
    return (whole or "".join(digit * 2 for digit in short)).upper()


def contrast(one: str, other: str) -> float:
    """How much two colours differ in light, from 1 to 21, as WCAG 2 counts it."""
    lights = sorted((_light(one), _light(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def readable(code: str, least: float, ground: str = WHITE) -> str:
    """The colour itself, or the nearest darker one of the same hue with at least this contrast."""
    red, green, blue = _parts(code)
    hue, light, saturation = rgb_to_hls(red, green, blue)
    for step in range(_STEPS + 1):
        darker = _code(hls_to_rgb(hue, light * (1 - step / _STEPS), saturation)) if step else code
        if contrast(darker, ground) >= least:
            return darker
    return "000000"


def _light(code: str) -> float:
    red, green, blue = map(_linear, _parts(code))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(code: str) -> tuple[float, float, float]:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _code(parts: tuple[float, float, float]) -> str:
    return "".join(f"{int(part * 255):02X}" for part in parts)
