from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import theme
from ui.icons import icon
from ui.theme import Scheme, Theme, body_font, style_sheet_from
from ui.tokens import DARK, LIGHT, Tokens

_SIZE = QSize(20, 20)


@pytest.fixture(autouse=True)
def back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, Scheme.LIGHT)


@pytest.mark.parametrize("tokens", (LIGHT, DARK), ids=lambda tokens: tokens.name)
def test_the_style_sheet_has_a_value_for_every_name(tokens: Tokens) -> None:
    assert "$" not in style_sheet_from(tokens)


def test_dark_darkens_the_whole_application(qapp: QApplication) -> None:
    theme.apply(qapp, Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.background


def test_the_font_is_the_one_that_ships() -> None:
    assert QFontInfo(body_font()).family() == "Source Sans 3"


def test_figures_stand_below_each_other() -> None:
    metrics = QFontMetricsF(body_font())
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_choosing_a_scheme_tells_who_listens(qapp: QApplication, qtbot: QtBot) -> None:
    keeper = Theme(qapp, Scheme.LIGHT)
    with qtbot.waitSignal(keeper.changed):
        keeper.choose(Scheme.DARK)
    assert keeper.tokens is DARK
    keeper.deleteLater()


def test_a_label_in_the_dark_has_light_words(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Punt")
    qtbot.addWidget(label)
    theme.apply(qapp, Scheme.DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text


@pytest.mark.parametrize("ratio", (1.0, 1.75, 2.0))
def test_an_icon_has_as_many_pixels_as_the_screen(ratio: float) -> None:
    pixmap = icon("check").pixmap(_SIZE, ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (round(20 * ratio), ratio)


def test_an_icon_takes_the_colour_of_the_theme(qapp: QApplication) -> None:
    check = icon("square-filled")
    light = check.pixmap(_SIZE).toImage().pixelColor(10, 10).name()
    theme.apply(qapp, Scheme.DARK)
    dark = check.pixmap(_SIZE).toImage().pixelColor(10, 10).name()
    assert (light, dark) == (LIGHT.muted, DARK.muted)


def test_an_unknown_icon_is_refused_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("bestaat-niet")
