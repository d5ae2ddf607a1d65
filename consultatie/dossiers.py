"""A dossier, its planning, and what any record can carry: references."""

from dataclasses import dataclass
from typing import ClassVar

from consultatie.dates import PreciseDate
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Record):
    """The register itself: one file of one secretariat. There is exactly one of these in a file.

    `rules_checked` names the edition of the law that its running terms were last looked over with:
    see `LawBook.edition`.
    """

    kind: ClassVar[str] = "register"

    name: str
    secretariat: str = ""
    rules_checked: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier(Record):
    """One subject or programme over years."""

    kind: ClassVar[str] = "dossier"

    name: str
    subject: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Record):
    """A moment in the planning of a dossier (mijlpaal), as exact as its source was.

    `scenario` is the one it came from, for a target date that was adopted.
    """

    kind: ClassVar[str] = "milestone"
    titled_by: ClassVar[str] = "what"

    dossier: RecordId
    what: str
    when: PreciseDate
    who: str = ""
    scenario: RecordId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Record):
    """A reference number (kenmerk) of any record: what sort, the number, who gave it."""

    kind: ClassVar[str] = "reference"

    subject: RecordId
    sort: str = ""
    number: str
    issuer: str = ""

    @property
    def title_line(self) -> str:
        """What sort of reference, and the number."""
        return f"{self.sort} {self.number}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation(Record):
    """An abbreviation and what it stands for."""

    kind: ClassVar[str] = "abbreviation"
    titled_by: ClassVar[str] = "short"

    short: str
    meaning: str


def check_dossier(dossier: Dossier) -> list[Breach]:
    """What is wrong with a dossier as typed."""
    return [] if dossier.name.strip() else [Breach("name", _("Geef het dossier een naam."))]


def check_reference(reference: Reference) -> list[Breach]:
    """What is wrong with a reference as typed."""
    return [] if reference.number.strip() else [Breach("number", _("Vul het kenmerk in."))]


def check_abbreviation(abbreviation: Abbreviation) -> list[Breach]:
    """What is wrong with an abbreviation as typed."""
    breaches = []
    if not abbreviation.short.strip():
        breaches.append(Breach("short", _("Vul de afkorting in.")))
    if not abbreviation.meaning.strip():
        breaches.append(Breach("meaning", _("Schrijf uit waar de afkorting voor staat.")))
    return breaches


def check_milestone(milestone: Milestone) -> list[Breach]:
    """What is wrong with a milestone as typed."""
    return [] if milestone.what.strip() else [Breach("what", _("Beschrijf de mijlpaal."))]
