import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hand import click, double_click, first, press, shown
from ui.marks import Mark, Shape, mark_for
from ui.tokens import Tone
from ui.widgets.buttons import icon_button
from ui.widgets.chip import Chip
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.empty_state import ROOM, EmptyState
from ui.widgets.flow import Flow
from ui.widgets.frames import Card, Popover
from ui.widgets.labels import ElidedLabel, text_label
from ui.widgets.message_bar import MessageBar
from ui.widgets.navigation import Navigation, Place
from ui.widgets.stages import RailRow, Stage, StageState
from ui.widgets.step_rail import StepRail
from ui.widgets.term_card import TermCard
from ui.widgets.term_strip import TermStrip
from ui.widgets.why import Why, WhyLine
from ui.widgets.why_panel import WhyPanel

WHY = Why(
    "Uiterlijk ma 3 januari 2022",
    "Opschorting · OR Halte Werk",
    (WhyLine("Kennisgeving", "wo 1 december 2021", "brief, p. 1"), WhyLine("+ één maand")),
    ("wettelijke termijn", "regel 25.6 v3"),
    ("Wacht liever tot 4 januari.",),
)


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


# -- words, marks, small things -------------------------------------------------------------------


def test_what_a_user_typed_is_shown_and_not_interpreted(qtbot: QtBot) -> None:
    label = text_label("<b>vet</b> & klaar")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    "days,word,shape",
    (
        (-1, "over tijd", Shape.DISC),
        (0, "vandaag", Shape.TRIANGLE),
        (1, "morgen", Shape.TRIANGLE),
        (2, "binnen 14 dagen", Shape.DIAMOND),
        (14, "binnen 14 dagen", Shape.DIAMOND),
        (15, "later", Shape.RING),
    ),
)
def test_a_date_has_a_word_and_a_shape_of_its_own(days: int, word: str, shape: Shape) -> None:
    assert (mark_for(days).word, mark_for(days).shape) == (word, shape)


def test_a_chip_is_as_wide_as_its_word_and_says_it(qtbot: QtBot) -> None:
    chip = Chip(Mark("open"))
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    chip.show_mark(Mark("gedeeltelijk overgenomen", Shape.HALF, Tone.AMBER))
    assert chip.sizeHint().width() > narrow
    assert name_of(chip) == "gedeeltelijk overgenomen"


def test_a_button_with_only_an_icon_has_a_name(qtbot: QtBot) -> None:
    button = icon_button("x", "Sluiten")
    qtbot.addWidget(button)
    assert name_of(button) == "Sluiten"


def test_a_long_title_gives_way_and_keeps_its_words_in_the_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("Advies over de fusie van de werkbedrijven")
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""


def test_an_empty_place_offers_the_way_on(qtbot: QtBot) -> None:
    action = QAction("Nieuwe aanvraag")
    empty = EmptyState("mail", "Nog geen aanvragen", "Registreer er een.", (action,))
    shown(qtbot, empty)
    with qtbot.waitSignal(action.triggered):
        first(QPushButton, empty).click()


def test_what_is_kept_free_holds_an_empty_place(qtbot: QtBot) -> None:
    sentence = "Een dossier bundelt alle aanvragen, adviezen en besluiten over één onderwerp."
    empty = EmptyState("folders", "Nog geen dossiers", sentence, (QAction("Nieuw dossier"),))
    shown(qtbot, empty)
    assert empty.minimumSizeHint().boundedTo(ROOM) == empty.minimumSizeHint()


def test_a_choice_is_taken_with_enter(qtbot: QtBot) -> None:
    card = ChoiceCard("book", "Voorbeeld bekijken", "Drie raden.")
    shown(qtbot, card)
    with qtbot.waitSignal(card.clicked):
        press(card, Qt.Key.Key_Return)


# -- message bar ----------------------------------------------------------------------------------


def test_the_bar_says_one_thing_and_takes_it_back(qtbot: QtBot) -> None:
    bar, called = _bar(qtbot)
    bar.say("Punt 3 vastgelegd.", Tone.GREEN, ("Ongedaan maken", lambda: called.append("undo")))
    assert bar.words == "Punt 3 vastgelegd."
    click(bar.findChildren(QPushButton)[0])
    assert called == ["undo"]
    assert bar.words == ""


def test_a_double_click_takes_an_offer_once(qtbot: QtBot) -> None:
    bar, called = _bar(qtbot)

    def undo() -> None:
        called.append("undo")
        bar.say("Ongedaan gemaakt.", Tone.GREEN, ("Opnieuw", lambda: called.append("redo")))

    bar.say("Punt 3 vastgelegd.", Tone.GREEN, ("Ongedaan maken", undo))
    button = bar.findChildren(QPushButton)[0]
    click(button)
    double_click(button, button.rect().center())
    assert called == ["undo"]


