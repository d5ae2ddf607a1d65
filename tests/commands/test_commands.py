"""The commands as scripts use them: real files, exit codes, Dutch on stderr, never a traceback."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from consultatie.__main__ import rooms
from consultatie.commands import Rooms, run

TODAY = date(2026, 11, 23)


@pytest.fixture
def house() -> Rooms:
    """The real rooms on a fixed day, without a window."""
    return replace(rooms(), today=lambda: TODAY, show_window=lambda _path, _phrase: 0)


@pytest.fixture(scope="module")
def sora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example register, made once by its command."""
    path = tmp_path_factory.mktemp("register") / "sora.consultatie"
    assert run(["voorbeeld", str(path)], replace(rooms(), today=lambda: TODAY)) == 0
    return path


def test_the_example_is_made_where_it_was_asked_for(sora: Path) -> None:
    assert sora.exists()


def test_the_example_overwrites_nothing(
    house: Rooms, sora: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sora.read_bytes()
    assert run(["voorbeeld", str(sora)], house) == 4
    assert "Er staat al een bestand" in capsys.readouterr().err
    assert sora.read_bytes() == before


def test_a_term_as_json_has_its_whole_computation(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["termijn", "wor-25-6", "2021-12-01", "--json"], house) == 0
    term = json.loads(capsys.readouterr().out)
    assert set(term) == {
        "rule",
        "trigger",
        "base_day",
        "last_day",
        "first_free_day",
        "skipped",
        "last_day_without_extension",
        "decree_known",
        "cautions",
        "explanation",
    }
    assert (term["base_day"], term["last_day"]) == ("2022-01-01", "2022-01-03")
    assert term["skipped"] == [
        {"date": "2022-01-01", "reason": "Nieuwjaarsdag"},
        {"date": "2022-01-02", "reason": "zondag"},
    ]


def test_a_range_of_days_gives_a_term_for_each(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["termijn", "wor-26-2", "2021-12-01", "--tot", "2021-12-03", "--json"], house) == 0
    terms = json.loads(capsys.readouterr().out)
    assert [term["trigger"] for term in terms] == ["2021-12-01", "2021-12-02", "2021-12-03"]


def test_a_date_is_typed_as_people_type_it(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["termijn", "wor-25-6", "1 dec 2021"], house) == 0
    assert "ma 3 januari 2022" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments, code, words",
    (
        (["termijn", "wor-99", "2021-12-01"], 3, "Er is geen regel wor-99"),
        (["termijn", "wor-25-6", "30-2-2021"], 3, "30 februari"),
        (["termijn", "wor-25-6", "april 2021"], 3, "geen precieze dag"),
        (["termijn", "wor-25-6", "2021-12-03", "--tot", "2021-12-01"], 3, "einddatum"),
        (["termijn"], 2, "Er ontbreekt iets: REGEL"),
        (["termijn", "--kleur"], 2, "De optie --kleur bestaat niet"),
        (["controleer", "nergens.consultatie"], 4, "bestaat niet"),
        (["exporteer", "nergens.consultatie", "--uit", "x.json"], 4, "bestaat niet"),
        (["importeer", "nieuw.consultatie", "nergens.json"], 4, "bestaat niet"),
    ),
)
def test_what_cannot_be_is_said_in_dutch_with_its_exit_code(
    arguments: list[str],
    code: int,
    words: str,
    house: Rooms,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments, house) == code
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.out == ""
    assert "Traceback" not in printed.err
    assert not list(tmp_path.iterdir())


def test_the_overview_is_written(house: Rooms, sora: Path, tmp_path: Path) -> None:
    out = tmp_path / "samenvatting.pdf"
    asked = ["overzicht", str(sora), "--dossier", "sora", "--soort", "or-samenvatting"]
    assert run([*asked, "--uit", str(out)], house) == 0
    assert out.read_bytes().startswith(b"%PDF-1.")


