"""The figures of a year, as an annual report of a council counts them.

No text says what such a report must hold; these are the figures that reports commonly give.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from consultatie.advice import Conclusion
from consultatie.commitments import CommitmentState
from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.legal_facts import notices_of
from consultatie.meetings import MeetingKind
from consultatie.reactions import Accordance, Verdict
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Flow:
    """Of one ground: what came in, what was handled, and what still ran at the end."""

    received: int = 0
    handled: int = 0
    running: int = 0


@dataclass(frozen=True, slots=True)
class Followed:
    """How decisions of the year followed the advice: a decision counts once for each council."""

    wholly: int = 0
    partly: int = 0
    not_at_all: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Secrecy:
    """How often secrecy was imposed, and over what."""

    times: int = 0
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The figures of a year up to `until`: its last day, or today while it runs.

    A consultation counts for each council by itself. It is received by its receipt, or by its
    advice when nothing was asked, and handled once the council gave its advice. Days are counted
    between dates that are known to the day; a median of nothing is None.
    """

    year: int
    until: date
    flows: Mapping[Ground, Flow]
    conclusions: Mapping[Conclusion, int]
    followed: Followed
    meetings: Mapping[MeetingKind, int]
    experts: int
    soundings: int
    secrecy: Secrecy
    days_to_advice: float | None
    days_to_decision: float | None
    extensions: int
    commitments_made: int
    commitments_kept: int
    commitments_open: int


def year_figures(files: Iterable[DossierFile], law: LawBook, year: int, today: date) -> YearFigures:
    """The figures of a year over these dossiers, as known today."""
    read = list(files)
    count = _Count(read, law, year, min(date(year, 12, 31), today))
    return YearFigures(
        year=year,
        until=count.until,
        flows=count.flows(),
        conclusions=count.conclusions(),
        followed=count.followed(),
        meetings=count.meetings(),
        experts=count.days_in("experts", "engaged_on"),
        soundings=count.days_in("soundings", "held_on"),
        secrecy=count.secrecy(),
        days_to_advice=_median(count.days_to_advice()),
        days_to_decision=_median(count.days_to_decision()),
        extensions=count.extensions(),
        commitments_made=count.days_in("commitments", "said_on"),
        commitments_kept=count.days_in("commitments", "done_on"),
        commitments_open=count.commitments_open(),
    )


def _median(days: Iterable[int]) -> float | None:
    found = list(days)
    return float(median(found)) if found else None


