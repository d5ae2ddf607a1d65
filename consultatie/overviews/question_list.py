"""Vragen en antwoorden: what each council asked in each round, and what it was answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from consultatie import dates
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.language import _, ngettext
from consultatie.overviews.content import (
    Block,
    Cell,
    Chip,
    Column,
    Group,
    Heading,
    Note,
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
from consultatie.questions import Question
from consultatie.standing import live_consultations


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, and where it was asked."""

    question: Question
    consultation: Consultation
    where: str


def title() -> str:
    """What the product is called."""
    return _("Vragen en antwoorden")


def listing() -> Listing[_Asked]:
    """The questions of each council by round, under their own numbers."""
    return Listing(
        title=title(),
        nothing=_("In dit dossier heeft nog geen raad een vraag gesteld."),
        parts=_parts,
        tell=_tell,
    )


def _parts(source: Source) -> Iterator[Part[_Asked]]:
    file = source.file
    for consultation in in_order(file):
        where = place_of(file, consultation)
        above = (consultation.id, consultation.body, consultation.request)
        for question in file.procedure.questions_of(consultation.id):
            yield Part(_Asked(question, consultation, where), (question.id, *above))


def in_order(file: DossierFile) -> list[Consultation]:
    """The consultations that were not withdrawn: by request, oldest letter first, then by name."""
    places = {request.id: place for place, request in enumerate(file.standing_requests())}

    def order(consultation: Consultation) -> tuple[int, str, int]:
        asked = consultation.request
        place = len(places) if asked is None else places[asked]
        return place, file.body_of(consultation).name.casefold(), consultation.id

    return sorted(live_consultations(file), key=order)


def place_of(file: DossierFile, consultation: Consultation) -> str:
    """The council, and the request where there is more than one."""
    name = file.body_of(consultation).name
    if consultation.request is None or not file.standing_requests()[1:]:
        return name
    return f"{name} · {file.request(consultation.request).title_line}"


def _tell(seen: DossierFile, asked: Sequence[_Asked]) -> Iterator[Block]:
    yield from _unanswered(asked)
    for _consultation, group in groupby(asked, key=lambda one: one.consultation.id):
        own = list(group)
        yield Heading(1, own[0].where)
        for number, of_round in groupby(own, key=lambda one: one.question.round):
            heading = Heading(2, _("Ronde {number}").format(number=number))
            yield Group(heading, (_table(seen, list(of_round)),))


def _unanswered(asked: Sequence[_Asked]) -> Iterator[Block]:
    count = sum(not one.question.answer.strip() for one in asked)
    if count:
        words = ngettext(
            "Van {whole} vragen wacht {number} op antwoord.",
            "Van {whole} vragen wachten {number} op antwoord.",
            count,
        )
        told = text(words.format(whole=len(asked), number=count))
        yield Note(_("Nog niet volledig"), (told,), Tone.PARTLY)


def _table(seen: DossierFile, asked: Sequence[_Asked]) -> Table:
    columns = (
        Column(_("Nr."), 14, Unit.MM),
        Column(_("Vraag"), 1.0),
        Column(_("Antwoord"), 1.15),
        Column(_("Beantwoord"), 27, Unit.MM),
    )
    rows = tuple(_row(seen, one.question) for one in asked)
    summary = _("Vragen en antwoorden van {where}, ronde {number}").format(
        where=asked[0].where, number=asked[0].question.round
    )
    return Table(columns, rows, summary, row_headings=True)


def _row(seen: DossierFile, question: Question) -> Row:
    return row(
        cell(text(question.number, bold=True)),
        _question(seen, question),
        question.answer or "–",
        _answered(question),
    )


def _question(seen: DossierFile, question: Question) -> Cell:
    lines = []
    if question.asked_on:
        lines.append(_("gesteld op {day}").format(day=dates.medium(question.asked_on)))
    grown = next((point for point in seen.points if point.id == question.point), None)
    if grown and grown.stands:
        lines.append(_("werd punt {number} van het advies").format(number=grown.number))
    return cell(question.text, *(text(line, muted=True) for line in lines))


def _answered(question: Question) -> Cell:
    if question.answer.strip():
        day = question.answered_on
        return cell(dates.short(day) if day else _("datum niet vastgelegd"))
    return cell(Chip(_("open"), Shape.RING, Tone.INFO))
