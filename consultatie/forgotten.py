"""What is forgotten: six lists over whole dossiers, each saying what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain

from consultatie.commitments import Commitment, CommitmentState
from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.dates.formats import medium
from consultatie.deadlines import SOON_DAYS, Deadline, coming_of, deadlines_in
from consultatie.dossier_file import DossierFile
from consultatie.early_warnings import LEADS, Leads
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.explanation import listed
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import Agreed, NotStarted, Running, TermOutcome
from consultatie.records import Record
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.talks import meetings_on
from consultatie.term_list import subject_of

# Of these somebody has to do something by the last day; of the others a day just passes.
_TO_DO = frozenset({TermKind.ADVICE, TermKind.REPLY})
_MONTHS = frozenset(TermKind) - _TO_DO
# What is said on these grounds asks for an answer, not for a decision.
_WITHOUT_DECISION = frozenset({Ground.ONGEVRAAGD, Ground.INSPRAAK, Ground.WOR_23_3})


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing or pressing: of which record, what it is, and what is missing.

    `what` says it in one line. `name` is that without its request and council, where it has those.
    `term` is the kind of term that `day` is of, where it is one of a consultation.
    """

    dossier: str
    record: Record
    what: str
    missing: str
    day: date | None = None
    dossier_id: RecordId = 0
    name: str = ""
    request: str = ""
    council: str = ""
    term: TermKind | None = None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The six lists; the length of each is a counter."""

    soon: tuple[Lack, ...] = ()
    overdue: tuple[Lack, ...] = ()
    without_next_date: tuple[Lack, ...] = ()
    without_reaction: tuple[Lack, ...] = ()
    incomplete_commitments: tuple[Lack, ...] = ()
    without_letter: tuple[Lack, ...] = ()

    @property
    def total(self) -> int:
        """How many there are together."""
        return sum(len(getattr(self, name)) for name in NAMES)


NAMES = tuple(Forgotten.__slots__)


@dataclass(frozen=True)
class _Desk:
    """A dossier with its standings, on a day, for somebody who wants to be warned so early.

    `deadlines` are those of each standing, whatever their day, in the order of the standings.
    """

    file: DossierFile
    today: date
    leads: Leads
    standings: tuple[Standing, ...] = ()
    deadlines: tuple[tuple[Deadline, ...], ...] = ()

    def lack(self, record: Record, name: str, missing: str, day: date | None = None) -> Lack:
        dossier = self.file.dossier
        return Lack(dossier.name, record, name, missing, day, dossier.id, name)

    def lack_of(self, commitment: Commitment, missing: str, day: date | None) -> Lack:
        """Something lacking in a commitment; the council is who receives it."""
        receiver = commitment.receiver
        council = self.file.parties.body(receiver).name if receiver is not None else ""
        return replace(self.lack(commitment, commitment.text, missing, day), council=council)

    def lack_of_term(self, deadline: Deadline, missing: str) -> Lack:
        """Something lacking at a term of a consultation."""
        standing = deadline.standing
        held = standing.consultation
        found = self.lack_at(standing, held, deadline.what, missing, deadline.day)
        return replace(found, term=deadline.kind)

    def lack_at(
        self, standing: Standing, record: Record, name: str, missing: str, day: date | None = None
    ) -> Lack:
        """Something lacking in one consultation."""
        request, council = subject_of(self.file, standing), standing.body.name
        what = " · ".join(filter(None, (name, request, council)))
        dossier = self.file.dossier
        return Lack(dossier.name, record, what, missing, day, dossier.id, name, request, council)


def forgotten_in(
    files: Iterable[DossierFile], law: LawBook, today: date, leads: Leads = LEADS
) -> Forgotten:
    """What is forgotten in these dossiers on a day."""
    return together(forgotten_of(file, law, today, leads) for file in files)


def forgotten_of(file: DossierFile, law: LawBook, today: date, leads: Leads = LEADS) -> Forgotten:
    """What is forgotten in one dossier on a day, in no order.

    :param leads: how many days ahead to warn of each kind of term.
    """
    standings = tuple(standing_of(file, c, law, cautioned=False) for c in live_consultations(file))
    deadlines = tuple(tuple(deadlines_in(file, standing)) for standing in standings)
    desk = _Desk(file, today, leads, standings, deadlines)
    return Forgotten(
        soon=tuple(_soon(desk)),
        overdue=tuple(_overdue(desk)),
        without_next_date=tuple(_without_next_date(desk)),
        without_reaction=tuple(_without_reaction(desk)),
        incomplete_commitments=tuple(_incomplete_commitments(desk)),
        without_letter=tuple(_without_letter(desk)),
    )


def together(parts: Iterable[Forgotten]) -> Forgotten:
    """What is forgotten in several dossiers, the oldest first in each list."""
    read = list(parts)
    return Forgotten(
        *(
            tuple(sorted((lack for part in read for lack in getattr(part, name)), key=_order))
            for name in NAMES
        )
    )


def _order(lack: Lack) -> tuple[date, str]:
    return (lack.day or date.max, lack.dossier.casefold())


def _open_commitments(desk: _Desk) -> Iterator[tuple[Commitment, PreciseDate]]:
    for commitment in desk.file.procedure.standing_commitments():
        if commitment.state is CommitmentState.OPEN and commitment.due:
            yield commitment, commitment.due


def _soon(desk: _Desk) -> Iterator[Lack]:
    for deadline in coming_of(desk.file, chain(*desk.deadlines), desk.today, desk.leads):
        # A term within a recess is warned of earlier, as anywhere else.
        if deadline.warning is not None and deadline.warning.day <= desk.today:
            yield desk.lack_of_term(deadline, _("uiterlijk {day}").format(day=medium(deadline.day)))
    until = desk.today + timedelta(SOON_DAYS)
    for commitment, due in _open_commitments(desk):
        if desk.today <= due.last <= until:
            missing = _("toezegging nog niet uitgevoerd")
            yield desk.lack_of(commitment, missing, due.last)


def _overdue(desk: _Desk) -> Iterator[Lack]:
    for deadline in chain(*desk.deadlines):
        # A wish of the board that passed is no term that ended.
        term = isinstance(deadline.standing.outcome(deadline.kind), Running | Agreed)
        if term and deadline.kind in _TO_DO and deadline.day < desk.today:
            yield desk.lack_of_term(deadline, _not_done(deadline.kind))
    for commitment, due in _open_commitments(desk):
        if commitment.is_late(desk.today):
            missing = _("toezegging nog niet uitgevoerd")
            yield desk.lack_of(commitment, missing, due.last)


def _not_done(kind: TermKind) -> str:
    if kind is TermKind.ADVICE:
        return _("er is geen advies vastgelegd")
    return _("nog niet op alle punten is een reactie vastgelegd")


def _without_next_date(desk: _Desk) -> Iterator[Lack]:
    for standing, deadlines in zip(desk.standings, desk.deadlines, strict=True):
        if any(deadline.day >= desk.today for deadline in deadlines):
            continue
        if not is_at_rest(desk.file, standing, desk.today) and not _is_planned(desk, standing):
            missing = _("er is geen volgende datum: geen termijn, geplande stap of vergadering")
            yield desk.lack_at(standing, standing.consultation, "", missing)


def is_at_rest(file: DossierFile, standing: Standing, today: date) -> bool:
    """Whether nothing is to be done any more: closed, or decided, answered, told and over."""
    closed = file.step_of(standing.consultation.id, StepKind.CLOSED)
    if closed and (closed.actual or closed.skipped):
        return True
    if standing.unanswered or (standing.advised_on is None and standing.decision is None):
        return False
    if standing.ground in _WITHOUT_DECISION:
        return True
    told = standing.decision is not None and bool(standing.notices)
    return told and not any(_still_runs(standing.outcome(kind), today) for kind in _MONTHS)


def _still_runs(outcome: TermOutcome, today: date) -> bool:
    if isinstance(outcome, Running):
        return outcome.term.last_day >= today
    return isinstance(outcome, NotStarted)


def _is_planned(desk: _Desk, standing: Standing) -> bool:
    """Whether a step or a meeting is still ahead."""
    steps = desk.file.steps_of(standing.consultation.id)
    meetings = meetings_on(desk.file, standing.consultation)
    planned = (
        *(when for step in steps for when in (step.planned, step.actual)),
        *(when for meeting in meetings for when in (meeting.planned, meeting.held)),
    )
    return any(when.last >= desk.today for when in planned if when)


def _without_reaction(desk: _Desk) -> Iterator[Lack]:
    """The points of sent advice without a verdict; a point of a joint advice once."""
    seen: set[RecordId] = set()
    for standing in desk.standings:
        if standing.advice is None or not standing.advice.sent:
            continue
        for point in standing.unanswered:
            if point.id not in seen:
                seen.add(point.id)
                name = _("punt {number}").format(number=point.number)
                missing = _("reactie van het bestuur")
                found = desk.lack_at(standing, point, name, missing, standing.advised_on)
                # In a line the number stands behind what it is a number of.
                yield replace(found, what=f"{found.request} · {found.council} · {name}")


def _incomplete_commitments(desk: _Desk) -> Iterator[Lack]:
    for commitment in desk.file.procedure.standing_commitments():
        if missing := list(lacking(commitment, desk.today)):
            due = commitment.due.last if commitment.due else None
            yield desk.lack_of(commitment, listed(missing), due)


def lacking(commitment: Commitment, today: date) -> Iterator[str]:
    """What a commitment lacks that was not accepted yet: who gave it, its date, its proof."""
    if commitment.state is CommitmentState.ACCEPTED:
        return
    if commitment.giver is None and not commitment.giver_function.strip():
        yield _("gever")
    if commitment.due is None:
        yield _("datum")
    if commitment.lacks_proof(today):
        yield _("bewijs")


def _without_letter(desk: _Desk) -> Iterator[Lack]:
    for standing in desk.standings:
        decision = standing.decision
        if decision and not standing.notices:
            missing = _("schriftelijke kennisgeving aan {body}").format(body=standing.body.name)
            taken = decision.taken_on.last if decision.taken_on else None
            yield desk.lack_at(standing, decision, decision.title, missing, taken)
