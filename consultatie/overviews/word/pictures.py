"""Drawings of a paper in Word: pictures of what the PDF draws, told to who cannot see them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx.oxml import OxmlElement
from docx.shared import Mm

from consultatie.overviews.content import Paper
from consultatie.overviews.figures import Figure
from consultatie.overviews.pdf.metadata import said
from consultatie.overviews.pdf.pictures import pictures_of
from consultatie.overviews.word.parts import Element, paragraph


class Drawer:
    """Puts drawings into one document."""

    def __init__(self, document: Any, paper: Paper) -> None:
        # Any: python-docx has no types for the parts of a document.
        self._document = document
        self._paper = paper

    def paragraphs(self, figure: Figure) -> Iterator[Element]:
        """A paragraph with a picture for each piece of the drawing."""
        for picture in pictures_of(figure, self._paper):
            part = self._document.part
            size = (Mm(picture.width), Mm(picture.height))
            inline = part.new_pic_inline(io.BytesIO(picture.png), *size)
            inline.docPr.set("descr", said(figure.alt))
            made = paragraph((), "Cel")
            run = OxmlElement("w:r")
            drawing = OxmlElement("w:drawing")
            drawing.append(inline)
            run.append(drawing)
            made.append(run)
            yield made
