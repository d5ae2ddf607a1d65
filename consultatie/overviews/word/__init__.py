"""The Word writer of a paper: an ordinary .docx to edit further, with styles, heads and feet."""

from __future__ import annotations

from pathlib import Path

from consultatie.files import write_whole
from consultatie.language import in_dutch
from consultatie.overviews.content import Paper

__all__ = ["save_docx", "write_docx"]


@in_dutch()
def write_docx(paper: Paper) -> bytes:
    """The paper as a Word document."""
    # Not at the top: python-docx must not delay the first window.
    from consultatie.overviews.word.writer import docx

    return docx(paper)


def save_docx(paper: Paper, path: Path) -> None:
    """Write the paper to this file, whole or not at all; raises as `write_whole` does."""
    write_whole(path, write_docx(paper))
