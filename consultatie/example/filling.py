"""The whole example into a register: parties, dossier, planning, rounds, papers."""

import base64
from dataclasses import replace
from datetime import date

from consultatie.acts.advice import add_theme
from consultatie.acts.house_style import keep_house_style
from consultatie.acts.records import NEW, add, change
from consultatie.acts.visibility import keep_until
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Register
from consultatie.example.parties import add_parties, add_people
from consultatie.example.planning import add_pack, add_scenarios
from consultatie.example.rounds import add_round
from consultatie.example.setting import Keys, Setting, add_decision, add_references
from consultatie.example.source import Days, Mark, Table, read
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.register import OpenRegister
from consultatie.visibility import Retention
from resources import folder

# The execution of round 2 follows on a reservation that was made there.
ROUNDS = ("ronde-1", "ronde-2", "ronde-3", "uitvoering")


def name() -> str:
    """The name of the example register."""
    return str(read("dossier.toml")["register"]["naam"])


def fill(register: OpenRegister, today: date) -> None:
    """Fill an empty register with the example.

    Everything up to 2022 stands on the dates of the papers. The third round is dated from
    `today`, so that terms are running on the day the example is made.
    """
    data = read("dossier.toml")
    _name_register(register, data["register"])
    bodies = add_parties(register)
    _dress(register, data["huisstijl"])
    _add_abbreviations(register, data["afkortingen"])
    setting = _add_dossier(register, data, Days(today), bodies)
    add_people(setting)
    _add_milestones(setting, data)
    for row in read("besluiten.toml")["besluiten"]:
        add_decision(setting, row, {})
    decisions: dict[str, RecordId] = {}
    for place in ROUNDS:
        decisions |= add_round(setting, place)
    _keep(setting, data["bewaren"])
    add_scenarios(setting, data["scenarios"])
    add_pack(setting, data["regelpakket"], LawBook.shipped())
    _add_documents(setting, decisions)


def _name_register(register: OpenRegister, row: Table) -> None:
    for own in register.records(Register):
        change(register, replace(own, name=row["naam"], secretariat=row["secretariaat"]))


def _dress(register: OpenRegister, row: Table) -> None:
    # The picture is ready to be kept as it is.
    logo = base64.b64encode((folder("example") / row["logo"]).read_bytes()).decode("ascii")
    draft = HouseStyle(
        id=NEW,
        name=row["naam"],
        sender=row["afzender"],
        main_colour=row["hoofdkleur"],
        second_colour=row["steunkleur"],
        logo=logo,
    )
    keep_house_style(register, draft)


def _add_abbreviations(register: OpenRegister, meanings: Table) -> None:
    for short, meaning in meanings.items():
        add(register, Abbreviation(id=NEW, short=short, meaning=meaning))


def _add_dossier(register: OpenRegister, data: Table, days: Days, bodies: Keys) -> Setting:
    row = data["dossier"]
    draft = Dossier(id=NEW, name=row["naam"], subject=row["onderwerp"], note=row["toelichting"])
    dossier = add(register, draft).id
    themes = {
        theme["sleutel"]: add_theme(register, dossier, theme["naam"]).id for theme in data["themas"]
    }
    return Setting(register, days, Mark.of(data["merk"]), dossier, bodies, themes)


def _keep(setting: Setting, row: Table) -> None:
    ground = setting.mark(row["grond"])
    draft = Retention(id=NEW, dossier=setting.dossier, until=row["tot"], ground=ground)
    keep_until(setting.register, draft)


def _add_milestones(setting: Setting, data: Table) -> None:
    for row in data["mijlpalen"]:
        when = setting.days.precise(row["wanneer"])
        draft = Milestone(
            id=NEW, dossier=setting.dossier, what=row["wat"], when=when, who=row.get("wie", "")
        )
        add(setting.register, draft)


def _add_documents(setting: Setting, decisions: Keys) -> None:
    for row in read("documenten.toml")["documenten"]:
        draft = Document(
            id=NEW,
            dossier=setting.dossier,
            title=row["titel"],
            sort=row["soort"],
            role=DocumentRole(row["rol"]) if "rol" in row else DocumentRole.NONE,
            dated=row.get("datum"),
            decision=decisions[row["bij"]] if "bij" in row else None,
            place=row.get("nummer", 0),
        )
        add_references(setting.register, add(setting.register, draft).id, row)
