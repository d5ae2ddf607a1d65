"""What every part of the example stands in: the register, its dossier, parties and themes."""

from collections.abc import Mapping
from dataclasses import dataclass

from consultatie.acts.decisions import record_decision
from consultatie.acts.records import NEW, add
from consultatie.decisions import Decision, Outcome
from consultatie.dossiers import Reference
from consultatie.example.source import Days, Mark, Table
from consultatie.ids import RecordId
from consultatie.register import OpenRegister

# From the key that the data use to the id that the register gave.
Keys = Mapping[str, RecordId]


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


def add_decision(setting: Setting, row: Table, consultations: Keys) -> Decision:
    """One decision of the data with its reference numbers; `dekt` names the councils it covers."""
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
    decision = record_decision(setting.register, draft, covered)
    add_references(setting.register, decision.id, row)
    return decision
