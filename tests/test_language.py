"""The language of what people read, and where it stays Dutch whatever was chosen."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from consultatie import dates, language
from consultatie.commitments import CommitmentState
from consultatie.language import Language, in_dutch, kept, spoken

CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

#: consultatie/dates/names.py
msgid "zaterdag"
msgstr "Saturday"

msgctxt "short"
msgid "za"
msgstr "Sat"

msgid "dag"
msgid_plural "dagen"
msgstr[0] "day"
msgstr[1] "days"

msgid "zondag"
msgstr ""

msgid "uitgevoerd"
msgstr "carried out"

msgid ""
"Twee regels, een \\"aanhaling\\" en een "
"schuine \\\\ streep.\\n"
"Klaar."
msgstr ""
"Two lines, a \\"quotation\\" and a "
"back\\\\slash.\\n"
"Done."

#~ msgid "vervallen"
#~ msgstr "obsolete"
"""


@pytest.fixture(autouse=True)
def dutch_afterwards() -> Iterator[None]:
    yield
    language.speak(Language.DUTCH)


@pytest.fixture
def english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "en" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "consultatie.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(language, "folder", lambda _name: tmp_path)
    language.speak(Language.ENGLISH)


def test_a_dutch_sentence_is_its_own_translation() -> None:
    assert language._("zaterdag") == "zaterdag"


@pytest.mark.parametrize("number, word", ((0, "dagen"), (1, "dag"), (2, "dagen")))
def test_dutch_has_a_singular_for_one_only(number: int, word: str) -> None:
    assert language.ngettext("dag", "dagen", number) == word


@pytest.mark.usefixtures("english")
def test_another_language_comes_from_its_catalogue() -> None:
    assert language._("zaterdag") == "Saturday"
    assert language.pgettext("short", "za") == "Sat"
    assert [language.ngettext("dag", "dagen", n) for n in (0, 1, 3)] == ["days", "day", "days"]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("message", ("zondag", "vervallen", "za", "maandag"))
def test_what_the_catalogue_lacks_stays_dutch(message: str) -> None:
    assert language._(message) == message


@pytest.mark.usefixtures("english")
def test_signs_and_broken_lines_are_read_as_they_are_meant() -> None:
    dutch = 'Twee regels, een "aanhaling" en een schuine \\ streep.\nKlaar.'
    assert language._(dutch) == 'Two lines, a "quotation" and a back\\slash.\nDone.'


@pytest.mark.usefixtures("english")
def test_dutch_can_be_chosen_again() -> None:
    language.speak(Language.DUTCH)
    assert (language._("zaterdag"), spoken()) == ("zaterdag", Language.DUTCH)


@pytest.mark.usefixtures("english")
def test_a_word_is_kept_in_dutch_and_shown_as_it_is_spoken() -> None:
    done = CommitmentState.DONE
    assert (f"{done}", done.shown) == ("carried out", "carried out")
    assert (str(done), done.value) == ("uitgevoerd", "uitgevoerd")
    assert CommitmentState("uitgevoerd") is done
    assert f"{done:>12}" == " carried out"


@pytest.mark.usefixtures("english")
def test_paper_is_dutch_while_the_window_goes_on_in_its_language() -> None:
    with in_dutch(), ThreadPoolExecutor(1) as other:
        assert language._("zaterdag") == "zaterdag"
        assert other.submit(language._, "zaterdag").result() == "Saturday"
    assert language._("zaterdag") == "Saturday"


@pytest.mark.usefixtures("english")
def test_a_figure_has_the_decimal_sign_of_its_readers() -> None:
    assert language.decimal("2.5") == "2.5"
    with in_dutch():
        assert language.decimal("2.5") == "2,5"


@pytest.mark.usefixtures("english")
def test_dutch_ends_also_when_something_goes_wrong() -> None:
    with pytest.raises(ValueError, match="mis"), in_dutch():
        raise ValueError("mis")
    assert spoken() is Language.ENGLISH


@pytest.mark.usefixtures("english")
def test_what_is_kept_is_dutch() -> None:
    assert kept("zaterdag") == "zaterdag"
    assert kept("Stand: {state}").format(state=CommitmentState.DONE) == "Stand: uitgevoerd"
    assert dates.medium_in_dutch(date(2021, 11, 30)) == "30 november 2021"
