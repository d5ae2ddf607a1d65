"""The organisations and bodies of the example, who sits in them and when they do not meet."""

from consultatie.acts.people import add_person, add_seat
from consultatie.acts.records import NEW, add
from consultatie.clocks import Absence, AbsenceKind
from consultatie.example.setting import Keys, Setting
from consultatie.example.source import Table, read
from consultatie.ids import RecordId
from consultatie.parties import Body, BodyKind, Organisation, OrganisationKind, Service
from consultatie.people import Person, Seat
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
    for row in data["bediening"]:
        for board in row["colleges"]:
            add(register, _service(row, bodies[row["raad"]], bodies[board]))
    return bodies


def add_people(setting: Setting) -> None:
    """Add persons, by function only, their seats, and the recess of bodies."""
    data = read("personen.toml")
    for row in data["personen"]:
        note = setting.mark(row.get("toelichting", ""))
        person = add_person(setting.register, Person(id=NEW, name=row["naam"], note=note))
        for seat in row["zetels"]:
            add_seat(setting.register, _seat(setting, person, seat))
    for row in data["afwezigheid"]:
        for key in row["organen"]:
            add(setting.register, _absence(setting, row, key))


def _seat(setting: Setting, person: Person, row: Table) -> Seat:
    return Seat(
        id=NEW,
        person=person.id,
        body=setting.bodies[row["orgaan"]],
        function=row["functie"],
        valid_from=row.get("van"),
        valid_until=row.get("tot"),
    )


def _absence(setting: Setting, row: Table, key: str) -> Absence:
    return Absence(
        id=NEW,
        body=setting.bodies[key],
        name=setting.mark(row["naam"]),
        sort=AbsenceKind(row["soort"]),
        start=setting.days.day(row["van"]),
        end=setting.days.day(row["tot"]),
    )


def _service(row: Table, council: RecordId, board: RecordId) -> Service:
    return Service(
        id=NEW,
        council=council,
        board=board,
        valid_from=row.get("van"),
        valid_until=row.get("tot"),
    )


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
