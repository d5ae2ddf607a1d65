"""A paper on disk."""

from __future__ import annotations

from pathlib import Path

from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import save_pdf, write_pdf


def test_a_saved_paper_is_what_was_written(full_paper: Paper, tmp_path: Path) -> None:
    save_pdf(full_paper, tmp_path / "overzicht.pdf")

    assert (tmp_path / "overzicht.pdf").read_bytes() == write_pdf(full_paper)
    assert [path.name for path in tmp_path.iterdir()] == ["overzicht.pdf"]
