from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from consultatie.dates import PreciseDate, understand
from consultatie.errors import Breach, RuleBroken
from tests.ui.hand import click, first, press, shown, type_words
from ui.forms.calendar_popup import Calendar, DayKind, DayNote
from ui.forms.date_editor import DateEditor
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, open_as_dialog, open_over

TODAY = date(2021, 11, 23)
LETTERS = tuple(Option(letter, letter, f"onderdeel {letter}") for letter in "abc")
BODIES = (Option(1, "OR WNK"), Option(2, "OR BUCH"))
FIELDS = (
    Field(name="title", label="Onderwerp", required=True, help="Zoals boven de brief."),
    Heading("Verder", "Wat u al weet."),
    Field(name="note", label="Aantekening", kind=FieldKind.TEXT),
    Field(name="sent", label="Datum brief", kind=FieldKind.DATE),
    Field(name="planned", label="Gepland", kind=FieldKind.PRECISE_DATE),
    Field(name="body", label="Raad", kind=FieldKind.BODY, options=BODIES, half=True),
    Field(name="version", label="Versie", kind=FieldKind.NUMBER, half=True),
    Field(name="letters", label="Onderdelen", kind=FieldKind.MULTI, options=LETTERS),
    Field(name="political", label="Politiek primaat", kind=FieldKind.YES_NO),
)
VALUES: Values = {
    "title": "Fusie",
    "note": "eerste\ntweede",
    "sent": date(2021, 9, 7),
    "planned": PreciseDate.day(date(2021, 12, 1)),
    "body": 2,
    "version": 3,
    "letters": frozenset("ac"),
    "political": True,
}
EMPTY: Values = {
    "title": "",
    "note": "",
    "sent": None,
    "planned": None,
    "body": None,
    "version": None,
    "letters": frozenset(),
    "political": False,
}


@pytest.fixture
def page(qtbot: QtBot) -> FormPage:
    form = FormPage(FIELDS, TODAY)
    shown(qtbot, form)
    return form


def line_of(page: FormPage, name: str) -> QLineEdit:
    line = page.editor(name).input
    assert isinstance(line, QLineEdit)
    return line


def date_of(page: FormPage, name: str) -> DateEditor:
    editor = page.editor(name)
    assert isinstance(editor, DateEditor)
    return editor


# -- values ---------------------------------------------------------------------------------------


def test_an_untouched_form_holds_nothing(page: FormPage) -> None:
    assert page.values() == EMPTY


def test_what_is_put_in_comes_out(page: FormPage) -> None:
    page.set_values(VALUES)
    assert page.values() == VALUES
    assert not page.dirty


def test_empty_values_can_be_put_back(page: FormPage) -> None:
    page.set_values(VALUES)
    page.set_values(EMPTY)
    assert page.values() == EMPTY


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60))
def test_whatever_is_typed_comes_out_trimmed_and_untouched(text: str) -> None:
    page = FormPage(FIELDS[:1], TODAY)
    page.set_values({"title": text})
    assert page.values()["title"] == text.strip()
    page.deleteLater()


@pytest.mark.parametrize("name", ("title", "note", "sent", "planned", "version"))
def test_typing_makes_the_form_dirty_and_typing_back_makes_it_clean(
    page: FormPage, qtbot: QtBot, name: str
) -> None:
    field = page.editor(name).input
    type_words(field, "9")
    assert page.dirty
    press(field, Qt.Key.Key_Backspace)
    assert not page.dirty


def test_a_choice_keeps_its_value_when_the_options_change(page: FormPage) -> None:
    page.set_values({"body": 2})
    page.set_options("body", (Option(2, "OR BUCH (oud)"), Option(3, "OR Halte Werk")))
    assert page.values()["body"] == 2
    page.set_options("body", (Option(3, "OR Halte Werk"),))
    assert page.values()["body"] is None


def test_typing_a_part_of_a_name_finds_the_body(page: FormPage, qtbot: QtBot) -> None:
    line = first(QLineEdit, page.editor("body").input)
    line.setFocus()
    type_words(line, "or buch")
    assert page.values()["body"] == 2


