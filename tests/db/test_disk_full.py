"""A full disk: the act is not there, all before it is, and work goes on when there is room."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.check import check_register
from tests.db.samples import opened, write_whole_dossier

# A limit on the size of files stops writing just as a full disk does, for one process only.
FULL = """
import resource, sys
from pathlib import Path
from consultatie.dossiers import Dossier
from consultatie.errors import DiskFull
from consultatie.register import Author
from db.register import open_register

def add(size):
    with register.action("Dossier toegevoegd") as work:
        work.put(Dossier(id=work.new_id(), name="Nieuw", note="x" * size))

register = open_register(Path(sys.argv[1]), author=Author("a", "b"))
add(10)
before = register.records(Dossier), register.journal()
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
for _ in range(2):
    try:
        add(5_000_000)
    except DiskFull as error:
        print(type(error).__name__)
    assert (register.records(Dossier), register.journal()) == before
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
add(5_000_000)
assert len(register.records(Dossier)) == len(before[0]) + 1
register.close()
"""


@pytest.mark.parametrize("limit", (200_000, 1_000_000, 2_345_678))
def test_a_full_disk_is_told_and_costs_only_the_last_act(path: Path, limit: int) -> None:
    with opened(path) as register:
        write_whole_dossier(register)
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(limit)],
        capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.split() == ["DiskFull", "DiskFull"]
    assert check_register(path) == []
    with opened(path) as register:
        assert len(register.dossier_lines()) == 3
