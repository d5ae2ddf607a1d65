"""Nothing typed is lost: kept a moment after typing, offered again, gone when it was dealt with."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from tests.example_register import copy_of_example, rooms
from tests.fakes import NOON, FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import NOW, TODAY
from ui.desk import Desk, Place, Screen, ScreenName
from ui.drafts import Drafts, drafts_of, moment_words
from ui.forms.dossiers import dossier_sheet
from ui.forms.erasing import ask_erasing
from ui.forms.fields import Field, FieldKind, Option
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, SheetDialog, open_as_dialog

FORM = "form/dossier"
FIELDS = (
    Field(name="line", label="Regel"),
    Field(name="text", label="Tekst", kind=FieldKind.TEXT),
    Field(name="day", label="Dag", kind=FieldKind.DATE),
    Field(name="when", label="Wanneer", kind=FieldKind.PRECISE_DATE),
    Field(name="one", label="Een", kind=FieldKind.CHOICE, options=(Option(7, "a"), Option(8, "b"))),
    Field(name="body", label="Raad", kind=FieldKind.BODY, options=(Option(7, "OR BUCH"),)),
    Field(
        name="more", label="Meer", kind=FieldKind.MULTI, options=(Option("x", "X"), Option(4, "Y"))
    ),
    Field(
        name="each",
        label="Elk",
        kind=FieldKind.EACH,
        options=(Option(3, "c"), Option(5, "d")),
        choices=(Option("ja", "ja"), Option("nee", "nee")),
        placeholder="–",
    ),
    Field(name="number", label="Getal", kind=FieldKind.NUMBER),
    Field(name="yes", label="Ja?", kind=FieldKind.YES_NO),
)
TYPED = {
    "line": "een begin",
    "text": "twee\nregels ",
    "day": "7 september 2026",
    "when": "medio april 2021",
    "one": "8",
    "body": "OR B",
    "more": ["4"],
    "each": {"5": "nee"},
    "number": "12a",
    "yes": True,
}


class Desktop(Screen):
    """A screen with a desk of its own, above which forms open."""

    def __init__(self, register: FakeRegister) -> None:
        super().__init__(Desk(register, LawBook.shipped(), lambda: TODAY, now=lambda: NOW))
        self.desk.setParent(self)
        self.desk.here = Place(ScreenName.DOSSIERS)

    def open(self, sheet: FormSheet) -> SheetDialog:
        return open_as_dialog(sheet, self)


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def screen(register: FakeRegister, qtbot: QtBot) -> Desktop:
    screen = Desktop(register)
    qtbot.addWidget(screen)
    screen.show()
    return screen


@pytest.fixture
def drafts(screen: Desktop) -> Drafts:
    return drafts_of(screen.desk)


def new_dossier(screen: Desktop, qtbot: QtBot) -> FormSheet:
    sheet = dossier_sheet(screen.desk)
    screen.open(sheet)
    await_dialog(qtbot)
    return sheet


# -- what a form keeps -------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
def test_every_sort_of_field_gives_back_what_stood_in_it() -> None:
    page = FormPage(FIELDS, TODAY)
    page.take_up(TYPED)
    assert page.kept() == TYPED
    again = FormPage(FIELDS, TODAY)
    again.take_up(page.kept())
    assert again.values() == page.values()
    assert again.dirty


@pytest.mark.usefixtures("qapp")
def test_plus_six_weeks_is_kept_as_the_day_it_meant() -> None:
    page = FormPage(FIELDS, TODAY)
    page.take_up({"day": "+6w"})
    assert page.kept()["day"] == "4 januari 2027"


@pytest.mark.usefixtures("qapp")
def test_what_is_kept_of_a_choice_that_is_gone_chooses_nothing() -> None:
    page = FormPage(FIELDS, TODAY)
    page.take_up({"one": "9", "more": ["z"], "each": {"9": "ja"}})
    assert not page.dirty


# -- when it is written ------------------------------------------------------------------------


def test_typing_is_written_a_moment_later_without_an_act(
    screen: Desktop, register: FakeRegister, qtbot: QtBot
) -> None:
    new_dossier(screen, qtbot)
    write("Nieuwe huisv")
    assert register.drafts() == ()
    qtbot.waitUntil(lambda: bool(register.drafts()), timeout=2000)
    assert "Nieuwe huisv" in register.drafts()[0].text
    assert register.journal() == []


def test_closing_the_register_does_not_wait_for_that_moment(
    screen: Desktop, register: FakeRegister, qtbot: QtBot
) -> None:
    new_dossier(screen, qtbot)
    write("Nieuw")
    screen.desk.leave()
    assert len(register.drafts()) == 1


def test_taking_the_typing_back_takes_back_what_was_kept(
    screen: Desktop, register: FakeRegister, drafts: Drafts, qtbot: QtBot
) -> None:
    new_dossier(screen, qtbot)
    write("N")
    drafts.write()
    press("Backspace")
    drafts.write()
    assert register.drafts() == ()


def test_a_text_that_did_not_change_is_not_written_again(
    register: FakeRegister, drafts: Drafts
) -> None:
    drafts.keep(FORM, "Dossier", None, "tekst")
    drafts.write()
    register.drop_draft(FORM)
    drafts.keep(FORM, "Dossier", None, "tekst")
    drafts.write()
    assert register.drafts() == ()


# -- what becomes of it ------------------------------------------------------------------------


def test_saving_removes_what_was_kept(
    screen: Desktop, register: FakeRegister, drafts: Drafts, qtbot: QtBot
) -> None:
    new_dossier(screen, qtbot)
    write("Nieuwe huisvesting")
    drafts.write()
    press("Ctrl+Return")
    drafts.write()
    assert [dossier.name for dossier in register.records(Dossier)] == ["Nieuwe huisvesting"]
    assert register.drafts() == ()


def test_escape_asks_as_before_and_throwing_away_removes_it(
    screen: Desktop, register: FakeRegister, drafts: Drafts, qtbot: QtBot
) -> None:
    sheet = new_dossier(screen, qtbot)
    write("Nieuw")
    drafts.write()
    press("Escape")
    assert sheet.bar.words == "Er zijn wijzigingen die nog niet zijn opgeslagen."
    assert len(register.drafts()) == 1
    sheet.bar.press(1)
    drafts.write()
    assert register.drafts() == ()


def interrupted(screen: Desktop, register: FakeRegister, qtbot: QtBot) -> Desktop:
    """The screen of a next session, after one that ended while a dossier was being typed."""
    new_dossier(screen, qtbot)
    write("Nieuwe huisv")
    drafts_of(screen.desk).write()
    again = Desktop(register)
    screen.hide()
    qtbot.addWidget(again)
    again.show()
    return again


def test_going_on_puts_it_back_unsaved(
    screen: Desktop, register: FakeRegister, qtbot: QtBot
) -> None:
    again = interrupted(screen, register, qtbot)
    sheet = new_dossier(again, qtbot)
    at = NOON.astimezone().strftime("%H:%M")
    assert sheet.bar.words == f"Er staat nog niet bewaarde tekst van vandaag {at}."
    sheet.bar.press(0)
    assert (sheet.page.values()["name"], sheet.page.dirty) == ("Nieuwe huisv", True)
    write("esting")
    press("Ctrl+Return")
    drafts_of(again.desk).write()
    assert register.drafts() == ()


def test_throwing_it_away_leaves_the_form_empty(
    screen: Desktop, register: FakeRegister, qtbot: QtBot
) -> None:
    again = interrupted(screen, register, qtbot)
    sheet = new_dossier(again, qtbot)
    sheet.bar.press(1)
    drafts_of(again.desk).write()
    assert (register.drafts(), sheet.page.dirty, sheet.bar.words) == ((), False, "")


def test_typing_something_else_first_loses_neither(
    screen: Desktop, register: FakeRegister, qtbot: QtBot
) -> None:
    again = interrupted(screen, register, qtbot)
    new_dossier(again, qtbot)
    write("Reorganisatie")
    drafts_of(again.desk).write()
    texts = [draft.text for draft in register.drafts()]
    assert ["Reorganisatie" in text for text in texts] == [True, False]
    assert "Nieuwe huisv" in texts[1]


def test_another_record_does_not_get_it(
    screen: Desktop, register: FakeRegister, qtbot: QtBot
) -> None:
    one = add(register, Dossier(id=NEW, name="Huisvesting"))
    other = add(register, Dossier(id=NEW, name="Formatie"))
    first = dossier_sheet(screen.desk, one)
    screen.open(first)
    first.page.take_up({"subject": "Verhuizing"})
    drafts_of(screen.desk).write()
    assert dossier_offer(screen, other) == ""
    assert dossier_offer(screen, one) != ""


def dossier_offer(screen: Desktop, dossier: Dossier) -> str:
    sheet = dossier_sheet(screen.desk, dossier)
    screen.open(sheet)
    return sheet.bar.words


def test_what_confirms_an_erasure_is_not_kept(
    screen: Desktop, register: FakeRegister, drafts: Drafts
) -> None:
    dossier = add(register, Dossier(id=NEW, name="Huisvesting"))
    dialog = ask_erasing(screen.desk, dossier, screen)
    dialog.sheet.page.take_up({"reason": "verzoek van J."})
    drafts.write()
    assert register.drafts() == ()


def test_trouble_with_keeping_is_said_once(tmp_path: Path, qtbot: QtBot) -> None:
    path = copy_of_example(tmp_path)
    reader = rooms().open_to_read(path, None)
    desk = Desk(reader, LawBook.shipped(), lambda: TODAY, QApplication.instance(), lambda: NOW)
    said: list[str] = []
    desk.said.connect(said.append)
    for text in ("een", "twee"):
        drafts_of(desk).keep(FORM, "Dossier", None, text)
        drafts_of(desk).write()
    assert len(said) == 1
    assert "niet tussentijds worden bewaard" in said[0]
    reader.close()


@pytest.mark.parametrize(
    "at, words",
    (
        (NOW.replace(hour=9, minute=5), "vandaag 09:05"),
        (NOW.replace(day=22, hour=14, minute=2), "gisteren 14:02"),
        (NOW.replace(month=3, day=2, hour=14, minute=2), "2 maart 2026 14:02"),
    ),
)
def test_a_moment_is_said_as_people_do(at: datetime, words: str) -> None:
    assert moment_words(at, NOW) == words
