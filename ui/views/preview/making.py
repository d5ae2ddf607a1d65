"""Making the file that is shown, and writing it to disk; both run beside the window."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import paper_of
from consultatie.overviews.saving import save_paper
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.progress import Progress
from consultatie.sight import Audience

MakePaper = Callable[[str, DossierFile, str, LawBook, date, Audience, Wishes], Paper]
# What mail programs make of these differs.
_PLAIN = str.maketrans("–—‘’“”\u00a0", "--'''' ")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: a product of a dossier as it was read, for these readers, as asked."""

    kind: str
    file: DossierFile
    register: str
    law: LawBook
    today: date
    audience: Audience = Audience.BOARD
    wishes: Wishes = NONE


@dataclass(frozen=True, slots=True)
class Made:
    """A paper and its file."""

    paper: Paper
    pdf: bytes


def make(order: Order, progress: Progress, paper_maker: MakePaper = paper_of) -> Made:
    """Make the paper and its PDF."""
    progress.step(0, 2)
    paper = paper_maker(
        order.kind,
        order.file,
        order.register,
        order.law,
        order.today,
        order.audience,
        order.wishes,
    )
    progress.step(1, 2)
    made = Made(paper, write_pdf(paper))
    progress.step(2, 2)
    return made


def save(paper: Paper, path: Path) -> Path:
    """Write the paper to a PDF or Word file, whole or not at all.

    :raises SurroundingsError: the folder is gone, the disk is full, or the file cannot be written.
    """
    save_paper(paper, path)
    return path


def file_name(paper: Paper, dossier: str) -> str:
    """The name to propose for the file."""
    return f"{safe_name(f'{paper.title} – {dossier}')}.pdf"


def safe_name(words: str) -> str:
    """Words as the name of a file on any system, and in any mail, without an ending."""
    plain = _NOT_IN_NAMES.sub(" ", words).translate(_PLAIN)
    return " ".join(plain.split())[:120].rstrip(". ")
