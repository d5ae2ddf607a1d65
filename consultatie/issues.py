"""Numbered issues (uitgaven) of overviews: what was handed out, frozen as it was."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.dates.formats import medium
from consultatie.errors import Breach, NotFound
from consultatie.ids import RecordId
from consultatie.language import Word, _, in_dutch, kept
from consultatie.records import Record
from consultatie.visibility import Audience

# The products of which each row names the points that it tells of.
TELLING_POINTS = frozenset({"or-samenvatting", "cr-reactie", "matrix"})
_DIGEST = re.compile("[0-9a-f]{64}")


class IssueStatus(Word):
    """How far an issue is."""

    DRAFT = "concept"
    FINAL = "definitief"


@dataclass(frozen=True, slots=True)
class Edition:
    """Of what issues are numbered: one product of a dossier for the same readers.

    `subject` is the record that the product tells of, where it tells of one, and `choice` what
    else chooses its content, such as a year; both as the product itself takes them.
    """

    dossier: RecordId
    product: str
    audience: Audience
    subject: RecordId | None = None
    choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Record):
    """One numbered issue: its content and its PDF lie in the register by their digests (SHA-256).

    `content_digest` is that of the content value, `pdf_digest` and `docx_digest` those of the two
    files that were made of it. `code` is the content code that is printed in it, `since` the issue
    that it was compared with, `recipients` who got it, and `reason` why it went out as definitive
    while something was open. Where words were erased from an issue its files are gone; the record
    stays, for it is what tells that the paper was handed out, and to whom.
    """

    kind: ClassVar[str] = "issue"
    titled_by: ClassVar[str] = "title"

    dossier: RecordId
    product: str
    audience: Audience
    number: int
    status: IssueStatus
    issued_on: date
    code: str
    content_digest: str
    pdf_digest: str
    docx_digest: str
    title: str = ""
    issued_by: str = ""
    recipients: str = ""
    reason: str = ""
    subject: RecordId | None = None
    choice: str = ""
    since: RecordId | None = None

    @property
    def edition(self) -> Edition:
        """Of what it is an issue."""
        return Edition(self.dossier, self.product, self.audience, self.subject, self.choice)

    @property
    def title_line(self) -> str:
        """The number with the title of the paper."""
        named = _("uitgave {number}").format(number=self.number)
        return " · ".join(filter(None, (self.title, named)))

    @property
    @in_dutch()
    def line_for_journal(self) -> str:
        """What the journal calls it: without words of its own, which may have to be erased."""
        return kept("uitgave {number} van {day} ({product}, voor {readers})").format(
            number=self.number,
            day=medium(self.issued_on),
            product=self.product,
            readers=self.audience,
        )

    @property
    def digests(self) -> tuple[str, str, str]:
        """The files that it names: content, PDF and Word."""
        return (self.content_digest, self.pdf_digest, self.docx_digest)

    @property
    def has_content(self) -> bool:
        """Whether what it said is still known."""
        return _DIGEST.fullmatch(self.content_digest) is not None

    @property
    def has_files(self) -> bool:
        """Whether its pages are still known as they went out."""
        return all(_DIGEST.fullmatch(one) for one in (self.pdf_digest, self.docx_digest))


def issues_of(edition: Edition, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues of one edition by number, withdrawn ones too."""
    found = (issue for issue in issues if issue.edition == edition)
    return tuple(sorted(found, key=lambda issue: (issue.number, issue.id)))


def issues_of_points(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Those that tell of points and can be compared with, the newest first."""
    found = (
        issue
        for issue in issues
        if issue.stands and issue.has_content and issue.product in TELLING_POINTS
    )
    return tuple(sorted(found, key=lambda issue: (issue.issued_on, issue.id), reverse=True))


def last_of(issues: Iterable[Issue]) -> Issue | None:
    """Of the issues of one edition the last that stands and can be compared with."""
    there = [issue for issue in issues if issue.stands and issue.has_content]
    return max(there, key=lambda issue: (issue.number, issue.id), default=None)


def issue_numbered(edition: Edition, issues: Iterable[Issue], number: int) -> Issue:
    """An issue of an edition by its number; of two the one that stands, or came last.

    :raises NotFound: with the numbers that there are.
    """
    found = issues_of(edition, issues)
    for issue in sorted(found, key=lambda one: (not one.stands, -one.id)):
        if issue.number == number:
            return issue
    if not found:
        raise NotFound(_("Van dit overzicht is voor deze lezers nog niets uitgegeven."))
    numbers = ", ".join(str(issue.number) for issue in found)
    sentence = _("Uitgave {number} is er niet. Wel uitgegeven: {numbers}.")
    raise NotFound(sentence.format(number=number, numbers=numbers))


def check_issue(issue: Issue) -> list[Breach]:
    """What is wrong with an issue as made."""
    breaches = []
    if issue.number < 1:
        breaches.append(Breach("number", _("De eerste uitgave heeft nummer 1.")))
    sentence = _("Van een uitgave hoort dit vast te liggen.")
    blank = [name for name in ("product", "code") if not getattr(issue, name).strip()]
    return [*breaches, *(Breach(name, sentence) for name in blank)]
