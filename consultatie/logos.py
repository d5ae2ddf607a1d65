"""The logo of an organisation: judged, made small and plain, and kept as text in the register.

The only place with Pillow, which is loaded when a logo is looked at and not before.
"""

import base64
import binascii
import io
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from xml.parsers import expat

from consultatie.erasure import ERASED
from consultatie.errors import ConsultatieError, RuleBroken, breach
from consultatie.language import _

if TYPE_CHECKING:
    from PIL import Image

# A logo is printed at most 60 by 16 mm: this gives over 400 dots to the inch.
WIDEST, HIGHEST = 1000, 400
# What is smaller on both sides is blurred in print.
LEAST = 100
LARGEST_FILE = 10_000_000
_LARGEST_KEPT = 400_000
# More would take a gigabyte to unpack.
_MOST_PIXELS = 40_000_000
_JPEG_QUALITY = 90

DrawSvg = Callable[[bytes, int, int], bytes]


class LogoSort(StrEnum):
    """What the bytes of a kept logo are."""

    PNG = "png"
    JPEG = "jpeg"


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo as it is printed: its bytes, and its size in pixels. It has no transparency."""

    data: bytes
    sort: LogoSort
    width: int
    height: int
    grey: bool = False


class LogoDamaged(ConsultatieError):
    """The logo that is kept cannot be read any more."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Het logo in de huisstijl is beschadigd en kan niet worden afgedrukt. Kies het "
                "opnieuw bij ‘Huisstijl…’ in het menu Register, of haal het daar weg."
            )
        )


def logo_in(data: bytes, draw_svg: DrawSvg) -> Logo:
    """The logo in a file that somebody chose, ready to be kept.

    :param draw_svg: makes a PNG of an SVG, at most so many pixels wide and high.
    :raises RuleBroken: naming the field `logo`, with what to do instead.
    """
    if not data:
        raise breach("logo", _("Dit bestand is leeg. Kies een png, jpg of svg."))
    if len(data) > LARGEST_FILE:
        raise breach("logo", _("Dit bestand is groter dan 10 MB. Kies een kleinere afbeelding."))
    drawn = _is_svg(data)
    if drawn:
        _refuse_active_svg(data)
        data = draw_svg(data, WIDEST, HIGHEST)
    elif not data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        sentence = _("Dit is geen png, jpg of svg. Kies een logo in een van die soorten.")
        raise breach("logo", sentence)
    return _plain(_opened(data), as_jpeg=data.startswith(b"\xff\xd8\xff"))


def kept(logo: Logo | None) -> str:
    """A logo as the text that a record holds; empty for none."""
    return base64.b64encode(logo.data).decode("ascii") if logo else ""


def logo_of(text: str) -> Logo | None:
    """The logo that a record holds, or None when it holds none or it was erased.

    :raises LogoDamaged: the text is no picture, or no whole one.
    """
    if text in ("", ERASED):
        return None
    try:
        data = base64.b64decode(text, validate=True)
        if len(data) > LARGEST_FILE:
            raise LogoDamaged
        with _opened(data) as image:
            sort = LogoSort(str(image.format).casefold())
            if image.mode not in ("RGB", "L"):
                raise LogoDamaged
            return Logo(data, sort, *image.size, grey=image.mode == "L")
    except (binascii.Error, ValueError, RuleBroken) as error:
        raise LogoDamaged from error


def pixels(logo: Logo) -> bytes:
    """Every pixel from the upper left on, as three bytes of red, green and blue."""
    with _opened(logo.data) as image:
        return image.convert("RGB").tobytes()


def _opened(data: bytes) -> "Image.Image":
    """The picture, read to its last byte. Raises `RuleBroken` when it is damaged or too large."""
    from PIL import Image, UnidentifiedImageError

    try:
        image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        if image.width * image.height > _MOST_PIXELS:
            raise breach("logo", _("Deze afbeelding heeft te veel beeldpunten. Maak haar kleiner."))
        image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        sentence = _("Deze afbeelding is beschadigd en kan niet worden gelezen. Kies een andere.")
        raise breach("logo", sentence) from error
    return image


def _plain(image: "Image.Image", *, as_jpeg: bool) -> Logo:
    """On white as the paper is, no larger than needed, and without what a camera notes in it."""
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(image).convert("RGBA")
    if max(upright.size) < LEAST:
        sentence = _(
            "Dit logo is te klein om scherp af te drukken ({width} × {height} beeldpunten). Kies "
            "een groter bestand, of een svg."
        )
        raise breach("logo", sentence.format(width=upright.width, height=upright.height))
    paper = Image.new("RGBA", upright.size, "white")
    plain = Image.alpha_composite(paper, upright).convert("RGB")
    plain.thumbnail((WIDEST, HIGHEST))
    data = b"" if as_jpeg else _written(plain, LogoSort.PNG)
    if 0 < len(data) <= _LARGEST_KEPT:
        return Logo(data, LogoSort.PNG, *plain.size)
    # A photograph is many times smaller this way.
    return Logo(_written(plain, LogoSort.JPEG), LogoSort.JPEG, *plain.size)


def _written(image: "Image.Image", sort: LogoSort) -> bytes:
    into = io.BytesIO()
    if sort is LogoSort.PNG:
        image.save(into, "PNG", optimize=True)
    else:
        image.save(into, "JPEG", quality=_JPEG_QUALITY)
    return into.getvalue()


def _is_svg(data: bytes) -> bool:
    return b"<svg" in data[:4096]


def _refuse_active_svg(data: bytes) -> None:
    """Refuse a drawing that would fetch something from elsewhere, run something, or is broken."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = _refuse_active_element
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        sentence = _("Deze svg is beschadigd: {detail}. Kies een ander bestand, of een png.")
        raise breach("logo", sentence.format(detail=error)) from error


def _refuse_doctype(*declared: object) -> None:
    if declared[-1]:
        raise _active()


def _refuse_active_element(name: str, attributes: dict[str, str]) -> None:
    if name.rpartition(":")[2] in {"script", "foreignObject"}:
        raise _active()
    for attribute, value in attributes.items():
        linked = attribute.rpartition(":")[2] == "href"
        if linked and not value.strip().startswith(("#", "data:image/")):
            raise _active()


def _active() -> RuleBroken:
    sentence = _("Deze svg verwijst naar iets buiten het bestand. Kies een png of een gewone svg.")
    return breach("logo", sentence)
