"""Making a new register: whole beside its place first, and only then in its place."""

import os
from contextlib import closing, suppress
from pathlib import Path

from consultatie.dossiers import Register
from consultatie.errors import CannotWrite, FolderGone, ReadOnlyRegister, RegisterExists
from consultatie.language import kept
from db.act import Act, Heading
from db.driver import Connection, connect, database_on
from db.gate import is_writable
from db.key import Key
from db.pen import Pen
from db.trouble import told


def create_file(path: Path, key: Key | None, pen: Pen, name: str, secretariat: str) -> None:
    """Make the file of a new register, with its name in it as the first act.

    :raises RegisterExists: a file is in the way. :raises FolderGone: there is no such folder.
    :raises ReadOnlyRegister: nothing can be written there. :raises DiskFull: no room.
    """
    _refuse_place(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.nieuw")
    draft.unlink(missing_ok=True)
    try:
        with told(path, writing=True), closing(connect(draft, key, how="mode=rwc")) as connection:
            _fill(connection, pen, name, secretariat)
        _put_in_place(draft, path)
        _keep_name(path.parent)
    finally:
        for leftover in (draft, draft.with_name(draft.name + "-journal")):
            leftover.unlink(missing_ok=True)


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        draft.rename(path)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from error


def _fill(connection: Connection, pen: Pen, name: str, secretariat: str) -> None:
    from db.migrations import migrate

    migrate(connection)
    act = Act(connection, database_on(connection), pen, Heading(kept("Register aangemaakt")))
    connection.execute("begin immediate")
    act.put(Register(id=pen.new_id(), name=name, secretariat=secretariat))
    act.finish()
    connection.execute("commit")
    connection.execute("pragma journal_mode = wal")


def _refuse_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise FolderGone(path)
    if path.exists():
        raise RegisterExists(path)
    if not is_writable(path.parent):
        raise ReadOnlyRegister(path.parent)


def _keep_name(folder: Path) -> None:
    """Force the name of a new file to disk, where the system can do that for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
