"""Who there is, and what is asked of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, step

from consultatie.acts.naming import keep_named
from consultatie.acts.parties import dissolve_body, merge
from consultatie.acts.records import NEW, add, change
from consultatie.acts.requests import open_consultation, record_step, register_request
from consultatie.consultations import Consultation, StepKind
from consultatie.dossiers import Dossier
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.register import Author
from consultatie.requests import Request
from db.register import create_register
from tests.features.secretary import Secretary, Table, day_of, ground_of, precise, rows_of

NOON = datetime(2021, 12, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Secretary]:
    """A register on disk with one dossier and nobody in it yet."""
    author = Author("ambtelijk secretaris", "laptop")
    path = tmp_path / "raden.consultatie"
    with create_register(path, name="Raden", author=author, clock=lambda: NOON) as register:
        employer = add(register, Organisation(id=NEW, name="Samenwerking"))
        dossier = add(register, Dossier(id=NEW, name="Samenvoeging"))
        yield Secretary(register, dossier, employer)


@given(parsers.parse("het is {day}"))
def _today(desk: Secretary, day: str) -> None:
    desk.today = day_of(day)


@given("de ondernemingsraden")
def _works_councils(desk: Secretary, datatable: Table) -> None:
    for row in rows_of(datatable):
        desk.council(row["raad"], BodyKind.WORKS_COUNCIL)


@given("de cliëntenraden")
def _client_councils(desk: Secretary, datatable: Table) -> None:
    for row in rows_of(datatable):
        weeks, source = row.get("weken", ""), row.get("bron", "")
        desk.council(row["raad"], BodyKind.CLIENT_COUNCIL, weeks, source)


@given("de colleges")
def _colleges(desk: Secretary, datatable: Table) -> None:
    for row in rows_of(datatable):
        desk.council(row["college"], BodyKind.EXECUTIVE)


@given(parsers.parse('"{name}" adviseert aan "{one}" en "{other}"'))
def _serve(desk: Secretary, name: str, one: str, other: str) -> None:
    boards = [desk.body(one).id, desk.body(other).id]
    keep_named(desk.register, desk.body(name), "", boards)


@step(parsers.parse('de aanvraag "{title}" binnenkomt op grond van "{ground}"'))
@given(parsers.parse('de aanvraag "{title}" is binnengekomen op grond van "{ground}"'))
def _ask(desk: Secretary, title: str, ground: str, datatable: Table) -> None:
    draft = Request(id=NEW, dossier=desk.dossier.id, title=title, ground=ground_of(ground))
    receipts: dict[int, date | None] = {
        desk.body(row["raad"]).id: day_of(row["ontvangen"]) for row in rows_of(datatable)
    }
    with desk.refused():
        request = register_request(desk.register, draft, receipts)
        desk.remember(desk.file.consultations_of(request.id))


@step(parsers.parse('"{name}" zelf iets voorlegt op grond van "{ground}"'))
@step(parsers.parse('"{name}" nooit om advies is gevraagd op grond van "{ground}"'))
def _unasked(desk: Secretary, name: str, ground: str) -> None:
    draft = Consultation(
        id=NEW, dossier=desk.dossier.id, body=desk.body(name).id, ground=ground_of(ground)
    )
    desk.remember([open_consultation(desk.register, draft)])


@step(parsers.parse('met "{name}" is afgesproken dat er geen opschorting is'))
def _no_suspension(desk: Secretary, name: str) -> None:
    held = desk.register.get(Consultation, desk.asked[name].id)
    change(desk.register, replace(held, suspension_agreed=False))


@step(parsers.parse('met "{name}" op "{day}" een overlegvergadering is gehouden'))
def _talk(desk: Secretary, name: str, day: str) -> None:
    record_step(desk.register, desk.asked[name].id, StepKind.MEETING, actual=precise(day))


@step(parsers.parse('bij "{name}" op "{day}" de stap "{sort}" is gezet'))
def _set_step(desk: Secretary, name: str, day: str, sort: str) -> None:
    record_step(desk.register, desk.asked[name].id, StepKind(sort), actual=precise(day))


@given(parsers.parse("een programma met {number:d} raden"))
def _programme(desk: Secretary, number: int) -> None:
    bodies = [
        desk.council(f"Raad {place:02}", BodyKind.WORKS_COUNCIL) for place in range(1, number + 1)
    ]
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Het hele programma")
    received = day_of("1-10-2021")
    request = register_request(desk.register, draft, {body.id: received for body in bodies})
    desk.asked.clear()
    desk.remember(desk.file.consultations_of(request.id))


@step(parsers.parse('"{name}" ophoudt op "{day}" met "{successor}" als opvolger'))
def _dissolve(desk: Secretary, name: str, day: str, successor: str) -> None:
    follows = desk.body(successor).id
    dissolve_body(desk.register, desk.body(name).id, day_of(day), follows)


@step(parsers.parse('"{double}" wordt samengevoegd met "{name}" omdat "{reason}"'))
def _merge(desk: Secretary, double: str, name: str, reason: str) -> None:
    merge(desk.register, _body(desk, double), _body(desk, name), reason)


@step("de secretaris dat ongedaan maakt")
def _undo(desk: Secretary) -> None:
    desk.register.undo()


def _body(desk: Secretary, name: str) -> Body:
    return desk.body(name)
