"""One thing that happened in a dossier, as a dated line."""

from dataclasses import dataclass
from datetime import date

from consultatie.consultations import Consultation
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId


@dataclass(frozen=True, slots=True)
class Happened:
    """A dated line: who did what.

    It may be told to who may see all of `records`; it counts those of `beside` that its readers
    may see. `source` is the record that it is known from,
    of which the reference numbers stand beside it; `request` is what it belongs to.
    """

    when: PreciseDate
    who: str
    what: str
    source: RecordId
    records: tuple[RecordId | None, ...]
    request: RecordId | None = None
    beside: tuple[RecordId, ...] = ()


def on_day(day: date) -> PreciseDate:
    """A day as a date with a precision."""
    return PreciseDate.day(day)


def name_of(file: DossierFile, body: RecordId | None, otherwise: str = "") -> str:
    """The name of a body, or else these words."""
    return file.parties.body(body).name if body is not None else otherwise


def quoted(words: str) -> str:
    """Words as they were said, on one line."""
    return f"“{' '.join(words.split())}”"


def of_council(
    file: DossierFile,
    consultation: Consultation,
    when: PreciseDate | date,
    what: str,
    source: RecordId,
) -> Happened:
    """A line of one consultation, by the council that is consulted."""
    return Happened(
        when=PreciseDate.day(when) if isinstance(when, date) else when,
        who=file.body_of(consultation).name,
        what=what,
        source=source,
        records=(source, consultation.id, consultation.body, consultation.request),
        request=consultation.request,
    )
