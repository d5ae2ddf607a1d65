from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from consultatie import language
from consultatie.early_warnings import LEADS
from consultatie.language import Language, spoken
from consultatie.law.grounds import TermKind
from consultatie.preferences import Preferences
from consultatie.register import Author
from consultatie.translations import Translations
from tests.example_register import rooms
from tests.keys import await_dialog, press, write
from tests.ui.speaking import back_to_dutch
from ui.actions import Act, action_specs
from ui.app import take_scale
from ui.desk import Place, ScreenName
from ui.folders import documents, start_folder
from ui.forgetting import forgetting_of
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.main_window import MainWindow
from ui.settings import Look, Settings
from ui.shell.preferences import PreferencesPage, preferences_sheet
from ui.shell.workplace import Workplace
from ui.theme import Scheme

SYSTEM = Author("jansen", "pc-12")


class Shelf:
    """Keeps preferences in memory, as the file of this computer does."""

    def __init__(self) -> None:
        self.kept = Preferences()

    def keep(self, wanted: Preferences) -> None:
        self.kept = wanted


@pytest.fixture
def shelf(empty_window: MainWindow) -> Shelf:
    shelf, window = Shelf(), empty_window
    window.rooms = replace(
        rooms(),
        preferences=lambda: shelf.kept,
        keep_preferences=shelf.keep,
        system_author=lambda: SYSTEM,
    )
    return shelf


def workplace_of(window: MainWindow) -> Workplace:
    assert window.workplace is not None
    return window.workplace


def open_sheet(qtbot: QtBot) -> FormPage:
    press("Ctrl+Comma")
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    page = dialog.findChild(FormPage)
    assert page is not None
    return page


