"""What the first painted window did not wait for; a process of its own, because modules stay."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.example_register import copy_of_example

ROOT = Path(__file__).parents[3]
# The window asks which day it is before it makes its table.
PROGRAM = """
import builtins, json, linecache, os, sys
import consultatie.__main__ as program

told = program._today

def today():
    from ui.widgets.table import TableView
    painted = TableView.paintEvent

    def paint(view, event):
        painted(view, event)
        seen = {
            "modules": [*sys.modules],
            "widgets": [*vars(sys.modules["PySide6.QtWidgets"])],
            "sources": [*linecache.cache],
            "importing": builtins.__import__.__name__,
        }
        sys.stdout.write(json.dumps(seen))
        sys.stdout.flush()
        os._exit(0)

    TableView.paintEvent = paint
    return told()

program._today = today
program.main()
"""
# What the terms above the list need is loaded before they are shown, a module each turn.
AFTERWARDS = """
import json, os, sys
import consultatie.__main__ as program
import ui.qt
ui.qt.load_qt()
from ui.main_window import MainWindow

show_terms = MainWindow.finish_opening

def finish_opening(window):
    before = set(sys.modules)
    show_terms(window)
    sys.stdout.write(json.dumps(sorted(set(sys.modules) - before)))
    sys.stdout.flush()
    os._exit(0)

MainWindow.finish_opening = finish_opening
program.main()
"""
LATER = {
    "words of every sort of record": ("consultatie.advice", "consultatie.consultations"),
    "the law": ("consultatie.law", "consultatie.deadlines", "tomllib"),
    "a whole dossier": ("consultatie.dossier_file", "db.dossiers"),
    "writing": ("sqlite_utils", "db.act", "db.creation", "db.migrations", "db.erasure", "db.copy"),
    "searching": ("ui.views.search", "ui.views.hit_place", "db.search", "db.snippets"),
    "forms": ("ui.forms.sheet", "ui.error_dialog", "ui.views.start"),
    "paper": ("reportlab", "consultatie.overviews"),
    "letters": ("consultatie.letters.templates", "consultatie.letters.kinds", "docxtpl"),
    "keys and passphrases": ("hashlib", "secrets", "db.key"),
    "choosing files": ("ui.choosers", "ui.folders"),
    "the cards of terms": ("ui.widgets.term_card", "ui.shell.term_cards"),
    "long texts": ("ui.delegates.two_lines",),
    "preferences that nobody has": ("consultatie.preferences", "consultatie.early_warnings"),
    "commands": ("click", "babel", "jsonschema"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What there was at the first paint."""

    modules: list[str]
    # What PySide had made of Qt's widgets: it makes each class when it is first asked for.
    widgets: list[str]
    # The files of which the text was read, and not only the byte code.
    sources: list[str]
    # The name of what `import` calls.
    importing: str


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    return Seen(**_told_by(PROGRAM, tmp_path_factory.mktemp("thuis")))


@pytest.mark.parametrize("what", LATER)
def test_the_first_window_does_not_wait_for(what: str, seen: Seen) -> None:
    assert set(seen.modules) & set(LATER[what]) == set()


def test_no_source_of_ours_is_read(seen: Seen) -> None:
    """PySide would read that of every module that is loaded after it."""
    assert seen.importing == "__import__"
    assert [file for file in seen.sources if Path(file).is_relative_to(ROOT / "ui")] == []


def test_only_the_widgets_that_are_shown_are_made(seen: Seen) -> None:
    """Asked for a widget that Qt made itself, PySide would make all it knows, to find its class."""
    assert {"QTableView", "QMenuBar"} <= set(seen.widgets)
    assert {"QWizard", "QCalendarWidget", "QGraphicsView"} & set(seen.widgets) == set()


def test_the_terms_wait_for_no_large_room_that_is_loaded_with_them(tmp_path: Path) -> None:
    loaded = _told_by(AFTERWARDS, tmp_path)
    assert [name for name in loaded if name.startswith(("consultatie.law", "ui.forms"))] == []
    assert not {"consultatie.dossier_file", "consultatie.deadlines"} & set(loaded)


def _told_by(program: str, home: Path) -> Any:
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(home))
    run = subprocess.run(
        [sys.executable, "-c", program, str(copy_of_example(home))],
        capture_output=True, text=True, cwd=ROOT, check=True, timeout=60,
        env=os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    return json.loads(run.stdout)