def test_an_offer_that_went_while_its_button_was_held_does_nothing(qtbot: QtBot) -> None:
    bar, called = _bar(qtbot)
    bar.say("Punt 3 vastgelegd.", Tone.GREEN, ("Ongedaan maken", lambda: called.append("undo")))
    button = bar.findChildren(QPushButton)[0]
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)
    bar.say("Er is iets anders.", Tone.AMBER)
    QTest.keyRelease(button, Qt.Key.Key_Space)
    bar.press(0)
    assert (called, bar.words) == ([], "Er is iets anders.")


def test_good_news_goes_by_itself(qtbot: QtBot) -> None:
    bar = MessageBar(linger_ms=1)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.closed):
        bar.say("Bewaard.")
    assert bar.words == ""


@pytest.mark.parametrize("tone", (Tone.RED, Tone.AMBER))
def test_trouble_stays(qtbot: QtBot, tone: Tone) -> None:
    bar = MessageBar(linger_ms=1)
    qtbot.addWidget(bar)
    with qtbot.assertNotEmitted(bar.closed, wait=30):
        bar.say("De schijf is vol.", tone)


def test_esc_in_the_bar_closes_it(qtbot: QtBot) -> None:
    bar, _called = _bar(qtbot)
    bar.say("Bewaard.", Tone.GREEN, ("Ongedaan maken", lambda: None))
    button = bar.findChildren(QPushButton)[0]
    button.setFocus()
    press(button, Qt.Key.Key_Escape)
    assert bar.words == ""


def test_the_second_action_is_the_second_button(qtbot: QtBot) -> None:
    bar, called = _bar(qtbot)
    bar.say(
        "?", Tone.AMBER, ("Ja", lambda: called.append("a")), ("Nee", lambda: called.append("b"))
    )
    bar.press(1)
    assert called == ["b"]


def _bar(qtbot: QtBot) -> tuple[MessageBar, list[str]]:
    bar = MessageBar(linger_ms=0)
    shown(qtbot, bar)
    return bar, []


# -- step rail ------------------------------------------------------------------------------------


def _rail(qtbot: QtBot) -> StepRail:
    rail = StepRail()
    rail.set_rows(_rows("7 sep 2021"))
    shown(qtbot, rail)
    return rail


def _rows(day: str) -> list[RailRow]:
    stages = (
        Stage("received", "Ontvangen", StageState.DONE, day),
        Stage("advice", "Advies", StageState.CURRENT, "26 nov 2021", Tone.AMBER, "nog 3 dagen"),
        Stage("decision", "Besluit", StageState.SKIPPED, "", Tone.PLAIN, "niet nodig"),
    )
    return [RailRow(1, "OR WNK", "", stages), RailRow(2, "OR BUCH", "wacht", stages)]


