"""The command that makes letters, as scripts use it."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from consultatie.__main__ import rooms as real_rooms
from consultatie.commands import Rooms, run
from consultatie.commands.letters import LETTERS
from consultatie.documents import Document
from consultatie.letters.kinds import LetterKind
from consultatie.letters.templates import copy_to_edit
from tests.example_register import copy_of_example, rooms
from tests.letters.making import words_in

ASKED = ("--dossier", "sora", "--raad", "or  buch")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of the user's own templates, which is not there yet."""
    return tmp_path / "gegevens" / "sjablonen"


@pytest.fixture
def house(own: Path) -> Rooms:
    return replace(rooms(), templates=lambda: own)


@pytest.fixture
def sora(tmp_path: Path) -> Path:
    return copy_of_example(tmp_path)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands are typed in."""
    folder = tmp_path / "leeg"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def letters_in(house: Rooms, path: Path) -> list[Document]:
    register = house.open_to_read(path, None)
    found = [one for one in register.records(Document) if one.sort == "brief" and one.has_file]
    register.close()
    return found


@pytest.mark.parametrize("kind", LETTERS)
def test_every_letter_is_written_and_kept(
    kind: str, house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "brief.docx"
    assert run(["brief", str(sora), *ASKED, "--soort", kind, "--uit", str(out)], house) == 0
    printed = capsys.readouterr().out
    assert "Brief geschreven" in printed
    assert "Voor het bestuur: " in printed
    (kept,) = letters_in(house, sora)
    register = house.open_to_read(sora, None)
    with register.shelf() as shelf:
        assert shelf.content(kept.file_digest or "") == out.read_bytes()
    register.close()


def test_the_list_names_every_letter(house: Rooms, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["brief", "--soort", "lijst"], house) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(LETTERS)
    assert "kosten-deskundige     Melding kosten deskundige" in lines


def test_what_is_lacking_and_to_bear_in_mind_is_told(
    house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "brief.docx")
    assert run(["brief", str(sora), *ASKED, "--soort", "reactie", "--uit", out], house) == 0
    printed = capsys.readouterr().out
    assert "Nog in te vullen: datum van het advies, conclusie van het advies" in printed
    assert "Let op: Er is nog geen besluit vastgelegd." in printed


def test_the_last_request_is_taken_and_another_can_be_named(
    house: Rooms, sora: Path, tmp_path: Path
) -> None:
    out = tmp_path / "brief.docx"
    asked = ["brief", str(sora), *ASKED, "--soort", "ontvangstbevestiging", "--uit", str(out)]
    assert run(asked, house) == 0
    assert "Transitieplan" in words_in(out.read_bytes())
    assert run([*asked, "--aanvraag", "adviesOPDRACHT"], house) == 0
    assert "‘Adviesopdracht bedrijfs- en organisatieplan’" in words_in(out.read_bytes())


def test_a_template_of_the_user_goes_before_the_shipped_one_and_one_that_is_named_before_both(
    house: Rooms, sora: Path, own: Path, tmp_path: Path
) -> None:
    out, named = tmp_path / "brief.docx", tmp_path / "genoemd.docx"
    path = copy_to_edit(LetterKind.REMINDER, own)
    for place, words in ((path, "Van mij: {{ raad.naam }}"), (named, "Genoemd")):
        document = docx.Document()
        document.add_paragraph(words)
        document.save(str(place))
    asked = ["brief", str(sora), *ASKED, "--soort", "rappel", "--uit", str(out)]
    assert run(asked, house) == 0
    assert words_in(out.read_bytes()) == "Van mij: OR BUCH"
    assert run([*asked, "--sjabloon", str(named)], house) == 0
    assert words_in(out.read_bytes()) == "Genoemd"


def test_a_wrong_template_is_told_with_the_place_and_nothing_is_written_or_kept(
    house: Rooms, sora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, named = tmp_path / "brief.docx", tmp_path / "fout.docx"
    document = docx.Document()
    document.add_table(rows=1, cols=2).cell(0, 1).text = "{{ raad.nam }}"
    document.save(str(named))
    asked = ["brief", str(sora), *ASKED, "--soort", "rappel", "--uit", str(out)]
    assert run([*asked, "--sjabloon", str(named)], house) == 3
    told = capsys.readouterr().err
    assert "fout.docx" in told
    assert "tabel 1, rij 1, kolom 2, alinea ‘{{ raad.nam }}’" in told
    assert "bedoelt u ‘naam’?" in told
    assert not out.exists()
    assert letters_in(house, sora) == []


@pytest.mark.parametrize(
    "arguments, code, words",
    (
        (
            ("--dossier", "SORA", "--uit", "x.docx"),
            3,
            "--raad voor welke raad de brief is: ‘OR WNK’",
        ),
        (("--dossier", "Anders", "--uit", "x.docx"), 3, "Er is geen dossier ‘Anders’"),
        ((*ASKED, "--uit", "x.pdf"), 3, "eindigt op .docx"),
        ((*ASKED, "--uit", "weg/x.docx"), 4, "weg"),
        ((*ASKED, "--uit", "x.docx", "--sjabloon", "weg.docx"), 4, "bestaat niet"),
        (
            (*ASKED, "--uit", "x.docx", "--aanvraag", "anders"),
            3,
            "geen raadpleging die hierbij past",
        ),
        ((*ASKED, "--uit", "x.docx", "--voor", "openbaar"), 3, "niet bestemd voor iedereen"),
    ),
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    arguments: tuple[str, ...],
    code: int,
    words: str,
    house: Rooms,
    sora: Path,
    empty: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["brief", str(sora), "--soort", "rappel", *arguments], house) == code
    assert words in capsys.readouterr().err
    assert list(empty.iterdir()) == []
    assert letters_in(house, sora) == []


def test_help_is_dutch_and_tells_for_whom(house: Rooms, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["brief", "--help"], house) == 0
    printed = capsys.readouterr().out
    assert "Gebruik: consultatie" in printed
    assert "standaard bestuur" in printed


def test_own_templates_lie_in_the_folder_of_the_user() -> None:
    place = real_rooms().templates()
    assert place is not None
    assert place.name == "sjablonen"
    assert "consultatie" in str(place)
