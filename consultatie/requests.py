"""A written request for advice or consent on one proposed decision."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.records import Letters, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Record):
    """A request (aanvraag) on a ground, with the letters of its subject.

    `letters` is a set: one programme touches several letters of art. 25(1) or 27(1) WOR at once.
    `version` counts rewritten requests on the same proposed decision. `wanted_by` is the date the
    board asks for; what was agreed stands with each consultation. `political` marks the primacy of
    politics (art. 46d WOR): a caution, never a verdict.
    """

    kind: ClassVar[str] = "request"

    dossier: RecordId
    title: str
    ground: Ground = Ground.WOR_25
    letters: Letters = frozenset()
    version: int = 1
    letter_date: date | None = None
    wanted_by: date | None = None
    proposed_decision: str = ""
    political: bool = False
    note: str = ""

    @property
    def title_line(self) -> str:
        """The subject, and which version of the request when there are more."""
        return self.title if self.version == 1 else f"{self.title} (versie {self.version})"


def check_request(request: Request) -> list[Breach]:
    """What is wrong with a request as typed."""
    breaches = []
    if not request.title.strip():
        breaches.append(Breach("title", _("Geef de aanvraag een onderwerp.")))
    if request.version < 1:
        breaches.append(Breach("version", _("Het versienummer begint bij 1.")))
    sent, wanted = request.letter_date, request.wanted_by
    if sent and wanted and wanted < sent:
        breaches.append(
            Breach("wanted_by", _("De gevraagde adviesdatum ligt vóór de datum van de brief."))
        )
    return breaches
