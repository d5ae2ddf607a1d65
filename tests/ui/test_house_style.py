"""The sheet on the house style: what one sees while typing, and what is kept."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from consultatie.acts.house_style import keep_house_style
from consultatie.acts.records import NEW
from consultatie.house_style import HouseStyle, current_style
from consultatie.logos import LEAST, logo_of
from tests.cases import LAW
from tests.fakes import FakeRegister
from tests.test_house_style import STYLE, TODAY
from tests.test_logos import SVG, picture
from ui.desk import Desk
from ui.forms.colour_editor import ColourEditor
from ui.forms.house_style import HouseStyleSheet, house_style_sheet
from ui.forms.logo_editor import LogoEditor


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister("Register Oost")


@pytest.fixture
def sheet(register: FakeRegister, qtbot: QtBot) -> HouseStyleSheet:
    made = house_style_sheet(Desk(register, LAW, lambda: TODAY))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.preview.shown, timeout=20_000)
    return made


def colour(sheet: HouseStyleSheet) -> ColourEditor:
    editor = sheet.page.editor("main_colour")
    assert isinstance(editor, ColourEditor)
    return editor


def logo(sheet: HouseStyleSheet) -> LogoEditor:
    editor = sheet.page.editor("logo")
    assert isinstance(editor, LogoEditor)
    return editor


def read(sheet: HouseStyleSheet, path: Path, qtbot: QtBot) -> None:
    logo(sheet).read(path)
    qtbot.waitUntil(logo(sheet).choose.isEnabled, timeout=20_000)


def test_what_was_kept_stands_in_the_fields(register: FakeRegister, qtbot: QtBot) -> None:
    kept = keep_house_style(register, STYLE)
    made = house_style_sheet(Desk(register, LAW, lambda: TODAY))
    qtbot.addWidget(made)
    assert made.page.values() == {
        name: getattr(kept, name)
        for name in ("name", "sender", "logo", "main_colour", "second_colour")
    }
    assert not made.page.dirty


def test_what_is_typed_is_kept_as_one_act(sheet: HouseStyleSheet, register: FakeRegister) -> None:
    sheet.page.editor("name").set_value("Gemeente Oost")
    colour(sheet).take_up("#7a1f5c")
    sheet.page.submit()
    kept = current_style(register.records(HouseStyle))
    assert (kept.name, kept.main_colour) == ("Gemeente Oost", "7A1F5C")
    assert next(line.label for line in register.journal()) == "Huisstijl wijzigen"


def test_the_head_of_the_page_follows_what_is_typed(sheet: HouseStyleSheet, qtbot: QtBot) -> None:
    before = sheet.preview.grab().toImage()
    colour(sheet).take_up("#7a1f5c")
    qtbot.waitUntil(lambda: sheet.preview.grab().toImage() != before, timeout=20_000)


def test_a_colour_that_is_too_light_is_offered_darker(sheet: HouseStyleSheet) -> None:
    colour(sheet).take_up("#f2c14e")
    assert colour(sheet).better.isVisible()
    sheet.page.submit()
    assert "936A0A" in sheet.page.error("main_colour")
    colour(sheet).better.click()
    assert colour(sheet).value() == "936A0A"
    assert not colour(sheet).better.isVisible()
    sheet.page.submit()
    assert sheet.page.error("main_colour") == ""


def test_what_is_no_colour_is_said_beside_the_field(sheet: HouseStyleSheet) -> None:
    colour(sheet).take_up("rood")
    sheet.page.submit()
    assert "#17506E" in sheet.page.error("main_colour")


@pytest.mark.parametrize("name, content", (("logo.png", picture()), ("logo.svg", SVG)))
def test_a_logo_comes_out_of_a_file(
    sheet: HouseStyleSheet,
    register: FakeRegister,
    tmp_path: Path,
    qtbot: QtBot,
    name: str,
    content: bytes,
) -> None:
    (tmp_path / name).write_bytes(content)
    read(sheet, tmp_path / name, qtbot)
    sheet.page.submit()
    there = logo_of(current_style(register.records(HouseStyle)).logo)
    assert there is not None
    assert there.width >= LEAST


def test_a_file_that_is_no_logo_is_refused_and_the_one_before_stays(
    sheet: HouseStyleSheet, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "goed.png").write_bytes(picture())
    read(sheet, tmp_path / "goed.png", qtbot)
    before = logo(sheet).value()
    (tmp_path / "brief.pdf").write_bytes(b"%PDF-1.7")
    read(sheet, tmp_path / "brief.pdf", qtbot)
    assert "geen png" in logo(sheet).problem()
    assert logo(sheet).value() == before
    read(sheet, tmp_path / "weg.png", qtbot)
    assert "weg.png" in logo(sheet).problem()


def test_a_logo_can_be_taken_away(register: FakeRegister, qtbot: QtBot) -> None:
    keep_house_style(register, HouseStyle(id=NEW, logo=STYLE.logo))
    made = house_style_sheet(Desk(register, LAW, lambda: TODAY))
    qtbot.addWidget(made)
    logo(made).remove.click()
    made.page.submit()
    assert current_style(register.records(HouseStyle)).logo == ""
