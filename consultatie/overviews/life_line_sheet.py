"""Levensloop van een punt: one page that tells what became of a point, in dated sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from consultatie import dates
from consultatie.advice import Point
from consultatie.advising import advice_for
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.finding_points import Place
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.lifelines.events import LifeEvent
from consultatie.lifelines.lines import life_line
from consultatie.overviews.content import (
    Block,
    Cell,
    Column,
    Contents,
    Fact,
    Heading,
    KeyFacts,
    PageBreak,
    Paper,
    Row,
    Table,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.listings import Listing, Part, Source, listing_paper
from consultatie.overviews.outcomes import verdict_chip
from consultatie.overviews.question_list import in_order
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.sight import Audience


@dataclass(frozen=True, slots=True)
class _Life:
    """A point, and the consultation in whose advice it stands."""

    consultation: Consultation
    point: Point


def title() -> str:
    """What the product is called."""
    return _("Levensloop van een punt")


def life_line_sheet(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
    wishes: Wishes = NONE,
) -> Paper:
    """The life of the point that was asked for, or of all points, each on a page of its own."""
    inside = audience in (Audience.SECRETARIAT, Audience.COUNCIL)
    listing = Listing(
        title=title(),
        nothing=_("In dit dossier staat nog geen punt van een advies."),
        parts=lambda source: _parts(source, wishes, drafts=inside),
        tell=_tell,
    )
    return listing_paper(listing, file, register, law, today, audience)


def _parts(source: Source, wishes: Wishes, *, drafts: bool) -> Iterator[Part[_Life]]:
    file = source.file
    for consultation, point in _asked(file, wishes):
        advice = file.advice(point.advice)
        # What a council did not send yet is its own.
        if not (advice.sent or drafts):
            continue
        needs = (point.id, advice.id, consultation.id, consultation.body, consultation.request)
        yield Part(_Life(consultation, point), needs, tuple(_beside(file, consultation, point)))


def _asked(file: DossierFile, wishes: Wishes) -> Iterator[tuple[Consultation, Point]]:
    if wishes.point is not None:
        point = file.point(wishes.point)
        yield file.consultation_of_point(point), point
        return
    seen: set[RecordId] = set()
    for consultation in in_order(file):
        if wishes.council not in (None, consultation.body):
            continue
        found = advice_for(file, consultation.id)
        for point in file.points_of(found.advice.id) if found else ():
            if point.id not in seen:
                seen.add(point.id)
                yield file.consultation_of_point(point), point


def _beside(
    file: DossierFile, consultation: Consultation, point: Point
) -> Iterator[RecordId | None]:
    """What the life line tells of, beside the point itself."""
    yield point.theme
    reactions = {answer.reaction for answer in file.answers_to(point.id)}
    yield from (answer.id for answer in file.answers_to(point.id))
    yield from reactions
    procedure, own = file.procedure, point.id
    yield from (one.id for one in procedure.questions if one.stands and one.point == own)
    yield from (one.id for one in procedure.appraisals if one.stands and one.point == own)
    about = {one.id for one in procedure.agenda_items if one.stands and one.point == own}
    yield from about
    yield from (one.id for one in procedure.captures if one.stands and one.item in about)
    for commitment in procedure.standing_commitments():
        if commitment.reaction in reactions:
            yield commitment.id
            yield from (over.id for over in procedure.hand_overs_of(commitment.id))
    yield from (decision.id for decision in file.decisions_on(consultation.id))


def _tell(seen: DossierFile, lives: Sequence[_Life]) -> Iterator[Block]:
    if not lives[1:]:
        yield from (block for life in lives for block in _life(seen, life, 1))
        return
    yield Contents(_("Punten"), 2)
    for asked, of_request in groupby(lives, key=lambda life: life.consultation.request):
        request = Heading(1, _subject(seen, asked))
        for number, life in enumerate(of_request):
            yield PageBreak()
            if not number:
                yield request
            yield from _life(seen, life, 2)


def _subject(seen: DossierFile, request: RecordId | None) -> str:
    return seen.request(request).title_line if request else _("Zonder aanvraag")


def _life(seen: DossierFile, life: _Life, level: int) -> Iterator[Block]:
    """:param level: of its heading."""
    known = {theme.id for theme in seen.themes}
    point = life.point if life.point.theme in known else replace(life.point, theme=None)
    body = seen.body_of(life.consultation).name
    yield Heading(level, _("Punt {number} van {body}").format(number=point.number, body=body))
    yield KeyFacts(tuple(_facts(seen, life.consultation, point)))
    events = life_line(Place(seen, life.consultation, point)).events
    columns = (
        Column(_("Wanneer"), 34, Unit.MM),
        Column(_("Wat"), 30, Unit.MM),
        Column(_("Wat er gebeurde"), 1.0),
    )
    summary = _("Wat er met dit punt gebeurde, op volgorde van datum")
    yield Table(columns, tuple(_row(event) for event in events), summary)


def _facts(seen: DossierFile, consultation: Consultation, point: Point) -> Iterator[Fact]:
    answer = seen.answer_to(point.id)
    pairs: tuple[tuple[str, str | Cell], ...] = (
        (_("Aanvraag"), _subject(seen, consultation.request)),
        (_("Soort punt"), str(point.sort)),
        (_("Thema"), seen.theme(point.theme).name if point.theme else ""),
        (_("Vindplaats"), _("bladzijde {page}").format(page=point.page) if point.page else ""),
        (_("Uitkomst"), cell(verdict_chip(answer.verdict if answer else None))),
    )
    for label, value in pairs:
        if value:
            yield Fact(label, value if isinstance(value, Cell) else cell(value))


def _row(event: LifeEvent) -> Row:
    when = dates.format(event.when) if event.when else text(_("zonder datum"), muted=True)
    return row(cell(when), cell(text(str(event.sort), bold=True)), event.sentence)
