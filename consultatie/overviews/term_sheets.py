"""Termijnblad: each term with its whole computation, and room for a second person to sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.explanation import Line, day_words, source_words
from consultatie.law.outcomes import Agreed, Lapsed, Running, StandsStill, TermOutcome
from consultatie.overviews.content import (
    Block,
    Cell,
    Chip,
    Column,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    PageBreak,
    Shape,
    Table,
    Tone,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.listings import Listing, Part, Source
from consultatie.overviews.question_list import in_order, place_of
from consultatie.term_list import TermLine, TermState, terms_of

_CHIPS = {
    TermState.RUNNING: (Shape.DISC, Tone.INFO),
    TermState.WISHED: (Shape.RING, Tone.NEUTRAL),
    TermState.STANDS_STILL: (Shape.SQUARE, Tone.PARTLY),
    TermState.COMING: (Shape.RING, Tone.NEUTRAL),
    TermState.DONE: (Shape.CHECK, Tone.GOOD),
    TermState.PASSED: (Shape.DASH, Tone.NEUTRAL),
    TermState.LAPSED: (Shape.CROSS, Tone.NEUTRAL),
    TermState.ABSENT: (Shape.DASH, Tone.NEUTRAL),
}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A term as it is listed, where it runs, and what became of it by the law."""

    line: TermLine
    where: str

    @property
    def outcome(self) -> TermOutcome:
        """What becomes of the term; what the board wishes is none."""
        return self.line.standing.outcome(self.line.kind)

    @property
    def has_sheet(self) -> bool:
        """Whether there is a day to check."""
        return isinstance(self.outcome, Running | Agreed | StandsStill | Lapsed)


def title() -> str:
    """What the product is called."""
    return _("Termijnblad")


def listing() -> Listing[_Sheet]:
    """Each term that has a day on a page of its own, with lines to sign; then the others."""
    return Listing(
        title=title(),
        nothing=_("In dit dossier loopt nog geen termijn: er is nog geen raad geraadpleegd."),
        parts=_parts,
        tell=_tell,
    )


def _parts(source: Source) -> Iterator[Part[_Sheet]]:
    file = source.file
    lines: dict[RecordId, list[TermLine]] = {}
    for line in terms_of(file, source.law, source.today):
        lines.setdefault(line.standing.consultation.id, []).append(line)
    for consultation in in_order(file):
        where = place_of(file, consultation)
        needs = tuple(_speaks_of(file, consultation))
        for line in lines.get(consultation.id, ()):
            absences = line.warning.absences if line.warning else ()
            yield Part(_Sheet(line, where), needs, tuple(one.id for one in absences))


def _speaks_of(file: DossierFile, consultation: Consultation) -> Iterator[RecordId | None]:
    """The records whose words can stand in a term of this consultation.

    Its day follows from all steps, as on the annexes: a date alone says nothing of their words.
    """
    yield from (consultation.request, consultation.body, consultation.id)
    own = file.procedure
    yield from (one.id for one in file.decisions_on(consultation.id))
    yield from (one.id for one in own.extensions_of(consultation.id))
    yield from (one.id for one in own.pauses_of(consultation.id))
    yield from (one.id for one in own.choices_for(consultation.id))
    yield from (one.id for one in own.standing_packs())
    choice = own.clock_of(consultation.id)
    yield choice.id if choice else None


def _tell(seen: DossierFile, sheets: Sequence[_Sheet]) -> Iterator[Block]:
    councils = [list(own) for _id, own in groupby(sheets, key=_consultation)]
    told = [own for own in councils if any(sheet.has_sheet for sheet in own)]
    silent = [own for own in councils if own not in told]
    for number, own in enumerate(told):
        if number:
            yield PageBreak()
        yield Heading(1, own[0].where)
        for place, sheet in enumerate(one for one in own if one.has_sheet):
            # Who signs for one term does not sign for the next.
            if place:
                yield PageBreak()
            yield _term(seen, sheet)
        yield from _others(own, Heading(2, _("Andere termijnen van deze raad")))
    for own in silent:
        yield from _others(own, Heading(1, own[0].where))


def _consultation(sheet: _Sheet) -> RecordId:
    return sheet.line.standing.consultation.id


def _term(seen: DossierFile, sheet: _Sheet) -> Group:
    line = sheet.line
    heading = f"{line.what} {day_words(line.day)}" if line.day else line.what
    blocks = (_facts(seen, sheet), *_computation(sheet), *_cautions(sheet), _second_check())
    return Group(Heading(2, heading[:1].upper() + heading[1:]), blocks)


