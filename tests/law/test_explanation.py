from dataclasses import replace
from datetime import date

import pytest

from consultatie.law.calendar import Calendar
from consultatie.law.explanation import length_words, listed, source_words
from consultatie.law.rules import Rulebook, SourceClass
from consultatie.law.spans import Direction, Span, Unit
from consultatie.law.terms import compute


def test_the_whole_explanation_reads_as_plain_dutch(rules: Rulebook, calendar: Calendar) -> None:
    term = compute(rules.rule("wor-25-6"), date(2021, 12, 1), calendar)
    assert term.explanation.text.splitlines() == [
        (
            "Opschorting van de uitvoering: opgeschort tot en met ma 3 januari 2022 "
            "(berekend, controleer)"
        ),
        (
            "1. schriftelijke kennisgeving van het besluit, met de redenen van afwijking: "
            "wo 1 december 2021"
        ),
        "2. + één maand: za 1 januari 2022 (WOR art. 25 lid 6)",
        (
            "3. verlengd wegens Nieuwjaarsdag (1-1) en zondag (2-1): ma 3 januari 2022 "
            "(Atw art. 1 lid 1, art. 3 lid 1)"
        ),
        (
            "Eerste dag daarna: di 4 januari 2022. Is de maand voorbij, dan houdt art. 25 lid 6 de "
            "uitvoering niet meer tegen; een voorlopige voorziening kan dat nog wel "
            "(WOR art. 26 lid 8)."
        ),
        (
            "Soort: wettelijke termijn · regel wor-25-6, versie 1 · gecontroleerd op "
            "23 november 2026 · status: aanname"
        ),
        (
            "Let op: Dit berust op een aanname: de Algemene termijnenwet verlengt ook de "
            "opschorting; dat volgt uit de tekst, een uitspraak erover is niet gevonden."
        ),
        (
            "Let op: Met verlenging is ma 3 januari 2022 de laatste dag, zonder verlenging is dat "
            "za 1 januari 2022."
        ),
    ]


def test_the_lines_are_values_with_their_own_date_and_article(
    rules: Rulebook, calendar: Calendar
) -> None:
    lines = compute(rules.rule("wor-26-2"), date(2024, 2, 29), calendar).explanation.lines
    assert [(line.date, line.article) for line in lines] == [
        (date(2024, 2, 29), ""),
        (date(2024, 3, 29), "WOR art. 26 lid 2"),
        (date(2024, 4, 2), "Atw art. 1 lid 1, art. 3 lid 1, art. 3 lid 2"),
    ]


@pytest.mark.parametrize(
    "trigger, text, article",
    (
        (date(2026, 10, 23), "werkdag, dus geen verlenging", "Atw art. 1 lid 1"),
        (date(2021, 7, 7), "verlengd wegens zaterdag (7-8) en zondag (8-8)", "Atw art. 1 lid 1"),
        (
            date(2025, 12, 2),
            "verlengd wegens gelijkgestelde dag (2-1), zaterdag (3-1) en zondag (4-1)",
            "Atw art. 1 lid 1, art. 3 lid 3",
        ),
    ),
)
def test_the_last_line_says_what_the_extension_did(
    rules: Rulebook, calendar: Calendar, trigger: date, text: str, article: str
) -> None:
    line = compute(rules.rule("wor-26-2"), trigger, calendar).explanation.lines[-1]
    assert (line.text, line.article) == (text, article)


def test_a_term_counted_back_names_the_clause_that_forbids_extension(
    rules: Rulebook, calendar: Calendar
) -> None:
    line = compute(rules.rule("wor-14-2-g"), date(2025, 6, 1), calendar).explanation.lines[-1]
    assert (line.text, line.article) == ("teruggerekend, dus niet verlengd", "Atw art. 1 lid 2")


def test_an_ordinance_term_says_that_it_is_no_term_in_a_statute(
    rules: Rulebook, calendar: Calendar
) -> None:
    rule = rules.rule("verordening-reactie").agreed(Span(8, Unit.WEEKS), "Verordening art. 5")
    explanation = compute(rule, date(2025, 3, 3), calendar).explanation
    assert explanation.lines[1].article == "Verordening art. 5"
    assert explanation.lines[2].text == "niet verlengd: geen termijn in een wet"
    assert explanation.kind.startswith("Soort: termijn in een verordening")


def test_a_term_too_long_for_the_act_says_so(rules: Rulebook, calendar: Calendar) -> None:
    rule = replace(rules.rule("wor-26-2"), span=Span(6, Unit.MONTHS))
    line = compute(rule, date(2025, 3, 3), calendar).explanation.lines[-1]
    assert line.text == "niet verlengd: daarvoor is de termijn te lang"
    assert line.article == "Atw art. 4 onder a"


