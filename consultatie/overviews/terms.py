"""The terms after a decision, each with its computation, or the reason why there is none."""

from collections.abc import Iterator

from consultatie.deadlines import name_of, what_of
from consultatie.language import _
from consultatie.law.explanation import day_words
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import Lapsed, NotStarted, Running, TermOutcome
from consultatie.law.terms import Term
from consultatie.overviews.content import (
    Block,
    Cell,
    Column,
    Note,
    Part,
    Row,
    Span,
    Table,
    Text,
    Tone,
    Unit,
    cell,
    row,
    text,
)
from consultatie.standing import Standing


def term_blocks(standings: tuple[Standing, ...]) -> Iterator[Block]:
    """A table of the terms of each council, and below it what to bear in mind."""
    columns = (
        Column(_("Raad"), 30, Unit.MM),
        Column(_("Termijn"), 42, Unit.MM),
        Column(_("Berekening, of waarom er geen termijn is"), 1.0),
    )
    rows = tuple(
        _row(standing, outcome)
        for standing in standings
        for outcome in standing.outcomes
        if outcome.kind in _kinds(standing.ground)
    )
    yield Table(columns, rows, _("Termijnen per raad"), row_headings=True)
    yield from _caution_notes(standings)


def _kinds(ground: Ground) -> tuple[TermKind, ...]:
    """The terms that the paper speaks of: those a reader expects after a decision."""
    if ground is Ground.WOR_27:
        return (TermKind.SUSPENSION, TermKind.NULLITY)
    return (TermKind.SUSPENSION, TermKind.APPEAL)


def _row(standing: Standing, outcome: TermOutcome) -> Row:
    return row(
        cell(text(standing.body.name, bold=True)),
        cell(text(_label(outcome), muted=True), text(_date_of(outcome), bold=True)),
        Cell(tuple(_why(outcome))),
    )


def _label(outcome: TermOutcome) -> str:
    return what_of(outcome.kind) if isinstance(outcome, Running) else name_of(outcome.kind)


def _date_of(outcome: TermOutcome) -> str:
    if isinstance(outcome, Running):
        return day_words(outcome.term.last_day)
    if isinstance(outcome, Lapsed):
        return _("vervallen per {day}").format(day=day_words(outcome.day))
    if isinstance(outcome, NotStarted):
        return _("nog niet begonnen")
    return _("geen termijn")


def _why(outcome: TermOutcome) -> Iterator[Part]:
    if isinstance(outcome, Running):
        yield from _computation(outcome.term)
        if outcome.careful:
            yield _earlier(outcome.kind, outcome.careful)
        return
    yield text(getattr(outcome, "sentence", ""))
    if isinstance(outcome, NotStarted) and outcome.careful:
        yield _earlier(outcome.kind, outcome.careful)


def _computation(term: Term) -> Iterator[Part]:
    for number, line in enumerate(term.explanation.lines, start=1):
        article = f" ({line.article})" if line.article else ""
        yield text(f"{number}. {line.text}: {day_words(line.date)}{article}")


def _earlier(kind: TermKind, term: Term) -> Part:
    """The same term from the earlier day; who appeals keeps to it, who executes does not."""
    words = (
        _("Gerekend vanaf {trigger} zou dit {day} zijn.")
        if kind is TermKind.SUSPENSION
        else _("Voorzichtige datum, gerekend vanaf {trigger}: {day}.")
    )
    filled = words.format(trigger=day_words(term.trigger), day=day_words(term.last_day))
    return text(filled, italic=True)


def _caution_notes(standings: tuple[Standing, ...]) -> Iterator[Block]:
    """What to bear in mind, each sentence once, behind the councils it holds for."""
    texts = tuple(
        Text((Span(f"{', '.join(bodies)}: ", bold=True), Span(caution)))
        for caution, bodies in _cautions(standings).items()
    )
    if texts:
        yield Note(_("Let op bij deze termijnen"), texts, Tone.INFO)


def _cautions(standings: tuple[Standing, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for standing in standings:
        outcomes = [o for o in standing.outcomes if o.kind in _kinds(standing.ground)]
        sentences = [*standing.printed_cautions, *(c for o in outcomes for c in o.cautions)]
        for sentence in dict.fromkeys(sentences):
            found.setdefault(sentence, []).append(standing.body.name)
    return found
