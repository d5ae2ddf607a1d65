"""The rows of acts hold every act that there is, and each of them really happens."""

import inspect
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from random import Random
from types import FunctionType, ModuleType

import consultatie.acts
from db.check import check_register
from tests.db import acting, acting_further
from tests.db.samples import opened

# What takes a register and is no act that can be undone, and why.
NO_ACTS = {
    "erase": "an erasure is final; `test_undo_sequences` drives it beside undo and redo",
    "estate_of": "only reads",
    "moving_with": "only reads",
    "refusal_of_merge": "only looks whether a merge would be refused, and changes nothing",
    "edition_of": "only reads",
    "state_after": "only reads",
    "pack_breaches": "only reads",
    "pack_like": "only reads",
}


# One act needs what another did: in these many rounds each gets its turn.
_ROUNDS = 40
# Without these there is little to act on.
_PREPARING = (
    "request", "advise", "plan", "promise", "carry out", "report", "decide", "react", "suppose",
    "notify",
)  # fmt: skip


def public_acts() -> set[str]:
    """Every public function of consultatie.acts that takes an open register."""
    found: set[str] = set()
    for module in iter_modules(consultatie.acts.__path__):
        home = import_module(f"consultatie.acts.{module.name}")
        found |= {name for name, one in functions_of(home) if takes_register(one)}
    return found


def functions_of(home: ModuleType) -> list[tuple[str, FunctionType]]:
    return [
        (name, one)
        for name, one in inspect.getmembers(home, inspect.isfunction)
        if one.__module__ == home.__name__ and not name.startswith("_")
    ]


def takes_register(one: FunctionType) -> bool:
    first = next(iter(inspect.signature(one).parameters.values()), None)
    return first is not None and first.name == "register"


def driven_acts() -> set[str]:
    """What the rows of acts call: what their modules import, for ruff lets nobody import idly."""
    return {
        name
        for module in (acting, acting_further)
        for name, one in inspect.getmembers(module, inspect.isfunction)
        if one.__module__.startswith("consultatie.acts.")
    }


def test_every_act_is_in_the_rows_of_acts_or_says_why_not() -> None:
    acts = public_acts()
    assert len(acts) > len(NO_ACTS)
    assert acts - driven_acts() == set(NO_ACTS)


def test_every_act_of_the_rows_really_happens(path: Path) -> None:
    chance = Random(20261123)
    with opened(path) as register:
        acting.furnish(register)
        waiting = list(acting.ACTS)
        for _round in range(_ROUNDS):
            if not waiting:
                break
            chance.shuffle(waiting)
            waiting = [n for n in waiting if not acting.act(acting.Hand(register, chance), n)]
            for name in _PREPARING:
                if acting.act(acting.Hand(register, chance), name) and name in waiting:
                    waiting.remove(name)
        assert waiting == []
    assert check_register(path) == []
