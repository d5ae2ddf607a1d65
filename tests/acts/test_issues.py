"""Putting out numbered issues: numbers that are given once, and what definitive waits for."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.issues import next_number, put_out
from consultatie.acts.records import NEW, change, withdraw
from consultatie.errors import RuleBroken
from consultatie.issues import Edition, Issue, IssueStatus, issues_of, last_of
from consultatie.visibility import Audience
from tests.cases import Case

DAY = date(2026, 11, 23)
DIGEST = "a" * 64


def edition(case: Case, audience: Audience = Audience.BOARD, product: str = "matrix") -> Edition:
    return Edition(case.dossier.id, product, audience)


def draft(of: Edition, number: int = 1, **fields: object) -> Issue:
    made = Issue(
        id=NEW, dossier=of.dossier, product=of.product, audience=of.audience, number=number,
        status=IssueStatus.DRAFT, issued_on=DAY, code="3f9a2-b81c0", title="Matrix",
        content_digest=DIGEST, pdf_digest=DIGEST, docx_digest=DIGEST,
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


def test_each_product_for_each_reader_has_its_own_numbers(case: Case) -> None:
    own = edition(case)
    put_out(case.register, draft(own))
    assert next_number(case.register, own) == 2
    assert next_number(case.register, edition(case, Audience.PUBLIC)) == 1
    assert next_number(case.register, edition(case, product="besluiten")) == 1
    assert next_number(case.register, replace(own, choice="2026")) == 1


def test_the_author_of_the_register_gives_it_out(case: Case) -> None:
    issue = put_out(case.register, draft(edition(case), recipients="  college  "))
    assert (issue.issued_by, issue.recipients) == (case.register.author().person, "college")


def test_a_number_that_was_given_meanwhile_is_refused(case: Case) -> None:
    put_out(case.register, draft(edition(case)))
    with pytest.raises(RuleBroken, match="intussen al uitgegeven"):
        put_out(case.register, draft(edition(case)))


def test_a_withdrawn_issue_keeps_its_number_and_is_not_compared_with(case: Case) -> None:
    own = edition(case)
    first = put_out(case.register, draft(own))
    withdraw(case.register, first, "verkeerde bijlage")
    assert next_number(case.register, own) == 2
    found = issues_of(own, case.register.records(Issue))
    assert [issue.number for issue in found] == [1]
    assert last_of(found) is None


def test_an_issue_cannot_be_changed(case: Case) -> None:
    issue = put_out(case.register, draft(edition(case)))
    with pytest.raises(RuleBroken, match="ligt vast"):
        change(case.register, replace(issue, status=IssueStatus.FINAL))


def test_definitive_waits_for_what_lacks_unless_the_reason_is_recorded(case: Case) -> None:
    final = draft(edition(case), status=IssueStatus.FINAL)
    for lacking in (["OR WNK · punt 1"], ["OR WNK · punt 1", "OR WNK · punt 2"]):
        with pytest.raises(RuleBroken, match="OR WNK · punt 1") as refused:
            put_out(case.register, final, lacking)
        assert refused.value.breaches[0].field == "reason"
    assert case.register.records(Issue) == []
    put_out(case.register, draft(edition(case)), ["OR WNK · punt 1"])
    final = replace(final, number=2, reason=" Het college wil zo besluiten. ")
    issue = put_out(case.register, final, ["OR WNK · punt 1"])
    assert issue.reason == "Het college wil zo besluiten."
    assert case.register.journal()[0].reason == issue.reason


def test_definitive_with_nothing_lacking_asks_for_no_reason(case: Case) -> None:
    issue = put_out(case.register, draft(edition(case), status=IssueStatus.FINAL))
    assert issue.reason == ""
