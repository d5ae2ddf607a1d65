from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.acts.advice import draft_advice
from consultatie.acts.importing import import_commitments, import_parties, import_points
from consultatie.advice import Conclusion, Point, PointKind, Theme
from consultatie.commitments import Commitment
from consultatie.parties import Body, BodyKind, Organisation, OrganisationKind
from consultatie.tables import Sheet, Target, guess_header, guess_mapping
from consultatie.tables.drafts import PartyDraft, PointDraft, Setting
from consultatie.tables.rows import Row, rows_of
from consultatie.tables.sheets import Value
from tests.acts.conftest import Desk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk() -> Desk:
    return Desk.fresh()


def sheet(*rows: tuple[Value, ...]) -> Sheet:
    return Sheet("Blad1", rows)


def read(desk: Desk, target: Target, *rows: tuple[Value, ...]) -> tuple[Row, ...]:
    table = sheet(*rows)
    header = guess_header(table, target)
    setting = Setting(target, TODAY, desk.register.parties(), desk.dossier.id)
    return rows_of(table, header, guess_mapping(table, header, target), setting)


def fields(row: Row) -> list[str]:
    return [breach.field for breach in row.breaches]


@pytest.mark.parametrize(
    "target, heads, expected",
    (
        (
            Target.POINTS,
            ("Nr.", "Adviespunt", "Soort", "Thema", "Blz."),
            {"number": 0, "text": 1, "sort": 2, "theme": 3, "page": 4},
        ),
        (Target.POINTS, ("Tekst", "Nummer"), {"text": 0, "number": 1}),
        (
            Target.COMMITMENTS,
            ("Toezegging", "Toegezegd door", "Datum toezegging", "Deadline"),
            {"text": 0, "giver": 1, "said_on": 2, "due": 3},
        ),
        (
            Target.PARTIES,
            ("Organisatie", "Naam orgaan", "Geldig t/m"),
            {"organisation": 0, "body": 1, "valid_until": 2},
        ),
        (Target.POINTS, ("appel", "peer"), {}),
    ),
)
def test_columns_are_guessed_by_the_words_above_them(
    target: Target, heads: tuple[str, ...], expected: dict[str, int]
) -> None:
    assert guess_mapping(sheet(heads), 0, target) == expected


def test_the_headers_are_found_below_a_title() -> None:
    table = sheet(("Adviespunten OR",), (), ("Nr", "Tekst", "Soort"), (1, "Banen"))
    assert guess_header(table, Target.POINTS) == 2


@given(st.lists(st.lists(st.text(max_size=9), max_size=4), max_size=5))
def test_any_headers_give_each_field_a_column_of_its_own(rows: list[list[str]]) -> None:
    table = Sheet("x", tuple(map(tuple, rows)))
    for target in Target:
        header = guess_header(table, target)
        columns = list(guess_mapping(table, header, target).values())
        assert len(columns) == len(set(columns))


def test_rows_become_points_with_their_kind(desk: Desk) -> None:
    rows = read(
        desk,
        Target.POINTS,
        ("Nr", "Tekst", "Soort", "Thema"),
        (1.0, " Behoud banen ", "voorwaarden", "Personeel"),
        ("2a", "Waarom?", "vraag", None),
    )
    drafts = [row.draft for row in rows]
    assert [
        (d.point.number, d.point.sort, d.theme) for d in drafts if isinstance(d, PointDraft)
    ] == [
        ("1", PointKind.CONDITION, "Personeel"),
        ("2a", PointKind.QUESTION, ""),
    ]


def test_a_row_knows_its_number_in_the_sheet_and_empty_rows_are_passed_over(desk: Desk) -> None:
    rows = read(desk, Target.POINTS, ("x",), ("Nr", "Tekst"), (1, "a"), (), ("", " "), (2, "b"))
    assert [row.number for row in rows] == [3, 6]


def test_a_kind_that_is_none_is_said_at_its_field(desk: Desk) -> None:
    (row,) = read(desk, Target.POINTS, ("Nr", "Tekst", "Soort"), (1, "a", "wens"))
    assert (row.draft, fields(row)) == (None, ["sort"])
    assert "voorwaarde, aanbeveling" in row.breaches[0].sentence


