"""The lists of a register: all that readers may see, and nothing else."""

from datetime import date

import pytest

from consultatie.calendars.entries import entries_of
from consultatie.calendars.ics import ics_bytes
from consultatie.catalogue import record_types
from consultatie.dossiers import Dossier, Register
from consultatie.erasure import texts_of
from consultatie.house_style import HouseStyle
from consultatie.records import Record
from consultatie.sight import Audience
from consultatie.table_export.collecting import Collected, Source, whole_register
from consultatie.table_export.csv_file import csv_bytes
from consultatie.table_export.view import View
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW
from tests.example_register import filled_register
from tests.fakes import NOON, FakeRegister
from tests.issued import issue_in

TODAY = date(2026, 11, 23)
WORD = "kweepeer"
OUTSIDE = (Audience.BOARD, Audience.PUBLIC)
# How paper looks is for everybody who gets it.
NO_CONTENT = (Register, Marking, HouseStyle)
SORTS = tuple(cls for cls in record_types() if cls not in NO_CONTENT and texts_of(cls))


@pytest.fixture(scope="module")
def filled() -> FakeRegister:
    register = filled_register()
    issue_in(register, TODAY)
    return register


def collected(register: FakeRegister, audience: Audience) -> Collected:
    files = [register.dossier_file(line.dossier.id) for line in register.dossier_lines()]
    return whole_register(Source(register, files, LAW, TODAY), audience)


def with_secrets(register: FakeRegister, cls: type[Record], how: Visibility) -> FakeRegister:
    """A copy in which every record of one sort says the word everywhere, and is marked."""
    other = FakeRegister()
    other._shelf = dict(register._shelf)
    other._next_id = register._next_id
    with other.action("Merken") as work:
        dossier = register.records(Dossier)[0].id
        work.put(Marking(id=work.new_id(), subject=dossier, visibility=Visibility.PUBLIC))
        for record in register.records(cls):
            plain = record.to_plain()
            said = [name for name in texts_of(cls) if plain[name] is not None]
            words = {name: f"{WORD} {plain[name]}" for name in said}
            work.put(cls.from_plain({**plain, **words}))
            work.put(Marking(id=work.new_id(), subject=record.id, visibility=how))
    return other


def calendar(register: FakeRegister, audience: Audience) -> str:
    file = register.dossier_file(register.records(Dossier)[0].id)
    view = View(file, LAW, TODAY, audience)
    return ics_bytes(entries_of(view), NOON, 1).decode().replace("\r\n ", "")


@pytest.mark.parametrize("cls", SORTS, ids=lambda cls: cls.kind)
def test_no_secret_of_any_sort_is_in_a_table_or_a_calendar(
    filled: FakeRegister, cls: type[Record]
) -> None:
    register = with_secrets(filled, cls, Visibility.CONFIDENTIAL)
    for audience in OUTSIDE:
        tables = collected(register, audience).tables
        assert WORD not in "".join(csv_bytes(table).decode() for table in tables)
        assert WORD not in calendar(register, audience)


def test_the_secretariat_gets_every_list_filled(filled: FakeRegister) -> None:
    found = collected(filled, Audience.SECRETARIAT)
    assert [table.name for table in found.tables][-2:] == ["partijen", "personen"]
    assert len(found.tables) == 18
    assert [table.name for table in found.tables if not table.rows] == []
    assert found.left_out == {}


def test_every_row_has_a_cell_for_every_column(filled: FakeRegister) -> None:
    for table in collected(filled, Audience.SECRETARIAT).tables:
        assert {len(row) for row in table.rows} == {len(table.columns)}
        assert len(table.title) <= 31


@pytest.mark.parametrize("audience", OUTSIDE)
def test_persons_are_for_the_secretariat_alone(filled: FakeRegister, audience: Audience) -> None:
    assert "personen" not in {table.name for table in collected(filled, audience).tables}


def test_a_secret_dossier_is_counted_once(filled: FakeRegister) -> None:
    register = FakeRegister()
    register._shelf = dict(filled._shelf)
    register._next_id = filled._next_id
    dossiers = [dossier.id for dossier in register.records(Dossier)]
    with register.action("Merken") as work:
        secret = Visibility.CONFIDENTIAL
        for dossier in dossiers:
            work.put(Marking(id=work.new_id(), subject=dossier, visibility=secret))
    found = collected(register, Audience.BOARD)
    filled_lists = [table.name for table in found.tables if table.rows]
    assert filled_lists == ["afkortingen", "recessen", "partijen"]
    assert {found.left_out[dossier] for dossier in dossiers} == {Visibility.CONFIDENTIAL}


def test_rows_are_picked_by_what_they_are_about_in_the_order_that_is_asked_for(
    filled: FakeRegister,
) -> None:
    tables = {table.name: table for table in collected(filled, Audience.SECRETARIAT).tables}
    points = tables["punten"]
    wanted = [points.keys[3], points.keys[0], "geen punt", points.keys[3]]
    assert points.only(wanted).rows == (points.rows[3], points.rows[0])
    asked = tables["aanvragen"]
    whole = asked.only(reversed(asked.keys))
    assert sorted(map(repr, whole.rows)) == sorted(map(repr, asked.rows))
