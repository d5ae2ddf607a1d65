"""The whole road through the real window, on a register on disk, with keys."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from consultatie import dates
from consultatie.acts.records import NEW, add
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running
from consultatie.parties import Body, Organisation
from consultatie.rail import StageKey
from consultatie.reactions import Accordance
from consultatie.register import OpenRegister
from consultatie.requests import Request
from consultatie.standing import Standing
from tests.example_register import rooms
from tests.keys import await_dialog, press, write
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell.workplace import Workplace
from ui.theme import Scheme, Theme
from ui.views.preview import PreviewScreen
from ui.views.reactions import ReactionsScreen
from ui.views.request import RequestScreen
from ui.widgets.why_panel import WhyPanel

scenarios("de_hele_weg.feature")


@dataclass
class Desk:
    """What the secretary sits at: the window, and where the register lies."""

    qtbot: QtBot
    folder: Path
    today: date = date(2021, 12, 2)
    window: MainWindow | None = None
    paper: str = ""
    windows: list[MainWindow] = field(default_factory=list)

    @property
    def path(self) -> Path:
        return self.folder / "noord.consultatie"

    @property
    def workplace(self) -> Workplace:
        assert self.window is not None
        assert self.window.workplace is not None
        return self.window.workplace

    @property
    def register(self) -> OpenRegister:
        return self.workplace.desk.register

    def open_window(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        settings = Settings(self.folder / "consultatie.ini")
        theme = Theme(app, Scheme.LIGHT)
        window = MainWindow(rooms(self.today), settings, theme, self.folder / "state")
        self.windows.append(window)
        window.resize(1366, 768)
        self.qtbot.addWidget(window)
        with self.qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.open_first(self.path, None)
        window.finish_opening()
        self.window = window

    def close_window(self) -> None:
        assert self.window is not None
        self.window.close()

    # -- hands ---------------------------------------------------------------------------------

    def fill_dialog(self, typed: dict[str, str], *, save: bool = True) -> FormPage:
        """Type in the fields of the sheet that is open, then Ctrl+Enter."""
        await_dialog(self.qtbot)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        page = dialog.findChild(FormPage)
        assert page is not None
        type_in(page, typed)
        if save:
            press("Ctrl+Return")
            self.wait_for_window()
        return page

    def wait_for_window(self) -> None:
        """Without a screen there is no window manager to give the keyboard back."""
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        assert self.window is not None
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def press_button(self, within: QWidget, name: str) -> None:
        """Go to a button by its name and press it with the space bar."""

        def there() -> list[QPushButton]:
            return [b for b in within.findChildren(QPushButton, name) if b.isVisible()]

        self.qtbot.waitUntil(lambda: bool(there()))
        there()[0].setFocus()
        press("Space")

    # -- places --------------------------------------------------------------------------------

    def dossier(self) -> Dossier:
        return next(d for d in self.register.records(Dossier) if d.stands)

    def request_screen(self, council: str) -> RequestScreen:
        request = self.register.records(Request)[-1]
        self.workplace.go(Place(ScreenName.REQUEST, self.dossier().id, request.id))
        screen = self.workplace.shown()
        assert isinstance(screen, RequestScreen)
        screen.choose_council(self.consultation(council))
        return screen

    def reactions_screen(self, council: str) -> ReactionsScreen:
        place = Place(ScreenName.REACTIONS, self.dossier().id, self.consultation(council))
        self.workplace.go(place)
        screen = self.workplace.shown()
        assert isinstance(screen, ReactionsScreen)
        return screen

    def consultation(self, council: str) -> int:
        parties = self.register.parties()
        return next(
            c.id
            for c in self.register.records(Consultation)
            if parties.body(c.body).name == council
        )

    def standing(self, council: str) -> Standing:
        standing = self.request_screen(council).council.standing
        assert standing is not None
        return standing


def type_in(page: FormPage, typed: dict[str, str]) -> None:
    """Type in fields in the place of what stands there; go down a list to the words."""
    for name, words in typed.items():
        editor = page.editor(name)
        editor.setFocus()
        if isinstance(editor.input, QComboBox) and not editor.input.isEditable():
            press("Home", *["Down"] * editor.input.findText(words))
            assert editor.input.currentText() == words
        else:
            press("Ctrl+A")
            write(words)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """The secretary's desk; closed at the end."""
    desk = Desk(qtbot, tmp_path)
    yield desk
    for window in desk.windows:
        window.close()
        qapp.styleHints().colorSchemeChanged.disconnect(window.theme._follow_system)


# -- gegeven -----------------------------------------------------------------------------------


@given(parsers.parse("het is {day}"))
def _today(desk: Desk, day: str) -> None:
    understood = dates.understand(day, desk.today).value.as_day
    assert understood is not None
    desk.today = understood


