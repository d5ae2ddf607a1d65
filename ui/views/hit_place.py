"""Where something that was found by searching is shown."""

from consultatie.catalogue import TYPE_OF_KIND
from consultatie.dossiers import Reference
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.register import Hit, OpenRegister
from ui.desk import Place, ScreenName

_SCREENS = {
    "organisation": ScreenName.PARTIES,
    "body": ScreenName.PARTIES,
    "person": ScreenName.PARTIES,
    "seat": ScreenName.PARTIES,
    "absence": ScreenName.PARTIES,
    "abbreviation": ScreenName.ABBREVIATIONS,
    "theme": ScreenName.REACTIONS,
    "point": ScreenName.REACTIONS,
    "reaction": ScreenName.REACTIONS,
    "answer": ScreenName.REACTIONS,
    "request": ScreenName.REQUEST,
    "consultation": ScreenName.REQUEST,
    "step": ScreenName.REQUEST,
    "advice": ScreenName.REQUEST,
    "commitment": ScreenName.COMMITMENTS,
    "hand_over": ScreenName.COMMITMENTS,
    "meeting": ScreenName.MEETINGS,
    "agenda_item": ScreenName.MEETINGS,
    "capture": ScreenName.MEETINGS,
    "decision": ScreenName.DECISIONS,
    "coverage": ScreenName.DECISIONS,
    "document": ScreenName.DOCUMENTS,
    "issue": ScreenName.ISSUES,
}
_ON_THE_PAGE_OF = frozenset({"step", "advice"})
# The parts of the planning where these stand.
_PLANNED = {"milestone": "mijlpalen", "scenario": "scenarios"}
# A reference can belong to any record; these are the sorts that carry one in practice.
_CARRIERS = ("decision", "document", "request", "dossier", "milestone", "body", "organisation")


def place_of(register: OpenRegister, hit: Hit) -> Place:
    """The place of what was found; a reference is shown where the record that carries it is."""
    if hit.kind == "reference":
        subject = register.get(Reference, hit.record).subject
        return _place(_kind_of(register, subject), subject, hit.dossier)
    return place_of_record(register, hit.kind, hit.record, hit.dossier)


def place_of_record(
    register: OpenRegister, kind: str, record: RecordId, dossier: RecordId | None
) -> Place:
    """The place where a record of this sort is shown."""
    if kind in _ON_THE_PAGE_OF:
        # The page of a request is found by what it is about, not by a part of it.
        record = getattr(register.get(TYPE_OF_KIND[kind], record), "consultation", record)
    return _place(kind, record, dossier)


def has_place(kind: str) -> bool:
    """Whether there is a screen for this sort of record."""
    return kind == "dossier" or kind in _SCREENS or kind in _PLANNED


def _place(kind: str, record: RecordId, dossier: RecordId | None) -> Place:
    if kind == "dossier":
        return Place(ScreenName.REQUESTS, record)
    if kind in _PLANNED:
        return Place(ScreenName.PLANNING, dossier, record, _PLANNED[kind])
    return Place(_SCREENS.get(kind, ScreenName.DOSSIERS), dossier, record)


def _kind_of(register: OpenRegister, record: RecordId) -> str:
    return next((kind for kind in _CARRIERS if _is_there(register, kind, record)), "")


def _is_there(register: OpenRegister, kind: str, record: RecordId) -> bool:
    try:
        register.get(TYPE_OF_KIND[kind], record)
    except NotFound:
        return False
    return True
