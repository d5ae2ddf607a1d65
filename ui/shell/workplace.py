"""Everything in the window while a register is open: bar, terms, navigation and screens."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from consultatie.language import _
from ui.actions import Act, Actions
from ui.desk import Desk, Place, Screen, ScreenName
from ui.shell.places import NAVIGATION, key_of, places
from ui.shell.screens import IN_DOSSIER, Offers, Screens
from ui.shell.top_bar import TopBar
from ui.shell.trail import Trail
from ui.tokens import Tone
from ui.widgets.counter_bar import CounterBar
from ui.widgets.labels import ground
from ui.widgets.navigation import Navigation
from ui.widgets.term_strip import TermStrip

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.ids import RecordId
    from consultatie.register import ChangeNotice, DossierLine
    from ui.forgetting import Forgetting
    from ui.shell.own_views import OwnViews
    from ui.shell.term_cards import Strip
    from ui.views.search import SearchPanel


# The screens that show whichever dossier is chosen.
_TO_THE_MINUTE = len("2026-11-23 18:32")
_OF_ANY_DOSSIER = IN_DOSSIER & (NAVIGATION | {ScreenName.MATRIX})


class Workplace(QWidget):
    """One desk on the screen. `place_shown` tells each time another place is shown."""

    place_shown = Signal(object)

    def __init__(self, desk: Desk, actions: Actions, made: Callable[[QWidget], object]) -> None:
        super().__init__()
        self.desk = desk
        self._actions = actions
        self.trail = Trail()
        self.bar = TopBar(actions)
        self.terms = TermStrip()
        self.navigation = Navigation(places())
        self.screens = Screens(desk, made)
        self.forgotten = CounterBar(_("Vergeten?"))
        self.forgotten.say(_("wordt geteld…"))
        self._lines: tuple[DossierLine, ...] = ()
        self._dossier: RecordId | None = None
        self._strip: Strip | None = None
        self._search: SearchPanel | None = None
        self._forgetting: Forgetting | None = None
        self._surroundings = QTimer(self)
        self._surroundings.setSingleShot(True)
        self._surroundings.timeout.connect(self.show_surroundings)
        self._kept: OwnViews | None = None
        self._lay_out()
        self._connect()

    @property
    def dossier(self) -> "RecordId | None":
        """The dossier we are in."""
        return self._dossier

    @property
    def search(self) -> "SearchPanel":
        """The panel that searches; loaded when it is first asked for."""
        if self._search is None:
            from ui.shell.commands import commands
            from ui.views.search import SearchPanel

            self._search = SearchPanel(
                self.desk, self, lambda: commands(self._actions, self._choose_screen)
            )
            self._search.closed.connect(self._focus_screen)
        return self._search

    # -- going somewhere -----------------------------------------------------------------------

    @Slot(object)
    def go(self, place: Place) -> None:
        """Go to a place, or to the list of dossiers where that one cannot be shown."""
        self._read_lines()
        wanted = self._possible(place)
        self.trail.visit(wanted)
        self._show(wanted)

    @Slot()
    def back(self) -> None:
        """Go to the place before this one."""
        self._show_again(self.trail.back())

    @Slot()
    def forward(self) -> None:
        """Go to the place one came back from."""
        self._show_again(self.trail.forward())

    @Slot()
    def next_pane(self) -> None:
        """Put the keyboard in the next of terms, navigation, screen and what is forgotten."""
        panes: list[QWidget] = [self.terms, self.navigation, self.screens, self.forgotten]
        at = next((n for n, pane in enumerate(panes) if _has_focus(pane)), len(panes) - 1)
        for step in range(1, len(panes) + 1):
            if _enter(panes[(at + step) % len(panes)]):
                return

    def shown(self) -> Screen | None:
        """The screen that is shown."""
        return self.screens.shown()

    def offers(self) -> Offers:
        """What the shown screen does for the keys of the window, or the strip with the keyboard."""
        return {Act.WHY: self._say_no_date, **self.screens.offers(), **self._offers_of_strip()}

    def _offers_of_strip(self) -> Offers:
        key = self.terms.key_with_keyboard()
        return {} if key is None else {Act.WHY: lambda: self.explain(key)}

    def _say_no_date(self) -> None:
        self.desk.say(_("Hier staat geen berekende datum. De termijnen staan bovenaan (F6)."))

    # -- reading -------------------------------------------------------------------------------

    @Slot(object)
    def reload(self, notice: "ChangeNotice | None" = None) -> None:
        """Read everything that is shown again."""
        self._read_lines()
        here = self.trail.here
        possible = self._possible(here) if here else None
        if possible is not None and possible != here:
            self.go(possible)
        else:
            self.screens.reload()
        # The screen had its turn; the terms above it have the next one.
        self._surroundings.start()
        if notice is None and self._forgetting is not None:
            # Another day: a change itself the counting hears of.
            self._forgetting.start()

    def show_surroundings(self) -> None:
        """Show the terms too, which the first painting of a window does not wait for."""
        self._show_dossiers()
        self._show_terms()

    def _show_dossiers(self) -> None:
        self.bar.show_dossiers([line.dossier for line in self._lines], self._dossier)
        self._show_counters()

    def _read_lines(self) -> None:
        self._lines = tuple(self.desk.dossier_lines())
        if self._line() is None:
            self._dossier = _latest(self._lines)

    def _line(self) -> "DossierLine | None":
        return next((line for line in self._lines if line.dossier.id == self._dossier), None)

    def _possible(self, place: Place) -> Place:
        """The place itself with its dossier filled in, or the list where there is none."""
        if place.screen not in IN_DOSSIER:
            return place
        standing = {line.dossier.id for line in self._lines}
        dossier = place.dossier if place.dossier is not None else self._dossier
        if dossier not in standing:
            return Place(ScreenName.DOSSIERS)
        return replace(place, dossier=dossier)

    def _show(self, place: Place) -> None:
        before = self._dossier
        self.desk.here = place
        if place.dossier is not None:
            self._dossier = place.dossier
        self.desk.enter(self._dossier)
        self.screens.show_place(place)
        self.navigation.choose(key_of(place.screen))
        self._show_dossiers()
        if before != self._dossier and self._strip is not None:
            # The screen has its turn first.
            self._surroundings.start()
        screen = self.shown()
        if screen is not None and not _has_focus(self.navigation):
            screen.setFocus()
        self.place_shown.emit(place)
        if before != self._dossier and self._kept is not None:
            self._kept.count()

    def _show_again(self, place: Place | None) -> None:
        if place is not None:
            self._show(self._possible(place))

    # -- terms and counters --------------------------------------------------------------------

    def _show_terms(self) -> None:
        from consultatie.deadlines import deadlines_of
        from ui.shell.term_cards import strip_of

        if self._dossier is None:
            self.navigation.count(ScreenName.COMMITMENTS, 0)
            self._strip = strip_of((), self.desk.today())
        else:
            file = self.desk.dossier_file(self._dossier)
            today, leads = self.desk.today(), self.desk.leads
            self._strip = strip_of(deadlines_of(file, self.desk.law, today, leads), today)
            self._count_late(file)
        strip = self._strip
        self.terms.set_cards(strip.cards, strip.later, strip.empty)

    def _show_counters(self) -> None:
        line = self._line()
        number = line.unanswered if line else 0
        self.navigation.count(ScreenName.REACTIONS, number, Tone.AMBER, _("zonder reactie"))

    def _count_late(self, file: "DossierFile") -> None:
        today = self.desk.today()
        late = sum(one.is_late(today) for one in file.procedure.standing_commitments())
        self.navigation.count(ScreenName.COMMITMENTS, late, Tone.RED, _("over tijd"))

    def count_forgotten(self) -> None:
        """Begin to count what is forgotten; from then on the bar follows every change."""
        from ui.forgetting import forgetting_of

        forgetting = forgetting_of(self.desk)
        if self._forgetting is None:
            self._forgetting = forgetting
            forgetting.counted.connect(self._show_forgotten)
        forgetting.start()

    @Slot()
    def _show_forgotten(self) -> None:
        from ui.shell.forgotten_counters import counters_of

        found = self._forgetting.found if self._forgetting else None
        if found is not None:
            self.forgotten.show_counters(counters_of(found))
            late = len(found.overdue)
            self.navigation.count(ScreenName.FORGOTTEN, late, Tone.RED, _("over tijd"))

    @Slot(object)
    def explain(self, key: Hashable) -> None:
        """Show why the terms on a card end that day."""
        if self._strip is not None:
            from ui.asking_why import of_deadline, show_why

            asked = of_deadline(*self._strip.group(key))
            show_why(self.desk, asked, self.terms.button(key), self)

    # -- kept views ----------------------------------------------------------------------------

    @property
    def kept(self) -> "OwnViews":
        """What the user kept under names; loaded after the first paint."""
        if self._kept is None:
            from ui.shell.own_views import OwnViews

            self._kept = OwnViews(self, self)
        return self._kept

    def search_for(self, words: str) -> None:
        """Show what is found for these words."""
        self.search.open_with(words)

    def leave_search(self) -> str:
        """Close the panel that searches; gives what was being looked for."""
        if self._search is None or not self._search.isVisible():
            return ""
        self._search.leave()
        return self._search.words

    def undo_label(self) -> str | None:
        """What Ctrl+Z takes back now."""
        own = self._kept.undo_label if self._kept is not None else None
        return own or self.desk.register.undo_label()

    def undo(self) -> None:
        """Take back the last act, of the register or of a kept view."""
        if self._kept is not None and self._kept.undo_label:
            self._kept.undo()
        else:
            self.desk.register.undo()

    def keep_view(self) -> None:
        """Keep what the shown list is filtered by, or what is looked for, under a name."""
        self.kept.ask_name()

    # -- inside --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.desk.place_wanted.connect(self.go)
        self.desk.register_changed.connect(self.reload)
        self.bar.dossier_chosen.connect(self._choose_dossier)
        self.bar.all_wanted.connect(lambda: self.go(Place(ScreenName.DOSSIERS)))
        self.navigation.place_chosen.connect(self._choose_screen)
        self.terms.term_chosen.connect(self.explain)
        self.terms.later_chosen.connect(lambda: self.go(Place(ScreenName.TERMS)))
        self.forgotten.counter_chosen.connect(
            lambda key: self.go(Place(ScreenName.FORGOTTEN, part=key))
        )

    @Slot(object)
    def _choose_dossier(self, dossier: "RecordId") -> None:
        here = self.trail.here
        stays = here is not None and here.screen in _OF_ANY_DOSSIER
        self.go(Place(here.screen if here and stays else ScreenName.REQUESTS, dossier))

    @Slot(str)
    def _choose_screen(self, key: str) -> None:
        if self._kept is not None and self._kept.open(key):
            return
        screen = ScreenName(key)
        self.go(Place(screen, self._dossier if screen in IN_DOSSIER else None))
        if self.trail.here is not None and self.trail.here.screen is not screen:
            self.desk.say(_("Maak eerst een dossier, of kies er een."))

    @Slot()
    def _focus_screen(self) -> None:
        screen = self.shown()
        if screen is not None:
            screen.setFocus()

    def _lay_out(self) -> None:
        header = ground("header")
        row = QVBoxLayout(header)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.terms)
        surface = ground("surface")
        inner = QVBoxLayout(surface)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.screens)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.navigation)
        body.addWidget(surface, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(header)
        layout.addLayout(body, 1)
        layout.addWidget(self.forgotten)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._search is not None and self._search.isVisible():
            self._search.place()


def _latest(lines: "tuple[DossierLine, ...]") -> "RecordId | None":
    """The dossier that was changed last; without any change the first."""
    changed = [line for line in lines if line.last_change is not None]
    if changed:
        # To the minute: of an example made at once, the first dossier is the one to look at.
        return max(changed, key=lambda line: str(line.last_change)[:_TO_THE_MINUTE]).dossier.id
    return lines[0].dossier.id if lines else None


def _has_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def _enter(pane: QWidget) -> bool:
    """Put the keyboard in a pane, where it was last or in what takes it first."""
    before: QWidget | None = pane.focusWidget()
    for widget in (before, *pane.findChildren(QWidget)):
        if widget is not None and widget.isVisible() and widget.isEnabled() and _takes_tab(widget):
            widget.setFocus()
            return True
    return False


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
