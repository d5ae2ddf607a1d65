import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from consultatie import language


@pytest.fixture(autouse=True)
def dutch_afterwards() -> Iterator[None]:
    yield
    language.speak("nl")


@pytest.fixture
def english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalog(locale="en")
    catalogue.add("zaterdag", "Saturday")
    catalogue.add(("dag", "dagen"), ("day", "days"))
    place = tmp_path / "en" / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "consultatie.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(language, "folder", lambda _name: tmp_path)
    monkeypatch.setattr(gettext, "_translations", {})


def test_a_dutch_sentence_is_its_own_translation() -> None:
    assert language._("zaterdag") == "zaterdag"


@pytest.mark.parametrize("number, word", ((0, "dagen"), (1, "dag"), (2, "dagen")))
def test_dutch_has_a_singular_for_one_only(number: int, word: str) -> None:
    assert language.ngettext("dag", "dagen", number) == word


@pytest.mark.usefixtures("english")
def test_another_language_comes_from_its_catalogue() -> None:
    language.speak("en")
    assert language._("zaterdag") == "Saturday"
    assert language.ngettext("dag", "dagen", 3) == "days"


@pytest.mark.usefixtures("english")
def test_what_the_catalogue_lacks_stays_dutch() -> None:
    language.speak("en")
    assert language._("zondag") == "zondag"


@pytest.mark.usefixtures("english")
def test_a_language_without_a_catalogue_is_dutch() -> None:
    language.speak("en")
    language.speak("fy")
    assert language._("zaterdag") == "zaterdag"
