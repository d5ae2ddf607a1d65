from pathlib import Path

import pytest

from consultatie.law.book import LawBook
from consultatie.law.errors import WrongDataFile
from consultatie.law.grounds import Ground, Grounds, TermKind


def replaced(place: Path, old: str, new: str) -> Path:
    file = place / "grounds.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return place


def mistakes(place: Path) -> list[str]:
    with pytest.raises(WrongDataFile) as refusal:
        LawBook.load(place)
    return str(refusal.value).splitlines()


def test_every_ground_has_its_facts(law: LawBook) -> None:
    assert [fact.ground for fact in law.grounds] == list(Ground)
    assert all(fact.name and fact.label and fact.article for fact in law.grounds)


def test_grounds_can_be_read_by_themselves(law: LawBook) -> None:
    assert list(Grounds.shipped()) == list(law.grounds)


def test_every_kind_of_term_exists_or_says_why_not(law: LawBook) -> None:
    for fact in law.grounds:
        assert {*fact.terms, *fact.absences} == set(TermKind)


def test_art_25_has_letters_a_to_n_and_art_27_a_to_m(law: LawBook) -> None:
    assert "".join(law.grounds[Ground.WOR_25].letters) == "abcdefghijklmn"
    assert "".join(law.grounds[Ground.WOR_25_5].letters) == "abcdefghijklmn"
    assert "".join(law.grounds[Ground.WOR_27].letters) == "abcdefghijklm"
    assert law.grounds[Ground.WOR_25].letters["f"] == "wijziging van de plaats"


def test_other_grounds_have_no_letters(law: LawBook) -> None:
    with_letters = {fact.ground for fact in law.grounds if fact.letters}
    assert with_letters == {Ground.WOR_25, Ground.WOR_25_5, Ground.WOR_27}


def test_the_grounds_of_client_councils_are_marked(law: LawBook) -> None:
    marked = {fact.ground for fact in law.grounds if fact.client_council}
    assert marked == {
        Ground.PW_47,
        Ground.WMO_2_1_3,
        Ground.JEUGDWET_2_10,
        Ground.WMCZ_7,
        Ground.WMCZ_8,
        Ground.ONGEVRAAGD,
        Ground.INSPRAAK,
    }


def test_only_art_32_leaves_suspension_to_choose(law: LawBook) -> None:
    assert [fact.ground for fact in law.grounds if fact.suspension_optional] == [Ground.WOR_32]


def test_a_ground_that_names_an_unknown_rule_is_refused(own_law: Path) -> None:
    replaced(own_law, 'beroep = "wor-26-2"', 'beroep = "wor-26-9"')
    assert mistakes(own_law) == [
        "grounds.toml, grondslag wor_25, veld beroep: er is geen regel wor-26-9"
    ]


def test_a_missing_ground_is_refused(own_law: Path) -> None:
    replaced(own_law, 'id = "inspraak"', 'id = "ongevraagd"')
    assert mistakes(own_law) == [
        "grounds.toml, grondslag ongevraagd: staat 2 keer in het bestand",
        "grounds.toml, grondslag inspraak: staat 0 keer in het bestand",
    ]


def test_a_kind_of_term_that_is_forgotten_is_named(own_law: Path) -> None:
    replaced(own_law, 'beroep = "wor-26-2"\n', "")
    assert mistakes(own_law) == [
        "grounds.toml, grondslag wor_25, veld beroep: noem bij terms een regel of bij none de reden"
    ]


def test_a_kind_of_term_that_both_exists_and_does_not_is_named(own_law: Path) -> None:
    replaced(own_law, 'beroep = "wor-26-2"', 'beroep = "wor-26-2"\nreactie = "afspraak-reactie"')
    assert mistakes(own_law) == [
        "grounds.toml, grondslag wor_25, veld reactie: staat bij terms en bij none; kies er een"
    ]


def test_an_option_without_its_reason_is_named(own_law: Path) -> None:
    replaced(
        own_law, 'article = "WOR art. 30"', 'article = "WOR art. 30"\nsuspension_optional = true'
    )
    assert mistakes(own_law) == [
        (
            "grounds.toml, grondslag wor_30, veld opschorting: hoort bij suspension_optional zowel "
            "bij terms als bij none te staan"
        )
    ]


def test_an_unknown_kind_of_term_and_an_unknown_list_are_named(own_law: Path) -> None:
    replaced(own_law, 'beroep = "wor-26-2"', 'beroep = "wor-26-2"\ncassatie = "wor-26-2"')
    replaced(own_law, 'letters = "25"', 'letters = "29"')
    assert mistakes(own_law) == [
        "grounds.toml, grondslag wor_25, veld letters: er is geen letterlijst met deze naam",
        "grounds.toml, grondslag wor_25, terms, veld cassatie: is een onbekend veld",
    ]


def test_a_ground_that_is_none_is_named(own_law: Path) -> None:
    replaced(own_law, 'id = "wor_25"', 'id = "wor_26"')
    first, *_rest = mistakes(own_law)
    assert first.startswith(
        "grounds.toml, grondslag wor_26, veld id: moet een van deze woorden zijn: wor_25, "
    )
