"""Many records taken in at once, on a real disk: one line in the journal, one step back."""

from datetime import date

import pytest

from consultatie.acts.advice import add_points, draft_advice
from consultatie.acts.importing import import_parties, import_points
from consultatie.acts.records import NEW, add
from consultatie.acts.requests import register_request
from consultatie.advice import Advice, Conclusion, Point, Theme
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.law.grounds import Ground
from consultatie.parties import Body, Organisation
from consultatie.requests import Request
from consultatie.tables import Sheet, Target
from consultatie.tables.drafts import PartyDraft, PointDraft, Setting
from consultatie.tables.rows import rows_of
from db.register import SqliteRegister

TODAY = date(2026, 11, 23)


@pytest.fixture
def advice(register: SqliteRegister) -> Advice:
    employer = add(register, Organisation(id=NEW, name="Veldwerk"))
    council = add(register, Body(id=NEW, organisation=employer.id, name="OR Veldwerk"))
    dossier = add(register, Dossier(id=NEW, name="Samenvoeging"))
    draft = Request(id=NEW, dossier=dossier.id, title="Plan", ground=Ground.WOR_25)
    register_request(register, draft, {council.id: None})
    (consultation,) = register.records(Consultation)
    return draft_advice(register, consultation.id, Conclusion.PROVIDED_THAT)


def points(register: SqliteRegister) -> list[str]:
    return [point.number for point in register.records(Point)]


def test_points_of_a_letter_are_one_step_back_and_one_step_again(
    register: SqliteRegister, advice: Advice
) -> None:
    drafts = [
        Point(id=NEW, advice=advice.id, number=number, text="Een punt")
        for number in ("1", "2", "2", "3")
    ]
    added = add_points(register, advice.id, drafts)
    assert (points(register), list(added.refused)) == (["1", "2", "3"], [2])
    assert register.undo_label() == "Punten toevoegen"
    register.undo()
    assert points(register) == []
    register.redo()
    assert points(register) == ["1", "2", "3"]


def test_a_table_with_its_themes_is_one_step_back(register: SqliteRegister, advice: Advice) -> None:
    table = Sheet("x", (("Nr", "Tekst", "Thema"), (1, "a", "Banen"), (2, "b", "Banen")))
    setting = Setting(Target.POINTS, TODAY, register.parties(), advice.id)
    rows = rows_of(table, 0, {"number": 0, "text": 1, "theme": 2}, setting)
    drafts = {row.number: row.draft for row in rows if isinstance(row.draft, PointDraft)}
    import_points(register, advice.id, drafts, "punten.xlsx")
    assert points(register) == ["1", "2"]
    assert len(register.records(Theme)) == 1
    register.undo()
    assert (points(register), list(register.records(Theme))) == ([], [])


def test_a_table_of_parties_is_one_step_back(register: SqliteRegister) -> None:
    table = Sheet("x", (("Organisatie", "Orgaan"), ("Veld", "OR Veld"), ("Veld", "OC Veld")))
    setting = Setting(Target.PARTIES, TODAY, register.parties())
    rows = rows_of(table, 0, {"organisation": 0, "body": 1}, setting)
    drafts = {row.number: row.draft for row in rows if isinstance(row.draft, PartyDraft)}
    taken = import_parties(register, drafts, "partijen.ods")
    assert (len(taken.done), len(register.records(Body))) == (2, 2)
    register.undo()
    assert (list(register.records(Body)), list(register.records(Organisation))) == ([], [])
