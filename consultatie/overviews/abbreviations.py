"""The abbreviations that occur on a paper, and no others."""

import re
from collections.abc import Iterable, Iterator

from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Abbreviation
from consultatie.language import _
from consultatie.overviews.content import (
    Block,
    Column,
    Heading,
    Table,
    Unit,
    cell,
    lines_of,
    row,
    text,
)


def abbreviation_blocks(file: DossierFile, blocks: Iterable[Block]) -> Iterator[Block]:
    """A list of the abbreviations of the register that these blocks use."""
    words = "\n".join(line for block in blocks for line in lines_of(block))
    used = [abbreviation for abbreviation in file.abbreviations if occurs(abbreviation, words)]
    if not used:
        return
    used.sort(key=lambda abbreviation: abbreviation.short.casefold())
    yield Heading(1, _("Afkortingen"))
    yield abbreviation_table((abbreviation.short, abbreviation.meaning) for abbreviation in used)


def abbreviation_table(pairs: Iterable[tuple[str, str]]) -> Table:
    """Abbreviations with their meanings."""
    columns = (Column(_("Afkorting"), 30, Unit.MM), Column(_("Betekenis"), 1.0))
    rows = tuple(row(cell(text(short, bold=True)), meaning) for short, meaning in pairs)
    return Table(columns, rows, _("Afkortingen"), row_headings=True)


def occurs(abbreviation: Abbreviation, words: str) -> bool:
    """Whether an abbreviation stands somewhere in these words as a word of its own."""
    # "OR-en" uses OR; "FORUM" does not.
    pattern = rf"(?<!\w){re.escape(abbreviation.short)}(?!\w)"
    return abbreviation.stands and re.search(pattern, words) is not None
