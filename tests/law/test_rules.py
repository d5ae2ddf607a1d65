from datetime import date
from pathlib import Path

import pytest

from consultatie.law.book import LawBook
from consultatie.law.errors import UnknownRule, WrongDataFile
from consultatie.law.rules import Rulebook, SourceClass, Status
from consultatie.law.spans import Direction, Span, Unit
from resources import folder

RULE = """
[[rule]]
id = "eigen-regel"
version = 1
article = "reglement art. 3"
title = "Eigen regel"
text = "Een regel van de raad."
trigger = "ontvangen"
trigger_words = "ontvangst"
length = 3
unit = "weken"
direction = "vooruit"
source_class = "afspraak"
shift = "geen"
status = "vast"
consequence = "Geen."
source = "reglement"
checked_on = 2026-01-01
"""


def book(place: Path, text: str) -> Rulebook:
    (place / "rules.toml").write_text(text, encoding="utf-8")
    return Rulebook.load(place)


def mistakes(place: Path, text: str) -> list[str]:
    with pytest.raises(WrongDataFile) as refusal:
        book(place, text)
    return str(refusal.value).splitlines()


def test_the_rules_that_ship_are_there(rules: Rulebook) -> None:
    assert rules.ids == (
        "wor-25-6",
        "wor-26-2",
        "wor-27-5",
        "wor-23-1",
        "wor-14-2-g",
        "afspraak-advies",
        "afspraak-instemming",
        "verordening-advies",
        "verordening-reactie",
        "afspraak-reactie",
    )


@pytest.mark.parametrize(
    "rule_id, span",
    (
        ("wor-25-6", Span(1, Unit.MONTHS, extended=True)),
        ("wor-26-2", Span(1, Unit.MONTHS, extended=True)),
        ("wor-27-5", Span(1, Unit.MONTHS, extended=True)),
        ("wor-23-1", Span(2, Unit.WEEKS, extended=True)),
        ("wor-14-2-g", Span(7, Unit.DAYS, Direction.BACK)),
        ("afspraak-advies", None),
        ("verordening-advies", None),
        ("verordening-reactie", None),
    ),
)
def test_a_shipped_rule_has_its_length(rules: Rulebook, rule_id: str, span: Span | None) -> None:
    assert rules.rule(rule_id).span == span


def test_only_what_a_text_or_a_judgment_settles_is_settled(rules: Rulebook) -> None:
    assumed = {rule.id for rule in rules if rule.status is Status.ASSUMED}
    assert assumed == {"wor-25-6", "wor-27-5", "wor-23-1"}


def test_every_shipped_rule_is_complete_and_never_accuses(rules: Rulebook) -> None:
    for rule in rules:
        assert rule.checked_on is not None
        assert rule.text.endswith(".")
        assert rule.consequence.endswith(".")
        assert "te laat" not in rule.consequence


def test_an_unknown_rule_is_refused_with_the_known_ones(rules: Rulebook) -> None:
    with pytest.raises(UnknownRule, match=r"Er is geen regel wor-99\. Wel: wor-25-6, wor-26-2, "):
        rules.rule("wor-99")


def test_the_version_that_holds_on_a_day_is_found(tmp_path: Path) -> None:
    first = RULE + "valid_from = 2020-01-01\nvalid_until = 2023-12-31\n"
    second = RULE.replace("version = 1", "version = 2") + "valid_from = 2024-01-01\n"
    found = book(tmp_path, second + first)
    assert found.rule("eigen-regel").version == 2
    assert found.rule("eigen-regel", date(2023, 12, 31)).version == 1
    assert found.rule("eigen-regel", date(2024, 1, 1)).version == 2
    assert found.rule("eigen-regel", date(2010, 1, 1)).version == 1
    assert not found.rule("eigen-regel", date(2010, 1, 1)).is_valid_on(date(2010, 1, 1))


