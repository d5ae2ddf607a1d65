import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from consultatie.progress import Progress
from ui.widgets.busy_line import BusyLine


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[BusyLine]:
    made = BusyLine()
    qtbot.addWidget(made)
    yield made
    made.leave()


def test_of_a_job_that_a_newer_one_replaced_nobody_hears(line: BusyLine, qtbot: QtBot) -> None:
    heard: list[object] = []
    gate = threading.Event()
    line.run(lambda _progress: gate.wait(), heard.append, heard.append, "eerst")
    line.run(lambda _progress: "nieuw", heard.append, heard.append, "daarna")
    gate.set()
    qtbot.waitUntil(lambda: not line.running and not line._jobs.running())
    assert heard == ["nieuw"]


def test_the_line_is_there_as_long_as_the_job_is(line: BusyLine, qtbot: QtBot) -> None:
    gate = threading.Event()
    line.run(lambda _progress: gate.wait(), _nothing, _nothing, "Bezig met lezen…")
    there = line.isHidden(), line.running
    gate.set()
    qtbot.waitUntil(lambda: not line.running)
    assert (there, line.isHidden()) == ((False, True), True)


def test_whoever_follows_is_told_also_when_hearing_of_the_end_goes_wrong(
    line: BusyLine, qtbot: QtBot
) -> None:
    told: list[bool] = []
    line.changed.connect(lambda: told.append(line.running))

    def hear(_found: object) -> None:
        raise ValueError("verkeerd")

    with qtbot.captureExceptions() as raised:
        line.run(lambda _progress: None, hear, _nothing, "")
        qtbot.waitUntil(lambda: len(told) == 2)
    assert (told, [kind for kind, *_rest in raised]) == ([True, False], [ValueError])


def test_the_button_stops_what_is_being_done(line: BusyLine, qtbot: QtBot) -> None:
    heard: list[str] = []
    line.run(_for_ever, _nothing, lambda error: heard.append(type(error).__name__), "Bezig…")
    line.stop_button.click()
    qtbot.waitUntil(lambda: not line.running)
    assert heard == ["Stopped"]


def _nothing(_found: object) -> None:
    """Nobody waits for it."""


def _for_ever(progress: Progress) -> None:
    while True:
        progress.step(0, 0)
