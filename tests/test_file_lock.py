"""The lock itself, beside which no register lies."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from consultatie.file_lock import FileLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "slot"


def test_a_lock_that_is_held_is_refused_to_the_next(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    first.take()
    with pytest.raises(BlockingIOError):
        second.take()
    assert (first.held, second.held) == (True, False)
    first.free()


def test_a_lock_that_was_given_back_is_free_and_leaves_no_file(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    first.take()
    first.free()
    assert not path.exists()
    second.take()
    assert second.held
    second.free()


def test_giving_back_what_is_not_held_takes_nothing_from_the_holder(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    first.take()
    second.free()
    with pytest.raises(BlockingIOError):
        second.take()
    first.free()


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty_threads")
def test_of_many_who_come_and_go_never_two_hold_it(path: Path) -> None:
    holders: list[int] = []
    most: list[int] = []

    def come_and_go(who: int) -> None:
        lock, turns = FileLock(path), 0
        while turns < 100:
            with suppress(BlockingIOError):
                lock.take()
                holders.append(who)
                path.stat()  # another gets its turn here
                most.append(len(holders))
                holders.remove(who)
                lock.free()
                turns += 1

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(come_and_go, range(4)))
    assert (len(most), max(most)) == (400, 1)
