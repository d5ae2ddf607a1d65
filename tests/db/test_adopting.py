"""Making target dates of any scenario: undone whole, and nothing that really happened moves."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.acts.planning import adopt_scenario, keep_scenario
from consultatie.acts.records import NEW
from consultatie.consultations import Step
from consultatie.dossiers import Dossier, Milestone
from consultatie.errors import ConsultatieError
from consultatie.scenarios import Scenario, TargetKind
from consultatie.term_list import terms_of
from db.check import check_register
from db.register import SqliteRegister
from tests.db import acting
from tests.db.samples import everything, opened

# The row of acts that comes before: what really happened, in any order.
HAPPENED = ("advise", "send advice", "decide", "notify", "plan", "hold", "extend", "pause")
TODAYS = st.dates(date(2021, 1, 1), date(2022, 6, 1))
SCENARIOS = st.builds(
    lambda day, kind, **switches: Scenario(
        id=NEW, dossier=NEW, name="Proef", target_day=day, target_kind=kind, **switches
    ),
    st.dates(date(2020, 1, 1), date(2024, 12, 31)),
    st.sampled_from(TargetKind),
    deviating=st.booleans(),
    waiver=st.booleans(),
    extra_round=st.booleans(),
    advice_weeks=st.none() | st.integers(1, 52),
    notice_days=st.none() | st.integers(0, 30),
)


@settings(max_examples=25, deadline=None)
@given(
    names=st.lists(st.sampled_from(HAPPENED), max_size=12),
    chance=st.randoms(use_true_random=False),
    drafts=st.lists(SCENARIOS, min_size=1, max_size=2),
    today=TODAYS,
)
def test_adopting_moves_no_real_date_and_undoing_it_restores_every_table(
    empty_register: Path, names: list[str], chance: Random, drafts: list[Scenario], today: date
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_register, folder))
        with opened(path) as register:
            acting.furnish(register)
            for name in ["request", *names]:
                acting.act(acting.Hand(register, chance), name)
            for number, draft in enumerate(drafts):
                _adopt(register, replace(draft, name=f"Proef {number}"), today)
        assert check_register(path) == []


def _adopt(register: SqliteRegister, draft: Scenario, today: date) -> None:
    dossier = register.records(Dossier)[0].id
    scenario = keep_scenario(register, replace(draft, dossier=dossier))
    before, real, terms = everything(register), _real(register), _terms(register, today)
    try:
        adopt_scenario(register, scenario.id, acting.LAW, today)
    except ConsultatieError:
        # The way back left the years of the calendar, or nobody was asked anything.
        assert everything(register) == before
        return
    after = everything(register)
    assert (_real(register), _terms(register, today)) == (real, terms)
    register.undo()
    assert everything(register) == before
    register.redo()
    assert everything(register) == after


def _real(register: SqliteRegister) -> dict[str, object]:
    """All that a register holds but target dates: those of steps and milestones of a scenario."""
    rest = {k: v for k, v in everything(register).items() if k not in ("scenario", "milestone")}
    happened = [(s.id, s.actual, s.skipped, s.chosen) for s in register.records(Step) if s.actual]
    of_itself = [m for m in register.records(Milestone) if m.scenario is None]
    return {**rest, "step": happened, "milestone": of_itself}


def _terms(register: SqliteRegister, today: date) -> object:
    file = register.dossier_file(register.records(Dossier)[0].id)
    return [(t.kind, t.state, t.day, t.explanation) for t in terms_of(file, acting.LAW, today)]
