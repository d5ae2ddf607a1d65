"""What the file says of itself: XMP and the information dictionary, which must agree."""

from __future__ import annotations

from datetime import datetime
from xml.sax.saxutils import escape

from consultatie.overviews.characters import lines_of
from consultatie.overviews.content import Paper

PRODUCER = "Consultatie (ReportLab)"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def xmp(paper: Paper) -> bytes:
    """The XMP packet of PDF/A-2b."""
    return _XMP.format(
        language=escape(paper.language),
        title=escape(said(paper.title)),
        author=escape(said(paper.running.organisation)),
        moment=paper.made_at.replace(microsecond=0).isoformat(),
        producer=escape(PRODUCER),
    ).encode("utf-8")


def info(paper: Paper) -> str:
    """The information dictionary, saying the same."""
    moment = text_string(pdf_moment(paper.made_at))
    producer = text_string(PRODUCER)
    return (
        f"<</Title {text_string(said(paper.title))}"
        f"/Author {text_string(said(paper.running.organisation))}"
        f"/Creator {producer}/Producer {producer}"
        f"/CreationDate {moment}/ModDate {moment}>>"
    )


def said(text: str) -> str:
    """A text on one line, without characters that XML and viewers refuse."""
    return " ".join(" ".join(lines_of(text)).split()).replace("\ufffe", "").replace("\uffff", "")


def text_string(text: str) -> str:
    """A text as a PDF string, whatever is in it."""
    return f"<FEFF{utf16(text)}>"


def utf16(text: str) -> str:
    """A text as the hexadecimal digits that PDF strings are made of."""
    return text.encode("utf-16-be", "replace").hex().upper()


def pdf_moment(moment: datetime) -> str:
    """A moment as PDF writes it, such as `D:20210914093000+02'00'`."""
    zone = moment.strftime("%z")
    offset = f"{zone[:3]}'{zone[3:5]}'" if zone else ""
    return f"D:{moment:%Y%m%d%H%M%S}{offset}"
