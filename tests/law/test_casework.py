"""What becomes of each term, for every ground and every state of a consultation."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.law.book import LawBook
from consultatie.law.casework import outcome, outcomes
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.matters import Matter, OwnDay, OwnLength, Waiver
from consultatie.law.outcomes import Agreed, Lapsed, NoTerm, NotStarted, Running
from consultatie.law.spans import Span, Unit

SUSPENSION, APPEAL, NULLITY = TermKind.SUSPENSION, TermKind.APPEAL, TermKind.NULLITY
ADVICE, REPLY = TermKind.ADVICE, TermKind.REPLY
MONTHS = (SUSPENSION, APPEAL)
WITH_APPEAL = (Ground.WOR_25, Ground.WOR_32)

# A decision that deviates from the advice, with its reasons in the letter.
DEVIATING = Matter(
    ground=Ground.WOR_25,
    advice_given=date(2025, 3, 1),
    accords=False,
    decision_day=date(2025, 3, 18),
    notice_day=date(2025, 3, 20),
    reasons_day=date(2025, 3, 20),
)
NO_CONSENT = Matter(
    ground=Ground.WOR_27,
    advice_given=date(2025, 3, 1),
    accords=False,
    decision_day=date(2025, 3, 18),
    notice_day=date(2025, 3, 20),
)


def running(kind: TermKind, matter: Matter, law: LawBook) -> Running:
    found = outcome(kind, matter, law)
    assert isinstance(found, Running)
    return found


def waiting(kind: TermKind, matter: Matter, law: LawBook) -> NotStarted:
    found = outcome(kind, matter, law)
    assert isinstance(found, NotStarted)
    return found


def absent(kind: TermKind, matter: Matter, law: LawBook) -> NoTerm:
    found = outcome(kind, matter, law)
    assert isinstance(found, NoTerm)
    return found


def test_every_kind_of_term_has_one_outcome_in_a_fixed_order(law: LawBook) -> None:
    assert [found.kind for found in outcomes(DEVIATING, law)] == list(TermKind)


@pytest.mark.parametrize("kind", MONTHS)
@pytest.mark.parametrize("ground", WITH_APPEAL)
def test_a_deviating_decision_starts_the_month_on_the_day_of_notice(
    law: LawBook, kind: TermKind, ground: Ground
) -> None:
    found = running(kind, replace(DEVIATING, ground=ground), law)
    assert found.term.trigger == date(2025, 3, 20)
    assert found.term.last_day == date(2025, 4, 22)
    assert found.careful is None


@pytest.mark.parametrize("kind", MONTHS)
def test_without_a_decision_nothing_has_started(law: LawBook, kind: TermKind) -> None:
    matter = Matter(ground=Ground.WOR_25, advice_given=date(2025, 3, 1))
    found = waiting(kind, matter, law)
    assert found.sentence == "Er is nog geen besluit (WOR art. 25 lid 5)."
    assert found.careful is None


def test_nullity_has_not_started_without_a_decision(law: LawBook) -> None:
    found = waiting(NULLITY, Matter(ground=Ground.WOR_27), law)
    assert found.sentence == "Er is nog geen besluit (WOR art. 27 lid 2)."


@pytest.mark.parametrize("kind", MONTHS)
def test_verdicts_before_the_decision_do_not_settle_the_month(law: LawBook, kind: TermKind) -> None:
    matter = Matter(ground=Ground.WOR_25, advice_given=date(2025, 3, 1), accords=True)
    assert waiting(kind, matter, law).missing == "Er is nog geen besluit."


@pytest.mark.parametrize("kind", MONTHS)
def test_a_decision_without_notice_gives_no_deadline(law: LawBook, kind: TermKind) -> None:
    found = waiting(kind, replace(DEVIATING, notice_day=None, reasons_day=None), law)
    assert found.sentence == (
        "De datum van de schriftelijke kennisgeving ontbreekt (WOR art. 25 lid 5)."
    )
    assert found.careful is None


def test_suspension_holds_from_the_decision_although_its_end_is_open(law: LawBook) -> None:
    found = waiting(SUSPENSION, replace(DEVIATING, notice_day=None, reasons_day=None), law)
    assert found.cautions == (
        "De uitvoering is al opgeschort; alleen het einde staat nog niet vast.",
    )


@pytest.mark.parametrize("kind", MONTHS)
def test_reasons_without_a_date_of_notice_give_a_careful_date_only(
    law: LawBook, kind: TermKind
) -> None:
    found = waiting(kind, replace(DEVIATING, notice_day=None), law)
    assert found.careful is not None
    assert found.careful.trigger == date(2025, 3, 20)
    assert found.careful.rule.trigger == "motivering ontvangen"


@pytest.mark.parametrize("kind", MONTHS)
def test_notice_without_reasons_has_not_started_the_month(law: LawBook, kind: TermKind) -> None:
    found = waiting(kind, replace(DEVIATING, reasons_day=None), law)
    assert found.sentence == (
        "De redenen om van het advies af te wijken zijn nog niet meegedeeld "
        "(WOR art. 25 lid 5; OK 15-8-2017)."
    )
    assert found.careful is not None
    assert found.careful.last_day == date(2025, 4, 22)
    assert found.careful.rule.trigger_words == "schriftelijke kennisgeving van het besluit"


@pytest.mark.parametrize("kind", MONTHS)
def test_reasons_after_the_notice_count_and_the_notice_gives_the_careful_date(
    law: LawBook, kind: TermKind
) -> None:
    found = running(kind, replace(DEVIATING, reasons_day=date(2025, 4, 2)), law)
    assert found.term.last_day == date(2025, 5, 2)
    assert found.term.rule.trigger_words == "mededeling van de redenen van afwijking"
    assert found.careful is not None
    assert found.careful.last_day == date(2025, 4, 22)


def test_the_careful_date_for_an_appeal_is_said_in_a_sentence(law: LawBook) -> None:
    found = running(APPEAL, replace(DEVIATING, reasons_day=date(2025, 4, 2)), law)
    assert found.cautions == (
        (
            "Gerekend vanaf do 20 maart 2025 (schriftelijke kennisgeving van het besluit) is "
            "di 22 april 2025 de laatste dag. Dat is de voorzichtige datum."
        ),
    )


def test_the_earlier_date_is_not_the_careful_one_for_who_executes(law: LawBook) -> None:
    found = running(SUSPENSION, replace(DEVIATING, reasons_day=date(2025, 4, 2)), law)
    assert found.notes[0].endswith(
        "Wie uitvoert, gaat voorzichtigheidshalve niet van deze datum uit."
    )


def test_reasons_a_day_later_that_change_nothing_give_no_second_date(law: LawBook) -> None:
    matter = replace(DEVIATING, notice_day=date(2025, 1, 30), reasons_day=date(2025, 1, 31))
    found = running(APPEAL, matter, law)
    assert found.term.last_day == date(2025, 2, 28)
    assert found.careful is None


@pytest.mark.parametrize("kind", MONTHS)
def test_reasons_before_the_notice_leave_the_notice_to_count(law: LawBook, kind: TermKind) -> None:
    found = running(kind, replace(DEVIATING, reasons_day=date(2025, 3, 10)), law)
    assert found.term.trigger == date(2025, 3, 20)
    assert found.careful is None
    assert (
        "De redenen (10 maart 2025) zijn eerder meegedeeld dan het besluit (20 maart 2025): de "
        "kennisgeving telt."
    ) in found.cautions


def test_a_decision_that_accords_suspends_nothing(law: LawBook) -> None:
    found = absent(SUSPENSION, replace(DEVIATING, accords=True), law)
    assert found.sentence == (
        "Het besluit stemt overeen met het advies, dus wordt niets opgeschort (WOR art. 25 lid 6)."
    )


def test_a_decision_that_accords_gives_no_appeal_but_new_facts_do(law: LawBook) -> None:
    found = absent(APPEAL, replace(DEVIATING, accords=True), law)
    assert found.sentence == "Het besluit stemt overeen met het advies (WOR art. 26 lid 1)."
    assert found.cautions == (
        (
            "Worden feiten bekend die bij het advies niet bekend waren en die tot een ander advies "
            "hadden kunnen leiden, dan is beroep toch mogelijk (WOR art. 26 lid 1)."
        ),
    )


@pytest.mark.parametrize("kind", MONTHS)
def test_while_accordance_is_unknown_the_month_is_computed_as_if_it_deviates(
    law: LawBook, kind: TermKind
) -> None:
    found = running(kind, replace(DEVIATING, accords=None, reasons_day=None), law)
    assert found.term.last_day == date(2025, 4, 22)
    assert (
        "Of het besluit met het advies overeenstemt, staat nog niet vast: gerekend is alsof het "
        "afwijkt."
    ) in found.cautions


@pytest.mark.parametrize("kind", MONTHS)
def test_where_no_advice_was_asked_the_month_runs_from_knowing_of_the_execution(
    law: LawBook, kind: TermKind
) -> None:
    matter = Matter(ground=Ground.WOR_25, known_of_execution=date(2025, 3, 20))
    found = running(kind, matter, law)
    assert found.term.last_day == date(2025, 4, 22)
    assert found.term.rule.trigger == "bekend met uitvoering"
    assert (
        "Er is geen advies vastgelegd: gerekend is als bij een besluit zonder advies."
    ) in found.cautions
    assert any("geen schriftelijke kennisgeving" in caution for caution in found.cautions)


@pytest.mark.parametrize("kind", MONTHS)
def test_where_no_advice_was_asked_a_written_notice_counts_without_reasons(
    law: LawBook, kind: TermKind
) -> None:
    matter = Matter(
        ground=Ground.WOR_25,
        notice_day=date(2025, 3, 20),
        reasons_day=date(2025, 5, 1),
        known_of_execution=date(2025, 3, 10),
    )
    found = running(kind, matter, law)
    assert found.term.trigger == date(2025, 3, 20)
    assert found.careful is not None
    assert found.careful.trigger == date(2025, 3, 10)


def test_a_whole_waiver_ends_the_suspension(law: LawBook) -> None:
    matter = replace(DEVIATING, waiver=Waiver(date(2025, 3, 25)))
    found = outcome(SUSPENSION, matter, law)
    assert isinstance(found, Lapsed)
    assert found.day == date(2025, 3, 25)
    assert found.sentence == (
        "De ondernemingsraad heeft te kennen gegeven dat de opschorting vervalt "
        "(WOR art. 25 lid 6)."
    )


def test_a_waiver_does_not_end_the_appeal(law: LawBook) -> None:
    matter = replace(DEVIATING, waiver=Waiver(date(2025, 3, 25)))
    found = running(APPEAL, matter, law)
    assert found.term.last_day == date(2025, 4, 22)
    assert found.cautions == ("De opschorting is vervallen; de beroepstermijn blijft dezelfde.",)


def test_a_waiver_of_a_part_leaves_the_rest_suspended(law: LawBook) -> None:
    matter = replace(DEVIATING, waiver=Waiver(date(2025, 3, 25), whole=False))
    found = running(SUSPENSION, matter, law)
    assert found.term.last_day == date(2025, 4, 22)
    assert (
        "De ondernemingsraad liet de opschorting op 25 maart 2025 voor een deel vervallen; voor "
        "het overige geldt zij nog."
    ) in found.cautions


def test_a_waiver_of_a_part_is_noted_while_the_month_has_not_started(law: LawBook) -> None:
    matter = replace(DEVIATING, reasons_day=None, waiver=Waiver(date(2025, 3, 25), whole=False))
    found = waiting(SUSPENSION, matter, law)
    assert any("voor een deel vervallen" in caution for caution in found.cautions)


def test_beside_a_waiver_of_a_part_the_appeal_does_not_speak_of_the_whole(law: LawBook) -> None:
    matter = replace(DEVIATING, waiver=Waiver(date(2025, 3, 25), whole=False))
    found = running(APPEAL, matter, law)
    assert found.cautions == (
        "De opschorting is voor een deel vervallen; de beroepstermijn blijft dezelfde.",
    )


def test_a_waiver_after_the_month_is_not_said_to_have_ended_anything(law: LawBook) -> None:
    matter = replace(DEVIATING, waiver=Waiver(date(2025, 5, 1)))
    assert running(APPEAL, matter, law).cautions == ()


def test_a_waiver_after_the_month_changes_nothing(law: LawBook) -> None:
    matter = replace(DEVIATING, waiver=Waiver(date(2025, 5, 1)))
    found = running(SUSPENSION, matter, law)
    assert (
        "De verklaring van 1 mei 2025 kwam na de laatste dag van de opschorting."
    ) in found.cautions


def test_a_waiver_in_the_advice_itself_counts_before_the_decision(law: LawBook) -> None:
    matter = Matter(
        ground=Ground.WOR_25, advice_given=date(2025, 3, 1), waiver=Waiver(date(2025, 3, 1))
    )
    assert isinstance(outcome(SUSPENSION, matter, law), Lapsed)


def test_there_is_nothing_to_waive_when_the_decision_accords(law: LawBook) -> None:
    matter = replace(DEVIATING, accords=True, waiver=Waiver(date(2025, 3, 25)))
    assert absent(SUSPENSION, matter, law).article == "WOR art. 25 lid 6"


def test_art_32_suspends_unless_that_was_not_agreed(law: LawBook) -> None:
    matter = replace(DEVIATING, ground=Ground.WOR_32)
    assert (
        "Artikel 32 lid 4 WOR noemt alleen artikel 26; opschorting is hier aangehouden als "
        "onderdeel van de afspraak."
    ) in running(SUSPENSION, matter, law).cautions
    found = absent(SUSPENSION, replace(matter, suspension_agreed=False), law)
    assert found.sentence == (
        "Voor dit afgesproken adviesrecht is geen opschorting overeengekomen, en de wet verklaart "
        "alleen artikel 26 van toepassing (WOR art. 32 lid 4)."
    )
    assert running(APPEAL, replace(matter, suspension_agreed=False), law).careful is None


def test_suspension_under_art_25_is_no_option(law: LawBook) -> None:
    found = running(SUSPENSION, replace(DEVIATING, suspension_agreed=False), law)
    assert found.term.last_day == date(2025, 4, 22)


@pytest.mark.parametrize("kind", MONTHS)
def test_a_political_mark_is_a_caution_and_no_verdict(law: LawBook, kind: TermKind) -> None:
    plain, marked = (
        running(kind, replace(DEVIATING, political=political), law) for political in (False, True)
    )
    assert marked.term == plain.term
    assert any("art. 46d onder b" in caution for caution in marked.cautions)
    assert not any("46d" in caution for caution in plain.cautions)


def test_without_consent_the_nullity_month_runs_from_the_notice(law: LawBook) -> None:
    found = running(NULLITY, NO_CONSENT, law)
    assert found.term.rule.id == "wor-27-5"
    assert found.term.last_day == date(2025, 4, 22)


def test_without_notice_the_nullity_month_runs_from_knowing_of_the_execution(
    law: LawBook,
) -> None:
    matter = replace(NO_CONSENT, notice_day=None, known_of_execution=date(2025, 5, 5))
    found = running(NULLITY, matter, law)
    assert found.term.trigger == date(2025, 5, 5)


def test_the_nullity_month_does_not_wait_for_reasons(law: LawBook) -> None:
    matter = replace(NO_CONSENT, reasons_day=date(2025, 6, 1))
    assert running(NULLITY, matter, law).term.trigger == date(2025, 3, 20)


def test_a_decision_without_consent_and_without_notice_has_no_nullity_date(law: LawBook) -> None:
    found = waiting(NULLITY, replace(NO_CONSENT, notice_day=None), law)
    assert found.sentence == (
        "De datum van de schriftelijke kennisgeving ontbreekt (WOR art. 27 lid 2)."
    )


def test_with_consent_there_is_no_nullity(law: LawBook) -> None:
    found = absent(NULLITY, replace(NO_CONSENT, accords=True), law)
    assert found.sentence == (
        "De ondernemingsraad heeft met het besluit ingestemd (WOR art. 27 lid 5)."
    )


def test_with_permission_of_the_court_there_is_no_nullity(law: LawBook) -> None:
    found = absent(NULLITY, replace(NO_CONSENT, permission=True), law)
    assert found.sentence == (
        "De kantonrechter heeft toestemming gegeven om het besluit te nemen "
        "(WOR art. 27 lid 4 en 5)."
    )


def test_unknown_consent_is_computed_as_none(law: LawBook) -> None:
    found = running(NULLITY, replace(NO_CONSENT, accords=None), law)
    assert (
        "Instemming is niet vastgelegd: gerekend is als bij een besluit zonder instemming."
    ) in found.cautions


WHY_NOT = [
    (Ground.WOR_25, NULLITY, "WOR art. 27 lid 5"),
    (Ground.WOR_25_5, SUSPENSION, "WOR art. 25 lid 5 en 6"),
    (Ground.WOR_25_5, APPEAL, "WOR art. 25 lid 5 en art. 26 lid 1"),
    (Ground.WOR_27, SUSPENSION, "WOR art. 27 lid 5"),
    (Ground.WOR_27, APPEAL, "WOR art. 27 lid 4 en 6"),
    (Ground.WOR_30, SUSPENSION, "WOR art. 30 lid 3"),
    (Ground.WOR_30, APPEAL, "WOR art. 30 lid 3"),
    (Ground.WOR_30, NULLITY, "WOR art. 27 lid 5"),
    (Ground.WOR_32, NULLITY, "WOR art. 32 lid 4 en art. 27 lid 5"),
    (Ground.WOR_23_3, SUSPENSION, "WOR art. 23 lid 3"),
    (Ground.WOR_23_3, APPEAL, "WOR art. 23 lid 3 en art. 26 lid 1"),
    (Ground.VRIJWILLIG, SUSPENSION, "WOR art. 25 lid 6 en art. 46d onder b"),
    (Ground.VRIJWILLIG, APPEAL, "WOR art. 26 lid 1; OK 19-11-2015, ECLI:NL:GHAMS:2015:4890"),
    (Ground.PW_47, SUSPENSION, "WOR art. 25 lid 6; Participatiewet art. 47"),
    (Ground.PW_47, APPEAL, "WOR art. 26 lid 1; Participatiewet art. 47"),
    (Ground.WMO_2_1_3, APPEAL, "WOR art. 26 lid 1; Wmo 2015 art. 2.1.3 lid 3"),
    (Ground.JEUGDWET_2_10, NULLITY, "WOR art. 27 lid 5; Jeugdwet art. 2.10"),
    (Ground.WMCZ_7, SUSPENSION, "WOR art. 25 lid 6; Wmcz 2018 art. 7"),
    (Ground.WMCZ_8, NULLITY, "WOR art. 27 lid 5; Wmcz 2018 art. 8"),
    (Ground.ONGEVRAAGD, SUSPENSION, "WOR art. 25 lid 6"),
    (Ground.INSPRAAK, REPLY, "Participatiewet art. 47; Wmcz 2018 art. 6"),
]


@pytest.mark.parametrize("ground, kind, article", WHY_NOT)
def test_a_term_that_does_not_exist_says_why_with_the_article(
    law: LawBook, ground: Ground, kind: TermKind, article: str
) -> None:
    found = absent(kind, replace(DEVIATING, ground=ground), law)
    assert found.article == article
    assert found.sentence == f"{found.reason.rstrip('.')} ({article})."


def test_only_art_25_and_32_have_suspension_and_appeal_and_only_27_nullity(law: LawBook) -> None:
    found = {
        (ground, one.kind)
        for ground in Ground
        for one in outcomes(replace(DEVIATING, ground=ground), law)
        if isinstance(one, Running)
    }
    assert found == {
        (Ground.WOR_25, SUSPENSION),
        (Ground.WOR_25, APPEAL),
        (Ground.WOR_32, SUSPENSION),
        (Ground.WOR_32, APPEAL),
        (Ground.WOR_27, NULLITY),
    }


@pytest.mark.parametrize("ground", Ground)
def test_every_reason_is_one_dutch_sentence(law: LawBook, ground: Ground) -> None:
    for found in outcomes(replace(DEVIATING, ground=ground), law):
        if isinstance(found, NoTerm):
            assert found.reason[0].isupper()
            assert found.reason.endswith(".")
            assert found.reason.count(". ") == 0
            assert found.article


SIX_WEEKS = OwnLength(Span(6, Unit.WEEKS), "Verordening art. 4")


def test_an_ordinance_term_runs_from_receipt_and_is_not_extended(law: LawBook) -> None:
    matter = Matter(ground=Ground.PW_47, received=date(2025, 3, 1), advice_term=SIX_WEEKS)
    found = running(ADVICE, matter, law)
    assert found.term.rule.id == "verordening-advies"
    assert found.term.rule.article == "Verordening art. 4"
    assert found.term.last_day == date(2025, 4, 12)


def test_a_reply_term_runs_from_the_advice(law: LawBook) -> None:
    matter = Matter(ground=Ground.WMO_2_1_3, advice_given=date(2025, 3, 3), reply_term=SIX_WEEKS)
    assert running(REPLY, matter, law).term.last_day == date(2025, 4, 14)


def test_an_own_term_without_its_start_has_not_begun(law: LawBook) -> None:
    matter = Matter(ground=Ground.PW_47, advice_term=SIX_WEEKS, reply_term=SIX_WEEKS)
    assert waiting(ADVICE, matter, law).missing == (
        "De datum van ontvangst van de aanvraag ontbreekt."
    )
    assert waiting(REPLY, matter, law).missing == "Er is nog geen advies uitgebracht."


def test_a_day_that_was_agreed_is_that_day(law: LawBook) -> None:
    own = OwnDay(date(2025, 4, 12), "overleg van 3 maart 2025")
    matter = Matter(ground=Ground.WOR_25, advice_term=own)
    assert outcome(ADVICE, matter, law) == Agreed(ADVICE, own.day, own.source)


def test_no_agreed_term_says_that_the_law_has_none(law: LawBook) -> None:
    found = absent(ADVICE, Matter(ground=Ground.WOR_25), law)
    assert found.sentence == (
        "De wet noemt geen adviestermijn; het bestuur en de raad spreken een aantal weken of een "
        "datum af (WOR art. 25)."
    )


def test_a_works_council_may_have_agreed_a_reply_term_all_the_same(law: LawBook) -> None:
    matter = replace(DEVIATING, reply_term=SIX_WEEKS)
    assert running(REPLY, matter, law).term.rule.id == "afspraak-reactie"
    assert absent(REPLY, DEVIATING, law).article == "WOR art. 25 lid 5"


ORDER = [
    (
        replace(DEVIATING, received=date(2025, 3, 5)),
        "het advies (1 maart 2025) ligt vóór de ontvangst van de aanvraag (5 maart 2025)",
    ),
    (
        replace(DEVIATING, advice_given=date(2025, 3, 19)),
        "het besluit (18 maart 2025) ligt vóór het advies (19 maart 2025)",
    ),
    (
        replace(DEVIATING, decision_day=date(2025, 3, 21)),
        "de kennisgeving (20 maart 2025) ligt vóór het besluit (21 maart 2025)",
    ),
    (
        replace(DEVIATING, known_of_execution=date(2025, 3, 17)),
        "de bekendheid met de uitvoering (17 maart 2025) ligt vóór het besluit (18 maart 2025)",
    ),
]


@pytest.mark.parametrize("matter, words", ORDER)
def test_dates_in_an_impossible_order_give_a_caution_and_stay_as_they_are(
    law: LawBook, matter: Matter, words: str
) -> None:
    found = running(APPEAL, matter, law)
    assert f"Controleer de datums: {words}." in found.cautions
    assert found.term.trigger == matter.notice_day


def test_a_waiver_before_the_decision_it_is_about_gives_a_caution(law: LawBook) -> None:
    found = outcome(SUSPENSION, replace(DEVIATING, waiver=Waiver(date(2025, 3, 17))), law)
    assert found.cautions == (
        (
            "Controleer de datums: het vervallen van de opschorting (17 maart 2025) ligt vóór het "
            "besluit (18 maart 2025)."
        ),
    )


def test_an_impossible_order_is_said_where_the_decision_accords_too(law: LawBook) -> None:
    matter = replace(DEVIATING, accords=True, decision_day=date(2025, 3, 21))
    assert len(absent(SUSPENSION, matter, law).cautions) == 1


def test_a_year_that_was_mistyped_leaves_the_term_not_started(law: LawBook) -> None:
    day = date(225, 3, 20)
    found = waiting(APPEAL, replace(DEVIATING, notice_day=day, reasons_day=day), law)
    assert "het jaar 225 valt daarbuiten" in found.missing


DATES = st.none() | st.dates(date(2024, 12, 1), date(2025, 6, 30))


@st.composite
def matters(draw: st.DrawFn) -> Matter:
    waiver = draw(DATES)
    return Matter(
        ground=draw(st.sampled_from(Ground)),
        received=draw(DATES),
        advice_given=draw(DATES),
        accords=draw(st.none() | st.booleans()),
        decision_day=draw(DATES),
        notice_day=draw(DATES),
        reasons_day=draw(DATES),
        known_of_execution=draw(DATES),
        waiver=Waiver(waiver, whole=draw(st.booleans())) if waiver else None,
        suspension_agreed=draw(st.booleans()),
        permission=draw(st.booleans()),
        political=draw(st.booleans()),
        advice_term=draw(st.none() | st.just(SIX_WEEKS)),
        reply_term=draw(st.none() | st.just(SIX_WEEKS)),
    )


@given(matter=matters())
def test_every_matter_has_five_outcomes_that_can_be_read(law: LawBook, matter: Matter) -> None:
    found = outcomes(matter, law)
    assert [one.kind for one in found] == list(TermKind)
    for one in found:
        assert all(caution.endswith(".") for caution in one.cautions)
        assert not isinstance(one, NoTerm | NotStarted | Lapsed) or one.sentence.endswith(".")


@given(matter=matters())
def test_a_careful_date_is_never_later(law: LawBook, matter: Matter) -> None:
    for one in outcomes(matter, law):
        if isinstance(one, Running) and one.careful:
            assert one.careful.trigger < one.term.trigger
            assert one.careful.last_day < one.term.last_day


@given(matter=matters())
def test_suspension_and_appeal_start_and_end_together(law: LawBook, matter: Matter) -> None:
    suspension, appeal = (outcome(kind, matter, law) for kind in MONTHS)
    if isinstance(suspension, Running):
        assert isinstance(appeal, Running)
        assert suspension.term.last_day == appeal.term.last_day


@given(matter=matters())
def test_without_notice_and_without_knowledge_no_month_ever_runs(
    law: LawBook, matter: Matter
) -> None:
    bare = replace(matter, notice_day=None, known_of_execution=None)
    for kind in (SUSPENSION, APPEAL, NULLITY):
        assert not isinstance(outcome(kind, bare, law), Running)


@given(matter=matters(), days=st.integers(1, 60))
def test_a_later_notice_never_gives_an_earlier_end(law: LawBook, matter: Matter, days: int) -> None:
    if matter.notice_day is None:
        return
    later = replace(matter, notice_day=matter.notice_day + timedelta(days))
    for kind in (SUSPENSION, APPEAL, NULLITY):
        before, after = outcome(kind, matter, law), outcome(kind, later, law)
        if isinstance(before, Running) and isinstance(after, Running):
            assert before.term.last_day <= after.term.last_day