def test_an_overview_is_for_the_board_unless_told_otherwise_and_says_what_is_left_out(
    sora: Path, house: Rooms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["overzicht", str(sora), "--dossier", "SORA", "--soort", "or-samenvatting"]
    assert run([*asked, "--uit", str(tmp_path / "x.pdf")], house) == 0
    assert "Voor het bestuur:" in capsys.readouterr().out
    assert run([*asked, "--uit", str(tmp_path / "y.pdf"), "--voor", "openbaar"], house) == 0
    assert "Voor iedereen:" in capsys.readouterr().out


def test_an_export_is_the_whole_register_unless_told_for_whom(
    sora: Path, house: Rooms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, part = tmp_path / "alles.json", tmp_path / "deel.json"
    assert run(["exporteer", str(sora), "--uit", str(whole)], house) == 0
    assert "weggelaten" not in capsys.readouterr().out
    assert run(["exporteer", str(sora), "--uit", str(part), "--voor", "bestuur"], house) == 0
    assert "onderdelen weggelaten" in capsys.readouterr().out
    assert '"geheim"' in whole.read_text(encoding="utf-8")
    assert '"geheim"' not in part.read_text(encoding="utf-8")


def test_the_help_says_that_an_export_without_readers_is_a_whole_copy(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["exporteer", "--help"], house) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "een volledige kopie voor het secretariaat" in words


def test_an_unknown_dossier_names_those_that_are_there(
    house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["overzicht", str(sora), "--dossier", "Anders", "--soort", "or-samenvatting"]
    assert run([*asked, "--uit", str(tmp_path / "x.pdf")], house) == 3
    assert "‘SORA’" in capsys.readouterr().err


def test_an_unknown_product_names_those_that_are_there(
    house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["overzicht", str(sora), "--dossier", "SORA", "--soort", "gedicht"]
    assert run([*asked, "--uit", str(tmp_path / "x.pdf")], house) == 2
    assert "or-samenvatting" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_before_anything_is_made(
    house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["overzicht", str(sora), "--dossier", "SORA", "--soort", "or-samenvatting"]
    assert run([*asked, "--uit", str(tmp_path / "weg" / "x.pdf")], house) == 4
    assert "De map" in capsys.readouterr().err


def test_export_import_export_is_identical_on_disk(
    house: Rooms, sora: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "een.json", tmp_path / "twee.json"
    other = tmp_path / "ander.consultatie"
    assert run(["exporteer", str(sora), "--uit", str(first)], house) == 0
    assert run(["importeer", str(other), str(first)], house) == 0
    assert run(["exporteer", str(other), "--uit", str(second)], house) == 0
    assert second.read_bytes() == first.read_bytes()
    assert run(["controleer", str(other)], house) == 0


def test_a_wrong_file_makes_no_register(
    house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong, fresh = tmp_path / "fout.json", tmp_path / "nieuw.consultatie"
    assert run(["exporteer", str(sora), "--uit", str(wrong)], house) == 0
    document = json.loads(wrong.read_text())
    document["records"]["point"][0]["advice"] = "123"
    document["records"]["abbreviation"][0]["meaning"] = ""
    wrong.write_text(json.dumps(document))
    assert run(["importeer", str(fresh), str(wrong)], house) == 3
    assert "records.point[0].advice" in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} == {"fout.json"}


EMPTIED = (("reaction", "text"), ("dossier", "name"), ("point", "number"), ("decision", "title"))


@pytest.mark.parametrize("emptied", EMPTIED)
def test_an_emptied_field_is_a_mistake_and_no_breakdown(
    emptied: tuple[str, str],
    house: Rooms,
    sora: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    kind, name = emptied
    wrong = tmp_path / "fout.json"
    assert run(["exporteer", str(sora), "--uit", str(wrong)], house) == 0
    document = json.loads(wrong.read_text())
    document["records"][kind][0][name] = ""
    wrong.write_text(json.dumps(document))
    assert run(["importeer", str(tmp_path / "nieuw.consultatie"), str(wrong)], house) == 3
    assert f"records.{kind}[0].{name}" in capsys.readouterr().err


def test_a_damaged_register_is_found(
    house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "stuk.consultatie"
    content = bytearray(sora.read_bytes())
    content[20_000:60_000] = b"\xaa" * 40_000
    broken.write_bytes(content)
    assert run(["controleer", str(broken)], house) in (4, 5)
    printed = capsys.readouterr()
    assert "beschadigd" in printed.out + printed.err
    assert "Traceback" not in printed.out + printed.err


def test_without_a_command_the_window_opens_on_the_register(house: Rooms, sora: Path) -> None:
    shown: list[Path | None] = []

    def show(path: Path | None, _phrase: str | None) -> int:
        shown.append(path)
        return 0

    assert run([str(sora)], replace(house, show_window=show)) == 0
    assert run([], replace(house, show_window=show)) == 0
    assert shown == [sora, None]


def test_without_a_screen_the_window_says_so_in_dutch(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run([], rooms()) == 4
    assert "geen beeldscherm" in capsys.readouterr().err


def test_a_mistake_of_our_own_shows_no_traceback(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(_path: Path | None, _phrase: str | None) -> int:
        raise KeyError("x")

    assert run([], replace(house, show_window=break_down)) == 1
    assert "Er ging iets mis in Consultatie zelf" in capsys.readouterr().err


@pytest.mark.parametrize("command", ("voorbeeld", "overzicht", "termijn", "exporteer"))
def test_help_is_dutch(command: str, house: Rooms, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"], house) == 0
    printed = capsys.readouterr().out
    assert "Gebruik: consultatie" in printed
    assert not any(word in printed for word in ("Usage", "Options:", "Show this", "OPTIONS"))


@pytest.mark.parametrize(
    "command, words",
    (("overzicht", ("[verplicht]",)), ("planning", ("[1 t/m 52]",))),
)
def test_help_says_in_dutch_what_is_obligatory_and_between_which_numbers(
    command: str, words: tuple[str, ...], house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help"], house) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert all(word in printed for word in words)
    assert "required" not in printed
    assert "<=" not in printed


@pytest.mark.parametrize("typed", ("eind 2021", "gisterenmorgen"))
def test_where_a_day_is_asked_the_examples_are_days(
    typed: str, house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["termijn", "wor-25-6", typed], house) == 3
    _sentence, examples = capsys.readouterr().err.strip().rstrip(".").split(". Voorbeelden: ")
    for example in examples.split(", "):
        assert run(["termijn", "wor-25-6", example], house) == 0
