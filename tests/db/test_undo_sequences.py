"""Any row of acts, undone and done again in any order, in any number of sessions."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from consultatie.advice import Point
from consultatie.dossiers import Dossier
from db.check import check_register
from db.register import SqliteRegister
from tests.db import acting
from tests.db.samples import everything, keep_annex, opened, whole_dossier, write_whole_dossier

State = dict[str, list[dict[str, Any]]]


@dataclass
class Model:
    """What undo and redo should do: two piles of states."""

    state: State
    done: list[State] = field(default_factory=list)
    undone: list[State] = field(default_factory=list)

    def act(self, after: State) -> None:
        if after != self.state:
            self.done.append(self.state)
            self.undone.clear()
            self.state = after

    def erase(self, after: State, erased: int) -> None:
        """An erasure is no act to undo, and nothing before it is any more.

        Also when only the journal still had the words: else redo would bring them back.
        """
        if erased:
            self.done.clear()
            self.undone.clear()
        self.state = after

    def undo(self) -> None:
        if self.done:
            self.undone.append(self.state)
            self.state = self.done.pop()

    def redo(self) -> None:
        if self.undone:
            self.done.append(self.state)
            self.state = self.undone.pop()


def _reword(register: SqliteRegister, text: str) -> None:
    with register.action("Punten herschreven") as work:
        for point in register.records(Point):
            work.put(replace(point, text=text, theme=None))


def _withdraw(register: SqliteRegister, reason: str) -> None:
    with register.action("Dossiers ingetrokken", reason) as work:
        for dossier in register.records(Dossier):
            work.put(replace(dossier, withdrawn=reason))


def _write_twice(register: SqliteRegister, text: str) -> None:
    keep_annex(register)
    with register.action("Tweemaal geschreven") as work:
        for record in whole_dossier(work.new_id):
            work.put(record)
            if isinstance(record, Point):
                work.put(replace(record, text=text))
                work.put(replace(record, text=text + text, number="9"))


def _erase(register: SqliteRegister) -> int:
    found: list[Any] = [*register.records(Dossier)[:1], *register.records(Point)]
    return register.erase(found, "verzoek") if found else 0


ACTS: dict[str, Callable[[SqliteRegister, str], object]] = {
    "add": lambda register, _text: write_whole_dossier(register),
    "reword": _reword,
    "withdraw": _withdraw,
    "write twice": _write_twice,
}
STEPS = st.tuples(
    st.sampled_from([*ACTS, "undo", "redo", "undo", "redo", "reopen", "erase"]),
    st.sampled_from(["een", "twee", "dríe"]),
)


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(STEPS, min_size=1, max_size=14))
@example([("add", "een"), ("erase", ""), ("reword", "een"), ("undo", ""), ("erase", "")])
def test_undo_and_redo_restore_every_table(
    empty_register: Path, steps: list[tuple[str, str]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_register, folder))
        register = opened(path)
        model = Model(everything(register))
        for step, text in steps:
            if step == "reopen":
                register.close()
                register = opened(path)
            elif step == "erase":
                erased = _erase(register)
                model.erase(everything(register), erased)
            elif step in ACTS:
                ACTS[step](register, text)
                model.act(everything(register))
            else:
                getattr(register, step)()
                getattr(model, step)()
            assert everything(register) == model.state
            assert (register.undo_label() is None) == (not model.done)
            assert (register.redo_label() is None) == (not model.undone)
        register.close()
        assert check_register(path) == []


@settings(max_examples=25, deadline=None)
@given(
    names=st.lists(st.sampled_from([*acting.ACTS]), min_size=5, max_size=60),
    chance=st.randoms(use_true_random=False),
)
def test_any_row_of_real_acts_leaves_a_sound_register_and_can_be_undone_whole(
    empty_register: Path, names: list[str], chance: Random
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_register, folder))
        with opened(path) as register:
            nothing = everything(register)
            acting.furnish(register)
            for name in ["request", "advise", "plan", "promise", *names]:
                acting.act(acting.Hand(register, chance), name)
            everything_done = everything(register)
            undone = 0
            while register.undo_label():
                register.undo()
                undone += 1
            assert everything(register) == nothing
            for _ in range(undone):
                register.redo()
            assert everything(register) == everything_done
        assert check_register(path) == []
