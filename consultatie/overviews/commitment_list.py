"""Toezeggingenlijst: what was promised, in the words that were said, and what came of it."""

from collections.abc import Iterable, Iterator, Sequence

from consultatie import dates
from consultatie.commitment_lines import CommitmentLine, lines_of
from consultatie.commitments import CommitmentState
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.overviews.content import (
    Align,
    Block,
    Cell,
    Chip,
    Column,
    Group,
    Heading,
    Orientation,
    Row,
    Shape,
    Table,
    Tone,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.listings import Listing, Part, Source, body_name

_CHIPS = {
    CommitmentState.OPEN: (Shape.RING, Tone.INFO),
    CommitmentState.DONE: (Shape.HALF, Tone.PARTLY),
    CommitmentState.REPORTED: (Shape.DISC, Tone.PARTLY),
    CommitmentState.ACCEPTED: (Shape.CHECK, Tone.GOOD),
}


def title() -> str:
    """What the product is called."""
    return _("Toezeggingenlijst")


def listing() -> Listing[CommitmentLine]:
    """All commitments that were not withdrawn, by who has to keep them."""
    return Listing(
        title=title(),
        nothing=_("In dit dossier is nog geen toezegging vastgelegd."),
        parts=_parts,
        tell=_tell,
        orientation=Orientation.LANDSCAPE,
    )


def _parts(source: Source) -> Iterator[Part[CommitmentLine]]:
    for line in lines_of(source.file, source.today):
        one = line.commitment
        if one.stands:
            handed = source.file.procedure.hand_overs_of(one.id)
            beside = (over.old_giver for over in handed)
            yield Part(line, (one.id, one.giver, one.receiver), (*(h.id for h in handed), *beside))


def _tell(seen: DossierFile, lines: Sequence[CommitmentLine]) -> Iterator[Block]:
    by_giver = _by_giver(lines)
    if by_giver:
        yield Heading(1, _("In één oogopslag"))
        yield _totals(by_giver)
        yield Heading(1, _("Toezeggingen per gever"))
    for giver, own in by_giver.items():
        yield Group(Heading(2, giver), (_table(seen, giver, own),))


def _by_giver(lines: Sequence[CommitmentLine]) -> dict[str, list[CommitmentLine]]:
    """By who has to keep them; those of nobody in particular last."""
    groups: dict[str, list[CommitmentLine]] = {}
    for line in sorted(lines, key=lambda one: (not one.giver, one.giver.casefold())):
        groups.setdefault(line.giver or _("Gever niet vastgelegd"), []).append(line)
    return groups


def _totals(by_giver: dict[str, list[CommitmentLine]]) -> Table:
    headings = (*map(str, CommitmentState), _("totaal"), _("te laat"), _("zonder bewijs"))
    columns = (
        Column(_("Wie zegt toe"), 1.0),
        *(Column(heading, 26, Unit.MM, Align.END) for heading in headings),
    )
    rows = [_total_row(giver, own) for giver, own in by_giver.items()]
    if rows[1:]:
        whole = [line for own in by_giver.values() for line in own]
        rows.append(_total_row(_("Samen"), whole, total=True))
    return Table(columns, tuple(rows), _("Aantal toezeggingen per gever"), row_headings=True)


def _total_row(name: str, lines: Sequence[CommitmentLine], *, total: bool = False) -> Row:
    counts = (
        *(sum(line.commitment.state is state for line in lines) for state in CommitmentState),
        len(lines),
        sum(line.late for line in lines),
        sum(line.unproven for line in lines),
    )
    return row(name, *(str(count) if count else "–" for count in counts), total=total)


def _table(seen: DossierFile, giver: str, lines: Iterable[CommitmentLine]) -> Table:
    columns = (
        Column(_("Nr."), 14, Unit.MM),
        Column(_("Toezegging, letterlijk"), 1.5),
        Column(_("Aan"), 30, Unit.MM),
        Column(_("Waaraan getoetst"), 1.0),
        Column(_("Uiterlijk"), 28, Unit.MM),
        Column(_("Stand"), 26, Unit.MM),
        Column(_("Bewijs"), 1.0),
        Column(_("Oordeel"), 29, Unit.MM),
    )
    rows = tuple(_row(seen, line) for line in lines)
    summary = _("Toezeggingen van {giver}").format(giver=giver)
    return Table(columns, rows, summary, row_headings=True)


def _row(seen: DossierFile, line: CommitmentLine) -> Row:
    one = line.commitment
    return row(
        cell(text(line.number, bold=True)),
        _said(seen, line),
        line.receiver or "–",
        one.test or "–",
        _due(line),
        _state(line),
        _proof(line),
        _judgement(line),
    )


def _said(seen: DossierFile, line: CommitmentLine) -> Cell:
    one = line.commitment
    said_on = dates.medium(one.said_on) if one.said_on else ""
    source = " · ".join(filter(None, (one.giver_function, said_on, one.said_where)))
    lines = [source, *_handed_over(seen, line)]
    return cell(one.text, *(text(words, muted=True) for words in lines if words))


def _handed_over(seen: DossierFile, line: CommitmentLine) -> Iterator[str]:
    for over in seen.procedure.hand_overs_of(line.commitment.id):
        if old := body_name(seen, over.old_giver):
            yield _("overgenomen van {old} op {day}").format(
                old=old, day=dates.medium(over.handed_on)
            )


def _due(line: CommitmentLine) -> Cell:
    one = line.commitment
    if one.due is None:
        return cell(text(_("geen datum"), muted=True))
    again = [text(str(one.recurs), muted=True)] if one.recurs else []
    # As it was written: "eind 2e kwartaal 2021" is not a day.
    return cell(one.due.text if not one.due.is_day else dates.format(one.due), *again)


def _state(line: CommitmentLine) -> Cell:
    one = line.commitment
    parts: list[Chip] = [Chip(str(one.state), *_CHIPS[one.state])]
    if line.late:
        parts.append(Chip(_("te laat"), Shape.TRIANGLE, Tone.BAD))
    return cell(*parts)


def _proof(line: CommitmentLine) -> Cell:
    one = line.commitment
    if line.unproven:
        return cell(Chip(_("ontbreekt"), Shape.CROSS, Tone.BAD))
    done = _("uitgevoerd {day}").format(day=dates.short(one.done_on)) if one.done_on else ""
    return cell(one.proof or "–", *([text(done, muted=True)] if done else []))


def _judgement(line: CommitmentLine) -> Cell:
    """What the receiver thinks of it: that comes after it was reported."""
    one = line.commitment
    if one.reported_on is None:
        return cell("–")
    reported = _("gemeld {day}").format(day=dates.short(one.reported_on))
    if one.reported_how:
        reported = f"{reported}: {one.reported_how}"
    if one.accepted_on:
        words = _("aanvaard {day}").format(day=dates.short(one.accepted_on))
        said = ", ".join(filter(None, (one.accepted_by, one.accepted_where)))
        return cell(words, *(text(muted, muted=True) for muted in (said, reported) if muted))
    return cell(_("nog geen oordeel"), text(reported, muted=True))
