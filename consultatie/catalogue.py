"""Every sort of record there is, parents before children."""

from consultatie.advice import Advice, Point, Theme
from consultatie.consultations import Consultation, Step
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference, Register
from consultatie.parties import Body, Organisation
from consultatie.reactions import Answer, Reaction
from consultatie.records import Record
from consultatie.requests import Request

# The order in which records can be written without naming one that is not there yet.
RECORD_TYPES: tuple[type[Record], ...] = (
    Register,
    Organisation,
    Body,
    Abbreviation,
    Dossier,
    Theme,
    Milestone,
    Request,
    Consultation,
    Step,
    Advice,
    Point,
    Reaction,
    Answer,
    Decision,
    Coverage,
    Document,
    Reference,
)

TYPE_OF_KIND: dict[str, type[Record]] = {cls.kind: cls for cls in RECORD_TYPES}

# Which field names a record of which sort. A reference's subject can be of any sort.
LINKS: dict[tuple[str, str], str | None] = {
    ("organisation", "successor"): "organisation",
    ("body", "organisation"): "organisation",
    ("body", "successor"): "body",
    ("theme", "dossier"): "dossier",
    ("milestone", "dossier"): "dossier",
    ("request", "dossier"): "dossier",
    ("consultation", "dossier"): "dossier",
    ("consultation", "body"): "body",
    ("consultation", "request"): "request",
    ("step", "consultation"): "consultation",
    ("advice", "consultation"): "consultation",
    ("point", "advice"): "advice",
    ("point", "theme"): "theme",
    ("reaction", "dossier"): "dossier",
    ("answer", "reaction"): "reaction",
    ("answer", "point"): "point",
    ("decision", "dossier"): "dossier",
    ("decision", "body"): "body",
    ("coverage", "decision"): "decision",
    ("coverage", "consultation"): "consultation",
    ("document", "dossier"): "dossier",
    ("document", "decision"): "decision",
    ("reference", "subject"): None,
}
