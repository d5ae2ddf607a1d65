"""The commands that write tables and calendars, as scripts use them."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from icalendar import Calendar

from consultatie.commands import Rooms, run
from consultatie.commands.tables import INSIDE, LISTS
from consultatie.people import Person, Seat
from consultatie.table_export.collecting import INSIDE_ONLY, OF_DOSSIERS
from tests.db.samples import opened
from tests.example_register import copy_of_example
from tests.issued import issue_in

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sora(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = copy_of_example(tmp_path_factory.mktemp("register"))
    with opened(path) as register:
        issue_in(register, TODAY)
    return str(path)


def test_the_help_names_every_list() -> None:
    assert LISTS[: len(OF_DOSSIERS)] == tuple(OF_DOSSIERS)
    assert set(INSIDE) == INSIDE_ONLY


def test_the_whole_register_is_one_workbook(
    house: Rooms, sora: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "alles.xlsx"
    assert run(["tabel", sora, "--uit", str(out), "--voor", "intern"], house) == 0
    assert "niets weggelaten" in capsys.readouterr().out
    with ZipFile(out) as book:
        assert len([name for name in book.namelist() if "worksheets/sheet" in name]) == 19


@pytest.mark.parametrize("wanted", LISTS)
def test_every_list_is_written_as_csv(wanted: str, house: Rooms, sora: str, tmp_path: Path) -> None:
    out = tmp_path / "lijst.csv"
    asked = ["tabel", sora, "--lijst", wanted, "--voor", "intern", "--uit", str(out)]
    assert run(asked, house) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(out.read_text("utf-8-sig").splitlines()) > 1


@pytest.mark.parametrize(
    "arguments, words",
    (
        (("--uit", "x.ods"), ".xlsx of .csv"),
        (("--uit", "x.csv"), "--lijst: dossiers"),
        (("--uit", "x.csv", "--lijst", "personen"), "--voor intern"),
    ),
)
def test_what_cannot_be_a_table_is_refused_and_nothing_is_written(
    arguments: tuple[str, ...],
    words: str,
    house: Rooms,
    sora: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["tabel", sora, *arguments], house) == 3
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_calendar_of_one_council_is_part_of_that_of_all(
    house: Rooms, sora: str, tmp_path: Path
) -> None:
    found = []
    for number, more in enumerate(((), ("--raad", "or  wnk", "--dossier", "sora"))):
        out = tmp_path / f"{number}.ics"
        assert run(["agenda", sora, *more, "--uit", str(out)], house) == 0
        events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        found.append({str(event["uid"]) for event in events})
    assert found[1] < found[0]
    assert found[1]


def test_the_calendar_of_a_person_has_what_the_council_has_while_there_and_no_name(
    house: Rooms, sora: str, tmp_path: Path
) -> None:
    path = tmp_path / "kopie.consultatie"
    path.write_bytes(Path(sora).read_bytes())
    register = house.open_to_write(path, None)
    body = next(one for one in register.parties().bodies if one.name == "OR WNK")
    last = date(2021, 6, 30)
    with register.action("Proef") as work:
        person = Person(id=work.new_id(), name="Kweepeer")
        work.put(person)
        work.put(Seat(id=work.new_id(), person=person.id, body=body.id, valid_until=last))
    register.close()
    out = tmp_path / "persoon.ics"
    assert run(["agenda", str(path), "--persoon", "kweepeer", "--uit", str(out)], house) == 0
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert events
    assert max(event.decoded("dtstart") for event in events) <= last
    assert b"weepeer" not in out.read_bytes()
    assert run(["agenda", str(path), "--persoon", "niemand", "--uit", str(out)], house) == 3


def test_an_unknown_council_is_refused_with_those_there_are(
    house: Rooms, sora: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["agenda", sora, "--raad", "Anders", "--uit", str(tmp_path / "a.ics")]
    assert run(asked, house) == 3
    assert "‘OR WNK’" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ("tabel", "agenda"))
def test_help_is_dutch(command: str, house: Rooms, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"], house) == 0
    printed = capsys.readouterr().out
    assert "Gebruik: consultatie" in printed
    assert "Usage" not in printed
