"""Judging whether a request is complete: by keyboard, in one act, with nothing typed lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from consultatie.acts.completeness import judge
from consultatie.acts.records import NEW, change, withdraw
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.register import OpenRegister
from tests.example_register import open_example
from tests.keys import keyboard, press, write
from tests.ui.views.request_page import (
    asked_sheet,
    council,
    page_of,
    words,
)
from ui.views.request import RequestScreen
from ui.views.request.completeness_tab import CompletenessTab
from ui.views.request.part_row import PartRow
from ui.views.request.parts_form import PartsForm


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


@pytest.fixture
def screen(register: OpenRegister, qtbot: QtBot) -> RequestScreen:
    """The page on a council that judged nothing yet."""
    screen = page_of(register, qtbot)
    screen.choose_council(council(register, "OR Halte Werk").id)
    screen.council.open_tab(screen.council.completeness)
    return screen


@pytest.fixture
def tab(screen: RequestScreen) -> CompletenessTab:
    return screen.council.completeness


def form_of(tab: CompletenessTab) -> PartsForm:
    assert tab.form is not None
    return tab.form


def row(tab: CompletenessTab, subject: Subject, label: str = "") -> PartRow:
    return next(r for r in form_of(tab).rows if r.key == (subject, label))


def judged(register: OpenRegister, name: str = "OR Halte Werk") -> dict[str, Presence]:
    own = council(register, name).id
    found = [c for c in register.records(PartCheck) if c.consultation == own and c.stands]
    return {check.label or str(check.subject): check.presence for check in found}


def part(register: OpenRegister, presence: Presence = Presence.MISSING) -> PartCheck:
    own = council(register, "OR Halte Werk").id
    return PartCheck(id=NEW, consultation=own, subject=Subject.DECISION, presence=presence)


def test_every_part_of_the_law_has_a_row_from_the_start(tab: CompletenessTab) -> None:
    subjects = [r.key[0] for r in form_of(tab).rows]
    assert subjects == [subject for subject in Subject if subject is not Subject.ANNEX]


def test_a_request_is_judged_by_keyboard_alone_in_one_act(
    screen: RequestScreen, tab: CompletenessTab, register: OpenRegister
) -> None:
    row(tab, Subject.DECISION).presence.setFocus()
    acts = len(register.journal())
    for place in range(4):
        if place == 2:
            press("Right")
        press("Space", "Tab")
        write(str(place + 1))
        press("Tab")
        write("gezien")
        press("Tab")
    press("Ctrl+Return")
    assert judged(register) == {
        "besluit": Presence.PRESENT,
        "beweegredenen": Presence.PRESENT,
        "gevolgen": Presence.INCOMPLETE,
        "maatregelen": Presence.PRESENT,
    }
    assert len(register.journal()) == acts + 1
    assert tab.result.line.text() == "Niet volledig: 1 onderdeel · gevolgen (onvolledig)."
    assert screen.unsaved() == ""


def test_the_result_follows_what_is_typed_and_says_that_it_is_not_saved(
    tab: CompletenessTab,
) -> None:
    row(tab, Subject.MEASURES).presence.choose(Presence.MISSING)
    assert "maatregelen (ontbreekt)" in tab.result.line.text()
    assert "Nog niet opgeslagen" in words(tab.result)


def test_a_remark_without_a_finding_is_refused_beside_its_row_and_stays(
    tab: CompletenessTab, register: OpenRegister
) -> None:
    grounds = row(tab, Subject.GROUNDS)
    grounds.remark.setPlainText("Alleen in de bijlage")
    form_of(tab).save()
    assert "Kies aanwezig, onvolledig of ontbreekt." in words(grounds)
    assert judged(register) == {}
    assert grounds.typed.remark == "Alleen in de bijlage"


def test_annexes_are_listed_against_received(
    screen: RequestScreen, tab: CompletenessTab, register: OpenRegister
) -> None:
    for name, way in (("Begroting", ()), ("Formatieplan", ("Right", "Right"))):
        form_of(tab).add_button.setFocus()
        press("Space")
        write(name)
        press("Tab", *way, "Space")
    press("Ctrl+Return")
    assert judged(register) == {"Begroting": Presence.PRESENT, "Formatieplan": Presence.MISSING}
    assert "2 bijlagen genoemd, 1 volledig ontvangen." in words(tab.result)
    assert screen.unsaved() == ""


def test_an_annex_needs_a_name_of_its_own(tab: CompletenessTab, register: OpenRegister) -> None:
    judge(register, [replace(part(register), subject=Subject.ANNEX, label="Begroting")])
    form = form_of(tab)
    form.add_annex()
    form.rows[-1].label.setText(" begroting ")
    form.rows[-1].presence.choose(Presence.PRESENT)
    form.save()
    assert "Deze bijlage staat er al." in words(form.rows[-1])
    assert judged(register) == {"Begroting": Presence.MISSING}


def test_what_is_typed_stays_when_the_register_changes_meanwhile(
    screen: RequestScreen, tab: CompletenessTab, register: OpenRegister
) -> None:
    decision = row(tab, Subject.DECISION)
    decision.remark.setFocus()
    write("Het besluit noemt geen datum")
    judge(register, [part(register)])
    assert row(tab, Subject.DECISION) is decision
    assert keyboard() is decision.remark
    assert decision.typed.remark == "Het besluit noemt geen datum"
    assert "Intussen vastgelegd: ontbreekt" in words(decision)
    assert screen.unsaved() == "bij de volledigheid van de aanvraag (OR Halte Werk)"


def test_a_row_in_which_nothing_was_typed_follows_the_register(
    tab: CompletenessTab, register: OpenRegister
) -> None:
    judge(register, [part(register)])
    assert row(tab, Subject.DECISION).typed.presence is Presence.MISSING
    assert not form_of(tab).dirty


def test_only_the_rows_that_were_typed_in_are_saved(
    tab: CompletenessTab, register: OpenRegister
) -> None:
    row(tab, Subject.GROUNDS).presence.choose(Presence.PRESENT)
    judge(register, [part(register)])
    form_of(tab).save()
    assert judged(register) == {"besluit": Presence.MISSING, "beweegredenen": Presence.PRESENT}


def test_what_is_typed_for_one_council_waits_while_another_is_shown(
    screen: RequestScreen, tab: CompletenessTab, register: OpenRegister
) -> None:
    row(tab, Subject.GROUNDS).page.setText("12")
    screen.choose_council(council(register, "OR BUCH").id)
    assert row(tab, Subject.GROUNDS).typed.page == "2"
    screen.council.open_tab(screen.council.terms)
    assert "OR Halte Werk" in screen.unsaved()
    screen.choose_council(council(register, "OR Halte Werk").id)
    screen.council.open_tab(tab)
    assert row(tab, Subject.GROUNDS).typed.page == "12"


def test_undo_takes_the_findings_back_on_the_screen_too(
    tab: CompletenessTab, register: OpenRegister
) -> None:
    judge(register, [part(register)])
    register.undo()
    assert row(tab, Subject.DECISION).typed.presence is None


def test_forgetting_puts_back_what_was_saved(
    screen: RequestScreen, tab: CompletenessTab, register: OpenRegister
) -> None:
    judge(register, [part(register)])
    row(tab, Subject.DECISION).presence.choose(Presence.PRESENT)
    form_of(tab).add_annex()
    form_of(tab).rows[-1].label.setText("Begroting")
    form_of(tab).forget_button.click()
    assert row(tab, Subject.DECISION).typed.presence is Presence.MISSING
    assert [r for r in form_of(tab).rows if r.is_new] == []
    assert screen.unsaved() == ""


def test_an_annex_is_withdrawn_with_a_reason(
    screen: RequestScreen, tab: CompletenessTab, register: OpenRegister, qtbot: QtBot
) -> None:
    judge(register, [replace(part(register), subject=Subject.ANNEX, label="Begroting")])
    row(tab, Subject.ANNEX, "Begroting").leave.click()
    asked_sheet(qtbot)
    write("niet genoemd")
    press("Ctrl+Return")
    assert judged(register) == {}
    assert all(r.key[0] is not Subject.ANNEX for r in form_of(tab).rows)


def test_an_annex_withdrawn_elsewhere_stays_while_something_is_typed_in_it(
    tab: CompletenessTab, register: OpenRegister
) -> None:
    annex = replace(part(register), subject=Subject.ANNEX, label="Begroting")
    (saved,) = judge(register, [annex])
    row(tab, Subject.ANNEX, "Begroting").page.setText("3")
    withdraw(register, saved, "dubbel")
    assert row(tab, Subject.ANNEX, "Begroting").typed.page == "3"


def test_a_remark_of_several_lines_is_not_taken_for_typed(
    tab: CompletenessTab, register: OpenRegister
) -> None:
    (saved,) = judge(register, [replace(part(register), remark="Een\r\nTwee\n")])
    change(register, replace(saved, page=" 4 "))
    assert not form_of(tab).dirty


def test_the_clock_choice_stands_beside_the_result(
    screen: RequestScreen, tab: CompletenessTab, register: OpenRegister
) -> None:
    screen.choose_council(council(register, "OR BUCH").id)
    assert "afgesproken met bestuurder BUCH op 29 oktober 2026" in words(tab.clock)
