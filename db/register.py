"""The register on disk: creating, opening, and keeping the promises of the ports.

What opening does not need is loaded where it is used: the window waits for it.
"""

import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, TypeVar

from consultatie.errors import ReadOnlyRegister, SurroundingsError
from consultatie.ids import HIGHEST, IdMaker, RecordId
from consultatie.language import kept
from consultatie.records import Record
from consultatie.register import (
    ActionLine,
    Author,
    Change,
    ChangeNotice,
    DossierLine,
    Hit,
    KeptDraft,
    Work,
)
from db import journal
from db.dossier_lines import dossier_lines
from db.driver import Connection, SqlError, connect, database_on, single
from db.gate import look, place_of
from db.lock import RegisterLock
from db.opening import opened_for_reading, opened_for_writing, reader
from db.pen import Pen
from db.rows import one, read, table_of
from db.trouble import told

if TYPE_CHECKING:
    from sqlite_utils import Database

    from consultatie.dossier_file import DossierFile, Parties
    from consultatie.kept_files import FileShelf, KeptFile
    from db.act import Act
    from db.key import Key

R = TypeVar("R", bound=Record)
Clock = Callable[[], datetime]
Hear = Callable[[ChangeNotice], None]
_logger = logging.getLogger(__name__)
# After an act as large as this the statistics by which SQLite chooses its indexes are renewed.
_LARGE_ACT = 1_000


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def create_register(
    path: Path,
    *,
    name: str,
    author: Author,
    secretariat: str = "",
    passphrase: str | None = None,
    new_id: Callable[[], RecordId] | None = None,
    clock: Clock = now,
) -> "SqliteRegister":
    """Make a new register and open it for writing; with a passphrase it is encrypted.

    :raises SurroundingsError: nothing can be made there, or a file is in the way.
    """
    from db.creation import create_file
    from db.key import derive

    place = place_of(path)
    key = derive(passphrase) if passphrase else None
    pen = Pen(author, clock, new_id or IdMaker())
    create_file(place, key, pen, name, secretariat)
    connection, lock = opened_for_writing(place, key, author, clock())
    return SqliteRegister(place, connection, pen, lock, key)


def open_register(
    path: Path,
    *,
    author: Author,
    passphrase: str | None = None,
    purpose: Literal["write", "read"] = "write",
    new_id: Callable[[], RecordId] | None = None,
    clock: Clock = now,
) -> "SqliteRegister":
    """Open a register; an older one is first copied beside itself and brought up to date.

    For reading no lock is taken: that goes on beside the window that writes.

    :raises SurroundingsError: what stands in the way; the file was not touched.
    """
    place = place_of(path)
    pen = Pen(author, clock, new_id or IdMaker())
    key = look(place, passphrase)
    if purpose == "read":
        connection = opened_for_reading(place, key, author, clock())
        return SqliteRegister(place, connection, pen, key=key)
    connection, lock = opened_for_writing(place, key, author, clock())
    return SqliteRegister(place, connection, pen, lock, key)