def test_a_body_that_is_not_in_the_list_is_said(page: FormPage, qtbot: QtBot) -> None:
    page.set_values({"title": "Fusie"})
    type_words(first(QLineEdit, page.editor("body").input), "OR Xyz")
    page.submit()
    assert page.error("body") == "“OR Xyz” staat niet in de lijst; kies er een uit."


def test_space_sets_a_letter_and_the_arrows_go_through_them(page: FormPage, qtbot: QtBot) -> None:
    page.editor("letters").setFocus()
    first = page.focusWidget()
    press(first, Qt.Key.Key_Down)
    press(page.focusWidget(), Qt.Key.Key_Space)
    assert page.values()["letters"] == frozenset("b")


def test_a_click_on_the_explanation_sets_its_letter(page: FormPage, qtbot: QtBot) -> None:
    notes = [w for w in page.findChildren(QWidget) if type(w).__name__ == "_Note"]
    click(notes[2])
    assert page.values()["letters"] == frozenset("c")


# -- dates ----------------------------------------------------------------------------------------


def test_a_date_says_in_words_what_was_understood_while_typing(
    page: FormPage, qtbot: QtBot
) -> None:
    type_words(line_of(page, "sent"), "7 sep")
    assert date_of(page, "sent").sentence == "dinsdag 7 september 2021"
    assert page.values()["sent"] == date(2021, 9, 7)


def test_a_date_with_a_precision_stays_what_it_was(page: FormPage) -> None:
    medio = understand("medio april 2022", TODAY).value
    page.set_values({"planned": medio})
    assert page.values()["planned"] == medio


def test_a_day_field_asks_for_a_day(page: FormPage) -> None:
    line_of(page, "sent").setText("medio april 2022")
    page.set_values({"title": "Fusie"})
    page.submit()
    assert page.error("sent") == "Vul een precieze dag in, zoals 23 november 2021."


def test_a_date_that_is_not_understood_is_said_on_submit_and_not_before(
    page: FormPage, qtbot: QtBot
) -> None:
    page.set_values({"title": "Fusie"})
    line_of(page, "sent").setText("31 februari")
    assert page.error("sent") == ""
    with qtbot.assertNotEmitted(page.submitted):
        page.submit()
    assert "31 februari bestaat niet" in page.error("sent")


def test_leaving_the_field_writes_out_a_date_that_depends_on_today(
    page: FormPage, qtbot: QtBot
) -> None:
    line = line_of(page, "sent")
    line.setFocus()
    type_words(line, "+6w")
    press(line, Qt.Key.Key_Tab)
    assert line.text() == "4 januari 2022"


