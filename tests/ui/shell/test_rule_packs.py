"""A rule pack in the window: what it changes is shown before anything is kept."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from consultatie.errors import ConsultatieError
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running
from consultatie.reactions import Verdict
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from consultatie.standing import standing_of
from tests.cases import LAW, Case
from tests.keys import await_dialog, press
from ui.desk import Desk
from ui.forms.sheet import FormSheet
from ui.shell.rule_packs import RulePacks

TODAY = date(2029, 4, 10)
DECREE = """
[[decree]]
from = 2029
until = 2031
days = [2029-05-11]
source = "proef"
"""


@pytest.fixture
def case() -> Case:
    """A month that ends on the day before a Friday that may be equated with a holiday."""
    case = Case()
    asked = case.ask(case.council(), received=date(2029, 1, 8))
    case.advise(asked, Verdict.NOT_ADOPTED, given_on=date(2029, 3, 1))
    case.decide(asked, day=date(2029, 4, 9), notified=TODAY)
    return case


@pytest.fixture
def refused() -> list[BaseException]:
    return []


@pytest.fixture
def packs(case: Case, refused: list[BaseException], qtbot: QtBot) -> RulePacks:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk = Desk(case.register, LAW, lambda: TODAY, window)
    return RulePacks(window, desk, refused.append)


def opened(packs: RulePacks, folder: Path, text: str, qtbot: QtBot) -> FormSheet:
    place = folder / "besluit-2029.toml"
    place.write_text(text, encoding="utf-8")
    packs.read(place)
    assert packs.round is not None
    packs.round.finish_now()
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    sheet = dialog.findChild(FormSheet)
    assert sheet is not None
    return sheet


def last_day(case: Case, kind: TermKind) -> date:
    file = case.file
    outcome = standing_of(file, file.consultations[0], LAW).outcome(kind)
    assert isinstance(outcome, Running)
    return outcome.term.last_day


def test_each_running_term_is_chosen_for_by_itself(
    case: Case, packs: RulePacks, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = opened(packs, tmp_path, DECREE, qtbot)
    own = case.file.consultations[0].id
    choices = {
        (own, TermKind.SUSPENSION): PackChoice.TAKEN,
        (own, TermKind.APPEAL): PackChoice.KEPT,
    }
    sheet.page.editor("choices").set_value(choices)
    sheet.page.editor("reason").set_value("afgesproken met de raad")
    press("Ctrl+Return")
    assert last_day(case, TermKind.SUSPENSION) == date(2029, 5, 14)
    assert last_day(case, TermKind.APPEAL) == date(2029, 5, 11)


def test_nothing_is_kept_while_a_term_has_no_choice(
    case: Case, packs: RulePacks, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = opened(packs, tmp_path, DECREE, qtbot)
    own = case.file.consultations[0].id
    sheet.page.editor("choices").set_value({(own, TermKind.SUSPENSION): PackChoice.TAKEN})
    press("Ctrl+Return")
    assert "welke regel geldt" in sheet.page.error("choices")
    assert not case.register.records(RulePack)


def test_keeping_an_old_rule_asks_why(
    case: Case, packs: RulePacks, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = opened(packs, tmp_path, DECREE, qtbot)
    own = case.file.consultations[0].id
    kept = {(own, kind): PackChoice.KEPT for kind in (TermKind.SUSPENSION, TermKind.APPEAL)}
    sheet.page.editor("choices").set_value(kept)
    press("Ctrl+Return")
    assert "reden" in sheet.page.error("reason")
    assert not case.register.records(RuleChoice)


def test_a_pack_that_is_kept_already_is_chosen_for_again(
    case: Case, packs: RulePacks, tmp_path: Path, qtbot: QtBot
) -> None:
    own = case.file.consultations[0].id
    for choice in (PackChoice.TAKEN, PackChoice.KEPT):
        sheet = opened(packs, tmp_path, DECREE, qtbot)
        both = {(own, kind): choice for kind in (TermKind.SUSPENSION, TermKind.APPEAL)}
        sheet.page.editor("choices").set_value(both)
        sheet.page.editor("reason").set_value("toch niet")
        press("Ctrl+Return")
    assert len(case.register.records(RulePack)) == 1
    assert last_day(case, TermKind.APPEAL) == date(2029, 5, 11)


def test_a_file_that_is_no_rule_pack_is_refused_with_its_mistakes(
    packs: RulePacks, refused: list[BaseException], tmp_path: Path
) -> None:
    place = tmp_path / "kapot.toml"
    place.write_text("[[regel]]\nid = 1\n", encoding="utf-8")
    packs.read(place)
    (error,) = refused
    assert isinstance(error, ConsultatieError)
    assert "kapot.toml" in str(error)