def test_a_stage_tells_a_screen_reader_where_it_is_and_how_far(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    assert name_of(rail.button(1, "advice")) == (
        "OR WNK, Advies, nu aan de orde, 26 nov 2021, nog 3 dagen"
    )
    assert "overgeslagen" in name_of(rail.button(2, "decision"))


def test_arrows_go_through_the_rail_and_enter_chooses(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.button(1, "received").setFocus()
    press(rail.button(1, "received"), Qt.Key.Key_Right)
    press(rail.button(1, "advice"), Qt.Key.Key_Down)
    target = rail.button(2, "advice")
    assert target.hasFocus()
    with qtbot.waitSignal(rail.stage_chosen) as told:
        press(target, Qt.Key.Key_Return)
    assert told.args == [2, "advice"]


def test_home_and_end_go_to_the_ends_of_a_row(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.button(2, "advice").setFocus()
    press(rail.button(2, "advice"), Qt.Key.Key_End)
    assert rail.button(2, "decision").hasFocus()
    press(rail.button(2, "decision"), Qt.Key.Key_Home)
    assert rail.button(2, "received").hasFocus()


def test_the_rail_is_one_stop_for_tab(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.button(2, "advice").setFocus()
    stops = [
        (row, stage)
        for row in (1, 2)
        for stage in ("received", "advice", "decision")
        if rail.button(row, stage).focusPolicy() is Qt.FocusPolicy.StrongFocus
    ]
    assert stops == [(2, "advice")]


def test_a_click_chooses_and_only_that_stage_is_shown_as_chosen(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.choose(2, "received")
    click(rail.button(1, "decision"))
    assert rail.button(1, "decision").isChecked()
    assert not rail.button(2, "received").isChecked()


def test_reloading_the_rail_keeps_focus_and_choice(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    rail.choose(1, "advice")
    rail.button(1, "advice").setFocus()
    rail.set_rows(_rows("8 sep 2021"))
    assert rail.button(1, "advice").hasFocus()
    assert rail.button(1, "advice").isChecked()


def test_the_stages_of_all_councils_stand_below_each_other(qtbot: QtBot) -> None:
    rail = _rail(qtbot)
    assert rail.button(1, "advice").x() == rail.button(2, "advice").x()


# -- term strip -----------------------------------------------------------------------------------


def _strip(qtbot: QtBot) -> TermStrip:
    strip = TermStrip()
    strip.set_cards([_card(key) for key in range(12)], later="+ 12 later")
    strip.resize(800, 72)
    shown(qtbot, strip)
    return strip


def _card(key: int) -> TermCard:
    return TermCard(
        key, f"vr {key} nov", "Advies · OR", "nog 3 d", "afspraak", mark_for(3), key > 5
    )


def test_enter_on_a_card_asks_why(qtbot: QtBot) -> None:
    strip = _strip(qtbot)
    strip.button(0).setFocus()
    press(strip.button(0), Qt.Key.Key_Right)
    with qtbot.waitSignal(strip.term_chosen) as told:
        press(strip.button(1), Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_card_that_gets_the_keyboard_comes_into_sight(qtbot: QtBot) -> None:
    strip = _strip(qtbot)
    assert strip.button(11).visibleRegion().isEmpty()
    strip.button(0).setFocus()
    press(strip.button(0), Qt.Key.Key_End)
    assert strip.horizontalScrollBar().value() == strip.horizontalScrollBar().maximum()
    strip.button(11).setFocus()
    assert strip.button(11).visibleRegion().boundingRect().width() == strip.button(11).width()


def test_a_card_says_all_of_it(qtbot: QtBot) -> None:
    strip = _strip(qtbot)
    assert name_of(strip.button(2)) == "vr 2 nov, Advies · OR, nog 3 d, binnen 14 dagen, afspraak"


def test_the_last_card_leads_to_what_comes_later(qtbot: QtBot) -> None:
    strip = _strip(qtbot)
    with qtbot.waitSignal(strip.later_chosen):
        first(QPushButton, strip).click()


def test_no_terms_gives_a_sentence(qtbot: QtBot) -> None:
    strip = TermStrip()
    strip.set_cards((), empty="Geen termijnen in de komende 60 dagen.")
    shown(qtbot, strip)
    assert first(QLabel, strip.widget()).text() == "Geen termijnen in de komende 60 dagen."


# -- why ------------------------------------------------------------------------------------------


def test_the_explanation_as_text_has_every_line() -> None:
    assert WHY.as_text() == (
        "Uiterlijk ma 3 januari 2022 · Opschorting · OR Halte Werk\n"
        "1. Kennisgeving · wo 1 december 2021 · brief, p. 1\n"
        "2. + één maand\n"
        "Wacht liever tot 4 januari.\n"
        "wettelijke termijn · regel 25.6 v3"
    )


def test_copy_puts_the_explanation_on_the_clipboard(qtbot: QtBot) -> None:
    panel = WhyPanel(WHY)
    shown(qtbot, panel)
    with qtbot.waitSignal(panel.copied):
        panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == WHY.as_text()


def test_a_popover_closes_on_esc(qtbot: QtBot) -> None:
    window = Card("Termijn")
    shown(qtbot, window)
    popover = Popover(WhyPanel(WHY), window)
    popover.open_at(window)
    with qtbot.waitSignal(popover.closed):
        press(popover, Qt.Key.Key_Escape)


# -- navigation -----------------------------------------------------------------------------------


def test_down_and_enter_go_to_the_next_place(qtbot: QtBot) -> None:
    menu = Navigation((Place("a", "Dossiers", "folders"), Place("b", "Punten", "list-numbers")))
    menu.choose("a")
    shown(qtbot, menu)
    menu.button("a").setFocus()
    press(menu.button("a"), Qt.Key.Key_Down)
    with qtbot.waitSignal(menu.place_chosen) as told:
        press(menu.button("b"), Qt.Key.Key_Return)
    assert told.args == ["b"]


def test_a_counter_is_spoken_and_goes_at_zero(qtbot: QtBot) -> None:
    menu = Navigation((Place("a", "Punten", "list-numbers"),))
    shown(qtbot, menu)
    menu.count("a", 7, Tone.AMBER, "zonder reactie")
    assert name_of(menu.button("a")) == "Punten, 7 zonder reactie"
    menu.count("a", 0)
    assert name_of(menu.button("a")) == "Punten"


def test_a_flow_takes_another_line_when_it_is_narrow_or_holds_more(qtbot: QtBot) -> None:
    buttons = [QPushButton(f"Knop {number}") for number in range(4)]
    flow = Flow(*buttons[:3])
    qtbot.addWidget(flow)
    wide = sum(button.sizeHint().width() for button in buttons) * 2
    one_line = flow.heightForWidth(wide)
    assert flow.heightForWidth(buttons[0].sizeHint().width()) > 3 * one_line
    room = wide // 2 - buttons[3].sizeHint().width() // 2
    assert flow.heightForWidth(room) == one_line
    flow.add(buttons[3])
    assert flow.heightForWidth(room) > one_line
    buttons[0].hide()
    assert flow.heightForWidth(room) == one_line
