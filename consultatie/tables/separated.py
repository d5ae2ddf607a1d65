"""Text with separators: its letters and its separator are found out."""

import csv
from collections import Counter
from itertools import islice
from pathlib import Path

from consultatie.progress import Progress
from consultatie.tables.sheets import MOST_ROWS, Sheet, without_end
from consultatie.tables.trouble import NoTable
from consultatie.texts.plain import decoded

_SEPARATORS = (";", "\t", ",", "|")
_LOOKED_AT = 50
_STEP = 500


def read_csv(content: bytes, name: str, progress: Progress) -> tuple[Sheet, ...]:
    """The one sheet of a text file.

    :raises NoTable: bytes that stand in no text.
    """
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in content and not wide:
        raise NoTable(Path(name))
    text = decoded(content)
    separator, text = _said_separator(text)
    rows = []
    # A quote that is never closed makes one field of all that follows.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator or _separator(text))
    for number, row in enumerate(islice(reader, MOST_ROWS + 1)):
        if number % _STEP == 0:
            progress.step(number, 0)
        rows.append(without_end(tuple(row)))
    while rows and not rows[-1]:
        rows.pop()
    sheet = Sheet(Path(name).stem, tuple(rows[:MOST_ROWS]), cut_off=len(rows) > MOST_ROWS)
    return () if sheet.is_empty else (sheet,)


def _said_separator(text: str) -> tuple[str, str]:
    """Excel writes "sep=;" above a table now and then."""
    first, end, rest = text.partition("\n")
    said = first.strip().lower()
    if len(said) == len("sep=;") and said.startswith("sep="):
        return said[-1], rest
    return "", text if end or first else ""


def _separator(text: str) -> str:
    """The separator that cuts most lines in as many pieces, more than one."""
    lines = list(islice((line for line in text.splitlines() if line.strip()), _LOOKED_AT))

    def fits(separator: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
        widths.pop(1, None)
        width, often = max(widths.items(), key=lambda found: found[1], default=(0, 0))
        return often, width

    return max(_SEPARATORS, key=fits)
