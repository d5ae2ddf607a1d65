"""Which running terms a rule pack changes, with their old and new day."""

from datetime import date, timedelta

import pytest

from consultatie.consultations import Consultation
from consultatie.law.grounds import TermKind
from consultatie.law.packs import pack_text
from consultatie.reactions import Verdict
from consultatie.rule_changes import term_changes
from consultatie.rule_packs import RulePack
from resources import folder
from tests.cases import LAW, Case
from tests.law.test_packs import NEWER

NOTIFIED = date(2029, 4, 10)
OLD_LAST = date(2029, 5, 11)
DECREE = """
[[decree]]
from = 2029
until = 2031
days = [2029-05-11]
source = "proef"
"""


@pytest.fixture
def case() -> Case:
    """A month that ends on the day before a Friday that may be equated with a holiday."""
    case = Case()
    asked = case.ask(case.council(), received=date(2029, 1, 8))
    case.advise(asked, Verdict.NOT_ADOPTED, given_on=date(2029, 3, 1))
    case.decide(asked, day=date(2029, 4, 9), notified=NOTIFIED)
    return case


def pack(text: str) -> RulePack:
    return RulePack(id=0, name="pack.toml", content=text)


def found(case: Case, new: RulePack, today: date = NOTIFIED) -> list[tuple[TermKind, date | None]]:
    changes = term_changes([case.file], new, LAW, today)
    return [(change.kind, change.new_day) for change in changes]


def test_the_same_law_changes_nothing(case: Case) -> None:
    assert found(case, pack(pack_text(folder("law") / "rules.toml"))) == []


def test_a_new_decree_moves_the_months_that_run(case: Case) -> None:
    other = pack(DECREE)
    assert found(case, other) == [
        (TermKind.SUSPENSION, date(2029, 5, 14)),
        (TermKind.APPEAL, date(2029, 5, 14)),
    ]
    (change, _appeal) = term_changes([case.file], other, LAW, NOTIFIED)
    assert (change.old_day, change.subject, change.dossier) == (OLD_LAST, "Plan", "SORA")
    assert change.why == "andere feestdagen of gelijkgestelde dagen"


def test_a_newer_rule_names_its_versions(case: Case) -> None:
    changes = term_changes([case.file], pack(NEWER), LAW, NOTIFIED)
    assert [(change.kind, change.why) for change in changes] == [
        (TermKind.APPEAL, "regel wor-26-2: versie 1 wordt versie 2")
    ]


def test_a_term_that_would_still_run_is_listed_although_it_is_over_now(case: Case) -> None:
    today = OLD_LAST + timedelta(1)
    assert [kind for kind, _day in found(case, pack(DECREE), today)] == [
        TermKind.SUSPENSION,
        TermKind.APPEAL,
    ]


def test_what_is_over_by_both_laws_stays_as_it_was(case: Case) -> None:
    assert found(case, pack(DECREE), date(2029, 5, 15)) == []


def test_a_rule_of_a_later_day_leaves_a_running_term_alone(case: Case) -> None:
    later = NEWER.replace("valid_from = 2027-01-01", "valid_from = 2029-04-11")
    assert found(case, pack(later)) == []


def test_an_advice_that_was_given_is_not_listed() -> None:
    case = Case()
    asked: Consultation = case.ask(case.council(advice_weeks=6, terms_source="x"))
    case.advise(asked, None)
    own = NEWER.replace("wor-26-2", "afspraak-advies").replace("valid_from = 2027-01-01\n", "")
    assert found(case, pack(own), date(2021, 9, 2)) == []
