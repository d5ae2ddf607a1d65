"""The sheets on the end of a party and on doubles say beforehand what follows."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from consultatie.acts.commitments import make_commitment
from consultatie.acts.decisions import record_decision
from consultatie.acts.parties import dissolve_body
from consultatie.acts.records import NEW, add
from consultatie.acts.services import field_of
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from consultatie.parties import Body, Organisation
from consultatie.people import Person
from tests.example_register import copy_of_example, rooms
from tests.fakes import FakeRegister
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Desk
from ui.forms.body_options import body_options
from ui.forms.decisions import decision_sheet
from ui.forms.foretelling import ForetellingPage
from ui.forms.parties import body_sheet, deciders
from ui.forms.party_ends import (
    dissolve_body_sheet,
    dissolve_organisation_sheet,
    form_again_sheet,
)
from ui.forms.party_merge import merge_sheet
from ui.forms.requests import new_request_sheet
from ui.forms.services import service_sheet, services_of
from ui.forms.sheet import FormSheet
from ui.views.parties.bodies import body_rows

END, NEXT = date(2026, 12, 31), date(2027, 1, 1)


@pytest.fixture
def desk(register: FakeRegister, qtbot: QtBot) -> Desk:
    return desk_on(register)


def body_named(register: FakeRegister, name: str) -> Body:
    return next(body for body in register.records(Body) if body.name == name)


def open_commitments(register: FakeRegister, body: Body) -> int:
    return len(
        [
            one
            for one in register.records(Commitment)
            if one.stands and body.id in (one.giver, one.receiver) and not one.accepted_on
        ]
    )


def told(sheet: FormSheet) -> str:
    assert isinstance(sheet.page, ForetellingPage)
    return sheet.page.told


def offered(sheet: FormSheet) -> list[str]:
    boxes = sheet.page.editor("bodies").findChildren(QCheckBox)
    return [box.text() for box in boxes if not box.isHidden()]


def promise(register: FakeRegister, giver: Body) -> Commitment:
    dossier = register.records(Dossier)[0]
    draft = Commitment(id=NEW, dossier=dossier.id, text="Ja.", giver=giver.id)
    return make_commitment(register, draft)


# -- dissolving --------------------------------------------------------------------------------


def test_what_ends_and_what_goes_over_is_said_as_it_is_typed(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council, other = body_named(register, "OR BUCH"), body_named(register, "OR WNK")
    sheet = dissolve_body_sheet(desk, council)
    qtbot.addWidget(sheet)
    before = told(sheet)
    sheet.page.editor("valid_until").set_value(END)
    sheet.page.editor("successor").set_value(other.id)
    number = open_commitments(register, council)
    assert "zonder opvolger" in before
    assert "2 zetels eindigen op 31 december 2026" in told(sheet)
    assert f"{number} toezeggingen" in told(sheet)
    assert "naar OR WNK per 1 januari 2027" in told(sheet)


def test_the_reason_is_asked_only_when_something_goes_over(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council = body_named(register, "OR BUCH")
    sheet = dissolve_body_sheet(desk, council)
    qtbot.addWidget(sheet)
    sheet.page.editor("valid_until").set_value(END)
    sheet.page.editor("successor").set_value(body_named(register, "OR WNK").id)
    sheet.page.submit()
    refused = sheet.page.error("reason")
    sheet.page.editor("reason").set_value("fusie van de werkgevers")
    sheet.page.submit()
    assert "reden" in refused
    assert register.get(Body, council.id).valid_until == END
    assert open_commitments(register, council) == 0


def test_without_a_successor_a_body_ends_and_its_commitments_stay(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council = body_named(register, "OR BUCH")
    left = open_commitments(register, council)
    sheet = dissolve_body_sheet(desk, council)
    qtbot.addWidget(sheet)
    sheet.page.editor("valid_until").set_value(END)
    sheet.page.submit()
    assert (register.get(Body, council.id).valid_until, open_commitments(register, council)) == (
        END,
        left,
    )


def test_an_organisation_that_ends_names_the_bodies_that_stay_behind(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    home = next(o for o in register.records(Organisation) if o.name == "Gemeente Alkmaar")
    sheet = dissolve_organisation_sheet(desk, home)
    qtbot.addWidget(sheet)
    assert "College Alkmaar en Raad Alkmaar" in told(sheet)
    sheet.page.editor("valid_until").set_value(END)
    sheet.page.submit()
    assert register.get(Organisation, home.id).valid_until == END


def test_a_council_formed_again_takes_over_what_was_left_open(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council = body_named(register, "Bestuurlijk kernteam")
    promised = promise(register, council)
    old = dissolve_body(register, council.id, END)
    sheet = form_again_sheet(desk, old)
    qtbot.addWidget(sheet)
    sheet.page.editor("reason").set_value("nieuwe samenstelling")
    sheet.page.submit()
    new = register.records(Body)[-1]
    assert "gaat mee over" in told(sheet)
    assert (new.valid_from, register.get(Commitment, promised.id).giver) == (NEXT, new.id)


# -- doubles -----------------------------------------------------------------------------------


def test_a_merge_says_what_moves(desk: Desk, register: FakeRegister, qtbot: QtBot) -> None:
    into = body_named(register, "Bestuurlijk kernteam")
    double = add(register, Body(id=NEW, organisation=into.organisation, name="Kernteam"))
    promise(register, double)
    sheet = merge_sheet(desk, double)
    qtbot.addWidget(sheet)
    nothing = told(sheet)
    sheet.page.editor("name").set_value(into.id)
    assert (nothing, "1 × toezegging" in told(sheet)) == ("", True)
    sheet.page.editor("reason").set_value("dubbel")
    sheet.page.submit()
    assert not register.get(Body, double.id).stands


def test_a_merge_that_is_refused_says_why_before_and_after(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    sheet = merge_sheet(desk, body_named(register, "OR WNK"))
    qtbot.addWidget(sheet)
    sheet.page.editor("name").set_value(body_named(register, "OR BUCH").id)
    sheet.page.editor("reason").set_value("dubbel")
    sheet.page.submit()
    assert "dezelfde aanvraag" in told(sheet)
    assert "dezelfde aanvraag" in sheet.page.error("name")


def test_persons_are_merged_with_persons(desk: Desk, register: FakeRegister, qtbot: QtBot) -> None:
    double = add(register, Person(id=NEW, name="Secr. (voorbeeld)"))
    into = register.records(Person)[0]
    sheet = merge_sheet(desk, double)
    qtbot.addWidget(sheet)
    sheet.page.editor("name").set_value(into.id)
    sheet.page.editor("reason").set_value("dubbel")
    assert "Niets noemt" in told(sheet)
    sheet.page.submit()
    assert not register.get(Person, double.id).stands


# -- choosing a body ---------------------------------------------------------------------------


def test_bodies_that_are_there_on_the_day_come_first(register: FakeRegister) -> None:
    bodies = [body_named(register, f"Raad {name}") for name in ("Langedijk", "Dijk en Waard")]
    then = [option.text for option in body_options(bodies, date(2021, 6, 1))]
    now = [option.text for option in body_options(bodies, TODAY)]
    assert then == ["Raad Langedijk", "Raad Dijk en Waard – bestaat vanaf 1-1-2022"]
    assert now == ["Raad Dijk en Waard", "Raad Langedijk – opgeheven, bestond t/m 31-12-2021"]


def test_bodies_of_one_name_are_told_apart() -> None:
    bodies = [Body(id=number, organisation=number, name="Raad") for number in (1, 2, 3)]
    homes = {1: "Alkmaar", 2: "Bergen", 3: "Bergen"}
    words = [option.text for option in body_options(bodies, TODAY, homes)]
    assert words == ["Raad · Alkmaar", "Raad · Bergen", "Raad · Bergen (2)"]
    assert [option.text for option in body_options(bodies[:2], TODAY)] == ["Raad", "Raad (2)"]


def test_a_decision_keeps_its_body_whatever_its_day(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    file = register.dossier_file(register.records(Dossier)[0].id)
    old = body_named(register, "Raad Langedijk")
    sheet = decision_sheet(desk, file)
    qtbot.addWidget(sheet)
    sheet.page.editor("body").set_value(old.id)
    now = sheet.page.editor("body").typed()
    sheet.page.editor("taken_on").set_value(date(2021, 6, 1))
    then = sheet.page.editor("body").typed()
    assert (now, then) == (
        "Raad Langedijk – opgeheven, bestond t/m 31-12-2021",
        "Raad Langedijk",
    )
    assert sheet.page.values()["body"] == old.id


def test_councils_that_ended_before_the_letter_are_offered_last(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    dissolve_body(register, body_named(register, "OR BUCH").id, date(2025, 12, 31))
    sheet = new_request_sheet(desk, register.records(Dossier)[0].id)
    qtbot.addWidget(sheet)
    now = offered(sheet)
    sheet.page.editor("letter_date").set_value(date(2025, 6, 1))
    then = offered(sheet)
    assert now[-1] == "OR BUCH"
    assert then.index("OR BUCH") < then.index("OR WNK")
    assert sorted(now) == sorted(then)


# -- one council of several colleges -----------------------------------------------------------


def test_a_council_shows_every_body_that_decided_after_its_advice(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council = body_named(register, "OR WNK")
    before = deciders(register, council.id)
    asked = next(c for c in register.records(Consultation) if c.body == council.id)
    for name in ("College Heiloo", "College Bergen"):
        college = body_named(register, name)
        draft = Decision(id=NEW, dossier=asked.dossier, title="Ja", body=college.id)
        record_decision(register, draft, [asked.id])
    sheet = body_sheet(desk, council)
    qtbot.addWidget(sheet)
    assert {"College Bergen", "College Heiloo"} <= set(deciders(register, council.id)) - set(before)
    assert any("College Heiloo" in label.text() for label in sheet.findChildren(QLabel))


def test_the_abbreviation_of_a_body_is_kept_with_it(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council = body_named(register, "Cliëntenadviesraad Heerhugowaard/Langedijk")
    for typed in ("CAR-HL", ""):
        sheet = body_sheet(desk, register.get(Body, council.id))
        qtbot.addWidget(sheet)
        sheet.page.editor("short").set_value(typed)
        sheet.page.submit()
        again = body_sheet(desk, council)
        qtbot.addWidget(again)
        assert again.page.values()["short"] == typed


# -- on disk -----------------------------------------------------------------------------------


def test_a_merge_on_disk_is_taken_back_by_one_undo(tmp_path: Path, qtbot: QtBot) -> None:
    register = rooms().open_to_write(copy_of_example(tmp_path), None)
    desk = Desk(register, LawBook.shipped(), lambda: TODAY)
    before = tuple(register.records(Commitment)), tuple(register.records(Decision))
    names = {body.name: body for body in register.records(Body)}
    sheet = merge_sheet(desk, names["Directeuren gezamenlijk"])
    qtbot.addWidget(sheet)
    sheet.page.editor("name").set_value(names["Bestuurlijk kernteam"].id)
    looked = register.undo_label()
    sheet.page.editor("reason").set_value("dubbel")
    sheet.page.submit()
    merged = tuple(register.records(Commitment)), tuple(register.records(Decision))
    register.undo()
    after = tuple(register.records(Commitment)), tuple(register.records(Decision))
    desk.leave()
    assert "samenvoegen" not in (looked or "").casefold()
    assert (merged != before, after == before) == (True, True)


def test_a_council_is_told_which_colleges_it_advises(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council = body_named(register, "Cliëntenadviesraad Heerhugowaard/Langedijk")
    sheet = body_sheet(desk, council)
    qtbot.addWidget(sheet)
    now = {body_named(register, "College Dijk en Waard").id}
    assert sheet.page.values()["serves"] == now
    more = now | {body_named(register, "College Alkmaar").id}
    sheet.page.editor("serves").set_value(frozenset(more))
    sheet.page.submit()
    boards = register.parties().boards_of(council.id, TODAY)
    assert {board.id for board in boards} == more


def test_the_days_of_a_service_are_typed_in_a_sheet_of_their_own(
    desk: Desk, register: FakeRegister, qtbot: QtBot
) -> None:
    council = body_named(register, "Cliëntenadviesraad Heerhugowaard/Langedijk")
    *before, service = services_of(desk, council)
    sheet = service_sheet(desk, council)
    qtbot.addWidget(sheet)
    until, start = (field_of(name, service.id) for name in ("valid_until", "valid_from"))
    sheet.page.set_values({start: date(2022, 1, 1), until: date(2020, 12, 31)})
    sheet.page.submit()
    assert "einddatum" in sheet.page.error(until)
    sheet.page.set_values({until: END})
    sheet.page.submit()
    *others, changed = services_of(desk, council)
    assert others == before
    assert (changed.valid_from, changed.valid_until) == (date(2022, 1, 1), END)
    (row,) = [one for one in body_rows(register.parties(), (), TODAY) if one.party == council]
    assert "College Langedijk (1-1-2022 t/m 31-12-2026)" in row.second
