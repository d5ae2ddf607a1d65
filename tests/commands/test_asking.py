"""The commands that only ask, as scripts use them: JSON with stable keys, exit codes, Dutch."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from consultatie.acts.clocks import pause
from consultatie.acts.records import NEW
from consultatie.clocks import Pause
from consultatie.commands import Rooms, run
from consultatie.consultations import Consultation
from tests.law.test_packs import NEWER

TODAY = date(2026, 11, 23)
COMMANDS = ("termijnen", "vergeten", "levensloop", "jaarcijfers", "journaal", "regels")


@pytest.fixture(scope="module")
def sora(tmp_path_factory: pytest.TempPathFactory, house: Rooms) -> str:
    """The example register with one pause in it."""
    path = tmp_path_factory.mktemp("register") / "sora.consultatie"
    assert run(["voorbeeld", str(path)], house) == 0
    register = house.open_to_write(path, None)
    waiting = next(c for c in reversed(register.records(Consultation)) if c.agreed_advice_date)
    pause(
        register,
        Pause(id=NEW, consultation=waiting.id, start=TODAY, agreed_by="directeur", reason="vragen"),
    )
    register.close()
    return str(path)


def asked(house: Rooms, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run([*arguments, "--json"], house) == 0
    return json.loads(capsys.readouterr().out)


def said(house: Rooms, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments), house) == 0
    return capsys.readouterr().out


def refused(house: Rooms, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments), house) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_every_term_has_the_same_keys(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(house, capsys, "termijnen", sora)
    assert found["today"] == "2026-11-23"
    keys = (
        "dossier consultation request body ground kind what state day begins source source_class "
        "warn_on warn_source warn_reason explanation history cautions"
    )
    assert {tuple(term) for term in found["terms"]} == {tuple(keys.split())}
    assert {term["state"] for term in found["terms"]} >= {"loopt", "voorbij", "bestaat niet"}
    warned = [term for term in found["terms"] if term["warn_on"]]
    assert warned
    assert {term["warn_source"] for term in warned} == {"streef"}


def test_until_a_day_leaves_terms_that_end_by_then(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(house, capsys, "termijnen", sora, "--dossier", "sora", "--tot", "31-12-2021")
    days = [term["day"] for term in found["terms"]]
    assert days
    assert max(days) <= "2021-12-31"


def test_the_terms_read_as_text_with_their_reasons(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = said(house, capsys, "termijnen", sora)
    assert "Beroep uiterlijk ma 28 december 2020 · voorbij" in printed
    assert "Opschorting · vervallen op di 1 december 2020" in printed
    assert "Nietigheid: Nietigheid kan alleen worden ingeroepen" in printed


def test_what_is_forgotten_counts_what_it_lists(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(house, capsys, "vergeten", sora)
    lists = {name: len(items) for name, items in found.items() if isinstance(items, list)}
    assert found["counts"] == lists
    assert len(lists) == 6
    (first, *_rest) = found["without_reaction"]
    assert set(first) == {"dossier", "kind", "id", "what", "missing", "day"}
    printed = said(house, capsys, "vergeten", sora)
    assert f"Punten zonder reactie: {lists['without_reaction']}" in printed


def test_a_point_that_can_be_several_names_them_and_each_id_works(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    error = refused(house, capsys, "levensloop", sora, "OR WNK 3")
    ids = [line.split(":")[0].strip() for line in error.splitlines()[1:]]
    assert len(ids) > 1
    for one in ids:
        found = asked(house, capsys, "levensloop", sora, one)
        assert (found["id"], found["number"]) == (one, "3")
        first = found["events"][0]
        assert set(first) == {"kind", "when", "first", "last", "sentence"}


def test_council_and_number_need_no_quotes(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    quoted = refused(house, capsys, "levensloop", sora, "OR WNK 3")
    assert refused(house, capsys, "levensloop", sora, "OR", "WNK", "3") == quoted
    assert refused(house, capsys, "levensloop", sora, " OR  WNK 3 ") == quoted


@pytest.mark.parametrize("typed", ("²", "9" * 5000, "0", "gedicht"))
def test_a_point_that_is_not_there_is_refused_with_an_example(
    typed: str, house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "zoals ‘OR WNK 3’" in refused(house, capsys, "levensloop", sora, typed)


def test_the_life_line_reads_as_dated_sentences(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    error = refused(house, capsys, "levensloop", sora, "OR WNK 3")
    one = error.splitlines()[1].split(":")[0].strip()
    printed = said(house, capsys, "levensloop", sora, one)
    assert printed.startswith("Levensloop van punt 3 van OR WNK (SORA)")
    assert "Het bestuur reageerde" in printed


def test_the_figures_of_a_year_have_their_keys(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(house, capsys, "jaarcijfers", sora, "2021")
    keys = (
        "year until by_ground conclusions followed meetings experts soundings secrecy_imposed "
        "secrecy_scopes median_days_to_advice median_days_to_decision extensions commitments_made "
        "commitments_kept commitments_open advice_on_time reply_on_time by_council"
    )
    assert list(found) == keys.split()
    assert found["by_ground"]["wor_25"]["received"] == 3
    assert "Jaarcijfers 2021" in said(house, capsys, "jaarcijfers", sora, "2021")


def test_a_year_that_is_none_is_refused(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["jaarcijfers", sora, "volgend"], house) == 2
    assert "JAAR" in capsys.readouterr().err


def test_the_journal_tells_of_the_pause_with_its_reason(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(house, capsys, "journaal", sora)
    keys = "at who laptop act kind id dossier doing subject what old new why"
    assert {tuple(entry) for entry in found} == {tuple(keys.split())}
    last = found[-1]
    assert (last["doing"], last["new"]) == ("gepauzeerd", "23 november 2026")
    assert "vragen" in last["why"]
    assert "gepauzeerd" in said(house, capsys, "journaal", sora, "--dossier", "SORA")


def test_the_journal_of_a_day_without_anything_says_so(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = said(house, capsys, "journaal", sora, "--dag", "1-1-2000")
    assert "Er zijn geen termijnen vastgelegd" in printed


def test_newer_rules_list_what_would_change_and_store_nothing(
    house: Rooms, sora: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "regels.toml"
    pack.write_text(NEWER.replace("valid_from = 2027-01-01\n", ""), encoding="utf-8")
    before = Path(sora).read_bytes()
    found = asked(house, capsys, "regels", sora, str(pack))
    assert found["stored"] is False
    assert found["changes"]
    assert all(one["old_day"] < one["new_day"] for one in found["changes"])
    assert {one["kind"] for one in found["changes"]} == {"beroep"}
    assert "Er is niets gewijzigd" in said(house, capsys, "regels", sora, str(pack))
    assert Path(sora).read_bytes() == before


def test_the_law_that_ships_changes_nothing(
    house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from resources import folder

    assert asked(house, capsys, "regels", sora, str(folder("law")))["changes"] == []


@pytest.mark.parametrize("place", ("", "nergens.toml"))
def test_what_is_no_rule_pack_is_refused(
    place: str, house: Rooms, sora: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "rules.toml" in refused(house, capsys, "regels", sora, str(tmp_path / place))


def test_a_wrong_rule_pack_names_its_mistake(
    house: Rooms, sora: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "regels.toml"
    pack.write_text("[[rule]]\n", encoding="utf-8")
    assert "regels.toml, regel 1" in refused(house, capsys, "regels", sora, str(pack))


@pytest.mark.parametrize("command, option", (("termijnen", "--tot"), ("journaal", "--dag")))
def test_a_month_is_no_day_and_the_examples_are_days(
    command: str, option: str, house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    error = refused(house, capsys, command, sora, option, "april 2021")
    sentence, examples = error.strip().rstrip(".").split(". Voorbeelden: ")
    assert sentence == "‘april 2021’ is geen precieze dag"
    for example in examples.split(", "):
        assert run([command, sora, option, example], house) == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_a_register_that_is_not_there_is_not_made(
    command: str, house: Rooms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from resources import folder

    more = {"levensloop": ["1"], "jaarcijfers": ["2021"], "regels": [str(folder("law"))]}
    path = tmp_path / "nergens.consultatie"
    assert run([command, str(path), *more.get(command, [])], house) == 4
    assert "bestaat niet" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize("command", ("termijnen", "journaal"))
def test_an_unknown_dossier_is_refused_with_those_there_are(
    command: str, house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "‘SORA’" in refused(house, capsys, command, sora, "--dossier", "Anders")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_dutch_and_names_the_keys(
    command: str, house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = said(house, capsys, command, "--help")
    assert "Gebruik: consultatie" in printed
    assert "JSON:" in printed
    assert not any(word in printed for word in ("Usage", "Options:", "Show this", "OPTIONS"))
