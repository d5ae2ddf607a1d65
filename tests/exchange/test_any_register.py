"""Any register, whatever is in it, travels whole and comes back the same."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consultatie.catalogue import record_types
from consultatie.dossiers import Dossier
from consultatie.exchange.reading import Imported, import_file, read_document
from consultatie.exchange.writing import dossier_as_json, register_as_json
from consultatie.records import Record
from consultatie.register import OpenRegister
from db.check import check_register
from db.register import create_register
from tests.exchange.any_register import write_anything
from tests.fakes import SOMEBODY, FakeRegister

thorough = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def content(register: OpenRegister) -> set[Record]:
    return {record for cls in record_types()[1:] for record in register.records(cls)}


def read_in(register: OpenRegister, text: str) -> Imported:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.json"
        path.write_text(text, encoding="utf-8")
        return import_file(register, path, read_document(path))


@thorough
@given(st.data())
def test_a_random_register_exports_and_imports_to_the_same(data: st.DataObject) -> None:
    register = FakeRegister(first_id=1_000)
    with register.action("Alles") as work:
        written = write_anything(work, data.draw)
    text = register_as_json(register)
    other = FakeRegister("leeg", first_id=5_000_000)
    assert read_in(other, text) == Imported(new=len(written), there=0)
    assert content(other) == content(register) == set(written)
    assert register_as_json(other) == text
    assert read_in(other, text) == Imported(new=0, there=len(written))


@settings(thorough, max_examples=12)
@given(st.data())
def test_a_random_register_on_disk_does_so_too_and_stays_sound(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.consultatie" for name in ("een", "twee")]
        one, other = (create_register(path, name="x", author=SOMEBODY) for path in paths)
        with one.action("Alles") as work:
            write_anything(work, data.draw)
        text = register_as_json(one)
        read_in(other, text)
        assert content(other) == content(one)
        assert register_as_json(other) == text
        ids = [dossier.id for dossier in one.records(Dossier)]
        assert one.dossier_files(ids) == tuple(map(one.dossier_file, ids))
        for register in (one, other):
            register.close()
        assert [check_register(path) for path in paths] == [[], []]


@thorough
@given(st.data())
def test_one_dossier_of_it_travels_with_all_that_it_names(data: st.DataObject) -> None:
    register = FakeRegister(first_id=1_000)
    with register.action("Alles") as work:
        # One dossier: what joins two cannot travel without the other.
        written = write_anything(work, data.draw, most=1)
    for dossier in register.records(Dossier):
        text = dossier_as_json(register, dossier.id)
        other = FakeRegister("leeg", first_id=5_000_000)
        read_in(other, text)
        assert dossier_as_json(other, dossier.id) == text
        left_behind = set(written) - content(other)
        assert {record.kind for record in left_behind} <= BELONGS_TO_NONE


# What need not be named by a dossier, and what is said of that.
BELONGS_TO_NONE = {"organisation", "body", "person", "seat", "absence", "reference", "marking"} | {
    "house_style"
}
