"""The bytes and the text of files, beside the journal, written in pieces.

Bytes do not go through the journal: a document names its file by digest, so whatever undo, restore
or "back to this state" does with the document, the file it names lies there unchanged. Only a real
erasure takes it away. Each piece is a transaction of its own, so that a save in the window waits
for one piece at most; a file counts from the moment its line in `kept_file` is written.
"""

import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from consultatie.documents import Document
from consultatie.errors import NotFound
from consultatie.file_sorts import FileSort
from consultatie.kept_files import KeptFile
from consultatie.language import _
from consultatie.progress import UNWATCHED, Progress
from db.driver import Connection, Row
from db.trouble import told

# A megabyte is written in some hundredths of a second, also encrypted.
PIECE_BYTES = 1_000_000
_LONGEST_PAUSE = 0.02
# Text without pages is indexed in parts of some pages: the words around a find are cut out of one
# of them, which takes long in a large one, and words that belong together stand near each other.
_PART_LETTERS = 8_000
_PORTION_LETTERS = 100_000
_COLUMNS = "digest, size, sort, was_read, page_count, has_text, remark"


class SqliteShelf:
    """The `FileShelf` of the ports, on a connection that nobody else uses."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self._path = path
        self._connection = connection

    def keep(self, content: bytes, sort: FileSort, progress: Progress = UNWATCHED) -> KeptFile:
        """Put a file away in pieces; one that lies there is not written again."""
        digest = hashlib.sha256(content).hexdigest()
        with told(self._path, writing=True):
            there = kept_file(self._connection, digest)
            if there is None:
                self._write_pieces(digest, content, progress)
                self._write(_NEW_FILE, (digest, len(content), sort.value))
        return there or KeptFile(digest, len(content), sort)

    def content(self, digest: str) -> bytes:
        """The bytes of a file. Raises `NotFound`, and `DamagedFile` for one that changed."""
        with told(self._path):
            return content_of(self._connection, digest)

    def unread(self) -> Sequence[KeptFile]:
        """The files of which the text was not looked for yet, oldest first."""
        with told(self._path):
            return kept_files(self._connection, f"{_NOT_OF_ISSUES} and was_read = 0")

    def keep_text(
        self, digest: str, pages: Sequence[str], page_count: int | None = None, remark: str = ""
    ) -> None:
        """Put away what was read in a file; an earlier reading of it goes."""
        parts = _parts(pages, page_count)
        rows = [(digest, number, text) for number, text in parts if text.strip()]
        with told(self._path, writing=True):
            self._write("delete from file_page where digest = ?", (digest,))
            for some in _portions(rows):
                with self._turn():
                    self._connection.executemany(_NEW_PAGE, some)
            self._write(_WAS_READ, (page_count, bool(rows), remark, digest))

    def _write_pieces(self, digest: str, content: bytes, progress: Progress) -> None:
        # What a stop or a crash left behind of the same file goes first.
        self._drop_pieces(digest)
        view = memoryview(content)
        try:
            for place, start in enumerate(range(0, len(content), PIECE_BYTES)):
                progress.step(start, len(content))
                piece = view[start : start + PIECE_BYTES]
                self._write(_NEW_PIECE, (digest, place, piece))
        except BaseException:
            self._drop_pieces(digest)
            raise

    def _drop_pieces(self, digest: str) -> None:
        self._write("delete from file_piece where digest = ?", (digest,))

    def _write(self, sql: str, values: Sequence[Any]) -> None:
        with self._turn():
            self._connection.execute(sql, values)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """One transaction, and a pause as long after it.

        Whoever waits for the lock looks now and then only; without a pause it is never found free.
        """
        began = time.monotonic()
        self._connection.execute("begin immediate")
        try:
            yield
            self._connection.execute("commit")
        finally:
            self._connection.rollback()
        time.sleep(min(time.monotonic() - began, _LONGEST_PAUSE))


def kept_files(
    connection: Connection, where: str = "", values: Sequence[Any] = ()
) -> list[KeptFile]:
    """What is known of files, in the order in which they came."""
    rows = connection.execute(f"select {_COLUMNS} from kept_file {where} order by rowid", values)
    return [_file(*row) for row in rows]


def files_of_documents(connection: Connection) -> list[KeptFile]:
    """What is known of every file but those that only an issue names."""
    return kept_files(connection, _NOT_OF_ISSUES)


def kept_file(connection: Connection, digest: str) -> KeptFile | None:
    """What is known of one file, or None when it does not lie here."""
    return next(iter(kept_files(connection, "where digest = ?", (digest,))), None)


def content_of(connection: Connection, digest: str) -> bytes:
    """The bytes of a file, after seeing that they are still those that were put away."""
    if kept_file(connection, digest) is None:
        raise NotFound(Document.kind, digest)
    from consultatie.texts.trouble import DamagedFile

    sql = "select bytes from file_piece where digest = ? order by place"
    content = b"".join(piece for (piece,) in connection.execute(sql, (digest,)))
    if hashlib.sha256(content).hexdigest() != digest:
        raise DamagedFile(Path(digest[:12]), _("de inhoud klopt niet met het kenmerk"))
    return content


def put(connection: Connection, digest: str, content: bytes, sort: FileSort) -> None:
    """Put a small file away at once, inside a transaction that goes on."""
    if kept_file(connection, digest) is None:
        connection.execute("delete from file_piece where digest = ?", (digest,))
        for place, start in enumerate(range(0, len(content), PIECE_BYTES)):
            piece = content[start : start + PIECE_BYTES]
            connection.execute(_NEW_PIECE, (digest, place, piece))
        connection.execute(_NEW_FILE, (digest, len(content), sort.value))


def drop_unnamed(connection: Connection) -> None:
    """Take away every file that no record names, or could name again by undoing or restoring."""
    unnamed = [digest for (digest,) in connection.execute(_UNNAMED).fetchall()]
    for digest in unnamed:
        for table in ("file_page", "file_piece", "kept_file"):
            connection.execute(f"delete from {table} where digest = ?", (digest,))
    connection.execute("insert into page_search (page_search) values ('rebuild')")


def _file(
    digest: str, size: int, sort: str, was_read: int, page_count: int | None, has_text: int,
    remark: str,
) -> KeptFile:  # fmt: skip
    return KeptFile(
        digest, size, FileSort(sort), bool(was_read), page_count, bool(has_text), remark
    )


def _parts(pages: Sequence[str], page_count: int | None) -> list[tuple[int | None, str]]:
    """The texts to index, each with its page; without pages long texts are cut between lines."""
    if page_count is not None:
        return list(enumerate(pages, 1))
    return [(None, part) for page in pages for part in _cut(page)]


def _portions(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in portions of which none takes long to index."""
    portion: list[Row] = []
    letters = 0
    for row in rows:
        portion.append(row)
        letters += len(row[2])
        if letters >= _PORTION_LETTERS:
            yield portion
            portion, letters = [], 0
    if portion:
        yield portion


