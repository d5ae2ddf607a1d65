"""P6: what an overview costs beside the least that its words cost, and beside Platypus and typst.

Run with `python -m tests.benchmarks.bench_paper [points ...]`, byte code compiled. Prints ratios
of medians of pairs that are run one after the other in one process; the goals are in the columns.

The floor is a plain reportlab canvas: the same words in the same columns, each width looked up
once, each word encoded once; no tags, no shapes, no kerning, no hyphens, no contents, no care for
where a page ends. It draws nothing that the paper does not draw.
"""

from __future__ import annotations

import importlib
import importlib.util
import io
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    TableStyle,
)

from consultatie.overviews.content import (
    Cell,
    Chip,
    Column,
    Contents,
    Group,
    Heading,
    Paper,
    Row,
    Running,
    Shape,
    Table,
    Tone,
    Unit,
    cell,
    plain_text,
    row,
    text,
)
from consultatie.overviews.pdf import write_pdf
from resources import folder

SIZES = (40, 800, 8000)
PAIRS = {40: 9, 800: 7, 8000: 3}
LEADING, SIZE, TOP = 12.8, 9.5, 770.0
COLUMNS = ((56.7, 26), (88, 150), (248, 182), (440, 99))
FONTS = ("SourceSans3-Regular", "SourceSans3-Bold")
STEM = [
    "raad",
    "advies",
    "bestuurder",
    "besluit",
    "medezeggenschap",
    "reactie",
    "termijn",
    "dienstverlening",
    "inwoner",
    "plan",
    "gemeente",
    "overgang",
    "medewerker",
    "rechtspositie",
    "financiering",
    "bedrijfsplan",
    "organisatie",
    "toezegging",
    "vraag",
    "antwoord",
    "voorwaarde",
    "aanbeveling",
    "toelichting",
    "onderbouwing",
    "kosten",
    "begroting",
    "locatie",
    "de",
    "het",
    "een",
    "van",
    "op",
    "in",
    "en",
    "dat",
    "wordt",
    "blijft",
    "vraagt",
    "niet",
    "ook",
    "wel",
    "bij",
    "voor",
    "met",
    "zonder",
    "volgens",
    "over",
]


def paper(points: int) -> Paper:
    """A paper like those of the office: requests of twenty points, each with a reaction."""
    chance = random.Random(points)
    vocabulary = [*STEM, *(f"{a}s{b}" for a in STEM[:26] for b in STEM[:26])]
    weights = [8.0] * len(STEM) + [0.6] * (len(vocabulary) - len(STEM))

    def words(count: int) -> str:
        chosen = chance.choices(vocabulary, weights, k=count)
        return f"{' '.join(chosen).capitalize()}."

    outcomes = (
        Chip("overgenomen", Shape.DISC, Tone.GOOD),
        Chip("niet overgenomen", Shape.RING, Tone.BAD),
        Chip("gedeeltelijk", Shape.HALF, Tone.PARTLY),
    )
    rows = [
        row(
            str(number),
            cell(text(words(4), bold=True), words(chance.randint(10, 40))),
            words(chance.randint(40, 120)),
            cell(outcomes[number % 3]),
        )
        for number in range(1, points + 1)
    ]
    groups = [_group(start, rows[start : start + 20]) for start in range(0, points, 20)]
    made = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    running = Running("Ondernemingsraad", "concept", "2 maart 2026")
    return Paper("Samenvatting", "proef", running, (Contents("Inhoud"), *groups), made)


def _group(start: int, rows: list[Row]) -> Group:
    columns = (
        Column("Nr", 11, Unit.MM),
        Column("Punt", 1.0),
        Column("Reactie", 1.2),
        Column("Uitkomst", 35, Unit.MM),
    )
    heading = Heading(1, f"Aanvraag {start // 20 + 1}")
    return Group(heading, (Table(columns, tuple(rows)),))


# A section as its heading and rows; a cell is a list of paragraphs: whether bold, and the words.
Cells = list[list[tuple[bool, str]]]
Sections = list[tuple[str, list[Cells]]]


def sections(value: Paper) -> Sections:
    """The bare words of the paper, for those who do without its blocks."""
    return [
        (group.heading.text, [[_bare(one) for one in line.cells] for line in table.rows])
        for group in value.blocks
        if isinstance(group, Group)
        for table in group.blocks
        if isinstance(table, Table)
    ]


def _bare(one: Cell) -> list[tuple[bool, str]]:
    return [
        (True, part.word) if isinstance(part, Chip) else (part.spans[0].bold, part.spans[0].text)
        for part in one.parts
    ]


def floor(value: Sections) -> bytes:
    """The least that it takes to put these words on paper."""
    _register()
    return _Floor().drawn(value)


def _register() -> None:
    for name in FONTS:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(ttfonts.TTFont(name, str(folder("fonts") / f"{name}.ttf")))