def save(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    with qtbot.waitActive(window):
        window.activateWindow()


def own_sheet(preferred: Preferences, look: Look, kept: list[Preferences]) -> FormSheet:
    return preferences_sheet(
        SYSTEM, preferred, look, QSize(1366, 768), lambda wanted, _look: kept.append(wanted)
    )


def test_the_name_stands_in_the_journal_from_the_next_act(
    window: MainWindow, shelf: Shelf, qtbot: QtBot
) -> None:
    open_sheet(qtbot)
    write("A. de Vries")
    save(window, qtbot)
    register = workplace_of(window).desk.register
    before = register.journal()[0].person
    register.undo()
    assert (before, register.journal()[0].person) == ("ambtelijk secretaris", "A. de Vries")
    assert (shelf.kept.person, register.journal()[0].laptop) == ("A. de Vries", "pc-12")


def test_another_theme_holds_at_once(window: MainWindow, shelf: Shelf, qtbot: QtBot) -> None:
    page = open_sheet(qtbot)
    page.editor("scheme").set_value(Scheme.DARK)
    save(window, qtbot)
    assert (window.theme.tokens.name, window.settings.scheme) == ("dark", Scheme.DARK)
    window.choose_scheme(Scheme.LIGHT)


def test_another_scale_is_kept_and_says_when_it_holds(
    window: MainWindow, shelf: Shelf, qtbot: QtBot
) -> None:
    page = open_sheet(qtbot)
    page.editor("scale").set_value(150)
    save(window, qtbot)
    assert (window.settings.scale, "opnieuw opent" in window.bar.words) == (150, True)


def test_an_earlier_warning_holds_at_once_in_strip_and_counters(
    window: MainWindow, shelf: Shelf, qtbot: QtBot
) -> None:
    workplace = workplace_of(window)
    workplace.go(Place(ScreenName.REQUESTS))
    workplace.count_forgotten()
    forgetting = forgetting_of(workplace.desk)
    before = len(forgetting.finish_now().soon)
    page = open_sheet(qtbot)
    for kind in TermKind:
        page.editor(f"lead_{kind.name.lower()}").set_value(365)
    save(window, qtbot)
    after = len(forgetting.finish_now().soon)
    assert after > before
    assert workplace._strip is not None
    assert {card.mark.word for card in workplace._strip.cards} <= {
        "waarschuwing loopt",
        "binnen 14 dagen",
        "morgen",
        "vandaag",
    }


def test_a_wrong_number_is_said_beside_its_field(qtbot: QtBot) -> None:
    kept: list[Preferences] = []
    sheet = own_sheet(Preferences(), Look(), kept)
    qtbot.addWidget(sheet)
    sheet.page.editor("lead_appeal").set_value(400)
    sheet.page.submit()
    said = "Kies een aantal van 0 tot en met 365 dagen."
    assert (sheet.page.error("lead_appeal"), kept) == (said, [])


def test_a_folder_that_is_not_there_is_said_beside_its_field(qtbot: QtBot, tmp_path: Path) -> None:
    sheet = own_sheet(Preferences(), Look(), [])
    qtbot.addWidget(sheet)
    sheet.page.editor("folder").set_value(str(tmp_path / "weg"))
    sheet.page.submit()
    assert "Deze map is er niet" in sheet.page.error("folder")


def test_the_defaults_are_filled_in_and_kept_only_when_saved(qtbot: QtBot) -> None:
    kept: list[Preferences] = []
    own = Preferences("A. de Vries", "laptop", {**LEADS, TermKind.REPLY: 30})
    sheet = own_sheet(own, Look(Scheme.DARK, 150), kept)
    qtbot.addWidget(sheet)
    assert isinstance(sheet.page, PreferencesPage)
    sheet.page.reset.click()
    before = list(kept)
    sheet.page.submit()
    assert (before, kept) == ([], [Preferences()])


def test_the_largest_scale_that_fits_the_screen_is_said(qtbot: QtBot) -> None:
    sheet = own_sheet(Preferences(), Look(), [])
    qtbot.addWidget(sheet)
    described = sheet.page.editor("scale").input.accessibleDescription()
    assert "ten hoogste 150 %" in described


def test_choosing_a_file_begins_in_the_preferred_folder(tmp_path: Path) -> None:
    assert start_folder(tmp_path) == tmp_path


def test_a_preferred_folder_that_is_gone_gives_the_documents(tmp_path: Path) -> None:
    assert start_folder(tmp_path / "weg") == documents()


def test_the_scale_of_the_surroundings_goes_before_the_preferred_one() -> None:
    surroundings = {"QT_SCALE_FACTOR": "1"}
    take_scale(200, surroundings)
    bare: dict[str, str] = {}
    take_scale(175, bare)
    assert (surroundings, bare) == ({"QT_SCALE_FACTOR": "1"}, {"QT_SCALE_FACTOR": "1.75"})


@pytest.fixture
def english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Dutch sentences in English that can be recognised whatever they are."""
    monkeypatch.setattr(language, "read_translations", lambda _file: Shouted())
    with back_to_dutch(qapp):
        yield


class Shouted(Translations):
    def text(self, message: str, context: str = "") -> str:
        return f"{message}§"

    def counted(self, singular: str, plural: str, number: int) -> str:
        return f"{singular if number == 1 else plural}§"


def choose_english(window: MainWindow, qtbot: QtBot) -> None:
    page = open_sheet(qtbot)
    page.editor("language").set_value(Language.ENGLISH)
    save(window, qtbot)


@pytest.mark.usefixtures("english")
def test_another_language_holds_at_once_in_everything_that_is_open(
    window: MainWindow, shelf: Shelf, qtbot: QtBot
) -> None:
    workplace_of(window).go(Place(ScreenName.TERMS))
    here = workplace_of(window).trail.here
    window.manual.show()
    choose_english(window, qtbot)
    assert workplace_of(window).trail.here == here
    assert window.settings.language is Language.ENGLISH
    assert "Voorkeuren bewaard.§" in window.bar.words
    assert [menu.text() for menu in window.menuBar().actions()] == [
        "&Register§",
        "&Bewerken§",
        "B&eeld§",
        "&Help§",
    ]
    assert window.actions_[Act.QUIT].text() == "A&fsluiten§"
    assert window.manual.windowTitle().startswith("Handleiding van Consultatie§")
    assert dutch_words(window) == set()


def dutch_words(window: MainWindow) -> set[str]:
    """What of the buttons and labels is said in Dutch, apart from what the register holds."""
    qapp = QApplication.instance()
    assert isinstance(qapp, QApplication)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = [button.text() for button in window.findChildren(QAbstractButton)]
    shown += [button.accessibleName() for button in window.findChildren(QAbstractButton)]
    known = {spec.text.replace("§", "").replace("&", "") for spec in action_specs()}
    return {words for words in shown if words.replace("&", "") in known}


@pytest.mark.usefixtures("english")
def test_another_language_takes_undo_and_focus_along(
    window: MainWindow, shelf: Shelf, qtbot: QtBot
) -> None:
    register = workplace_of(window).desk.register
    label = register.undo_label()
    choose_english(window, qtbot)
    assert label is not None
    assert workplace_of(window).desk.register is register
    assert window.actions_[Act.UNDO].text() == f"Ongedaan maken§: {label}"
    window.acts.undo()
    assert register.journal()[0].label == f"Ongedaan gemaakt: {label}"


@pytest.mark.usefixtures("english")
def test_text_that_was_not_saved_is_not_lost_to_another_language(
    window: MainWindow, shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workplace_of(window)
    monkeypatch.setattr(before.screens, "unsaved", lambda: ["Reactie"])
    choose_english(window, qtbot)
    assert (window.workplace, spoken()) == (before, Language.DUTCH)
    assert "Reactie" in window.bar.words
    window.bar.press(0)
    assert (window.workplace is before, spoken()) == (False, Language.ENGLISH)


@pytest.mark.usefixtures("english")
def test_the_start_page_takes_another_language_too(
    empty_window: MainWindow, shelf: Shelf, qtbot: QtBot
) -> None:
    choose_english(empty_window, qtbot)
    texts = [label.text() for label in empty_window.start.findChildren(QLabel)]
    assert empty_window._pages.currentWidget() is empty_window.start
    assert any(text.endswith("§") for text in texts)


def test_the_language_is_read_again_at_the_next_start(settings: Settings, tmp_path: Path) -> None:
    settings.language = Language.ENGLISH
    settings.save()
    assert Settings(tmp_path / "consultatie.ini").language is Language.ENGLISH
