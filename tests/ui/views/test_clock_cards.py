"""What moves or stops the clock of a council, entered on the tab with its terms."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.clocks import withdraw_extension
from consultatie.acts.records import NEW, add, change
from consultatie.acts.requests import record_step
from consultatie.clocks import Absence, Clock, ClockChoice, Extension, Pause
from consultatie.consultations import Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, StandsStill, TermOutcome
from consultatie.register import OpenRegister
from consultatie.suspension import Clash
from tests.example_register import open_example
from tests.keys import press, write
from tests.ui.views.request_page import (
    asked,
    asked_sheet,
    council,
    page_of,
    press_button,
    words,
)
from ui.clashes import clash_mark
from ui.forms.page import FormPage
from ui.marks import Shape
from ui.tokens import Tone
from ui.views.request import RequestScreen
from ui.widgets.chip import Chip
from ui.widgets.why_panel import WhyPanel

NOTICED, AGAIN = date(2026, 11, 13), date(2026, 11, 17)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


@pytest.fixture
def screen(register: OpenRegister, qtbot: QtBot) -> RequestScreen:
    return page_of(register, qtbot)


def show(screen: RequestScreen, register: OpenRegister, name: str) -> None:
    screen.choose_council(council(register, name).id)


def card(screen: RequestScreen, name: str) -> str:
    found = [w for w in screen.council.terms.findChildren(QWidget, name) if w.isVisible()]
    assert found, name
    return words(found[0])


def outcome(screen: RequestScreen, kind: TermKind) -> TermOutcome:
    assert screen.council.standing is not None
    return screen.council.standing.outcome(kind)


def fill(page: FormPage, **typed: str) -> None:
    for name, text in typed.items():
        page.editor(name).setFocus()
        press("Ctrl+A")
        write(text)
    press("Ctrl+Return")


def pause_now(screen: RequestScreen, qtbot: QtBot) -> None:
    press_button(screen, "pause")
    fill(
        asked_sheet(qtbot).page,
        start="19 november 2026",
        agreed_by="bestuurder",
        reason="Wacht op stukken",
    )


def test_the_log_of_extensions_shows_old_and_new_day_by_whom_and_why(
    screen: RequestScreen, register: OpenRegister
) -> None:
    show(screen, register, "OR BUCH")
    shown = card(screen, "agreement-card")
    assert "26 november 2026 → 10 december 2026" in shown
    assert "afgesproken op 30 oktober 2026 met bestuurder BUCH" in shown
    assert "Het gegevensbeschermingsonderzoek kwam vijf weken na de aanvraag." in shown
    assert "donderdag 5 november 2026" in shown


def test_the_agreed_day_is_extended_by_keyboard(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    press_button(screen, "extend")
    fill(
        asked_sheet(qtbot).page,
        new_day="17 december 2026",
        agreed_by="bestuurder",
        reason="Nog een overleg nodig",
    )
    assert council(register, "OR BUCH").agreed_advice_date == date(2026, 12, 17)
    assert "10 december 2026 → 17 december 2026" in card(screen, "agreement-card")


def test_an_extension_to_a_day_that_is_no_later_is_refused_beside_the_day(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    press_button(screen, "extend")
    page = asked_sheet(qtbot).page
    fill(page, new_day="10 december 2026", agreed_by="bestuurder", reason="zomaar")
    assert "loopt al tot en met 10 december 2026" in page.error("new_day")


def test_a_wrong_extension_is_withdrawn_with_its_day_and_stays_in_the_log(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    press_button(screen, "extension-")
    asked_sheet(qtbot)
    write("verkeerde raad")
    press("Ctrl+Return")
    assert council(register, "OR BUCH").agreed_advice_date == date(2026, 11, 26)
    assert [e.withdrawn for e in register.records(Extension)][-1] == "verkeerde raad"
    assert "Ingetrokken: verkeerde raad" in card(screen, "agreement-card")


def test_the_moved_day_cannot_be_typed_over(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    screen.council.open_tab(screen.council.course)
    press_button(screen, "agreements")
    assert "agreed_advice_date" not in asked_sheet(qtbot).page.values()


def test_a_pause_makes_the_term_stand_still_and_says_so(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    pause_now(screen, qtbot)
    assert isinstance(outcome(screen, TermKind.ADVICE), StandsStill)
    assert "De termijn staat stil sinds 19 november 2026: Wacht op stukken" in card(
        screen, "term-advies"
    )
    assert "nog zonder laatste dag · tot nu toe: 5 dagen" in card(screen, "pause-card")


def test_resuming_moves_the_agreed_day_by_the_days_that_it_stood_still(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    pause_now(screen, qtbot)
    press_button(screen, "resume-")
    fill(asked_sheet(qtbot).page, end="22 november 2026")
    found = outcome(screen, TermKind.ADVICE)
    assert isinstance(found, Agreed)
    assert found.day == date(2026, 12, 14)
    assert "duurde 4 dagen" in card(screen, "pause-card")


def test_a_planned_pause_shows_its_planned_length(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    press_button(screen, "pause")
    fill(
        asked_sheet(qtbot).page,
        start="19 november 2026",
        planned_end="30 november 2026",
        agreed_by="bestuurder",
        reason="Herfst",
    )
    assert "gepland: 12 dagen · tot nu toe: 5 dagen" in card(screen, "pause-card")


def test_a_pause_entered_wrongly_is_withdrawn_and_the_term_runs_again(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    pause_now(screen, qtbot)
    press_button(screen, "pause-leave-")
    asked_sheet(qtbot)
    write("niet afgesproken")
    press("Ctrl+Return")
    assert isinstance(outcome(screen, TermKind.ADVICE), Agreed)
    assert [p.withdrawn for p in register.records(Pause)][-1] == "niet afgesproken"


def test_the_clock_choice_names_who_agreed(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    press_button(screen, "choose-clock")
    page = asked_sheet(qtbot).page
    page.editor("choice").set_value(Clock.NOT_YET)
    press("Ctrl+Return")
    assert "Noem met wie" in page.error("agreed_by")
    fill(page, agreed_by="bestuurder")
    assert register.records(ClockChoice)[-1].choice is Clock.NOT_YET
    assert "eerder: loopt onder voorbehoud" in card(screen, "clock-card")


def second_notice(register: OpenRegister) -> None:
    own = council(register, "OR WNK").id
    record_step(register, own, StepKind.NOTICE, actual=PreciseDate.day(AGAIN))


def chosen(register: OpenRegister, beside: Step) -> list[Step]:
    """The notices of the same consultation that were chosen."""
    own = [s for s in register.records(Step) if s.consultation == beside.consultation]
    return [step for step in own if step.chosen and step.stands]


def test_each_candidate_notice_is_kept_and_says_where_it_leads(
    screen: RequestScreen, register: OpenRegister
) -> None:
    second_notice(register)
    show(screen, register, "OR WNK")
    shown = card(screen, "notice-card")
    assert "De maand eindigt ma 14 dec 2026." in shown
    assert "De maand zou eindigen do 17 dec 2026." in shown


def test_the_notice_that_counts_for_the_time_being_can_be_chosen_too(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    second_notice(register)
    show(screen, register, "OR WNK")
    first = next(s for s in register.records(Step) if s.day == NOTICED)
    press_button(screen, f"notice-use-{first.id}")
    asked_sheet(qtbot)
    write("de tweede brief herhaalt alleen")
    press("Ctrl+Return")
    chosen = [
        s for s in register.records(Step) if s.chosen and s.consultation == first.consultation
    ]
    assert [s.day for s in chosen] == [NOTICED]
    with pytest.raises(AssertionError, match="notice-use"):
        press_button(screen, f"notice-use-{first.id}")


def test_another_notice_counts_only_with_a_reason_which_is_shown(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    second_notice(register)
    show(screen, register, "OR WNK")
    again = next(s for s in register.records(Step) if s.day == AGAIN)
    press_button(screen, f"notice-use-{again.id}")
    page = asked_sheet(qtbot).page
    press("Ctrl+Return")
    assert page.error("reason")
    fill(page, reason="De e-mail noemt het besluit volledig")
    notices = [
        s for s in register.records(Step) if s.chosen and s.consultation == again.consultation
    ]
    assert [s.day for s in notices] == [AGAIN]
    assert notices[0].chosen_because == "De e-mail noemt het besluit volledig"
    assert "Gekozen: De e-mail noemt het besluit volledig" in card(screen, "notice-card")
    assert "De maand eindigt do 17 dec 2026." in card(screen, "notice-card")


def test_letting_go_of_the_suspension_needs_how_that_was_said(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR WNK")
    press_button(screen, "terms-waive")
    page = asked_sheet(qtbot).page
    fill(page, actual="20 november 2026")
    assert page.error("note")


def test_no_statutory_date_can_be_edited(screen: RequestScreen, register: OpenRegister) -> None:
    show(screen, register, "OR WNK")
    assert "art. 25 lid 6" in card(screen, "term-opschorting")
    assert screen.council.terms.findChildren(QLineEdit) == []


def test_a_term_says_when_to_warn_of_it_and_proposes_to_meet_before_a_recess(
    screen: RequestScreen, register: OpenRegister
) -> None:
    body = council(register, "OR WNK").body
    start, end = date(2026, 12, 7), date(2027, 1, 3)
    add(register, Absence(id=NEW, body=body, name="Kerstreces", start=start, end=end))
    show(screen, register, "OR WNK")
    shown = card(screen, "term-beroep")
    assert "laatste dag vóór Kerstreces" in shown
    assert "vergader daarvoor" in shown


def test_each_candidate_notice_explains_its_month(
    screen: RequestScreen, register: OpenRegister
) -> None:
    second_notice(register)
    show(screen, register, "OR WNK")
    press_button(screen, "notice-why-")
    panel = screen.findChild(WhyPanel)
    assert panel is not None
    assert panel.why.heading == "Opgeschort tot en met ma 14 december 2026"
    press("Escape")


def test_the_day_that_the_board_asks_for_is_warned_of_beside_it(
    screen: RequestScreen, register: OpenRegister
) -> None:
    record = asked(register)
    change(register, replace(record, wanted_by=date(2026, 12, 15)))
    found = council(register, "OR BUCH")
    for extension in register.records(Extension):
        if extension.consultation == found.id:
            withdraw_extension(register, extension, "proef")
    change(register, replace(council(register, "OR BUCH"), agreed_advice_date=None))
    show(screen, register, "OR BUCH")
    shown = card(screen, "agreement-card")
    assert "dinsdag 15 december 2026" in shown
    assert "Waarschuwing op di 1 december 2026" in shown


def test_a_button_of_a_card_has_the_keyboard_again_after_a_change(
    screen: RequestScreen, register: OpenRegister
) -> None:
    show(screen, register, "OR BUCH")
    button = screen.council.terms.findChild(QWidget, "extend")
    assert isinstance(button, QWidget)
    button.setFocus()
    second_notice(register)
    focused = screen.focusWidget()
    assert focused is not None
    assert (focused.objectName(), focused.isVisible()) == ("extend", True)


def test_a_pause_that_took_shorter_than_agreed_shows_both_lengths(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR BUCH")
    press_button(screen, "pause")
    fill(
        asked_sheet(qtbot).page,
        start="16 november 2026",
        planned_end="25 november 2026",
        agreed_by="bestuurder",
        reason="Herfst",
    )
    press_button(screen, "resume-")
    fill(asked_sheet(qtbot).page, end="20 november 2026")
    shown = card(screen, "pause-card")
    assert "duurde 5 dagen" in shown
    assert "afgesproken was 10 dagen, tot en met 25 november 2026" in shown


def chips(screen: RequestScreen) -> list[Chip]:
    box = screen.council.findChild(QWidget, "watch-card")
    assert isinstance(box, QWidget)
    return box.findChildren(Chip)


def test_an_act_of_execution_within_the_suspension_stands_out_in_word_shape_and_colour(
    screen: RequestScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    show(screen, register, "OR WNK")
    mark = clash_mark(Clash.INSIDE)
    assert (mark.shape, mark.tone) == (Shape.CROSS, Tone.RED)
    assert [one.accessibleName() for one in chips(screen)] == [mark.word]
    press_button(screen, "watch-add")
    page = asked_sheet(qtbot).page
    page.editor("note").setFocus()
    write("Teams verhuizen")
    fill(page, planned="12 januari 2027")
    shown = card(screen, "watch-card")
    assert "Opgeschort van 10 november 2026 tot en met 14 december 2026" in shown
    assert [one.accessibleName() for one in chips(screen)] == [
        "binnen de opschorting",
        "buiten de opschorting",
    ]
    assert "Teams verhuizen" in shown


def test_where_nothing_is_suspended_no_execution_is_watched(
    screen: RequestScreen, register: OpenRegister
) -> None:
    show(screen, register, "OR BUCH")
    assert screen.council.findChild(QWidget, "watch-card") is None
