"""A drawing of a paper as pictures, for a writer that cannot draw it: cut out of its own PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Lock

import pypdfium2

from consultatie.overviews.content import Paper
from consultatie.overviews.figures import Figure
from consultatie.overviews.pdf.blocks import set_figure
from consultatie.overviews.pdf.design import MM
from consultatie.overviews.pdf.flow import Flow
from consultatie.overviews.pdf.writer import new_flow, written

# Pixels to a point: 216 to the inch, as sharp as an office printer shows.
_SHARPNESS = 3
_EDGE = 2.0
# PDFium does one thing at a time, whatever thread asks.
_PDFIUM = Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG with the size at which it belongs on paper, in millimetres."""

    png: bytes
    width: float
    height: float


def pictures_of(figure: Figure, paper: Paper) -> list[Picture]:
    """A drawing as it stands on the sheet of this paper; a long one in more pieces."""
    flow = new_flow(paper)
    drawn = set_figure(figure, flow.compositor, flow.frame)
    drawn.place(flow, flow.root)
    pdf = written(replace(paper, blocks=()), flow, "")
    with _PDFIUM:
        return list(_cut(pdf, flow, drawn.extents))


def _cut(pdf: bytes, flow: Flow, extents: list[tuple[int, float, float]]) -> Iterator[Picture]:
    frame = flow.frame
    left, right = frame.left - _EDGE, frame.left + frame.width + _EDGE
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page, top, bottom in extents:
            margins = (left, bottom, frame.page_width - right, frame.page_height - top)
            image = document[page].render(scale=_SHARPNESS, crop=margins).to_pil()
            png = io.BytesIO()
            image.save(png, "png", optimize=True)
            width = frame.width / MM
            yield Picture(png.getvalue(), width, width * image.height / image.width)
    finally:
        document.close()