def _cut(text: str) -> list[str]:
    parts = []
    while len(text) > _PART_LETTERS:
        end = text.rfind("\n", 0, _PART_LETTERS) + 1 or _PART_LETTERS
        parts.append(text[:end])
        text = text[end:]
    return [*parts, text]


_NEW_FILE = """
insert into kept_file (digest, size, sort, was_read, page_count, has_text, remark)
values (?, ?, ?, 0, null, 0, '')"""
_NEW_PIECE = "insert into file_piece (digest, place, bytes) values (?, ?, ?)"
_NEW_PAGE = "insert into file_page (digest, number, text) values (?, ?, ?)"
_WAS_READ = """
update kept_file set was_read = 1, page_count = ?, has_text = ?, remark = ? where digest = ?"""
_NAMING = "'file_digest', 'content_digest', 'pdf_digest', 'docx_digest'"
_OF_ISSUES = """
    select content_digest from issue union select pdf_digest from issue
    union select docx_digest from issue"""
# Also pieces of a file that was never finished.
_UNNAMED = f"""
select digest from (
    select digest from kept_file union select digest from file_piece
    union select digest from file_page
)
where digest not in (select file_digest from document where file_digest is not null)
    and digest not in ({_OF_ISSUES})
    and digest not in (
        select new from change where field in ({_NAMING}) and new is not null
        union
        select old from change where field in ({_NAMING}) and old is not null
    )"""
# The frozen content and pages of an issue say what the records say; nobody looks for them.
_NOT_OF_ISSUES = f"""
where (digest in (select file_digest from document where file_digest is not null)
    or digest not in ({_OF_ISSUES}))"""
