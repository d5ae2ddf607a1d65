"""What the keys and menus of the window do with the register that is open in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QKeySequence

from consultatie.language import _
from ui.actions import Act, Actions
from ui.desk import Place, ScreenName
from ui.shell.menus import OF_SCREENS

if TYPE_CHECKING:
    from ui.shell.workplace import Workplace

Current: TypeAlias = "Callable[[], Workplace | None]"


class PlaceActs:
    """Connects the actions that need an open register; `current` gives its workplace, or None."""

    def __init__(self, actions: Actions, current: Current) -> None:
        self._actions = actions
        self._current = current
        self._connect_register()
        self._connect_trail()
        for act in OF_SCREENS:
            self._connect_offered(act)

    def undo(self) -> None:
        """Take back the last act."""
        self._on(lambda place: place.undo())
        self.refresh()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._on(lambda place: place.desk.register.redo())

    def is_open(self) -> bool:
        """Whether a register is open."""
        return self._current() is not None

    def refresh(self) -> None:
        """Ask again what is possible, and name what undo and redo would do."""
        self._actions.refresh()
        place = self._current()
        register = place.desk.register if place else None
        self._name(Act.UNDO, _("Ongedaan maken"), place.undo_label() if place else None)
        self._name(Act.REDO, _("Opnieuw"), register.redo_label() if register else None)

    def _name(self, act: Act, verb: str, label: str | None) -> None:
        action = self._actions[act]
        words = f"{verb}: {label}" if label else None
        self._actions.rename(act, words.replace("&", "&&") if words else None)
        action.setEnabled(label is not None)
        if words:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{words} ({keys})")

    def _connect_register(self) -> None:
        connect = self._actions.connect_to
        connect(Act.UNDO, self.undo)
        connect(Act.REDO, self.redo)
        connect(Act.PRINT, lambda: self._on_paper(Act.PRINT), self.is_open)
        connect(Act.SAVE_PDF, lambda: self._on_paper(Act.SAVE_PDF), self.is_open)
        connect(Act.SEARCH, lambda: self._on(lambda place: place.search.open()), self.is_open)
        connect(Act.KEEP_VIEW, lambda: self._on(lambda place: place.keep_view()), self.is_open)
        connect(Act.MEETING, lambda: self._on(self._meet), self.is_open)
        connect(Act.MATRIX, lambda: self._on(_show_matrix), self.is_open)
        connect(Act.NEXT_PANE, lambda: self._on(lambda place: place.next_pane()), self.is_open)

    def _connect_trail(self) -> None:
        def can(direction: str) -> Callable[[], bool]:
            return lambda: bool((place := self._current()) and getattr(place.trail, direction))

        connect = self._actions.connect_to
        connect(Act.BACK, lambda: self._on(lambda place: place.back()), can("can_go_back"))
        connect(Act.FORWARD, lambda: self._on(lambda place: place.forward()), can("can_go_forward"))

    def _connect_offered(self, act: Act) -> None:
        self._actions.connect_to(
            act, lambda: self._do_offered(act), lambda: self._offered(act) is not None
        )

    def _offered(self, act: Act) -> Callable[[], object] | None:
        place = self._current()
        return place.offers().get(act) if place else None

    def _do_offered(self, act: Act) -> None:
        offered = self._offered(act)
        if offered is not None:
            offered()

    def _meet(self, place: "Workplace") -> None:
        """Start the meeting mode on the meeting that is chosen, or show the meetings first."""
        begin = place.offers().get(Act.MEETING)
        if begin is not None:
            begin()
            return
        place.go(Place(ScreenName.MEETINGS))
        if Act.MEETING in place.offers():
            place.desk.say(_("Kies een vergadering en druk nog eens op F9."))

    def _on_paper(self, act: Act) -> None:
        """What a screen does with paper itself, or else the preview: print or save it there."""
        place = self._current()
        if place is None:
            return
        offered = place.offers().get(act)
        if offered is not None:
            offered()
        else:
            place.go(Place(ScreenName.PREVIEW))

    def _on(self, act: "Callable[[Workplace], object]") -> None:
        place = self._current()
        if place is not None:
            act(place)


def _show_matrix(place: "Workplace") -> None:
    """Show the points as a matrix, or as a list again."""
    here = place.trail.here
    in_matrix = here is not None and here.screen is ScreenName.MATRIX
    place.go(Place(ScreenName.REACTIONS if in_matrix else ScreenName.MATRIX))
