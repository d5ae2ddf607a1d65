"""Wrong words get a wave and better ones in the menu; the engine is a program of its own."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from resources import folder
from tests.fakes import FakeRegister
from tests.ui.hand import first, shown
from tests.ui.views.desks import TODAY
from ui.actions import Act, Actions
from ui.desk import Desk
from ui.drafts import drafts_of
from ui.forms.fields import Field, FieldKind
from ui.forms.text_editors import TextEditor
from ui.settings import Settings
from ui.shell.spelling import connect_switch, keep_own_words
from ui.spelling.checking import WrongWords
from ui.spelling.spelling import Spelling
from ui.spelling.words import words_of

FAKE = (sys.executable, "-m", "tests.ui.fake_speller")
WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


@pytest.fixture
def spelling(qapp: QApplication) -> Iterator[Spelling]:
    spelling = Spelling(qapp, FAKE)
    yield spelling
    spelling.stop()
    spelling.setParent(None)


@pytest.fixture
def editor(spelling: Spelling, qtbot: QtBot) -> TextEditor:
    editor = TextEditor(Field(name="text", label="Tekst", kind=FieldKind.TEXT))
    shown(qtbot, editor)
    return editor


@pytest.fixture
def text(editor: TextEditor) -> QPlainTextEdit:
    return first(QPlainTextEdit, editor)


def waves(text: QPlainTextEdit) -> list[tuple[int, int]]:
    """Where a wave stands in the first line, and how long it is."""
    formats = text.document().firstBlock().layout().formats()
    return [(f.start, f.length) for f in formats if f.format.underlineStyle() == WAVE]


def menu_on(text: QPlainTextEdit, word: str) -> QMenu:
    cursor = text.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    wrong = text.document().findChild(WrongWords)
    assert isinstance(wrong, WrongWords)
    return wrong.menu_at(text.cursorRect(cursor).center())


def act(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text()).trigger()


def test_a_wrong_word_gets_a_wave(text: QPlainTextEdit, qtbot: QtBot) -> None:
    text.setPlainText("de raad vindtt dit goed")
    qtbot.waitUntil(lambda: waves(text) == [(8, 6)])


def test_a_wave_stands_right_behind_a_sign_of_two_units(text: QPlainTextEdit, qtbot: QtBot) -> None:
    text.setPlainText("de 🙂 raadt")
    qtbot.waitUntil(lambda: waves(text) == [(6, 5)])


def test_a_better_word_takes_the_place_of_the_wrong_one(
    text: QPlainTextEdit, spelling: Spelling, qtbot: QtBot
) -> None:
    text.setPlainText("de 🙂 raadt dit")
    qtbot.waitUntil(lambda: bool(waves(text)))
    menu = menu_on(text, "raadt")
    with qtbot.waitSignal(spelling.suggested):
        pass
    act(menu, "raad")
    assert text.toPlainText() == "de 🙂 raad dit"


def test_an_own_word_is_right_in_every_field(text: QPlainTextEdit, qtbot: QtBot) -> None:
    text.setPlainText("raad SORA")
    qtbot.waitUntil(lambda: bool(waves(text)))
    act(menu_on(text, "SORA"), "toevoegen")
    assert waves(text) == []


def test_switched_off_nothing_is_shown_nor_asked(
    text: QPlainTextEdit, spelling: Spelling, qtbot: QtBot
) -> None:
    text.setPlainText("raadt")
    qtbot.waitUntil(lambda: bool(waves(text)))
    spelling.switch(False)
    assert waves(text) == []
    spelling.switch(True)
    assert waves(text) == [(0, 5)]


def test_a_wave_is_no_change_of_the_field(editor: TextEditor, qtbot: QtBot) -> None:
    text = first(QPlainTextEdit, editor)
    text.setPlainText("raadt")
    changes: list[None] = []
    editor.changed.connect(lambda: changes.append(None))
    qtbot.waitUntil(lambda: bool(waves(text)))
    assert changes == []


def test_without_an_engine_every_word_is_right(qapp: QApplication, qtbot: QtBot) -> None:
    spelling = Spelling(qapp, (sys.executable, "-c", ""))
    assert spelling.wrong(["raadt"]) == set()
    qtbot.wait(50)
    assert spelling.wrong(["raadt", "vindtt"]) == set()
    spelling.stop()
    spelling.setParent(None)


def test_words_hold_together_at_hyphens_and_apostrophes() -> None:
    found = [word for _at, _length, word in words_of("De OR-en: foto’s (3x) van 2026_a.")]
    assert found == ["De", "OR-en", "foto's", "x", "van", "a"]


def test_the_list_of_the_field_has_one_word_on_a_line_and_the_dictionary_says_its_number() -> None:
    words = (folder("dictionaries") / "field.txt").read_text("utf-8").splitlines()
    assert {"WOR", "instemmingsrecht", "cliëntenraad"} <= set(words)
    assert [word for word in words if word != word.strip() or " " in word] == []
    lines = (folder("dictionaries") / "nl.dic").read_text("utf-8").splitlines()
    assert int(lines[0]) <= len(lines)


# -- in the window -----------------------------------------------------------------------------


def test_the_switch_in_the_menu_is_remembered(spelling: Spelling, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "consultatie.ini")
    actions = Actions(spelling)
    connect_switch(actions, settings)
    assert actions[Act.SPELLING].isChecked()
    actions[Act.SPELLING].trigger()
    again = Actions(spelling)
    connect_switch(again, settings)
    assert (spelling.on, again[Act.SPELLING].isChecked()) == (False, False)


@pytest.mark.usefixtures("qapp")
def test_without_an_engine_the_switch_is_grey(tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    connect_switch(actions, Settings(tmp_path / "consultatie.ini"))
    assert (actions[Act.SPELLING].isEnabled(), actions[Act.SPELLING].isChecked()) == (False, False)


def test_own_words_lie_in_their_register_and_are_no_unfinished_text(spelling: Spelling) -> None:
    register = FakeRegister()
    desk = Desk(register, None, lambda: TODAY, spelling)
    keep_own_words(desk)
    spelling.add("SORA")
    assert drafts_of(desk).kept() == []
    desk.leave()
    keep_own_words(Desk(FakeRegister(), None, lambda: TODAY, spelling))
    assert spelling.own_words == frozenset()
    keep_own_words(Desk(register, None, lambda: TODAY, spelling))
    assert spelling.own_words == {"SORA"}
