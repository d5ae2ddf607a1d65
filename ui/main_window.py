"""The main window: menus, the start page or the open register, and the message bar."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QActionGroup, QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from consultatie import __version__
from consultatie.language import Language, _, spoken
from ui.actions import Act, Actions, fill_menu_bar
from ui.collector import START, collector
from ui.desk import Desk, Place, ScreenName
from ui.errors import ErrorRoad
from ui.icons import program_icon
from ui.jobs import Jobs
from ui.settings import LEAST_WINDOW, Look, Settings
from ui.shell import memory, recent
from ui.shell.files import OpenedFile, RegisterFiles
from ui.shell.last_place import last_place, remember_place
from ui.shell.menus import menus
from ui.shell.place_acts import PlaceActs
from ui.shell.spelling import connect_switch, keep_own_words
from ui.shell.tidying import Tidying
from ui.shell.workplace import Workplace
from ui.speech import speak
from ui.theme import Scheme, Theme
from ui.tokens import Space, Tone
from ui.widgets.message_bar import MessageBar
from ui.widgets.reading_order import ReadInOrder

if TYPE_CHECKING:
    from consultatie.commands.rooms import Rooms
    from consultatie.preferences import Preferences
    from consultatie.register import ChangeNotice
    from ui.manual.window import ManualWindow
    from ui.shell.exchange import Exchange
    from ui.shell.exporting import Exporting
    from ui.shell.rule_packs import RulePacks
    from ui.views.start import StartPage

_SIZE = QSize(1280, 720)
# The list is on the screen first; then the terms above it; then what nobody sees.
_TERMS_AFTER_MS = 20
_WARM_AFTER_MS = 400
_SWEEP_AFTER_MS = 1500
# What the terms and the unfinished texts stand on; loaded in one turn it would hold up the window.
_AFTER_PAINTING = (
    "consultatie.procedure_file",
    "consultatie.dossier_file",
    "consultatie.law.book",
    "consultatie.deadlines",
    "ui.shell.term_cards",
    "ui.shell.unfinished",
)
_SCHEMES = {
    Act.THEME_SYSTEM: Scheme.SYSTEM,
    Act.THEME_LIGHT: Scheme.LIGHT,
    Act.THEME_DARK: Scheme.DARK,
}


class MainWindow(QMainWindow):
    """Without a register it shows the start page, with one its workplace."""

    def __init__(
        self, rooms: "Rooms", settings: Settings, theme: Theme, state_folder: Path
    ) -> None:
        super().__init__()
        self.rooms = rooms
        self.settings = settings
        self.theme = theme
        self.opened: OpenedFile | None = None
        self.workplace: Workplace | None = None
        self.bar = MessageBar()
        self.errors = ErrorRoad(self, state_folder, self._say_trouble, __version__)
        self.jobs = Jobs(self, self.errors.handle)
        self.files = RegisterFiles(self, rooms, self.jobs, self._refuse)
        self._exchange: Exchange | None = None
        self._exporting: Exporting | None = None
        self._tidying = Tidying(self)
        self._manual: ManualWindow | None = None
        self.actions_ = Actions(self)
        self.acts = PlaceActs(self.actions_, lambda: self.workplace)
        self._start: StartPage | None = None
        self._pages = QStackedWidget()
        self._day = rooms.today()
        self._painted = False
        self._coming = iter(_AFTER_PAINTING)
        self._state_folder = state_folder
        self._leaving = False
        self._lay_out()
        self._connect_files()
        self._connect_acts()
        self._show_recent()
        self._restore_shape()

    # -- opening and closing -------------------------------------------------------------------

    @Slot(object)
    def show_register(self, opened: OpenedFile) -> None:
        """Show a register that was opened just now, in the place of the one before."""
        self.close_register()
        self.opened = opened
        rooms = self.rooms
        desk = Desk(
            opened.register,
            None,
            rooms.today,
            self,
            rooms.now,
            copies_in=self._state_folder,
            preferences=rooms.preferences,
        )
        desk.templates_in = rooms.templates()
        desk.said.connect(self.bar.say)
        desk.offered.connect(self._say_offered)
        desk.register_changed.connect(self._tell)
        self.workplace = Workplace(desk, self.actions_, self._dress)
        self.workplace.place_shown.connect(self._follow_place)
        self.workplace.place_shown.connect(self._tidying.put_off)
        desk.register_changed.connect(self._tidying.put_off)
        self._pages.addWidget(self.workplace)
        self._pages.setCurrentWidget(self.workplace)
        self.setWindowTitle(f"{opened.register.name()} – {_('Consultatie')}")
        self.settings.last_register = opened.path
        recent.remember(self.settings, opened.path)
        self._show_recent()
        self.workplace.go(last_place(self.settings, opened.path) or Place(ScreenName.DOSSIERS))
        if self._painted:
            self.finish_opening()

    @Slot()
    def ask_close(self) -> None:
        """Close the open register, unless something typed would be lost."""
        self._unless_unsaved(self.close_register)

    def _unless_unsaved(self, go_on: Callable[[], object], anyway: str = "") -> None:
        """Go on at once, or say what is not saved yet and offer to go on all the same."""
        unsaved = self.workplace.screens.unsaved() if self.workplace else []
        if not unsaved:
            go_on()
            return
        words = _("Er staat nog tekst die niet is opgeslagen: {places}.")
        listed = ", ".join(unsaved)
        self.bar.say(words.format(places=listed), Tone.AMBER, (anyway or _("Toch sluiten"), go_on))

    @Slot()
    def close_register(self) -> None:
        """Close the open register and show the start page."""
        opened = self._put_away()
        if opened is None:
            return
        opened.register.close()
        self.bar.quiet()
        self.setWindowTitle(_("Consultatie"))
        self.settings.last_register = None
        self._show_recent()
        self.acts.refresh()
        self.start.setFocus()

    def _put_away(self) -> OpenedFile | None:
        """Take the workplace away and show the start page; the register stays open."""
        if self.workplace is None or self.opened is None:
            return None
        self._remember()
        workplace, self.workplace = self.workplace, None
        opened, self.opened = self.opened, None
        self._pages.setCurrentWidget(self.start)
        self._pages.removeWidget(workplace)
        workplace.desk.stand_up()
        workplace.desk.deleteLater()
        workplace.deleteLater()
        return opened

    def open_first(self, path: Path | None, passphrase: str | None) -> None:
        """Open this register, or the one that was open last as long as it is there."""
        last = self.settings.last_register
        if path is not None:
            self.files.open(path.absolute(), passphrase)
        elif last is not None and last.exists():
            self.files.open(last)
        self.acts.refresh()

    @Slot()
    def _settle_in(self) -> None:
        """The window is painted: what waited for it goes on, one module each turn."""
        module = next(self._coming, None)
        if module is not None:
            import_module(module)
            QTimer.singleShot(0, self, self._settle_in)
            return
        collector.wake(START)
        self.finish_opening()

    @Slot()
    def finish_opening(self) -> None:
        """What can wait until the window is painted: the terms, and what the first act needs."""
        if self.opened is None or self.workplace is None:
            return
        self.workplace.show_surroundings()
        keep_own_words(self.workplace.desk)
        QTimer.singleShot(_WARM_AFTER_MS, self, self._warm)
        # What was left unfinished is asked for once the window is painted.
        from ui.shell.unfinished import offers_of

        program = self.rooms.synchronised(self.opened.path)
        if program is not None:
            self.bar.say(_synchronised_words(program), Tone.AMBER)
        offers_of(self.workplace.desk, self.bar).begin()

    @Slot()
    def _warm(self) -> None:
        """Load what the first act needs and count what is forgotten, while the user looks."""
        if self.workplace is not None:
            self.workplace.count_forgotten()
            self.workplace.kept.count()
            self._make_ready(self.workplace)
        warm = getattr(self.opened.register, "warm", None) if self.opened else None
        if warm is not None:
            warm()

    def _make_ready(self, workplace: Workplace) -> None:
        from ui.shell.warming import Warming

        Warming(workplace.screens).start()

    @Slot()
    def _sweep(self) -> None:
        """Take away the copies of files that a run that ended badly left behind."""
        from ui.opening import own_copies

        own_copies(self._state_folder)

    @property
    def exchange(self) -> "Exchange":
        """Brings records in and out; loaded when it is first asked for."""
        if self._exchange is None:
            from ui.shell.exchange import Exchange

            self._exchange = Exchange(self, self.rooms, self.jobs, self._refuse)
            self._exchange.busy.connect(self._say_busy)
            self._exchange.done.connect(self._say_done)
            self._exchange.imported.connect(self._say_imported)
        return self._exchange

    @property
    def exporting(self) -> "Exporting":
        """Writes files for other programs; loaded when it is first asked for."""
        if self._exporting is None:
            from ui.shell.exporting import Exporting

            self._exporting = Exporting(self, self.rooms, self.jobs, self._refuse)
            self._exporting.busy.connect(self._say_stoppable)
            self._exporting.done.connect(self._say_written)
        return self._exporting

    @property
    def start(self) -> "StartPage":
        """The start page; made when it is first shown, which a last register spares it."""
        if self._start is None:
            from ui.views.start import StartPage

            self._start = page = StartPage()
            page.example_wanted.connect(self.files.open_example)
            page.new_wanted.connect(self.files.ask_new)
            page.open_wanted.connect(self.files.ask_open)
            page.register_chosen.connect(self._open_recent)
            page.show_recent(recent.recent(self.settings))
            self._pages.addWidget(page)
        return self._start

    def _refuse(self, error: BaseException) -> None:
        self.bar.quiet()
        self.errors.handle(error)

    # -- what happened -------------------------------------------------------------------------

    @Slot(object)
    def _tell(self, notice: "ChangeNotice") -> None:
        words = _("{label}: bewaard.").format(label=notice.action.label)
        if notice.action.undoes is not None:
            self.bar.say(f"{notice.action.label}.", Tone.GREEN, (_("Opnieuw"), self.acts.redo))
        else:
            self.bar.say(words, Tone.GREEN, (_("Ongedaan maken"), self.acts.undo))
        self.acts.refresh()

    @Slot(str, object)
    def _say_offered(self, words: str, take_back: Callable[[], object]) -> None:
        self.bar.say(words, Tone.GREEN, (_("Ongedaan maken"), take_back))
        self.acts.refresh()

    def _say_trouble(self, words: str) -> None:
        self.bar.say(words, Tone.AMBER)

    @Slot(str)
    def _say_busy(self, words: str) -> None:
        self.bar.say(words, Tone.GREY)

    @Slot(str)
    def _say_done(self, words: str) -> None:
        self.bar.say(words, Tone.GREEN)

    @Slot(str, object)
    def _say_stoppable(self, words: str, stop: Callable[[], object]) -> None:
        self.bar.say(words, Tone.GREY, (_("Stoppen"), stop))

    @Slot(str, object)
    def _say_written(self, words: str, path: Path) -> None:
        from ui.opening import show_folder

        self.bar.say(words, Tone.GREEN, (_("Map openen"), partial(show_folder, path)))

    @Slot(str)
    def _say_imported(self, words: str) -> None:
        self.bar.say(words, Tone.GREEN, (_("Ongedaan maken"), self.acts.undo))

    @Slot(object)
    def _follow_place(self, _place: Place) -> None:
        self.acts.refresh()

    # -- acts ----------------------------------------------------------------------------------

    def _connect_acts(self) -> None:
        connect = self.actions_.connect_to
        connect(Act.NEW_REGISTER, partial(self._unless_unsaved, self.files.ask_new))
        connect(Act.OPEN_REGISTER, partial(self._unless_unsaved, self.files.ask_open))
        connect(Act.OPEN_EXAMPLE, partial(self._unless_unsaved, self.files.open_example))
        connect(Act.QUIT, self.close)
        connect(Act.HELP, self.help_here)
        connect(Act.KEYS, lambda: self.manual.show_place("sneltoetsen.md"))
        connect(Act.PREFERENCES, self.ask_preferences)
        connect(Act.ABOUT, self._open_about)
        connect(Act.IMPORT, self._import, self.acts.is_open)
        connect(Act.EXPORT, self._export, self.acts.is_open)
        connect(Act.RULE_PACK, self._load_rules, self.acts.is_open)
        connect(Act.HOUSE_STYLE, self._ask_house_style, self.acts.is_open)
        connect(Act.CLOSE_REGISTER, self.ask_close, self.acts.is_open)
        self._connect_schemes()
        connect_switch(self.actions_, self.settings)
        self.addActions([self.actions_[spec] for menu in menus() for spec in menu.acts if spec])

    def _connect_schemes(self) -> None:
        group = QActionGroup(self)
        for act, scheme in _SCHEMES.items():
            action = self.actions_.connect_to(act, partial(self.choose_scheme, scheme))
            group.addAction(action)
            action.setChecked(scheme is self.theme.scheme)

    def choose_scheme(self, scheme: Scheme) -> None:
        """Take another look at once, and keep it."""
        self.theme.choose(scheme)
        self.settings.scheme = scheme
        for act, one in _SCHEMES.items():
            self.actions_[act].setChecked(one is scheme)

    def ask_preferences(self) -> None:
        """Ask what the user prefers."""
        from ui.forms.sheet import open_as_dialog
        from ui.shell.preferences import preferences_sheet

        rooms = self.rooms
        sheet = preferences_sheet(
            rooms.system_author(),
            rooms.preferences(),
            self.settings.look,
            self.screen().availableSize(),
            self.prefer,
        )
        open_as_dialog(sheet, self)

    def prefer(self, wanted: "Preferences", look: Look) -> None:
        """Keep what the user prefers, and let it hold at once where that is possible."""
        self.rooms.keep_preferences(wanted)
        rescaled = look.scale != self.settings.scale
        self.settings.scale = look.scale
        self.choose_scheme(look.scheme)
        self.settings.language = look.language
        if self.opened is not None and self.workplace is not None:
            self.opened.register.sign_as(wanted.author(self.rooms.system_author()))
            self.workplace.desk.prefer(wanted)
            self.workplace.reload()
        if look.language is spoken():
            self.bar.say(_preferred_words(rescaled=rescaled), Tone.GREEN)
        else:
            self._unless_unsaved(partial(self.speak, look.language), _("Toch wisselen"))

    def speak(self, language: Language) -> None:
        """Say everything in another language at once: what is shown is made again."""
        app = QApplication.instance()
        if app is not None:
            speak(app, language)
        self.bar.retell()
        self.actions_.retell()
        self._title_menus()
        self._close_manual()
        opened = self._put_away()
        self._renew_start()
        if opened is not None:
            self.show_register(opened)
        self.acts.refresh()
        self.bar.say(_preferred_words(rescaled=False), Tone.GREEN)

    def _title_menus(self) -> None:
        titles = [menu.title for menu in menus()]
        for action, title in zip(self.menuBar().actions(), titles, strict=True):
            action.setText(title)
        self._recent.setTitle(_("&Recent"))

    def _renew_start(self) -> None:
        """Make the start page again when it is next shown."""
        before, self._start = self._start, None
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()
        if self.workplace is None:
            self._pages.setCurrentWidget(self.start)

    @property
    def manual(self) -> "ManualWindow":
        """The manual; loaded when it is first asked for. It closes with this window."""
        if self._manual is None:
            from ui.manual.window import ManualWindow

            self._manual = ManualWindow()
            self._manual.restoreGeometry(self.settings.state("manual"))
        return self._manual

    def help_here(self) -> None:
        """Show what the manual says of the field or the screen that has the keyboard."""
        from ui.manual.places import place_for

        here = self.workplace.trail.here if self.workplace else None
        focus = QApplication.focusWidget()
        self.manual.show_place(place_for(focus, here.screen.value if here else ""))

    def _open_about(self) -> None:
        from ui.shell.about import about

        about(self, self.rooms.storage()).open()

    def _import(self) -> None:
        if self.workplace is not None:
            self.exchange.ask_import(self.workplace.desk)

    def _export(self) -> None:
        if self.opened is not None and self.workplace is not None:
            shown = self.workplace.shown()
            listed = shown.listed() if shown is not None else None
            self.exporting.ask(self.opened, self.workplace.desk, listed)

    def _load_rules(self) -> None:
        if self.workplace is not None:
            self.rule_packs_of(self.workplace.desk).ask()

    def _ask_house_style(self) -> None:
        from ui.shell.house_style import ask_house_style

        if self.workplace is not None:
            ask_house_style(self, self.workplace.desk, self.bar, self.acts.undo)

    def rule_packs_of(self, desk: Desk) -> "RulePacks":
        """Loads rule packs into the register of a desk; lives as long as that is open."""
        from ui.shell.rule_packs import RulePacks

        packs = RulePacks(self, desk, self._refuse)
        packs.busy.connect(self._say_busy)
        packs.ready.connect(self.bar.quiet)
        desk.left.connect(packs.deleteLater)
        return packs

    # -- files ---------------------------------------------------------------------------------

    def _connect_files(self) -> None:
        self.files.opened.connect(self.show_register)
        self.files.busy.connect(self._say_busy)
        self.files.ready.connect(self.bar.quiet)

    def _open_recent(self, path: Path) -> None:
        if self.opened is not None and self.opened.path == path:
            return
        if not path.exists():
            recent.forget(self.settings, path)
            self._show_recent()
        self._unless_unsaved(partial(self.files.open, path))

    def _show_recent(self) -> None:
        paths = recent.recent(self.settings)
        if self._start is not None:
            self._start.show_recent(paths)
        self._recent.clear()
        for path in paths:
            action = self._recent.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _on, own=path: self._open_recent(own))
        self._recent.setEnabled(bool(paths))

    # -- shape ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowTitle(_("Consultatie"))
        self.setWindowIcon(program_icon())
        middle = ReadInOrder()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        low = QVBoxLayout()
        low.setContentsMargins(Space.S, 0, Space.S, 0)
        low.addWidget(self.bar)
        column.addLayout(low)
        self.setCentralWidget(middle)
        fill_menu_bar(self.menuBar(), self.actions_, menus())
        self._recent = self._add_recent_menu()

    def _add_recent_menu(self) -> QMenu:
        menu = QMenu(_("&Recent"), self)
        menu.setToolTipsVisible(True)
        first = self.menuBar().actions()[0].menu()
        if isinstance(first, QMenu):
            first.insertMenu(self.actions_[Act.OPEN_EXAMPLE], menu)
        return menu

    def _dress(self, screen: QWidget) -> None:
        memory.restore(self.settings, screen)

    def _restore_shape(self) -> None:
        self.setMinimumSize(LEAST_WINDOW)
        self.resize(_SIZE)
        state = self.settings.state("window")
        if not state.isEmpty():
            self.restoreGeometry(state)

    def fit_screen(self) -> None:
        """Take the whole screen where the window would not fit on it."""
        room = self.screen().availableGeometry()
        if self.width() > room.width() or self.height() > room.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _remember(self) -> None:
        memory.keep(self.settings, self)
        if self.workplace is not None and self.opened is not None:
            remember_place(self.settings, self.opened.path, self.workplace.trail.here)

    def showEvent(self, event: QShowEvent) -> None:
        if self.workplace is None:
            self._pages.setCurrentWidget(self.start)
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(_TERMS_AFTER_MS, self, self._settle_in)
            QTimer.singleShot(_SWEEP_AFTER_MS, self, self._sweep)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and self.workplace and self.workplace.screens.unsaved():
            event.ignore()
            self._unless_unsaved(self._close_anyway)
            return
        path = self.opened.path if self.opened else None
        self.settings.keep_state("window", self.saveGeometry())
        self.jobs.stop_all()
        self._close_manual()
        self.close_register()
        self.settings.last_register = path
        self.settings.save()
        super().closeEvent(event)

    def _close_manual(self) -> None:
        if self._manual is not None:
            self.settings.keep_state("manual", self._manual.saveGeometry())
            self._manual.close()
            self._manual = None

    def _close_anyway(self) -> None:
        """Close although something typed was not saved: that was asked."""
        self._leaving = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        new_day = self.rooms.today() != self._day
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and new_day:
            # What is near and what is late changes at midnight; laptops sleep through it.
            self._day = self.rooms.today()
            if self.workplace is not None:
                self.workplace.reload()


def _preferred_words(*, rescaled: bool) -> str:
    words = _("Voorkeuren bewaard.")
    later = _("De nieuwe grootte geldt zodra u het programma opnieuw opent.")
    return f"{words} {later}" if rescaled else words


def _synchronised_words(program: str) -> str:
    return _(
        "Dit register staat in een map die {program} synchroniseert. Dat kan het bestand "
        "beschadigen; zet het liever in een gewone map en maak daar kopieën van."
    ).format(program=program)
