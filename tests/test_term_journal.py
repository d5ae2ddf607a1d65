"""The term journal out of the changes of a register: what was done with which date, by whom."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consultatie.acts.clocks import choose_clock, extend, pause, resume
from consultatie.acts.records import add, change, withdraw
from consultatie.acts.requests import record_step, register_request
from consultatie.clocks import Clock, ClockChoice, Pause
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier
from consultatie.law.grounds import Ground
from consultatie.parties import Body, Organisation
from consultatie.register import OpenRegister
from consultatie.requests import Request
from consultatie.term_journal import KINDS, Doing, TermEntry, TermJournal, term_journal
from db.register import SqliteRegister, create_register
from tests.db.samples import NOON, SECRETARY
from tests.example_register import copy_of_example, rooms

NEW = 0
DAY = date(2021, 12, 1)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[SqliteRegister]:
    path = tmp_path / "proef.consultatie"
    with create_register(path, name="Proef", author=SECRETARY, clock=lambda: NOON) as made:
        yield made


@pytest.fixture
def asked(register: SqliteRegister) -> Consultation:
    employer = add(register, Organisation(id=NEW, name="WNK"))
    council = add(register, Body(id=NEW, organisation=employer.id, name="OR WNK"))
    dossier = add(register, Dossier(id=NEW, name="SORA"))
    draft = Request(id=NEW, dossier=dossier.id, title="Fusie", ground=Ground.WOR_25)
    register_request(register, draft, {council.id: date(2021, 9, 1)})
    return register.records(Consultation)[0]


def entries(register: SqliteRegister) -> tuple[TermEntry, ...]:
    return term_journal(register.changes_of(KINDS))


def last(register: SqliteRegister) -> TermEntry:
    return entries(register)[-1]


def test_a_date_that_is_set_has_its_subject_and_who_set_it(
    register: SqliteRegister, asked: Consultation
) -> None:
    (entry,) = entries(register)
    assert (entry.doing, entry.subject, entry.what) == (Doing.SET, "Fusie · OR WNK", "ontvangen")
    assert (entry.old, entry.new) == ("", "1 september 2021")
    assert (entry.action.person, entry.dossier) == (SECRETARY.person, asked.dossier)


def test_a_date_that_is_moved_keeps_the_old_one(
    register: SqliteRegister, asked: Consultation
) -> None:
    record_step(register, asked.id, StepKind.RECEIVED, actual=PreciseDate.day(date(2021, 9, 3)))
    entry = last(register)
    assert (entry.doing, entry.old, entry.new) == (
        Doing.MOVED,
        "1 september 2021",
        "3 september 2021",
    )


def test_a_date_with_a_precision_stands_as_it_was_written(
    register: SqliteRegister, asked: Consultation
) -> None:
    about = PreciseDate.from_storage("2021-11-11/2021-11-20 ongeveer medio november 2021")
    record_step(register, asked.id, StepKind.DECISION, planned=about)
    entry = last(register)
    assert (entry.what, entry.new) == ("besluit: gepland", "medio november 2021")


def test_an_extension_is_one_line_with_who_agreed_and_why(
    register: SqliteRegister, asked: Consultation
) -> None:
    change(register, replace(asked, agreed_advice_date=date(2021, 10, 1)))
    before = len(entries(register))
    extend(register, asked.id, date(2021, 10, 20), agreed_by="directeur", reason="late bijlagen")
    found = entries(register)
    assert len(found) == before + 1
    assert (found[-1].doing, found[-1].old, found[-1].new) == (
        Doing.MOVED,
        "1 oktober 2021",
        "20 oktober 2021",
    )
    assert found[-1].why == "late bijlagen (afgesproken met directeur)"


def test_a_pause_and_its_end_are_told(register: SqliteRegister, asked: Consultation) -> None:
    draft = Pause(id=NEW, consultation=asked.id, start=DAY, agreed_by="directeur", reason="vragen")
    resume(register, pause(register, draft), date(2021, 12, 8))
    begun, ended = entries(register)[-2:]
    assert (begun.doing, begun.new) == (Doing.PAUSED, "1 december 2021")
    assert begun.why == "vragen (afgesproken met directeur)"
    assert (ended.doing, ended.new) == (Doing.RESUMED, "8 december 2021")


def test_the_choice_of_the_clock_is_told(register: SqliteRegister, asked: Consultation) -> None:
    draft = ClockChoice(id=NEW, consultation=asked.id, choice=Clock.NOT_YET, agreed_by="directeur")
    choose_clock(register, draft)
    assert last(register).new == "loopt nog niet"


def test_a_closing_step_closes(register: SqliteRegister, asked: Consultation) -> None:
    record_step(register, asked.id, StepKind.CLOSED, actual=PreciseDate.day(DAY))
    assert last(register).doing is Doing.CLOSED


def test_a_withdrawal_is_told_with_its_reason(
    register: SqliteRegister, asked: Consultation
) -> None:
    draft = Pause(id=NEW, consultation=asked.id, start=DAY, agreed_by="directeur", reason="vragen")
    withdraw(register, pause(register, draft), "verkeerde raad")
    entry = last(register)
    assert (entry.doing, entry.what, entry.why) == (Doing.WITHDRAWN, "pauze", "verkeerde raad")


def test_what_undo_took_away_is_still_told(register: SqliteRegister, asked: Consultation) -> None:
    record_step(register, asked.id, StepKind.NOTICE, actual=PreciseDate.day(DAY))
    register.undo()
    entry = last(register)
    assert (entry.doing, entry.what) == (Doing.TAKEN_AWAY, "kennisgeving")
    assert (entry.subject, entry.old, entry.new) == ("Fusie · OR WNK", "1 december 2021", "")


def test_a_date_that_was_emptied_is_told(register: SqliteRegister, asked: Consultation) -> None:
    agreed = change(register, replace(asked, agreed_advice_date=DAY))
    change(register, replace(agreed, agreed_advice_date=None))
    assert (last(register).doing, last(register).old) == (Doing.CLEARED, "1 december 2021")


def test_what_is_no_date_is_left_out(register: SqliteRegister, asked: Consultation) -> None:
    before = entries(register)
    change(register, replace(asked, note="gebeld"))
    assert entries(register) == before


def test_the_weeks_of_a_body_belong_to_no_dossier(
    register: SqliteRegister, asked: Consultation
) -> None:
    body = register.get(Body, asked.body)
    change(register, replace(body, advice_weeks=6, terms_source="convenant"))
    assert (last(register).dossier, last(register).subject) == (None, "OR WNK")


# -- reading -----------------------------------------------------------------------------------


def told_one_by_one(register: OpenRegister) -> tuple[TermEntry, ...]:
    return term_journal(
        change for action in reversed(register.journal()) for change in register.changes(action.id)
    )


@pytest.fixture
def example(tmp_path: Path) -> Iterator[OpenRegister]:
    opened = rooms().open_to_read(copy_of_example(tmp_path), None)
    yield opened
    opened.close()


def test_one_read_of_all_acts_tells_the_same_as_a_read_of_each(example: OpenRegister) -> None:
    found = term_journal(example.changes_of(KINDS))
    assert len(found) > 50
    assert found == told_one_by_one(example)


@given(st.data())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_journal_in_pieces_tells_the_same_as_in_one(
    example: OpenRegister, data: st.DataObject
) -> None:
    ids = [line.id for line in reversed(example.journal())]
    cuts = sorted(data.draw(st.sets(st.integers(1, len(ids) - 1), max_size=4)))
    journal = TermJournal()
    pieces = [ids[start:end] for start, end in zip([0, *cuts], [*cuts, len(ids)], strict=True)]
    found = [
        entry
        for piece in pieces
        for entry in journal.told_of(example.changes_of(KINDS, piece[0], piece[-1]))
    ]
    assert tuple(found) == told_one_by_one(example)


def test_changes_of_some_sorts_are_those_of_each_act_without_the_others(
    example: OpenRegister,
) -> None:
    each = [c for action in reversed(example.journal()) for c in example.changes(action.id)]
    wanted = [change for change in each if change.kind in {"step", "part_check"}]
    assert list(example.changes_of({"step", "part_check"})) == wanted
