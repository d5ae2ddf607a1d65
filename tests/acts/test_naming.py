"""The name of a party and the abbreviation that stands for it."""

from dataclasses import replace

import pytest

from consultatie.acts.naming import abbreviation_of, keep_named
from consultatie.acts.records import NEW
from consultatie.dossiers import Abbreviation
from consultatie.errors import RuleBroken
from consultatie.parties import Body
from tests.acts.conftest import Desk


def listed(desk: Desk) -> list[tuple[str, str]]:
    return [(a.short, a.meaning) for a in desk.register.records(Abbreviation) if a.stands]


def test_a_party_and_its_abbreviation_are_added_in_one_act(desk: Desk) -> None:
    acts = len(desk.register.journal())
    draft = Body(id=NEW, organisation=desk.wnk.organisation, name="Cliëntenadviesraad")
    kept = keep_named(desk.register, draft, " CAR ")
    found = abbreviation_of("cliëntenadviesraad", desk.register.records(Abbreviation))
    assert (kept.id != NEW, found and found.short) == (True, "CAR")
    assert len(desk.register.journal()) == acts + 1


def test_the_abbreviation_follows_a_change_of_name(desk: Desk) -> None:
    keep_named(desk.register, desk.clients, "CR")
    keep_named(desk.register, replace(desk.clients, name="Cliëntenraad WSW"), "CRW")
    assert listed(desk) == [("CRW", "Cliëntenraad WSW")]


def test_without_an_abbreviation_the_old_one_is_withdrawn(desk: Desk) -> None:
    keep_named(desk.register, desk.clients, "CR")
    keep_named(desk.register, desk.clients, "")
    assert (listed(desk), len(desk.register.records(Abbreviation))) == ([], 1)


def test_an_abbreviation_stands_for_one_party_only(desk: Desk) -> None:
    keep_named(desk.register, desk.clients, "CR")
    with pytest.raises(RuleBroken, match="staat al voor"):
        keep_named(desk.register, desk.wnk, "cr")
    assert listed(desk) == [("CR", "Cliëntenraad")]