class SqliteRegister:
    """An open register in one file: the `OpenRegister` of the ports.

    It belongs to the thread that opened it; one that only reads, to one thread at a time.
    """

    def __init__(
        self,
        path: Path,
        connection: Connection,
        pen: Pen,
        lock: RegisterLock | None = None,
        key: "Key | None" = None,
    ) -> None:
        self.path = path
        self._connection = connection
        self._pen = pen
        self._lock = lock
        self._key = key
        self._hearers: list[Hear] = []
        self._closed = False
        self._waiting_drafts: dict[str, str | None] = {}
        if lock is not None:
            with told(path):
                pen.go_on_from(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- writing -------------------------------------------------------------------------------

    @contextmanager
    def action(self, label: str, reason: str = "") -> Iterator[Work]:
        """One named act of the user: one transaction, one journal action, one undo step."""
        with self._act(label, reason) as act:
            yield act

    def author(self) -> Author:
        """Who writes in the journal from now on."""
        return self._pen.author

    def sign_as(self, author: Author) -> None:
        """Write under another name from the next action on."""
        self._pen.author = author

    def undo(self) -> None:
        """Restore what the last action that was not undone changed; nothing when there is none."""
        action = journal.to_undo(self._connection)
        if action is None:
            return
        label = kept("Ongedaan gemaakt: {label}").format(label=self._label(action))
        with self._act(label, undoes=action) as act:
            act.reverse(action)

    def redo(self) -> None:
        """Do again what the last undo undid; nothing when there is none."""
        action = journal.to_redo(self._connection)
        if action is None:
            return
        label = kept("Opnieuw gedaan: {label}").format(label=self._label(action))
        with self._act(label, redoes=action) as act:
            act.reverse(action)

    def erase(self, records: Sequence[Record], reason: str) -> int:
        """Take the words of records away for good; gives how many still had any.

        It may take seconds: every page of the file is written anew. Erasing what was erased
        before only does that once more. Raises `NotFound`.

        :raises TracesLeft: the words are gone, but the file could not be cleaned of what it was.
        """
        from db import erasure

        with self._one_moment():
            found = erasure.still_worded(self._connection, records)
            issues = erasure.reached_issues(self._connection, found)
        if found:
            label = erasure.label_of(found, issues)
            with self._act(label, reason, erases=len(found)) as act:
                erasure.erase(act, found, issues)
        self._refuse_reading_only()
        with told(self.path, writing=True):
            erasure.leave_no_trace(self._connection, self.path)
        return len(found)

    def subscribe(self, hear: Hear) -> Callable[[], None]:
        """Be told of every finished action; the returned function ends that."""
        self._hearers.append(hear)

        def end() -> None:
            with suppress(ValueError):
                self._hearers.remove(hear)

        return end

    def warm(self) -> None:
        """Load what the first act needs, so that it does not wait: call it after painting."""
        from consultatie.catalogue import record_types

        for cls in record_types():
            table_of(cls)
        if self._lock is not None:
            import db.act  # noqa: F401  (so that it is there)

            self._database  # noqa: B018  (made when first asked)

    # -- reading -------------------------------------------------------------------------------

    def name(self) -> str:
        """The name of the register."""
        with told(self.path):
            return str(single(self._connection, "select name from register"))

    def parties(self) -> "Parties":
        """All organisations and bodies."""
        from db import dossiers

        with self._one_moment():
            return dossiers.parties(self._connection)

    def dossier_lines(self) -> Sequence[DossierLine]:
        """The dossiers that were not withdrawn, by name."""
        with self._one_moment():
            return dossier_lines(self._connection)

    def dossier_file(self, dossier_id: RecordId) -> "DossierFile":
        """Everything of one dossier. Raises `NotFound`."""
        from db import dossiers

        with self._one_moment():
            return dossiers.dossier_file(self._connection, dossier_id)

    def dossier_files(self, ids: Sequence[RecordId]) -> "Sequence[DossierFile]":
        """Everything of several dossiers, read at one moment. Raises `NotFound`."""
        from db import dossiers

        with self._one_moment():
            return dossiers.dossier_files(self._connection, ids)

    def records(self, cls: type[R]) -> Sequence[R]:
        """Every record of one sort, oldest first, withdrawn ones too."""
        with told(self.path):
            return read(self._connection, cls)

    def get(self, cls: type[R], record_id: RecordId) -> R:
        """One record. Raises `NotFound`."""
        with told(self.path):
            return one(self._connection, cls, record_id)

    def search(self, words: str, limit: int = 50) -> Sequence[Hit]:
        """Records that hold all these words (the last one as a beginning), best first.

        When more than a thousand do, the newest come first: ranking them all would take long.
        """
        from db import search

        with self._one_moment():
            return search.find(self._connection, words, limit)

    def beside(self) -> "SqliteRegister":
        """The same register once more, to read in another thread; it is closed on its own."""
        return SqliteRegister(self.path, reader(self.path, self._key), self._pen, key=self._key)

    @contextmanager
    def shelf(self) -> "Iterator[FileShelf]":
        """The files of this register, on a connection of its own for the thread that enters."""
        from db.shelf import SqliteShelf

        # Whoever only reads gets a connection that cannot write.
        with told(self.path):
            make = reader if self._lock is None else connect
            connection = make(self.path, self._key)
        with closing(connection):
            yield SqliteShelf(self.path, connection)

    def files(self) -> "Sequence[KeptFile]":
        """What is known of every file but those of issues, in the order in which they came."""
        from db.shelf import files_of_documents

        with told(self.path):
            return files_of_documents(self._connection)

    def undo_label(self) -> str | None:
        """What undo would undo, or None."""
        with told(self.path):
            return self._label(journal.to_undo(self._connection))

    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        with told(self.path):
            return self._label(journal.to_redo(self._connection))

    # -- unfinished text -----------------------------------------------------------------------

    def keep_draft(self, key: str, text: str) -> None:
        """Keep unfinished text until it is dropped, also when the program is killed."""
        self._refuse_reading_only()
        self._waiting_drafts[key] = text
        self._write_drafts()

    def drop_draft(self, key: str) -> None:
        """Forget unfinished text: it was saved, or thrown away."""
        self._refuse_reading_only()
        self._waiting_drafts[key] = None
        self._write_drafts()

    def drafts(self) -> Sequence[KeptDraft]:
        """All unfinished text that is kept, newest first."""
        from db import drafts

        with told(self.path):
            return drafts.kept(self._connection)

    def _write_drafts(self) -> None:
        """Write what waits, unless an act is going on: that may still come to nothing."""
        if not self._waiting_drafts or self._closed or self._connection.in_transaction:
            return
        from db import drafts

        with told(self.path, writing=True):
            drafts.write(self._connection, self._waiting_drafts, self._pen.clock())
        self._waiting_drafts = {}

    def history(self, record_id: RecordId) -> Sequence[Change]:
        """Every change of one record, oldest first."""
        with told(self.path):
            return journal.history(self._connection, record_id)

    def journal(self, since: date | None = None) -> Sequence[ActionLine]:
        """Every action, newest first."""
        with told(self.path):
            return journal.actions(self._connection, since)

    def changes(self, action: RecordId) -> Sequence[Change]:
        """Every changed field of one action, in the order of writing."""
        with told(self.path):
            return journal.changes(self._connection, action)

    def changes_of(
        self, kinds: Collection[str], first: RecordId = 0, last: RecordId = HIGHEST
    ) -> Sequence[Change]:
        """Every change of all records of these sorts, oldest first, in one read.

        :param first: of the actions from this one on, `last`: up to and with this one.
        """
        with self._one_moment():
            return journal.changes_of(self._connection, kinds, first, last)

    def close(self) -> None:
        """Close the register; afterwards it is not used any more."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._lock is not None:
                self._settle()
            self._connection.close()
        finally:
            if self._lock is not None:
                self._lock.free()

    # -- inside --------------------------------------------------------------------------------

    @cached_property
    def _database(self) -> "Database":
        return database_on(self._connection)

    @contextmanager
    def _act(self, label: str, reason: str = "", **about: int) -> "Iterator[Act]":
        """:param about: what else the heading of the act says."""
        from db.act import Act, Heading

        heading = Heading(label, reason, **about)
        self._refuse_reading_only()
        if self._connection.in_transaction:
            raise RuntimeError("an act is already going on")
        with told(self.path, writing=True):
            act = Act(self._connection, self._database, self._pen, heading)
            self._connection.execute("begin immediate")
            try:
                yield act
                notice = act.finish()
                self._connection.execute("commit" if notice else "rollback")
            finally:
                # Does nothing after a commit, or when an error of the disk ended it already.
                self._connection.rollback()
                # They wait on when they cannot be written; what became of the act is said first.
                with suppress(SurroundingsError):
                    self._write_drafts()
        if notice:
            self._tell(notice)

    def _refuse_reading_only(self) -> None:
        if self._lock is None:
            raise ReadOnlyRegister(self.path)

    def _tell(self, notice: ChangeNotice) -> None:
        for hear in tuple(self._hearers):
            try:
                hear(notice)
            except Exception:
                _logger.exception("a subscriber failed; the act was written all the same")
        if len(notice.records) >= _LARGE_ACT:
            self._connection.execute("pragma optimize")

    def _label(self, action: RecordId | None) -> str | None:
        return None if action is None else journal.label_of(self._connection, action)

    @contextmanager
    def _one_moment(self) -> Iterator[None]:
        """All reading inside sees the register as it is at one moment, whoever writes beside."""
        with told(self.path):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("begin")
            try:
                yield
            finally:
                self._connection.rollback()

    def _settle(self) -> None:
        """Renew the statistics and put the log into the file; both can wait when it fails."""
        with suppress(SqlError):
            self._connection.execute("pragma optimize")
            self._connection.execute("pragma wal_checkpoint(truncate)").fetchall()
