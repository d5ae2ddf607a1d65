"""The English catalogue: complete, faithful to its Dutch, and read by us as by Babel."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from babel.dates import format_date
from babel.messages.catalog import Catalog, Message
from hypothesis import given
from hypothesis import strategies as st

from consultatie import dates, language
from consultatie.dates.names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from consultatie.language import Language
from consultatie.law.book import LawBook
from consultatie.law.terms import compute
from consultatie.translations import Translations, read_translations
from resources.packaging import sentences
from resources.packaging.sentences import ENGLISH, read_english, renewed, waiting
from ui.actions import action_specs
from ui.shell.menus import menus

_PLACEHOLDER = re.compile(r"\{\w*\}")
_MARKUP = re.compile(r"<[^>]+>|\n|``|\*\*")
_NUMBERS = re.compile(r"\d+")


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    return read_english()


@pytest.fixture(scope="module")
def told(catalogue: Catalog) -> Sequence[tuple[str, str]]:
    """Every Dutch text with its English."""
    return tuple(pair for message in catalogue if message.id for pair in pairs(message))


def pairs(message: Message) -> Iterator[tuple[str, str]]:
    yield from zip(all_of(message.id), all_of(message.string), strict=True)


def all_of(words: object) -> tuple[str, ...]:
    """One text, or the singular and the plural."""
    return tuple(map(str, words)) if isinstance(words, (tuple, list)) else (str(words),)


def test_every_sentence_of_the_program_has_its_english(catalogue: Catalog) -> None:
    """Empty after `make messages` and the sentences it names."""
    now = renewed(catalogue)
    assert [message.id for message in waiting(now)] == []


def test_the_catalogue_holds_nothing_that_is_said_no_more(catalogue: Catalog) -> None:
    there = {(m.context, str(m.id)) for m in sentences.sentences() if m.id}
    known = {(m.context, str(m.id)) for m in catalogue if m.id}
    assert (known - there, len(there) > 3000) == (set(), True)


def test_no_translation_is_a_guess(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


@pytest.mark.parametrize(
    "signs", (_PLACEHOLDER, _MARKUP, _NUMBERS), ids=("fields", "marks", "numbers")
)
def test_the_english_holds_the_same(
    signs: re.Pattern[str], told: Sequence[tuple[str, str]]
) -> None:
    different = [
        pair
        for pair in told
        if Counter(signs.findall(pair[0])) != Counter(signs.findall(pair[1])) and not known(pair)
    ]
    assert different == []


def known(pair: tuple[str, str]) -> bool:
    """Numbers that English writes in another way, each looked at."""
    return pair in (
        (
            "Helft {number} bestaat niet; er is een 1e en een 2e helft.",
            "Half {number} does not exist; there is a first and a second half.",
        ),
        (
            "Zo dat u het straks herkent, bijvoorbeeld ‘start 1-1, besluit wijkt af’.",
            "So that you recognise it later, for example ‘start 1 January, decision deviates’.",
        ),
    )


def test_spaces_at_the_edges_stay(told: Sequence[tuple[str, str]]) -> None:
    edges = re.compile(r"^\s*|\s*$")
    assert [p for p in told if edges.findall(p[0]) != edges.findall(p[1])] == []


def test_a_key_of_a_menu_stays_one_key(told: Sequence[tuple[str, str]]) -> None:
    assert [pair for pair in told if pair[0].count("&") != pair[1].count("&")] == []


def test_a_sentence_ends_as_the_dutch_one_does(told: Sequence[tuple[str, str]]) -> None:
    ends = ("…", ":", "?", ".")
    other = {p for p in told for end in ends if p[0].endswith(end) != p[1].endswith(end)}
    assert other == {("Blz.", "Page"), ("Nr", "No."), ("n.v.t.", "n/a")}


def test_no_dutch_word_slipped_through(told: Sequence[tuple[str, str]]) -> None:
    """Apart from terms of law, which stand in brackets, and options of commands."""
    dutch = re.compile(
        r"\b(het|een|van|voor|niet|deze|wordt|zijn|naar|geen|nog|bij|ook|uit)\b", re.IGNORECASE
    )
    bare = [(pair[0], re.sub(r"\([^)]*\)|--\w+", "", pair[1])) for pair in told]
    assert [pair for pair in bare if dutch.search(pair[1])] == []


@pytest.mark.parametrize(
    "dutch, english",
    (
        ("ondernemingsraad", "works council"),
        ("cliëntenraad", "client council"),
        ("opschorting", "suspen"),
        ("nietigheid", "null"),
        ("Ondernemingskamer", "Enterprise Chamber (Ondernemingskamer"),
        ("kantonrechter", "court"),
        ("grondslag", "legal basis"),
        ("toezegging", "commit"),
        ("voorgenomen besluit", "proposed decision"),
    ),
)
def test_a_term_of_law_has_one_word(
    dutch: str, english: str, told: Sequence[tuple[str, str]]
) -> None:
    said = [pair for pair in told if dutch.casefold() in pair[0].casefold()]
    assert said
    assert [pair for pair in said if english.casefold() not in pair[1].casefold()] == []


def test_our_reading_of_the_file_is_that_of_babel(catalogue: Catalog) -> None:
    read = read_translations(ENGLISH)
    wanted = {
        (message.context or "", all_of(message.id)[0]): all_of(message.string)
        for message in catalogue
        if message.id
    }
    assert read == Translations(wanted)


@pytest.fixture
def english() -> Iterator[None]:
    language.speak(Language.ENGLISH)
    yield
    language.speak(Language.DUTCH)


@pytest.mark.usefixtures("english")
@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_english_dates_are_those_of_babel(day: date) -> None:
    assert dates.long(day) == format_date(day, "EEEE d MMMM y", locale="en")
    assert dates.with_weekday_short(day) == format_date(day, "EEE d MMM y", locale="en")


@pytest.mark.usefixtures("english")
def test_a_term_is_explained_in_english_with_the_dutch_words_of_the_law() -> None:
    law = LawBook.shipped()
    term = compute(law.rules.rule("wor-26-2"), date(2021, 12, 1), law.calendar)
    assert term.explanation.text.splitlines() == [
        (
            "Appeal to the Enterprise Chamber (Ondernemingskamer): no later than Mon 3 January "
            "2022 (calculated, please check)"
        ),
        "1. written notice of the decision, with the reasons for deviating: Wed 1 December 2021",
        "2. + one month: Sat 1 January 2022 (WOR art. 26 lid 2)",
        (
            "3. extended because of New Year's Day (1-1) and Sunday (2-1): Mon 3 January 2022 "
            "(Atw art. 1 lid 1, art. 3 lid 1)"
        ),
        (
            "First day after that: Tue 4 January 2022. A petition filed after the last day is "
            "inadmissible."
        ),
        (
            "Type: statutory time limit · rule wor-26-2, version 1 · checked on 23 November 2026 · "
            "status: settled"
        ),
    ]


@pytest.mark.usefixtures("english")
def test_keys_of_menus_are_single() -> None:
    specs = {spec.act: spec for spec in action_specs()}
    bar = menus()
    rows = [[menu.title for menu in bar]]
    rows += [[specs[act].text for act in menu.acts if act] for menu in bar]
    rows[1].append(language._("&Recent"))
    for row in rows:
        keys = Counter(text[text.index("&") + 1].casefold() for text in row)
        assert [key for key, times in keys.items() if times > 1] == []


TODAY = date(2021, 9, 6)


@pytest.mark.parametrize(
    "typed, kept",
    (
        ("30 November 2021", "30 november 2021"),
        ("Tuesday 30 November 2021", "30 november 2021"),
        ("1 Jan 2022", "1 januari 2022"),
        ("7 May", "7 mei 2021"),
        ("tomorrow", "7 september 2021"),
        ("3 weeks ago", "16 augustus 2021"),
        ("March 2022", "maart 2022"),
        ("mid October 2021", "medio oktober 2021"),
        ("early March", "begin maart 2022"),
        ("late 2021", "eind 2021"),
        ("spring 2022", "voorjaar 2022"),
        ("first quarter 2022", "eerste kwartaal 2022"),
        ("July-October 2021", "juli-oktober 2021"),
        ("next month", "oktober 2021"),
        ("2nd quarter 2022", "2e kwartaal 2022"),
        ("March to May 2022", "maart t/m mei 2022"),
    ),
)
def test_a_date_that_is_typed_in_english_is_kept_in_dutch(typed: str, kept: str) -> None:
    assert dates.as_typed(dates.understand(typed, TODAY).value) == kept


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    "kept, shown",
    (
        ("30 november 2021", "30 November 2021"),
        ("medio april 2021", "mid April 2021"),
        ("eind 2021", "late 2021"),
        ("juli–september 2021", "July–September 2021"),
        ("eerste kwartaal 2022", "first quarter 2022"),
        ("2e kwartaal 2022", "2nd quarter 2022"),
        ("mrt t/m mei 2022", "Mar to May 2022"),
        ("week 34 2021", "week 34 2021"),
    ),
)
def test_a_period_is_shown_in_english_and_typed_again_means_the_same(kept: str, shown: str) -> None:
    value = dates.understand(kept, TODAY).value
    again = dates.understand(shown, TODAY).value
    assert dates.format(value) == shown
    assert (again.first, again.last, again.precision) == (value.first, value.last, value.precision)


@pytest.mark.usefixtures("english")
def test_the_words_for_months_and_days_that_are_read_are_those_that_are_shown() -> None:
    shown = [dates.long(date(2021, month, month)).split() for month in range(1, 13)]
    assert tuple(words[2].lower() for words in shown) == ENGLISH_MONTHS
    days = [dates.long(date(2021, 11, day)).split()[0].lower() for day in range(1, 8)]
    assert tuple(days) == ENGLISH_WEEKDAYS
