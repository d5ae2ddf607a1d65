"""What every part of the example stands in: the register, its dossier, parties and themes."""

from collections.abc import Mapping
from dataclasses import dataclass

from consultatie.acts.decisions import record_decision, replace_decision, revoke_decision
from consultatie.acts.records import NEW, add
from consultatie.decisions import Decision, Outcome
from consultatie.dossiers import Reference
from consultatie.example.source import Days, Mark, Table
from consultatie.ids import RecordId
from consultatie.register import OpenRegister

# From the key that the data use to the id that the register gave.
Keys = Mapping[str, RecordId]
NOTHING: Keys = {}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a round is filled in."""

    register: OpenRegister
    days: Days
    mark: Mark
    dossier: RecordId
    bodies: Keys
    themes: Keys


def add_references(register: OpenRegister, subject: RecordId, row: Table) -> None:
    """The reference numbers of one row of the data."""
    for number in row.get("kenmerken", ()):
        add(
            register,
            Reference(
                id=NEW,
                subject=subject,
                sort=number["soort"],
                number=number["nummer"],
                issuer=number["door"],
            ),
        )


def add_decision(
    setting: Setting, row: Table, consultations: Keys, earlier: Keys = NOTHING
) -> Decision:
    """One decision of the data with its reference numbers; `dekt` names the councils it covers.

    `vervangt` names the earlier one that it replaces, `ingetrokken` is the day of its own end.
    """
    note = row.get("toelichting", "")
    draft = Decision(
        id=NEW,
        dossier=setting.dossier,
        title=row["titel"],
        body=setting.bodies[row["orgaan"]] if "orgaan" in row else None,
        taken_on=setting.days.precise(row["op"]),
        outcome=Outcome(row["uitkomst"]),
        votes=row.get("stemmen", ""),
        agenda_item=row.get("agendapunt", ""),
        note=setting.mark(note) if row.get("verzonnen") else note,
    )
    covered = [consultations[council] for council in row.get("dekt", ())]
    outcomes = {
        consultations[council]: Outcome(outcome)
        for council, outcome in row.get("anders", {}).items()
    }
    register = setting.register
    if "vervangt" in row:
        old, since = earlier[row["vervangt"]], setting.days.day(row["op"])
        reason = setting.mark(row["reden"])
        decision = replace_decision(register, old, draft, covered, since, reason, outcomes)
    else:
        decision = record_decision(register, draft, covered, outcomes)
    if "ingetrokken" in row:
        day, reason = setting.days.day(row["ingetrokken"]), setting.mark(row["reden"])
        decision = revoke_decision(register, decision.id, day, reason)
    add_references(register, decision.id, row)
    return decision
