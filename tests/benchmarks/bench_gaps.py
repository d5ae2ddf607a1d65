"""How long the window does not listen: the longest gap of its event loop in each act.

Run with `python -m tests.benchmarks.bench_gaps [scale] [part of a name]`. The window opens the
register of a heavy user in the largest dossier; each act is done twice, first as at the start of a
day and then again. A timer that should come every millisecond tells how long it had to wait. Beside
that stands how long the thread of the window itself worked meanwhile: on a machine that others use
too, that is what counts against the goal.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from consultatie.acts.records import NEW, add, change
from consultatie.dossiers import Dossier
from consultatie.language import Language
from consultatie.meetings import Meeting
from consultatie.reactions import Reaction, Verdict
from tests.benchmarks.registers import register_at
from tests.example_register import rooms
from ui.collector import collector
from ui.desk import Place, Screen, ScreenName
from ui.jobs import let_window_go_first
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell.workplace import Workplace
from ui.speech import speak
from ui.theme import Scheme, Theme
from ui.views.matrix import MatrixScreen
from ui.views.meeting_mode import MeetingWindow
from ui.views.meetings import MeetingsScreen
from ui.views.planning import PlanningScreen
from ui.views.requests import RequestsScreen

GOAL_MS = 100
_SETTLING_MS = 6_000
# What an act sets going is over by then: reading again, counting, drawing.
_AFTER_MS = 1_500
_KEYS_OF_VERDICTS = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
    Qt.Key.Key_5,
)
AnyScreen = TypeVar("AnyScreen", bound=Screen)


class GapProbe(QObject):
    """Listens how long the event loop is away."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = (0.0, 0.0)
        self.longest = Gap(0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def over(self, act: Callable[[], object]) -> "Gap":
        """The longest gap while an act goes on, and what it sets going."""
        self.longest, self._last = Gap(0.0, 0.0), _clocks()
        self._timer.start(1)
        act()
        wait(_AFTER_MS)
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = _clocks()
        gap = Gap(*((one - before) * 1_000 for one, before in zip(now, self._last, strict=True)))
        self.longest = max(self.longest, gap, key=lambda each: each.worked)
        self._last = now


@dataclass(frozen=True, slots=True)
class Gap:
    """Milliseconds between two turns of the event loop, and how many of those it worked."""

    wall: float
    worked: float


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a user does."""

    name: str
    do: Callable[[], object]


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def acts_of(workplace: Workplace) -> Iterator[Act]:
    """Every screen, what is typed and chosen there, and acts with all that follows from them."""
    for screen in ScreenName:
        yield Act(f"screen {screen.value}", partial(_go, workplace, screen))
    yield Act("type in the search", lambda: _search(workplace, "reorganisatie"))
    yield from _filters(workplace)
    register = workplace.desk.register
    for screen in (ScreenName.REACTIONS, ScreenName.MATRIX, ScreenName.TERMS, ScreenName.PLANNING):
        name = screen.value
        yield Act(f"change something on {name}", partial(_changed_theme, workplace, screen))
    yield Act("give an outcome in the matrix", partial(_given_in_matrix, workplace))
    yield Act("what-if, opened and filled in", partial(_what_if, workplace))
    yield Act("a form for a new request", partial(_new_request, workplace))
    yield Act("the meeting mode, with a capture", partial(_meeting_mode, workplace))
    for screen in (ScreenName.REACTIONS, ScreenName.MATRIX, ScreenName.PLANNING):
        yield Act(f"another dossier on {screen.value}", partial(_other_dossier, workplace, screen))
    yield Act("new dossier", lambda: add(register, Dossier(id=NEW, name=f"N {time.time()}")))
    yield Act("change a reaction", lambda: _changed_reaction(workplace))
    yield Act("undo", register.undo)
    yield Act("redo", register.redo)
    yield Act("open the calendar of days", lambda: workplace.desk.day_notes)


def _go(workplace: Workplace, screen: ScreenName) -> None:
    workplace.go(Place(screen, _largest(workplace), _record_for(workplace, screen)))


def _largest(workplace: Workplace) -> int:
    lines = workplace.desk.dossier_lines()
    return max(lines, key=lambda line: line.points).dossier.id


def _record_for(workplace: Workplace, screen: ScreenName) -> int | None:
    if screen is not ScreenName.REQUEST:
        return None
    file = workplace.desk.register.dossier_file(_largest(workplace))
    return file.standing_requests()[0].id


def _search(workplace: Workplace, words: str) -> None:
    panel = workplace.search
    panel.open()
    for letter in words:
        panel.line.insert(letter)
        wait(60)
    panel.line.clear()
    panel.leave()


def _filters(workplace: Workplace) -> Iterator[Act]:
    for screen in (ScreenName.REQUESTS, ScreenName.TERMS, ScreenName.REACTIONS, ScreenName.MATRIX):

        def filtering(own: ScreenName = screen) -> None:
            _go(workplace, own)
            shown = workplace.shown()
            found = shown.filtering() if shown is not None else None
            if found is not None:
                wait(300)
                found.take_state({"woorden": "plan", "words": "plan"})
                wait(300)
                found.take_state({})

        yield Act(f"filter {screen.value}", filtering)


def _changed_theme(workplace: Workplace, screen: ScreenName) -> None:
    _go(workplace, screen)
    wait(300)
    file = workplace.desk.register.dossier_file(_largest(workplace))
    theme = file.themes[0]
    change(workplace.desk.register, replace(theme, name=f"Thema {time.time()}"))


def _given_in_matrix(workplace: Workplace) -> None:
    screen = _shown(workplace, MatrixScreen, ScreenName.MATRIX)
    cell = screen.grid.cells.rows[0].lead
    screen.grid.choose(cell.id)
    wait(300)
    verdicts = list(Verdict)
    chosen = screen.grid.chosen()
    given = chosen.verdict if chosen else None
    other = verdicts[0] if given is None else verdicts[verdicts.index(given) - 1]
    QTest.keyClick(
        screen.grid, _KEYS_OF_VERDICTS[verdicts.index(other)], Qt.KeyboardModifier.ControlModifier
    )


def _what_if(workplace: Workplace) -> None:
    screen = _shown(workplace, PlanningScreen, ScreenName.PLANNING)
    wait(300)
    screen.map.ask_what_if()
    wait(300)
    weeks = screen.map.what_if.page.editor("advice_weeks")
    for number in (4, 6):
        weeks.set_value(number)
        wait(300)
    screen.map.close_what_if()


def _new_request(workplace: Workplace) -> None:
    screen = _shown(workplace, RequestsScreen, ScreenName.REQUESTS)
    wait(300)
    screen.ask_new_request()
    wait(500)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def _meeting_mode(workplace: Workplace) -> None:
    screen = _shown(workplace, MeetingsScreen, ScreenName.MEETINGS)
    if not screen.list.model.rows:
        held = Meeting(id=NEW, dossier=_largest(workplace), title="Overleg")
        add(workplace.desk.register, held)
        wait(500)
    screen.list.choose(screen.list.model.rows[0].meeting.id)
    wait(300)
    screen.open_mode()
    wait(500)
    mode = screen.findChild(MeetingWindow)
    assert mode is not None
    for key in "tde or krijgt de cijfers voor 1 juli":
        QTest.keyClicks(QApplication.focusWidget() or mode, key)
        wait(20)
    QTest.keyClick(QApplication.focusWidget() or mode, Qt.Key.Key_Return)
    wait(500)
    mode.close()


def _other_dossier(workplace: Workplace, screen: ScreenName) -> None:
    largest = _largest(workplace)
    dossiers = [line.dossier.id for line in workplace.desk.dossier_lines()]
    workplace.go(Place(screen, next(each for each in dossiers if each != largest)))
    wait(500)
    workplace.go(Place(screen, largest))


def _shown(workplace: Workplace, sort: type[AnyScreen], name: ScreenName) -> AnyScreen:
    _go(workplace, name)
    screen = workplace.shown()
    assert isinstance(screen, sort)
    return screen


def _changed_reaction(workplace: Workplace) -> None:
    file = workplace.desk.register.dossier_file(_largest(workplace))
    reaction: Reaction = file.reactions[0]
    change(workplace.desk.register, replace(reaction, text=f"{reaction.text} x"))


def main(scale: int, wanted: str) -> int:
    """Print the longest gap of each act; gives how many are longer than the goal."""
    let_window_go_first()
    collector.spare_acts()
    app = QApplication(sys.argv[:1])
    speak(app, Language.DUTCH)
    too_long = 0
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "consultatie.ini")
        window = MainWindow(rooms(), settings, Theme(app, Scheme.LIGHT), Path(folder))
        window.resize(1366, 768)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.open_first(register_at(scale), None)
        wait(_SETTLING_MS)
        assert window.workplace is not None
        probe = GapProbe(window)
        for act in acts_of(window.workplace):
            if wanted in act.name:
                gaps = [probe.over(act.do) for _time in range(2)]
                late = max(gap.worked for gap in gaps) > GOAL_MS
                too_long += late
                words = ", again ".join(f"{gap.worked:.0f} ({gap.wall:.0f})" for gap in gaps)
                mark = "  longer than the goal" if late else ""
                sys.stdout.write(f"{act.name}: {words} ms{mark}\n")
                sys.stdout.flush()
        window.close()
    sys.stdout.write(f"{too_long} acts with a gap of more than {GOAL_MS} ms (goal 0)\n")
    return too_long


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    sys.exit(min(main(size, sys.argv[2] if len(sys.argv) > 2 else ""), 1))
