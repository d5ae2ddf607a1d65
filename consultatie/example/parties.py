"""The organisations and bodies of the example."""

from consultatie.acts.records import NEW, add
from consultatie.example.setting import Keys
from consultatie.example.source import Table, read
from consultatie.ids import RecordId
from consultatie.parties import Body, BodyKind, Organisation, OrganisationKind
from consultatie.register import OpenRegister


def add_parties(register: OpenRegister) -> Keys:
    """Add all parties; gives the bodies by key."""
    data = read("partijen.toml")
    organisations: dict[str, RecordId] = {}
    for row in data["organisaties"]:
        organisations[row["sleutel"]] = add(register, _organisation(row, organisations)).id
    bodies: dict[str, RecordId] = {}
    for row in data["organen"]:
        bodies[row["sleutel"]] = add(register, _body(row, organisations, bodies)).id
    return bodies


def _organisation(row: Table, there: Keys) -> Organisation:
    return Organisation(
        id=NEW,
        name=row["naam"],
        sort=OrganisationKind(row["soort"]),
        valid_from=row.get("van"),
        valid_until=row.get("tot"),
        successor=_successor(row, there),
        note=row.get("toelichting", ""),
    )


def _body(row: Table, organisations: Keys, there: Keys) -> Body:
    return Body(
        id=NEW,
        organisation=organisations[row["organisatie"]],
        name=row["naam"],
        sort=BodyKind(row["soort"]),
        valid_from=row.get("van"),
        valid_until=row.get("tot"),
        successor=_successor(row, there),
        advice_weeks=row.get("adviesweken"),
        reply_weeks=row.get("reactieweken"),
        terms_source=row.get("bron_termijnen", ""),
        note=row.get("toelichting", ""),
    )


def _successor(row: Table, there: Keys) -> RecordId | None:
    return there[row["opvolger"]] if "opvolger" in row else None
