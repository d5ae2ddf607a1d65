"""What the public papers say, and no more, is in the example."""

import re
from dataclasses import fields
from datetime import date

import pytest

from consultatie import dates
from consultatie.decisions import Decision, Outcome
from consultatie.documents import DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.parties import Body, BodyKind, Organisation, OrganisationKind
from consultatie.records import Record
from tests.fakes import FakeRegister

MUNICIPALITIES = (
    "Heerhugowaard",
    "Alkmaar",
    "Langedijk",
    "Bergen",
    "Uitgeest",
    "Castricum",
    "Heiloo",
)
# The parties of the second dossier are made up, and all bear this name.
MADE_UP = "Voorbeeldstad"
MERGED = ("Heerhugowaard", "Langedijk")

# The planning as the papers write it; a date in words is one that they leave imprecise.
PLANNING = [
    ("maart–december 2019", "uitvoerders"),
    ("7 april 2020", "colleges"),
    ("27 mei 2020", "raden"),
    ("26 juni 2020", "bestuurlijke commissie"),
    ("7 juli 2020", "college Heerhugowaard"),
    ("medio zomer 2020", "colleges"),
    ("augustus/september 2020", "ondernemingsraden en cliëntenraden"),
    ("1 september 2020", "commissie Mens en Samenleving"),
    ("22 september 2020", "raad Heerhugowaard"),
    ("september/oktober 2020", "drie ondernemingsraden"),
    ("november 2020", "bestuurlijke commissie"),
    ("4 februari 2021", "college Heerhugowaard"),
    ("februari 2021", ""),
    ("medio april 2021", "colleges en raden"),
    ("1 juli 2021", "opdrachtnemer"),
    ("juli–september 2021", "colleges en raden"),
    ("7 september 2021", "college Langedijk"),
    ("7 september 2021", "colleges"),
    ("1 januari 2022", ""),
    ("elk halfjaar", "colleges"),
]

# Date, body, outcome, votes, agenda item, reference numbers.
DECISIONS = [
    ("7 april 2020", None, Outcome.OTHER, "", "", []),
    ("26 juni 2020", "Bestuurlijke commissie", Outcome.OTHER, "", "", []),
    ("7 juli 2020", "College Heerhugowaard", Outcome.OTHER, "", "9", ["Bij20-551", "RB2020079"]),
    ("medio zomer 2020", None, Outcome.PROPOSED, "", "", []),
    ("1 september 2020", "Commissie Mens en Samenleving", Outcome.HAMMERED, "", "", ["RB2020079"]),
    (
        "22 september 2020",
        "Raad Heerhugowaard",
        Outcome.CARRIED,
        "voor: alle; tegen: geen",
        "",
        ["RB2020079"],
    ),
    ("november 2020", "Bestuurlijke commissie", Outcome.OTHER, "", "", ["Bij21-0069"]),
    ("7 september 2021", "College Langedijk", Outcome.AS_PROPOSED, "", "7", []),
]

ANNEXES = [
    (1, "Eindrapport ‘Bouwen aan SORA’", DocumentRole.PART),
    (2, "Advies Cliëntenraad Halte Werk", DocumentRole.INFORMATION),
    (3, "Advies Cliëntenraad WSW", DocumentRole.INFORMATION),
    (4, "Brief Cliëntenadviesraad HHW/LD", DocumentRole.INFORMATION),
    (5, "Bestuurlijke reactie op advies CR-en", DocumentRole.INFORMATION),
    (6, "Samenvatting reactie aan OR-en", DocumentRole.INFORMATION),
    (7, "Antwoorden op vragen van de informatiebijeenkomst", DocumentRole.INFORMATION),
    (8, "Lijst van afkortingen", DocumentRole.INFORMATION),
]

THEMES = (
    "Lokale toegang",
    "Scope",
    "Rechtsvorm",
    "Financieel model",
    "Bekostiging",
    "frictiekosten",
    "Primaire en secundaire processen",
    "rechtspositie",
    "Sturingsmodel",
    "Transitieplan en begroting",
    "ICT",
    "Risico",
)


def organisation(sora: DossierFile, name: str) -> Organisation:
    (found,) = (o for o in sora.parties.organisations if o.name == name)
    return found


def bodies_of(sora: DossierFile, name: str) -> dict[str, BodyKind]:
    owner = organisation(sora, name).id
    return {body.name: body.sort for body in sora.parties.bodies if body.organisation == owner}


def bodies_of_the_papers(sora: DossierFile) -> list[Body]:
    return [body for body in sora.parties.bodies if MADE_UP not in body.name]


def facts_of(sora: DossierFile, decision: Decision) -> tuple[object, ...]:
    body = sora.parties.body(decision.body).name if decision.body else None
    when = dates.format(decision.taken_on) if decision.taken_on else ""
    numbers = sorted(reference.number for reference in sora.references_of(decision.id))
    return (when, body, decision.outcome, decision.votes, decision.agenda_item, numbers)


def text_of(record: Record) -> str:
    values = (getattr(record, field.name) for field in fields(record))
    return "\n".join(value for value in values if isinstance(value, str))


def all_text(register: FakeRegister) -> str:
    return "\n".join(text_of(record) for record in register.records(Record))


def test_the_register_and_its_dossier_have_their_names(
    register: FakeRegister, sora: DossierFile
) -> None:
    assert (register.name(), sora.dossier.name) == ("Voorbeeld: SORA (regio Alkmaar)", "SORA")


