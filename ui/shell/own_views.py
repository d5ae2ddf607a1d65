"""The views of a user's own, in the window: kept, opened, renamed, removed, and taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from consultatie.kept_views import LONGEST_NAME, SEARCH, KeptView
from consultatie.language import _
from ui.desk import Place
from ui.filtering import WORDS, State
from ui.forms.sheet import open_as_dialog
from ui.forms.view_names import SIZE, view_name_sheet
from ui.shell.kept_views import KeptViews, counted_words
from ui.tokens import Tone
from ui.views.kept_lists import LISTS
from ui.widgets import navigation

if TYPE_CHECKING:
    from consultatie.ids import RecordId
    from ui.desk import Desk, Screen

Save: TypeAlias = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Undo:
    """What was done with a view, and what takes it back."""

    label: str
    take_back: Callable[[], object]


class Surroundings(Protocol):
    """What is needed of the window: where one is, going elsewhere, and searching."""

    desk: "Desk"
    navigation: navigation.Navigation

    @property
    def dossier(self) -> "RecordId | None":
        """The dossier we are in."""

    def go(self, place: Place) -> None:
        """Go to a place."""

    def shown(self) -> "Screen | None":
        """The screen that is shown."""

    def search_for(self, words: str) -> None:
        """Show what is found for these words."""

    def leave_search(self) -> str:
        """Close the panel that searches; gives what was being looked for."""


class OwnViews(QObject):
    """Shows the kept views in the navigation of one workplace, and does what is asked of them."""

    def __init__(self, workplace: Surroundings, host: QWidget) -> None:
        super().__init__(host)
        self._workplace = workplace
        self._host = host
        self._desk = workplace.desk
        self.kept = KeptViews(self._desk, self)
        self.kept.changed.connect(self._show)
        self.kept.counted.connect(self._show_count)
        self._desk.register_changed.connect(self._hear)
        self._undo: Undo | None = None
        workplace.navigation.rename_wanted.connect(self.ask_other_name)
        workplace.navigation.remove_wanted.connect(self.remove)
        self._show()
        self.count()

    @Slot()
    def count(self) -> None:
        """Count again what each view shows."""
        self.kept.count()

    @property
    def undo_label(self) -> str | None:
        """What was done with a view last, as long as nothing was done in the register since."""
        return self._undo.label if self._undo else None

    @Slot()
    def undo(self) -> None:
        """Take back what was done with a view last."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo.take_back()
            self._desk.say(_("Ongedaan gemaakt: {label}.").format(label=undo.label))

    @Slot()
    def _hear(self) -> None:
        self._undo = None
        self.count()

    # -- acts ----------------------------------------------------------------------------------

    @Slot()
    def ask_name(self) -> None:
        """Ask under which name to keep what is looked for, or what the list is filtered by."""
        words = self._workplace.leave_search()
        if words:
            self._ask(words, SEARCH, {WORDS: words})
            return
        screen = self._workplace.shown()
        found = screen.filtering() if screen is not None else None
        if found is None or found.source not in LISTS:
            self._desk.say(_("Deze lijst kan niet als weergave worden bewaard."))
        elif not found.state():
            self._desk.say(_("Filter eerst de lijst, of zoek iets; dat kunt u dan bewaren."))
        else:
            self._ask(found.titled(), found.source, found.state())

    def open(self, key: str) -> bool:
        """Show what a view shows; False when there is none with this key."""
        view = self.kept.view(key)
        if view is None:
            return False
        if view.source == SEARCH:
            self._workplace.search_for(view.filter.get(WORDS, ""))
            return True
        entry = LISTS[view.source]
        self._workplace.go(Place(entry.screen, self._workplace.dossier, part=entry.part))
        screen = self._workplace.shown()
        found = screen.filtering() if screen is not None else None
        if found is not None and found.source == view.source:
            found.take_state(view.filter)
        return True

    @Slot(str)
    def ask_other_name(self, key: str) -> None:
        """Ask another name for a view."""
        view = self.kept.view(key)
        if view is not None:
            self._open(_("Weergave hernoemen"), view.name, lambda name: self._rename(view, name))

    @Slot(str)
    def remove(self, key: str) -> None:
        """Remove a view; the message bar takes it back."""
        view = self.kept.view(key)
        if view is not None:
            self.kept.remove(view)
            self._done(
                _("Weergave ‘{name}’ verwijderen").format(name=view.name),
                lambda: self.kept.put(view),
            )

    def _ask(self, name: str, source: str, state: State) -> None:
        def add(name: str) -> None:
            self._add(name, source, state)

        self._open(_("Als weergave bewaren"), name[:LONGEST_NAME], add)

    def _add(self, name: str, source: str, state: State) -> None:
        view = self.kept.add(name, source, state)
        label = _("Weergave ‘{name}’ bewaren").format(name=view.name)
        self._done(label, lambda: self.kept.remove(view))

    def _rename(self, view: KeptView, name: str) -> None:
        self.kept.rename(view, name)
        label = _("Weergave ‘{name}’ hernoemen").format(name=view.name)
        self._done(label, lambda: self.kept.put(view))

    def _done(self, label: str, take_back: Callable[[], object]) -> None:
        self._undo = Undo(label, take_back)
        self._desk.offer(_("{label}: gedaan.").format(label=label), self.undo)

    # -- showing -------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        places = [navigation.Place(view.key, view.name, _icon(view)) for view in self.kept.views]
        self._workplace.navigation.set_own(_("Weergaven"), places)

    @Slot(str, int)
    def _show_count(self, key: str, number: int) -> None:
        view = self.kept.view(key)
        if view is not None:
            self._workplace.navigation.count(key, number, Tone.GREY, counted_words(view))

    def _open(self, title: str, name: str, save: Save) -> None:
        sheet = view_name_sheet(self._desk, title, name, save)
        open_as_dialog(sheet, self._host.window(), SIZE)


def _icon(view: KeptView) -> str:
    return "search" if view.source == SEARCH else "filter"
