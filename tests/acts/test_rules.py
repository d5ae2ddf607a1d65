"""A rule pack comes in with a choice for each term it changes, or not at all."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from consultatie.acts.rules import choose_rules, edition_of, load_pack, rules_looked_over
from consultatie.dossiers import Register
from consultatie.errors import RuleBroken
from consultatie.law.grounds import TermKind
from consultatie.law.packs import pack_problems
from consultatie.rule_changes import TermChange, term_changes
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from tests.cases import LAW, NEW
from tests.law.test_packs import NEWER
from tests.test_applied_rules import Office
from tests.test_rule_changes import DECREE, NOTIFIED


@pytest.fixture
def office() -> Office:
    office = Office()
    office.put(replace(office.pack, withdrawn="eerst zonder"))
    return office


def draft(text: str = DECREE, name: str = "2029.toml") -> RulePack:
    return RulePack(id=NEW, name=name, content=text, loaded_on=NOTIFIED)


def changes_of(office: Office, pack: RulePack) -> tuple[TermChange, ...]:
    return term_changes([office.file], pack, LAW, NOTIFIED)


def choices(changes: tuple[TermChange, ...], choice: PackChoice, **more: Any) -> list[RuleChoice]:
    return [
        RuleChoice(id=NEW, pack=NEW, consultation=c.item[0], term=c.kind, choice=choice, **more)
        for c in changes
    ]


def test_a_pack_is_kept_whole_with_its_choices_in_one_act(office: Office) -> None:
    before = len(office.register.journal())
    changes = changes_of(office, draft())
    kept = choices(changes, PackChoice.KEPT, reason="al gemeld")
    pack = load_pack(office.register, draft(), changes, kept, LAW)
    assert office.register.get(RulePack, pack.id).content == DECREE
    assert {choice.pack for choice in office.register.records(RuleChoice)} == {pack.id}
    assert len(office.register.journal()) == before + 1
    assert office.last_day() == date(2029, 5, 11)


def test_the_register_knows_with_which_rules_it_was_looked_over(office: Office) -> None:
    def checked() -> str | None:
        return office.register.records(Register)[0].rules_checked

    assert checked() is None
    assert rules_looked_over(office.register, LAW) == checked() == LAW.edition
    changes = changes_of(office, draft())
    load_pack(office.register, draft(), changes, choices(changes, PackChoice.TAKEN), LAW)
    assert checked() == edition_of(office.register, LAW) != LAW.edition


def test_a_term_without_a_choice_keeps_the_pack_out(office: Office) -> None:
    changes = changes_of(office, draft())
    with pytest.raises(RuleBroken, match=f"{office.asked.id}:beroep"):
        load_pack(office.register, draft(), changes, choices(changes[:1], PackChoice.TAKEN), LAW)
    assert [pack.stands for pack in office.register.records(RulePack)] == [False]


def test_keeping_an_old_rule_asks_for_a_reason(office: Office) -> None:
    changes = changes_of(office, draft())
    with pytest.raises(RuleBroken, match="reden"):
        load_pack(office.register, draft(), changes, choices(changes, PackChoice.KEPT), LAW)


def test_a_choice_can_be_made_again(office: Office) -> None:
    changes = changes_of(office, draft())
    taken = choices(changes, PackChoice.TAKEN)
    pack = load_pack(office.register, draft(), changes, taken, LAW)
    again = choices(changes[:1], PackChoice.KEPT, reason="brief al verstuurd")
    choose_rules(office.register, [replace(one, pack=pack.id) for one in again])
    assert changes[0].kind is TermKind.SUSPENSION
    assert office.last_day() == date(2029, 5, 11)
    assert office.last_day(TermKind.APPEAL) == date(2029, 5, 14)


def test_the_same_pack_does_not_come_in_twice(office: Office) -> None:
    load_pack(office.register, draft(NEWER), (), (), LAW)
    with pytest.raises(RuleBroken, match="al ingelezen"):
        load_pack(office.register, draft(NEWER, "anders.toml"), (), (), LAW)


@pytest.mark.parametrize(
    "text, words",
    (
        ("", "geen regel, feestdag of besluit"),
        ("[[rule", "geen geldige TOML"),
        ("[[grondslag]]\nid = 'x'", "onbekende tabel"),
        (NEWER.replace("length = 2", "length = 0"), "regel wor-26-2"),
        (NEWER.replace("wor-26-2", "wor-99"), "kent geen regel met dit id"),
        (NEWER.replace("version = 2", "version = 1"), "versie 1 is er al met een andere inhoud"),
        (NEWER + NEWER.replace("length = 2", "length = 3"), "in dezelfde tijd"),
    ),
)
def test_every_mistake_in_a_pack_is_said_with_its_place(
    text: str, words: str, office: Office
) -> None:
    with pytest.raises(RuleBroken, match=words) as refused:
        load_pack(office.register, draft(text), (), (), LAW)
    assert {breach.field for breach in refused.value.breaches} == {"content"}
    assert "2029.toml" in str(refused.value)


def test_what_ships_is_itself_a_pack_without_mistakes() -> None:
    assert pack_problems("2029.toml", DECREE) == []
