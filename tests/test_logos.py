"""A logo out of any file: judged, made small and plain, or refused with what to do."""

import base64
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from consultatie.erasure import ERASED
from consultatie.errors import RuleBroken
from consultatie.logos import (
    HIGHEST,
    LARGEST_FILE,
    WIDEST,
    Logo,
    LogoDamaged,
    LogoSort,
    kept,
    logo_in,
    logo_of,
    pixels,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0h9v9z"/></svg>'


def picture(size: tuple[int, int] = (300, 120), form: str = "PNG", mode: str = "RGB") -> bytes:
    into = io.BytesIO()
    Image.new(mode, size, "#7A1F5C" if mode != "RGBA" else (122, 31, 92, 0)).save(into, form)
    return into.getvalue()


def drawn(_data: bytes, widest: int, highest: int) -> bytes:
    return picture((widest, highest))


def taken(data: bytes) -> Logo:
    return logo_in(data, drawn)


@pytest.mark.parametrize("form, sort", (("PNG", LogoSort.PNG), ("JPEG", LogoSort.JPEG)))
def test_a_picture_is_taken_as_what_its_bytes_are(form: str, sort: LogoSort) -> None:
    logo = taken(picture(form=form))
    assert (logo.sort, logo.width, logo.height) == (sort, 300, 120)
    assert logo_of(kept(logo)) == logo


@pytest.mark.parametrize("mode", ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"))
def test_every_manner_of_colour_becomes_plain(mode: str) -> None:
    into = io.BytesIO()
    form = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, (200, 100)).save(into, form)
    logo = taken(into.getvalue())
    assert len(pixels(logo)) == 200 * 100 * 3
    assert logo_of(kept(logo)) == logo


def test_what_is_transparent_is_white_as_the_paper_is() -> None:
    assert set(pixels(taken(picture(mode="RGBA")))) == {255}


def test_a_large_picture_is_made_small_in_the_same_shape() -> None:
    logo = taken(picture((4000, 1000)))
    assert (logo.width, logo.height) == (WIDEST, WIDEST // 4)
    assert logo.height <= HIGHEST


def test_a_photograph_is_kept_small() -> None:
    noise = Image.effect_noise((2000, 800), 90).convert("RGB")
    into = io.BytesIO()
    noise.save(into, "PNG")
    logo = taken(into.getvalue())
    assert logo.sort is LogoSort.JPEG
    assert len(kept(logo)) < 600_000


def test_what_a_camera_notes_is_not_kept() -> None:
    noted = Image.Exif()
    noted[0x010E] = "van wie"
    into = io.BytesIO()
    Image.new("RGB", (300, 120)).save(into, "JPEG", exif=noted)
    assert b"van wie" in into.getvalue()
    assert b"van wie" not in taken(into.getvalue()).data


def test_a_drawing_is_drawn_and_then_judged_like_a_picture() -> None:
    logo = taken(SVG)
    assert (logo.sort, logo.width, logo.height) == (LogoSort.PNG, WIDEST, HIGHEST)


@pytest.mark.parametrize(
    "data, told",
    (
        (b"", "leeg"),
        (b"GIF89a" + bytes(200), "geen png, jpg of svg"),
        (b"%PDF-1.7", "geen png, jpg of svg"),
        (bytes(LARGEST_FILE + 1), "10 MB"),
        (picture((60, 40)), "te klein"),
        (picture()[:100], "beschadigd"),
        (picture(form="JPEG")[:300], "beschadigd"),
        (SVG[:-9], "beschadigd"),
        (SVG.replace(b"<path", b"<script/><path"), "buiten het bestand"),
        (SVG.replace(b"<path", b'<image href="file:///etc/passwd"/><path'), "buiten het bestand"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG, "buiten het bestand"),
    ),
)
def test_what_is_no_usable_logo_is_refused_with_what_to_do(data: bytes, told: str) -> None:
    with pytest.raises(RuleBroken, match=told) as caught:
        taken(data)
    assert [breach.field for breach in caught.value.breaches] == ["logo"]


def test_a_picture_that_swells_is_refused_before_it_is_unpacked() -> None:
    bomb = picture((9000, 9000), mode="1")
    assert len(bomb) < 30_000
    with pytest.raises(RuleBroken, match="beeldpunten"):
        taken(bomb)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_is_refused_or_read_and_never_breaks_anything(data: st.DataObject) -> None:
    whole = bytearray(picture())
    for _time in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        logo = taken(bytes(whole))
    except RuleBroken:
        return
    assert len(pixels(logo)) == logo.width * logo.height * 3


@pytest.mark.parametrize("text", ("", ERASED))
def test_nothing_kept_is_no_logo(text: str) -> None:
    assert (logo_of(text), kept(None)) == (None, "")


@pytest.mark.parametrize(
    "text",
    ("geen base64!", base64.b64encode(b"geen plaatje").decode(), kept(taken(picture()))[:80]),
)
def test_a_kept_logo_that_was_broken_by_hand_says_so(text: str) -> None:
    with pytest.raises(LogoDamaged, match="Huisstijl"):
        logo_of(text)
