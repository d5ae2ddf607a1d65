"""Which rules each sort of record must keep before it is written."""

from collections.abc import Callable
from typing import Any

from consultatie.advice import Advice, Point, Theme, check_advice, check_point, check_theme
from consultatie.consultations import Consultation, Step, check_consultation, check_step
from consultatie.decisions import Decision, check_decision
from consultatie.documents import Document, check_document
from consultatie.dossiers import (
    Abbreviation,
    Dossier,
    Milestone,
    Reference,
    check_abbreviation,
    check_dossier,
    check_milestone,
    check_reference,
)
from consultatie.errors import Breach, RuleBroken
from consultatie.parties import Body, Organisation, check_body, check_organisation
from consultatie.reactions import Reaction, check_wording
from consultatie.records import Record
from consultatie.register import Work
from consultatie.requests import Request, check_request

_CHECKS: dict[type[Record], Callable[[Any], list[Breach]]] = {
    Organisation: check_organisation,
    Body: check_body,
    Abbreviation: check_abbreviation,
    Dossier: check_dossier,
    Theme: check_theme,
    Milestone: check_milestone,
    Request: check_request,
    Consultation: check_consultation,
    Step: check_step,
    Advice: check_advice,
    Reaction: check_wording,
    Decision: check_decision,
    Document: check_document,
    Reference: check_reference,
}


def put_checked(work: Work, record: Record) -> None:
    """Write a record if it keeps its rules.

    :raises RuleBroken: with a sentence for each field that is wrong.
    """
    refuse(breaches_of(work, record))
    work.put(record)


def refuse(breaches: list[Breach]) -> None:
    """Raise the breaches, if there are any."""
    if breaches:
        raise RuleBroken(*breaches)


def breaches_of(work: Work, record: Record) -> list[Breach]:
    """What is wrong with a record as it would be written."""
    if isinstance(record, Point):
        return check_point(record, tuple(work.find(Point, "advice", record.advice)))
    check = _CHECKS.get(type(record))
    return check(record) if check else []
