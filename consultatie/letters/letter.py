"""A letter that was made, before it is kept."""

from dataclasses import dataclass
from datetime import date

from consultatie.ids import RecordId
from consultatie.inheritance import Origin
from consultatie.letters.kinds import LetterKind


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that was made.

    `missing` are the placeholders that were printed without words, `cautions` what to bear in mind,
    `pre_print` what these readers do not get. `about` is the record that it is kept with, and
    `origin` the narrowest of what stands in it.
    """

    kind: LetterKind
    title: str
    content: bytes
    file_name: str
    missing: tuple[str, ...]
    cautions: tuple[str, ...]
    pre_print: str
    dossier: RecordId
    about: RecordId
    day: date
    origin: Origin | None = None
