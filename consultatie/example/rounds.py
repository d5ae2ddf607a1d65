"""One round of the example: requests, advice, decisions, reactions and notices, in that order."""

from dataclasses import replace
from datetime import date

from consultatie.acts.appraisals import follow_up
from consultatie.acts.records import NEW, change
from consultatie.acts.requests import (
    Receipts,
    choose_notice,
    record_notice,
    record_step,
    register_request,
)
from consultatie.appraisals import Reservation
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.example.answers import add_advices, add_reactions
from consultatie.example.procedure import Course, add_procedure
from consultatie.example.setting import Keys, Setting, add_decision
from consultatie.example.source import Table, read
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.requests import Request


def add_round(setting: Setting, place: str) -> Keys:
    """Fill in the round in this folder of the data; gives its decisions by key."""
    course = read(f"{place}/verloop.toml")
    consultations: dict[str, RecordId] = {}
    for row in course["aanvragen"]:
        consultations |= _add_request(setting, row)
    points = add_advices(setting, read(f"{place}/adviezen.toml"), consultations)
    decisions = {
        row["sleutel"]: add_decision(setting, row, consultations).id for row in course["besluiten"]
    }
    add_reactions(setting, read(f"{place}/reacties.toml"), points)
    _add_notices(setting, course, consultations)
    for row in course.get("vervolg", ()):
        _add_step(setting, consultations[row["orgaan"]], row)
    add_procedure(setting, place, Course(consultations, points, decisions))
    return decisions


def _add_request(setting: Setting, row: Table) -> Keys:
    """Register one request; gives its consultations by the key of the council."""
    councils = {council["orgaan"]: council for council in row["raden"]}
    receipts = {
        setting.bodies[key]: setting.days.maybe_day(council.get("ontvangen"))
        for key, council in councils.items()
    }
    request = _registered(setting, row, receipts)
    opened = {
        consultation.body: consultation
        for consultation in setting.register.records(Consultation)
        if consultation.request == request.id
    }
    for key, council in councils.items():
        _add_course(setting, opened[setting.bodies[key]], council)
    return {key: opened[setting.bodies[key]].id for key in councils}


def _registered(setting: Setting, row: Table, receipts: Receipts) -> Request:
    draft = _request(setting, row)
    if not row.get("na_voorbehoud", False):
        return register_request(setting.register, draft, receipts)
    waiting = [r for r in setting.register.records(Reservation) if r.follow_up is None]
    return follow_up(setting.register, waiting[0].id, draft, receipts)


def _request(setting: Setting, row: Table) -> Request:
    return Request(
        id=NEW,
        dossier=setting.dossier,
        title=row["titel"],
        ground=Ground(row["grondslag"]),
        letters=frozenset(row.get("letters", "")),
        letter_date=setting.days.day(row["brief"]),
        wanted_by=setting.days.day(row["gevraagd"]),
        proposed_decision=setting.mark(row["voorgenomen_besluit"]),
        political=row.get("politiek", False),
        note=setting.mark(row["toelichting"]),
    )


def _add_course(setting: Setting, opened: Consultation, council: Table) -> None:
    agreed = setting.days.maybe_day(council.get("afgesproken"))
    note = setting.mark(setting.mark.consultation)
    change(setting.register, replace(opened, agreed_advice_date=agreed, note=note))
    for row in council["stappen"]:
        _add_step(setting, opened.id, row)


def _add_step(setting: Setting, consultation: RecordId, row: Table) -> None:
    record_step(
        setting.register,
        consultation,
        StepKind(row["stap"]),
        planned=setting.days.maybe_precise(row.get("gepland")),
        actual=setting.days.maybe_precise(row.get("op")),
        skipped=setting.mark(row.get("overgeslagen", "")),
        note=setting.mark(row.get("noot", "")),
    )


def _add_notices(setting: Setting, course: Table, consultations: Keys) -> None:
    for row in course["kennisgevingen"]:
        told, day = (
            [consultations[council] for council in row["raden"]],
            setting.days.day(row["op"]),
        )
        record_notice(setting.register, told, day, setting.days.maybe_day(row.get("motivering")))
        if "telt_omdat" in row:
            _choose_notice(setting, told, day, setting.mark(row["telt_omdat"]))


def _choose_notice(setting: Setting, consultations: list[RecordId], day: date, reason: str) -> None:
    for step in setting.register.records(Step):
        made = step.sort is StepKind.NOTICE and step.day == day
        if made and step.consultation in consultations:
            choose_notice(setting.register, step.id, reason)