def test_a_users_own_rules_and_holidays_are_added_to_those_that_ship(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(RULE, encoding="utf-8")
    law = LawBook.load(folder("law"), tmp_path)
    assert law.rules.rule("eigen-regel").source_class is SourceClass.AGREEMENT
    assert law.rules.rule("wor-26-2").span == Span(1, Unit.MONTHS, extended=True)
    assert law.calendar.known_through == 2028


def test_a_folder_of_ones_own_may_be_empty(tmp_path: Path, law: LawBook) -> None:
    assert LawBook.load(folder("law"), tmp_path).rules.ids == law.rules.ids


def test_rules_of_one_id_may_not_hold_at_the_same_time(tmp_path: Path) -> None:
    later = RULE.replace("version = 1", "version = 2") + "valid_from = 2024-01-01\n"
    assert mistakes(tmp_path, RULE + later) == [
        "rules.toml, regel eigen-regel, veld valid_from: geldt in dezelfde tijd als versie 1"
    ]


def test_every_mistake_of_every_file_is_reported_at_once(own_law: Path) -> None:
    (own_law / "rules.toml").write_text('[[rule]]\nid = "half"\n', encoding="utf-8")
    (own_law / "holidays.toml").unlink()
    (own_law / "grounds.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(WrongDataFile) as refusal:
        LawBook.load(own_law)
    files = [problem.file for problem in refusal.value.problems]
    assert set(files) == {"rules.toml", "holidays.toml", "grounds.toml"}
    sentences = str(refusal.value)
    assert "holidays.toml: het bestand ontbreekt" in sentences
    assert "grounds.toml: het bestand is niet in UTF-8 opgeslagen" in sentences
    missing = [problem.field for problem in refusal.value.problems if problem.entry == "regel half"]
    assert missing == [
        "source_class",
        "status",
        "unit",
        "direction",
        "shift",
        "checked_on",
        "version",
        "article",
        "title",
        "text",
        "trigger",
        "trigger_words",
        "consequence",
        "source",
    ]


SPOILED = [
    ("length = 3", "length = 0", "length: moet een getal van 1 tot en met 520 zijn"),
    ("length = 3", "length = true", "length: moet een geheel getal zijn"),
    (
        'unit = "weken"',
        'unit = "uren"',
        "unit: moet een van deze woorden zijn: maanden, weken, dagen",
    ),
    (
        'direction = "vooruit"',
        'direction = "opzij"',
        "direction: moet een van deze woorden zijn: vooruit, terug",
    ),
    ('shift = "geen"', "shift = 1", "shift: moet een van deze woorden zijn: atw, geen"),
    (
        'source_class = "afspraak"',
        'source_class = "brief"',
        "source_class: moet een van deze woorden zijn: wet, AMvB, verordening, afspraak, streef",
    ),
    (
        'status = "vast"',
        'status = "aanname"',
        "assumption: zeg bij de status aanname wat er is aangenomen",
    ),
    ('title = "Eigen regel"', 'title = " "', "title: moet een tekst zijn die niet leeg is"),
    ('title = "Eigen regel"', 'titel = "Eigen regel"', "title: ontbreekt"),
    ("checked_on = 2026-01-01", "", "checked_on: ontbreekt"),
    (
        "checked_on = 2026-01-01",
        'checked_on = "2026-01-01"',
        "checked_on: moet een datum zijn, zoals 2026-05-15 zonder aanhalingstekens",
    ),
    (
        "checked_on = 2026-01-01",
        "checked_on = 2026-01-01T10:00:00",
        "checked_on: moet een datum zijn, zoals 2026-05-15 zonder aanhalingstekens",
    ),
]


@pytest.mark.parametrize("old, new, complaint", SPOILED)
def test_a_wrong_field_is_named_with_file_and_entry(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    found = mistakes(tmp_path, RULE.replace(old, new))
    assert f"rules.toml, regel eigen-regel, veld {complaint}" in found


def test_a_typing_error_in_the_name_of_a_field_is_an_unknown_field(tmp_path: Path) -> None:
    assert mistakes(tmp_path, RULE + 'geldig = "ja"\n') == [
        "rules.toml, regel eigen-regel, veld geldig: is een onbekend veld"
    ]


def test_a_rule_counted_back_may_not_be_extended(tmp_path: Path) -> None:
    text = RULE.replace('"vooruit"', '"terug"').replace('shift = "geen"', 'shift = "atw"')
    assert mistakes(tmp_path, text) == [
        (
            "rules.toml, regel eigen-regel, veld shift: een teruggerekende termijn wordt nooit "
            "verlengd (Atw art. 1 lid 2)"
        )
    ]


def test_a_statutory_rule_too_long_for_the_act_may_not_be_extended(tmp_path: Path) -> None:
    text = RULE.replace('"afspraak"', '"wet"').replace('shift = "geen"', 'shift = "atw"')
    assert mistakes(tmp_path, text.replace("length = 3", "length = 13")) == [
        (
            "rules.toml, regel eigen-regel, veld shift: de Algemene termijnenwet geldt niet voor "
            "een zo lange termijn (art. 4)"
        )
    ]


BROKEN = [
    ("[[rule]]\nid = ja", "rules.toml: regel 2, kolom 6: dit is geen geldige TOML"),
    ('[[rule]]\nid = "x', "rules.toml: het bestand breekt halverwege af of is geen geldige TOML"),
    ('[rule]\nid = "x"', "rules.toml: elke regel begint met dubbele vierkante haken"),
    ('[[regel]]\nid = "x"', "rules.toml: [[regel]] is een onbekende tabel"),
]


@pytest.mark.parametrize("text, complaint", BROKEN)
def test_a_file_that_cannot_be_read_says_where(tmp_path: Path, text: str, complaint: str) -> None:
    assert mistakes(tmp_path, text) == [complaint]


def test_a_folder_in_the_place_of_a_file_is_a_mistake_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").mkdir()
    with pytest.raises(WrongDataFile, match="het bestand kan niet worden gelezen"):
        Rulebook.load(tmp_path)


def test_an_entry_without_an_id_is_named_by_its_number(tmp_path: Path) -> None:
    found = mistakes(tmp_path, RULE + RULE.replace('id = "eigen-regel"', "id = 3"))
    assert "rules.toml, regel 2, veld id: moet een tekst zijn die niet leeg is" in found
