"""The window is painted before sqlite-utils is loaded, which takes longer than opening."""

import subprocess
import sys
from pathlib import Path

from tests.db.samples import opened, write_whole_dossier

LOOK = """
import sys
from pathlib import Path
from consultatie.register import Author
from db.register import open_register
register = open_register(Path(sys.argv[1]), author=Author("a", "b"))
line = register.dossier_lines()[0]
register.dossier_file(line.dossier.id)
register.search("werkdruk")
register.undo_label()
assert "sqlite_utils" not in sys.modules
register.warm()
assert "sqlite_utils" in sys.modules
import sqlite_utils.utils
import sqlcipher3.dbapi2
assert sqlite_utils.utils.sqlite3.OperationalError is sqlcipher3.dbapi2.OperationalError
register.undo()
register.close()
assert not [name for name in sys.modules if name.split(".")[0] in ("PySide6", "reportlab")]
"""


def test_opening_and_reading_do_not_load_sqlite_utils(path: Path) -> None:
    with opened(path) as register:
        write_whole_dossier(register)
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", LOOK, str(path)],
        capture_output=True, text=True, cwd=root, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
