"""Changing a record beside what others change meanwhile."""

from dataclasses import replace

import pytest

from consultatie.acts.records import NEW, add, change
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from tests.acts.conftest import Desk


def test_what_changed_elsewhere_meanwhile_stays(desk: Desk) -> None:
    shown = add(desk.register, Dossier(id=NEW, name="SORA", subject="Samenvoeging"))
    change(desk.register, replace(shown, subject="Eén organisatie"))
    changed = change(desk.register, replace(shown, note="Nagekeken"), shown)
    assert (changed.subject, changed.note) == ("Eén organisatie", "Nagekeken")
    assert desk.register.get(Dossier, shown.id) == changed


def test_a_withdrawal_meanwhile_is_not_taken_back_by_a_form(desk: Desk) -> None:
    shown = add(desk.register, Dossier(id=NEW, name="SORA"))
    change(desk.register, replace(shown, withdrawn="dubbel"))
    assert change(desk.register, replace(shown, note="x"), shown).withdrawn == "dubbel"


def test_the_same_field_changed_twice_is_refused_beside_that_field(desk: Desk) -> None:
    shown = add(desk.register, Dossier(id=NEW, name="SORA"))
    change(desk.register, replace(shown, name="SORA 2"))
    with pytest.raises(RuleBroken, match="intussen op een andere plek") as refused:
        change(desk.register, replace(shown, name="SORA 3", note="x"), shown)
    assert [breach.field for breach in refused.value.breaches] == ["name"]
    assert desk.register.get(Dossier, shown.id).name == "SORA 2"
    # Whoever wrote the same means the same.
    assert change(desk.register, replace(shown, name="SORA 2"), shown).name == "SORA 2"
