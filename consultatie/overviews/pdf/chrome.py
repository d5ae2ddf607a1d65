"""What stands around the blocks of every page: heads, feet, and the page numbers."""

from __future__ import annotations

from consultatie.language import _
from consultatie.overviews.content import Paper, foot_of
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.breaking import Line
from consultatie.overviews.pdf.design import Style
from consultatie.overviews.pdf.flow import Flow
from consultatie.overviews.pdf.heading import status_line
from consultatie.overviews.pdf.pages import Link
from consultatie.overviews.pdf.paragraphs import seen_width

_HEAD_HOLE = 0


def finish(flow: Flow, paper: Paper, code: str) -> None:
    """Fill in what is known only now: heads, feet, and the pages in the contents."""
    told = foot_of(paper, code)
    count = len(flow.pages)
    for page in flow.pages:
        _draw_foot(flow, page.index, told, count)
        if page.index:
            _draw_head(flow, page.index, paper)
    _fill_page_numbers(flow)


def _draw_head(flow: Flow, index: int, paper: Paper) -> None:
    page, left, width = flow.pages[index], flow.frame.left, flow.frame.width
    y = flow.frame.page_height - design.HEADER_BASELINE
    right = _one_line(flow, status_line(paper), design.RUNNING, width * 0.35)
    own = " · ".join(filter(None, (paper.running.organisation, paper.title)))
    title = _one_line(flow, own, design.RUNNING, width * 0.62)
    x = left + width - seen_width(right)
    page.fill(_HEAD_HOLE, [(left, y, title), (x, y, right)], "Header")
    page.rule(left, y - 5, width, 0.5, design.HAIRLINE)


def _draw_foot(flow: Flow, index: int, code: str, count: int) -> None:
    page, left, width = flow.pages[index], flow.frame.left, flow.frame.width
    y = design.FOOTER_BASELINE
    told = _("pagina {page} van {count}").format(page=index + 1, count=count)
    number = _one_line(flow, told, design.RUNNING_DARK, width * 0.25)
    page.rule(left, y + 12, width, 0.5, design.HAIRLINE)
    page.begin_artifact("Footer")
    page.line(left, y, _one_line(flow, code, design.RUNNING, width * 0.75))
    page.line(left + width - seen_width(number), y, number)
    page.end()


def _one_line(flow: Flow, text: str, style: Style, width: float) -> Line:
    """As much of the text as one line holds; what is cut off ends in an ellipsis."""
    slugs = flow.compositor.plain(" ".join(text.split()), style, width)
    if not slugs:
        return []
    if len(slugs) == 1:
        return slugs[0].words
    shorter = flow.compositor.plain(" ".join(text.split()), style, width - style.size)
    return [*shorter[0].words, flow.setter.word(style, "…")]


def _fill_page_numbers(flow: Flow) -> None:
    for hole in flow.holes:
        mark = flow.bookmarks[hole.heading]
        words = [flow.setter.word(design.CONTENTS[1], f"{mark.page + 1} ")]
        x = hole.right - seen_width(words)
        hole.page.fill(hole.hole, [(x, hole.baseline, words)])
        hole.page.link(Link(hole.box, mark.page, mark.top, mark.text, hole.element))
