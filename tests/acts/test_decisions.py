"""Decisions that differ per council, are revoked, or make place for another."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.decisions import (
    record_decision,
    replace_decision,
    revise_decision,
    revoke_decision,
)
from consultatie.acts.records import NEW, add
from consultatie.consultations import Consultation
from consultatie.dates import PreciseDate
from consultatie.decisions import Coverage, Decision, Outcome
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from tests.acts.conftest import Desk

TAKEN, LATER = date(2021, 9, 7), date(2021, 10, 1)


@pytest.fixture
def covered(desk: Desk) -> list[RecordId]:
    """The consultations of one request."""
    desk.request()
    return [consultation.id for consultation in desk.register.records(Consultation)]


def draft(desk: Desk, title: str = "Besluit") -> Decision:
    when = PreciseDate.day(TAKEN)
    return Decision(id=NEW, dossier=desk.dossier.id, title=title, taken_on=when)


def outcomes(desk: Desk) -> list[Outcome | None]:
    return [c.outcome for c in desk.register.records(Coverage) if c.stands]


def test_a_decision_differs_for_one_council_and_keeps_that_when_it_is_revised(
    desk: Desk, covered: list[RecordId]
) -> None:
    differs = {covered[1]: Outcome.TO_DISCUSS}
    decision = record_decision(desk.register, draft(desk), covered, differs)
    assert outcomes(desk) == [None, Outcome.TO_DISCUSS]
    revise_decision(desk.register, decision, covered)
    assert outcomes(desk) == [None, Outcome.TO_DISCUSS]
    revise_decision(desk.register, decision, covered, {})
    assert outcomes(desk) == [None, None]


def test_a_decision_is_revoked_with_a_reason_after_it_was_taken_and_once(desk: Desk) -> None:
    decision = record_decision(desk.register, draft(desk), [])
    with pytest.raises(RuleBroken, match="reden"):
        revoke_decision(desk.register, decision.id, LATER, "")
    with pytest.raises(RuleBroken, match="nog niet genomen"):
        revoke_decision(desk.register, decision.id, date(2021, 9, 6), "vergissing")
    assert revoke_decision(desk.register, decision.id, LATER, "geen geld").revoked_on == LATER
    with pytest.raises(RuleBroken, match="al ingetrokken"):
        revoke_decision(desk.register, decision.id, LATER, "nogmaals")


def test_another_decision_comes_in_its_place_and_both_stay(
    desk: Desk, covered: list[RecordId]
) -> None:
    old = record_decision(desk.register, draft(desk), covered)
    acts = len(desk.register.journal())
    new = replace_decision(
        desk.register, old.id, draft(desk, "Nieuw besluit"), covered, LATER, "nieuwe cijfers"
    )
    before = desk.register.get(Decision, old.id)
    assert (before.revoked_on, before.replaced_by, before.stands) == (LATER, new.id, True)
    assert len(desk.register.journal()) == acts + 1


def test_a_decision_covers_and_replaces_within_its_own_dossier(
    desk: Desk, covered: list[RecordId]
) -> None:
    other = add(desk.register, Dossier(id=NEW, name="Anders"))
    elsewhere = Decision(id=NEW, dossier=other.id, title="Elders")
    with pytest.raises(RuleBroken, match="ander dossier"):
        record_decision(desk.register, elsewhere, covered)
    old = record_decision(desk.register, draft(desk), covered)
    with pytest.raises(RuleBroken, match="ander dossier"):
        replace_decision(desk.register, old.id, elsewhere, [], LATER, "nieuwe cijfers")


def test_what_became_of_a_decision_meanwhile_is_not_taken_back_by_a_form(desk: Desk) -> None:
    shown = record_decision(
        desk.register, Decision(id=NEW, dossier=desk.dossier.id, title="Besluit"), []
    )
    revoke_decision(desk.register, shown.id, date(2021, 12, 1), "nieuwe feiten")
    revised = revise_decision(desk.register, replace(shown, title="Besluit, verbeterd"), [])
    assert (revised.title, revised.revoked_on) == ("Besluit, verbeterd", date(2021, 12, 1))
