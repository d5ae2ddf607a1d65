"""A program that writes acts until it is killed, and says of each when it is safe.

Run as `python -m tests.db.killed_writer`. Its register comes on standard input, so that it can be
started ahead. Each line it prints is the id of an act that was acknowledged.
"""

import sys
from dataclasses import replace
from pathlib import Path

from consultatie.advice import Point
from consultatie.register import Author, ChangeNotice
from db.register import SqliteRegister, open_register
from tests.db.samples import write_whole_dossier


def write_on(register: SqliteRegister) -> None:
    """Add dossiers, reword their points, undo that and do it again, for ever."""
    while True:
        point: Point = write_whole_dossier(register)["point"]
        with register.action("Punt herschreven") as work:
            work.put(replace(point, text="Herschreven."))
        register.undo()
        register.redo()


def say(notice: ChangeNotice) -> None:
    """Tell the parent that this act is safely written."""
    sys.stdout.write(f"{notice.action.id}\n")
    sys.stdout.flush()


def main() -> None:
    """Wait for a register, then write in it."""
    path = Path(sys.stdin.readline().rstrip("\n"))
    register = open_register(path, author=Author("schrijver", "laptop 2"))
    register.subscribe(say)
    write_on(register)


if __name__ == "__main__":
    main()
