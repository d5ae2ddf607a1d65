"""Which points changed since an issue: those at which the margin of the paper has a bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.issues import Issue
from consultatie.kept_files import FileShelf
from consultatie.law.book import LawBook
from consultatie.overviews.comparing import compared
from consultatie.overviews.content import Block, Group, Row, Table
from consultatie.overviews.issuing import content_of
from consultatie.overviews.products import paper_of


def points_changed_since(
    issue: Issue, file: DossierFile, register: str, law: LawBook, today: date, shelf: FileShelf
) -> frozenset[RecordId]:
    """The points that have a bar in the same paper made now, for the same readers.

    Points that the paper does not tell of are not among them.

    :param register: its name. :raises NotFound: see `content_of`.
    """
    before = content_of(issue, shelf)
    now = paper_of(issue.product, file, register, law, today, issue.audience)
    rows = _rows(compared(now, before).paper.blocks)
    return frozenset(point for row in rows if row.changed for point in row.points)


def _rows(blocks: Iterable[Block]) -> Iterator[Row]:
    for block in blocks:
        if isinstance(block, Table):
            yield from block.rows
        elif isinstance(block, Group):
            yield from _rows(block.blocks)
