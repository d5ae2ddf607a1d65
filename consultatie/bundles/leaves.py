"""The sheets that a bundle has of its own: its contents, and a leaf for what cannot be in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time

from consultatie import dates
from consultatie.bundles.values import BundleOrder, Piece, Sheets
from consultatie.documents import DocumentRole
from consultatie.language import _
from consultatie.overviews.content import (
    Align,
    Block,
    Column,
    Fact,
    KeyFacts,
    Note,
    Paper,
    Row,
    Running,
    Table,
    Tone,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.products import dressed
from consultatie.overviews.shown import left_out_line, status_of


def contents_paper(order: BundleOrder, found: Sequence[Sheets], left_out: int) -> Paper:
    """The contents of a bundle; its sheets are counted from the first piece."""
    columns = (
        Column(_("Nr."), 12, Unit.MM),
        Column(_("Stuk"), 1.0),
        Column(_("Rol"), 52, Unit.MM),
        Column(_("Blad"), 24, Unit.MM, Align.END),
    )
    rows, page = [], 1
    for number, sheets in enumerate(found, 1):
        rows.append(_row(number, sheets, page))
        page += sheets.count
    blocks: list[Block] = [
        KeyFacts((Fact(_("Dossier"), cell(order.file.dossier.name)),)),
        Table(columns, tuple(rows), _("Inhoud van de bundel"), row_headings=True),
    ]
    if left_out:
        blocks.append(text(left_out_line(left_out), muted=True))
    if not all(sheets.own for sheets in found):
        blocks.append(_not_archival())
    return _paper(order, order.title, tuple(blocks))


def leaf_paper(order: BundleOrder, title: str, piece: Piece, remark: str) -> Paper:
    """A leaf in the place of a piece that cannot be in the bundle, with why."""
    facts = (Fact(_("Stuk"), cell(title)), Fact(_("Rol"), cell(role_words(piece))))
    note = Note(_("Dit stuk zit niet in de bundel"), (text(remark),), Tone.PARTLY)
    return _paper(order, title, (KeyFacts(facts), note))


def role_words(piece: Piece) -> str:
    """The role of a piece, with its number among the annexes."""
    annex = _("bijlage {number}").format(number=piece.annex) if piece.annex else ""
    role = "" if piece.role is DocumentRole.NONE else piece.role.shown
    return " · ".join(filter(None, (annex, role))) or "–"


def _row(number: int, sheets: Sheets, page: int) -> Row:
    remark = [text(sheets.remark, muted=True)] if sheets.remark else []
    last = page + sheets.count - 1
    return row(
        cell(text(str(number), bold=True)),
        cell(text(sheets.title), *remark),
        role_words(sheets.piece),
        str(page) if last == page else f"{page}–{last}",
    )


def _not_archival() -> Note:
    words = _(
        "Deze bundel bevat bestanden die anderen maakten. Daarom is hij geen PDF/A, ook al zijn de "
        "bladen die Consultatie maakt dat wel. De bestanden zelf liggen ongewijzigd in het "
        "register."
    )
    return Note(_("Voor het archief"), (text(words),))


def _paper(order: BundleOrder, title: str, blocks: tuple[Block, ...]) -> Paper:
    running = Running(order.register, status_of(order.audience), dates.medium(order.today))
    made_at = datetime.combine(order.today, time(12), UTC)
    paper = Paper(title, order.file.dossier.name, running, blocks, made_at)
    return dressed(paper, order.file.house_style)
