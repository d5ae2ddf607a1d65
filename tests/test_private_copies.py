"""Copies of files for other programs: private, read-only, with an honest ending, and gone after."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.errors import CannotWrite
from consultatie.file_sorts import FileSort
from consultatie.private_copies import PrivateCopies, safe_name

_LEAVES_ONE = """
import os, sys
from pathlib import Path
from consultatie.file_sorts import FileSort
from consultatie.private_copies import PrivateCopies
PrivateCopies(Path(sys.argv[1])).put("advies.pdf", FileSort.PDF, b"inhoud")
os._exit(9)
"""
_SWEEPS = """
import sys
from pathlib import Path
from consultatie.private_copies import PrivateCopies
PrivateCopies(Path(sys.argv[1])).sweep()
"""


def files_in(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


def test_a_copy_is_read_only_in_a_folder_for_this_user_alone(tmp_path: Path) -> None:
    copies = PrivateCopies(tmp_path / "kopieën")
    path = copies.put("Advies.pdf", FileSort.PDF, b"inhoud")
    assert (path.name, path.read_bytes()) == ("Advies.pdf", b"inhoud")
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700


def test_the_same_name_twice_gives_two_files(tmp_path: Path) -> None:
    copies = PrivateCopies(tmp_path)
    assert copies.put("x", FileSort.TXT, b"1") != copies.put("x", FileSort.TXT, b"2")


def test_clearing_takes_all_copies_away(tmp_path: Path) -> None:
    copies = PrivateCopies(tmp_path)
    copies.put("a", FileSort.TXT, b"1")
    copies.put("b", FileSort.PDF, b"2")
    copies.clear()
    assert list(tmp_path.iterdir()) == []
    assert copies.put("c", FileSort.TXT, b"3").exists()


def test_what_a_run_that_was_killed_left_is_taken_away_by_the_next(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", _LEAVES_ONE, str(tmp_path)], check=False)
    assert (run.returncode, len(files_in(tmp_path)) > 0) == (9, True)
    PrivateCopies(tmp_path).sweep()
    assert list(tmp_path.glob("*/")) == []
    assert [path for path in files_in(tmp_path) if path.suffix == ".pdf"] == []


def test_the_copies_of_a_run_that_goes_on_are_left_alone(tmp_path: Path) -> None:
    here = PrivateCopies(tmp_path)
    path = here.put("a", FileSort.TXT, b"1")
    subprocess.run([sys.executable, "-c", _SWEEPS, str(tmp_path)], check=True)
    assert path.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(CannotWrite):
        PrivateCopies(tmp_path / "bestand" / "kopieën").put("a", FileSort.TXT, b"1")


@pytest.mark.parametrize(
    "name, safe",
    (
        ("advies.pdf.exe", "advies.pdf.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("C:\\map\\brief.docx", "C map brief.pdf"),
        ("con.pdf", "con bestand.pdf"),
        ("", "bestand.pdf"),
        ("exe\u202efdp.pdf", "exe fdp.pdf"),
    ),
)
def test_a_name_cannot_lie_or_lead_elsewhere(name: str, safe: str) -> None:
    assert safe_name(name, FileSort.PDF) == safe


@given(st.text(max_size=300))
def test_any_name_gives_a_name_for_a_file(name: str) -> None:
    safe = safe_name(name, FileSort.DOCX)
    assert Path(safe).name == safe
    assert safe.endswith(".docx")
    assert len(safe) < 110
