"""Joining pieces to one file: pages in their order, numbered, with bookmarks and page labels."""

from __future__ import annotations

import io
from collections.abc import Sequence

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from consultatie.bundles.values import Sheets
from consultatie.language import _
from consultatie.overviews.content import Paper
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.pdf.metadata import PRODUCER, pdf_moment, said, xmp
from consultatie.overviews.pdf.stamps import HEIGHT, WIDTH, write_stamps
from consultatie.progress import Progress

# Where the number of a sheet ends, from the right side and the top of the page, in points.
_FROM_RIGHT, _FROM_TOP = 56.7, 14.0
# All that is kept of a page that others made.
_KEPT = frozenset(
    ("/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/Contents", "/UserUnit",
     "/Group")
)  # fmt: skip


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def joined(
    contents: Paper, found: Sequence[Sheets], progress: Progress, *, archival: bool
) -> bytes:
    """One file: the contents, then every piece, its sheets numbered from the first one on.

    With `archival` it says that it is PDF/A, which holds when every page is our own.

    :raises Stopped: the user asked to stop.
    """
    writer = PdfWriter()
    writer.pdf_header = "%PDF-1.7"
    opening = PdfReader(io.BytesIO(write_pdf(contents)))
    writer.append(opening, outline_item=_("Inhoud"), import_outline=False)
    first = len(writer.pages)
    for number, sheets in enumerate(found, 1):
        progress.step(number, 2 * len(found))
        _append(writer, number, sheets)
    total = len(writer.pages) - first
    lines = [_("blad {n} van {all}").format(n=n, all=total) for n in range(1, total + 1)]
    _stamp(writer, first, write_stamps(lines, contents) if lines else b"", progress)
    writer.set_page_label(0, first - 1, style=PageLabelStyle.LOWERCASE_ROMAN)
    if total:
        writer.set_page_label(first, first + total - 1, style=PageLabelStyle.DECIMAL, start=1)
    _describe(writer, opening, contents, archival=archival)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _append(writer: PdfWriter, number: int, sheets: Sheets) -> None:
    reader = PdfReader(io.BytesIO(sheets.pdf))
    if not sheets.own:
        # Before they are copied: what is taken away later would stay in the file, unnamed.
        for page in reader.pages:
            for key in [key for key in page if key not in _KEPT]:
                del page[key]
    title = said(f"{number}. {sheets.title}")
    writer.append(reader, outline_item=title, import_outline=sheets.own)


def _stamp(writer: PdfWriter, first: int, stamps: bytes, progress: Progress) -> None:
    """Lay the number of its sheet over each page, whichever way the page is turned."""
    if not stamps:
        return
    source = PdfReader(io.BytesIO(stamps))
    count = len(source.pages)
    begin = _added(writer, _stream(b"q\n"))
    pairs = zip(writer.pages[first:], source.pages, strict=True)
    # Counted here: a page that is asked for its number looks through all of them.
    for number, (page, stamp) in enumerate(pairs, 1):
        progress.step(number, count)
        name = NameObject(f"/Blad{number}")
        form = _form(writer, stamp)
        resources = _own(page)
        shapes = resources.get("/XObject", DictionaryObject()).get_object()
        resources[NameObject("/XObject")] = DictionaryObject({**shapes, name: _added(writer, form)})
        placed = " ".join(f"{edge:.2f}" for edge in _matrix(page))
        end = _added(writer, _stream(f"\nQ\nq {placed} cm {name} Do Q\n".encode("ascii")))
        page[NameObject("/Contents")] = ArrayObject([begin, *_contents(writer, page), end])
        # The tags of pieces are not joined, and what names them would lead nowhere.
        page.pop("/StructParents", None)
        for link in page.get("/Annots", ArrayObject()):
            link.get_object().pop("/StructParent", None)


def _own(page: PageObject) -> DictionaryObject:
    """The resources of one page, no longer shared with others."""
    shared = page.get("/Resources", DictionaryObject()).get_object()
    own = DictionaryObject(shared)
    page[NameObject("/Resources")] = own
    return own


def _contents(writer: PdfWriter, page: PageObject) -> list[object]:
    """What is drawn on a page, as references to its streams."""
    there = page.get("/Contents")
    if there is None:
        return []
    found = there.get_object()
    if isinstance(found, ArrayObject):
        return list(found)
    return [there if there is not found else _added(writer, found)]


def _added(writer: PdfWriter, made: PdfObject) -> IndirectObject:
    """Put an object into the file, and give what refers to it."""
    return writer._add_object(made)  # noqa: SLF001  (pypdf has no other way)


def _form(writer: PdfWriter, stamp: PageObject) -> StreamObject:
    drawn = stamp.get_contents()
    form = _stream(drawn.get_data() if drawn is not None else b"")
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, (0, 0, WIDTH, HEIGHT))),
            NameObject("/Resources"): stamp["/Resources"].clone(writer),
        }
    )
    return form


def _stream(data: bytes) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return stream


def _matrix(page: PageObject) -> tuple[float, ...]:
    """Where the stamp lies, so that it stands upright at the top right as the page is shown."""
    box = page.cropbox
    left, bottom, right, top = (float(edge) for edge in box)
    turned = int(page.get("/Rotate", 0)) % 360
    wide, high = (right - left, top - bottom)
    if turned in (90, 270):
        wide, high = high, wide
    x, y = wide - _FROM_RIGHT - WIDTH, high - _FROM_TOP - HEIGHT
    return {
        0: (1, 0, 0, 1, left + x, bottom + y),
        90: (0, 1, -1, 0, right - y, bottom + x),
        180: (-1, 0, 0, -1, right - x, top - y),
        270: (0, -1, 1, 0, left + y, top - x),
    }.get(turned, (1, 0, 0, 1, left + x, bottom + y))


def _describe(writer: PdfWriter, opening: PdfReader, contents: Paper, *, archival: bool) -> None:
    """What the file says of itself: the same in its information, its XMP and its identity."""
    root = writer.root_object
    packet = xmp(contents)
    if archival:
        root[NameObject("/OutputIntents")] = opening.root_object["/OutputIntents"].clone(writer)
    else:
        packet = packet.replace(_CLAIM, b"")
    metadata = _stream(packet)
    metadata[NameObject("/Type")] = NameObject("/Metadata")
    metadata[NameObject("/Subtype")] = NameObject("/XML")
    root[NameObject("/Metadata")] = _added(writer, metadata)
    root[NameObject("/Lang")] = TextStringObject(contents.language)
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    moment = pdf_moment(contents.made_at)
    writer.metadata = {
        "/Title": said(contents.title),
        "/Author": said(contents.running.organisation),
        "/Creator": PRODUCER,
        "/Producer": PRODUCER,
        "/CreationDate": moment,
        "/ModDate": moment,
    }
    writer.generate_file_identifiers()


_CLAIM = b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