def test_alt_down_opens_the_calendar_and_enter_takes_the_day(page: FormPage, qtbot: QtBot) -> None:
    page.set_values({"sent": date(2021, 9, 7)})
    line = line_of(page, "sent")
    press(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = first(Calendar, page)
    calendar.day_taken.emit(date(2021, 9, 14))
    assert page.values()["sent"] == date(2021, 9, 14)


def test_the_calendar_draws_a_month_with_its_holidays(qtbot: QtBot) -> None:
    asked: list[date] = []

    def notes(day: date) -> DayNote | None:
        asked.append(day)
        return (
            DayNote("Eerste Kerstdag", (DayKind.HOLIDAY,))
            if (day.month, day.day) == (12, 25)
            else None
        )

    calendar = Calendar(date(2021, 12, 3), TODAY, notes)
    shown(qtbot, calendar)
    calendar.grab()
    assert date(2021, 12, 25) in asked


def test_a_click_in_the_calendar_takes_a_day(qtbot: QtBot) -> None:
    calendar = Calendar(date(2021, 12, 3), TODAY)
    shown(qtbot, calendar)
    with qtbot.waitSignal(calendar.day_taken) as told:
        press(calendar.focusProxy() or calendar, Qt.Key.Key_Return)
    assert told.args == [date(2021, 12, 3)]


# -- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ("zes", "1,5", "²", "99999999999999999999"))
def test_what_is_no_number_is_said(page: FormPage, text: str) -> None:
    page.set_values({"title": "Fusie"})
    line_of(page, "version").setText(text)
    page.submit()
    assert page.error("version") == "Vul een heel getal in, zoals 6."


# -- what is wrong --------------------------------------------------------------------------------


def test_a_required_field_asks_to_be_filled_and_gets_the_keyboard(
    page: FormPage, qtbot: QtBot
) -> None:
    line_of(page, "version").setFocus()
    with qtbot.assertNotEmitted(page.submitted):
        page.submit()
    assert page.error("title") == "Vul dit veld in."
    assert line_of(page, "title").hasFocus()


def test_a_breach_stands_beside_its_field_and_an_unknown_one_on_top(page: FormPage) -> None:
    page.show_breaches((Breach("note", "Te kort."), Breach("onbekend", "Kies eerst een raad.")))
    assert page.error("note") == "Te kort."
    assert page.top_error == "Kies eerst een raad."


def test_a_breach_of_a_hidden_field_stands_on_top(page: FormPage) -> None:
    page.set_shown("note", False)
    page.show_breaches((Breach("note", "Te kort."),))
    assert page.top_error == "Te kort."


def test_a_screen_reader_hears_label_help_and_what_is_wrong(page: FormPage) -> None:
    heard = QAccessible.queryAccessibleInterface(page.editor("title").input)
    assert heard.text(QAccessible.Text.Name) == "Onderwerp"
    assert heard.text(QAccessible.Text.Description) == "Zoals boven de brief."
    page.show_breaches((Breach("title", "Geef een onderwerp."),))
    assert heard.text(QAccessible.Text.Description) == "Geef een onderwerp."


@pytest.mark.parametrize("field", [f for f in FIELDS if isinstance(f, Field)], ids=lambda f: f.name)
def test_every_field_has_its_label_as_name(page: FormPage, field: Field) -> None:
    box = page.editor(field.name).input
    # Of a list that folds open, Linux takes the name from its label and gives its words instead.
    heard = first(QLineEdit, box) if field.kind is FieldKind.BODY else box
    name = QAccessible.queryAccessibleInterface(heard).text(QAccessible.Text.Name)
    assert name == field.label


def test_mending_a_field_takes_its_error_away(page: FormPage, qtbot: QtBot) -> None:
    page.show_breaches((Breach("title", "Geef een onderwerp."),))
    type_words(line_of(page, "title"), "F")
    assert page.error("title") == ""


# -- keys -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ("title", "note", "sent"))
def test_ctrl_enter_saves_from_every_field(page: FormPage, qtbot: QtBot, name: str) -> None:
    page.set_values({"title": "Fusie"})
    field = page.editor(name).input
    field.setFocus()
    with qtbot.waitSignal(page.submitted) as told:
        press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0]["title"] == "Fusie"
    assert told.args[0]["note"] == ""


def test_tab_leaves_a_long_text(page: FormPage, qtbot: QtBot) -> None:
    note = page.editor("note").input
    assert isinstance(note, QPlainTextEdit)
    note.setFocus()
    press(note, Qt.Key.Key_Tab)
    assert line_of(page, "sent").hasFocus()


def test_a_field_that_comes_later_stands_in_its_place_once_it_is_shown(qtbot: QtBot) -> None:
    fields = (
        Field(name="above", label="Boven"),
        Field(name="between", label="Ertussen", later=True),
        Field(name="below", label="Onder"),
    )
    page = FormPage(fields, TODAY)
    shown(qtbot, page)
    page.set_shown("between", False)
    assert list(page.values()) == ["above", "below"]
    page.set_shown("between", True)
    assert (list(page.values()), page.dirty) == (["above", "between", "below"], False)
    lines = [line_of(page, name) for name in ("above", "between", "below")]
    lines[0].setFocus()
    for line in lines:
        assert line.hasFocus()
        press(line, Qt.Key.Key_Tab)
    tops = [line.mapTo(page, line.rect().topLeft()).y() for line in lines]
    assert tops == sorted(tops)


def test_what_was_kept_of_a_field_that_comes_later_is_taken_up_in_it(qtbot: QtBot) -> None:
    page = FormPage((Field(name="later", label="Later", later=True),), TODAY)
    qtbot.addWidget(page)
    page.set_values({"later": "al getypt"})
    page.set_shown("later", True)
    assert page.values() == {"later": "al getypt"}


# -- the sheet ------------------------------------------------------------------------------------


