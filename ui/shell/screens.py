"""The screens of one desk: each is loaded and made when it is first shown, or before that."""

from collections.abc import Callable, Mapping
from importlib import import_module

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName

# Where each screen is. Named and not imported: the first window is painted before most of them
# are loaded, and the preview brings the paper with it.
MODULES: dict[ScreenName, tuple[str, str]] = {
    ScreenName.DOSSIERS: ("ui.views.dossiers", "DossiersScreen"),
    ScreenName.REQUESTS: ("ui.views.requests", "RequestsScreen"),
    ScreenName.REQUEST: ("ui.views.request", "RequestScreen"),
    ScreenName.TERMS: ("ui.views.terms", "TermsScreen"),
    ScreenName.REACTIONS: ("ui.views.reactions", "ReactionsScreen"),
    ScreenName.MATRIX: ("ui.views.matrix", "MatrixScreen"),
    ScreenName.COMMITMENTS: ("ui.views.commitments", "CommitmentsScreen"),
    ScreenName.MEETINGS: ("ui.views.meetings", "MeetingsScreen"),
    ScreenName.DECISIONS: ("ui.views.decisions", "DecisionsScreen"),
    ScreenName.PLANNING: ("ui.views.planning", "PlanningScreen"),
    ScreenName.DOCUMENTS: ("ui.views.documents", "DocumentsScreen"),
    ScreenName.PARTIES: ("ui.views.parties", "PartiesScreen"),
    ScreenName.ABBREVIATIONS: ("ui.views.abbreviations", "AbbreviationsScreen"),
    ScreenName.JOURNAL: ("ui.views.journal", "JournalScreen"),
    ScreenName.FORGOTTEN: ("ui.views.forgotten", "ForgottenScreen"),
    ScreenName.YEAR: ("ui.views.year", "YearScreen"),
    ScreenName.ISSUES: ("ui.views.issues", "IssuesScreen"),
    ScreenName.PREVIEW: ("ui.views.preview", "PreviewScreen"),
}
# The screens that show one dossier, and so need one.
IN_DOSSIER = frozenset(
    {
        ScreenName.REQUESTS,
        ScreenName.REQUEST,
        ScreenName.TERMS,
        ScreenName.REACTIONS,
        ScreenName.MATRIX,
        ScreenName.COMMITMENTS,
        ScreenName.MEETINGS,
        ScreenName.DECISIONS,
        ScreenName.PLANNING,
        ScreenName.DOCUMENTS,
        ScreenName.ISSUES,
        ScreenName.PREVIEW,
    }
)

Offers = Mapping[Act, Callable[[], object]]


def screen_class(name: ScreenName) -> type[Screen]:
    """The class of a screen, loaded now if it was not."""
    module, cls = MODULES[name]
    found: type[Screen] = getattr(import_module(module), cls)
    return found


class Screens(QStackedWidget):
    """Shows the screen of a place. `made` is told of each new screen, to dress it."""

    def __init__(self, desk: Desk, made: Callable[[QWidget], object]) -> None:
        super().__init__()
        self._desk = desk
        self._made = made
        self._screens: dict[ScreenName, Screen] = {}
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """What the shown screen needs; those that are not seen take no room from the window."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    def show_place(self, place: Place) -> None:
        """Show a place on its screen."""
        screen = self._screen(place.screen)
        screen.show_place(place)
        self.setCurrentWidget(screen)

    def make(self, name: ScreenName) -> None:
        """Make a screen without showing it, so that going to it need not wait for that."""
        self._screen(name)

    def unsaved(self) -> list[str]:
        """Where something typed is not saved yet, in words of each screen."""
        said = (screen.unsaved() for screen in self._screens.values())
        return [words for words in dict.fromkeys(said) if words]

    def shown(self) -> Screen | None:
        """The screen that is shown."""
        current = self.currentWidget()
        return current if isinstance(current, Screen) else None

    def reload(self) -> None:
        """Let the shown screen read again; the others do so when they are shown."""
        screen = self.shown()
        if screen is not None:
            screen.reload()

    def offers(self) -> Offers:
        """What the shown screen does for the keys of the window."""
        offered = getattr(self.shown(), "offered", None)
        offers: Offers = offered() if offered else {}
        return offers

    def _screen(self, name: ScreenName) -> Screen:
        if name not in self._screens:
            screen = screen_class(name)(self._desk)
            self._made(screen)
            self.addWidget(screen)
            self._screens[name] = screen
        return self._screens[name]
