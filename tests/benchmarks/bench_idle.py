"""P11: what a window costs that nobody touches, and what many acts leave behind.

Run with `python -m tests.benchmarks.bench_idle [seconds] [acts]`. Idle: how often the process woke
up and how long it worked, beside a bare window in a process of its own. Acts: how much larger the
process is after so many acts in the open window, each with all that the window reads again.
"""

import json
import resource
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from consultatie.acts.records import NEW, add, change
from consultatie.dossiers import Dossier
from tests.example_register import copy_of_example, rooms
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Scheme, Theme

SECONDS = 20
ACTS = 1_000
_SETTLING_MS = 4_000


def main(seconds: int, acts: int) -> None:
    """Print both."""
    ours, bare = (_child(who, seconds, acts) for who in ("ours", "bare"))
    sys.stdout.write(
        f"P11 idle for {seconds} s: woke up {ours['wakes']} times, bare window {bare['wakes']};"
        f" worked {ours['work']:.0f} ms, bare window {bare['work']:.0f} ms (goal: the same)\n"
        f"P11 {acts} acts: {ours['growth']:.1f} KiB an act larger (goal 0)\n"
    )


def _child(who: str, seconds: int, acts: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_idle", str(seconds), str(acts), who]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(run.stdout)
    return found


def measured(who: str, seconds: int, acts: int) -> dict[str, float]:
    """The numbers of one window, in this process."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        window = _ours(app, Path(folder)) if who == "ours" else _bare()
        window.resize(1366, 768)
        window.show()
        _wait(_SETTLING_MS)
        before = resource.getrusage(resource.RUSAGE_SELF)
        _wait(seconds * 1_000)
        after = resource.getrusage(resource.RUSAGE_SELF)
        growth = _growth(window, acts) if isinstance(window, MainWindow) else 0.0
        window.close()
    work = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1_000
    return {"wakes": after.ru_nvcsw - before.ru_nvcsw, "work": work, "growth": growth}


def _growth(window: MainWindow, acts: int) -> float:
    """KiB an act, after as many acts have filled what is only filled once."""
    assert window.workplace is not None
    register = window.workplace.desk.register
    dossier = add(register, Dossier(id=NEW, name="Nieuwe huisvesting"))
    sizes = []
    for part in range(2):
        for number in range(acts // 2):
            dossier = change(register, replace(dossier, name=f"Huisvesting {part} {number}"))
            QApplication.processEvents()
        sizes.append(_size())
    return (sizes[1] - sizes[0]) / (acts // 2)


def _size() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1_024


def _ours(app: QApplication, folder: Path) -> MainWindow:
    settings = Settings(folder / "consultatie.ini")
    window = MainWindow(rooms(), settings, Theme(app, Scheme.LIGHT), folder)
    window.open_first(copy_of_example(folder), None)
    return window


def _bare() -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(QTableView())
    return window


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:3]]
    chosen = (*numbers, *(SECONDS, ACTS)[len(numbers) :])
    if len(sys.argv) > 3:
        sys.stdout.write(json.dumps(measured(sys.argv[3], chosen[0], chosen[1])))
    else:
        main(chosen[0], chosen[1])
