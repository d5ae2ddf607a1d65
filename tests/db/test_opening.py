"""What opening must survive: each time the right sentence, and the file as it was."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from consultatie.acts.records import NEW, add
from consultatie.catalogue import record_types
from consultatie.dossiers import Dossier
from consultatie.errors import (
    DamagedRegister,
    FolderGone,
    NewerRegister,
    NotARegister,
    OtherProgramsFile,
    ReadOnlyRegister,
    RegisterMissing,
    SurroundingsError,
)
from db.check import check_register
from db.gate import _CHECKED_WHOLE_BYTES as LARGE
from db.register import SqliteRegister, open_register
from tests.db.samples import (
    SECRETARY,
    everything,
    opened,
    surgery,
    traces,
    write_whole_dossier,
)

Spoil = Callable[[Path], object]


def _another_programs_file(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table meldingen (tekst)")
        connection.commit()


def _another_programs_file_in_wal(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma application_id = 1196444487")
        connection.execute("create table laag (tekst)")
        connection.commit()


def _made_by_a_newer_version(path: Path) -> None:
    surgery(
        path,
        "insert into _sqlite_migrations (migration_set, name, applied_at)"
        " values ('consultatie', 'm9999_over_tien_jaar', '2036-01-01')",
    )


def _without_its_tables(path: Path) -> None:
    surgery(path, "drop table _sqlite_migrations")


def _garbled(start: int, length: int = 4096) -> Spoil:
    def spoil(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[start : start + length] = Random(start).randbytes(length)
        path.write_bytes(content)

    return spoil


def _truncated(part: float) -> Spoil:
    def spoil(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * part)])

    return spoil


REFUSED: dict[str, tuple[Spoil, type[SurroundingsError]]] = {
    "an empty file": (lambda path: path.write_bytes(b""), NotARegister),
    "a text": (lambda path: path.write_text("Geachte bestuurder,"), NotARegister),
    "a pdf": (lambda path: path.write_bytes(b"%PDF-1.7\n" + bytes(9000)), NotARegister),
    "bare noise": (lambda path: path.write_bytes(Random(1).randbytes(40_960)), NotARegister),
    "another program's file": (_another_programs_file, OtherProgramsFile),
    "another program's file in wal": (_another_programs_file_in_wal, OtherProgramsFile),
    "a newer register": (_made_by_a_newer_version, NewerRegister),
    "a register without its tables": (_without_its_tables, DamagedRegister),
    "only the header": (lambda p: p.write_bytes(p.read_bytes()[:100]), DamagedRegister),
    "half a header": (lambda p: p.write_bytes(p.read_bytes()[:50]), DamagedRegister),
    "one page": (lambda p: p.write_bytes(p.read_bytes()[:4096]), DamagedRegister),
    "a quarter": (_truncated(0.25), DamagedRegister),
    "half": (_truncated(0.5), DamagedRegister),
    "almost all": (_truncated(0.999), DamagedRegister),
    "a garbled schema": (_garbled(200), DamagedRegister),
    "a garbled second page": (_garbled(4096), DamagedRegister),
    "a garbled page in the middle": (_garbled(20 * 4096), DamagedRegister),
}


@pytest.mark.parametrize("purpose", ("write", "read"))
@pytest.mark.parametrize("spoil, expected", REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_opened_is_named_and_left_as_it_was(
    path: Path, spoil: Spoil, expected: type[SurroundingsError], purpose: str
) -> None:
    spoil(path)
    before = traces(path.parent)
    with pytest.raises(expected) as refusal:
        open_register(path, author=SECRETARY, purpose="read" if purpose == "read" else "write")
    assert refusal.type is expected
    assert str(path) in str(refusal.value)
    assert traces(path.parent) == before


REFUSED_WHEN_LARGE = (
    "another program's file",
    "another program's file in wal",
    "a newer register",
    "a register without its tables",
    "only the header",
    "a quarter",
    "almost all",
    "a garbled schema",
)


@pytest.mark.parametrize("purpose", ("write", "read"))
@pytest.mark.parametrize("what", REFUSED_WHEN_LARGE)
def test_a_large_file_that_cannot_be_opened_is_left_as_it_was_too(
    path: Path, what: str, purpose: str
) -> None:
    spoil, expected = REFUSED[what]
    with opened(path) as register:
        add(register, Dossier(id=NEW, name="Lang", note="lange tekst " * 400_000))
    assert path.stat().st_size > LARGE
    spoil(path)
    before = traces(path.parent)
    with pytest.raises(expected):
        open_register(path, author=SECRETARY, purpose="read" if purpose == "read" else "write")
    assert traces(path.parent) == before


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    with pytest.raises(NotARegister):
        opened(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterMissing):
        opened(tmp_path / "weg.consultatie")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        opened(tmp_path / "stick" / "weg.consultatie")


def test_a_file_where_a_folder_should_be_is_a_missing_folder(tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("")
    with pytest.raises(FolderGone):
        opened(tmp_path / "stick" / "weg.consultatie")


@pytest.mark.parametrize("which", ("file", "folder"))
def test_what_is_read_only_is_not_opened_for_writing(path: Path, which: str) -> None:
    marked = path if which == "file" else path.parent
    mode = marked.stat().st_mode
    before = traces(path.parent)
    marked.chmod(mode & ~0o222)
    try:
        with pytest.raises(ReadOnlyRegister):
            opened(path)
        assert traces(path.parent) == before
    finally:
        marked.chmod(mode)


@pytest.mark.parametrize("which", ("file", "folder"))
def test_what_is_read_only_can_be_read(path: Path, which: str) -> None:
    with opened(path) as register:
        write_whole_dossier(register)
    before = traces(path.parent)
    marked = path if which == "file" else path.parent
    mode = marked.stat().st_mode
    marked.chmod(mode & ~0o222)
    try:
        with open_register(path, author=SECRETARY, purpose="read") as register:
            assert len(register.dossier_lines()) == 1
        assert check_register(path) == []
        assert traces(path.parent) == before
    finally:
        marked.chmod(mode)


def test_reading_leaves_the_file_as_it_was(path: Path) -> None:
    with opened(path) as register:
        write_whole_dossier(register)
    before = traces(path.parent)
    with open_register(path, author=SECRETARY, purpose="read") as register:
        everything(register)
    assert traces(path.parent) == before


def test_names_with_strange_letters_are_opened(path: Path) -> None:
    strange = path.with_name("register 100% #2?mode=ro é 🗂.consultatie")
    path.rename(strange)
    with opened(strange) as register:
        write_whole_dossier(register)
    assert [file.name for file in path.parent.iterdir()] == [strange.name]


def test_damage_that_shows_while_working_is_told(path: Path) -> None:
    with opened(path) as register:
        for _ in range(220):
            write_whole_dossier(register)
    content = bytearray(path.read_bytes())
    assert len(content) > 1_000_000
    middle = len(content) // 8192 * 4096
    content[middle:-4096] = Random(3).randbytes(len(content) - middle - 4096)
    path.write_bytes(content)
    with pytest.raises(DamagedRegister):
        _open_and_read(path)


def _open_and_read(path: Path) -> None:
    with opened(path) as register:
        for cls in record_types():
            for record in register.records(cls):
                register.history(record.id)


@pytest.mark.parametrize(
    "statement",
    (
        "update point set sort = 'gedicht'",
        "update request set letter_date = '2026-13-99'",
        "update milestone set \"when\" = '2026-01-01/2025-01-01 dag '",
    ),
)
def test_a_value_that_no_record_can_hold_is_damage(path: Path, statement: str) -> None:
    with opened(path) as register:
        dossier = write_whole_dossier(register)["dossier"].id
    surgery(path, "pragma ignore_check_constraints = on", statement)
    with opened(path) as register, pytest.raises(DamagedRegister):
        register.dossier_file(dossier)


def test_a_register_that_was_copied_with_its_log_is_whole(path: Path, tmp_path: Path) -> None:
    with opened(path) as register:
        write_whole_dossier(register)
        expected = everything(register)
        copy = tmp_path / "kopie.consultatie"
        shutil.copy(path, copy)
        shutil.copy(f"{path}-wal", f"{copy}-wal")
    with opened(copy) as register:
        assert everything(register) == expected


def test_every_refusal_says_what_to_do(path: Path) -> None:
    path.write_text("")
    with pytest.raises(NotARegister) as refusal:
        opened(path)
    assert refusal.value.to_do()
    assert "versleuteld" in str(refusal.value)


def test_opening_many_times_leaves_nothing_open(path: Path) -> None:
    for _ in range(30):
        opened(path).close()
    assert isinstance(opened(path), SqliteRegister)
