"""Dossiers as they are read: one whole, with everything in it."""

from consultatie.advice import Advice, Point, Theme
from consultatie.appraisals import Appraisal, Joining, Reservation
from consultatie.clocks import Absence, ClockChoice, Extension, Pause
from consultatie.commitments import Commitment, HandOver
from consultatie.completeness import PartCheck
from consultatie.consultations import Consultation, Step
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossier_file import DossierFile, Parties
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference
from consultatie.ids import RecordId
from consultatie.issues import Issue
from consultatie.meetings import AgendaItem, Capture, Meeting
from consultatie.parties import Body, Organisation
from consultatie.procedure_file import ProcedureFile
from consultatie.questions import Expert, Question, Sounding
from consultatie.reactions import Answer, Reaction
from consultatie.requests import Request
from consultatie.rule_packs import RuleChoice, RulePack
from consultatie.scenarios import Scenario
from consultatie.visibility import Marking, Retention
from db.driver import Connection
from db.owners import belonging
from db.rows import one, read

_HERE = "where dossier = ?"
_BY_CONSULTATION = "where consultation in (select id from consultation where dossier = ?)"
_BY_ADVICE = f"where advice in (select id from advice {_BY_CONSULTATION})"
_BY_REACTION = "where reaction in (select id from reaction where dossier = ?)"
_BY_DECISION = "where decision in (select id from decision where dossier = ?)"
_BY_MEETING = "where meeting in (select id from meeting where dossier = ?)"
_BY_COMMITMENT = "where commitment in (select id from commitment where dossier = ?)"
_BY_POINT = f"where point in (select id from point {_BY_ADVICE})"
_BY_SUBJECT = f"where subject in ({belonging()})"


def parties(connection: Connection) -> Parties:
    """All organisations and bodies."""
    return Parties(read(connection, Organisation), read(connection, Body))


def dossier_file(connection: Connection, dossier_id: RecordId) -> DossierFile:
    """Everything of one dossier, by one select for each sort of record. Raises `NotFound`."""
    this = (dossier_id,)
    return DossierFile(
        dossier=one(connection, Dossier, dossier_id),
        parties=parties(connection),
        themes=read(connection, Theme, _HERE, this),
        scenarios=read(connection, Scenario, _HERE, this),
        milestones=read(connection, Milestone, _HERE, this),
        requests=read(connection, Request, _HERE, this),
        consultations=read(connection, Consultation, _HERE, this),
        steps=read(connection, Step, _BY_CONSULTATION, this),
        advices=read(connection, Advice, _BY_CONSULTATION, this),
        points=read(connection, Point, _BY_ADVICE, this),
        reactions=read(connection, Reaction, _HERE, this),
        answers=read(connection, Answer, _BY_REACTION, this),
        decisions=read(connection, Decision, _HERE, this),
        coverages=read(connection, Coverage, _BY_DECISION, this),
        documents=read(connection, Document, _HERE, this),
        references=read(connection, Reference, _BY_SUBJECT, this),
        abbreviations=read(connection, Abbreviation),
        procedure=_procedure_file(connection, this),
    )


def _procedure_file(connection: Connection, this: tuple[RecordId]) -> ProcedureFile:
    return ProcedureFile(
        extensions=read(connection, Extension, _BY_CONSULTATION, this),
        pauses=read(connection, Pause, _BY_CONSULTATION, this),
        clock_choices=read(connection, ClockChoice, _BY_CONSULTATION, this),
        absences=read(connection, Absence),
        part_checks=read(connection, PartCheck, _BY_CONSULTATION, this),
        questions=read(connection, Question, _BY_CONSULTATION, this),
        experts=read(connection, Expert, _BY_CONSULTATION, this),
        soundings=read(connection, Sounding, _BY_CONSULTATION, this),
        meetings=read(connection, Meeting, _HERE, this),
        agenda_items=read(connection, AgendaItem, _BY_MEETING, this),
        captures=read(connection, Capture, _BY_MEETING, this),
        joinings=read(connection, Joining, _BY_CONSULTATION, this),
        reservations=read(connection, Reservation, _BY_ADVICE, this),
        appraisals=read(connection, Appraisal, _BY_POINT, this),
        commitments=read(connection, Commitment, _HERE, this),
        hand_overs=read(connection, HandOver, _BY_COMMITMENT, this),
        markings=read(connection, Marking, _BY_SUBJECT, this),
        retentions=read(connection, Retention, _HERE, this),
        rule_packs=read(connection, RulePack),
        rule_choices=read(connection, RuleChoice, _BY_CONSULTATION, this),
        issues=read(connection, Issue, _HERE, this),
    )
