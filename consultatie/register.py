"""The ports: what the domain asks of the register on disk. `db` keeps these promises."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from consultatie.ids import HIGHEST, RecordId

if TYPE_CHECKING:
    # Who opens a register need not wait for every sort of record that can be in it.
    from consultatie.dossier_file import DossierFile, Parties
    from consultatie.dossiers import Dossier
    from consultatie.kept_files import FileShelf, KeptFile
    from consultatie.records import Plain, Record

R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes in the journal: a person and a laptop."""

    person: str
    laptop: str


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One line of the list of dossiers; counts are computed, never stored.

    `last_action` is the action that changed the dossier last: who knows it knows what it read.
    """

    dossier: "Dossier"
    requests: int
    points: int
    unanswered: int
    last_change: datetime | None
    last_action: RecordId | None = None


@dataclass(frozen=True, slots=True)
class FoundIn:
    """That words were found in the file of a document, and on which page of it, if it has pages."""

    page: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found by searching: which record, in which dossier, and the words around it.

    `where` has the names around it: of its dossier, its request and its council. `within` is there
    when the words stand in the file of a document.
    """

    kind: str
    record: RecordId
    dossier: RecordId | None
    title: str
    snippet: str
    where: tuple[str, ...] = ()
    within: FoundIn | None = None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action in the journal: what was done, by whom, where, when (UTC) and why.

    `erases` is how many records lost their words in it, for a real erasure only.
    """

    id: RecordId
    label: str
    person: str
    laptop: str
    at: datetime
    reason: str = ""
    undoes: RecordId | None = None
    redoes: RecordId | None = None
    erases: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One changed field of one record in the journal, with its action."""

    action: ActionLine
    kind: str
    record: RecordId
    field: str
    old: "Plain"
    new: "Plain"


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """What one finished action touched; screens reload by it."""

    action: ActionLine
    records: frozenset[tuple[str, RecordId]]


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """Text that was typed and not saved, under a key of the form it stands in; `at` is in UTC."""

    key: str
    text: str
    at: datetime


class Work(Protocol):
    """What can be written inside one action."""

    def new_id(self) -> RecordId:
        """An id for a new record."""
        ...

    def put(self, record: "Record") -> None:
        """Write a record: a new one, or the changed fields of one that is there."""
        ...

    def get(self, cls: type[R], record_id: RecordId) -> R:
        """A record as it stands inside this action. Raises `NotFound`."""
        ...

    def find(self, cls: type[R], field: str, value: "Plain") -> Sequence[R]:
        """The records of one sort that stand and have this plain value in a field, oldest first."""
        ...


class OpenRegister(Protocol):
    """An open register."""

    def action(self, label: str, reason: str = "") -> AbstractContextManager[Work]:
        """One named act of the user: one transaction, one journal action, one undo step.

        Leaving it by an error changes nothing at all. An act that changed nothing leaves no trace.
        """
        ...

    def author(self) -> Author:
        """Who writes in the journal from now on."""
        ...

    def sign_as(self, author: Author) -> None:
        """Write under another name from the next action on."""
        ...

    def subscribe(self, hear: Callable[[ChangeNotice], None]) -> Callable[[], None]:
        """Be told of every finished action; the returned function ends that."""
        ...

    def name(self) -> str:
        """The name of the register."""
        ...

    def parties(self) -> "Parties":
        """All organisations and bodies."""
        ...

    def dossier_lines(self) -> Sequence[DossierLine]:
        """The dossiers that were not withdrawn, by name."""
        ...

    def dossier_file(self, dossier_id: RecordId) -> "DossierFile":
        """Everything of one dossier. Raises `NotFound`."""
        ...

    def dossier_files(self, ids: "Sequence[RecordId]") -> "Sequence[DossierFile]":
        """Everything of several dossiers, read at one moment. Raises `NotFound`."""
        ...

    def records(self, cls: type[R]) -> Sequence[R]:
        """Every record of one sort, oldest first, withdrawn ones too."""
        ...

    def get(self, cls: type[R], record_id: RecordId) -> R:
        """One record. Raises `NotFound`."""
        ...

    def search(self, words: str, limit: int = 50) -> Sequence[Hit]:
        """Records that hold all these words (the last one as a beginning), best first.

        When more than a thousand do, the newest come first.
        """
        ...

    def beside(self) -> "OpenRegister":
        """The same register once more, only to read, for another thread; closed on its own."""
        ...

    def shelf(self) -> "AbstractContextManager[FileShelf]":
        """The files of this register, for the thread that enters; opened and closed with that."""
        ...

    def files(self) -> "Sequence[KeptFile]":
        """What is known of every file but those of issues, in the order in which they came."""
        ...

    def undo_label(self) -> str | None:
        """What undo would undo, or None."""
        ...

    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        ...

    def undo(self) -> None:
        """Restore what the last action that was not undone changed; a new action itself."""
        ...

    def redo(self) -> None:
        """Do again what the last undo undid; a new action itself."""
        ...

    def erase(self, records: "Sequence[Record]", reason: str) -> int:
        """Take the words of records away for good; gives how many still had any.

        They go from the records, also those that an undo took away, from every old and new value
        and every label in the journal, from the index and from free room in the file. Numbered
        issues that say them lose their pages, and those words. An action says so and names those
        issues; undo goes no further back than that. Raises `NotFound`.
        """
        ...

    def keep_draft(self, key: str, text: str) -> None:
        """Keep unfinished text until it is dropped, also when the program is killed.

        It lies in the register, so that it is as private, but is no act: no journal, no undo and
        no notice. Of what comes while an act is going on the last is written after it.
        """
        ...

    def drop_draft(self, key: str) -> None:
        """Forget unfinished text: it was saved, or thrown away."""
        ...

    def drafts(self) -> Sequence[KeptDraft]:
        """All unfinished text that is kept, newest first."""
        ...

    def history(self, record_id: RecordId) -> Sequence[Change]:
        """Every change of one record, oldest first."""
        ...

    def journal(self, since: date | None = None) -> Sequence[ActionLine]:
        """Every action, newest first."""
        ...

    def changes(self, action: RecordId) -> Sequence[Change]:
        """Every changed field of one action, in the order of writing."""
        ...

    def changes_of(
        self, kinds: Collection[str], first: RecordId = 0, last: RecordId = HIGHEST
    ) -> Sequence[Change]:
        """Every change of all records of these sorts, oldest first, in one read.

        :param first: of the actions from this one on, `last`: up to and with this one.
        """
        ...

    def close(self) -> None:
        """Close the register; afterwards it is not used any more."""
        ...
