"""The file as archives and screen readers want it."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import pdfa

from consultatie.overviews.content import Contents, Heading, Paper, text
from consultatie.overviews.pdf import write_pdf
from tests.overviews.conftest import MakePaper, opened, table_of


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The structure elements below a node, in reading order."""
    kids = node.get("/K", None)
    several = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    for kid in several:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tags(document: pikepdf.Pdf) -> list[str]:
    return [str(one.S)[1:] for one in elements(document.Root.StructTreeRoot)]


@pytest.mark.parametrize("name", ("full_paper", "wide_paper"))
def test_the_file_is_pdf_a_2b(name: str, request: pytest.FixtureRequest) -> None:
    with opened(write_pdf(request.getfixturevalue(name))) as document:
        assert not document.check_pdf_syntax()
        assert not pdfa.check(document, "2b").findings


def test_any_script_leaves_it_pdf_a(make_paper: MakePaper) -> None:
    scripts = "Ω Ж ع ש हि ไท 中 😀 ⟨ \x00 ﬁ x\u0327"

    with opened(write_pdf(make_paper(text(scripts), Heading(1, scripts)))) as document:
        assert not pdfa.check(document, "2b").findings


def test_the_structure_has_headings_lists_and_tables(full_paper: Paper) -> None:
    with opened(write_pdf(full_paper)) as document:
        found = set(tags(document))

    assert found >= {"Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR"}
    assert found >= {"TH", "TD", "TOC", "TOCI", "Reference", "Link", "Sect"}


def test_a_table_over_several_pages_is_one_table(make_paper: MakePaper) -> None:
    with opened(write_pdf(make_paper(table_of(30)))) as document:
        assert len(document.pages) > 3
        assert tags(document).count("Table") == 1
        assert tags(document).count("TR") == 31


def test_headings_of_a_table_say_what_they_head(make_paper: MakePaper) -> None:
    with opened(write_pdf(make_paper(table_of(2)))) as document:
        heads = [one for one in elements(document.Root.StructTreeRoot) if one.S == "/TH"]
        scopes = [str(one.A.Scope) for one in heads]

    assert scopes == ["/Column"] * 4 + ["/Row"] * 2


def test_every_marked_piece_belongs_to_an_element_and_back(full_paper: Paper) -> None:
    with opened(write_pdf(full_paper)) as document:
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        keys = [int(number) for number in list(numbers)[::2]]
        owners = dict(zip(keys, list(numbers)[1::2], strict=True))
        for page in document.pages:
            marked = page.Contents.read_bytes().count(b"/MCID")
            assert marked == len(owners[int(page.StructParents)])


def test_a_link_belongs_to_its_line_of_the_contents(full_paper: Paper) -> None:
    with opened(write_pdf(full_paper)) as document:
        (first, *_) = document.pages
        links = list(first.Annots)
        owned = [one for one in elements(document.Root.StructTreeRoot) if one.S == "/Link"]

        assert len(links) == len(owned) == 3
        assert [str(link.Contents) for link in links] == ["Rechtspositie", "Punten", "Afkortingen"]


def test_the_bookmarks_are_the_headings(full_paper: Paper) -> None:
    with opened(write_pdf(full_paper)) as document, document.open_outline() as outline:
        assert [one.title for one in outline.root] == ["Rechtspositie", "Afkortingen"]
        assert [one.title for one in outline.root[0].children] == ["Punten"]


def test_the_file_tells_its_language_and_title(full_paper: Paper) -> None:
    with opened(write_pdf(full_paper)) as document:
        assert str(document.Root.Lang) == "nl-NL"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo.Title) == full_paper.title


def test_fonts_are_embedded_as_subsets(full_paper: Paper) -> None:
    with opened(write_pdf(full_paper)) as document:
        fonts = document.pages[0].Resources.Font
        names = [str(font.DescendantFonts[0].FontDescriptor.FontName) for font in fonts.values()]
        sizes = [
            len(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes())
            for font in fonts.values()
        ]

    assert all("+SourceSans3" in name for name in names)
    assert max(sizes) < 60_000


def test_the_same_paper_gives_the_same_bytes(full_paper: Paper, make_paper: MakePaper) -> None:
    before = write_pdf(full_paper)
    write_pdf(make_paper(Contents("x"), Heading(1, "iets anders \u200b")))

    assert write_pdf(full_paper) == before