@given(parsers.parse('een register met de raden "{first}" en "{second}"'))
def _register(desk: Desk, first: str, second: str) -> None:
    register = rooms(desk.today).create(desk.path, "Medezeggenschap Noord", None)
    employer = add(register, Organisation(id=NEW, name="Gemeente Noord"))
    for name in (first, second):
        add(register, Body(id=NEW, organisation=employer.id, name=name))
    register.close()


@given("het venster staat open op dat register")
def _window(desk: Desk) -> None:
    desk.open_window()


# -- als ---------------------------------------------------------------------------------------


@when(parsers.parse('de secretaris het dossier "{name}" aanmaakt'))
def _add_dossier(desk: Desk, name: str) -> None:
    press("Ctrl+N")
    desk.fill_dialog({"name": name})


RECEIVED_BY_BOTH = parsers.re(
    r'de aanvraag "(?P<title>[^"]+)" vastlegt, ontvangen door "(?P<one>[^"]+)" op "(?P<day>[^"]+)"'
    r'(?: en door "(?P<other>[^"]+)" op "(?P<other_day>[^"]+)")?'
)


@when(RECEIVED_BY_BOTH)
def _add_request(
    desk: Desk, title: str, one: str, day: str, other: str | None, other_day: str | None
) -> None:
    receipts = {one: day} | ({other: other_day} if other and other_day else {})
    page = _begin_request(desk, {"title": title})
    councils = {body.name: body.id for body in desk.register.parties().bodies}
    page.editor("bodies").set_value(frozenset(councils[name] for name in receipts))
    page.editor("bodies").changed.emit()
    type_in(page, {f"received-{councils[name]}": typed for name, typed in receipts.items()})
    press("Ctrl+Return")
    desk.wait_for_window()


@when(parsers.parse('een aanvraag begint met de briefdatum "{day}"'))
def _begin_with_date(desk: Desk, day: str) -> None:
    page = _begin_request(desk, {"title": "Samenvoegen", "letter_date": day})
    councils = [body.id for body in desk.register.parties().bodies]
    page.editor("bodies").set_value(frozenset(councils))
    press("Ctrl+Return")


def _begin_request(desk: Desk, typed: dict[str, str]) -> FormPage:
    desk.workplace.go(Place(ScreenName.REQUESTS, desk.dossier().id))
    press("Ctrl+N")
    return desk.fill_dialog(typed, save=False)


@when(parsers.parse('hij een overleg met "{council}" vastlegt op "{day}"'))
def _meet(desk: Desk, council: str, day: str) -> None:
    screen = desk.request_screen(council)
    button = screen.rail.button(desk.consultation(council), StageKey.MEETING)
    desk.qtbot.waitUntil(button.isVisible)
    button.setFocus()
    press("Return")
    assert isinstance(screen.side.panel, FormSheet)
    type_in(screen.side.panel.page, {"actual": day})
    press("Ctrl+Return")


@when(parsers.parse('het advies "{conclusion}" van "{council}" begint'))
def _begin_advice(desk: Desk, conclusion: str, council: str) -> None:
    screen = desk.request_screen(council)
    screen.open_stage(desk.consultation(council), StageKey.ADVICE)
    desk.press_button(screen.side, "draft-advice")
    desk.fill_dialog({"conclusion": conclusion})


@when("de punten van het advies invoert")
def _add_points(desk: Desk, datatable: list[list[str]]) -> None:
    screen = desk.reactions_screen("OR Noord")
    press("Ctrl+N")
    for number, text, sort in datatable[1:]:
        sheet = screen.entry.sheet
        assert sheet is not None
        assert sheet.page.values()["number"] == number, "the next number is proposed"
        type_in(sheet.page, {"text": text, "sort": sort})
        press("Ctrl+Return")
    press("Escape")


@when(parsers.parse('het advies als verzonden vastlegt op "{day}"'))
def _send(desk: Desk, day: str) -> None:
    screen = desk.request_screen("OR Noord")
    screen.open_stage(desk.consultation("OR Noord"), StageKey.ADVICE)
    desk.press_button(screen.side, "send-advice")
    desk.fill_dialog({"given_on": day})


VERDICT_KEYS = {"overgenomen": "Ctrl+1", "niet overgenomen": "Ctrl+3"}


@when(parsers.parse('op punt {number} reageert met "{verdict}": "{text}"'))
def _react(desk: Desk, number: str, verdict: str, text: str) -> None:
    screen = desk.reactions_screen("OR Noord")
    point = next(line for line in screen.list.points.lines if line.point.number == number)
    assert screen.list.choose(point.point.id)
    screen.editor.focus_text()
    press(VERDICT_KEYS[verdict])
    write(text)
    press("Ctrl+Return")


@when(parsers.parse('hij als reden typt "{words}"'))
def _give_reasons(desk: Desk, words: str) -> None:
    screen = desk.workplace.shown()
    assert isinstance(screen, ReactionsScreen)
    screen.editor.editor("reasons").setFocus()
    write(words)
    press("Ctrl+Return")


