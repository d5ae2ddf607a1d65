"""What a year counts of consultations: of all together, or of those of one council."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from statistics import median

from consultatie.consultations import StepKind
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.grounds import TermKind
from consultatie.standing import Standing
from consultatie.yearly.facts import decided_on, how_followed, last_day, replied_on
from consultatie.yearly.figures import CouncilYear, Flow, Followed, OnTime

Inside = Callable[[date | None], bool]


class Cases:
    """Consultations, counted one after another."""

    def __init__(self, body: RecordId = 0, name: str = "") -> None:
        self.days_to_advice: list[int] = []
        self.days_to_decision: list[int] = []
        self._body = body
        self._name = name
        self._found: Counter[str] = Counter()

    @property
    def counted(self) -> bool:
        """Whether anything was."""
        return bool(self._found)

    def take(
        self, file: DossierFile, standing: Standing, flow: Mapping[str, int], inside: Inside
    ) -> None:
        """Count one consultation; `inside` tells whether a day is in the year."""
        self._found.update(flow)
        if inside(standing.advised_on):
            self._time("advice", standing.advised_on, last_day(standing, TermKind.ADVICE))
        replied = replied_on(file, standing)
        if inside(replied):
            self._time("reply", replied, last_day(standing, TermKind.REPLY))
        if standing.advised_on and inside(decided_on(file, standing)):
            self._found[how_followed(standing)] += 1
        self._take_days(file, standing, inside)

    def council(self) -> CouncilYear:
        """The figures as those of one council."""
        days = self.days_to_advice
        found = self._found
        return CouncilYear(
            self._body,
            self._name,
            Flow(found["received"], found["handled"], found["running"]),
            self.advice_on_time(),
            self.followed(),
            float(median(days)) if days else None,
        )

    def followed(self) -> Followed:
        """How the decisions followed the advice."""
        found = self._found
        return Followed(found["wholly"], found["partly"], found["not"], found["unknown"])

    def advice_on_time(self) -> OnTime:
        """How much advice was given by its last day."""
        return self._on_time("advice")

    def reply_on_time(self) -> OnTime:
        """How often the board reacted to all points by the last day for that."""
        return self._on_time("reply")

    def _on_time(self, what: str) -> OnTime:
        found = self._found
        return OnTime(found[f"{what}: day"], found[f"{what}: in time"], found[f"{what}: no day"])

    def _time(self, what: str, done: date | None, last: date | None) -> None:
        if last is None or done is None:
            self._found[f"{what}: no day"] += 1
            return
        self._found[f"{what}: day"] += 1
        self._found[f"{what}: in time"] += done <= last

    def _take_days(self, file: DossierFile, standing: Standing, inside: Inside) -> None:
        advised = standing.advised_on
        step = file.step_of(standing.consultation.id, StepKind.RECEIVED)
        if step and step.day and advised and inside(advised):
            self.days_to_advice.append((advised - step.day).days)
        taken = standing.decision.taken_on if standing.decision else None
        day = taken.as_day if taken else None
        if day and advised and inside(day):
            self.days_to_decision.append((day - advised).days)
