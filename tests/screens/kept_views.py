"""Views of a user's own: in the navigation with their numbers, and the sheet that names one."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from consultatie.kept_views import SEARCH, check_name
from tests.screens.shell import _desk, _sheet, window
from ui.desk import Place, ScreenName
from ui.filtering import VIEW, WORDS, State
from ui.forms.sheet import FormSheet
from ui.forms.view_names import view_name_sheet
from ui.main_window import MainWindow
from ui.shell.workplace import Workplace

_VIEWS: tuple[tuple[str, str, State], ...] = (
    ("Toezeggingen over tijd", "commitments", {VIEW: "1"}),
    ("Zonder reactie", "points", {"waiting": "waiting"}),
    ("Alles over reistijd", SEARCH, {WORDS: "reistijd"}),
    ("Cliëntenraden en adviesraden", "bodies", {WORDS: "cliënten"}),
    ("Journaal: besluiten", "journal", {WORDS: "besluit"}),
)


def in_navigation() -> QWidget:
    """A view is open; its list says by what it is filtered."""

    def keep(shown: MainWindow) -> None:
        workplace = shown.workplace
        assert isinstance(workplace, Workplace)
        shown.resize(1366, 768)
        shown.show()
        kept = [workplace.kept.kept.add(*view) for view in _VIEWS]
        counted: set[str] = set()
        workplace.kept.kept.counted.connect(lambda key, _number: counted.add(key))
        workplace.kept.count()
        while len(counted) < len(kept) - 1:
            QApplication.processEvents()
        workplace.kept.open(kept[3].key)
        # In sight, whatever the height of the window.
        workplace.navigation.button(kept[-1].key).setFocus()

    return window(Place(ScreenName.COMMITMENTS), prepare=keep)


def naming() -> QWidget:
    return _sheet(_name_sheet("Toezeggingen · Over tijd"), 300)


def name_taken() -> QWidget:
    sheet = _name_sheet("")
    sheet.page.submit()
    return _sheet(sheet, 300)


def _name_sheet(name: str) -> FormSheet:
    return view_name_sheet(
        _desk(), "Als weergave bewaren", name, lambda typed: check_name(typed, ())
    )


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("weergaven-venster", in_navigation),
    ("weergaven-naam", naming),
    ("weergaven-zonder-naam", name_taken),
]
