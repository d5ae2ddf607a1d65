import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.cutting import Letter
from consultatie.cutting.quoting import quote_of
from tests.cutting.letters import texts

FULL = "Dit is een regel van de gewone lengte in deze brief, tot hier aan toe\n"


def quoted(text: str) -> str:
    """What a point says that follows lines of the usual length."""
    letter = Letter.of_text(FULL * 30 + "\n" + text)
    return quote_of(letter, len(FULL) * 30 + 1, len(letter.text))


@pytest.mark.parametrize(
    "lines, words",
    (
        ("een ver-\nvolg", "een vervolg"),
        ("reis-\nen verblijfkosten", "reis- en verblijfkosten"),
        ("het OR-\nadvies", "het OR-advies"),
        ("de ex-\nmedewerkers", "de ex-medewerkers"),
        ("een auto-\nongeluk", "een auto-ongeluk"),
        ("Noord-\nHolland", "Noord-Holland"),
        ("mede\u00ad\nzeggenschap", "medezeggenschap"),
        ("2024-\n2025 was", "2024-2025 was"),
        ("dit is –\nzeg maar", "dit is – zeg maar"),
        ("gewoon\nverder", "gewoon verder"),
    ),
)
def test_a_line_that_goes_on_is_joined(lines: str, words: str) -> None:
    assert quoted(lines) == words


def test_paragraphs_stay_apart() -> None:
    assert quoted("Eerst dit.\n\nDan dat.\nEn dit.") == "Eerst dit.\n\nDan dat.\nEn dit."


def test_spaces_inside_a_line_stay_as_they_are() -> None:
    assert quoted("a  b\u00a0c\td") == "a  b\u00a0c\td"


def _bare(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in "-\u2010\u00ad")


@given(texts)
def test_nothing_but_line_ends_spaces_around_them_and_hyphens_ever_changes(text: str) -> None:
    letter = Letter(text.replace("\r", "\n").replace("\f", "\n"))
    assert _bare(quote_of(letter, 0, len(letter.text))) == _bare(letter.text)


@given(st.text(st.characters(exclude_characters="\n"), max_size=200))
def test_a_text_of_one_line_stays_as_it_is(line: str) -> None:
    letter = Letter(line)
    assert quote_of(letter, 0, len(line)) == line.strip()
