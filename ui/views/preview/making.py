"""Making the file that is shown, and writing it to disk; both run beside the window."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound, SurroundingsError
from consultatie.files import write_whole
from consultatie.issues import Edition, Issue
from consultatie.kept_files import FileShelf
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.comparing import Change, compared
from consultatie.overviews.content import Paper, Running
from consultatie.overviews.issuing import as_printed, content_of, file_of
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import paper_of
from consultatie.overviews.saving import refuse_ending
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.overviews.word import write_docx
from consultatie.progress import Progress
from consultatie.proof import Finding, on_paper, open_for_final, proof_of
from consultatie.sight import Audience

MakePaper = Callable[[str, DossierFile, str, LawBook, date, Audience, Wishes], Paper]
OpenShelf = Callable[[], AbstractContextManager[FileShelf]]
# What mail programs make of these differs.
_PLAIN = str.maketrans("–—‘’“”\u00a0", "--'''' ")
NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: a product of a dossier as it was read, for these readers, as asked.

    `since` is the earlier issue that it is compared with; with `marked` what changed gets bars and
    a list. `issue` asks for the pages of an issue as they went out, in place of new ones.
    """

    kind: str
    file: DossierFile
    register: str
    law: LawBook
    today: date
    audience: Audience = Audience.BOARD
    wishes: Wishes = NONE
    since: Issue | None = None
    marked: bool = False
    issue: Issue | None = None

    @property
    def edition(self) -> Edition:
        """Of what this would be an issue."""
        return Edition(self.file.dossier.id, self.kind, self.audience, choice=self.wishes.key)


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as it says, and its file; what is to be looked at, and what changed since."""

    paper: Paper
    pdf: bytes
    printed: Paper
    findings: tuple[Finding, ...] = ()
    changes: tuple[Change, ...] = ()
    docx: bytes | None = None

    @property
    def lacking(self) -> tuple[str, ...]:
        """What a definitive issue waits for."""
        return open_for_final(self.findings)


def make(
    order: Order, progress: Progress, shelf: OpenShelf, paper_maker: MakePaper = paper_of
) -> Made:
    """Make the paper and its PDF, and read it in proof; or take those of an issue."""
    progress.step(0, 3)
    before = _before(order, shelf)
    if order.issue is not None:
        return _reopened(order.issue, before, shelf)
    paper = paper_maker(
        order.kind,
        order.file,
        order.register,
        order.law,
        order.today,
        order.audience,
        order.wishes,
    )
    progress.step(1, 3)
    changes = compared(paper, before).changes if before else ()
    printed = as_printed(paper, order.since, before) if order.marked else paper
    findings = on_paper(proof_of(order.file, order.law), paper)
    progress.step(2, 3)
    pdf = write_pdf(printed, progress.part(2, 3))
    made = Made(paper, pdf, printed, findings, changes)
    progress.step(3, 3)
    return made


def _before(order: Order, shelf: OpenShelf) -> Paper | None:
    """What the earlier issue said, where that is known here."""
    if order.since is None:
        return None
    with shelf() as files, suppress(NotFound, SurroundingsError):
        return content_of(order.since, files)
    return None


def _reopened(issue: Issue, before: Paper | None, shelf: OpenShelf) -> Made:
    with shelf() as files:
        pdf, docx = (file_of(issue, ending, files) for ending in (".pdf", ".docx"))
        paper = _said(issue, files)
    changes = compared(paper, before).changes if before else ()
    return Made(paper, pdf, paper, (), changes, docx)


def _said(issue: Issue, files: FileShelf) -> Paper:
    """What an issue says, or as much of it as its record knows where that cannot be read."""
    with suppress(NotFound, SurroundingsError):
        return content_of(issue, files)
    moment = datetime.combine(issue.issued_on, time(12), UTC)
    return Paper(issue.title, "", Running("", str(issue.status), ""), (), moment)


def save(made: Made, path: Path) -> Path:
    """Write what was made to a PDF or Word file, whole or not at all; an issue byte for byte.

    :raises SurroundingsError: the folder is gone, the disk is full, or the file cannot be written.
    """
    refuse_ending(path)
    if path.suffix.casefold() == ".pdf":
        write_whole(path, made.pdf)
    else:
        write_whole(path, made.docx or write_docx(made.printed))
    return path


def file_name(paper: Paper, dossier: str) -> str:
    """The name to propose for the file."""
    parts = [paper.title, dossier]
    if paper.stamp is not None:
        parts.append(_("uitgave {number}").format(number=paper.stamp.number))
    return f"{safe_name(' – '.join(filter(None, parts)))}.pdf"


def safe_name(words: str) -> str:
    """Words as the name of a file on any system, and in any mail, without an ending."""
    plain = NOT_IN_NAMES.sub(" ", words).translate(_PLAIN)
    return " ".join(plain.split())[:120].rstrip(". ")
