"""A paper on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from consultatie.errors import CannotWrite
from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import faces, save_pdf, write_pdf
from consultatie.overviews.pdf.faces import FontGone


def test_a_saved_paper_is_what_was_written(full_paper: Paper, tmp_path: Path) -> None:
    save_pdf(full_paper, tmp_path / "overzicht.pdf")

    assert (tmp_path / "overzicht.pdf").read_bytes() == write_pdf(full_paper)
    assert [path.name for path in tmp_path.iterdir()] == ["overzicht.pdf"]


@pytest.mark.parametrize("content", (None, b"", b"geen lettertype"))
def test_a_font_that_is_gone_or_damaged_is_named_and_nothing_is_written(
    full_paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    if content is not None:
        (fonts / faces.REGULAR).write_bytes(content)
    monkeypatch.setattr(faces, "folder", lambda _name: fonts)
    faces.face.cache_clear()
    try:
        with pytest.raises(FontGone, match=r"SourceSans3.*Installeer"):
            save_pdf(full_paper, tmp_path / "overzicht.pdf")
    finally:
        faces.face.cache_clear()
    assert [path.name for path in tmp_path.iterdir()] == ["fonts"]


def test_what_stands_in_the_way_of_the_file_is_said_and_the_old_one_stays(
    full_paper: Paper, tmp_path: Path
) -> None:
    # A folder of that name cannot be written over by anybody, whatever rights one has.
    (tmp_path / "overzicht.pdf").mkdir()
    with pytest.raises(CannotWrite, match="Sluit het bestand in andere programma's"):
        save_pdf(full_paper, tmp_path / "overzicht.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["overzicht.pdf"]
