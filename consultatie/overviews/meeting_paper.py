"""Vergaderstuk: the agenda with what belongs to it, what is open, and terms until the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from consultatie import dates
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.meetings import AgendaItem, Meeting
from consultatie.overviews.agenda import agenda_blocks
from consultatie.overviews.content import Block, Fact, Group, Heading, KeyFacts, Paper, cell, text
from consultatie.overviews.listings import Listing, Part, Source, body_name, listing_paper
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
    unjudged_points,
)
from consultatie.overviews.open_tables import (
    commitment_table,
    point_table,
    question_table,
    term_table,
)
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.sight import Audience
from consultatie.talks import on_agenda

_Told = AgendaItem | Meeting | Open


@dataclass(frozen=True, slots=True)
class _Occasion:
    """What the paper is for: a meeting if there is one, the councils, and the days it looks at."""

    meeting: Meeting | None
    councils: frozenset[RecordId] | None
    first: date
    following: PreciseDate | None


def title() -> str:
    """What the product is called."""
    return _("Vergaderstuk")


def meeting_paper(
    file: DossierFile,
    register: str,
    law: LawBook,
    today: date,
    audience: Audience = Audience.BOARD,
    wishes: Wishes = NONE,
) -> Paper:
    """For the meeting that was asked for; without one for the next, of a council or of any."""
    occasion = _occasion(file, today, wishes)
    listing = Listing(
        title=title(),
        nothing=_("Er is geen vergadering gepland en er staat niets open."),
        parts=lambda source: _parts(source, occasion),
        tell=lambda seen, told: _tell(seen, told, occasion),
    )
    return listing_paper(listing, file, register, law, today, audience)


# -- which meeting -------------------------------------------------------------------------------


def _occasion(file: DossierFile, today: date, wishes: Wishes) -> _Occasion:
    meeting = _meeting(file, today, wishes)
    when = _when(meeting) if meeting else None
    body = meeting.body if meeting else wishes.council
    councils = frozenset({body}) if body is not None else None
    if meeting and body is None:
        councils = frozenset(c.body for c in on_agenda(file, meeting.id)) or None
    first = min(today, when.first) if when else today
    following = _following(file, meeting, when) if meeting and when else None
    return _Occasion(meeting, councils, first, following)


def _meeting(file: DossierFile, today: date, wishes: Wishes) -> Meeting | None:
    standing = [meeting for meeting in file.procedure.meetings if meeting.stands]
    if wishes.meeting is not None:
        return next(meeting for meeting in standing if meeting.id == wishes.meeting)
    of_council = [m for m in standing if wishes.council in (None, m.body) and _when(m)]
    coming = [m for m in of_council if not m.held and m.planned and m.planned.last >= today]
    if coming:
        return min(coming, key=_order)
    return max(of_council, key=_order, default=None)


def _following(file: DossierFile, meeting: Meeting, when: PreciseDate) -> PreciseDate | None:
    """When the same body meets after this."""
    own = (m for m in file.procedure.meetings if m.stands and m.body == meeting.body)
    later = (day for m in own if (day := _when(m)) and day.first > when.last)
    return min(later, key=lambda day: day.first, default=None)


def _when(meeting: Meeting) -> PreciseDate | None:
    return meeting.held or meeting.planned


def _order(meeting: Meeting) -> tuple[date, RecordId]:
    when = _when(meeting)
    return (when.first if when else date.max, meeting.id)


# -- what belongs to it --------------------------------------------------------------------------


def _parts(source: Source, occasion: _Occasion) -> Iterator[Part[_Told]]:
    file, meeting, councils = source.file, occasion.meeting, occasion.councils
    if meeting:
        yield Part(meeting, (meeting.id, meeting.body))
        for item in file.procedure.agenda_of(meeting.id):
            yield Part(item, (item.id, meeting.id, *_about(file, item)))
    standings = standings_in(source, councils)
    yield from open_points(standings)
    yield from unjudged_points(file, standings)
    yield from open_questions(file, standings)
    yield from open_commitments(source, councils)
    last = occasion.following.last if occasion.following else None
    yield from open_terms(source, councils, occasion.first, last)


def _about(file: DossierFile, item: AgendaItem) -> Iterator[RecordId | None]:
    asked = item.consultation
    if item.point is not None:
        yield item.point
        asked = file.consultation_of_point(file.point(item.point)).id
    if asked is not None:
        consultation = file.consultation(asked)
        yield from (asked, consultation.body, consultation.request)


def _tell(seen: DossierFile, told: Sequence[_Told], occasion: _Occasion) -> Iterator[Block]:
    meeting = next((one for one in told if isinstance(one, Meeting)), None)
    if meeting:
        yield KeyFacts(tuple(_facts(seen, meeting, occasion)))
        items = {one.id for one in told if isinstance(one, AgendaItem)}
        yield from agenda_blocks(seen, meeting, items)
    yield from _open(seen, told)
    yield from _terms(seen, [one for one in told if isinstance(one, OpenTerm)], occasion)


def _facts(seen: DossierFile, meeting: Meeting, occasion: _Occasion) -> Iterator[Fact]:
    when, following = _when(meeting), occasion.following
    planned = "" if meeting.held else _(" (gepland)")
    pairs = (
        (_("Vergadering"), meeting.title),
        (_("Soort"), str(meeting.sort)),
        (_("Van"), body_name(seen, meeting.body)),
        (_("Wanneer"), f"{dates.format(when)}{planned}" if when else _("nog geen datum")),
        (_("Waar"), meeting.where),
        (_("Daarna"), dates.format(following) if following else _("nog niet gepland")),
    )
    yield from (Fact(label, cell(words)) for label, words in pairs if words)


def _open(seen: DossierFile, told: Sequence[_Told]) -> Iterator[Block]:
    points = [one for one in told if isinstance(one, OpenPoint)]
    waiting = [one for one in points if one.point.id not in one.standing.answers]
    unjudged = [one for one in points if one.point.id in one.standing.answers]
    questions = [one for one in told if isinstance(one, OpenQuestion)]
    promised = [one for one in told if isinstance(one, OpenCommitment)]
    found: list[tuple[str, Block]] = []
    if waiting:
        name = _("Punten zonder reactie")
        found.append((name, point_table(seen, waiting, name)))
    if unjudged:
        name = _("Reacties waarover de raad nog geen oordeel gaf")
        found.append((name, point_table(seen, unjudged, name)))
    if questions:
        name = _("Vragen zonder antwoord")
        found.append((name, question_table(seen, questions, name)))
    if promised:
        name = _("Toezeggingen die nog niet zijn aanvaard")
        found.append((name, commitment_table(promised, name)))
    yield Heading(1, _("Wat openstaat"))
    for name, table in found:
        yield Group(Heading(2, name), (table,))
    if not found:
        yield text(_("Er staan geen punten, vragen of toezeggingen open."), muted=True)


def _terms(seen: DossierFile, found: Sequence[OpenTerm], occasion: _Occasion) -> Iterator[Block]:
    following = occasion.following
    name = _("Termijnen tot de volgende vergadering") if following else _("Komende termijnen")
    yield Heading(1, name)
    if not found:
        yield text(_("In deze tijd eindigt geen termijn."), muted=True)
        return
    when = _when(occasion.meeting) if occasion.meeting else None
    yield term_table(seen, found, name, when.first if when else None)
