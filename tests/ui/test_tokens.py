import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette

from ui.stylesheet import STYLE_SHEET
from ui.theme import palette_from, style_sheet_from
from ui.tokens import DARK, LIGHT, Tokens, Tone, contrast, tokens_of

BOTH = pytest.mark.parametrize("tokens", (LIGHT, DARK), ids=lambda tokens: tokens.name)
GROUNDS = ("background", "surface", "raised", "hover", "selected")


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", ("text", "muted"))
def test_words_are_legible_on_every_ground(tokens: Tokens, ground: str, words: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", tuple(Tone))
def test_a_tone_is_legible_on_its_tint_and_on_every_ground(tokens: Tokens, tone: Tone) -> None:
    colours = tokens.tone(tone)
    for ground in (colours.tint, *(getattr(tokens, name) for name in GROUNDS)):
        assert contrast(colours.ink, ground) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", tuple(Tone))
def test_a_shape_stands_out_from_its_ground(tokens: Tokens, tone: Tone) -> None:
    colours = tokens.tone(tone)
    for ground in (colours.tint, *(getattr(tokens, name) for name in GROUNDS)):
        assert contrast(colours.mark, ground) >= 3.0


@BOTH
@pytest.mark.parametrize("ground", ("background", "surface", "raised"))
def test_edges_and_focus_stand_out_from_every_ground(tokens: Tokens, ground: str) -> None:
    for line in (tokens.edge, tokens.focus):
        assert contrast(line, getattr(tokens, ground)) >= 3.0


@BOTH
@pytest.mark.parametrize("tone", tuple(Tone))
@pytest.mark.parametrize("words", ("text", "muted"))
def test_words_are_legible_on_the_ground_of_a_message(
    tokens: Tokens, tone: Tone, words: str
) -> None:
    assert contrast(getattr(tokens, words), tokens.tone(tone).tint) >= 4.5


@BOTH
@pytest.mark.parametrize("words", ("text", "muted"))
def test_words_are_legible_on_what_lies_deeper(tokens: Tokens, words: str) -> None:
    assert contrast(getattr(tokens, words), tokens.sunken) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", ("sunken", "hover", "selected"))
def test_the_focus_stands_out_where_one_points_and_chooses(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.focus, getattr(tokens, ground)) >= 3.0


@BOTH
def test_words_on_the_accent_are_legible(tokens: Tokens) -> None:
    for ground in (tokens.accent.ink, tokens.accent_strong):
        assert contrast(tokens.on_accent, ground) >= 4.5


_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_WORDS, _GROUND = (re.compile(rf"(?<![-\w]){what}: (#\w+)") for what in ("color", "background"))


def coloured(tokens: Tokens) -> Iterator[tuple[str, str, str]]:
    """For whom a rule of the style sheet gives words a colour, that colour, and a ground of it."""
    sheet = re.sub(r"/\*.*?\*/", "", style_sheet_from(tokens), flags=re.DOTALL)
    for whom, what in _RULE.findall(sheet):
        words, ground = _WORDS.search(what), _GROUND.search(what)
        grounds = (ground[1],) if ground else (tokens.background, tokens.surface)
        yield from ((whom.strip(), words[1], under) for under in grounds if words)


@BOTH
def test_words_are_legible_wherever_the_style_sheet_colours_them(tokens: Tokens) -> None:
    found = list(coloured(tokens))
    faint = [
        (whom, words, under)
        for whom, words, under in found
        # What cannot be used may be fainter, but not gone.
        if contrast(words, under) < (3.0 if ":disabled" in whom else 4.5)
    ]
    assert (len(found) > STYLE_SHEET.count(":disabled"), faint) == (True, [])


@BOTH
def test_a_widget_finds_its_theme_in_its_palette(tokens: Tokens) -> None:
    assert tokens_of(palette_from(tokens)) is tokens


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_disabled_words_are_fainter_than_others() -> None:
    palette = palette_from(LIGHT)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(LIGHT.edge)