class _Floor:
    """Words in columns, row after row."""

    def __init__(self) -> None:
        self.out = io.BytesIO()
        self.canvas: Any = Canvas(self.out, invariant=1, pageCompression=1)
        self.widths: dict[tuple[str, str], float] = {}
        self.codes: dict[tuple[str, str], str] = {}
        self.names: dict[str, str] = {}
        self.y = TOP

    def drawn(self, value: Sections) -> bytes:
        for heading, rows in value:
            self.line(FONTS[1], heading.split(), 56.7, self.y)
            self.y -= 30
            for cells in rows:
                self.row(cells)
        self.canvas.save()
        return self.out.getvalue()

    def row(self, cells: Cells) -> None:
        broken = [
            (x, [line for bold, words in one for line in self.broken(FONTS[bold], words, width)])
            for (x, width), one in zip(COLUMNS, cells, strict=True)
        ]
        left = max(len(lines) for _, lines in broken)
        done = 0
        while done < left:
            count = min(left - done, max(int((self.y - 60) / LEADING), 1))
            for x, lines in broken:
                for at, (font, words) in enumerate(lines[done : done + count]):
                    self.line(font, words, x, self.y - at * LEADING)
            done += count
            self.y -= count * LEADING
            if self.y < 60 + LEADING:
                self.new_page()
        self.y -= 9

    def new_page(self) -> None:
        self.line(FONTS[0], ["pagina", str(self.canvas.getPageNumber())], 500, 30)
        self.canvas.showPage()
        self.y = TOP

    def broken(self, font: str, text: str, width: float) -> list[tuple[str, list[str]]]:
        lines: list[tuple[str, list[str]]] = []
        line: list[str] = []
        x = 0.0
        for word in text.split():
            own = self.widths.get((font, word)) or self.width(font, word)
            if line and x + own > width:
                lines.append((font, line))
                line, x = [], 0.0
            line.append(word)
            x += own + 1.9
        lines.append((font, line))
        return lines

    def width(self, font: str, word: str) -> float:
        self.widths[font, word] = found = pdfmetrics.stringWidth(word, font, SIZE)
        return found

    def line(self, font: str, words: list[str], x: float, y: float) -> None:
        codes = [self.codes.get((font, word)) or self.code(font, word) for word in words]
        self.canvas._code.append(
            f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {self.names[font]} {SIZE} Tf ({' '.join(codes)}) Tj ET"
        )

    def code(self, font: str, word: str) -> str:
        """All words here are ASCII, so that one subset of the font holds them."""
        registered: Any = pdfmetrics.getFont(font)
        ((subset, encoded),) = registered.splitString(word, self.canvas._doc)
        self.names[font] = registered.getSubsetInternalName(subset, self.canvas._doc)
        self.codes[font, word] = code = str(self.canvas._escape(encoded))
        return code


def platypus(value: Sections) -> bytes:
    """The same as the manual of Platypus would have it: paragraphs in a long table."""
    _register()
    styles = [ParagraphStyle(name, fontName=name, fontSize=SIZE, leading=LEADING) for name in FONTS]
    look = TableStyle(
        [("LINEBELOW", (0, 0), (-1, -1), 0.5, "grey"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    story: list[Flowable] = []
    for heading, rows in value:
        story.append(Paragraph(heading, styles[1]))
        told = [
            [[Paragraph(escape(words), styles[bold]) for bold, words in one] for one in cells]
            for cells in rows
        ]
        head = [[Paragraph(name, styles[1])] for name in ("Nr", "Punt", "Reactie", "Uitkomst")]
        widths = [31, 160, 191, 99]
        story.append(
            LongTable([head, *told], colWidths=widths, repeatRows=1, style=look, splitInRow=1)
        )
    out = io.BytesIO()
    SimpleDocTemplate(out, topMargin=68, bottomMargin=60).build(story)
    return out.getvalue()


def typst(value: Sections) -> bytes:
    """The same by typst; only where it happens to be installed."""
    engine = importlib.import_module("typst")

    def quoted(words: str) -> str:
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = ['#set text(font: "Source Sans 3", size: 9.5pt)', "#outline()"]
    for heading, rows in value:
        lines.append(f"#heading({quoted(heading)})")
        cells = [
            " + parbreak() + ".join(quoted(words) for _, words in one)
            for line in rows
            for one in line
        ]
        lines.append(f"#table(columns: (11mm, 1fr, 1.2fr, 35mm), {', '.join(cells)})")
    source = "\n".join(lines).encode()
    return bytes(engine.compile(source, font_paths=[str(folder("fonts"))]))


def _seconds(work: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ratio(points: int, peer: Callable[[Sections], bytes]) -> str:
    value = paper(points)
    bare = sections(value)
    pairs = [
        (_seconds(lambda: write_pdf(value)), _seconds(lambda: peer(bare)))
        for _ in range(PAIRS.get(points, 3))
    ]
    ratios = [one / other for one, other in pairs]
    mine, theirs = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    spread = f"({min(ratios):.2f}-{max(ratios):.2f})"
    return f"{statistics.median(ratios):5.2f} {spread}  {mine:.0f} ms against {theirs:.0f} ms"


def main(sizes: list[int]) -> None:
    """Print the table."""
    for points in sizes:
        value = paper(points)
        pages = len(pypdfium2.PdfDocument(write_pdf(value)))
        least = len(pypdfium2.PdfDocument(floor(sections(value))))
        words = len(plain_text(value).split())
        say(f"{points} points, {words} words, {pages} pages (floor: {least})")
        say(f"  tagged PDF/A / floor  (goal <= 2.0)  {_ratio(points, floor)}")
        if points <= 800:
            say(f"  paper / Platypus      (goal <= 0.5)  {_ratio(points, platypus)}")
        if importlib.util.find_spec("typst"):
            say(f"  paper / typst         (goal <= 0.5)  {_ratio(points, typst)}")


def say(line: str) -> None:
    """A line of the report, as soon as it is there."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
