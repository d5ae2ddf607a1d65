"""The parties: organisations, bodies, persons with their seats, and recess."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add, withdraw
from consultatie.clocks import Absence
from consultatie.dossier_file import Parties
from consultatie.dossiers import Abbreviation
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, ScreenName
from ui.forms.sheet import FormSheet
from ui.views.parties import PartiesScreen
from ui.views.parties.bodies import body_rows
from ui.views.parties.organisations import organisation_rows
from ui.views.parties.people import person_rows
from ui.views.parties.recess import days_words, recess_rows

HOME = Organisation(id=1, name="WNK")
LATER = Organisation(id=2, name="Dijk en Waard", valid_from=date(2022, 1, 1))
FIRST = Organisation(id=3, name="Langedijk", valid_until=date(2021, 12, 31), successor=2)
SECOND = Organisation(id=4, name="Heerhugowaard", valid_until=date(2021, 12, 31), successor=2)
COMING = Organisation(id=5, name="Fusie", valid_from=date(2027, 1, 1))
BODIES = (
    Body(id=10, organisation=1, name="OR WNK"),
    Body(id=11, organisation=1, name="Directeur"),
    Body(id=12, organisation=3, name="Raad", successor=13),
    Body(id=13, organisation=2, name="Raad nieuw"),
)
PARTIES = Parties((HOME, LATER, FIRST, SECOND, COMING), BODIES)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., PartiesScreen]:
    def show(register: FakeRegister, part: str = "", record: int | None = None) -> PartiesScreen:
        screen = PartiesScreen(desk_on(register))
        screen.desk.setParent(screen)
        screen.desk.register_changed.connect(screen.reload)
        screen.resize(1154, 560)
        screen.show_place(Place(ScreenName.PARTIES, None, record, part))
        qtbot.addWidget(screen)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.setFocus()
        return screen

    return show


Shown = Callable[..., PartiesScreen]


def body_named(register: FakeRegister, name: str) -> Body:
    return next(body for body in register.records(Body) if body.name == name)


# -- what the rows say -------------------------------------------------------------------------


def test_what_became_of_a_party_is_said_in_words() -> None:
    rows = {row.party.name: row.succession for row in organisation_rows(PARTIES, (), TODAY)}
    said = {name: f"{one.words} {one.who}" for name, one in rows.items() if one.words}
    assert said == {
        "Langedijk": "per 1-1-2022 opgegaan in Dijk en Waard",
        "Heerhugowaard": "per 1-1-2022 opgegaan in Dijk en Waard",
        "Dijk en Waard": "per 1-1-2022 voortgekomen uit Heerhugowaard en Langedijk",
    }


def test_a_party_with_one_predecessor_succeeds_it() -> None:
    rows = {row.party.name: row.succession for row in body_rows(PARTIES, (), TODAY)}
    assert (rows["Raad"].words, rows["Raad"].who) == ("opgevolgd door", "Raad nieuw")
    assert (rows["Raad nieuw"].words, rows["Raad nieuw"].who) == ("opvolger van", "Raad")


def test_whether_a_party_is_there_is_said_against_today() -> None:
    rows = {row.party.name: row.mark.word for row in organisation_rows(PARTIES, (), TODAY)}
    assert (rows["WNK"], rows["Langedijk"], rows["Fusie"]) == ("bestaat nu", "bestond", "komt nog")


def test_bodies_stand_by_their_organisation_with_their_abbreviation() -> None:
    known = (Abbreviation(id=30, short="OW", meaning="or wnk"),)
    rows = [(row.party.name, row.second) for row in body_rows(PARTIES, known, TODAY)]
    assert rows == [
        ("Raad nieuw", "Dijk en Waard"),
        ("Raad", "Langedijk"),
        ("Directeur", "WNK"),
        ("OR WNK", "OW · WNK"),
    ]


def test_only_who_held_a_seat_on_a_day_is_shown_for_that_day() -> None:
    people = (Person(id=20, name="Lid"), Person(id=21, name="Voorzitter"))
    seats = (
        Seat(id=22, person=20, body=10, function="lid", valid_until=date(2021, 12, 31)),
        Seat(id=23, person=20, body=11, function="lid", valid_from=date(2022, 1, 1)),
    )
    every = [(row.person.name, row.body) for row in person_rows(people, seats, PARTIES, TODAY)]
    then = person_rows(people, seats, PARTIES, TODAY, date(2021, 12, 31))
    assert every == [("Lid", "OR WNK"), ("Lid", "Directeur"), ("Voorzitter", "")]
    assert [(row.person.name, row.body) for row in then] == [("Lid", "OR WNK")]


def test_one_recess_of_several_bodies_is_one_row() -> None:
    summer = Absence(id=40, body=10, name="Zomer", start=date(2026, 7, 18), end=date(2026, 8, 30))
    absences = (summer, replace(summer, id=41, body=13), replace(summer, id=42, withdrawn="weg"))
    rows = recess_rows(absences, PARTIES, TODAY)
    assert [(row.bodies, row.mark.word) for row in rows] == [
        ("OR WNK, Raad nieuw", "voorbij"),
        ("OR WNK", "voorbij"),
    ]
    assert days_words(summer) == "44 dagen, van zaterdag t/m zondag"
    assert days_words(replace(summer, end=summer.start)) == "zaterdag 18 juli 2026"


# -- the screen --------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ("organisations", "bodies", "people", "recess"))
def test_every_tab_shows_the_example_and_keeps_the_promises_of_a_model(
    register: FakeRegister, shown: Shown, part: str
) -> None:
    screen = shown(register, part)
    model = screen.shown.list.model
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, screen
    )
    model.sort(0)
    assert (tester.model(), bool(model.rows)) == (model, True)


def test_a_record_that_was_found_is_shown_on_its_own_tab(
    register: FakeRegister, shown: Shown
) -> None:
    second = [a for a in register.records(Absence) if a.name.startswith("Zomerreces 2021")][1]
    person = register.records(Person)[0]
    screen = shown(register, record=second.id)
    recess = screen.recess.list.chosen()
    screen.show_place(Place(ScreenName.PARTIES, None, person.id))
    seat = screen.people.list.chosen()
    assert recess is not None
    assert second in recess.together
    assert seat is not None
    assert (screen.shown, seat.person) == (screen.people, person)


def test_an_empty_register_begins_with_an_organisation(shown: Shown, qtbot: QtBot) -> None:
    register = FakeRegister()
    screen = shown(register, "bodies")
    screen.bodies.ask_new()
    await_dialog(qtbot)
    write("WNK")
    press("Tab")
    write("WNK-PD")
    press("Ctrl+Return")
    kept = [organisation.name for organisation in register.records(Organisation)]
    short = [(a.short, a.meaning) for a in register.records(Abbreviation)]
    assert (kept, short) == (["WNK"], [("WNK-PD", "WNK")])


# -- ends and beginnings -----------------------------------------------------------------------


def test_a_body_is_dissolved_with_keys_and_its_seats_end(
    register: FakeRegister, shown: Shown, qtbot: QtBot
) -> None:
    council = body_named(register, "OR BUCH")
    screen = shown(register, "bodies", council.id)
    screen.bodies.life.trigger()
    await_dialog(qtbot)
    write("31-12-2026")
    press("Ctrl+Return")
    ended = {s.valid_until for s in register.records(Seat) if s.body == council.id}
    assert register.get(Body, council.id).valid_until == date(2026, 12, 31)
    assert ended == {date(2026, 12, 31)}
    assert screen.bodies.life.text() == "&Opnieuw instellen…"


def test_a_dissolved_council_is_formed_again_as_its_own_successor(
    register: FakeRegister, shown: Shown, qtbot: QtBot
) -> None:
    old = body_named(register, "Commissie Mens en Samenleving")
    screen = shown(register, "bodies", old.id)
    screen.bodies.life.trigger()
    await_dialog(qtbot)
    press("Ctrl+Return")
    new = register.records(Body)[-1]
    assert register.get(Body, old.id).successor == new.id
    assert (new.name, new.valid_from, new.valid_until) == (old.name, date(2022, 1, 1), None)
    assert not screen.bodies.life.isEnabled()


def test_an_organisation_that_ended_is_not_ended_again(
    register: FakeRegister, shown: Shown
) -> None:
    names = {one.name: one.id for one in register.records(Organisation)}
    screen = shown(register, "organisations", names["Gemeente Langedijk"])
    there = screen.organisations.end.isEnabled()
    screen.organisations.choose(names["Gemeente Alkmaar"])
    assert (there, screen.organisations.end.isEnabled()) == (False, True)


# -- persons and recess ------------------------------------------------------------------------


def test_the_day_field_shows_who_held_a_seat_then(register: FakeRegister, shown: Shown) -> None:
    screen = shown(register, "people")
    every = len(screen.people.list.model.rows)
    screen.people.day.setFocus()
    write("1 juni 2021")
    then = [row.seat for row in screen.people.list.model.rows]
    assert len(then) < every
    assert all(seat is not None and seat.held_on(date(2021, 6, 1)) for seat in then)


def test_a_person_gets_a_first_seat_with_keys_alone(
    register: FakeRegister, shown: Shown, qtbot: QtBot
) -> None:
    screen = shown(register, "people")
    screen.people.ask_new()
    await_dialog(qtbot)
    write("Vicevoorzitter")
    press("Tab")
    write("OR WNK")
    press("Tab")
    write("lid")
    press("Ctrl+Return")
    seat = register.records(Seat)[-1]
    held = (register.get(Person, seat.person).name, register.get(Body, seat.body).name)
    assert (held, seat.function) == (("Vicevoorzitter", "OR WNK"), "lid")


def test_changing_a_seat_changes_the_name_of_the_person_too(
    register: FakeRegister, shown: Shown, qtbot: QtBot
) -> None:
    seat = register.records(Seat)[0]
    screen = shown(register, "people", seat.id)
    screen.people.list.edit_chosen()
    await_dialog(qtbot)
    press("Ctrl+A")
    write("Secretaris")
    press("Ctrl+Return")
    assert register.get(Person, seat.person).name == "Secretaris"
    assert register.get(Seat, seat.id) == seat


def test_a_seat_is_ended_on_a_day(register: FakeRegister, shown: Shown, qtbot: QtBot) -> None:
    seat = register.records(Seat)[0]
    screen = shown(register, "people", seat.id)
    screen.people.end.trigger()
    await_dialog(qtbot)
    write("30-11-2026")
    press("Ctrl+Return")
    assert register.get(Seat, seat.id).valid_until == date(2026, 11, 30)
    assert not screen.people.end.isEnabled()


def test_a_person_whose_last_seat_was_withdrawn_is_still_in_the_list(
    register: FakeRegister, shown: Shown
) -> None:
    person = add(register, Person(id=NEW, name="Aspirant"))
    seat = add(register, Seat(id=NEW, person=person.id, body=body_named(register, "OR WNK").id))
    withdraw(register, seat, "vergissing")
    screen = shown(register, "people")
    rows = [row for row in screen.people.list.model.rows if row.person == person]
    assert [row.function for row in rows] == ["geen zetel"]


def test_one_recess_is_added_for_several_bodies_as_one_act(
    register: FakeRegister, shown: Shown, qtbot: QtBot
) -> None:
    acts = len(register.journal())
    chosen = {body_named(register, name).id for name in ("OR WNK", "OR BUCH")}
    screen = shown(register, "recess")
    screen.recess.ask_new()
    await_dialog(qtbot)
    sheet = screen.findChild(FormSheet)
    assert sheet is not None
    write("Voorjaarsreces")
    sheet.page.editor("start").set_value(date(2027, 2, 20))
    sheet.page.editor("end").set_value(date(2027, 2, 28))
    sheet.page.editor("bodies").set_value(chosen)
    press("Ctrl+Return")
    added = [one for one in register.records(Absence) if one.name == "Voorjaarsreces"]
    assert ({one.body for one in added}, len(register.journal())) == (chosen, acts + 1)
    assert screen.recess.list.model.rows[0].bodies == "OR BUCH, OR WNK"


def test_a_recess_is_withdrawn_for_all_its_bodies_and_restored(
    register: FakeRegister, shown: Shown, qtbot: QtBot
) -> None:
    summer = [a for a in register.records(Absence) if a.name.startswith("Zomerreces 2021")]
    screen = shown(register, "recess", summer[0].id)
    screen.recess.list.withdraw_chosen()
    await_dialog(qtbot)
    write("verzet")
    press("Ctrl+Return")
    gone = [register.get(Absence, one.id).withdrawn for one in summer]
    screen.recess.list.withdrawn.click()
    screen.recess.choose(summer[1].id)
    screen.recess.list.restore.trigger()
    back = [register.get(Absence, one.id).stands for one in summer]
    assert (gone, back) == (["verzet"] * len(summer), [True] * len(summer))


def test_a_recess_that_is_there_again_is_not_restored_and_that_is_said(
    register: FakeRegister, shown: Shown
) -> None:
    one = register.records(Absence)[-1]
    withdraw(register, one, "vergissing")
    add(register, replace(one, id=NEW))
    screen = shown(register, "recess")
    said: list[str] = []
    screen.desk.said.connect(said.append)
    screen.recess.list.withdrawn.click()
    screen.recess.choose(one.id)
    screen.recess.list.restore.trigger()
    assert (len(said), register.get(Absence, one.id).stands) == (1, False)


def test_a_withdrawn_person_is_restored_from_any_of_the_seats(
    register: FakeRegister, shown: Shown
) -> None:
    person = register.records(Person)[0]
    withdraw(register, person, "vertrokken")
    screen = shown(register, "people")
    screen.people.list.withdrawn.click()
    rows = [row for row in screen.people.list.model.rows if row.person.id == person.id]
    screen.people.choose(person.id)
    screen.people.list.restore.trigger()
    assert (len({row.key for row in rows}), len(rows)) == (3, 3)
    assert register.get(Person, person.id).stands


def test_in_a_narrow_window_the_acts_of_a_tab_keep_their_names(
    register: FakeRegister, shown: Shown, qtbot: QtBot
) -> None:
    screen = shown(register, "bodies", body_named(register, "Commissie Mens en Samenleving").id)
    screen.resize(640, 480)
    qtbot.waitUntil(lambda: screen.bodies.list.width() <= 640)
    buttons = [b for b in screen.bodies.findChildren(QPushButton) if b.isVisible()]
    names = {b.accessibleName().rstrip("…") for b in buttons if not b.text()}
    assert {"Opnieuw instellen", "Samenvoegen"} <= names
