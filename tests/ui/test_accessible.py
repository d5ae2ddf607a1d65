"""Every screen and dialog of the pictures can be heard, and worked without a mouse."""

from collections.abc import Callable, Iterator
from itertools import groupby

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.screens.entries import SCREENS, Factory
from tests.screens.fit import LARGEST
from tests.ui.accessibility import (
    disordered,
    halved,
    lost,
    nameless,
    silent,
    unexplained,
    unlabelled,
    unnamed,
    unreachable,
)
from tests.ui.hand import shown
from ui import theme
from ui.forms.choice_editors import ChoiceBox
from ui.forms.mark_choice import MarkButton
from ui.marks import Mark, Shape
from ui.theme import Scheme
from ui.tokens import FOCUS_WIDTH, Tokens, Tone, tokens_of
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.tick_box import TickBox

RULES: dict[str, Callable[[QWidget], Iterator[str]]] = {
    "unnamed": unnamed,
    "unexplained": unexplained,
    "silent": silent,
    "unlabelled": unlabelled,
    "unreachable": unreachable,
    "nameless": nameless,
    "halved": halved,
    "disordered": disordered,
    "lost": lost,
}
STRAY = "stray"


@pytest.fixture(scope="module")
def faults(qapp: QApplication) -> dict[str, list[str]]:
    """The faults of all screens by rule: each screen is made once."""
    found: dict[str, list[str]] = {rule: [] for rule in (*RULES, STRAY)}
    for name, factory in SCREENS:
        screen, strays = _made(factory, qapp)
        found[STRAY] += [f"{name}: {stray}" for stray in strays]
        _show(screen)
        for rule, faults_of in RULES.items():
            found[rule] += [f"{name}: {fault}" for fault in faults_of(screen)]
        screen.close()
        screen.deleteLater()
        qapp.sendPostedEvents()
    return found


class Strays(QObject):
    """Hears of parts that are shown before they stand in something: a window of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QPushButton | QLabel | QFrame):
            # A popover wants to be a window.
            popover = watched.windowType() is Qt.WindowType.Popup
            self.found += [type(watched).__name__] * (watched.isWindow() and not popover)
        return False


def _made(factory: Factory, app: QApplication) -> tuple[QWidget, list[str]]:
    """A screen, and the windows that opened while it was made."""
    strays = Strays()
    app.installEventFilter(strays)
    screen = factory()
    app.removeEventFilter(strays)
    return screen, strays.found


def _show(screen: QWidget) -> None:
    if not isinstance(screen, QDialog):
        screen.resize(*LARGEST)
    screen.show()
    screen.activateWindow()
    QTest.qWaitForWindowActive(screen)


def test_no_part_of_a_screen_opens_a_window_of_its_own(faults: dict[str, list[str]]) -> None:
    assert faults[STRAY] == []


def test_every_control_that_takes_the_keyboard_has_a_name(faults: dict[str, list[str]]) -> None:
    assert faults["unnamed"] == []


def test_every_button_with_an_icon_alone_says_what_it_does(faults: dict[str, list[str]]) -> None:
    assert faults["unexplained"] == []


def test_every_row_column_and_sign_has_words(faults: dict[str, list[str]]) -> None:
    assert faults["silent"] == []


def test_every_field_has_a_label_in_sight(faults: dict[str, list[str]]) -> None:
    assert faults["unlabelled"] == []


def test_tab_comes_to_every_control_and_leaves_it(faults: dict[str, list[str]]) -> None:
    assert faults["unreachable"] == []


def test_every_button_has_a_name(faults: dict[str, list[str]]) -> None:
    assert faults["nameless"] == []


def test_the_first_cell_of_a_row_says_the_whole_row(faults: dict[str, list[str]]) -> None:
    assert faults["halved"] == []


def test_tab_goes_in_the_order_of_reading(faults: dict[str, list[str]]) -> None:
    assert faults["disordered"] == []


def test_a_screen_opens_with_the_keyboard_where_it_can_be_seen(
    faults: dict[str, list[str]],
) -> None:
    assert faults["lost"] == []


@pytest.fixture(params=(Scheme.LIGHT, Scheme.DARK))
def tokens(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Tokens]:
    """The colours of both looks, each put on for the time of a test."""
    theme.apply(qapp, request.param)
    yield tokens_of(qapp.palette())
    theme.apply(qapp, Scheme.LIGHT)


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "choice": ChoiceBox,
    "button": lambda: push_button("Opslaan"),
    "quiet button": lambda: push_button("Wijzigen", Kind.QUIET),
    "icon": lambda: icon_button("x", "Sluiten"),
    "tick box": lambda: TickBox("Ja"),
    "mark": lambda: MarkButton(Mark("aanwezig", Shape.CHECK, Tone.GREEN)),
}


@pytest.mark.parametrize("make", CONTROLS.values(), ids=CONTROLS)
def test_the_keyboard_is_shown_by_a_frame_of_two_pixels(
    tokens: Tokens, make: Callable[[], QWidget], qtbot: QtBot
) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    control = make()
    row.addWidget(control)
    shown(qtbot, window)
    control.setFocus()
    assert _thickness(control, tokens.focus) >= FOCUS_WIDTH


def _thickness(control: QWidget, colour: str) -> int:
    """How many rows of pixels in one go have a colour in the middle of a widget, from its top."""
    picture = control.grab().toImage()
    middle = picture.width() // 2
    wanted = QColor(colour)
    hits = [picture.pixelColor(middle, y) == wanted for y in range(picture.height())]
    return max((len(list(run)) for same, run in groupby(hits) if same), default=0)
