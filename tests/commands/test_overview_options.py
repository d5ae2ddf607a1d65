"""What can be asked of an overview by the options of its command."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from consultatie.__main__ import rooms
from consultatie.commands import run
from consultatie.overviews.products import PRODUCTS
from tests.example_register import copy_of_example

TODAY = date(2026, 11, 23)
Make = Callable[..., int]


@pytest.fixture(scope="module")
def sora(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(copy_of_example(tmp_path_factory.mktemp("register")))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "overzicht.pdf"


@pytest.fixture
def make(sora: str, out: Path) -> Make:
    """Makes an overview with these options, of the dossier unless that is None."""

    def made(kind: str, *options: str, dossier: str | None = "SORA") -> int:
        named = ["--dossier", dossier] if dossier else []
        asked = ["overzicht", sora, *named, "--soort", kind, "--uit", str(out), *options]
        return run(asked, replace(rooms(), today=lambda: TODAY))

    return made


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


@pytest.mark.parametrize(
    "kind, options, words",
    (
        ("levensloop", ("--punt", "OR WNK 7"), "Punt 7 van OR WNK"),
        ("levensloop", ("--raad", "or buch"), "Punt 8 van OR BUCH"),
        ("vergaderstuk", ("--raad", "OR BUCH"), "30 november 2026"),
        ("vergaderstuk", ("--vergadering", "26 aug 2021"), "26 augustus 2021"),
        ("jaarcijfers", ("--jaar", "2021"), "Geteld tot en met 31 december 2021"),
        ("routekaart", ("--van", "1 sep 2026", "--tot", "2026-12-31"), "Transitieplan"),
        ("overdracht", ("--van", "2021-01-01", "--tot", "2021-12-31"), "t/m 31 december 2021"),
    ),
)
def test_an_option_says_what_is_on_the_paper(
    kind: str, options: tuple[str, ...], words: str, make: Make, out: Path
) -> None:
    assert make(kind, *options) == 0
    assert words in text_of(out)


def test_the_year_counts_all_dossiers_where_none_is_named(make: Make, out: Path) -> None:
    assert make("jaarcijfers", "--jaar", "2021", dossier=None) == 0
    assert "Jaarcijfers" in text_of(out)


@pytest.mark.parametrize(
    "kind, options, code, words",
    (
        ("matrix", ("--jaar", "2021"), 3, "--jaar hoort niet bij ‘matrix’. Daarbij kan: geen."),
        ("levensloop", ("--van", "2021-01-01"), 3, "Daarbij kan: --punt, --raad."),
        ("levensloop", ("--punt", "OR WNK 99"), 3, "Er is geen punt ‘OR WNK 99’"),
        ("overdracht", ("--raad", "OR Nergens"), 3, "Er is geen raad ‘OR Nergens’"),
        ("vergaderstuk", ("--vergadering", "Feest"), 3, "Er is geen vergadering ‘Feest’"),
        ("routekaart", ("--scenario", "Wens"), 3, "Er is geen scenario ‘Wens’"),
        ("routekaart", ("--van", "soms"), 3, "soms"),
    ),
)
def test_what_cannot_be_asked_is_said_with_what_can(
    kind: str,
    options: tuple[str, ...],
    code: int,
    words: str,
    make: Make,
    out: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert make(kind, *options) == code
    assert words in capsys.readouterr().err
    assert not out.exists()


def test_a_dossier_has_to_be_named_for_all_else(
    make: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make("matrix", dossier=None) == 3
    assert "--dossier" in capsys.readouterr().err


def test_the_list_says_what_can_be_asked_of_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["overzicht", "--soort", "lijst"], rooms()) == 0
    lines = dict(zip(PRODUCTS, capsys.readouterr().out.splitlines(), strict=True))
    assert lines["levensloop"].endswith("[--punt] [--raad]")
    assert lines["matrix"].endswith("Reactiematrix")
