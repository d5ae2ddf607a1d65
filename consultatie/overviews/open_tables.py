"""Tables of what is open, each with the words by which a reader finds it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from consultatie import dates
from consultatie.deadlines import Deadline
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.overviews.content import (
    Cell,
    Chip,
    Column,
    Row,
    Shape,
    Table,
    Tone,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.open_matters import OpenCommitment, OpenPoint, OpenQuestion, OpenTerm
from consultatie.overviews.outcomes import verdict_chip
from consultatie.standing import Standing


def point_table(seen: DossierFile, found: Sequence[OpenPoint], summary: str) -> Table:
    """Points in the words of the council, with their outcome so far."""
    columns = (
        Column(_("Raad en punt"), 40, Unit.MM),
        Column(_("Punt"), 1.0),
        Column(_("Uitkomst"), 34, Unit.MM),
    )
    rows = tuple(_point(seen, one) for one in found)
    return Table(columns, rows, summary, row_headings=True)


def question_table(seen: DossierFile, found: Sequence[OpenQuestion], summary: str) -> Table:
    """Questions with the day on which they were asked."""
    columns = (
        Column(_("Raad en vraag"), 40, Unit.MM),
        Column(_("Vraag"), 1.0),
        Column(_("Gesteld"), 34, Unit.MM),
    )
    rows = tuple(
        row(
            _whose(seen, one.standing, one.question.title_line),
            one.question.text,
            dates.medium(one.question.asked_on) if one.question.asked_on else "–",
        )
        for one in found
    )
    return Table(columns, rows, summary, row_headings=True)


def commitment_table(found: Iterable[OpenCommitment], summary: str) -> Table:
    """Commitments with who has to keep them, and by when."""
    columns = (
        Column(_("Nr."), 14, Unit.MM),
        Column(_("Toezegging, letterlijk"), 1.0),
        Column(_("Van en aan"), 36, Unit.MM),
        Column(_("Uiterlijk"), 32, Unit.MM),
        Column(_("Stand"), 28, Unit.MM),
    )
    rows = tuple(
        row(
            cell(text(one.line.number, bold=True)),
            one.line.commitment.text,
            _between(one),
            _due(one),
            _state(one),
        )
        for one in found
    )
    return Table(columns, rows, summary, row_headings=True)


def term_table(
    seen: DossierFile, found: Iterable[OpenTerm], summary: str, meeting: date | None = None
) -> Table:
    """Terms by their last day. :param meeting: before this day a term says so."""
    columns = (
        Column(_("Laatste dag"), 36, Unit.MM),
        Column(_("Termijn"), 1.0),
        Column(_("Raad en aanvraag"), 1.0),
        Column(_("Waarop hij rust"), 38, Unit.MM),
    )
    rows = tuple(
        row(
            _day(one.deadline, meeting),
            one.deadline.what,
            _whose(seen, one.deadline.standing, ""),
            one.deadline.source or "–",
        )
        for one in found
    )
    return Table(columns, rows, summary)


def _point(seen: DossierFile, one: OpenPoint) -> Row:
    number = _("punt {number}").format(number=one.point.number)
    answer = one.standing.answers.get(one.point.id)
    outcome = cell(verdict_chip(answer.verdict if answer else None))
    return row(_whose(seen, one.standing, number), one.point.text, outcome)


def _whose(seen: DossierFile, standing: Standing, what: str) -> Cell:
    request = standing.consultation.request
    subject = seen.request(request).title_line if request else _("zonder aanvraag")
    head = ", ".join(filter(None, (standing.body.name, what)))
    return cell(text(head, bold=True), text(subject, muted=True))


def _between(one: OpenCommitment) -> Cell:
    giver = one.line.giver or one.line.commitment.giver_function or "–"
    receiver = one.line.receiver
    said = [text(_("aan {body}").format(body=receiver), muted=True)] if receiver else []
    return cell(giver, *said)


def _due(one: OpenCommitment) -> Cell:
    due = one.line.commitment.due
    if due is None:
        return cell(text(_("geen datum"), muted=True))
    return cell(due.text if not due.is_day else dates.format(due))


def _state(one: OpenCommitment) -> Cell:
    late = [Chip(_("te laat"), Shape.TRIANGLE, Tone.BAD)] if one.line.late else []
    return cell(str(one.line.commitment.state), *late)


def _day(deadline: Deadline, meeting: date | None) -> Cell:
    before = meeting is not None and deadline.day < meeting
    chip = [Chip(_("vóór de vergadering"), Shape.TRIANGLE, Tone.PARTLY)] if before else []
    return cell(text(dates.medium(deadline.day), bold=True), *chip)
