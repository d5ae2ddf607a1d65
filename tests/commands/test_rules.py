"""The command on rule packs: it lists, keeps a choice for each term, and lists what was chosen."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from consultatie.commands import Rooms, run
from tests.example_register import copy_of_example
from tests.law.test_packs import NEWER

TODAY = date(2026, 11, 23)
APPEAL = NEWER.replace("valid_from = 2027-01-01\n", "")


@pytest.fixture
def sora(tmp_path: Path) -> str:
    return str(copy_of_example(tmp_path))


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """A pack that makes the months of appeal twice as long."""
    (tmp_path / "beroep.toml").write_text(APPEAL, encoding="utf-8")
    return str(tmp_path / "beroep.toml")


class Asker:
    """Asks the command something about one register and one pack."""

    def __init__(self, house: Rooms, capsys: pytest.CaptureFixture[str], *paths: str) -> None:
        self._house, self._capsys, self._paths = house, capsys, paths

    def data(self, *options: str) -> Any:
        self._capsys.readouterr()
        assert run(["regels", *self._paths, *options, "--json"], self._house) == 0
        return json.loads(self._capsys.readouterr().out)

    def error(self, *options: str) -> str:
        self._capsys.readouterr()
        assert run(["regels", *self._paths, *options], self._house) == 3
        return self._capsys.readouterr().err

    def text(self, *options: str) -> str:
        self._capsys.readouterr()
        assert run(["regels", *self._paths, *options], self._house) == 0
        return self._capsys.readouterr().out


@pytest.fixture
def asker(house: Rooms, sora: str, pack: str, capsys: pytest.CaptureFixture[str]) -> Asker:
    return Asker(house, capsys, sora, pack)


def test_looking_keeps_nothing(asker: Asker, sora: str) -> None:
    before = Path(sora).read_bytes()
    found = asker.data()
    assert (found["stored"], found["pack"]) == (False, "beroep.toml")
    assert {one["choice"] for one in found["changes"]} == {None}
    assert Path(sora).read_bytes() == before


def test_a_choice_for_every_term_keeps_the_pack_and_the_choices(asker: Asker) -> None:
    first, *others = [one["item"] for one in asker.data()["changes"]]
    found = asker.data("--houd", first, "--neem", "alles", "--reden", "al gemeld")
    assert found["stored"] is True
    chosen = {one["item"]: (one["choice"], one["chosen_on"]) for one in found["changes"]}
    assert chosen[first] == ("oude regel", "2026-11-23")
    assert {chosen[other][0] for other in others} <= {"nieuwe regel"}


def test_the_terms_obey_what_was_chosen(
    asker: Asker, house: Rooms, sora: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (change,) = asker.data()["changes"]

    def appeal() -> Any:
        assert run(["termijnen", sora, "--json"], house) == 0
        terms = json.loads(capsys.readouterr().out)["terms"]
        return next(
            term for term in terms if f"{term['consultation']}:{term['kind']}" == change["item"]
        )

    asker.data("--neem", "alles")
    assert appeal()["day"] == change["new_day"]
    asker.data("--houd", change["item"], "--reden", "brief al verstuurd")
    assert appeal()["day"] == change["old_day"]
    assert any("regelpakket ‘beroep.toml’" in caution for caution in appeal()["cautions"])


def test_the_edition_changes_with_the_pack(asker: Asker) -> None:
    before = asker.data()["edition"]
    assert asker.data("--neem", "alles")["edition"] != before


def test_the_text_names_each_term_as_it_is_typed(asker: Asker) -> None:
    (change,) = asker.data()["changes"]
    assert f"[{change['item']}]" in asker.text()
    assert "gekozen: nieuwe regel" in asker.text("--neem", change["item"])


@pytest.mark.parametrize(
    "options, words",
    (
        (["--houd", "alles"], "reden"),
        (["--neem", "1:beroep"], "verandert de termijn ‘1:beroep’ niet"),
    ),
)
def test_what_cannot_be_chosen_keeps_the_pack_out(
    options: list[str], words: str, asker: Asker
) -> None:
    assert words in asker.error(*options)
    assert asker.data()["stored"] is False


def test_a_pack_that_gives_a_known_version_other_words_is_refused(asker: Asker, pack: str) -> None:
    Path(pack).write_text(APPEAL.replace("version = 2", "version = 1"), encoding="utf-8")
    assert "versie 1 is er al met een andere inhoud" in asker.error()


def test_choosing_makes_no_register_that_is_not_there(
    house: Rooms, tmp_path: Path, pack: str, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nergens.consultatie"
    assert run(["regels", str(nowhere), pack, "--neem", "alles"], house) == 4
    assert "bestaat niet" in capsys.readouterr().err
    assert not nowhere.exists()
