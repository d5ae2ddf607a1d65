"""Every action of the program as data: its words, key, icon and tip. It knows of no screen.

The window connects a handler and, where an action is not always possible, a condition; `refresh`
asks the conditions again after each change.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from consultatie.language import _
from ui.icons import icon


class Act(StrEnum):
    """The actions there are."""

    NEW_REGISTER = "new_register"
    OPEN_REGISTER = "open_register"
    OPEN_EXAMPLE = "open_example"
    EXPORT = "export"
    IMPORT = "import"
    RULE_PACK = "rule_pack"
    HOUSE_STYLE = "house_style"
    PRINT = "print"
    SAVE_PDF = "save_pdf"
    CLOSE_REGISTER = "close_register"
    PREFERENCES = "preferences"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    NEW = "new"
    EDIT = "edit"
    WITHDRAW = "withdraw"
    SIGHT = "sight"
    SEARCH = "search"
    KEEP_VIEW = "keep_view"
    WHY = "why"
    LIFE_LINE = "life_line"
    MATRIX = "matrix"
    BACK = "back"
    FORWARD = "forward"
    NEXT_PANE = "next_pane"
    DETAIL = "detail"
    THEME_SYSTEM = "theme_system"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    MEETING = "meeting"
    SPELLING = "spelling"
    HELP = "help"
    KEYS = "keys"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """How one action presents itself; `text` carries its mnemonic, `shortcut` is portable."""

    act: Act
    text: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    checkable: bool = False


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """One menu: its title, and its actions with None where a line parts them."""

    title: str
    acts: tuple[Act | None, ...]


def action_specs() -> tuple[ActionSpec, ...]:
    """All actions, in the language spoken now."""
    return (*_register_actions(), *_edit_actions(), *_view_actions())


def _register_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(Act.NEW_REGISTER, _("&Nieuw register…"), "Ctrl+Shift+N", "file-plus"),
        ActionSpec(Act.OPEN_REGISTER, _("Register &openen…"), "Ctrl+O", "folder-open"),
        ActionSpec(Act.OPEN_EXAMPLE, _("&Voorbeeld bekijken"), "", "book"),
        ActionSpec(
            Act.EXPORT,
            _("&Exporteren…"),
            "Ctrl+Shift+E",
            "file-export",
            _("Naar Excel, csv, agenda of uitwisselbestand"),
        ),
        ActionSpec(Act.IMPORT, _("&Importeren…"), "", "file-import"),
        ActionSpec(Act.RULE_PACK, _("Re&gelpakket laden…"), "", "scale"),
        ActionSpec(Act.HOUSE_STYLE, _("&Huisstijl…"), "", "palette", _("Naam, logo en kleuren")),
        ActionSpec(Act.PRINT, _("&Afdrukken…"), "Ctrl+P", "printer"),
        ActionSpec(Act.SAVE_PDF, _("Als &PDF opslaan…"), "Ctrl+Shift+S", "file-type-pdf"),
        ActionSpec(Act.CLOSE_REGISTER, _("Register &sluiten"), "Ctrl+W", "x"),
        ActionSpec(Act.PREFERENCES, _("&Voorkeuren…"), "Ctrl+,", "settings"),
        ActionSpec(Act.QUIT, _("A&fsluiten"), "Ctrl+Q"),
    )


def _edit_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(Act.UNDO, _("&Ongedaan maken"), "Ctrl+Z", "arrow-back-up"),
        ActionSpec(Act.REDO, _("Op&nieuw"), "Ctrl+Y", "arrow-forward-up"),
        ActionSpec(Act.NEW, _("&Nieuw"), "Ctrl+N", "plus", _("Nieuw in deze lijst")),
        ActionSpec(Act.EDIT, _("&Wijzigen"), "F2", "pencil"),
        ActionSpec(Act.WITHDRAW, _("&Intrekken…"), "Ctrl+Del", "archive-off"),
        ActionSpec(Act.SIGHT, _("&Zichtbaarheid…"), "Ctrl+L", "eye", _("Wie mag dit zien?")),
        ActionSpec(Act.SEARCH, _("&Zoeken"), "Ctrl+K", "search", _("Zoek in het hele register")),
        ActionSpec(
            Act.KEEP_VIEW,
            _("&Als weergave bewaren…"),
            "Ctrl+Shift+B",
            "device-floppy",
            _("Bewaar dit filter of deze zoekopdracht onder een naam"),
        ),
    )


def _view_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(Act.WHY, _("Waarom deze &datum?"), "Ctrl+D", "calendar-question"),
        ActionSpec(Act.LIFE_LINE, _("&Levensloop van dit punt"), "Ctrl+Shift+L", "timeline"),
        ActionSpec(Act.MATRIX, _("Reactie&matrix"), "Ctrl+Shift+M", "table"),
        ActionSpec(Act.BACK, _("&Terug"), "Alt+Left", "arrow-left"),
        ActionSpec(Act.FORWARD, _("&Vooruit"), "Alt+Right", "arrow-right"),
        ActionSpec(Act.NEXT_PANE, _("Volgend &deelvenster"), "F6"),
        ActionSpec(Act.DETAIL, _("&Details tonen of wegvouwen"), "Ctrl+I", "layout-sidebar-right"),
        ActionSpec(Act.THEME_SYSTEM, _("Kleuren van het &systeem"), "", "settings", "", True),
        ActionSpec(Act.THEME_LIGHT, _("L&icht"), "", "sun", "", True),
        ActionSpec(Act.THEME_DARK, _("D&onker"), "", "moon", "", True),
        ActionSpec(Act.SPELLING, _("S&pelling controleren"), "", "", "", True),
        ActionSpec(Act.MEETING, _("Ver&gadermodus"), "F9", "presentation"),
        ActionSpec(Act.HELP, _("&Handleiding"), "F1", "help-circle", _("Hulp bij waar u bent")),
        ActionSpec(Act.KEYS, _("&Sneltoetsen"), "", "keyboard"),
        ActionSpec(Act.ABOUT, _("&Over Consultatie"), "", "info-circle"),
    )


class Actions(QObject):
    """The actions as Qt's own, made once for a window."""

    def __init__(self, parent: QObject, specs: Iterable[ActionSpec] | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.act: spec for spec in (specs or action_specs())}
        self._actions = {act: self._made(spec) for act, spec in self._specs.items()}
        self._conditions: dict[Act, Callable[[], bool]] = {}

    def __getitem__(self, act: Act) -> QAction:
        """The action itself, for menus, tool bars and buttons."""
        return self._actions[act]

    def specs(self) -> tuple[ActionSpec, ...]:
        """How every action presents itself, in the order of the menus."""
        return tuple(self._specs.values())

    def all(self) -> tuple[QAction, ...]:
        """Every action; a window adds them to itself so that their keys work."""
        return tuple(self._actions.values())

    def connect_to(
        self, act: Act, handler: Callable[[], object], when: Callable[[], bool] | None = None
    ) -> QAction:
        """Let an action call a handler, and be possible only when the condition says so."""
        action = self._actions[act]
        action.triggered.connect(lambda _checked=False: handler())
        if when is not None:
            self._conditions[act] = when
            action.setEnabled(when())
        return action

    def refresh(self) -> None:
        """Ask every condition again."""
        for act, when in self._conditions.items():
            self._actions[act].setEnabled(when())

    def rename(self, act: Act, text: str | None) -> None:
        """Give an action other words for now ("Ongedaan maken: …"), or None for its own."""
        spec = self._specs[act]
        self._actions[act].setText(text or spec.text)
        self._actions[act].setToolTip(_tip(spec, text))

    def retell(self) -> None:
        """Say every action in the language that is spoken now."""
        self._specs = {spec.act: spec for spec in action_specs()}
        for act in self._specs:
            self.rename(act, None)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.act.value)
        action.setCheckable(spec.checkable)
        action.setToolTip(_tip(spec))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        if spec.icon:
            action.setIcon(icon(spec.icon))
        # In a menu the tick stands where the icon would.
        action.setIconVisibleInMenu(not spec.checkable)
        return action


def fill_menu_bar(bar: QMenuBar, actions: Actions, menus: Iterable[MenuSpec]) -> None:
    """Put actions in the menus of a window."""
    for spec in menus:
        menu = bar.addMenu(spec.title)
        for act in spec.acts:
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[act])


def _tip(spec: ActionSpec, text: str | None = None) -> str:
    words = text or spec.tip or spec.text.replace("&", "").rstrip("…")
    if not spec.shortcut:
        return words
    keys = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})"
