"""From blocks to a template: an ordinary Word document with placeholders."""

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from resources.packaging.letters.blocks import Block, Line, Table
from resources.packaging.letters.styles import TABLE, TEXT_WIDTH, dress

_MADE = datetime(2026, 1, 1, 12)  # noqa: DTZ001  (a document knows no zones)
_REFERENCES = (
    ("Datum", "{{ brief.datum }}"),
    (
        "Ons kenmerk",
        "{% if brief.ons_kenmerk %}{{ brief.ons_kenmerk }}{% else %}–{% endif %}",
    ),
    (
        "Uw kenmerk",
        "{% if brief.uw_kenmerk %}{{ brief.uw_kenmerk }}{% else %}–{% endif %}",
    ),
)
_ABBREVIATIONS = (
    "{% if afkortingen %}Afkortingen: {% for afkorting in afkortingen %}{{ afkorting.kort }}: "
    "{{ afkorting.betekenis }}{% if not loop.last %}; {% endif %}{% endfor %}.{% endif %}"
)


def write_template(path: Path, blocks: Sequence[Block]) -> None:
    """Write a template for one letter."""
    document = Document()
    dress(document)
    _lay_page(document)
    _open(document)
    for block in blocks:
        if not _is_signed(block):
            _add(document, block)
    _close(document, [block for block in blocks if _is_signed(block)])
    _tell(document)
    path.write_bytes(_timeless(document))


def _timeless(document: Any) -> bytes:
    """The same file each time it is made: only its words and its look are news."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            plain = ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            plain.compress_type = ZIP_DEFLATED
            after.writestr(plain, before.read(entry))
    return packed.getvalue()


def _add(document: Any, block: Block) -> None:
    if isinstance(block, Line):
        _line(document, block.text, block.style)
    else:
        _table(document, block)


def _is_signed(block: Block) -> bool:
    """Whether somebody else signs here, below those who send the letter."""
    return isinstance(block, Line) and block.style == "Handtekening"


def _line(into: Any, text: str, style: str = "Normal") -> Any:
    paragraph = into.add_paragraph(style=style)
    _fill(paragraph, text)
    return paragraph


def _fill(paragraph: Any, text: str) -> None:
    for number, words in enumerate(text.split("**")):
        if words:
            paragraph.add_run(words, style="Strong" if number % 2 else None)


# -- the parts that all letters share ------------------------------------------------------------


def _open(document: Any) -> None:
    _line(document, "{{ geadresseerde.naam }}", "Adres")
    _line(document, "{% if geadresseerde.organisatie %}", "Adres")
    _line(document, "{{ geadresseerde.organisatie }}", "Adres")
    _line(document, "{% endif %}", "Adres")
    _line(document, "", "Adres")
    table = document.add_table(rows=2, cols=len(_REFERENCES))
    for column, (label, value) in enumerate(_REFERENCES):
        for row, words, style in ((0, label, "Kenmerklabel"), (1, value, "Kenmerk")):
            cell = table.cell(row, column)
            cell.width = Mm(TEXT_WIDTH / len(_REFERENCES))
            cell.paragraphs[0].style = style
            _fill(cell.paragraphs[0], words)
    _line(document, "{{ brief.onderwerp }}", "Onderwerp")
    _line(document, "{{ geadresseerde.aanhef }},")


def _close(document: Any, others: Sequence[Block]) -> None:
    _line(document, "Met vriendelijke groet,", "Groet")
    _line(document, "{{ afzender.naam }}", "Namens")
    _line(document, _signed("\t"), "Tekenlijn")
    _line(document, _signed("{{ ondertekenaar.functie }}"), "Handtekening")
    for block in others:
        _line(document, "\t", "Tekenlijn")
        _add(document, block)
    _line(document, "{% if afkortingen %}", "Opmerking")
    _line(document, _ABBREVIATIONS, "Opmerking")
    _line(document, "{% endif %}", "Opmerking")


def _signed(words: str) -> str:
    """These words for each who signs, beside each other."""
    between = "{% if not loop.last %}\t{% endif %}"
    return f"{{% for ondertekenaar in ondertekenaars %}}{words}{between}{{% endfor %}}"


def _lay_page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(210 - 25 - TEXT_WIDTH)
    section.top_margin, section.bottom_margin = Mm(30), Mm(24)
    section.header_distance, section.footer_distance = Mm(14), Mm(11)
    section.different_first_page_header_footer = True
    head = section.first_page_header
    head.paragraphs[0].style = "Afzender"
    _fill(head.paragraphs[0], "{{ afzender.naam }}")
    _line(
        head,
        "{{ afzender.organisatie }}"
        "{% if afzender.secretariaat %} · {{ afzender.secretariaat }}{% endif %}",
        "Afzenderregel",
    )
    _line(head, "{% if afzender.adres %}", "Afzenderadres")
    _line(head, "{{ afzender.adres }}", "Afzenderadres")
    _line(head, "{% endif %}", "Afzenderadres")
    _line(head, "", "Adres")
    _margin(section.header, "{{ afzender.naam }} · {{ brief.soort }}\t{{ brief.datum }}")
    for foot in (section.first_page_footer, section.footer):
        _margin(foot, "{{ brief.soort }} · {{ raad.naam }}\tbladzijde #PAGE# van #NUMPAGES#")


def _margin(part: Any, text: str) -> None:
    part.is_linked_to_previous = False
    paragraph = part.paragraphs[0]
    paragraph.style = "Kop en voet"
    for number, words in enumerate(text.split("#")):
        if number % 2:
            _field(paragraph, words)
        elif words:
            paragraph.add_run(words)


def _field(into: Any, instruction: str) -> None:
    """A number that Word fills in itself."""
    for sort in ("begin", "", "separate", "1", "end"):
        run = into.add_run("1" if sort == "1" else "")
        if not sort:
            asked = OxmlElement("w:instrText")
            asked.text = f" {instruction} "
            run._r.append(asked)  # noqa: SLF001  (the library has no fields)
        elif sort != "1":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), sort)
            run._r.append(mark)  # noqa: SLF001


# -- tables --------------------------------------------------------------------------------------


def _table(document: Any, block: Table) -> None:
    table = document.add_table(rows=4, cols=len(block.headings))
    table.style = TABLE
    table.autofit = False
    for column, width in enumerate(block.widths):
        table.columns[column].width = Mm(width)
    for row, words, style in (
        (0, block.headings, "Tabelkop"),
        (1, (f"{{% for {block.rows} %}}",), "Tabelcel"),
        (2, block.row, "Tabelcel"),
        (3, ("{% endfor %}",), "Tabelcel"),
    ):
        for column, width in enumerate(block.widths):
            cell = table.cell(row, column)
            cell.width = Mm(width)
            cell.paragraphs[0].style = style
            if column < len(words):
                _fill(cell.paragraphs[0], words[column])
    for row in table.rows:
        _keep_whole(row)
    _repeat(table.rows[0])
    # Two tables that touch are one to Word.
    _line(document, "", "Tabelcel")


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def _tell(document: Any) -> None:
    told = document.core_properties
    told.author = told.last_modified_by = told.comments = told.keywords = ""
    told.title = ""
    told.language = "nl-NL"
    told.created = told.modified = _MADE
