"""The house style on paper: in PDF and Word from the one content value."""

import base64
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from docx import Document
from pikepdf import pdfa
from PIL import Image

from consultatie.erasure import erased
from consultatie.house_style import HouseStyle
from consultatie.logos import LogoDamaged, kept, logo_in
from consultatie.overviews.content import Paper, content_code
from consultatie.overviews.letterhead import PLAIN, letterhead_of
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import dressed
from consultatie.overviews.word import write_docx
from tests.overviews.conftest import opened, pages_of
from tests.overviews.pdf.test_archive import elements

Dress = Callable[..., Paper]


def logo(form: str = "PNG", mode: str = "RGB") -> str:
    into = io.BytesIO()
    Image.new(mode, (300, 80), "#7A1F5C").save(into, form)
    return kept(logo_in(into.getvalue(), lambda *_: b""))


STYLE = HouseStyle(
    id=1,
    name="Gemeente Oost",
    sender="Secretariaat medezeggenschap\nPostbus 1, Oost",
    main_colour="7A1F5C",
    second_colour="2E7D6B",
    logo=logo(),
)


@pytest.mark.parametrize("form", ("PNG", "JPEG"))
def test_the_file_with_a_logo_is_pdf_a_2b(full_paper: Paper, form: str) -> None:
    paper = dressed(full_paper, replace(STYLE, logo=logo(form)))
    with opened(write_pdf(paper)) as document:
        assert not document.check_pdf_syntax()
        assert not pdfa.check(document, "2b").findings
        (image,) = document.pages[0].Resources.XObject.values()
        assert (int(image.Width), int(image.Height)) == (300, 80)


def test_a_grey_photograph_is_printed_too(full_paper: Paper) -> None:
    into = io.BytesIO()
    Image.new("L", (300, 80)).save(into, "JPEG")
    style = replace(STYLE, logo=base64.b64encode(into.getvalue()).decode())
    with opened(write_pdf(dressed(full_paper, style))) as document:
        (image,) = document.pages[0].Resources.XObject.values()
        assert len(image.read_bytes()) == 300 * 80 * 3


def test_the_logo_is_a_figure_that_says_whose_it_is(full_paper: Paper) -> None:
    with opened(write_pdf(dressed(full_paper, STYLE))) as document:
        tree = list(elements(document.Root.StructTreeRoot))
        (figure,) = [one for one in tree if one.S == "/Figure"]
        assert str(figure.Alt) == "Logo van Gemeente Oost"
        marked = document.pages[0].Contents.read_bytes().count(b"/MCID")
        owners = document.Root.StructTreeRoot.ParentTree.Nums[1]
        assert marked == len(owners)


def test_name_and_sender_stand_on_the_first_page_and_the_name_on_every_other(
    full_paper: Paper,
) -> None:
    first, *others = pages_of(write_pdf(dressed(full_paper, STYLE)))
    assert "Postbus 1, Oost" in first
    assert first.index("Postbus 1") < first.index("Gemeente Oost") < first.index("Samenvatting")
    assert others
    assert all("Gemeente Oost" in page and "Postbus" not in page for page in others)


def test_the_colours_take_the_place_of_the_programs_own(full_paper: Paper) -> None:
    def colours(paper: Paper) -> set[bytes]:
        with opened(write_pdf(paper)) as document:
            content = b"".join(page.Contents.read_bytes() for page in document.pages)
        return set(re.findall(rb"[\d.]+ [\d.]+ [\d.]+ rg", content))

    own, main, second = b"0.09 0.314 0.431 rg", b"0.478 0.122 0.361 rg", b"0.18 0.49 0.42 rg"
    assert own in colours(full_paper)
    assert colours(dressed(full_paper, STYLE)) >= {main, second}
    assert own not in colours(dressed(full_paper, STYLE))


def test_word_has_the_same_head_and_the_same_colours(full_paper: Paper) -> None:
    content = write_docx(dressed(full_paper, STYLE))
    document = Document(io.BytesIO(content))
    (section,) = document.sections
    assert section.different_first_page_header_footer
    cells = section.first_page_header.tables[0].rows[0].cells
    assert cells[1].text.split("\n") == ["Secretariaat medezeggenschap", "Postbus 1, Oost"]
    assert "Gemeente Oost" in section.first_page_header.paragraphs[-1].text
    assert section.header.tables == []
    assert "Gemeente Oost" in section.header.paragraphs[0].text
    assert section.first_page_footer.paragraphs[-1].text == section.footer.paragraphs[0].text
    assert str(document.styles["Heading 1"].font.color.rgb) == "7A1F5C"
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert [name for name in parts.namelist() if name.startswith("word/media/")]


def test_the_words_are_the_same_and_so_is_their_code(full_paper: Paper) -> None:
    style = replace(STYLE, name="")
    assert content_code(dressed(full_paper, style)) == content_code(full_paper)
    with opened(write_pdf(dressed(full_paper, style))) as one, opened(write_pdf(full_paper)) as two:
        assert bytes(one.trailer.ID[0]) != bytes(two.trailer.ID[0])


def test_without_a_house_style_paper_is_as_the_program_makes_it(full_paper: Paper) -> None:
    assert letterhead_of(HouseStyle(id=0)) == PLAIN
    assert write_pdf(dressed(full_paper, HouseStyle(id=0))) == write_pdf(full_paper)


def test_what_was_erased_is_not_printed(full_paper: Paper) -> None:
    paper = dressed(full_paper, erased(STYLE))
    assert paper.letterhead.logo is None
    assert "gewist" not in "".join(pages_of(write_pdf(paper)))


def test_only_a_main_colour_is_for_lines_too() -> None:
    letterhead = letterhead_of(HouseStyle(id=1, main_colour="7A1F5C"))
    assert (letterhead.main, letterhead.second) == ("7A1F5C", "7A1F5C")


def test_a_logo_broken_by_hand_stops_the_paper_with_what_to_do(full_paper: Paper) -> None:
    with pytest.raises(LogoDamaged, match="Kies het opnieuw"):
        dressed(full_paper, replace(STYLE, logo=STYLE.logo[:60]))
