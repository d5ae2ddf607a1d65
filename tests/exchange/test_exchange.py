"""Export, import, and every mistake in a file with its place."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from consultatie import example
from consultatie.acts.records import NEW, add
from consultatie.acts.visibility import mark
from consultatie.advice import Advice, Conclusion, Point
from consultatie.catalogue import record_types
from consultatie.clocks import Absence
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier, Reference
from consultatie.errors import WrongFile
from consultatie.exchange.form import schema
from consultatie.exchange.reading import Imported, import_file, read_document
from consultatie.exchange.writing import dossier_as_json, register_as_json
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from consultatie.visibility import Marking, Visibility
from resources import folder
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def whole() -> str:
    """The example register as an exchange file."""
    register = FakeRegister(first_id=1000)
    example.fill(register, TODAY)
    return register_as_json(register)


def read_in(register: FakeRegister, path: Path, text: str) -> Imported:
    path.write_text(text, encoding="utf-8")
    return import_file(register, path, read_document(path))


def test_export_import_export_is_identical(whole: str, tmp_path: Path) -> None:
    other = FakeRegister("leeg")
    read_in(other, tmp_path / "a.json", whole)
    assert register_as_json(other) == whole


def test_one_dossier_travels_with_its_parties_and_comes_back_the_same(
    whole: str, tmp_path: Path
) -> None:
    register = FakeRegister("leeg")
    read_in(register, tmp_path / "a.json", whole)
    dossier = register.records(Dossier)[0]
    part = dossier_as_json(register, dossier.id)
    other = FakeRegister("een ander register")
    read_in(other, tmp_path / "b.json", part)
    assert dossier_as_json(other, dossier.id) == part
    assert other.name() == "een ander register"


def test_reading_the_same_file_twice_changes_nothing(whole: str, tmp_path: Path) -> None:
    register = FakeRegister("leeg")
    first = read_in(register, tmp_path / "a.json", whole)
    second = read_in(register, tmp_path / "a.json", whole)
    assert (second.new, second.there) == (0, first.new)


def test_the_schema_in_the_resources_is_that_of_the_records() -> None:
    written = (folder("exchange") / "uitwisseling.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == schema()


def with_two_councils() -> tuple[FakeRegister, RecordId]:
    """A register with a dossier about one council, and another council beside it."""
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="SORA")).id
    for name, day in (("WNK", date(2021, 8, 1)), ("BUCH", date(2021, 8, 2))):
        owner = add(register, Organisation(id=NEW, name=name)).id
        council = add(register, Body(id=NEW, organisation=owner, name=f"OR {name}")).id
        person = add(register, Person(id=NEW, name=f"Secretaris {name}")).id
        add(register, Seat(id=NEW, person=person, body=council, function="secretaris"))
        add(register, Absence(id=NEW, body=council, name=f"Reces {name}", start=day, end=day))
        mark(register, Marking(id=NEW, subject=person, visibility=Visibility.COUNCIL), today=TODAY)
        number = add(register, Reference(id=NEW, subject=council, number=f"K-{name}")).id
        mark(register, Marking(id=NEW, subject=number, visibility=Visibility.COUNCIL), today=TODAY)
        if name == "WNK":
            add(
                register,
                Consultation(id=NEW, dossier=dossier, body=council, ground=Ground.ONGEVRAAGD),
            )
    return register, dossier


def test_a_dossier_takes_along_who_sits_in_its_bodies_their_recess_and_every_mark() -> None:
    register, dossier = with_two_councils()
    records = json.loads(dossier_as_json(register, dossier))["records"]
    assert {kind: len(found) for kind, found in records.items() if found} == {
        "organisation": 1, "body": 1, "dossier": 1, "consultation": 1, "reference": 1,
        "absence": 1, "person": 1, "seat": 1, "marking": 2,
    }  # fmt: skip
    assert "BUCH" not in json.dumps(records)


def test_a_file_does_not_widen_what_is_in_the_register_already(tmp_path: Path) -> None:
    register, dossier = with_two_councils()
    other = FakeRegister("elders", first_id=500_000)
    read_in(other, tmp_path / "a.json", dossier_as_json(register, dossier))
    own = Marking(id=NEW, subject=dossier, visibility=Visibility.PUBLIC)
    mark(other, own, today=TODAY, reason="gepubliceerd")
    with pytest.raises(WrongFile, match="een bestand maakt dat niet ruimer"):
        read_in(register, tmp_path / "b.json", dossier_as_json(other, dossier))


def test_a_file_may_narrow_what_is_in_the_register(tmp_path: Path) -> None:
    register, dossier = with_two_councils()
    other = FakeRegister("elders", first_id=500_000)
    read_in(other, tmp_path / "a.json", dossier_as_json(register, dossier))
    mark(other, Marking(id=NEW, subject=dossier, visibility=Visibility.COUNCIL), today=TODAY)
    done = read_in(register, tmp_path / "b.json", dossier_as_json(other, dossier))
    assert done.new == 1


def test_a_withdrawn_point_may_have_the_number_of_one_that_stands(tmp_path: Path) -> None:
    register, dossier = with_two_councils()
    held = register.records(Consultation)[0].id
    with register.action("Punten") as work:
        advice = Advice(id=work.new_id(), consultation=held, conclusion=Conclusion.UNSOLICITED)
        work.put(advice)
        for withdrawn in (None, "dubbel"):
            point = Point(
                id=work.new_id(), advice=advice.id, number="1", text="Tekst", withdrawn=withdrawn
            )
            work.put(point)
    other = FakeRegister("leeg", first_id=500_000)
    read_in(other, tmp_path / "a.json", dossier_as_json(register, dossier))
    assert len(other.records(Point)) == 2


def first_of(document: Any, kind: str) -> dict[str, Any]:
    item: dict[str, Any] = document["records"][kind][0]
    return item


def break_date(document: Any) -> None:
    first_of(document, "request")["letter_date"] = "2021-02-30"


def break_choice(document: Any) -> None:
    first_of(document, "point")["sort"] = "wens"


def break_type(document: Any) -> None:
    first_of(document, "dossier")["name"] = 12


def drop_field(document: Any) -> None:
    del first_of(document, "point")["text"]


def add_field(document: Any) -> None:
    first_of(document, "point")["kleur"] = "rood"


def break_link(document: Any) -> None:
    first_of(document, "consultation")["body"] = "999999999"


def link_to_wrong_kind(document: Any) -> None:
    first_of(document, "consultation")["body"] = first_of(document, "dossier")["id"]


def double_id(document: Any) -> None:
    points = document["records"]["point"]
    points[1]["id"] = points[0]["id"]


def huge_id(document: Any) -> None:
    first_of(document, "abbreviation")["id"] = "9999999999999999999"


def break_rule(document: Any) -> None:
    first_of(document, "abbreviation")["meaning"] = " "


def other_version(document: Any) -> None:
    document["version"] = 99


@pytest.mark.parametrize(
    "damage, place, words",
    (
        (break_date, "records.request[0].letter_date", "kan niet in dit veld"),
        (break_choice, "records.point[0].sort", "kies uit: voorwaarde"),
        (break_type, "records.dossier[0].name", "Hier hoort tekst te staan"),
        (drop_field, "records.point[0]", "Hier ontbreekt: text"),
        (add_field, "records.point[0]", "Onbekend veld: kleur"),
        (break_link, "records.consultation[0].body", "geen record met dit id"),
        (link_to_wrong_kind, "records.consultation[0].body", "geen record met dit id"),
        (double_id, "records.point[1].id", "komt al voor bij records.point[0]"),
        (huge_id, "records.abbreviation[0].id", "te groot"),
        (break_rule, "records.abbreviation[0].meaning", "Schrijf uit"),
        (other_version, "version", "Hier hoort ‘1’ te staan"),
    ),
)
def test_each_mistake_is_named_with_its_place_and_nothing_changes(
    damage: Callable[[Any], None], place: str, words: str, whole: str, tmp_path: Path
) -> None:
    document = json.loads(whole)
    damage(document)
    register = FakeRegister("leeg")
    with pytest.raises(WrongFile) as caught:
        read_in(register, tmp_path / "a.json", json.dumps(document))
    assert [(m.place, words in m.sentence) for m in caught.value.mistakes] == [(place, True)]
    assert not any(register.records(cls) for cls in record_types()[1:])


def test_all_mistakes_are_named_at_once(whole: str, tmp_path: Path) -> None:
    document = json.loads(whole)
    for damage in (break_choice, break_type, add_field):
        damage(document)
    with pytest.raises(WrongFile) as caught:
        read_in(FakeRegister("leeg"), tmp_path / "a.json", json.dumps(document))
    assert len(caught.value.mistakes) == 3


@pytest.mark.parametrize(
    "content, words",
    (
        (b"", "geen geldige JSON"),
        (b"{", "regel 1"),
        (b"[]", "het bestand als geheel"),
        (b"\xff\xfe", "geen UTF-8"),
        (b'{"a": NaN}', "geen geldige JSON"),
        (b"[" * 100_000, "geen geldige JSON"),
    ),
)
def test_what_is_no_exchange_file_is_said_so(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(WrongFile, match=words):
        read_document(path)


def test_a_record_that_is_there_with_other_words_is_a_clash(whole: str, tmp_path: Path) -> None:
    register = FakeRegister("leeg")
    read_in(register, tmp_path / "a.json", whole)
    before = register.records(Organisation)[0]
    document = json.loads(whole)
    first_of(document, "organisation")["name"] = "Anders"
    with pytest.raises(WrongFile, match="andere inhoud"):
        read_in(register, tmp_path / "a.json", json.dumps(document))
    assert register.records(Organisation)[0] == before
