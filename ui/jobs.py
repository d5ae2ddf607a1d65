"""The one runner of long work: off the window's thread, with progress and Stop."""

import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from consultatie.progress import Progress
from ui.collector import collector

T = TypeVar("T")
Work: TypeAlias = Callable[[Progress], T]
HearProgress: TypeAlias = Callable[[int, int, str], object]
HearError: TypeAlias = Callable[[BaseException], object]

# Seconds after which the thread of a job gives way to the window. Python's own five thousandths
# add up, one for each time that the window lets go of it, to a window that visibly waits.
_GIVE_WAY = 0.0005
# How long a job waits for its act to be painted; in seconds at most, where nothing is painted.
_PAINTED_MS = 20
_LONGEST_WAIT = 0.2
# Seconds between two notices of progress; more would only make the window busy.
_PACE = 0.05


def let_window_go_first() -> None:
    """Let jobs hardly be felt in the window; once for the process, before there is a job."""
    sys.setswitchinterval(_GIVE_WAY)


class Job(QObject):
    """One piece of long work. Its signals arrive in the thread of the window, in this order."""

    progressed = Signal(int, int, str)
    settled = Signal(object)
    _reported = Signal(int, int, str)
    _ended = Signal(object, object)

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.running = True
        self._progress = Progress(_paced(self._reported.emit))
        self._painted = threading.Event()
        self._thread: threading.Thread | None = None
        self._on_done: Callable[[Any], object] = _ignore
        self._on_error: HearError = _ignore
        # Queued, whatever thread emits: nobody hears of an end inside the call that began it.
        queued = Qt.ConnectionType.QueuedConnection
        self._reported.connect(self._pass_progress, queued)
        self._ended.connect(self._settle, queued)

    def stop(self) -> None:
        """Ask the work to stop; it ends with `Stopped` at its next step."""
        self._progress.stop()

    @property
    def stopping(self) -> bool:
        """Whether a stop was asked for."""
        return self._progress.stopping

    def hear(self, on_done: Callable[[Any], object], on_error: HearError) -> None:
        """Say who is told of the end; before the work starts."""
        self._on_done = on_done
        self._on_error = on_error

    def start(self, work: Work[object], *, after_painting: bool) -> None:
        """Begin; who wants to hear of it has said so before."""
        # The collector runs in whatever thread it likes, and would free Qt objects there; Qt allows
        # that in the thread of the window only.
        collector.rest(self)
        if after_painting:
            QTimer.singleShot(_PAINTED_MS, self._painted.set)
        else:
            self._painted.set()
        self._thread = threading.Thread(target=self._work, args=(work,), daemon=True)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the work is over; False when it takes longer than this."""
        if self._thread is None:
            return True
        self._thread.join(seconds)
        if self._thread.is_alive():
            return False
        self._thread = None
        collector.wake(self)
        return True

    def _work(self, work: Work[object]) -> None:
        self._painted.wait(_LONGEST_WAIT)
        try:
            self._ended.emit(work(self._progress), None)
        except BaseException as error:  # noqa: BLE001 - carried to the thread of the window
            self._ended.emit(None, error)

    @Slot(int, int, str)
    def _pass_progress(self, done: int, total: int, text: str) -> None:
        if self.running:
            self.progressed.emit(done, total, text)

    @Slot(object, object)
    def _settle(self, result: object, error: BaseException | None) -> None:
        # The work may still be on its way out of the signal that brought us here.
        self.wait()
        self.running = False
        try:
            if error is None:
                self._on_done(result)
            else:
                self._on_error(error)
        finally:
            self.settled.emit(self)
            self._let_go()

    def _let_go(self) -> None:
        """Hold on to nobody any more.

        Who heard of the end may own this job. Let go of only when the job is deleted, it would go
        as well and delete the job once more, which ends the process.
        """
        heard = self._on_done, self._on_error
        self._on_done = self._on_error = _ignore
        QTimer.singleShot(0, partial(_ignore, heard))


class Jobs(QObject):
    """Runs jobs for one window; `report_error` is the road for errors nobody else takes."""

    started = Signal(object)
    settled = Signal(object)

    def __init__(
        self, parent: QObject | None = None, report_error: HearError | None = None
    ) -> None:
        super().__init__(parent)
        self._report_error = report_error or _ignore
        self._running: list[Job] = []

    def run(
        self,
        work: Work[T],
        on_done: Callable[[T], object] | None = None,
        on_error: HearError | None = None,
        on_progress: HearProgress | None = None,
        title: str = "",
        *,
        after_painting: bool = False,
    ) -> Job:
        """Start work elsewhere; the callbacks come in this thread, never before this returns.

        `Stopped` goes to `on_error` like every error.

        :param after_painting: let the act that asks for it show itself first, such as a screen that
            was never seen: two threads take turns, and the window would take twice as long.
        """
        job = Job(title, self)
        job.hear(on_done or _ignore, on_error or self._report_error)
        if on_progress is not None:
            job.progressed.connect(on_progress)
        job.settled.connect(self._forget)
        self._running.append(job)
        self.started.emit(job)
        job.start(work, after_painting=after_painting)
        return job

    def running(self) -> tuple[Job, ...]:
        """The jobs that have not settled."""
        return tuple(self._running)

    def stop_all(self, seconds: float = 5.0) -> bool:
        """Stop every job and wait; for closing the window. False when one does not listen."""
        for job in self._running:
            job.stop()
        return all(job.wait(seconds) for job in self._running)

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._running.remove(job)
        self.settled.emit(job)
        job.deleteLater()


def _ignore(_value: object) -> None:
    """Take no notice."""


def _paced(report: Callable[[int, int, str], None]) -> Callable[[int, int, str], None]:
    last = 0.0

    def report_now_and_then(done: int, total: int, text: str) -> None:
        nonlocal last
        now = time.monotonic()
        if done >= total > 0 or now - last >= _PACE:
            last = now
            report(done, total, text)

    return report_now_and_then
