"""The main window on every place of the shell, and its forms and dialogs."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from consultatie.acts.records import NEW, add, withdraw
from consultatie.deadlines import deadlines_of
from consultatie.dossiers import Abbreviation, Dossier
from consultatie.errors import WrongPassphrase
from consultatie.exports import Form
from consultatie.finding_points import Place as FoundPoint
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.lifelines.lines import life_line as line_of
from consultatie.parties import Body, Organisation
from consultatie.preferences import Preferences
from consultatie.register import Author
from consultatie.requests import Request
from tests.example_register import TODAY, copy_of_example, rooms
from tests.fakes import FakeRegister
from tests.screens.stage import framed
from ui.asking_why import of_deadline, why_panel
from ui.desk import Desk, Place, ScreenName
from ui.drafts import drafts_of
from ui.forgetting import forgetting_of
from ui.forms.dossiers import abbreviation_sheet, dossier_sheet, milestone_sheet
from ui.forms.house_style import house_style_sheet
from ui.forms.parties import body_sheet, organisation_sheet
from ui.forms.records import withdraw_sheet
from ui.forms.requests import edit_request_sheet, more_councils_sheet, new_request_sheet
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.main_window import MainWindow
from ui.manual.window import ManualWindow
from ui.other_day import OtherDayDialog
from ui.rounds import Round
from ui.settings import Look, Settings
from ui.shell.about import about
from ui.shell.exporting import page_for
from ui.shell.files import OpenedFile
from ui.shell.new_register import new_register_sheet
from ui.shell.passphrase import PassphraseDialog
from ui.shell.preferences import preferences_sheet
from ui.shell.screens import screen_class
from ui.theme import Scheme, Theme
from ui.tokens import tokens_of
from ui.views.abbreviations import AbbreviationsScreen
from ui.views.life_line import LifeLineSheet
from ui.views.year import YearScreen


def empty_window(folder: Path | None = None) -> MainWindow:
    """The window without a register."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    place = folder or Path(mkdtemp(prefix="consultatie-beeld-"))
    theme = Theme(app, Scheme(tokens_of(app.palette()).name))
    return MainWindow(rooms(), Settings(place / "consultatie.ini"), theme, place)


def window(place: Place | None = None, *, prepare: Callable[[MainWindow], object] = id) -> QWidget:
    """The window on a copy of the example, at a place."""
    folder = Path(mkdtemp(prefix="consultatie-beeld-"))
    shown = empty_window(folder)
    shown.files.open(copy_of_example(folder))
    if shown.workplace is not None and place is not None:
        shown.workplace.go(place)
    shown.finish_opening()
    prepare(shown)
    return shown


def at(screen: ScreenName, part: str = "") -> QWidget:
    return window(Place(screen, part=part))


def start() -> QWidget:
    shown = empty_window()
    shown.start.show_recent(
        [
            Path("/home/secretariaat/Documenten/OR Halte Werk.consultatie"),
            Path("/home/secretariaat/Documenten/Voorbeeld SORA.consultatie"),
        ]
    )
    return shown


def first_start() -> QWidget:
    return empty_window()


def on_request(screen: ScreenName) -> QWidget:
    """The window on the last round of the example."""

    def go(shown: MainWindow) -> None:
        if shown.opened is None or shown.workplace is None:
            return
        register = shown.opened.register
        request = next(r for r in register.records(Request) if r.title.startswith("Transitieplan"))
        shown.workplace.go(Place(screen, request.dossier, request.id))
        forgetting_of(shown.workplace.desk).finish_now()

    return window(prepare=go)


def empty_register(screen: ScreenName) -> QWidget:
    shown = empty_window()
    shown.show_register(OpenedFile(FakeRegister("Secretariaat OR"), Path("leeg.consultatie")))
    if shown.workplace is not None:
        shown.workplace.go(Place(screen))
    shown.finish_opening()
    for part in shown.findChildren(Round):
        part.finish_now()
    return shown


def empty_dossier(part: str = "", screen: ScreenName = ScreenName.REQUESTS) -> QWidget:
    shown = empty_window()
    register = FakeRegister("Secretariaat OR")
    draft = Dossier(id=NEW, name="Nieuwe huisvesting", subject="Samen in één gebouw")
    dossier = add(register, draft).id
    shown.show_register(OpenedFile(register, Path("leeg.consultatie")))
    if shown.workplace is not None:
        shown.workplace.go(Place(screen, dossier, part=part))
    shown.finish_opening()
    return shown


