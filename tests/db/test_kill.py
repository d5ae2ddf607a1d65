"""kill -9 in the middle of writing: what was acknowledged is there, and all is sound."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

from db.check import check_register
from tests.db.samples import opened

KILLS = 50
CHECKED_EACH = 10
# Started ahead, so that loading Python does not cost its time again and again.
AHEAD = 3
Writer = subprocess.Popen[str]


def test_fifty_kills_lose_nothing_that_was_acknowledged(path: Path) -> None:
    chance = Random(20261123)
    before = _acts_in(path)
    with _writers() as writers:
        for kill in range(1, KILLS + 1):
            acknowledged = _write_until_killed(next(writers), path, chance.uniform(0, 0.06))
            if kill % CHECKED_EACH == 0:
                assert check_register(path) == []
            there = _acts_in(path)
            assert acknowledged <= there
            # One act may have been written while its acknowledgement was not.
            assert len(there - before - acknowledged) <= 1
            before = there
    assert len(before) > KILLS
    assert check_register(path) == []


def _acts_in(path: Path) -> set[int]:
    with opened(path) as register:
        return {line.id for line in register.journal()}


def _write_until_killed(writer: Writer, path: Path, seconds: float) -> set[int]:
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(f"{path}\n")
    writer.stdin.flush()
    with writer:
        first = writer.stdout.readline()
        with suppress(subprocess.TimeoutExpired):
            writer.wait(seconds)
        writer.kill()
        said = (first + writer.stdout.read()).splitlines(keepends=True)
    return {int(line) for line in said if line.endswith("\n")}


@contextmanager
def _writers() -> Iterator[Iterator[Writer]]:
    ready: list[Writer] = []

    def each() -> Iterator[Writer]:
        while True:
            while len(ready) < AHEAD:
                ready.append(_started())
            yield ready.pop(0)

    try:
        yield each()
    finally:
        for writer in ready:
            writer.kill()
            writer.communicate()


def _started() -> Writer:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.db.killed_writer"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
