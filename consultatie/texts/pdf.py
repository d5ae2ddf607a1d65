"""The text of a pdf, page by page, through PDFium."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2

from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.texts.extracted import Extracted
from consultatie.texts.trouble import DamagedFile, EncryptedFile

# More pages than any file of a consultation; reading takes some milliseconds a page.
MOST_PAGES = 10_000
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read_pdf(content: bytes, name: str, progress: Progress) -> Extracted:
    """The text on each page. A page that cannot be read is left empty, and that is said.

    :raises EncryptedFile: it opens with a password only. :raises DamagedFile: it is no whole pdf.
    """
    with closing(_opened(content, name)) as document:
        count = len(document)
        if not count:
            raise DamagedFile(Path(name), _("er staan geen bladzijden in"))
        pages = _pages(document, min(count, MOST_PAGES), progress)
        title = document.get_metadata_value("Title")
    remarks = _remarks(pages, count)
    return Extracted(FileSort.PDF, tuple(text or "" for text in pages), title, remarks, count)


def _opened(content: bytes, name: str) -> Any:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        wrong = getattr(error, "err_code", None) == _WRONG_PASSWORD
        raise (EncryptedFile if wrong else DamagedFile)(Path(name), str(error)) from error


def _pages(document: Any, count: int, progress: Progress) -> list[str | None]:
    pages = []
    for number in range(count):
        progress.step(number, count)
        pages.append(_page(document, number))
    return pages


def _page(document: Any, number: int) -> str | None:
    """The text of one page, or None for a page that cannot be read."""
    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            return str(text.get_text_range())
    except pypdfium2.PdfiumError:
        return None


def _remarks(pages: list[str | None], count: int) -> tuple[str, ...]:
    remarks = []
    if count > len(pages):
        sentence = _("Alleen de eerste {read} van de {count} bladzijden zijn gelezen.")
        remarks.append(sentence.format(read=len(pages), count=count))
    unread = [str(number) for number, text in enumerate(pages, 1) if text is None]
    if unread:
        sentence = _("Niet te lezen: bladzijde {numbers}.")
        remarks.append(sentence.format(numbers=", ".join(unread[:20])))
    if not any(text and text.strip() for text in pages):
        remarks.append(_("Er staat geen tekst in, alleen beeld: een scan is niet te doorzoeken."))
    return tuple(remarks)
