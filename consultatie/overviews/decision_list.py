"""Besluitenlijst: who decided what and when, for which councils, and what became of it."""

from collections.abc import Iterator, Sequence
from datetime import date

from consultatie import dates
from consultatie.conclusions import became, is_set_aside
from consultatie.consultations import Step, StepKind
from consultatie.decisions import Coverage, Decision
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.overviews.content import (
    Block,
    Cell,
    Chip,
    Column,
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
from consultatie.overviews.content import (
    Part as CellPart,
)
from consultatie.overviews.listings import Listing, Part, Source, body_name


def title() -> str:
    """What the product is called."""
    return _("Besluitenlijst")


def listing() -> Listing[Decision]:
    """The decisions of a dossier, oldest first; one that was set aside stays, and says so."""
    return Listing(
        title=title(),
        nothing=_("In dit dossier is nog geen besluit vastgelegd."),
        parts=_parts,
        tell=_tell,
        orientation=Orientation.LANDSCAPE,
    )


def _parts(source: Source) -> Iterator[Part[Decision]]:
    file = source.file
    for decision in file.standing_decisions():
        covers = file.covered_by(decision.id)
        asked = [file.consultation(one.consultation) for one in covers]
        beside = (
            *(one.id for one in covers),
            *(one.body for one in asked),
            *(step.id for one in asked for step in _notices(file, one.id, decision)),
        )
        yield Part(decision, (decision.id, decision.body), beside)


def _tell(seen: DossierFile, decisions: Sequence[Decision]) -> Iterator[Block]:
    if not decisions:
        return
    columns = (
        Column(_("Datum"), 30, Unit.MM),
        Column(_("Orgaan"), 36, Unit.MM),
        Column(_("Besluit"), 1.0),
        Column(_("Uitkomst"), 34, Unit.MM),
        Column(_("Voor welke raden, met kennisgeving"), 1.15),
    )
    rows = tuple(_row(seen, decision) for decision in decisions)
    yield Table(columns, rows, title())


def _row(seen: DossierFile, decision: Decision) -> Row:
    taken = decision.taken_on
    return row(
        dates.format(taken) if taken else cell(text(_("nog niet genomen"), muted=True)),
        body_name(seen, decision.body) or "–",
        _what(seen, decision),
        _outcome(decision),
        _councils(seen, decision),
    )


def _what(seen: DossierFile, decision: Decision) -> Cell:
    parts: list[CellPart] = [text(decision.title, bold=True)]
    numbers = [reference.title_line for reference in seen.references_of(decision.id)]
    if decision.agenda_item:
        item = _("agendapunt {number}").format(number=decision.agenda_item)
        parts.append(text(item, muted=True))
    if numbers:
        parts.append(text(", ".join(numbers), muted=True))
    if is_set_aside(seen, decision):
        parts.append(Chip(became(seen, decision), Shape.CROSS, Tone.BAD))
    return cell(*parts)


def _outcome(decision: Decision) -> Cell:
    votes = [text(decision.votes, muted=True)] if decision.votes else []
    return cell(str(decision.outcome), *votes)


def _councils(seen: DossierFile, decision: Decision) -> Cell:
    """Who it holds for: councils with the same outcome and notice in one paragraph."""
    groups: dict[str, list[str]] = {}
    # A decision can be for everybody while a consultation that it concludes is not.
    asked = {one.id: one.body for one in seen.consultations}
    for coverage in seen.covered_by(decision.id):
        name = body_name(seen, asked.get(coverage.consultation))
        if name:
            groups.setdefault(_how(seen, decision, coverage), []).append(name)
    if not groups:
        return cell(text(_("sluit geen raadpleging af"), muted=True))
    parts: list[CellPart] = []
    ordered = {how: sorted(set(names), key=str.casefold) for how, names in groups.items()}
    for how, names in sorted(ordered.items(), key=lambda group: group[1][0].casefold()):
        parts += [text(", ".join(names)), text(how, muted=True)]
    return cell(*parts)


def _how(seen: DossierFile, decision: Decision, coverage: Coverage) -> str:
    """The outcome where it differs for this council, and the day of the notice."""
    days = [step.day for step in _notices(seen, coverage.consultation, decision) if step.day]
    told = ", ".join(dates.medium(day) for day in days)
    notice = _("kennisgeving {days}").format(days=told) if told else _("nog geen kennisgeving")
    own = coverage.outcome
    return f"{own} · {notice}" if own and own is not decision.outcome else notice


def _notices(file: DossierFile, consultation: RecordId, decision: Decision) -> tuple[Step, ...]:
    """The notices from the day of this decision on, up to that of the next one."""
    if decision.taken_on is None:
        return ()
    first = decision.taken_on.first
    later = [
        other.taken_on.first
        for other in file.decisions_on(consultation)
        if other.taken_on and other.taken_on.first > first
    ]
    until = min(later, default=date.max)
    return tuple(
        step
        for step in file.steps_of(consultation)
        if step.sort is StepKind.NOTICE and step.day and first <= step.day < until
    )
