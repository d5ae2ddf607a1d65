"""The secretary of the scenarios: a register on disk, what day it is, and what was refused."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from consultatie import dates
from consultatie.acts.records import NEW, add
from consultatie.advice import Advice, Point
from consultatie.advising import advice_for
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import TermOutcome
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.planning.plans import Plan
from consultatie.register import OpenRegister
from consultatie.standing import Standing, standing_of

Table = list[list[str]]
LAW = LawBook.shipped()


def day_of(typed: str) -> date:
    """A day as the scenarios write it, "7-9-2021"."""
    day = dates.understand(typed, date(2021, 12, 20)).value.as_day
    assert day is not None, typed
    return day


def precise(typed: str) -> PreciseDate:
    return PreciseDate.day(day_of(typed))


def ground_of(label: str) -> Ground:
    """A ground by its label, "WOR 25"."""
    return next(ground for ground in Ground if LAW.grounds[ground].label == label)


def rows_of(table: Table) -> list[dict[str, str]]:
    head, *rows = table
    return [dict(zip(head, row, strict=True)) for row in rows]


@dataclass
class Secretary:
    """Acts through the acts of the program and reads what follows from them."""

    register: OpenRegister
    dossier: Dossier
    employer: Organisation
    today: date = date(2021, 12, 20)
    refusal: str = ""
    plan: Plan | None = None
    actions: int = 0
    asked: dict[str, Consultation] = field(default_factory=dict)

    # -- acting --------------------------------------------------------------------------------

    @contextmanager
    def refused(self) -> Iterator[None]:
        """What the program refuses is kept, to be asked about afterwards."""
        self.refusal = ""
        try:
            yield
        except RuleBroken as error:
            self.refusal = " ".join(breach.sentence for breach in error.breaches)

    def council(self, name: str, sort: BodyKind, weeks: str = "", source: str = "") -> Body:
        draft = Body(
            id=NEW,
            organisation=self.employer.id,
            name=name,
            sort=sort,
            advice_weeks=int(weeks) if weeks else None,
            terms_source=source,
        )
        return add(self.register, draft)

    def remember(self, consultations: Iterable[Consultation]) -> None:
        """The consultation that a council's name stands for is its last one."""
        parties = self.register.parties()
        for consultation in consultations:
            self.asked[parties.body(consultation.body).name] = consultation

    # -- reading -------------------------------------------------------------------------------

    @property
    def file(self) -> DossierFile:
        return self.register.dossier_file(self.dossier.id)

    def body(self, name: str) -> Body:
        return next(body for body in self.register.parties().bodies if body.name == name)

    def standing(self, name: str) -> Standing:
        file = self.file
        return standing_of(file, file.consultation(self.asked[name].id), LAW)

    def outcome(self, kind: str, name: str) -> TermOutcome:
        return self.standing(name).outcome(TermKind(kind))

    def advice(self, name: str) -> Advice:
        found = advice_for(self.file, self.asked[name].id)
        assert found is not None
        return found.advice

    def points(self, name: str) -> Sequence[Point]:
        return self.file.points_of(self.advice(name).id)

    def point(self, number: str, name: str) -> Point:
        return next(point for point in self.points(name) if point.number == number)

    @property
    def commitments(self) -> Sequence[Commitment]:
        return self.file.procedure.standing_commitments()
