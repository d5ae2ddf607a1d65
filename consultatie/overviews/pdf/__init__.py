"""The PDF writer of a paper: tagged PDF/A-2b, by our own layout. The only place with reportlab."""

from __future__ import annotations

from pathlib import Path

from consultatie.files import write_whole
from consultatie.language import in_dutch
from consultatie.overviews.content import Paper
from consultatie.progress import UNWATCHED, Progress

__all__ = ["save_pdf", "write_pdf"]


@in_dutch()
def write_pdf(paper: Paper, progress: Progress = UNWATCHED) -> bytes:
    """The paper as tagged PDF/A-2b; the same paper gives the same bytes.

    :param progress: hears of each page that is laid out or written. :raises Stopped: as it asked.
    """
    # Not at the top: reportlab and HarfBuzz must not delay the first window.
    from consultatie.overviews.pdf.writer import pdf

    return pdf(paper, progress)


def save_pdf(paper: Paper, path: Path) -> None:
    """Write the paper to this file, whole or not at all; raises as `write_whole` does."""
    write_whole(path, write_pdf(paper))
