"""What the manual says is there: pages, links, pictures, keys, and the words on the screen."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from consultatie.dates import understand
from consultatie.rail import StageKey
from resources import folder
from ui.desk import ScreenName
from ui.manual.finding import find
from ui.manual.keys import all_keys
from ui.manual.pages import START, anchor_of, contents, manual_pages
from ui.manual.places import FIELD_PLACES, SCREEN_PLACES

CHECKOUT = Path(__file__).parents[3]
PAGES = manual_pages()
MOST_BYTES = 1_500_000
# Fields whose meaning is their label: the page of the screen says enough.
PLAIN_FIELDS = {"how", "name", "note", "number", "reason", "sort"} | {
    *("subject", "text", "title", "what", "where", "who")
}
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_KEY = re.compile(r"`([^`]+)`")


def exists(place: str) -> bool:
    file, _sign, anchor = place.partition("#")
    page = PAGES.get(file.removesuffix(".md"))
    return page is not None and (not anchor or anchor in page.anchors())


@cache
def words_of_the_program() -> frozenset[str]:
    """Every sentence that the program can show, without mnemonics and dots."""
    files = [file for room in ("ui", "consultatie") for file in (CHECKOUT / room).rglob("*.py")]
    return frozenset(
        words.replace("&", "").rstrip("…?")
        for file in files
        for words in _constants(ast.parse(file.read_text(encoding="utf-8")))
    )


def _constants(tree: ast.AST) -> Iterator[str]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_":
            yield from (
                argument.value
                for argument in call.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            )


def field_names() -> set[str]:
    """The names of all fields that a form asks, as far as they stand there in words."""
    return {
        keyword.value.value
        for file in (CHECKOUT / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Field"
        for keyword in call.keywords
        if keyword.arg == "name"
        and isinstance(keyword.value, ast.Constant)
        and isinstance(keyword.value.value, str)
    }


@pytest.mark.parametrize("screen", list(ScreenName))
def test_every_screen_has_a_page(screen: ScreenName) -> None:
    assert exists(SCREEN_PLACES[screen.value])


@pytest.mark.parametrize("place", sorted({*SCREEN_PLACES.values(), *FIELD_PLACES.values()}))
def test_every_place_that_help_goes_to_exists(place: str) -> None:
    assert exists(place)


def test_every_field_that_is_not_plain_is_explained() -> None:
    assert field_names() - FIELD_PLACES.keys() - PLAIN_FIELDS == set()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_link_leads_somewhere(name: str) -> None:
    here = f"{name}.md"
    targets = [
        here + target if target.startswith("#") else target for _w, target in PAGES[name].links()
    ]
    assert [target for target in targets if not exists(target)] == []


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_picture_exists_and_is_described(name: str) -> None:
    pictures = PAGES[name].pictures()
    wrong = [file for words, file in pictures if not words or not (folder("help") / file).is_file()]
    assert wrong == []


def test_every_picture_is_on_a_page_and_together_they_are_small() -> None:
    files = list(folder("help").glob("*.png"))
    used = {file for page in PAGES.values() for _words, file in page.pictures()}
    spare = {f.name for f in files} - used - {f"{Path(name).stem}-donker.png" for name in used}
    assert (spare, sum(file.stat().st_size for file in files) < MOST_BYTES) == (set(), True)


def test_every_page_stands_in_the_contents() -> None:
    listed = {page.name for _group, pages in contents() for page in pages}
    assert PAGES.keys() - listed == {START}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_key_that_is_named_exists(name: str) -> None:
    keys = set(_KEY.findall(PAGES[name].text))
    assert {key for key in keys if not key.startswith(("consultatie ", "--"))} - all_keys() == set()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_word_in_bold_stands_on_a_screen(name: str) -> None:
    stages = {stage.value.capitalize() for stage in StageKey}
    bold = {words.rstrip("?.…") for words in _BOLD.findall(PAGES[name].text)}
    assert bold - words_of_the_program() - stages == set()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_names_a_heading_once(name: str) -> None:
    anchors = list(PAGES[name].anchors())
    assert sorted(anchors) == sorted(set(anchors))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_page_leads_to_the_network(name: str) -> None:
    assert "://" not in PAGES[name].text


def test_every_date_that_the_page_on_dates_types_is_understood() -> None:
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", PAGES["datums"].text, re.MULTILINE)[1:]
    uncertain = re.findall(r"‘([^’]+)’", PAGES["datums"].text)
    typed = [words for words, _meaning in rows] + uncertain
    today = date(2026, 11, 23)
    wrong = [words for words in typed if understand(words, today).value is None]
    assert (wrong, len(typed)) == ([], 10)


def test_words_are_found_without_case_and_accents() -> None:
    titles = [found.section.title for found in find(PAGES.values(), "CLIENTENRAAD")]
    assert "Woordenlijst" in titles


def test_a_section_is_found_when_it_holds_all_words() -> None:
    places = [found.section.place for found in find(PAGES.values(), "reces waarschuwt")]
    assert places == ["termijnen.md#op-tijd-gewaarschuwd"]


def test_a_word_in_a_heading_comes_before_one_in_the_text() -> None:
    found = find(PAGES.values(), "opschorting")
    assert found[0].section.place == "woordenlijst.md#opschorting"


def test_the_excerpt_shows_the_word() -> None:
    (found,) = find(PAGES.values(), "achterdeur")
    assert "geen achterdeur" in found.excerpt


def test_nothing_typed_finds_nothing() -> None:
    assert find(PAGES.values(), "  ") == ()


def test_an_anchor_has_no_signs_and_no_accents() -> None:
    assert anchor_of("Wie mag wat zien: cliëntenraad?") == "wie-mag-wat-zien-clientenraad"
