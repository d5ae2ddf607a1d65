"""What the first painted window did not wait for; a process of its own, because modules stay."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.example_register import copy_of_example

ROOT = Path(__file__).parents[3]
# The window asks which day it is before it makes its table.
PROGRAM = """
import os, sys
import consultatie.__main__ as program

told = program._today

def today():
    from ui.widgets.table import TableView
    painted = TableView.paintEvent

    def paint(view, event):
        painted(view, event)
        print(*sys.modules, flush=True)
        os._exit(0)

    TableView.paintEvent = paint
    return told()

program._today = today
program.main()
"""
LATER = {
    "words of every sort of record": ("consultatie.advice", "consultatie.consultations"),
    "the law": ("consultatie.law", "consultatie.deadlines", "tomllib"),
    "a whole dossier": ("consultatie.dossier_file", "db.dossiers"),
    "writing": ("sqlite_utils", "db.creation", "db.migrations", "db.erasure"),
    "searching": ("ui.views.search", "ui.views.hit_place"),
    "forms": ("ui.forms.sheet", "ui.error_dialog", "ui.views.start"),
    "paper": ("reportlab", "consultatie.overviews"),
    "keys and passphrases": ("hashlib", "secrets"),
    "commands": ("click", "babel", "jsonschema"),
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    home = tmp_path_factory.mktemp("thuis")
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(home))
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(copy_of_example(home))],
        capture_output=True, text=True, cwd=ROOT, check=True, timeout=60,
        env=os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    return run.stdout.split()


@pytest.mark.parametrize("what", LATER)
def test_the_first_window_does_not_wait_for(what: str, loaded: list[str]) -> None:
    assert set(loaded) & set(LATER[what]) == set()


def test_the_register_is_loaded_before_qt(loaded: list[str]) -> None:
    assert loaded.index("db.register") < loaded.index("PySide6.QtCore")
