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


def add_commitments(setting: Setting, rows: Iterable[Table], decisions: Keys) -> None:
    """Add commitments, or hand over those of a body, in the order of the data."""
    for row in rows:
        if "overdracht_van" in row:
            _hand_over(setting, row)
        else:
            _add_commitment(setting, row, decisions)


def _add_commitment(setting: Setting, row: Table, decisions: Keys) -> None:
    days = setting.days
    draft = Commitment(
        id=NEW,
        dossier=setting.dossier,
        text=setting.mark(row["tekst"]),
        giver=setting.bodies[row["door"]],
        giver_function=row.get("functie", ""),
        receiver=setting.bodies[row["aan"]],
        said_on=days.day(row["op"]),
        said_where=setting.mark(row["waar"]),
        decision=decisions[row["bij"]] if "bij" in row else None,
        test=setting.mark(row["toets"]),
        due=days.precise(row["uiterlijk"]),
        recurs=Recurrence(row["terugkerend"]) if "terugkerend" in row else None,
    )
    made = make_commitment(setting.register, draft).id
    if "uitgevoerd" in row:
        carry_out(setting.register, made, days.day(row["uitgevoerd"]), setting.mark(row["bewijs"]))
    if "gemeld" in row:
        report(setting.register, made, days.day(row["gemeld"]))
    if "aanvaard" in row:
        accept(setting.register, made, days.day(row["aanvaard"]))


def _hand_over(setting: Setting, row: Table) -> None:
    """To the successors of who gave and of who received."""
    day, reason = setting.days.day(row["op"]), setting.mark(row["reden"])
    hand_over(setting.register, setting.bodies[row["overdracht_van"]], day, reason)
    if "ontvanger" in row:
        receive_as_successor(setting.register, setting.bodies[row["ontvanger"]], day, reason)
