"""Volledigheidstoets: per request and council which parts were there, and what that does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consultatie import dates
from consultatie.agreed_terms import held
from consultatie.clocks import ClockChoice
from consultatie.completeness import (
    STATUTORY,
    PartCheck,
    Presence,
    Subject,
    annexes_line,
    is_complete,
    name_of,
    result_line,
)
from consultatie.consultations import Consultation, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.overviews.content import (
    Block,
    Chip,
    Column,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    PageBreak,
    Row,
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

_CHIPS = {
    Presence.PRESENT: (Shape.CHECK, Tone.GOOD),
    Presence.INCOMPLETE: (Shape.HALF, Tone.PARTLY),
    Presence.MISSING: (Shape.CROSS, Tone.BAD),
}
_RESULT_TONES = {True: Tone.GOOD, False: Tone.PARTLY, None: Tone.NEUTRAL}
# What art. 25(2) and (3) WOR ask is asked of requests on these grounds.
_ASKED_OF = frozenset({Ground.WOR_25, Ground.WOR_25_5})


@dataclass(frozen=True, slots=True)
class _Tested:
    """The check of a request by one council; `result` and `waits` hold for all its parts."""

    consultation: Consultation
    where: str
    result: str
    complete: bool | None
    waits: str
    parts: int


def title() -> str:
    """What the product is called."""
    return _("Volledigheidstoets adviesaanvraag")


def listing() -> Listing[_Tested]:
    """A page for each council that judged a request; the others are named."""
    return Listing(
        title=title(),
        nothing=_("In dit dossier is nog geen adviesaanvraag te toetsen."),
        parts=_parts,
        tell=_tell,
    )


def _parts(source: Source) -> Iterator[Part[_Tested]]:
    file = source.file
    for consultation in in_order(file):
        checks = file.procedure.checks_of(consultation.id)
        choice = file.procedure.clock_of(consultation.id)
        if not checks and not choice and not _is_asked(file, consultation):
            continue
        complete = file.step_of(consultation.id, StepKind.COMPLETE)
        tested = _Tested(
            consultation,
            place_of(file, consultation),
            result_line(checks),
            is_complete(checks),
            held(file, consultation),
            len(checks),
        )
        beside = (*checks, *(one for one in (choice, complete) if one))
        yield Part(
            tested,
            (consultation.id, consultation.body, consultation.request),
            tuple(one.id for one in beside),
        )


def _is_asked(file: DossierFile, consultation: Consultation) -> bool:
    return consultation.request is not None and file.ground_of(consultation) in _ASKED_OF


def _tell(seen: DossierFile, tests: Sequence[_Tested]) -> Iterator[Block]:
    judged = [one for one in tests if one.parts or _choice(seen, one)]
    waiting = [one.where for one in tests if one not in judged]
    for number, tested in enumerate(judged):
        if number:
            yield PageBreak()
        yield Group(Heading(1, tested.where), tuple(_sheet(seen, tested)))
    if waiting:
        yield Note(_("Nog niet getoetst"), tuple(text(where) for where in waiting))


def _sheet(seen: DossierFile, tested: _Tested) -> Iterator[Block]:
    checks = seen.procedure.checks_of(tested.consultation.id)
    yield _facts(seen, tested)
    # Of a part that these readers may not see, the result would tell.
    if len(checks) == tested.parts:
        lines = filter(None, (tested.result, annexes_line(checks)))
        tone = _RESULT_TONES[tested.complete]
        yield Note(_("Uitkomst"), tuple(text(line, bold=True) for line in lines), tone)
    else:
        words = _("Niet opgenomen, want een beoordeeld onderdeel is intern of geheim.")
        yield Note(_("Uitkomst"), (text(words),), Tone.NEUTRAL)
    yield Heading(2, _("Onderdelen van de aanvraag"))
    yield _table(tested, checks)
    yield Heading(2, _("De klok"))
    yield from _clock(seen, tested)


def _facts(seen: DossierFile, tested: _Tested) -> KeyFacts:
    own = tested.consultation
    request = seen.request(own.request) if own.request else None
    received = seen.step_of(own.id, StepKind.RECEIVED)
    letter = request.letter_date if request else None
    pairs = (
        (_("Voorgenomen besluit"), request.proposed_decision if request else ""),
        (_("Brief van"), dates.medium(letter) if letter else ""),
        (_("Ontvangen"), dates.format(received.actual) if received and received.actual else ""),
    )
    return KeyFacts(tuple(Fact(label, cell(words)) for label, words in pairs if words))


def _table(tested: _Tested, checks: Sequence[PartCheck]) -> Table:
    columns = (
        Column(_("Onderdeel"), 48, Unit.MM),
        Column(_("Beoordeling"), 36, Unit.MM),
        Column(_("Bladzijde"), 22, Unit.MM),
        Column(_("Opmerking"), 1.0),
    )
    rows = tuple(_rows(checks, whole=len(checks) == tested.parts))
    return Table(columns, rows, _("Onderdelen met hun beoordeling"), row_headings=True)


def _rows(checks: Sequence[PartCheck], *, whole: bool) -> Iterator[Row]:
    """In the order of the law; a statutory part that nobody judged is open.

    :param whole: whether nothing was left out, which may be that part.
    """
    for subject in Subject:
        own = [check for check in checks if check.subject is subject]
        for check in own:
            chip = Chip(str(check.presence), *_CHIPS[check.presence])
            name = cell(text(name_of(check), bold=True))
            yield row(name, cell(chip), check.page or "–", check.remark or "–")
        if whole and not own and subject in STATUTORY:
            chip = Chip(_("nog te beoordelen"), Shape.RING, Tone.NEUTRAL)
            yield row(cell(text(str(subject), bold=True)), cell(chip), "–", "–")


def _clock(seen: DossierFile, tested: _Tested) -> Iterator[Block]:
    choice = _choice(seen, tested)
    if choice is None:
        yield text(_("Er is niets vastgelegd over het lopen van de termijn."), muted=True)
        return
    complete = seen.step_of(tested.consultation.id, StepKind.COMPLETE)
    pairs = (
        (_("De termijn"), str(choice.choice)),
        (_("Gekozen op"), dates.medium(choice.chosen_on) if choice.chosen_on else ""),
        (_("Afgesproken met"), choice.agreed_by),
        (_("Toelichting"), choice.note),
        (_("Compleet op"), dates.format(complete.actual) if complete and complete.actual else ""),
    )
    yield KeyFacts(tuple(Fact(label, cell(words)) for label, words in pairs if words))
    if tested.waits:
        yield Note(_("De termijn loopt nog niet"), (text(tested.waits),), Tone.PARTLY)


def _choice(seen: DossierFile, tested: _Tested) -> ClockChoice | None:
    return seen.procedure.clock_of(tested.consultation.id)
