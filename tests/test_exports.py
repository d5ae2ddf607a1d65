"""What leaves a register: every form of it, for every reader, whole or not at all."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.errors import DiskFull, Stopped
from consultatie.example import fill
from consultatie.exports import Form, Listed, Order, write_export
from consultatie.people import Seat
from consultatie.progress import Progress
from consultatie.sight import Audience
from consultatie.table_export.values import Table, text
from tests.cases import LAW
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
INSIDE, BOARD = Audience.SECRETARIAT, Audience.BOARD


@pytest.fixture(scope="module")
def sora() -> FakeRegister:
    register = FakeRegister("Voorbeeld")
    fill(register, TODAY)
    return register


@pytest.fixture
def write(sora: FakeRegister, tmp_path: Path) -> Callable[[Order], tuple[Path, str]]:
    def written(order: Order) -> tuple[Path, str]:
        path = tmp_path / f"uit.{order.form.value}"
        return path, write_export(sora, order, path, LAW, TODAY)

    return written


Write = Callable[[Order], tuple[Path, str]]


def test_a_list_has_the_rows_that_are_shown_in_their_order(
    write: Write, sora: FakeRegister
) -> None:
    dossier = sora.records(Dossier)[0].id
    points = [one.id for one in sora.dossier_file(dossier).points]
    shown = Listed("punten", "Punten en reacties", (points[5], points[2], 999))
    path, words = write(Order(Form.WORKBOOK, INSIDE, dossier, shown))
    sheet = load_workbook(path)["Punten en reacties"]
    file = sora.dossier_file(dossier)
    numbers = [file.points[5].number, file.points[2].number]
    assert [str(row[3].value) for row in list(sheet.rows)[1:]] == numbers
    assert words.startswith("2 regels geschreven")


def test_a_list_as_csv(write: Write) -> None:
    path, _words = write(Order(Form.SEPARATED, INSIDE, listed=Listed("personen", "Personen")))
    assert path.read_bytes().startswith("Persoon".encode("utf-8-sig"))


def test_a_table_of_the_screen_is_written_as_it_is(write: Write) -> None:
    table = Table("jaarcijfers", "Cijfers", (text("Cijfer"),), (("=1+1",),), (0,))
    path, words = write(
        Order(Form.SEPARATED, INSIDE, listed=Listed("jaarcijfers", "Cijfers", table=table))
    )
    assert path.read_text("utf-8-sig").split() == ["Cijfer", "'=1+1"]
    assert "1 regel geschreven" in words


def test_the_whole_register_is_one_workbook(write: Write) -> None:
    path, words = write(Order(Form.WORKBOOK, INSIDE))
    assert {"Dossiers", "Termijnen", "Partijen", "Personen en zetels", "Toelichting"} <= set(
        load_workbook(path).sheetnames
    )
    assert "niets weggelaten" in words


def test_one_dossier_as_a_workbook_has_its_own_lists(write: Write, sora: FakeRegister) -> None:
    path, _words = write(Order(Form.WORKBOOK, BOARD, sora.records(Dossier)[0].id))
    names = load_workbook(path).sheetnames
    assert ("Termijnen" in names, "Partijen" in names, "Scenario’s" in names) == (
        True,
        False,
        False,
    )


def test_a_calendar_of_a_council_and_of_a_person(write: Write, sora: FakeRegister) -> None:
    def uids(order: Order) -> set[str]:
        path, _words = write(order)
        return {str(e["uid"]) for e in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}

    everybody = uids(Order(Form.CALENDAR, INSIDE))
    council = sora.records(Consultation)[0].body
    seat = next(one for one in sora.records(Seat) if one.body == council)
    of_council = uids(Order(Form.CALENDAR, INSIDE, council=council))
    of_person = uids(Order(Form.CALENDAR, INSIDE, person=seat.person))
    assert of_council < everybody
    assert of_council
    assert of_person < everybody
    # The same thing keeps its name in every file, so that reading in again brings it up to date.
    assert uids(Order(Form.CALENDAR, INSIDE)) == everybody


def test_an_exchange_file(write: Write) -> None:
    path, words = write(Order(Form.EXCHANGE, BOARD))
    assert json.loads(path.read_text())["scope"] == "register"
    assert "het bestuur" in words


@pytest.mark.parametrize("form", Form)
def test_what_is_stopped_leaves_no_file(sora: FakeRegister, tmp_path: Path, form: Form) -> None:
    stopped = Progress()
    stopped.stop()
    listed = Listed("punten", "Punten") if form is Form.SEPARATED else None
    order = Order(form, INSIDE, sora.records(Dossier)[0].id, listed)
    with pytest.raises(Stopped):
        write_export(sora, order, tmp_path / "uit", LAW, TODAY, stopped)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", (Form.WORKBOOK, Form.CALENDAR, Form.EXCHANGE))
def test_a_full_disk_leaves_the_file_of_before(
    sora: FakeRegister, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    path = tmp_path / "uit"
    path.write_bytes(b"van gisteren")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("consultatie.files.os.fsync", full)
    with pytest.raises(DiskFull, match="schijf is vol"):
        write_export(sora, Order(form, INSIDE), path, LAW, TODAY)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"van gisteren"]