@pytest.mark.parametrize("name", MUNICIPALITIES)
def test_every_municipality_has_a_college_and_a_raad(sora: DossierFile, name: str) -> None:
    bodies = bodies_of(sora, f"Gemeente {name}")
    assert bodies[f"College {name}"] is BodyKind.EXECUTIVE
    assert bodies[f"Raad {name}"] is BodyKind.COUNCIL


@pytest.mark.parametrize("name", MERGED)
def test_dijk_en_waard_succeeds_two_municipalities_on_1_january_2022(
    sora: DossierFile, name: str
) -> None:
    old, new = organisation(sora, f"Gemeente {name}"), organisation(sora, "Gemeente Dijk en Waard")
    assert old.successor == new.id
    assert (old.valid_until, new.valid_from) == (date(2021, 12, 31), date(2022, 1, 1))


@pytest.mark.parametrize("name", MERGED)
def test_the_bodies_of_a_merged_municipality_have_a_successor_too(
    sora: DossierFile, name: str
) -> None:
    successors = {
        sora.parties.body(body.successor).name
        for body in sora.parties.bodies
        if body.name in (f"College {name}", f"Raad {name}") and body.successor
    }
    assert successors == {"College Dijk en Waard", "Raad Dijk en Waard"}


@pytest.mark.parametrize(
    "employer, council, director",
    (
        ("WNK Personeelsdiensten", "OR WNK", "Directeur WNK Personeelsdiensten"),
        ("Halte Werk", "OR Halte Werk", "Directeur Halte Werk"),
        ("BUCH-werkorganisatie", "OR BUCH", "Directeur BUCH-werkorganisatie"),
    ),
)
def test_every_employer_has_a_works_council_and_a_director(
    sora: DossierFile, employer: str, council: str, director: str
) -> None:
    bodies = bodies_of(sora, employer)
    assert bodies[council] is BodyKind.WORKS_COUNCIL
    assert bodies[director] is BodyKind.DIRECTOR


def test_three_employers_have_no_central_works_council(sora: DossierFile) -> None:
    sorts = [body.sort for body in bodies_of_the_papers(sora)]
    assert sorts.count(BodyKind.WORKS_COUNCIL) == 3
    assert BodyKind.CENTRAL_WORKS_COUNCIL not in sorts


def test_there_are_three_client_councils(sora: DossierFile) -> None:
    bodies = bodies_of_the_papers(sora)
    names = {body.name for body in bodies if body.is_consulted and not body.is_works_council}
    assert names == {
        "Cliëntenraad Halte Werk",
        "Cliëntenraad WSW",
        "Cliëntenadviesraad Heerhugowaard/Langedijk",
    }


def test_those_who_steer_the_programme_are_there(sora: DossierFile) -> None:
    steering = bodies_of(sora, "Sociale Onderneming Regio Alkmaar (SORA)")
    assert set(steering) == {
        "Bestuurlijke commissie",
        "Bestuurlijk kernteam",
        "Directeuren gezamenlijk",
    }


def test_both_advisers_are_bureaus(sora: DossierFile) -> None:
    sorts = {organisation(sora, name).sort for name in ("Berenschot", "Rijnconsult")}
    assert sorts == {OrganisationKind.BUREAU}


def test_the_whole_planning_prints_as_the_papers_write_it(sora: DossierFile) -> None:
    written = [(dates.format(milestone.when), milestone.who) for milestone in sora.milestones]
    assert written == PLANNING


def test_an_imprecise_date_never_became_a_day(sora: DossierFile) -> None:
    in_words = [m.when for m in sora.milestones if not dates.format(m.when)[0].isdigit()]
    assert [when.as_day for when in in_words] == [None] * 9


def test_every_decision_of_the_papers_is_there_with_its_numbers(sora: DossierFile) -> None:
    facts = [facts_of(sora, decision) for decision in sora.decisions]
    assert facts[: len(DECISIONS)] == DECISIONS


def test_every_decision_after_those_of_the_papers_says_that_it_is_made_up(
    sora: DossierFile,
) -> None:
    others = sora.decisions[len(DECISIONS) :]
    assert others
    assert all(other.note.endswith("[voorbeeldtekst]") for other in others)


def test_the_annexes_of_7_september_2021_have_their_number_and_role(sora: DossierFile) -> None:
    (decision,) = (d for d in sora.decisions if "Bouwen aan SORA" in d.title)
    annexes = [(d.place, d.title, d.role) for d in sora.documents if d.decision == decision.id]
    assert annexes == ANNEXES


def test_the_information_letter_has_both_its_numbers(sora: DossierFile) -> None:
    (letter,) = (d for d in sora.documents if d.dated == date(2021, 2, 4))
    numbers = {reference.number for reference in sora.references_of(letter.id)}
    assert numbers == {"Bij21-0068", "Cbb210045"}


def test_the_themes_are_the_subjects_of_the_assignment(sora: DossierFile) -> None:
    names = [theme.name for theme in sora.standing_themes()]
    assert all(word in name for word, name in zip(THEMES, names, strict=True))


def test_every_abbreviation_has_a_meaning_that_is_not_itself(sora: DossierFile) -> None:
    meanings = {short.short: short.meaning for short in sora.abbreviations}
    assert {"OR", "CR", "GR", "BUIG", "BUCH", "WOR", "SORA", "GOKIT"} <= meanings.keys()
    assert all(len(meaning) > len(short) for short, meaning in meanings.items())


def test_nobody_is_named(register: FakeRegister) -> None:
    named = r"\b(mevrouw|meneer|de heer|dhr|mw|mr|drs|ing)\b\.? |\b[A-Z]\. ?(van |de )*[A-Z][a-z]"
    assert re.findall(named, all_text(register)) == []
