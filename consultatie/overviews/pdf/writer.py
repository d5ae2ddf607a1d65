"""From a paper to the bytes of its PDF."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from consultatie.overviews.content import Paper, content_code
from consultatie.overviews.pdf.blocks import Maker, headings
from consultatie.overviews.pdf.chrome import finish
from consultatie.overviews.pdf.design import Dyes, colour_of
from consultatie.overviews.pdf.embedding import font_dictionary
from consultatie.overviews.pdf.flow import Flow, frame_of
from consultatie.overviews.pdf.heading import picture_resources, place_title
from consultatie.overviews.pdf.metadata import info, text_string, xmp
from consultatie.overviews.pdf.objects import Objects, Slot
from consultatie.overviews.pdf.outline import outline
from consultatie.overviews.pdf.paragraphs import Compositor
from consultatie.overviews.pdf.structure import Element
from consultatie.overviews.pdf.tree import Tree
from consultatie.overviews.pdf.words import Typesetter
from consultatie.progress import UNWATCHED, Progress
from resources import folder


def pdf(paper: Paper, progress: Progress) -> bytes:
    """The paper as tagged PDF/A-2b."""
    with _collector_at_rest():
        return _pdf(paper, progress)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Nothing made here refers to itself; looking for what does would take a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pdf(paper: Paper, progress: Progress) -> bytes:
    code = content_code(paper)
    return written(paper, _laid_out(paper, code, progress), code, progress)


def written(paper: Paper, flow: Flow, code: str, progress: Progress = UNWATCHED) -> bytes:
    """The file of pages that are laid out. :param code: the content code."""
    objects = Objects()
    slots = [objects.slot() for _ in flow.pages]
    tree = Tree(objects, flow.root, flow.pages, slots)
    tree.write()
    pages = _write_pages(objects, paper, flow, slots, tree, progress)
    marks = outline(objects, flow.bookmarks, slots)
    bookmarks = f"/Outlines {marks}/PageMode/UseOutlines" if marks else ""
    catalog = objects.add(
        f"<</Type/Catalog/Pages {pages}/StructTreeRoot {tree.root}{bookmarks}"
        f"{_claims(objects, paper)}>>"
    )
    # Not the code alone: the same words in another house style are another file.
    identity = (xmp(paper), code.encode("ascii"), repr(paper.letterhead).encode("utf-8"))
    fingerprint = hashlib.sha256(b"".join(identity))
    return objects.written(catalog, objects.add(info(paper)), fingerprint.hexdigest()[:32])


def new_flow(paper: Paper, progress: Progress = UNWATCHED) -> Flow:
    """One empty page of the sheet of this paper."""
    colours = paper.letterhead
    setter = Typesetter(Dyes(colour_of(colours.main), colour_of(colours.second)))
    compositor = Compositor(setter, paper.language)
    flow = Flow(frame_of(paper), setter, compositor, Element("Document"), progress)
    flow.new_page()
    return flow


def _laid_out(paper: Paper, code: str, progress: Progress) -> Flow:
    flow = new_flow(paper, progress)
    place_title(flow, paper, flow.root)
    maker = Maker(flow.compositor, flow.frame, list(headings(paper.blocks)))
    for block in maker.set_all(paper.blocks):
        block.place(flow, flow.root)
    finish(flow, paper, code)
    return flow


def _write_pages(
    objects: Objects,
    paper: Paper,
    flow: Flow,
    slots: Sequence[Slot],
    tree: Tree,
    progress: Progress,
) -> Slot:
    frame = flow.frame
    parent = objects.add(
        f"<</Type/Pages/Count {len(slots)}/Kids[{' '.join(str(slot) for slot in slots)}]"
        f"/MediaBox[0 0 {frame.page_width:.2f} {frame.page_height:.2f}]>>"
    )
    fonts = font_dictionary(objects, flow.setter.used.values())
    used = objects.add(f"<</Font<<{fonts}>>{picture_resources(objects, paper)}>>")
    for page, slot, links in zip(flow.pages, slots, tree.links, strict=True):
        progress.step(page.index, len(slots))
        annotations = f"/Annots[{' '.join(str(link) for link in links)}]" if links else ""
        slot.fill(
            f"<</Type/Page/Parent {parent}/Tabs/S/StructParents {page.index}/Resources {used}"
            f"/Contents {objects.stream(page.content())}{annotations}>>"
        )
    return parent


def _claims(objects: Objects, paper: Paper) -> str:
    """What the catalogue says of the document as a whole: its language, that it is PDF/A."""
    metadata = objects.stream(xmp(paper), "/Type/Metadata/Subtype/XML", packed=False)
    profile = (folder("icc") / "sRGB.icc").read_bytes()
    icc = objects.stream(profile, "/N 3/Alternate/DeviceRGB")
    return (
        f"/Lang {text_string(paper.language)}/MarkInfo<</Marked true>>"
        f"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}"
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        f"/Info(sRGB)/DestOutputProfile {icc}>>]"
    )
