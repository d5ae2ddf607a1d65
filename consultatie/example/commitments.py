"""The commitments of the example, as far along their chain as the data say."""

from collections.abc import Iterable

from consultatie.acts.commitments import (
    accept,
    carry_out,
    hand_over,
    make_commitment,
    receive_as_successor,
    report,
)
from consultatie.acts.records import NEW
from consultatie.commitments import Commitment, Recurrence
from consultatie.example.setting import Keys, Setting
from consultatie.example.source import Table
from consultatie.ids import RecordId


def add_commitments(setting: Setting, rows: Iterable[Table], decisions: Keys) -> None:
    """Add commitments, hand over those of a body, or go on with one, in the order of the data."""
    made: dict[str, RecordId] = {}
    for row in rows:
        if "overdracht_van" in row:
            _hand_over(setting, row)
        elif "verder_met" in row:
            _carry_on(setting, made[row["verder_met"]], row)
        else:
            commitment = _make(setting, row, decisions)
            made[row.get("sleutel", "")] = commitment
            _carry_on(setting, commitment, row)


def _make(setting: Setting, row: Table, decisions: Keys) -> RecordId:
    draft = Commitment(
        id=NEW,
        dossier=setting.dossier,
        text=setting.mark(row["tekst"]),
        giver=setting.bodies[row["door"]],
        giver_function=row.get("functie", ""),
        receiver=setting.bodies[row["aan"]],
        said_on=setting.days.day(row["op"]),
        said_where=setting.mark(row["waar"]),
        decision=decisions[row["bij"]] if "bij" in row else None,
        test=setting.mark(row["toets"]),
        due=setting.days.precise(row["uiterlijk"]),
        recurs=Recurrence(row["terugkerend"]) if "terugkerend" in row else None,
    )
    return make_commitment(setting.register, draft).id


def _carry_on(setting: Setting, commitment: RecordId, row: Table) -> None:
    """The steps of its chain that the data give a day."""
    register, days = setting.register, setting.days
    if "uitgevoerd" in row:
        carry_out(register, commitment, days.day(row["uitgevoerd"]), setting.mark(row["bewijs"]))
    if "gemeld" in row:
        how = setting.mark(row.get("gemeld_met", ""))
        report(register, commitment, days.day(row["gemeld"]), how)
    if "aanvaard" in row:
        where = setting.mark(row.get("aanvaard_in", ""))
        by = row.get("aanvaard_door", "")
        accept(register, commitment, days.day(row["aanvaard"]), where, by)


def _hand_over(setting: Setting, row: Table) -> None:
    """To the successors of who gave and of who received."""
    day, reason = setting.days.day(row["op"]), setting.mark(row["reden"])
    hand_over(setting.register, setting.bodies[row["overdracht_van"]], day, reason)
    if "ontvanger" in row:
        receive_as_successor(setting.register, setting.bodies[row["ontvanger"]], day, reason)
