"""Erasing asks for a ground and something to erase."""

import pytest

from consultatie.acts.erasure import erase
from consultatie.acts.people import add_person
from consultatie.acts.records import NEW
from consultatie.catalogue import record_types
from consultatie.dossiers import Register
from consultatie.erasure import ERASED, texts_of
from consultatie.errors import RuleBroken
from consultatie.people import Person
from tests.acts.conftest import Desk


def test_the_words_go_and_an_empty_text_stays_empty(desk: Desk) -> None:
    person = add_person(desk.register, Person(id=NEW, name="Lid van de raad"))
    assert erase(desk.register, [person], "verzoek van betrokkene") == 1
    after = desk.register.get(Person, person.id)
    assert (after.name, after.note) == (ERASED, "")
    assert desk.register.journal()[0].reason == "verzoek van betrokkene"


def test_nothing_is_erased_without_a_ground_or_without_a_record(desk: Desk) -> None:
    person = add_person(desk.register, Person(id=NEW, name="Lid van de raad"))
    with pytest.raises(RuleBroken, match="grond"):
        erase(desk.register, [person], " ")
    with pytest.raises(RuleBroken, match="Kies wat"):
        erase(desk.register, [], "verzoek")
    assert desk.register.get(Person, person.id) == person


def test_the_register_itself_keeps_its_name(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="naam van het register"):
        erase(desk.register, desk.register.records(Register), "verzoek")


def test_numbers_that_must_stay_apart_are_no_words() -> None:
    kept = {cls.kind for cls in record_types() if "number" not in texts_of(cls)}
    assert kept.isdisjoint({"reference", "advice"})
    assert {"point", "question"} <= kept
