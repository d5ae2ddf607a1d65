"""Every sort of record there is, parents before children.

A class of records is loaded when it is asked for: a window that shows a list of dossiers is painted
before the forty others are made.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consultatie.records import Record

# Where each sort is. In this order records can be written without naming one that is not there yet.
_HOMES = {
    "register": "dossiers.Register",
    "organisation": "parties.Organisation",
    "body": "parties.Body",
    "abbreviation": "dossiers.Abbreviation",
    "house_style": "house_style.HouseStyle",
    "rule_pack": "rule_packs.RulePack",
    "dossier": "dossiers.Dossier",
    "theme": "advice.Theme",
    "request": "requests.Request",
    "scenario": "scenarios.Scenario",
    "milestone": "dossiers.Milestone",
    "consultation": "consultations.Consultation",
    "step": "consultations.Step",
    "advice": "advice.Advice",
    "point": "advice.Point",
    "reaction": "reactions.Reaction",
    "answer": "reactions.Answer",
    "decision": "decisions.Decision",
    "coverage": "decisions.Coverage",
    "document": "documents.Document",
    "reference": "dossiers.Reference",
    "extension": "clocks.Extension",
    "pause": "clocks.Pause",
    "clock_choice": "clocks.ClockChoice",
    "absence": "clocks.Absence",
    "part_check": "completeness.PartCheck",
    "question": "questions.Question",
    "expert": "questions.Expert",
    "sounding": "questions.Sounding",
    "meeting": "meetings.Meeting",
    "agenda_item": "meetings.AgendaItem",
    "capture": "meetings.Capture",
    "joining": "appraisals.Joining",
    "reservation": "appraisals.Reservation",
    "appraisal": "appraisals.Appraisal",
    "commitment": "commitments.Commitment",
    "hand_over": "commitments.HandOver",
    "person": "people.Person",
    "seat": "people.Seat",
    "service": "parties.Service",
    "marking": "visibility.Marking",
    "retention": "visibility.Retention",
    "rule_choice": "rule_packs.RuleChoice",
    "issue": "issues.Issue",
}


class _TypeOfKind(Mapping[str, "type[Record]"]):
    """The class of each sort of record, by its name in the register."""

    def __getitem__(self, kind: str) -> "type[Record]":
        module, name = _HOMES[kind].split(".")
        found: type[Record] = getattr(import_module(f"consultatie.{module}"), name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_HOMES)

    def __len__(self) -> int:
        return len(_HOMES)


TYPE_OF_KIND: Mapping[str, "type[Record]"] = _TypeOfKind()


def record_types() -> "tuple[type[Record], ...]":
    """The classes of all sorts of record, all loaded."""
    return tuple(TYPE_OF_KIND.values())


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
    ("decision", "meeting"): "meeting",
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
    ("capture", "decision"): "decision",
    ("joining", "advice"): "advice",
    ("joining", "consultation"): "consultation",
    ("reservation", "advice"): "advice",
    ("reservation", "follow_up"): "request",
    ("appraisal", "point"): "point",
    ("appraisal", "body"): "body",
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
    ("service", "council"): "body",
    ("service", "board"): "body",
    ("marking", "subject"): None,
    ("retention", "dossier"): "dossier",
    ("rule_choice", "pack"): "rule_pack",
    ("rule_choice", "consultation"): "consultation",
    ("issue", "dossier"): "dossier",
    ("issue", "subject"): None,
    ("issue", "since"): "issue",
}