def test_a_statutory_term_that_is_not_extended_says_no_more(
    rules: Rulebook, calendar: Calendar
) -> None:
    rule = replace(rules.rule("wor-26-2"), span=Span(6, Unit.WEEKS), checked_on=None)
    explanation = compute(rule, date(2025, 3, 3), calendar).explanation
    assert explanation.lines[-1].text == "niet verlengd"
    assert explanation.kind == (
        "Soort: wettelijke termijn · regel wor-26-2, versie 1 · status: vast"
    )


def test_a_short_term_names_the_two_working_days(rules: Rulebook, calendar: Calendar) -> None:
    rule = replace(rules.rule("wor-26-2"), span=Span(3, Unit.DAYS, extended=True))
    line = compute(rule, date(2024, 3, 28), calendar).explanation.lines[-1]
    assert line.text == "verlengd tot er twee werkdagen in de termijn zijn"
    assert line.article == "Atw art. 1 lid 1, art. 2, art. 3 lid 1"


@pytest.mark.parametrize(
    "span, words",
    (
        (Span(1, Unit.MONTHS), "+ één maand"),
        (Span(2, Unit.WEEKS), "+ twee weken"),
        (Span(7, Unit.DAYS, Direction.BACK), "− zeven dagen"),
        (Span(1, Unit.WEEKS), "+ één week"),
        (Span(1, Unit.DAYS), "+ één dag"),
        (Span(12, Unit.MONTHS), "+ twaalf maanden"),
        (Span(13, Unit.WEEKS), "+ 13 weken"),
    ),
)
def test_a_length_is_said_in_words(span: Span, words: str) -> None:
    assert length_words(span) == words


def test_every_source_class_has_words() -> None:
    assert len({source_words(source) for source in SourceClass}) == len(SourceClass)


@pytest.mark.parametrize(
    "words, text", ((["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c"))
)
def test_a_list_ends_with_and(words: list[str], text: str) -> None:
    assert listed(words) == text


def test_a_settled_rule_inside_its_known_years_needs_no_caution(
    rules: Rulebook, calendar: Calendar
) -> None:
    assert compute(rules.rule("wor-26-2"), date(2025, 3, 21), calendar).cautions == ()


def test_an_unknown_decree_is_a_caution_that_names_the_year(
    rules: Rulebook, calendar: Calendar
) -> None:
    assert compute(rules.rule("wor-26-2"), date(2029, 4, 10), calendar).cautions == (
        (
            "Gelijkgestelde dagen voor 2029 niet bekend (Atw art. 3 lid 3): gerekend is zonder "
            "zulke dagen, controleer de Staatscourant."
        ),
    )


def test_only_the_unknown_year_of_two_is_named(rules: Rulebook, calendar: Calendar) -> None:
    term = compute(rules.rule("wor-26-2"), date(2028, 11, 30), calendar)
    assert (term.base_day, term.last_day) == (date(2028, 12, 30), date(2029, 1, 2))
    assert term.unknown_years == (2029,)
    assert not term.decree_known


def test_an_unknown_decree_is_no_caution_where_nothing_is_extended(
    rules: Rulebook, calendar: Calendar
) -> None:
    term = compute(rules.rule("wor-14-2-g"), date(2029, 4, 10), calendar)
    assert not term.decree_known
    assert term.cautions == ()


def test_an_assumption_without_effect_gives_no_second_date(
    rules: Rulebook, calendar: Calendar
) -> None:
    (caution,) = compute(rules.rule("wor-25-6"), date(2025, 2, 28), calendar).cautions
    assert caution.startswith("Dit berust op een aanname: ")


def test_a_last_day_that_is_no_working_day_and_stays_is_a_caution(
    rules: Rulebook, calendar: Calendar
) -> None:
    term = compute(rules.rule("wor-14-2-g"), date(2025, 5, 12), calendar)
    assert term.cautions == (
        "De laatste dag is geen werkdag (5 mei); deze termijn wordt niet verlengd.",
    )


def test_a_trigger_before_the_text_was_checked_is_a_caution(
    rules: Rulebook, calendar: Calendar
) -> None:
    term = compute(rules.rule("wor-26-2"), date(2011, 9, 15), calendar)
    assert term.cautions[-1] == (
        "De tekst van deze regel is nagegaan vanaf 1 juli 2013, niet voor eerdere datums."
    )


def test_a_trigger_after_the_end_of_a_version_is_a_caution(
    rules: Rulebook, calendar: Calendar
) -> None:
    rule = replace(rules.rule("wor-26-2"), valid_until=date(2020, 12, 31))
    assert compute(rule, date(2025, 3, 21), calendar).cautions == (
        "De tekst van deze regel is nagegaan tot en met 31 december 2020, niet voor latere datums.",
    )


def test_no_text_accuses_anybody(rules: Rulebook, calendar: Calendar) -> None:
    for rule in rules:
        if rule.span:
            text = compute(rule, date(2029, 12, 1), calendar).explanation.text
            assert "berekend, controleer" in text
            assert "te laat" not in text