def test_points_are_taken_in_in_one_act_and_no_row_holds_another_back(desk: Desk) -> None:
    advice = draft_advice(desk.register, desk.consultation().id, Conclusion.SPLIT)
    before = len(desk.register.journal())
    rows = read(
        desk,
        Target.POINTS,
        ("Nr", "Tekst", "Thema"),
        (1, "a", "Personeel"),
        (1, "dubbel", None),
        (2, None, None),
        (3, "c", "personeel"),
    )
    drafts = {row.number: row.draft for row in rows if isinstance(row.draft, PointDraft)}
    taken = import_points(desk.register, advice.id, drafts, "punten.xlsx")
    assert [row.number for row in rows if row.breaches] == [3, 4]
    assert set(taken.done) == {2, 5}
    assert [p.number for p in desk.register.records(Point)] == ["1", "3"]
    assert [theme.name for theme in desk.register.records(Theme)] == ["Personeel"]
    again = import_points(desk.register, advice.id, drafts, "punten.xlsx")
    assert set(again.refused) == {2, 5}
    assert desk.register.journal()[0].label == "Punten inlezen uit punten.xlsx"
    assert len(desk.register.journal()) == before + 1


def test_rows_become_parties_and_an_organisation_is_made_once(desk: Desk) -> None:
    rows = read(
        desk,
        Target.PARTIES,
        ("Organisatie", "Soort organisatie", "Orgaan", "Soort", "Geldig vanaf"),
        ("Gemeente Veld", "gemeente", "College Veld", "college", "1-1-2020"),
        ("gemeente veld", "gemeente", "Cliëntenraad Veld", None, None),
        ("Bureau Noord", "bureau", None, None, None),
        ("wnk", None, "OR WNK", None, None),
        (None, None, "OR Zwevend", None, None),
    )
    drafts = {row.number: row.draft for row in rows if isinstance(row.draft, PartyDraft)}
    taken = import_parties(desk.register, drafts, "partijen.ods")
    assert [row.number for row in rows if row.breaches] == [5, 6]
    assert set(taken.done) == {2, 3, 4}
    again = import_parties(desk.register, drafts, "partijen.ods")
    assert (set(again.done), set(again.refused)) == (set(), {2, 3, 4})
    homes = {one.name: one for one in desk.register.records(Organisation)}
    assert set(homes) == {"WNK", "Gemeente Veld", "Bureau Noord"}
    assert homes["Gemeente Veld"].sort is OrganisationKind.MUNICIPALITY
    bodies = {b.name: b for b in desk.register.records(Body) if b.organisation != homes["WNK"].id}
    assert bodies["College Veld"].valid_from == date(2020, 1, 1)
    assert bodies["Cliëntenraad Veld"].sort is BodyKind.CLIENT_COUNCIL


def test_rows_become_commitments_with_bodies_and_dates(desk: Desk) -> None:
    rows = read(
        desk,
        Target.COMMITMENTS,
        ("Toezegging", "Door", "Aan", "Datum", "Deadline"),
        ("Er komt een plan", "or buch", "OR WNK", date(2026, 9, 1), "medio april 2027"),
        ("Er komt geld", "Onbekend", None, "eind 2026", None),
    )
    assert fields(rows[1]) == ["giver", "said_on"]
    drafts = {row.number: row.draft for row in rows if isinstance(row.draft, Commitment)}
    taken = import_commitments(desk.register, drafts, "lijst.csv")
    (kept,) = desk.register.records(Commitment)
    assert taken.done == {2}
    assert (kept.giver, kept.receiver, kept.said_on) == (
        desk.buch.id,
        desk.wnk.id,
        date(2026, 9, 1),
    )
    assert kept.due is not None
    assert kept.due.text == "medio april 2027"


def test_a_rule_that_a_commitment_breaks_is_told_of_its_row(desk: Desk) -> None:
    draft = Commitment(id=0, dossier=desk.dossier.id, text="Plan", done_on=TODAY)
    taken = import_commitments(desk.register, {7: draft}, "lijst.csv")
    assert taken.refused[7][0].field == "proof"
