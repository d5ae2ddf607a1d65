"""Counting a year, a dossier at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from statistics import median

from consultatie.advice import Conclusion
from consultatie.commitments import Commitment, CommitmentState
from consultatie.consultations import StepKind
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.meetings import MeetingKind
from consultatie.records import Record
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.visibility import Visibility
from consultatie.yearly.councils import Cases
from consultatie.yearly.facts import came_in, closed_on, decided_on
from consultatie.yearly.figures import Flow, Secrecy, YearFigures

_Held = tuple[MeetingKind, RecordId | None, date]


class Scope:
    """What of a dossier counts; this one counts everything."""

    def takes(self, standing: Standing) -> bool:  # noqa: ARG002
        """Whether a consultation counts."""
        return True

    def counts(self, record: Record) -> bool:  # noqa: ARG002
        """Whether another record counts: a meeting, commitment, expert, sounding or extension."""
        return True


EVERYTHING = Scope()


class YearCount:
    """The count of one year up to its last day, or today while it runs; `take` each dossier once.

    `years` are those in which anything came in, was advised or was decided, whatever the year.
    """

    def __init__(self, law: LawBook, year: int, today: date) -> None:
        self.year = year
        self.until = min(date(year, 12, 31), today)
        self.years: set[int] = set()
        self._law = law
        self._all = Cases()
        self._councils: dict[RecordId, Cases] = {}
        self._flows: dict[Ground, Counter[str]] = {}
        self._conclusions: Counter[Conclusion] = Counter()
        self._held: set[_Held] = set()
        self._talks: set[tuple[RecordId | None, date]] = set()
        self._numbers: Counter[str] = Counter()
        self._secrets: list[str] = []

    def take(self, file: DossierFile, scope: Scope = EVERYTHING) -> None:
        """Count what happened in one dossier, as far as it is within the scope."""
        for consultation in live_consultations(file):
            standing = standing_of(file, consultation, self._law)
            if scope.takes(standing):
                self._take_case(file, standing)
        self._held |= set(self._meetings(file, scope))
        self._numbers.update(self._counted(file, scope))
        self._secrets += self._imposed(file)

    def figures(self) -> YearFigures:
        """The figures of what was taken so far."""
        numbers, all_ = self._numbers, self._all
        return YearFigures(
            year=self.year,
            until=self.until,
            flows=self._flows_in_order(),
            conclusions={c: self._conclusions[c] for c in Conclusion if self._conclusions[c]},
            followed=all_.followed(),
            meetings=self._meetings_held(),
            experts=numbers["experts"],
            soundings=numbers["soundings"],
            secrecy=Secrecy(len(self._secrets), tuple(self._secrets)),
            days_to_advice=_median(all_.days_to_advice),
            days_to_decision=_median(all_.days_to_decision),
            extensions=numbers["extensions"],
            commitments_made=numbers["made"],
            commitments_kept=numbers["kept"],
            commitments_open=numbers["open"],
            advice_on_time=all_.advice_on_time(),
            reply_on_time=all_.reply_on_time(),
            councils=tuple(
                sorted(
                    (cases.council() for cases in self._councils.values() if cases.counted),
                    key=lambda council: council.name.casefold(),
                )
            ),
        )

    def _inside(self, day: date | None) -> bool:
        return day is not None and day.year == self.year and day <= self.until

    # -- consultations -------------------------------------------------------------------------

    def _take_case(self, file: DossierFile, standing: Standing) -> None:
        days = (came_in(file, standing), standing.advised_on, decided_on(file, standing))
        self.years |= {day.year for day in days if day}
        flow = Counter(self._flow(file, standing))
        self._flows.setdefault(standing.ground, Counter()).update(flow)
        if standing.advice and self._inside(standing.advised_on):
            self._conclusions[standing.advice.conclusion] += 1
        body = standing.body
        own = self._councils.setdefault(body.id, Cases(body.id, body.name))
        for cases in (self._all, own):
            cases.take(file, standing, flow, self._inside)
        self._talks |= set(self._talk_steps(file, standing))

    def _flow(self, file: DossierFile, standing: Standing) -> Iterator[str]:
        received = came_in(file, standing)
        if self._inside(received):
            yield "received"
        if self._inside(standing.advised_on):
            yield "handled"
        if received and received <= self.until and self._waits(file, standing):
            yield "running"

    def _waits(self, file: DossierFile, standing: Standing) -> bool:
        ends = (standing.advised_on, closed_on(file, standing))
        return not any(day and day <= self.until for day in ends)

    def _flows_in_order(self) -> dict[Ground, Flow]:
        return {
            ground: Flow(found["received"], found["handled"], found["running"])
            for ground in Ground
            if (found := self._flows.get(ground)) and found.total()
        }

    # -- meetings ------------------------------------------------------------------------------

    def _meetings(self, file: DossierFile, scope: Scope) -> Iterator[_Held]:
        for meeting in file.procedure.meetings:
            day = meeting.held.as_day if meeting.held else None
            if meeting.stands and day and self._inside(day) and scope.counts(meeting):
                yield meeting.sort, meeting.body, day

    def _talk_steps(
        self, file: DossierFile, standing: Standing
    ) -> Iterator[tuple[RecordId | None, date]]:
        for step in file.steps_of(standing.consultation.id):
            if step.sort is StepKind.MEETING and step.day and self._inside(step.day):
                yield standing.body.id, step.day

    def _meetings_held(self) -> dict[MeetingKind, int]:
        # A meeting that stands both as a step and as a meeting of its own is one.
        talks = self._talks | {
            (body, day) for sort, body, day in self._held if sort is MeetingKind.CONSULTATION
        }
        found: Counter[MeetingKind] = Counter(sort for sort, _body, _day in self._held)
        found[MeetingKind.CONSULTATION] = len(talks)
        return {sort: found[sort] for sort in MeetingKind if found[sort]}

    # -- the rest ------------------------------------------------------------------------------

    def _counted(self, file: DossierFile, scope: Scope) -> Iterator[str]:
        procedure = file.procedure
        dated = (
            *(("experts", one, one.engaged_on) for one in procedure.experts),
            *(("soundings", one, one.held_on) for one in procedure.soundings),
            *(("made", one, one.said_on) for one in procedure.commitments),
            *(("kept", one, one.done_on) for one in procedure.commitments),
            # By the day on which they were agreed, or else by the day they moved to.
            *(("extensions", one, one.agreed_on or one.new_day) for one in procedure.extensions),
        )
        for name, one, day in dated:
            if one.stands and self._inside(day) and scope.counts(one):
                yield name
        for promised in procedure.standing_commitments():
            if self._is_open(promised) and scope.counts(promised):
                yield "open"

    def _is_open(self, commitment: Commitment) -> bool:
        """Said by the end and not carried out by then."""
        said = commitment.said_on is None or commitment.said_on <= self.until
        late = commitment.done_on is not None and commitment.done_on > self.until
        return said and (commitment.state is CommitmentState.OPEN or late)

    def _imposed(self, file: DossierFile) -> Iterator[str]:
        for mark in file.procedure.markings:
            confidential = mark.stands and mark.visibility is Visibility.CONFIDENTIAL
            if confidential and self._inside(mark.imposed_on):
                yield mark.scope


def _median(days: Iterable[int]) -> float | None:
    found = list(days)
    return float(median(found)) if found else None
