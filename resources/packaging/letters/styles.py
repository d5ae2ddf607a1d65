"""The styles of the letters: what a secretary changes once to change all of a letter."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Calibri"
# The colours of the other paper of the program.
INK, MUTED, ACCENT, HAIRLINE, GROUND = "1B2126", "59646E", "17506E", "CDD4DA", "F4F6F8"
TEXT_WIDTH = 163
TABLE = "Brieftabel"
_INDENT = 11
_SIGNED = 70

# Of each own style: size in points, bold, colour, room above and below in points.
_OWN: dict[str, tuple[float, bool, str, float, float]] = {
    "Afzender": (17, True, ACCENT, 0, 0),
    "Afzenderregel": (9, False, MUTED, 0, 2),
    "Afzenderadres": (8.5, False, MUTED, 0, 0),
    "Adres": (10.5, False, INK, 0, 0),
    "Kenmerklabel": (8, False, MUTED, 0, 0),
    "Kenmerk": (9.5, False, INK, 0, 0),
    "Onderwerp": (12.5, True, ACCENT, 16, 14),
    "Citaat": (10.5, False, INK, 0, 8),
    "Punt": (10.5, False, INK, 4, 3),
    "Bij een punt": (10, False, INK, 0, 3),
    "Opmerking": (9, False, MUTED, 6, 2),
    "Tabelkop": (9, True, ACCENT, 2, 2),
    "Tabelcel": (9.5, False, INK, 2, 2),
    "Groet": (10.5, False, INK, 8, 0),
    "Namens": (10.5, False, INK, 0, 0),
    "Slotalinea": (10.5, False, INK, 4, 7),
    "Tekenlijn": (10.5, False, MUTED, 32, 0),
    "Handtekening": (9.5, False, MUTED, 0, 0),
    "Kop en voet": (8, False, MUTED, 0, 0),
}
_KEPT_TOGETHER = ("Onderwerp", "Slotalinea", "Groet", "Namens", "Tekenlijn", "Handtekening")
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def dress(document: Any) -> None:
    """Give a document the styles of a letter, in Dutch."""
    styles = document.styles
    _speak_dutch(styles.element)
    _set(styles["Normal"], (10.5, False, INK, 0, 7))
    styles["Normal"].paragraph_format.line_spacing = 1.12
    _set(styles["Heading 2"], (11.5, True, ACCENT, 10, 3))
    _set(styles["List Bullet"], (10.5, False, INK, 0, 2))
    for name, look in _OWN.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.quick_style = True
        _set(style, look)
        style.paragraph_format.keep_with_next = name in _KEPT_TOGETHER
    _shape(styles)
    styles.element.append(_table_style())
    _hyphenate(document.settings.element)


def _hyphenate(settings: Any) -> None:
    """Break long words, in the place of the settings where the standard has it."""
    for lang in settings.iter(qn("w:themeFontLang")):
        lang.set(qn("w:val"), "nl-NL")
    hyphens = OxmlElement("w:autoHyphenation")
    before = settings.find(qn("w:defaultTabStop"))
    before.addnext(hyphens)


def line_below(style: Any, side: str, colour: str, size: int = 4, room: int = 6) -> None:
    """Draw a line along one side of the paragraphs of a style."""
    borders = OxmlElement("w:pBdr")
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(size)), ("space", str(room))):
        line.set(qn(f"w:{name}"), value)
    line.set(qn("w:color"), colour)
    borders.append(line)
    properties = style.element.get_or_add_pPr()
    # In the order that the standard asks for.
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"
    )


def _shape(styles: Any) -> None:
    for name, left, first in (("Punt", _INDENT, -_INDENT), ("Bij een punt", _INDENT, 0)):
        shape = styles[name].paragraph_format
        shape.left_indent, shape.first_line_indent = Mm(left), Mm(first)
    styles["Punt"].paragraph_format.tab_stops.add_tab_stop(Mm(_INDENT))
    styles["Citaat"].paragraph_format.left_indent = Mm(4)
    line_below(styles["Citaat"], "left", ACCENT, 18, 8)
    second, wide = TEXT_WIDTH - _SIGNED, _SIGNED
    for name in ("Tekenlijn", "Handtekening"):
        stops = styles[name].paragraph_format.tab_stops
        if name == "Tekenlijn":
            stops.add_tab_stop(Mm(wide), leader=WD_TAB_LEADER.LINES)
        stops.add_tab_stop(Mm(second))
        if name == "Tekenlijn":
            stops.add_tab_stop(Mm(TEXT_WIDTH), leader=WD_TAB_LEADER.LINES)
    line_below(styles["Afzenderregel"], "bottom", ACCENT, 8, 5)
    stops = styles["Kop en voet"].paragraph_format.tab_stops
    stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _set(style: Any, look: tuple[float, bool, str, float, float]) -> None:
    size, bold, colour, above, under = look
    font, shape = style.font, style.paragraph_format
    font.name, font.size, font.bold = FONT, Pt(size), bold
    font.italic = False
    font.color.rgb = RGBColor.from_string(colour)
    _set_complex(style.element.rPr, bold=bold)
    fonts = style.element.rPr.rFonts
    fonts.set(qn("w:cs"), FONT)
    for theme in _THEMES:
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    shape.space_before, shape.space_after = Pt(above), Pt(under)


def _set_complex(properties: Any, *, bold: bool) -> None:
    """The same size and weight for scripts such as Arabic, which Word keeps apart."""
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), properties.find(qn("w:sz")).get(qn("w:val")))
    for old in properties.findall(qn("w:szCs")) + properties.findall(qn("w:bCs")):
        properties.remove(old)
    properties.find(qn("w:sz")).addnext(size)
    if bold:
        properties.find(qn("w:b")).addnext(OxmlElement("w:bCs"))


def _speak_dutch(styles: Any) -> None:
    """So that the spelling of a letter is looked over as Dutch."""
    for lang in styles.iter(qn("w:lang")):
        lang.set(qn("w:val"), "nl-NL")


def _table_style() -> Any:
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE}">'
        f'<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>'
        "<w:tblPr><w:tblBorders>"
        f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"/>'
        '</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{GROUND}"/>'
        "</w:tcPr></w:tblStylePr></w:style>"
    )
