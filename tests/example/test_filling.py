"""Filling goes through the acts, gives the same every time, and leaves a month running."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.catalogue import record_types
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Register
from consultatie.example import fill, name
from consultatie.ids import RecordId
from consultatie.records import Record
from consultatie.register import ChangeNotice, OpenRegister, Work
from db.check import check_register
from db.register import create_register
from tests.fakes import SOMEBODY, FakeRegister

TODAY = date(2026, 11, 23)
WRITTEN_DATE = re.compile(r"\d{4}-\d\d-\d\d")
some_days = st.dates(date(2023, 1, 1), date(2150, 12, 31))


class CountingRegister(FakeRegister):
    """A register that counts the actions begun in it."""

    begun = 0

    @contextmanager
    def action(self, label: str, reason: str = "") -> Iterator[Work]:
        self.begun += 1
        with super().action(label, reason) as work:
            yield work


def filled(today: date, first_id: RecordId) -> FakeRegister:
    register = FakeRegister(first_id=first_id)
    fill(register, today)
    return register


def content(register: OpenRegister) -> list[tuple[str, dict[str, object]]]:
    """Every record with its place in the register for each id, and without its dates."""
    records = [record for cls in record_types() for record in register.records(cls)]
    places = {record.id: f"record {place}" for place, record in enumerate(records)}
    return [
        (
            record.kind,
            {
                field: places.get(value, value) if isinstance(value, int) else value
                for field, value in record.to_plain().items()
                if not (isinstance(value, str) and WRITTEN_DATE.match(value))
            },
        )
        for record in records
    ]


def this_round(register: FakeRegister) -> tuple[DossierFile, dict[str, Consultation]]:
    line = register.dossier_lines()[0]
    file = register.dossier_file(line.dossier.id)
    (transition,) = (r for r in file.requests if r.title.startswith("Transitieplan"))
    asked = file.consultations_of(transition.id)
    return file, {file.body_of(consultation).name: consultation for consultation in asked}


def test_the_name_of_the_example_is_that_of_the_register_it_fills() -> None:
    assert filled(TODAY, 1).name() == name()


def test_filling_two_registers_gives_the_same_but_for_ids_and_dates() -> None:
    assert content(filled(TODAY, 1_000_000)) == content(filled(date(2031, 2, 1), 5_000_000))


def test_a_register_on_disk_holds_what_one_in_memory_holds(tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.consultatie"
    with create_register(path, name="Nieuw", author=SOMEBODY) as register:
        fill(register, TODAY)
        assert content(register) == content(filled(TODAY, 1_000_000))
    assert check_register(path) == []


def test_every_act_is_one_line_in_the_journal() -> None:
    register = CountingRegister()
    fill(register, TODAY)
    assert len(register.journal()) == register.begun > 300


def test_every_record_was_written_by_an_act() -> None:
    register, heard = FakeRegister(), list[ChangeNotice]()
    register.subscribe(heard.append)
    fill(register, TODAY)
    written = {record for notice in heard for record in notice.records}
    assert written == {(record.kind, record.id) for record in register.records(Record)}


def test_the_journal_begins_with_the_parties_and_ends_with_the_papers() -> None:
    labels = [line.label for line in filled(TODAY, 1).journal()][::-1]
    assert labels[1].startswith("Organisatie ‘Gemeente Dijk en Waard’")
    assert any(label.startswith("Document ‘Lijst van afkortingen’") for label in labels)
    assert labels[-1].startswith("Document ‘Roosterregeling, tweede versie’")


def test_a_register_has_one_register_record_after_filling() -> None:
    assert len(filled(TODAY, 1).records(Register)) == 1


@settings(max_examples=20, deadline=None)
@given(some_days)
def test_nothing_that_happened_in_this_round_lies_in_the_future(today: date) -> None:
    file, councils = this_round(filled(today, 1))
    happened = [
        step.day for council in councils.values() for step in file.steps_of(council.id) if step.day
    ]
    happened += [reaction.given_on for reaction in file.reactions if reaction.given_on]
    assert max(happened) < today
