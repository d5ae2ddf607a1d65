"""From a paper to a numbered issue: its stamp, what changed, and the files that are kept of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from consultatie import dates
from consultatie.acts.records import NEW
from consultatie.errors import NotFound
from consultatie.file_sorts import FileSort
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.kept_files import FileShelf
from consultatie.language import _, in_dutch, ngettext
from consultatie.overviews.comparing import Change, ChangeSort, Comparison, compared
from consultatie.overviews.content import (
    Block,
    Column,
    Heading,
    Note,
    PageBreak,
    Paper,
    Row,
    Stamp,
    Table,
    Text,
    Unit,
    content_code,
    row,
    text,
)
from consultatie.overviews.frozen import frozen, thawed
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.shown import status_of
from consultatie.overviews.word import write_docx
from consultatie.progress import UNWATCHED, Progress

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of an issue: its number and status, who gives it out to whom, and when."""

    edition: Edition
    number: int
    status: IssueStatus
    issued_on: date
    issued_by: str = ""
    recipients: str = ""
    reason: str = ""
    since: Issue | None = None


@in_dutch()
def drafted(paper: Paper, asked: Asked, shelf: FileShelf, progress: Progress = UNWATCHED) -> Issue:
    """The draft of an issue, with its content, PDF and Word document put away; for a thread.

    Nothing names these files until the draft is put out; then they stay as they are.

    :raises Stopped: the user asked to stop. :raises NotFound: see `content_of`.
    """
    final = _with_status(paper, asked)
    before = content_of(asked.since, shelf) if asked.since else None
    printed = as_printed(final, asked.since, before)
    progress.step(1, 4)
    pdf = write_pdf(printed, progress.part(1, 4))
    progress.step(2, 4)
    docx = write_docx(printed)
    progress.step(3, 4)
    # The content without the marks, so that the next issue is compared with what this one says.
    digests = [
        shelf.keep(content, sort).digest
        for content, sort in (
            (frozen(final), FileSort.TXT), (pdf, FileSort.PDF), (docx, FileSort.DOCX)
        )
    ]  # fmt: skip
    return _draft(printed, asked, digests)


@in_dutch()
def as_printed(paper: Paper, since: Issue | None, before: Paper | None) -> Paper:
    """The paper with what changed since an earlier issue: a line, bars and a list at the end."""
    if since is None or before is None:
        return paper
    found = compared(paper, before)
    blocks = (since_note(since, found.changes), *found.paper.blocks, *_list(since, found))
    return replace(found.paper, blocks=blocks)


def content_of(issue: Issue, shelf: FileShelf) -> Paper:
    """What an issue said. Raises `NotFound` where that is not known here any more."""
    if not issue.has_content:
        raise NotFound(gone_line(issue))
    return thawed(_kept(issue, issue.content_digest, shelf))


def file_of(issue: Issue, ending: str, shelf: FileShelf) -> bytes:
    """The bytes of an issue as they went out, by the ending `.pdf` or `.docx`.

    :raises NotFound: they are not known here any more, or it is another ending.
    """
    if ending not in (".pdf", ".docx"):
        raise NotFound(_("Een uitgave is er als .pdf en als .docx."))
    if not issue.has_files:
        raise NotFound(gone_line(issue))
    return _kept(issue, issue.pdf_digest if ending == ".pdf" else issue.docx_digest, shelf)


def _kept(issue: Issue, digest: str, shelf: FileShelf) -> bytes:
    """A file of an issue; after an exchange it may have stayed behind."""
    try:
        return shelf.content(digest)
    except NotFound as error:
        sentence = _(
            "De bestanden van uitgave {number} liggen niet in dit register: het uitwisselbestand "
            "kwam zonder de map ernaast. Lees het nog eens in, met die map."
        )
        raise NotFound(sentence.format(number=issue.number)) from error


def gone_line(issue: Issue) -> str:
    """Why the pages of an issue cannot be shown."""
    return _(
        "De bladzijden van uitgave {number} zijn er niet meer: er zijn gegevens uit gewist. Wat "
        "blijft, is dat zij is uitgegeven, wanneer en voor wie."
    ).format(number=issue.number)


def since_note(since: Issue, changes: tuple[Change, ...]) -> Note:
    """What stands before the rest: since which issue, and how much changed."""
    title = _("Gewijzigd sinds uitgave {number} ({status}, {day})").format(
        number=since.number, status=since.status, day=dates.medium(since.issued_on)
    )
    if not changes:
        return Note(title, (text(_("Er is niets gewijzigd.")),))
    words = ngettext(
        "{number} wijziging, met een streep in de kantlijn. De lijst staat achteraan.",
        "{number} wijzigingen, met een streep in de kantlijn. De lijst staat achteraan.",
        len(changes),
    )
    return Note(title, (text(words.format(number=len(changes))),))


def _list(since: Issue, found: Comparison) -> tuple[Block, ...]:
    """The page that lists what changed; never in the old words, which may be kept inside now."""
    if not found.changes:
        return ()
    heading = _("Gewijzigd sinds uitgave {number}").format(number=since.number)
    there = [one for one in found.changes if one.sort is not ChangeSort.GONE]
    columns = (
        Column(_("Waar"), 1.0),
        Column(_("Wat"), 1.4),
        Column(_("Wijziging"), 46, Unit.MM),
    )
    blocks: list[Block] = [PageBreak(), Heading(1, heading)]
    if there:
        blocks.append(Table(columns, tuple(map(_row, there)), heading))
    if gone := len(found.changes) - len(there):
        blocks.append(_gone(gone))
    return tuple(blocks)


def _row(change: Change) -> Row:
    how = str(change.sort)
    if change.columns:
        how = _("{how}: {columns}").format(how=how, columns=", ".join(filter(None, change.columns)))
    where = " · ".join(change.trail)
    return row(where, _short(change.label or change.now), how)


def _short(words: str) -> str:
    line = " · ".join(words.splitlines())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _gone(number: int) -> Text:
    words = ngettext(
        "{number} onderdeel van toen staat er niet meer op.",
        "{number} onderdelen van toen staan er niet meer op.",
        number,
    )
    return text(words.format(number=number))


@in_dutch()
def _with_status(paper: Paper, asked: Asked) -> Paper:
    status = status_of(asked.edition.audience, asked.status)
    stamp = Stamp(asked.number, str(asked.status), dates.medium(asked.issued_on))
    return replace(paper, running=replace(paper.running, status=status), stamp=stamp)


def _draft(printed: Paper, asked: Asked, digests: list[str]) -> Issue:
    content, pdf, docx = digests
    edition = asked.edition
    return Issue(
        id=NEW,
        dossier=edition.dossier,
        product=edition.product,
        audience=edition.audience,
        number=asked.number,
        status=asked.status,
        issued_on=asked.issued_on,
        code=content_code(printed),
        content_digest=content,
        pdf_digest=pdf,
        docx_digest=docx,
        title=printed.title,
        issued_by=asked.issued_by,
        recipients=asked.recipients,
        reason=asked.reason,
        subject=edition.subject,
        choice=edition.choice,
        since=asked.since.id if asked.since else None,
    )
