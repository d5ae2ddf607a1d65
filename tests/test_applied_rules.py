"""Terms are computed by the packs of the register, but for those whose old rule was kept."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.applied_rules import applied_law
from consultatie.consultations import Consultation
from consultatie.deadlines import deadlines_of
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running
from consultatie.planning.supposing import plan_of
from consultatie.reactions import Verdict
from consultatie.rule_changes import term_changes
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from consultatie.scenarios import Scenario
from consultatie.term_list import terms_of
from tests.cases import LAW, NEW, Case
from tests.test_rule_changes import DECREE, NOTIFIED, OLD_LAST

NEW_LAST = date(2029, 5, 14)


class Office(Case):
    """A month that ends on a day which a pack of the register equates with a holiday."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.asked: Consultation = self.ask(self.council(), received=date(2029, 1, 8))
        self.advise(self.asked, Verdict.NOT_ADOPTED, given_on=date(2029, 3, 1))
        self.decide(self.asked, day=date(2029, 4, 9), notified=NOTIFIED)
        self.pack = self.put(RulePack(id=NEW, name="2029.toml", content=DECREE))

    def choose(self, term: TermKind, choice: PackChoice, reason: str = "al gemeld") -> RuleChoice:
        return self.put(
            RuleChoice(
                id=NEW,
                pack=self.pack.id,
                consultation=self.asked.id,
                term=term,
                choice=choice,
                chosen_on=NOTIFIED,
                reason=reason,
            )
        )

    def month(self, kind: TermKind = TermKind.SUSPENSION) -> Running:
        outcome = self.outcome(self.asked, kind)
        assert isinstance(outcome, Running)
        return outcome

    def last_day(self, kind: TermKind = TermKind.SUSPENSION) -> date:
        return self.month(kind).term.last_day


@pytest.fixture
def office() -> Office:
    return Office()


def test_a_pack_of_the_register_holds_for_whoever_asks_with_the_shipped_law(
    office: Office,
) -> None:
    assert office.last_day() == NEW_LAST
    assert [d.day for d in deadlines_of(office.file, LAW, NOTIFIED)] == [NEW_LAST, NEW_LAST]


def test_a_withdrawn_pack_holds_no_more(office: Office) -> None:
    office.put(replace(office.pack, withdrawn="verkeerd bestand"))
    assert office.last_day() == OLD_LAST


def test_a_kept_term_keeps_its_old_day_and_says_what_the_new_rule_gave(office: Office) -> None:
    office.choose(TermKind.SUSPENSION, PackChoice.KEPT)
    assert (office.last_day(), office.last_day(TermKind.APPEAL)) == (OLD_LAST, NEW_LAST)
    (said,) = [note for note in office.month().cautions if "regelpakket" in note]
    assert said == (
        "Berekend met de regels van vóór regelpakket ‘2029.toml’ (gekozen op 10 april 2029): al "
        "gemeld. De nieuwe regel gaf ma 14 mei 2029."
    )
    assert said in {
        caution for line in terms_of(office.file, LAW, NOTIFIED) for caution in line.cautions
    }


def test_the_last_choice_counts(office: Office) -> None:
    office.choose(TermKind.SUSPENSION, PackChoice.KEPT)
    office.choose(TermKind.SUSPENSION, PackChoice.TAKEN, "")
    assert office.last_day() == NEW_LAST


def test_keeping_against_a_pack_that_changes_nothing_says_nothing(office: Office) -> None:
    office.choose(TermKind.ADVICE, PackChoice.KEPT)
    assert not any("regelpakket" in c for o in (office.month(),) for c in o.cautions)


def test_a_kept_term_is_kept_from_the_same_pack_that_came_in_twice(office: Office) -> None:
    office.put(RulePack(id=NEW, name="nog eens.toml", content=DECREE))
    office.choose(TermKind.SUSPENSION, PackChoice.KEPT)
    assert office.last_day() == OLD_LAST


def test_a_loaded_pack_lists_what_it_changed_with_what_was_chosen(office: Office) -> None:
    chosen = office.choose(TermKind.SUSPENSION, PackChoice.KEPT)
    changes = term_changes([office.file], office.pack, LAW, NOTIFIED)
    assert [(c.kind, c.old_day, c.new_day, c.choice) for c in changes] == [
        (TermKind.SUSPENSION, OLD_LAST, NEW_LAST, chosen),
        (TermKind.APPEAL, OLD_LAST, NEW_LAST, None),
    ]


def test_the_planner_counts_by_the_packs_of_the_register(office: Office) -> None:
    supposed = Scenario(
        id=1 << 40,
        dossier=office.dossier.id,
        name="Start",
        target_day=date(2029, 5, 12),
    )
    other = replace(office.file, procedure=replace(office.file.procedure, rule_packs=()))
    safe, free = (plan_of(f, supposed, LAW, NOTIFIED).routes[0] for f in (office.file, other))
    days = [step.latest for route in (safe, free) for step in route.steps[2:3]]
    assert days == [date(2029, 4, 9), date(2029, 4, 11)]


def test_a_register_without_packs_uses_the_law_as_it_is() -> None:
    assert applied_law(Case().file, LAW) is LAW


def test_the_edition_names_exactly_one_law(office: Office) -> None:
    packs = [(office.pack.name, office.pack.content)]
    with_pack = LAW.with_packs(packs)
    assert with_pack.edition != LAW.edition
    assert with_pack.edition == LAW.with_packs(packs * 2).edition
