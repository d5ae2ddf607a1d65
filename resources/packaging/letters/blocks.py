"""What a template is made of, before it is a Word document."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in a named style. What stands between ** is strong."""

    text: str
    style: str = "Normal"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row; `row` is repeated for each of `rows`, such as `vraag in vragen`.

    `widths` are in millimetres.
    """

    headings: tuple[str, ...]
    rows: str
    row: tuple[str, ...]
    widths: tuple[int, ...]


Block: TypeAlias = Line | Table


def heading(text: str) -> Line:
    """A heading inside a letter."""
    return Line(text, "Heading 2")


def point(text: str) -> Line:
    """A numbered point: the number, a tab and the text."""
    return Line(text, "Punt")


def below(text: str) -> Line:
    """What is said of a point, below it."""
    return Line(text, "Bij een punt")


def quote(text: str) -> Line:
    """Words of somebody else."""
    return Line(text, "Citaat")


def closing(text: str) -> Line:
    """What stays on one page with the greeting."""
    return Line(text, "Slotalinea")


def remark(text: str) -> Line:
    """A small remark."""
    return Line(text, "Opmerking")


def bullet(text: str) -> Line:
    """A line of a list without numbers."""
    return Line(text, "List Bullet")
