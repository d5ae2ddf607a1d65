"""Dates belong to the start of the program: they are loaded fast and bring nothing along."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

LOADED = """
import sys
import consultatie.dates
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""

# The standard library is loaded first, so that only our own modules are timed; loading it is also
# the measure, because it grows with the slowness of the machine.
TIMED = """
from time import thread_time
begin = thread_time()
import datetime, enum, gettext, pathlib, re, typing, dataclasses
standard = thread_time() - begin
import consultatie.errors
begin = thread_time()
import consultatie.dates
print((thread_time() - begin) / standard)
"""


def run(code: str, cache: Path) -> str:
    """What a fresh interpreter prints, with compiled modules in `cache`."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(cache)}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, text=True, capture_output=True
    ).stdout


def test_nothing_but_the_standard_library_and_our_own_rooms_is_loaded(tmp_path: Path) -> None:
    before = set(run("import sys; print(*sys.modules)", tmp_path).split())
    loaded = set(run(LOADED, tmp_path).split()) - before
    assert loaded - set(sys.stdlib_module_names) == {"consultatie", "resources"}


def test_reading_what_somebody_typed_is_loaded_only_when_needed(tmp_path: Path) -> None:
    code = "import sys, consultatie.dates; print(*sys.modules)"
    assert "consultatie.dates.understanding" not in run(code, tmp_path).split()


def test_loading_costs_a_fraction_of_the_standard_library_it_stands_on(tmp_path: Path) -> None:
    run(TIMED, tmp_path)  # compiles
    assert min(float(run(TIMED, tmp_path)) for _ in range(5)) < 0.15
