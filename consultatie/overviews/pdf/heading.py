"""The head of the first page: logo and sender, whose paper it is, its status, its title."""

from __future__ import annotations

from consultatie.language import _
from consultatie.logos import Logo, LogoSort, pixels
from consultatie.overviews.content import Paper, Span
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.flow import Flow
from consultatie.overviews.pdf.metadata import text_string
from consultatie.overviews.pdf.objects import Objects
from consultatie.overviews.pdf.paragraphs import Slug, height
from consultatie.overviews.pdf.structure import Element

LOGO = "Logo"
_TITLE_TOP = 16 * design.MM
_SENDER_SHARE = 0.45
_BELOW = 18.0


def place_title(flow: Flow, paper: Paper, parent: Element) -> None:
    """The head of the first page: whose paper, its status and date, title and subtitle."""
    flow.y = flow.frame.page_height - _TITLE_TOP
    _place_letterhead(flow, paper, parent)
    _place_overline(flow, paper, parent)
    left, width = flow.frame.left, flow.frame.width
    flow.y -= 12
    compositor = flow.compositor
    flow.run(compositor.plain(paper.title, design.TITLE, width), [parent.add("H1")], left)
    if paper.subtitle:
        flow.skip(3)
        slugs = compositor.plain(paper.subtitle, design.SUBTITLE, width)
        flow.run(slugs, [parent.add("P")], left)
    flow.skip(11)
    flow.page.rule(left, flow.y, width, 1.6, design.LINE)
    flow.skip(16)


def picture_resources(objects: Objects, paper: Paper) -> str:
    """The entry of a page's resources for its pictures; empty where there is no logo."""
    logo = paper.letterhead.logo
    if logo is None:
        return ""
    size = f"/Type/XObject/Subtype/Image/Width {logo.width}/Height {logo.height}"
    entries = f"{size}/ColorSpace/DeviceRGB/BitsPerComponent 8"
    if logo.sort is LogoSort.JPEG and not logo.grey:
        image = objects.stream(logo.data, f"{entries}/Filter/DCTDecode", packed=False)
    else:
        image = objects.stream(pixels(logo), entries)
    return f"/XObject<</{LOGO} {image}>>"


def _place_letterhead(flow: Flow, paper: Paper, parent: Element) -> None:
    """The logo at the left and the sender at the right, as high as the higher of the two."""
    top, tall = flow.y, 0.0
    logo = paper.letterhead.logo
    if logo is not None:
        tall = _place_logo(flow, logo, paper.running.organisation, parent)
    sender = _sender(flow, paper)
    if sender:
        left = flow.frame.left + flow.frame.width * (1 - _SENDER_SHARE)
        flow.draw(sender, [parent.add("P") for _line in paper.letterhead.sender], left, top)
        tall = max(tall, height(sender))
    if tall:
        flow.y = top - tall - _BELOW


def _place_logo(flow: Flow, logo: Logo, organisation: str, parent: Element) -> float:
    scale = min(design.LOGO_WIDTH / logo.width, design.LOGO_HEIGHT / logo.height)
    wide, high = logo.width * scale, logo.height * scale
    left, low = flow.frame.left, flow.y - high
    box = f"{left:.2f} {low:.2f} {left + wide:.2f} {low + high:.2f}"
    told = text_string(_("Logo van {name}").format(name=organisation) if organisation else "Logo")
    extra = f"/Alt {told}/A<</O/Layout/Placement/Block/BBox[{box}]>>"
    flow.page.picture(parent.add("Figure", extra), LOGO, (left, low, wide, high))
    return high


def _sender(flow: Flow, paper: Paper) -> list[Slug]:
    width = flow.frame.width * _SENDER_SHARE
    return [
        slug
        for part, line in enumerate(paper.letterhead.sender)
        for slug in flow.compositor.paragraph((Span(line),), design.SENDER, width, part, end=True)
    ]


def _place_overline(flow: Flow, paper: Paper, parent: Element) -> None:
    left, width = flow.frame.left, flow.frame.width
    own = flow.compositor.plain(paper.running.organisation, design.OVERLINE, width * 0.6)
    status = flow.compositor.paragraph(
        (Span(status_line(paper)),), design.OVERLINE, width * 0.36, end=True
    )
    top = flow.y
    flow.draw(own, [parent.add("P")], left, top)
    flow.draw(status, [parent.add("P")], left + width * 0.64, top)
    flow.y -= max(height(own), height(status))


def status_line(paper: Paper) -> str:
    """The status and the date of a paper, as each page says them."""
    return " · ".join(filter(None, (paper.running.status, paper.running.date)))
