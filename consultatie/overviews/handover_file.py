"""Overdrachtsdossier: for a successor, an archive or a lawyer; all by date, with the papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from consultatie import dates
from consultatie.chronicle.answering import Shows
from consultatie.chronicle.reading import chronicle_of
from consultatie.chronicle.values import Happened
from consultatie.documents import Document
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.content import (
    Block,
    Column,
    Contents,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Orientation,
    Paper,
    Row,
    Table,
    Unit,
    cell,
    row,
    text,
)
from consultatie.overviews.document_tables import document_table
from consultatie.overviews.listings import Listing, Part, Source, listing_paper
from consultatie.overviews.open_matters import (
    Open,
    OpenCommitment,
    OpenPoint,
    OpenQuestion,
    OpenTerm,
    open_commitments,
    open_points,
    open_questions,
    open_terms,
    standings_in,
)
from consultatie.overviews.open_tables import (
    commitment_table,
    point_table,
    question_table,
    term_table,
)
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.parties import Body
from consultatie.sight import Audience, Sight

_Told = Happened | Document | Open | Body


def title() -> str:
    """What the product is called."""
    return _("Overdrachtsdossier")


def handover_file(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
    wishes: Wishes = NONE,
) -> Paper:
    """A dossier by date, whole or of some days or one council, with what is open and the papers."""
    sight = Sight(file, today)
    listing = Listing(
        title=title(),
        nothing=_("In dit dossier is nog niets vastgelegd."),
        parts=lambda source: _parts(source, wishes, lambda one: sight.shows(audience, one)),
        tell=lambda seen, told: _tell(seen, told, today, wishes),
        orientation=Orientation.LANDSCAPE,
    )
    return listing_paper(listing, file, register, law, today, audience)


def _parts(source: Source, wishes: Wishes, shows: Shows) -> Iterator[Part[_Told]]:
    file = source.file
    councils = None if wishes.council is None else frozenset({wishes.council})
    for happened in chronicle_of(file, source.today, shows):
        of_council = councils is None or not _of_another(file, happened, councils)
        if of_council and wishes.within(happened.when.first, happened.when.last):
            numbers = (number.id for number in file.references_of(happened.source))
            yield Part(happened, happened.records, (*happened.beside, *numbers))
    standings = standings_in(source, councils)
    taking_part = {standing.body.id: standing.body for standing in standings}
    taking_part |= {d.body: file.parties.body(d.body) for d in file.standing_decisions() if d.body}
    for body in sorted(taking_part.values(), key=lambda one: one.name.casefold()):
        yield Part(body, (body.id,), (body.successor,))
    yield from open_points(standings)
    yield from open_questions(file, standings)
    yield from open_commitments(source, councils)
    yield from open_terms(source, councils, source.today, None)
    for document in documents_in_order(file):
        if document.dated is None or wishes.within(document.dated, document.dated):
            numbers = (number.id for number in file.references_of(document.id))
            yield Part(document, (document.id,), (document.decision, *numbers))


def documents_in_order(file: DossierFile) -> list[Document]:
    """The documents that were not withdrawn: by date, those without one last."""
    standing = [document for document in file.documents if document.stands]
    return sorted(standing, key=_order)


def _order(document: Document) -> tuple[date, RecordId, int, str]:
    """By date; without one by decision, in the order of its annexes."""
    return (
        document.dated or date.max,
        document.decision or 0,
        document.place,
        document.title.casefold(),
    )


def _of_another(file: DossierFile, happened: Happened, councils: frozenset[RecordId]) -> bool:
    """Whether a line tells of councils, and of none of these."""
    consulted = {body.id for body in file.parties.bodies if body.is_consulted}
    about = consulted.intersection(one for one in happened.records if one is not None)
    return bool(about) and about.isdisjoint(councils)


def _tell(seen: DossierFile, told: Sequence[_Told], today: date, wishes: Wishes) -> Iterator[Block]:
    if not told:
        return
    events = [one for one in told if isinstance(one, Happened)]
    papers = [one for one in told if isinstance(one, Document)]
    yield _facts(seen, events, papers, (today, wishes))
    yield Contents(_("Inhoud"), 1)
    yield from _bodies(seen, [one for one in told if isinstance(one, Body)])
    yield from _open(seen, told)
    yield from _chronicle(seen, events)
    if papers:
        yield Heading(1, _("Documenten"))
        yield document_table(seen, papers)


def _facts(
    seen: DossierFile,
    events: Sequence[Happened],
    papers: Sequence[Document],
    asked: tuple[date, Wishes],
) -> KeyFacts:
    """:param asked: the day of which this is, and what was asked."""
    today, wishes = asked
    kept = sum(paper.has_file for paper in papers)
    days = _("alles wat is vastgelegd")
    if wishes.first or wishes.last:
        first = dates.medium(wishes.first) if wishes.first else _("het begin")
        last = dates.medium(wishes.last) if wishes.last else _("nu")
        days = _("van {first} t/m {last}").format(first=first, last=last)
    council = next((b.name for b in seen.parties.bodies if b.id == wishes.council), "")
    pairs = (
        (_("Dossier"), seen.dossier.name),
        (_("Stand van"), dates.medium(today)),
        (_("Omvang"), days),
        (_("Raad"), council),
        (_("Gebeurtenissen"), str(len(events))),
        (
            _("Documenten"),
            _("{number}, waarvan {kept} met het bestand in het register").format(
                number=len(papers), kept=kept
            ),
        ),
    )
    return KeyFacts(tuple(Fact(label, cell(words)) for label, words in pairs if words))


def _bodies(seen: DossierFile, bodies: Sequence[Body]) -> Iterator[Block]:
    named = [body for body in bodies if body.name]
    if not named:
        return
    columns = (
        Column(_("Orgaan"), 1.0),
        Column(_("Soort"), 44, Unit.MM),
        Column(_("Van organisatie"), 1.0),
        Column(_("Bestaat"), 56, Unit.MM),
        Column(_("Opvolger"), 1.0),
    )
    yield Heading(1, _("Wie erbij betrokken zijn"))
    rows = tuple(_body(seen, body) for body in named)
    yield Table(columns, rows, _("Betrokken organen"), row_headings=True)


def _body(seen: DossierFile, body: Body) -> Row:
    organisations = {one.id: one.name for one in seen.parties.organisations}
    names = {one.id: one.name for one in seen.parties.bodies}
    return row(
        cell(text(body.name, bold=True)),
        str(body.sort),
        organisations.get(body.organisation) or "–",
        _validity(body),
        names.get(body.successor or 0) or "–",
    )


def _validity(body: Body) -> str:
    first, last = body.valid_from, body.valid_until
    if first and last:
        return dates.stretch(first, last)
    if last:
        return _("tot en met {day}").format(day=dates.medium(last))
    return _("vanaf {day}").format(day=dates.medium(first)) if first else "–"


def _open(seen: DossierFile, told: Sequence[_Told]) -> Iterator[Block]:
    yield Heading(1, _("Wat nog loopt"))
    found = list(_open_tables(seen, told))
    yield from found
    if not found:
        yield text(_("Er lopen geen termijnen en er staat niets open."), muted=True)


def _open_tables(seen: DossierFile, told: Sequence[_Told]) -> Iterator[Block]:
    if terms := [one for one in told if isinstance(one, OpenTerm)]:
        yield _headed(_("Termijnen"), term_table(seen, terms, _("Termijnen")))
    if points := [one for one in told if isinstance(one, OpenPoint)]:
        name = _("Punten zonder reactie")
        yield _headed(name, point_table(seen, points, name))
    if questions := [one for one in told if isinstance(one, OpenQuestion)]:
        name = _("Vragen zonder antwoord")
        yield _headed(name, question_table(seen, questions, name))
    if promised := [one for one in told if isinstance(one, OpenCommitment)]:
        name = _("Toezeggingen die nog niet zijn aanvaard")
        yield _headed(name, commitment_table(promised, name))


def _headed(name: str, table: Table) -> Group:
    return Group(Heading(2, name), (table,))


def _chronicle(seen: DossierFile, events: Sequence[Happened]) -> Iterator[Block]:
    if not events:
        return
    yield Heading(1, _("Op volgorde van datum"))
    for year, found in groupby(events, key=lambda one: one.when.first.year):
        columns = (
            Column(_("Datum"), 38, Unit.MM),
            Column(_("Wie"), 44, Unit.MM),
            Column(_("Wat er gebeurde"), 1.0),
            Column(_("Bij aanvraag"), 62, Unit.MM),
            Column(_("Kenmerk"), 30, Unit.MM),
        )
        rows = tuple(_event(seen, one) for one in found)
        summary = _("Wat er gebeurde in {year}").format(year=year)
        yield _headed(str(year), Table(columns, rows, summary))


def _event(seen: DossierFile, one: Happened) -> Row:
    numbers = ", ".join(number.title_line for number in seen.references_of(one.source))
    request = seen.request(one.request).title_line if one.request is not None else "–"
    return row(dates.format(one.when), one.who or "–", one.what, request, numbers or "–")
