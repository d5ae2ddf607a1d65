"""The proof list: what each rule finds, where it leads, and on which paper it is told."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, StepKind
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossiers import Abbreviation, Reference
from consultatie.overviews.content import Paper
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.proof import Finding, Rule, on_paper, open_for_final, proof_of
from consultatie.proof.findings import title_of_rule
from consultatie.questions import Question
from consultatie.reactions import Reaction, Verdict
from consultatie.visibility import Audience
from tests.cases import DECIDED, LAW, NEW, NOTIFIED, Case

TODAY = date(2026, 11, 23)


def found(case: Case, rule: Rule) -> list[Finding]:
    return [one for one in proof_of(case.file, LAW) if one.rule is rule]


def whole(case: Case, **fields: object) -> Consultation:
    """A consultation of which nothing is to be said."""
    request = case.request(letter_date=date(2021, 8, 30), proposed_decision="Samenvoegen")
    return case.ask(case.council(), request)


def test_a_reaction_without_reasons_holds_a_definitive_issue(case: Case) -> None:
    advice = case.advise(whole(case))
    adopted, refused = case.point(advice, "1"), case.point(advice, "2")
    case.react(adopted, Verdict.ADOPTED, reasons="")
    case.react(refused, Verdict.NOT_ADOPTED, reasons=" ")
    (one,) = found(case, Rule.REASONS)
    assert one.record.id == refused.id
    assert one.what == "OR WNK · punt 2 · Plan"
    assert one.lacking == "De uitkomst is ‘niet overgenomen’, maar de redenen ontbreken."
    assert open_for_final(proof_of(case.file, LAW)) == (one.what,)


def test_a_point_without_reaction_holds_it_too_but_not_in_a_draft(case: Case) -> None:
    advice = case.advise(whole(case), None, Verdict.ADOPTED)
    (one,) = found(case, Rule.REACTION)
    assert one.lacking == "Er is nog geen reactie."
    assert one.holds_final
    case.put(replace(advice, given_on=None))
    assert found(case, Rule.REACTION) == []


def test_an_empty_reaction_is_none(case: Case) -> None:
    advice = case.advise(whole(case))
    case.react(case.point(advice, "1"), Verdict.ADOPTED, text="")
    (one,) = found(case, Rule.REACTION)
    assert one.lacking == "De reactie is leeg."


def test_days_that_contradict_each_other_are_told_with_both_days(case: Case) -> None:
    asked = whole(case)
    case.advise(asked, Verdict.ADOPTED, given_on=date(2021, 8, 31))
    (one,) = found(case, Rule.DAYS)
    assert one.lacking == (
        "Het advies (31 augustus 2021) ligt vóór ‘ontvangen’ (1 september 2021)."
    )
    assert one.record.kind == "advice"


def test_a_notice_before_the_decision_is_told(case: Case) -> None:
    asked = whole(case)
    case.advise(asked, Verdict.ADOPTED)
    case.decide(asked)
    case.step(asked, StepKind.NOTICE, date(2021, 11, 1))
    assert [one.record.kind for one in found(case, Rule.DAYS)] == ["step"]


def test_days_in_their_order_are_no_finding(case: Case) -> None:
    asked = whole(case)
    case.advise(asked, Verdict.ADOPTED)
    case.decide(asked)
    case.step(asked, StepKind.NOTICE, NOTIFIED)
    assert DECIDED < NOTIFIED
    assert found(case, Rule.DAYS) == []


def promise(case: Case, **fields: object) -> Commitment:
    draft = Commitment(id=NEW, dossier=case.dossier.id, text="Wij meten het elk jaar.")
    return case.put(replace(draft, **fields))  # type: ignore[arg-type]


def test_a_commitment_wants_a_giver_a_day_and_a_place_where_it_was_said(case: Case) -> None:
    promised = promise(case)
    (owner,) = found(case, Rule.OWNER)
    (source,) = found(case, Rule.SOURCE)
    assert (owner.record, source.record) == (promised, promised)
    assert owner.lacking == (
        "Er staat niet wie dit toezegde. Er staat niet wanneer het uiterlijk gebeurt."
    )
    case.put(replace(promised, giver_function="directeur", done_on=TODAY, said_where="overleg"))
    assert found(case, Rule.OWNER) == found(case, Rule.SOURCE) == []


def test_a_commitment_that_was_kept_before_it_was_made_contradicts_itself(case: Case) -> None:
    promise(case, said_on=date(2021, 5, 2), done_on=date(2021, 5, 1))
    assert [one.record.kind for one in found(case, Rule.DAYS)] == ["commitment"]


def test_numbers_that_occur_twice_are_told_once(case: Case) -> None:
    asked = whole(case)
    advice = case.advise(asked)
    case.point(advice, "1")
    double = case.put(replace(case.point(advice, "2"), number="1"))
    assert [one.record for one in found(case, Rule.DOUBLED)] == [double]


def test_questions_annexes_and_references_are_numbered_once_too(case: Case) -> None:
    asked = whole(case)
    for words in ("Wat kost het?", "Wie betaalt het?"):
        case.put(Question(id=NEW, consultation=asked.id, number="1", text=words))
    decision = case.put(Decision(id=NEW, dossier=case.dossier.id, title="Samenvoegen"))
    for title in ("Matrix", "Rooster"):
        case.put(
            Document(id=NEW, dossier=case.dossier.id, title=title, decision=decision.id, place=2)
        )
    other = case.request(title="Ander plan")
    for subject in (asked.request or 0, other.id):
        case.put(Reference(id=NEW, subject=subject, number="Z-17"))
    lacking = [one.lacking for one in found(case, Rule.DOUBLED)]
    assert lacking == [
        "Nummer 1 komt in deze ronde twee keer voor.",
        "Bijlage 2 is ook ‘Matrix’.",
        "Kenmerk Z-17 staat ook bij ‘Plan’.",
    ]


def test_a_newer_version_of_an_annex_may_have_its_number(case: Case) -> None:
    decision = case.put(Decision(id=NEW, dossier=case.dossier.id, title="Samenvoegen"))
    old = Document(id=NEW, dossier=case.dossier.id, title="Matrix", decision=decision.id, place=2)
    first = case.put(old)
    case.put(replace(old, replaces=first.id))
    assert found(case, Rule.DOUBLED) == []


def test_quotes_without_page_are_told_apart_unless_all_of_them_lack_it(case: Case) -> None:
    advice = case.advise(whole(case))
    first = case.point(advice, "1")
    case.point(advice, "2")
    (one,) = found(case, Rule.PAGE)
    assert one.lacking == "Bij alle 2 punten staat geen bladzijde van de brief."
    case.put(replace(first, page="3"))
    (one,) = found(case, Rule.PAGE)
    assert one.what == "OR WNK · punt 2 · Plan"


def test_fields_that_print_as_blank_are_named(case: Case) -> None:
    asked = case.ask(case.council(), received=None)
    decision = case.put(Decision(id=NEW, dossier=case.dossier.id, title="Samenvoegen"))
    case.put(Coverage(id=NEW, decision=decision.id, consultation=asked.id))
    lacking = {one.lacking for one in found(case, Rule.BLANK)}
    assert lacking == {
        "Het onderwerp is niet ingevuld.",
        "De datum van de adviesaanvraag ontbreekt.",
        "Het voorgenomen besluit is niet omschreven.",
        "De datum van ontvangst ontbreekt.",
        "De datum van het besluit ontbreekt.",
        "Het orgaan dat besloot ontbreekt.",
    }


def test_a_term_of_a_body_and_an_agreed_day_want_a_source(case: Case) -> None:
    asked = case.ask(case.council(advice_weeks=6))
    case.put(replace(asked, agreed_advice_date=date(2021, 10, 13)))
    lacking = [one.lacking for one in found(case, Rule.SOURCE)]
    assert lacking == [
        "Er staat niet waar of wanneer 13 oktober 2021 als adviesdatum is afgesproken.",
        "De adviestermijn van 6 weken heeft geen bron.",
    ]
    case.step(asked, StepKind.PLANNED, date(2021, 9, 2))
    assert len(found(case, Rule.SOURCE)) == 1


def test_one_body_that_is_written_in_two_ways_is_told_with_the_other_way(case: Case) -> None:
    advice = case.advise(whole(case))
    point = case.point(advice, "1", text="De or-WNK en de OR WNK vragen dit; FORWNK niet.")
    (one,) = found(case, Rule.NAMES)
    assert (one.record.id, one.what, one.lacking) == (
        point.id, "OR WNK", "Hier staat ‘or-WNK’."
    )  # fmt: skip


@given(
    st.lists(st.tuples(st.sampled_from(["", "-", ".", " ", "\u2013"]), st.booleans()), min_size=5)
)
def test_a_name_is_found_however_it_is_written(ways: list[tuple[str, bool]]) -> None:
    case = Case()
    advice = case.advise(whole(case))
    letters = zip("ORWNK", ways, strict=False)
    written = "".join(one.lower() + gap if small else one + gap for one, (gap, small) in letters)
    written = written.rstrip("-. \u2013")
    case.point(advice, "1", text=f"Volgens ({written}) kan dit.")
    other = [] if written == "OR WNK" else [f"Hier staat ‘{written}’."]
    assert [one.lacking for one in found(case, Rule.NAMES)] == other


def test_an_abbreviation_without_meaning_leads_to_where_it_stands(case: Case) -> None:
    advice = case.advise(whole(case))
    point = case.point(advice, "1", text="Betrek het UWV hierbij.")
    assert point.id in [one.record.id for one in found(case, Rule.ABBREVIATION)]
    case.put(Abbreviation(id=NEW, short="UWV", meaning="een uitvoerder"))
    assert "UWV" not in [one.what for one in found(case, Rule.ABBREVIATION)]


def test_a_paper_is_told_only_of_what_stands_on_it(case: Case) -> None:
    advice = case.advise(whole(case), None)
    findings = proof_of(case.file, LAW)
    there = {kind: on_paper(findings, paper(case, kind)) for kind in ("matrix", "toezeggingen")}
    assert open_for_final(there["matrix"]) == ("OR WNK · punt 1 · Plan",)
    assert open_for_final(there["toezeggingen"]) == ()
    assert advice.sent


def paper(case: Case, kind: str) -> Paper:
    return paper_of(kind, case.file, "Proef", LAW, TODAY, Audience.BOARD)


@pytest.mark.parametrize("kind", PRODUCTS)
def test_an_empty_dossier_gives_only_what_is_missing_of_itself(kind: str) -> None:
    case = Case(name="Samen verder")
    findings = on_paper(proof_of(case.file, LAW), paper(case, kind))
    assert [one.lacking for one in findings] == ["Het onderwerp is niet ingevuld."]


def test_every_rule_has_a_heading_and_what_is_withdrawn_is_not_read(case: Case) -> None:
    assert len({title_of_rule(rule) for rule in Rule}) == len(Rule)
    advice = case.advise(whole(case), None)
    promised = promise(case)
    case.put(replace(promised, withdrawn="dubbel"))
    case.put(replace(case.file.points_of(advice.id)[0], withdrawn="dubbel"))
    rules = {one.rule for one in proof_of(case.file, LAW)}
    assert rules <= {Rule.BLANK, Rule.ABBREVIATION}
    assert not [one for one in case.register.records(Reaction) if not one.stands]
