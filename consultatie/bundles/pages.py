"""The pages of a kept file, without anything that acts or hides; made in a process of its own."""

from __future__ import annotations

import io
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.texts.trouble import DamagedFile, EncryptedFile

WITH_PAGES = frozenset({FileSort.PDF, FileSort.PNG, FileSort.JPG})
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
# A picture lies on an A4 sheet within these margins, in points.
_SHEET, _MARGIN = (595.28, 841.89), 42.5


def pages_of(content: bytes, name: str, progress: Progress) -> bytes:
    """A PDF or picture as a PDF with its pages only, each as it would be printed.

    Forms and remarks are printed on the page where they print at all; actions, attachments, layers
    of remarks and the file's own data are left behind.

    :raises EncryptedFile: it opens with a password only. :raises DamagedFile: it cannot be read.
    """
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return _picture(content, name)
    with closing(_opened(content, name)) as source, closing(pypdfium2.PdfDocument.new()) as made:
        count = len(source)
        if not count:
            raise DamagedFile(Path(name), _("er staan geen bladzijden in"))
        if source.get_formtype():
            source.init_forms()
        try:
            for number in range(count):
                progress.step(number, count)
                with closing(source[number]) as page:
                    # Not by `page.flatten`, which refuses a file without a form.
                    raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)
                made.import_pages(source, [number])
        except pypdfium2.PdfiumError as error:
            raise DamagedFile(Path(name), str(error)) from error
        return _saved(made)


def _opened(content: bytes, name: str) -> Any:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        wrong = getattr(error, "err_code", None) == _WRONG_PASSWORD
        raise (EncryptedFile if wrong else DamagedFile)(Path(name), str(error)) from error


def _picture(content: bytes, name: str) -> bytes:
    """A picture on a sheet that lies as it does, never larger than it is at 96 dots to the inch."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.load()
            flat = _flat(picture)
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise DamagedFile(Path(name), str(error)) from error
    width, height = _SHEET if flat.height >= flat.width else _SHEET[::-1]
    scale = min((width - 2 * _MARGIN) / flat.width, (height - 2 * _MARGIN) / flat.height, 72 / 96)
    wide, high = flat.width * scale, flat.height * scale
    with closing(pypdfium2.PdfDocument.new()) as made:
        page = made.new_page(width, height)
        image = pypdfium2.PdfImage.new(made)
        image.set_bitmap(pypdfium2.PdfBitmap.from_pil(flat))
        placed = pypdfium2.PdfMatrix().scale(wide, high)
        image.set_matrix(placed.translate((width - wide) / 2, (height - high) / 2))
        page.insert_obj(image)
        page.gen_content()
        return _saved(made)


def _flat(picture: Image.Image) -> Image.Image:
    """In red, green and blue on white: what one can look through has no place on paper."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")


def _saved(document: Any) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