def empty_meetings() -> QWidget:
    shown = empty_window()
    register = FakeRegister("Secretariaat OR")
    dossier = add(register, Dossier(id=NEW, name="Nieuwe huisvesting")).id
    shown.show_register(OpenedFile(register, Path("leeg.consultatie")))
    if shown.workplace is not None:
        shown.workplace.go(Place(ScreenName.MEETINGS, dossier))
    shown.finish_opening()
    return shown


def unfinished() -> QWidget:
    """The start of a register in which something was being typed when the program stopped."""
    shown = empty_window()
    register = FakeRegister("Secretariaat OR")
    add(register, Dossier(id=NEW, name="Nieuwe huisvesting", subject="Samen in één gebouw"))
    kept = {"what": "Nieuwe aanvraag", "place": ["requests", 2, None, ""], "text": "{}"}
    register.keep_draft("form/aanvraag#1", json.dumps(kept))
    shown.show_register(OpenedFile(register, Path("huisvesting.consultatie")))
    shown.finish_opening()
    return shown


def unfinished_form() -> QWidget:
    """The form itself, opened again."""
    desk = _desk()
    before = dossier_sheet(desk)
    before.keep_typed(desk)
    before.page.take_up({"name": "Nieuwe huisvesting"})
    drafts_of(desk).write()
    sheet = dossier_sheet(desk)
    sheet.keep_typed(desk)
    return _sheet(sheet)


def searching() -> QWidget:
    return _searching("reis")


def searching_commands() -> QWidget:
    return _searching("re op")


def found_nothing() -> QWidget:
    return _searching("zeppelin")


def _searching(words: str) -> QWidget:
    def search(shown: MainWindow) -> None:
        if shown.workplace is not None:
            shown.resize(1366, 768)
            shown.show()
            panel = shown.workplace.search
            panel.open()
            panel.line.setText(words)
            while panel.finder.looking:
                QApplication.processEvents()

    return window(prepare=search)


def withdrawn() -> QWidget:
    def take_back(shown: MainWindow) -> None:
        if shown.opened is None or shown.workplace is None:
            return
        register = shown.opened.register
        first, second, *_rest = register.records(Abbreviation)
        withdraw(register, first, "komt niet meer voor")
        withdraw(register, second, "dubbel ingevoerd")
        screen = shown.workplace.shown()
        assert isinstance(screen, AbbreviationsScreen)
        screen.list.withdrawn.setChecked(True)

    return window(Place(ScreenName.ABBREVIATIONS), prepare=take_back)


def explaining() -> QWidget:
    desk = _desk()
    line = desk.register.dossier_lines()[0]
    file = desk.register.dossier_file(line.dossier.id)
    last = deadlines_of(file, desk.law, TODAY)[-1]
    return framed(why_panel(desk, of_deadline(last)), 480, 640)


def other_day() -> QWidget:
    desk = _desk()
    line = desk.register.dossier_lines()[0]
    found = deadlines_of(desk.register.dossier_file(line.dossier.id), desk.law, TODAY)
    last = next(one for one in found if one.kind is TermKind.SUSPENSION)
    dialog = OtherDayDialog(desk, last.standing, last.kind, empty_window())
    dialog.page.editor("day").set_value(TODAY)
    return dialog


# -- forms -------------------------------------------------------------------------------------


def dossier_form() -> QWidget:
    desk = _desk()
    return _sheet(dossier_sheet(desk, desk.register.records(Dossier)[0]))


def milestone_form() -> QWidget:
    desk = _desk()
    return _sheet(milestone_sheet(desk, desk.register.records(Dossier)[0].id), 420)


def abbreviation_form() -> QWidget:
    return _sheet(abbreviation_sheet(_desk()), 340)


def organisation_form() -> QWidget:
    desk = _desk()
    return _sheet(organisation_sheet(desk, desk.register.records(Organisation)[0]))


def body_form() -> QWidget:
    desk = _desk()
    council = next(b for b in desk.register.records(Body) if b.advice_weeks or b.is_consulted)
    return _sheet(body_sheet(desk, council), 720)


