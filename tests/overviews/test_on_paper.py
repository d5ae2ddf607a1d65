"""Every product on real pages: no word lost, over another one, or beside the page."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pypdfium2
import pytest

from consultatie import example
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Dossier
from consultatie.overviews.content import Paper, plain_text
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.overviews.wishes import Wishes
from consultatie.overviews.word import write_docx
from consultatie.sight import Audience
from tests.cases import LAW
from tests.fakes import FakeRegister
from tests.overviews.conftest import pages_of
from tests.overviews.pdf.test_text import folded
from tests.overviews.stress import stressed
from tests.overviews.word.test_words import said, told

TODAY = date(2026, 11, 23)
MM = 72 / 25.4
# Type may stand as near as this, in points: accents and tails reach into the line beside.
_NEAR = 2.4

Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def filled() -> DossierFile:
    register = FakeRegister("Voorbeeld")
    example.fill(register, TODAY)
    return register.dossier_file(register.records(Dossier)[0].id)


@pytest.fixture(scope="module")
def hard() -> DossierFile:
    return stressed().file


def paper(kind: str, file: DossierFile) -> Paper:
    wishes = Wishes(year=2021) if kind == "jaarcijfers" else Wishes()
    return paper_of(kind, file, "Voorbeeld", LAW, TODAY, Audience.SECRETARIAT, wishes)


def boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """The stretches of type on a page: left, bottom, right, top."""
    words = page.get_textpage()
    found = (words.get_rect(number) for number in range(words.count_rects()))
    return [box for box in found if box[2] - box[0] > 1]


def overlapping(found: list[Box]) -> list[tuple[Box, Box]]:
    """Pairs of which one lies over the other."""
    ordered = sorted(found)
    pairs = []
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other[0] > one[2] - _NEAR:
                break
            if min(one[3], other[3]) - max(one[1], other[1]) > _NEAR:
                pairs.append((one, other))
    return pairs


@pytest.mark.parametrize("kind", PRODUCTS)
def test_no_type_lies_over_other_type_or_beside_the_page(kind: str, filled: DossierFile) -> None:
    document = pypdfium2.PdfDocument(write_pdf(paper(kind, filled)))
    for number, page in enumerate(document, 1):
        width, height = page.get_size()
        found = boxes(page)
        assert not overlapping(found), (kind, number)
        for left, bottom, right, top in found:
            assert left > 20 * MM - 1.5, (kind, number)
            # A line ends with its space.
            assert right < width - 20 * MM + 3, (kind, number)
            assert bottom > 10 * MM and top < height - 9 * MM, (kind, number)  # noqa: PT018


@pytest.mark.parametrize("kind", PRODUCTS)
def test_nothing_of_the_hardest_dossier_is_lost_in_pdf_or_word(
    kind: str, hard: DossierFile
) -> None:
    made = paper(kind, hard)
    printed = folded("".join(pages_of(write_pdf(made))))
    lost = [word for word in set(plain_text(made).split()) if not _is_in(word, printed)]
    assert not lost, lost[:5]
    assert told(write_docx(made)) == [line for line in said(made) if line]


def _is_in(word: str, printed: str) -> bool:
    """Letters of another direction stand in the order in which they are seen."""
    one = folded(word)
    return one in printed or all(letter in printed for letter in one)


@pytest.mark.parametrize("kind", PRODUCTS)
def test_headings_come_in_the_order_of_the_pages(kind: str, filled: DossierFile) -> None:
    document = pypdfium2.PdfDocument(write_pdf(paper(kind, filled)))
    places = [mark.get_dest().get_index() for mark in document.get_toc()]
    assert all(one <= other for one, other in pairwise(places))