def _facts(seen: DossierFile, sheet: _Sheet) -> KeyFacts:
    line = sheet.line
    begins = line.begins or getattr(sheet.outcome, "since", None)
    pairs: list[tuple[str, str | Cell]] = [
        (_("Raad"), sheet.where),
        (_("Stand"), cell(Chip(str(line.state), *_CHIPS[line.state]))),
        (_("Begint met"), _trigger(sheet.outcome) if line.begins else ""),
        (_("Staat stil sinds"), day_words(begins) if begins and not line.begins else ""),
        (_("Grondslag"), line.source),
        (_("Soort"), source_words(line.source_class) if line.source_class else ""),
        (_("Uitkomst"), cell(text(_result(sheet), bold=True))),
        (_("Waarschuwing"), _warning(seen, line)),
    ]
    facts = (Fact(label, cell(v) if isinstance(v, str) else v) for label, v in pairs if v)
    return KeyFacts(tuple(facts))


def _warning(seen: DossierFile, line: TermLine) -> str:
    """When to warn, unless that names an absence which is not for these readers."""
    warning = line.warning
    if warning is None or not set(warning.absences).issubset(seen.procedure.absences):
        return ""
    return f"{day_words(warning.day)}: {warning.sentence}"


def _trigger(outcome: TermOutcome) -> str:
    if not isinstance(outcome, Running):
        return ""
    return f"{_(outcome.term.rule.trigger_words)}: {day_words(outcome.term.trigger)}"


def _result(sheet: _Sheet) -> str:
    match sheet.outcome:
        case Running(term=term):
            return term.explanation.result
        case Agreed(day=day):
            return _("{day}, afgesproken").format(day=day_words(day))
        case Lapsed() | StandsStill() as outcome:
            return outcome.sentence
        case _:
            return sheet.line.explanation


def _computation(sheet: _Sheet) -> Iterator[Block]:
    lines = _lines(sheet.outcome)
    if lines:
        columns = (
            Column(_("Stap"), 12, Unit.MM),
            Column(_("Berekening"), 1.0),
            Column(_("Leidt tot"), 44, Unit.MM),
            Column(_("Artikel of bron"), 44, Unit.MM),
        )
        rows = tuple(
            row(str(number), line.text, day_words(line.date), line.article or "–")
            for number, line in enumerate(lines, start=1)
        )
        yield Table(columns, rows, _("Berekening, stap voor stap"))
    if isinstance(sheet.outcome, Running):
        explanation = sheet.outcome.term.explanation
        yield text(explanation.afterwards)
        yield text(explanation.kind, muted=True)


def _lines(outcome: TermOutcome) -> tuple[Line, ...]:
    if isinstance(outcome, Running):
        return outcome.term.explanation.lines
    return outcome.steps if isinstance(outcome, Agreed | StandsStill) else ()


def _cautions(sheet: _Sheet) -> Iterator[Block]:
    outcome = sheet.outcome
    texts = [*outcome.cautions, *getattr(outcome, "history", ())]
    if isinstance(outcome, Running) and outcome.careful:
        texts.append(
            _("Voorzichtige datum, gerekend vanaf {trigger}: {day}.").format(
                trigger=day_words(outcome.careful.trigger),
                day=day_words(outcome.careful.last_day),
            )
        )
    if texts:
        yield Note(_("Let op"), tuple(map(text, dict.fromkeys(texts))), Tone.PARTLY)


def _second_check() -> Table:
    """Room for two people, who write in it by hand."""
    columns = (
        Column(_("Controle"), 34, Unit.MM),
        Column(_("Naam"), 1.0),
        Column(_("Datum"), 34, Unit.MM),
        Column(_("Handtekening"), 1.0),
    )
    # Lines of nothing: room to write in.
    room = cell("\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
    rows = tuple(
        row(cell(text(who, bold=True)), room, room, room)
        for who in (_("Ingevoerd door"), _("Nagerekend door"))
    )
    return Table(columns, rows, _("Ruimte voor de tweede controle"), row_headings=True)


def _others(own: Sequence[_Sheet], heading: Heading) -> Iterator[Block]:
    """The terms without a day, each with why there is none."""
    rest = [sheet.line for sheet in own if not sheet.has_sheet]
    if rest:
        columns = (
            Column(_("Termijn"), 44, Unit.MM),
            Column(_("Stand"), 34, Unit.MM),
            Column(_("Waarom"), 1.0),
        )
        rows = tuple(
            row(
                cell(text(line.what, bold=True)),
                cell(Chip(str(line.state), *_CHIPS[line.state])),
                cell(line.explanation, *(text(one, muted=True) for one in line.cautions)),
            )
            for line in rest
        )
        yield Group(heading, (Table(columns, rows, _("Termijnen zonder datum"), True),))