def request_form() -> QWidget:
    desk = _desk()
    return _sheet(new_request_sheet(desk, desk.register.records(Dossier)[0].id), 740)


def request_form_end() -> QWidget:
    desk = _desk()
    sheet = new_request_sheet(desk, desk.register.records(Dossier)[0].id)
    councils = [body.id for body in desk.register.records(Body) if body.is_works_council]
    sheet.page.editor("bodies").set_value(frozenset(councils[:2]))
    return _sheet(sheet, 1500)


def request_change() -> QWidget:
    desk = _desk()
    return _sheet(edit_request_sheet(desk, desk.register.records(Request)[1]), 740)


def more_councils() -> QWidget:
    desk = _desk()
    return _sheet(more_councils_sheet(desk, desk.register.records(Request)[1]))


def withdrawing() -> QWidget:
    desk = _desk()
    dossier = desk.register.records(Dossier)[0]
    return _sheet(withdraw_sheet(TODAY, desk.register, dossier), 330)


# -- dialogs -----------------------------------------------------------------------------------


def new_register() -> QDialog:
    return new_register_sheet(empty_window(), id)


def passphrase() -> QDialog:
    path = Path("OR Halte Werk.consultatie")
    dialog = PassphraseDialog(path, empty_window())
    dialog.refuse(str(WrongPassphrase(path)))
    return dialog


def about_dialog() -> QDialog:
    return about(empty_window())


def preferences_form() -> QDialog:
    sheet = preferences_sheet(
        Author("a.devries", "laptop-12"),
        Preferences(),
        Look(),
        QSize(1366, 768),
        lambda _wanted, _look: None,
    )
    dialog = open_as_dialog(sheet, empty_window())
    dialog.resize(700, 900)
    return dialog


def export_form(form: Form = Form.WORKBOOK) -> QDialog:
    desk = _desk()
    screen = screen_class(ScreenName.COMMITMENTS)(desk)
    line = desk.dossier_lines()[0]
    desk.enter(line.dossier.id)
    screen.show_place(Place(ScreenName.COMMITMENTS, line.dossier.id))
    page = page_for(desk, screen.listed())
    if form is Form.CALENDAR:
        page.editor("what").set_value(line.dossier.id)
        page.editor("form").set_value(form)
    dialog = open_as_dialog(
        FormSheet(_("Exporteren"), page, id, _("&Kies de plaats…")), empty_window()
    )
    dialog.resize(560, 560)
    return dialog


def house_style_form(colour: str = "") -> QDialog:
    sheet = house_style_sheet(_desk())
    if colour:
        sheet.page.editor("main_colour").take_up(colour)
        sheet.page.submit()
    dialog = open_as_dialog(sheet, empty_window())
    dialog.resize(720, 720)
    while not sheet.preview.shown:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return dialog


def manual(place: str = "inhoud.md", words: str = "") -> QWidget:
    shown = ManualWindow()
    shown.show_place(place)
    shown.line.setText(words)
    return shown


# -- insight -----------------------------------------------------------------------------------


def counted(place: Place) -> QWidget:
    """The window with everything counted that is counted between its events."""

    def finish(shown: MainWindow) -> None:
        if shown.workplace is None:
            return
        shown.workplace.count_forgotten()
        forgetting_of(shown.workplace.desk).finish_now()
        for part in shown.findChildren(Round):
            part.finish_now()

    return window(place, prepare=finish)


def per_council() -> QWidget:
    shown = counted(Place(ScreenName.YEAR, part="2021"))
    for screen in shown.findChildren(YearScreen):
        screen.tabs.setCurrentIndex(1)
    return shown


def life_line() -> QWidget:
    desk = _desk()
    line = desk.register.dossier_lines()[0]
    file = desk.register.dossier_file(line.dossier.id)
    places = [FoundPoint(file, file.consultation_of_point(p), p) for p in file.points]
    longest = max((line_of(place) for place in places), key=lambda found: len(found.events))
    return LifeLineSheet(longest, empty_window())


Factory = Callable[[], QWidget]