class Saver:
    def __init__(self, *breaches: Breach) -> None:
        self.breaches = breaches
        self.saved: list[Values] = []

    def __call__(self, values: Values) -> None:
        if self.breaches:
            raise RuleBroken(*self.breaches)
        self.saved.append(values)


def sheet_for(qtbot: QtBot, save: Saver) -> FormSheet:
    sheet = FormSheet("Aanvraag", FormPage(FIELDS, TODAY), save)
    qtbot.addWidget(sheet)
    sheet.page.set_values({"title": "Fusie"})
    return sheet


def test_saving_closes_the_sheet(qtbot: QtBot) -> None:
    save = Saver()
    sheet = sheet_for(qtbot, save)
    with qtbot.waitSignals([sheet.saved, sheet.closed]):
        sheet.save_button.click()
    assert save.saved[0]["title"] == "Fusie"


def test_a_rule_broken_while_saving_keeps_the_sheet_open(qtbot: QtBot) -> None:
    sheet = sheet_for(qtbot, Saver(Breach("title", "Deze titel bestaat al.")))
    with qtbot.assertNotEmitted(sheet.closed):
        sheet.save_button.click()
    assert sheet.page.error("title") == "Deze titel bestaat al."


def test_esc_closes_an_unchanged_sheet(qtbot: QtBot) -> None:
    sheet = sheet_for(qtbot, Saver())
    shown(qtbot, sheet)
    with qtbot.waitSignal(sheet.closed):
        press(line_of(sheet.page, "title"), Qt.Key.Key_Escape)


def test_esc_in_a_changed_sheet_loses_nothing_and_offers_to_keep(qtbot: QtBot) -> None:
    save = Saver()
    sheet = sheet_for(qtbot, save)
    shown(qtbot, sheet)
    line = line_of(sheet.page, "title")
    type_words(line, " van drie")
    with qtbot.assertNotEmitted(sheet.closed):
        press(line, Qt.Key.Key_Escape)
    assert "nog niet zijn opgeslagen" in sheet.bar.words
    with qtbot.waitSignal(sheet.closed):
        sheet.bar.press(0)
    assert save.saved[0]["title"] != "Fusie"


def test_throwing_away_is_a_choice_of_its_own(qtbot: QtBot) -> None:
    save = Saver()
    sheet = sheet_for(qtbot, save)
    line_of(sheet.page, "title").setText("Anders")
    shown(qtbot, sheet)
    sheet.cancel()
    with qtbot.waitSignal(sheet.closed):
        sheet.bar.press(1)
    assert save.saved == []


def test_a_second_esc_goes_back_to_the_form(qtbot: QtBot) -> None:
    sheet = sheet_for(qtbot, Saver())
    shown(qtbot, sheet)
    line_of(sheet.page, "title").setText("Anders")
    sheet.cancel()
    sheet.cancel()
    assert sheet.bar.words == ""
    assert line_of(sheet.page, "title").text() == "Anders"


def test_closing_the_dialog_of_a_changed_form_keeps_it_open(qtbot: QtBot) -> None:
    window = QWidget()
    shown(qtbot, window)
    dialog = open_as_dialog(FormSheet("Aanvraag", FormPage(FIELDS, TODAY), Saver()), window)
    line_of(dialog.sheet.page, "title").setText("Anders")
    dialog.close()
    assert dialog.isVisible()
    dialog.sheet.bar.press(1)
    assert not dialog.isVisible()


def test_saving_closes_the_dialog(qtbot: QtBot) -> None:
    window = QWidget()
    shown(qtbot, window)
    dialog = open_as_dialog(FormSheet("Aanvraag", FormPage(FIELDS, TODAY), Saver()), window)
    line_of(dialog.sheet.page, "title").setText("Fusie")
    with qtbot.waitSignal(dialog.accepted):
        dialog.sheet.page.submit()


def test_a_sheet_over_a_pane_follows_its_size_and_lifts_when_closed(qtbot: QtBot) -> None:
    pane = QWidget()
    shown(qtbot, pane)
    sheet = FormSheet("Aanvraag", FormPage(FIELDS, TODAY), Saver())
    open_over(sheet, pane)
    pane.resize(700, 500)
    assert sheet.size() == pane.size()
    sheet.cancel()
    assert sheet.isHidden()
