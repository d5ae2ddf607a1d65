"""P4: searching in all texts, whole and as one types.

Run with `python -m tests.benchmarks.bench_search [scale]`; scale 20 has 100,000 points. Whole: the
register's own search beside one raw statement of FTS5 in the same process. As one types: words are
typed in the search panel of the real window at 90 ms a key; the time counts from the moment a key
was due until the answer to it, or to a later one, was painted. Its floor is the same panel with
answers that ask no register. ripgrep goes through the texts in one file,
when it is installed.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from consultatie.language import Language
from consultatie.register import Hit
from db.driver import Connection, connect
from db.register import open_register
from tests.benchmarks.heavy import AUTHOR
from tests.benchmarks.pairs import measure
from tests.benchmarks.registers import register_at
from tests.example_register import rooms
from ui.finding import Finder
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.speech import speak
from ui.theme import Scheme, Theme
from ui.views.search import SearchPanel

MOST = 40
WHOLE = ("reorganisatie", "sociaal plan", "werkdrukadvies", "reorganisatieplan evaluatie")
TYPED = ("reorganisatie", "werkdruk", "de gevolgen", "sociaal plan")
PACE_MS = 90
ROUNDS = 2
RAW = """
select rowid, kind, dossier, snippet(search, -1, '', '', '…', 16)
from search where search match ? order by rank limit ?"""


def main(scale: int) -> None:
    """Print the ratios."""
    path = register_at(scale)
    _whole(path, scale)
    _by_ripgrep(path, scale)
    _as_typed(path, scale)


def _whole(path: Path, scale: int) -> None:
    connection = connect(path)
    with open_register(path, author=AUTHOR, purpose="read") as register:
        for words in WHOLE:
            query = " ".join(f'"{word}"' for word in words.split()) + "*"
            ratio = measure(partial(register.search, words, MOST), partial(_raw, connection, query))
            sys.stdout.write(ratio.line(f"P4 scale {scale}, whole, ‘{words}’ / raw FTS5", 1.3))
    connection.close()


def _raw(connection: Connection, query: str) -> object:
    return connection.execute(RAW, (query, MOST)).fetchall()


def _by_ripgrep(path: Path, scale: int) -> None:
    program = shutil.which("rg")
    if program is None:
        sys.stdout.write("P4 ripgrep is not installed here\n")
        return
    connection = connect(path)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "teksten.txt"
        rows = connection.execute("select text from searchable").fetchall()
        texts.write_text("\n".join(" ".join(row[0].split()) for row in rows), "utf-8")
        with open_register(path, author=AUTHOR, purpose="read") as register:
            words = WHOLE[0]
            command = [program, "-i", "-m", str(MOST), rf"\b{words}", str(texts)]
            ratio = measure(
                lambda: register.search(words, MOST),
                lambda: subprocess.run(command, check=True, capture_output=True),
            )
            sys.stdout.write(ratio.line(f"P4 scale {scale}, ‘{words}’ / ripgrep", 1.0))
    connection.close()


class _NoQuery(Finder):
    """The floor: it answers at once, by turns with one of two answers that it has already."""

    answers: Sequence[Sequence[Hit]] = ()

    def prepare(self) -> None:
        """There is no connection."""

    def find(self, words: str) -> None:
        answer = self.answers[len(words) % 2]
        QTimer.singleShot(0, self, lambda: self.found.emit(words, answer))


class _Typist:
    """Types in the panel at an even pace and notes when each answer was painted."""

    def __init__(self, panel: SearchPanel) -> None:
        self._panel = panel
        self._due: list[float] = []
        self.results: list[float] = []
        self.echoes: list[float] = []
        panel.finder.found.connect(self._answered)

    def type(self, words: str) -> None:
        """Type words; the panel of the other typist goes away when this one comes."""
        self._panel.open()
        _wait(300)
        loop = QEventLoop()
        begun = time.perf_counter()
        for place, letter in enumerate(words):
            due = begun + (place + 1) * PACE_MS / 1_000
            wait = max(0, round((due - time.perf_counter()) * 1_000))
            QTimer.singleShot(wait, loop.quit)
            loop.exec()
            self._due.append(due)
            self._panel.line.insert(letter)
            self._panel.line.repaint()
            self.echoes.append(time.perf_counter() - due)
        QTimer.singleShot(600, loop.quit)
        loop.exec()
        self._panel.line.clear()
        self._due.clear()

    def _answered(self, _words: str, _hits: object) -> None:
        self._panel.results.viewport().repaint()
        now = time.perf_counter()
        self.results += [now - due for due in self._due]
        self._due.clear()


def _as_typed(path: Path, scale: int) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    speak(app, Language.DUTCH)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "consultatie.ini")
        window = MainWindow(rooms(), settings, Theme(app, Scheme.LIGHT), Path(folder))
        window.resize(1366, 768)
        window.show()
        window.open_first(path, None)
        _wait(3_000)
        assert window.workplace is not None
        panel = window.workplace.search
        ours, floor = _Typist(panel), _Typist(_floor_panel(window))
        for _round in range(ROUNDS):
            for words in TYPED:
                ours.type(words)
                floor.type(words)
        _say(scale, "result", ours.results, floor.results, (2.5, 4.0))
        _say(scale, "echo of the letter", ours.echoes, floor.echoes, (1.0, 1.0))
        window.close()


def _floor_panel(window: MainWindow) -> SearchPanel:
    assert window.workplace is not None
    desk = window.workplace.desk
    panel = SearchPanel(desk, window.workplace)
    same = _NoQuery(desk.register, MOST, panel)
    same.answers = [desk.register.search(words, MOST) for words in WHOLE[:2]]
    same.found.connect(panel._show_found)
    panel.finder = same
    return panel


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _say(
    scale: int, what: str, ours: list[float], floor: list[float], goals: tuple[float, float]
) -> None:
    for name, part, goal in (("median", 0.5, goals[0]), ("p95", 0.95, goals[1])):
        mine, theirs = _at(ours, part), _at(floor, part)
        sys.stdout.write(
            f"P4 scale {scale}, as one types, {what}, {name}: {mine:.1f} / {theirs:.1f} ms"
            f" ratio {mine / theirs:.2f} (goal {goal:.2f})\n"
        )


def _at(times: list[float], part: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] * 1_000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
