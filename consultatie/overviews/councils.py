"""The first page of an overview: councils with their dates, and totals per outcome."""

from collections import Counter

from consultatie import dates
from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.overviews.content import Align, Cell, Column, Row, Table, Unit, cell, row, text
from consultatie.overviews.outcomes import accordance_chip
from consultatie.reactions import Verdict
from consultatie.standing import Standing

# The order of the columns; the words over them are short, the widths in millimetres.
VERDICTS = {
    Verdict.ADOPTED: 24,
    Verdict.PARTLY: 21,
    Verdict.NOT_ADOPTED: 11,
    Verdict.NOTED: 23,
    Verdict.LATER: 12,
    Verdict.OUTSIDE: 24,
}


def council_table(file: DossierFile, standings: tuple[Standing, ...]) -> Table:
    """Councils × dates × advice: one row for each consultation of a request."""
    columns = (
        Column(_("Raad"), 1.0),
        Column(_("Ontvangen"), 22, Unit.MM),
        Column(_("Advies"), 42, Unit.MM),
        Column(_("Besluit"), 26, Unit.MM),
        Column(_("Kennisgeving"), 25, Unit.MM),
        Column(_("Besluit en advies"), 33, Unit.MM),
    )
    rows = tuple(_council_row(file, standing) for standing in standings)
    return Table(columns, rows, _("Raden met hun datums en adviezen"), row_headings=True)


def _council_row(file: DossierFile, standing: Standing) -> Row:
    decision = standing.decision
    return row(
        cell(text(standing.body.name, bold=True)),
        _day(file, standing, StepKind.RECEIVED),
        _advice(standing),
        _words(decision.taken_on) if decision else "–",
        _day(file, standing, StepKind.NOTICE),
        cell(accordance_chip(standing)),
    )


def _advice(standing: Standing) -> Cell:
    if standing.advice is None or standing.advised_on is None:
        return cell(text(_("nog geen advies"), muted=True))
    words = f"{dates.short(standing.advised_on)} · {standing.advice.conclusion}"
    return cell(_("{advice} (gezamenlijk)").format(advice=words) if standing.joining else words)


def _day(file: DossierFile, standing: Standing, sort: StepKind) -> str:
    step = file.step_of(standing.consultation.id, sort)
    return _words(step.actual if step else None)


def _words(when: PreciseDate | None) -> str:
    if when is None:
        return "–"
    return dates.short(when.as_day) if when.as_day else dates.format(when)


def totals_table(standings: tuple[Standing, ...]) -> Table:
    """Points per outcome per council, with a total."""
    columns = (
        Column(_("Raad"), 1.0),
        *(
            Column(_short(verdict), width, Unit.MM, Align.END)
            for verdict, width in VERDICTS.items()
        ),
        Column(_("zonder reactie"), 17, Unit.MM, Align.END),
        Column(_("totaal"), 14, Unit.MM, Align.END),
    )
    tallies = _by_council(standings)
    rows = [_totals(name, tally, total=False) for name, tally in tallies.items()]
    whole: Counter[Verdict | None] = sum(tallies.values(), Counter())
    rows.append(_totals(_("Alle raden"), whole, total=True))
    return Table(columns, tuple(rows), _("Aantal punten per uitkomst"), row_headings=True)


def _by_council(standings: tuple[Standing, ...]) -> dict[str, Counter[Verdict | None]]:
    tallies: dict[str, Counter[Verdict | None]] = {}
    for standing in standings:
        tallies.setdefault(standing.body.name, Counter()).update(standing.tally)
    return tallies


def _totals(name: str, tally: Counter[Verdict | None], *, total: bool) -> Row:
    counts = [tally[verdict] for verdict in (*VERDICTS, None)]
    return row(
        name, *(str(count) if count else "–" for count in counts), str(sum(counts)), total=total
    )


def _short(verdict: Verdict) -> str:
    return {
        Verdict.ADOPTED: _("overgenomen"),
        Verdict.PARTLY: _("gedeeltelijk"),
        Verdict.NOT_ADOPTED: _("niet"),
        Verdict.NOTED: _("kennisgeving"),
        Verdict.LATER: _("volgt later"),
        Verdict.OUTSIDE: _("buiten bevoegdheid"),
    }[verdict]
