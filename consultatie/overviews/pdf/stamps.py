"""Lines of type by themselves, each on a page as large as it: to be laid over other pages."""

from __future__ import annotations

from collections.abc import Sequence

from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.drawing import one_line
from consultatie.overviews.pdf.flow import Flow, Frame
from consultatie.overviews.pdf.paragraphs import Compositor
from consultatie.overviews.pdf.structure import Element
from consultatie.overviews.pdf.words import Typesetter
from consultatie.overviews.pdf.writer import written

# The size of each page, in points; the line ends at its right side.
WIDTH, HEIGHT = 320.0, 12.0
_BASELINE = 3.2


def write_stamps(lines: Sequence[str], paper: Paper) -> bytes:
    """A PDF with a page for each line. :param paper: for its language."""
    setter = Typesetter()
    compositor = Compositor(setter, paper.language)
    flow = Flow(Frame(WIDTH, HEIGHT), setter, compositor, Element("Document"))
    for line in lines:
        flow.new_page()
        words = one_line(compositor, line, design.RUNNING_DARK, WIDTH)
        flow.page.begin_artifact("Header")
        words.draw(flow.page, WIDTH - words.width, _BASELINE)
        flow.page.end()
    return written(paper, flow, "")