class _Count:
    """What is counted, with the dossiers it is counted in."""

    def __init__(self, files: list[DossierFile], law: LawBook, year: int, until: date) -> None:
        self.files = files
        self.year = year
        self.until = until
        self.cases = [
            (file, standing_of(file, consultation, law))
            for file in files
            for consultation in live_consultations(file)
        ]

    def inside(self, day: date | None) -> bool:
        return day is not None and day.year == self.year and day <= self.until

    def flows(self) -> dict[Ground, Flow]:
        counts: dict[Ground, Counter[str]] = {}
        for file, standing in self.cases:
            found = counts.setdefault(standing.ground, Counter())
            found.update(self._flow(file, standing))
        return {
            ground: Flow(found["received"], found["handled"], found["running"])
            for ground, found in sorted(
                counts.items(), key=lambda item: list(Ground).index(item[0])
            )
            if found.total()
        }

    def _flow(self, file: DossierFile, standing: Standing) -> Iterator[str]:
        received = came_in(file, standing)
        if self.inside(received):
            yield "received"
        if self.inside(standing.advised_on):
            yield "handled"
        waiting = standing.advised_on is None or standing.advised_on > self.until
        closed = file.step_of(standing.consultation.id, StepKind.CLOSED)
        closed_on = closed.actual.last if closed and closed.actual else None
        if (
            received
            and received <= self.until
            and waiting
            and not (closed_on and closed_on <= self.until)
        ):
            yield "running"

    def conclusions(self) -> dict[Conclusion, int]:
        found = Counter(
            standing.advice.conclusion
            for _file, standing in self.cases
            if standing.advice and self.inside(standing.advised_on)
        )
        return {conclusion: found[conclusion] for conclusion in Conclusion if found[conclusion]}

    def followed(self) -> Followed:
        found = Counter(
            how_followed(standing)
            for file, standing in self.cases
            if standing.advised_on and self.inside(decided_on(file, standing))
        )
        return Followed(found["wholly"], found["partly"], found["not"], found["unknown"])

    def meetings(self) -> dict[MeetingKind, int]:
        held = {key for file in self.files for key in self._held(file)}
        talks = {key[1:] for key in held if key[0] is MeetingKind.CONSULTATION}
        # A meeting that stands both as a step and as a meeting of its own is one.
        talks |= set(self._talk_steps())
        found: Counter[MeetingKind] = Counter(sort for sort, _body, _day in held)
        found[MeetingKind.CONSULTATION] = len(talks)
        return {sort: found[sort] for sort in MeetingKind if found[sort]}

    def _held(self, file: DossierFile) -> Iterator[tuple[MeetingKind, RecordId | None, date]]:
        for meeting in file.procedure.meetings:
            day = meeting.held.as_day if meeting.held else None
            if meeting.stands and day and self.inside(day):
                yield meeting.sort, meeting.body, day

    def _talk_steps(self) -> Iterator[tuple[RecordId | None, date]]:
        for file, standing in self.cases:
            for step in file.steps_of(standing.consultation.id):
                if step.sort is StepKind.MEETING and step.day and self.inside(step.day):
                    yield standing.body.id, step.day

    def days_in(self, records: str, day: str) -> int:
        """How many records of this sort have this date in the year."""
        return sum(
            record.stands and self.inside(getattr(record, day))
            for file in self.files
            for record in getattr(file.procedure, records)
        )

    def secrecy(self) -> Secrecy:
        imposed = [
            mark
            for file in self.files
            for mark in file.procedure.markings
            if mark.stands and mark.visibility is Visibility.CONFIDENTIAL
            if self.inside(mark.imposed_on)
        ]
        return Secrecy(len(imposed), tuple(mark.scope for mark in imposed))

    def days_to_advice(self) -> Iterator[int]:
        for file, standing in self.cases:
            step = file.step_of(standing.consultation.id, StepKind.RECEIVED)
            advised = standing.advised_on
            if step and step.day and advised and self.inside(advised):
                yield (advised - step.day).days

    def days_to_decision(self) -> Iterator[int]:
        for _file, standing in self.cases:
            taken = standing.decision.taken_on if standing.decision else None
            day = taken.as_day if taken else None
            if day and standing.advised_on and self.inside(day):
                yield (day - standing.advised_on).days

    def extensions(self) -> int:
        """By the day on which they were agreed, or else by the day they moved to."""
        return sum(
            extension.stands and self.inside(extension.agreed_on or extension.new_day)
            for file in self.files
            for extension in file.procedure.extensions
        )

    def commitments_open(self) -> int:
        """Said by the end and not carried out by then."""
        return sum(
            (commitment.said_on is None or commitment.said_on <= self.until)
            and _open_at(commitment.done_on, commitment.state, self.until)
            for file in self.files
            for commitment in file.procedure.standing_commitments()
        )


def _open_at(done_on: date | None, state: CommitmentState, day: date) -> bool:
    return state is CommitmentState.OPEN or (done_on is not None and done_on > day)


def came_in(file: DossierFile, standing: Standing) -> date | None:
    """When a matter came to the council: received, or by its own advice when nothing was asked."""
    step = file.step_of(standing.consultation.id, StepKind.RECEIVED)
    if step and step.actual:
        return step.actual.last
    return standing.advised_on if standing.consultation.request is None else None


def decided_on(file: DossierFile, standing: Standing) -> date | None:
    """The last day on which the decision can have been taken, or the day it was told."""
    decision = standing.decision
    if decision is None:
        return None
    taken: PreciseDate | None = decision.taken_on
    if taken:
        return taken.last
    return next(iter(notices_of(file, standing.consultation)), None)


def how_followed(standing: Standing) -> str:
    """Whether a decision followed the advice: "wholly", "partly", "not" or "unknown".

    A decision that deviates followed in part when at least one point was adopted, wholly or partly.
    """
    if standing.accordance is Accordance.ACCORDS:
        return "wholly"
    if standing.accordance is Accordance.UNKNOWN:
        return "unknown"
    verdicts = {answer.verdict for answer in standing.answers.values()}
    return "partly" if verdicts & {Verdict.ADOPTED, Verdict.PARTLY} else "not"
