"""Every sort of record there is, parents before children."""

from consultatie.advice import Advice, Point, Theme
from consultatie.appraisals import Appraisal, Joining, Reservation
from consultatie.clocks import Absence, ClockChoice, Extension, Pause
from consultatie.commitments import Commitment, HandOver
from consultatie.completeness import PartCheck
from consultatie.consultations import Consultation, Step
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference, Register
from consultatie.meetings import AgendaItem, Capture, Meeting
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from consultatie.questions import Expert, Question, Sounding
from consultatie.reactions import Answer, Reaction
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.rule_packs import RuleChoice, RulePack
from consultatie.scenarios import Scenario
from consultatie.visibility import Marking, Retention

# The order in which records can be written without naming one that is not there yet.
RECORD_TYPES: tuple[type[Record], ...] = (
    Register,
    Organisation,
    Body,
    Abbreviation,
    RulePack,
    Dossier,
    Theme,
    Request,
    Scenario,
    Milestone,
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
    Extension,
    Pause,
    ClockChoice,
    Absence,
    PartCheck,
    Question,
    Expert,
    Sounding,
    Meeting,
    AgendaItem,
    Capture,
    Joining,
    Reservation,
    Appraisal,
    Commitment,
    HandOver,
    Person,
    Seat,
    Marking,
    Retention,
    RuleChoice,
)

TYPE_OF_KIND: dict[str, type[Record]] = {cls.kind: cls for cls in RECORD_TYPES}

# Which field names a record of which sort. The subject of a reference or a marking can be any.
LINKS: dict[tuple[str, str], str | None] = {
    ("organisation", "successor"): "organisation",
    ("body", "organisation"): "organisation",
    ("body", "successor"): "body",
    ("theme", "dossier"): "dossier",
    ("scenario", "dossier"): "dossier",
    ("scenario", "request"): "request",
    ("scenario", "board"): "body",
    ("milestone", "dossier"): "dossier",
    ("milestone", "scenario"): "scenario",
    ("request", "dossier"): "dossier",
    ("consultation", "dossier"): "dossier",
    ("consultation", "body"): "body",
    ("consultation", "request"): "request",
    ("step", "consultation"): "consultation",
    ("step", "scenario"): "scenario",
    ("advice", "consultation"): "consultation",
    ("point", "advice"): "advice",
    ("point", "theme"): "theme",
    ("reaction", "dossier"): "dossier",
    ("answer", "reaction"): "reaction",
    ("answer", "point"): "point",
    ("decision", "dossier"): "dossier",
    ("decision", "body"): "body",
    ("decision", "replaced_by"): "decision",
    ("coverage", "decision"): "decision",
    ("coverage", "consultation"): "consultation",
    ("document", "dossier"): "dossier",
    ("document", "decision"): "decision",
    ("document", "subject"): None,
    ("document", "replaces"): "document",
    ("reference", "subject"): None,
    ("extension", "consultation"): "consultation",
    ("pause", "consultation"): "consultation",
    ("clock_choice", "consultation"): "consultation",
    ("absence", "body"): "body",
    ("part_check", "consultation"): "consultation",
    ("question", "consultation"): "consultation",
    ("question", "point"): "point",
    ("expert", "consultation"): "consultation",
    ("sounding", "consultation"): "consultation",
    ("meeting", "dossier"): "dossier",
    ("meeting", "body"): "body",
    ("agenda_item", "meeting"): "meeting",
    ("agenda_item", "consultation"): "consultation",
    ("agenda_item", "point"): "point",
    ("capture", "meeting"): "meeting",
    ("capture", "item"): "agenda_item",
    ("joining", "advice"): "advice",
    ("joining", "consultation"): "consultation",
    ("reservation", "advice"): "advice",
    ("reservation", "follow_up"): "request",
    ("appraisal", "point"): "point",
    ("appraisal", "meeting"): "meeting",
    ("commitment", "dossier"): "dossier",
    ("commitment", "giver"): "body",
    ("commitment", "receiver"): "body",
    ("commitment", "reaction"): "reaction",
    ("commitment", "meeting"): "meeting",
    ("commitment", "decision"): "decision",
    ("commitment", "previous"): "commitment",
    ("hand_over", "commitment"): "commitment",
    ("hand_over", "old_giver"): "body",
    ("hand_over", "new_giver"): "body",
    ("seat", "person"): "person",
    ("seat", "body"): "body",
    ("marking", "subject"): None,
    ("retention", "dossier"): "dossier",
    ("rule_choice", "pack"): "rule_pack",
    ("rule_choice", "consultation"): "consultation",
}
