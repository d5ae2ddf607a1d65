"""A file on disk is whole or not there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from consultatie.errors import (
    CannotRead,
    CannotWrite,
    DiskFull,
    FileMissing,
    FolderGone,
    SurroundingsError,
)
from consultatie.files import read_bytes, write_whole


def test_what_was_written_is_there_and_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"nieuw")
    assert (tmp_path / "a.pdf").read_bytes() == b"nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def _failing(number: int) -> Callable[[int], None]:
    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("number_and_error", ((28, DiskFull), (122, DiskFull), (5, CannotWrite)))
def test_a_write_that_fails_leaves_the_old_file(
    number_and_error: tuple[int, type[SurroundingsError]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number, error = number_and_error
    target = tmp_path / "a.pdf"
    target.write_bytes(b"oud")
    monkeypatch.setattr(os, "fsync", _failing(number))
    with pytest.raises(error):
        write_whole(target, b"nieuw")
    assert target.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderGone, match="weg"):
        write_whole(tmp_path / "weg" / "a.pdf", b"x")


def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    real, link = tmp_path / "echt.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"oud")
    link.symlink_to(real)
    write_whole(link, b"nieuw")
    assert link.is_symlink()
    assert real.read_bytes() == b"nieuw"


def test_the_rights_of_the_old_file_stay(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"oud")
    target.chmod(0o640)
    write_whole(target, b"nieuw")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="bestaat niet"):
        read_bytes(tmp_path / "weg.json")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        read_bytes(tmp_path)
