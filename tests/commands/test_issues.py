"""The commands of numbered issues and of the proof, as a script uses them."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from consultatie.__main__ import rooms
from consultatie.acts.records import change
from consultatie.commands import Rooms, run
from consultatie.reactions import Reaction

TODAY = date(2026, 11, 23)
OF = ("--dossier", "sora", "--soort", "or-samenvatting")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("register") / "sora.consultatie"
    assert run(["voorbeeld", str(path)], replace(rooms(), today=lambda: TODAY)) == 0
    return path


@pytest.fixture
def sora(example: Path, tmp_path: Path) -> str:
    """A register of its own, for what is written in it."""
    path = tmp_path / "eigen.consultatie"
    path.write_bytes(example.read_bytes())
    return str(path)


def test_an_issue_is_numbered_listed_and_printed_again_byte_for_byte(
    house: Rooms, sora: str, tmp_path: Path, capsys: Capture
) -> None:
    first, again, word = (str(tmp_path / name) for name in ("1.pdf", "weer.pdf", "1.docx"))
    assert run(["uitgeven", sora, *OF, "--uit", first, "--aan", "college"], house) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Uitgegeven: Samenvatting reactie aan OR-en · uitgave 1, ")
    assert said[1] == "Voor het bestuur: er is niets weggelaten."

    change_something(sora)
    later = replace(house, today=lambda: TODAY + timedelta(days=365))
    for target in (again, word):
        assert run(["overzicht", sora, *OF, "--uitgave", "1", "--uit", target], later) == 0
    assert Path(again).read_bytes() == Path(first).read_bytes()
    assert Path(word).read_bytes().startswith(b"PK")
    capsys.readouterr()

    assert run(["uitgaven", sora, "--json"], later) == 0
    (issue,) = json.loads(capsys.readouterr().out)
    assert (issue["number"], issue["status"], issue["audience"]) == (1, "concept", "bestuur")
    assert (issue["issued_on"], issue["recipients"]) == ("2026-11-23", "college")
    assert issue["available"]
    assert issue["code"] in said[0]


def test_what_changed_since_an_issue_is_told(house: Rooms, sora: str, capsys: Capture) -> None:
    assert run(["uitgeven", sora, *OF], house) == 0
    capsys.readouterr()
    assert run(["gewijzigd", sora, *OF, "--sinds", "1"], house) == 0
    assert capsys.readouterr().out == "Er is niets gewijzigd.\n"
    change_something(sora)
    assert run(["gewijzigd", sora, *OF, "--sinds", "1", "--json"], house) == 0
    changes = json.loads(capsys.readouterr().out)
    assert {one["sort"] for one in changes} == {"gewijzigd"}
    assert "Geheel nieuwe reactie." in changes[0]["now"]
    assert run(["uitgeven", sora, *OF], house) == 0
    capsys.readouterr()
    assert run(["gewijzigd", sora, *OF, "--sinds", "1", "--uitgave", "2"], house) == 0
    assert "Reactie van het bestuur" in capsys.readouterr().out


def test_definitive_is_refused_until_the_reason_is_recorded(
    house: Rooms, sora: str, capsys: Capture
) -> None:
    final = ["uitgeven", sora, *OF, "--status", "definitief"]
    assert run(final, house) == 3
    assert "leg hier vast waarom" in capsys.readouterr().err
    assert run(["uitgaven", sora], house) == 0
    assert capsys.readouterr().out == "Er is nog niets uitgegeven.\n"
    assert run([*final, "--reden", "Het college besluit vandaag."], house) == 0
    capsys.readouterr()
    assert run(["uitgaven", sora, "--dossier", "SORA"], house) == 0
    assert "uitgave 1 · definitief · voor bestuur" in capsys.readouterr().out


def test_nothing_is_given_out_when_it_cannot_be_written(
    house: Rooms, sora: str, tmp_path: Path, capsys: Capture
) -> None:
    for name, code in (("weg/x.pdf", 4), ("x.odt", 3)):
        assert run(["uitgeven", sora, *OF, "--uit", str(tmp_path / name)], house) == code
    capsys.readouterr()
    assert run(["uitgaven", sora], house) == 0
    assert "nog niets uitgegeven" in capsys.readouterr().out


def test_an_issue_that_is_not_there_is_named_with_those_that_are(
    house: Rooms, sora: str, tmp_path: Path, capsys: Capture
) -> None:
    out = str(tmp_path / "x.pdf")
    assert run(["overzicht", sora, *OF, "--uitgave", "4", "--uit", out], house) == 3
    assert "nog niets uitgegeven" in capsys.readouterr().err
    assert run(["uitgeven", sora, *OF], house) == 0
    assert run(["overzicht", sora, *OF, "--uitgave", "4", "--uit", out], house) == 3
    assert "Wel uitgegeven: 1." in capsys.readouterr().err
    public = ("--voor", "openbaar", "--uitgave", "1", "--uit", out)
    assert run(["overzicht", sora, *OF, *public], house) == 3
    assert not Path(out).exists()


def test_the_proof_is_the_same_in_text_and_in_json(
    house: Rooms, example: Path, capsys: Capture
) -> None:
    assert run(["proef", str(example), *OF], house) == 0
    text = capsys.readouterr().out
    assert "Punten zonder reactie: 2" in text
    assert run(["proef", str(example), *OF, "--json"], house) == 0
    findings = json.loads(capsys.readouterr().out)
    assert [one["rule"] for one in findings].count("reactie") == 2
    assert all(one["what"] in text and one["lacking"] in text for one in findings)
    assert run(["proef", str(example), "--json"], house) == 0
    assert len(json.loads(capsys.readouterr().out)) > len(findings)


def change_something(path: str) -> None:
    register = rooms().open_to_write(Path(path), None)
    try:
        first = next(one for one in register.records(Reaction) if one.reasons)
        change(register, replace(first, text="Geheel nieuwe reactie."))
    finally:
        register.close()