SCREENS: list[tuple[str, Factory]] = [
    ("venster-eerste-start", first_start),
    ("venster-start", start),
    ("venster-dossiers", partial(at, ScreenName.DOSSIERS)),
    ("venster-aanvragen", partial(at, ScreenName.REQUESTS)),
    ("venster-aanvraag", partial(on_request, ScreenName.REQUEST)),
    ("venster-reacties", partial(at, ScreenName.REACTIONS)),
    ("venster-vergaderingen", partial(at, ScreenName.MEETINGS)),
    ("venster-besluiten", partial(at, ScreenName.DECISIONS)),
    ("venster-afkortingen", partial(at, ScreenName.ABBREVIATIONS)),
    ("venster-ingetrokken", withdrawn),
    ("venster-journaal", partial(at, ScreenName.JOURNAL)),
    ("venster-zoeken", searching),
    ("venster-opdrachten", searching_commands),
    ("venster-niets-gevonden", found_nothing),
    ("venster-niet-bewaard", unfinished),
    ("venster-form-niet-bewaard", unfinished_form),
    ("venster-leeg-dossiers", partial(empty_register, ScreenName.DOSSIERS)),
    ("venster-leeg-afkortingen", partial(empty_register, ScreenName.ABBREVIATIONS)),
    ("venster-leeg-journaal", partial(empty_register, ScreenName.JOURNAL)),
    ("venster-leeg-aanvragen", partial(empty_dossier, "")),
    ("venster-leeg-vergaderingen", empty_meetings),
    ("venster-waarom", explaining),
    ("venster-waarom-andere-dag", other_day),
    ("venster-inzicht-vergeten", partial(counted, Place(ScreenName.FORGOTTEN))),
    (
        "venster-inzicht-toezeggingen",
        partial(counted, Place(ScreenName.FORGOTTEN, part="incomplete_commitments")),
    ),
    ("venster-inzicht-termijnen", partial(counted, Place(ScreenName.TERMS))),
    ("venster-inzicht-termijnjournaal", partial(counted, Place(ScreenName.TERMS, part="journal"))),
    ("venster-inzicht-jaar", partial(counted, Place(ScreenName.YEAR))),
    ("venster-inzicht-jaar-raden", per_council),
    ("venster-inzicht-levensloop", life_line),
    ("venster-inzicht-leeg-vergeten", partial(empty_register, ScreenName.FORGOTTEN)),
    ("venster-inzicht-leeg-jaar", partial(empty_register, ScreenName.YEAR)),
    ("venster-form-dossier", dossier_form),
    ("venster-form-mijlpaal", milestone_form),
    ("venster-form-afkorting", abbreviation_form),
    ("venster-form-organisatie", organisation_form),
    ("venster-form-orgaan", body_form),
    ("venster-form-aanvraag", request_form),
    ("venster-form-aanvraag-raden", request_form_end),
    ("venster-form-aanvraag-wijzigen", request_change),
    ("venster-form-meer-raden", more_councils),
    ("venster-form-intrekken", withdrawing),
    ("venster-nieuw-register", new_register),
    ("venster-wachtwoord", passphrase),
    ("venster-over", about_dialog),
    ("venster-voorkeuren", preferences_form),
    ("venster-exporteren", export_form),
    ("venster-exporteren-agenda", partial(export_form, Form.CALENDAR)),
    ("venster-huisstijl", house_style_form),
    ("venster-huisstijl-te-licht", partial(house_style_form, "#f2c14e")),
    ("venster-handleiding", manual),
    ("venster-handleiding-taak", partial(manual, "aanvraag.md")),
    ("venster-handleiding-toetsen", partial(manual, "sneltoetsen.md")),
    ("venster-handleiding-woorden", partial(manual, "woordenlijst.md#grondslag")),
    ("venster-handleiding-zoeken", partial(manual, "inhoud.md", "maand opschorting")),
    ("venster-handleiding-niets", partial(manual, "inhoud.md", "zeppelin")),
]


def _desk() -> Desk:
    path = copy_of_example(Path(mkdtemp(prefix="consultatie-beeld-")))
    register = rooms().open_to_write(path, None)
    return Desk(register, LawBook.shipped(), lambda: TODAY, QApplication.instance())


def _sheet(sheet: FormSheet, height: int = 620) -> QWidget:
    sheet.page.focus_first()
    return framed(sheet, 720, height)
