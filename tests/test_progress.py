import pytest

from consultatie.errors import Stopped
from consultatie.progress import Progress


def test_a_step_reports_how_far_the_work_is() -> None:
    heard: list[tuple[int, int, str]] = []
    progress = Progress(lambda *step: heard.append(step))
    progress.step(1, 3, "punt 1")
    assert heard == [(1, 3, "punt 1")]


def test_work_that_nobody_watches_goes_on() -> None:
    progress = Progress()
    progress.step(1, 1)
    assert not progress.stopping


def test_the_step_after_a_stop_ends_the_work_without_a_report() -> None:
    heard: list[int] = []
    progress = Progress(lambda done, _total, _text: heard.append(done))
    progress.stop()
    with pytest.raises(Stopped):
        progress.step(1, 2)
    assert heard == []


def test_a_part_tells_of_the_whole_and_hears_its_stop() -> None:
    heard: list[tuple[int, int, str]] = []
    whole = Progress(lambda *told: heard.append(told))
    part = whole.part(2, 5, "brief.pdf")
    part.step(70, 100, "bladzijde")
    whole.stop()
    with pytest.raises(Stopped):
        part.step(71, 100)
    assert heard == [(2, 5, "brief.pdf")]
