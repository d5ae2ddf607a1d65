import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from consultatie.errors import Stopped
from consultatie.progress import Progress
from ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:  # qtbot: there must be an application
    runner = Jobs()
    yield runner
    assert runner.stop_all()
    assert qtbot is not None


def test_the_result_arrives_in_the_thread_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[tuple[str, bool]] = []
    here = threading.get_ident()
    with qtbot.waitSignal(jobs.settled):
        jobs.run(lambda _progress: "klaar", lambda r: heard.append((r, _same_thread(here))))
    assert heard == [("klaar", True)]


def test_the_work_is_done_in_another_thread(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[int] = []
    with qtbot.waitSignal(jobs.settled):
        jobs.run(lambda _progress: threading.get_ident(), heard.append)
    assert heard != [threading.get_ident()]


def test_nobody_hears_of_the_end_before_run_returns(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[str] = []
    for _turn in range(50):
        job = jobs.run(lambda _progress: None, lambda _result: heard.append("end"))
        heard.append("returned")
        qtbot.waitUntil(lambda job=job: not job.running)  # type: ignore[misc]
    assert heard == ["returned", "end"] * 50


def test_an_error_goes_to_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[BaseException] = []
    with qtbot.waitSignal(jobs.settled):
        jobs.run(_fail, on_error=heard.append)
    assert isinstance(heard[0], ZeroDivisionError)


def test_an_error_that_nobody_asked_for_goes_down_the_road(qtbot: QtBot) -> None:
    heard: list[BaseException] = []
    jobs = Jobs(report_error=heard.append)
    with qtbot.waitSignal(jobs.settled):
        jobs.run(_fail)
    assert isinstance(heard[0], ZeroDivisionError)


def test_who_owns_the_jobs_may_go_once_it_has_heard_of_the_end(qtbot: QtBot) -> None:
    heard: list[object] = []

    class Owner(QObject):
        def hear(self, result: object) -> None:
            heard.append(result)

    for turn in range(20):
        owner = Owner()
        Jobs(owner).run(lambda _progress, turn=turn: turn, owner.hear)  # type: ignore[misc]
        del owner
        qtbot.waitUntil(lambda turn=turn: len(heard) > turn)  # type: ignore[misc]
        qtbot.wait(0)
    assert heard == list(range(20))


def test_stop_ends_the_work_at_its_next_step(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[BaseException] = []
    with qtbot.waitSignal(jobs.settled):
        job = jobs.run(_until_stopped, on_error=heard.append)
        job.stop()
    assert isinstance(heard[0], Stopped)


def test_the_last_step_is_always_reported(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[tuple[int, int, str]] = []
    with qtbot.waitSignal(jobs.settled):
        jobs.run(_hundred_steps, on_progress=lambda *step: heard.append(step))
    assert heard[-1] == (100, 100, "stap 100")


def test_a_job_is_listed_until_it_has_settled(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.settled):
        job = jobs.run(lambda _progress: None, title="Zoeken")
        assert jobs.running() == (job,)
    assert jobs.running() == ()


def test_closing_the_window_stops_every_job(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.settled):
        jobs.run(_until_stopped)
        assert jobs.stop_all()


def _same_thread(ident: int) -> bool:
    return threading.get_ident() == ident


def _fail(_progress: Progress) -> float:
    return 1 / 0


def _until_stopped(progress: Progress) -> None:
    while True:
        progress.step(0, 0)


def _hundred_steps(progress: Progress) -> None:
    for step in range(1, 101):
        progress.step(step, 100, f"stap {step}")


def test_no_garbage_is_collected_in_the_thread_of_a_job(qtbot: QtBot) -> None:
    jobs = Jobs()
    collecting: list[bool] = []
    job = jobs.run(lambda _progress: collecting.append(gc.isenabled()))
    with qtbot.waitSignal(job.settled):
        pass
    assert (collecting, gc.isenabled()) == ([False], True)