@when(parsers.parse('het besluit "{title}" vastlegt van "{day}"'))
def _decide(desk: Desk, title: str, day: str) -> None:
    screen = desk.request_screen("OR Noord")
    screen.open_stage(desk.consultation("OR Noord"), StageKey.DECISION)
    desk.press_button(screen.side, "decide")
    desk.fill_dialog({"title": title, "taken_on": day})


@when(parsers.parse('de kennisgeving met de redenen vastlegt op "{day}"'))
def _notify(desk: Desk, day: str) -> None:
    screen = desk.request_screen("OR Noord")
    screen.open_stage(desk.consultation("OR Noord"), StageKey.DECISION)
    desk.press_button(screen.side, "notify")
    desk.fill_dialog({"notice": day, "reasons": day})


@when("hij de samenvatting als PDF bewaart")
def _save_paper(desk: Desk) -> None:
    press("Ctrl+P")
    screen = desk.workplace.shown()
    assert isinstance(screen, PreviewScreen)
    buttons = screen.findChildren(QPushButton)
    save = next(button for button in buttons if "PDF" in button.toolTip() + button.text())
    desk.qtbot.waitUntil(save.isEnabled, timeout=20_000)
    path = desk.folder / "samenvatting.pdf"
    screen.out.save_as(str(path))
    desk.qtbot.waitUntil(path.exists, timeout=20_000)
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    desk.paper = " ".join(" ".join(pages).split())


@when(parsers.parse("hij {keys} drukt"))
def _press(keys: str) -> None:
    press(keys)


@when("het register sluit en weer opent")
def _reopen(desk: Desk) -> None:
    desk.close_window()
    desk.open_window()


# -- dan ---------------------------------------------------------------------------------------


@then(parsers.parse('staat bij "{council}" de stap "{stage}" op gedaan'))
def _stage_done(desk: Desk, council: str, stage: str) -> None:
    assert "gedaan" in _stage_words(desk, council, stage)


@then(parsers.parse('is de stap "{stage}" van "{council}" van "{day}"'))
def _stage_day(desk: Desk, stage: str, council: str, day: str) -> None:
    assert day in _stage_words(desk, council, stage)


def _stage_words(desk: Desk, council: str, stage: str) -> str:
    screen = desk.request_screen(council)
    key = StageKey(stage.lower())
    return screen.rail.button(desk.consultation(council), key).accessibleName()


@then(parsers.parse('zegt de termijn "{kind}" van "{council}" "{words}"'))
def _term_says(desk: Desk, kind: str, council: str, words: str) -> None:
    outcome = desk.standing(council).outcome(TermKind(kind))
    assert words in getattr(outcome, "sentence", "")


@then(parsers.parse('staat de fout bij het veld "{name}" met de woorden "{words}"'))
def _error_beside(desk: Desk, name: str, words: str) -> None:
    assert words in _error_of(desk, name)


def _error_of(desk: Desk, name: str) -> str:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        page = dialog.findChild(FormPage)
        assert page is not None
        return page.error(name)
    screen = desk.workplace.shown()
    assert isinstance(screen, ReactionsScreen)
    return screen.editor.error(name)


@then("is er nog geen aanvraag")
def _no_request(desk: Desk) -> None:
    assert not desk.register.records(Request)
    press("Escape", "Escape")


@then(parsers.parse('wijkt het besluit voor "{council}" af van het advies'))
def _deviates(desk: Desk, council: str) -> None:
    assert desk.standing(council).accordance is Accordance.DEVIATES


@then(parsers.parse('eindigt de opschorting van "{council}" op "{day}"'))
def _suspension_ends(desk: Desk, council: str, day: str) -> None:
    outcome = desk.standing(council).outcome(TermKind.SUSPENSION)
    assert isinstance(outcome, Running)
    assert dates.short(outcome.term.last_day) == day


@then(parsers.parse('legt het venster bij "{kind}" uit: "{words}"'))
def _explains(desk: Desk, kind: str, words: str) -> None:
    screen = desk.request_screen("OR Noord")
    screen.council.open_tab(screen.council.terms)
    desk.press_button(screen, f"why-{kind}")
    panel = screen.findChild(WhyPanel)
    assert panel is not None
    assert words in panel.why.as_text()
    press("Escape")


@then("staat op papier")
def _on_paper(desk: Desk, datatable: list[list[str]]) -> None:
    missing = [words for (words,) in datatable[1:] if words not in desk.paper]
    assert not missing, desk.paper


@then(parsers.parse('heet ongedaan maken "{words}"'))
def _undo_is_called(desk: Desk, words: str) -> None:
    assert desk.window is not None
    assert desk.window.actions_[Act.UNDO].text() == words


@then("is er geen dossier")
def _no_dossier(desk: Desk) -> None:
    assert not desk.register.dossier_lines()


@then(parsers.parse('is er het dossier "{name}"'))
def _is_dossier(desk: Desk, name: str) -> None:
    assert [line.dossier.name for line in desk.register.dossier_lines()] == [name]
