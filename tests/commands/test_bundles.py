"""The command that makes a bundle, as scripts use it."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from consultatie.commands import Rooms, run
from tests.example_register import copy_of_example

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sora(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(copy_of_example(tmp_path_factory.mktemp("register")))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)


def test_the_annexes_of_the_last_decision_become_one_file(
    house: Rooms, sora: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "bundel.pdf"
    asked = ["bundel", sora, "--dossier", "SORA", "--uit", str(out), "--met", "besluiten"]
    assert run(asked, house) == 0
    printed = capsys.readouterr().out
    assert "Van dit document ligt geen bestand in het register." in printed
    assert "Documenten: Voor het bestuur: er is niets weggelaten." in printed
    document = pypdfium2.PdfDocument(out)
    titles = [mark.get_title() for mark in document.get_toc() if mark.level == 0]
    assert titles[5:7] == [
        "5. Bestuurlijke reactie op advies CR-en",
        "6. Samenvatting reactie aan OR-en",
    ]
    assert titles[-2:] == ["8. Besluitenlijst", "9. Afkortingenlijst"]


@pytest.mark.parametrize(
    "options, code, words",
    (
        (("--uit", "x.docx"), 3, "eindigt op .pdf"),
        (("--uit", "x.pdf", "--besluit", "Feest"), 3, "Er is geen besluit ‘Feest’ met bijlagen"),
        (("--uit", "weg/x.pdf"), 4, "De map"),
        (("--uit", "x.pdf", "--met", "gedicht"), 2, "Kies bij --met uit:"),
    ),
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_is_said_and_nothing_is_written(
    options: tuple[str, ...],
    code: int,
    words: str,
    house: Rooms,
    sora: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["bundel", sora, "--dossier", "SORA", *options], house) == code
    assert words in capsys.readouterr().err
    assert not list(Path().iterdir())
