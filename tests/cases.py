"""A dossier that a test fills as far as it wants: each record as it is, by no act."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from consultatie.advice import Advice, Conclusion, Point, PointKind
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Coverage, Decision
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import TermOutcome
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.standing import Standing, standing_of
from tests.fakes import FakeRegister

R = TypeVar("R", bound=Record)

LAW = LawBook.shipped()
NEW = 0
RECEIVED = date(2021, 9, 1)
ADVISED = date(2021, 10, 15)
DECIDED = date(2021, 11, 25)
NOTIFIED = date(2021, 12, 1)
LAST_DAY = date(2022, 1, 3)


@dataclass
class Case:
    """A register with one dossier, for tests of what is derived from it."""

    register: FakeRegister = field(default_factory=FakeRegister)
    name: str = "SORA"

    def __post_init__(self) -> None:
        self.employer = self.put(Organisation(id=NEW, name="WNK"))
        self.dossier = self.put(Dossier(id=NEW, name=self.name))

    def put(self, record: R) -> R:
        """Write a record, a new one under an id of its own."""
        with self.register.action("Proef") as work:
            written = record if record.id else replace(record, id=work.new_id())
            work.put(written)
        return written

    def council(self, name: str = "OR WNK", **fields: Any) -> Body:
        return self.put(Body(id=NEW, organisation=self.employer.id, name=name, **fields))

    def clients(self, name: str = "Cliëntenraad", **fields: Any) -> Body:
        return self.council(name, sort=BodyKind.CLIENT_COUNCIL, **fields)

    def request(self, **fields: Any) -> Request:
        return self.put(Request(id=NEW, dossier=self.dossier.id, **{"title": "Plan", **fields}))

    def ask(
        self, body: Body, request: Request | None = None, received: date | None = RECEIVED
    ) -> Consultation:
        """A consultation of a body, on a new request if none is given."""
        asked = request or self.request()
        consultation = self.put(
            Consultation(id=NEW, dossier=self.dossier.id, body=body.id, request=asked.id)
        )
        if received:
            self.step(consultation, StepKind.RECEIVED, received)
        return consultation

    def unasked(self, body: Body, ground: Ground = Ground.ONGEVRAAGD) -> Consultation:
        return self.put(Consultation(id=NEW, dossier=self.dossier.id, body=body.id, ground=ground))

    def step(
        self, consultation: Consultation, sort: StepKind, day: date | None = None, **fields: Any
    ) -> Step:
        actual = PreciseDate.day(day) if day else None
        return self.put(
            Step(id=NEW, consultation=consultation.id, sort=sort, actual=actual, **fields)
        )

    def advise(
        self,
        consultation: Consultation,
        *verdicts: Verdict | None,
        given_on: date | None = ADVISED,
        conclusion: Conclusion = Conclusion.PROVIDED_THAT,
        **fields: Any,
    ) -> Advice:
        """An advice with a condition for each verdict, answered unless that is None."""
        draft = Advice(
            id=NEW, consultation=consultation.id, conclusion=conclusion, given_on=given_on, **fields
        )
        advice = self.put(draft)
        for number, verdict in enumerate(verdicts, start=1):
            point = self.point(advice, str(number))
            if verdict:
                self.react(point, verdict)
        return advice

    def point(self, advice: Advice, number: str, **fields: Any) -> Point:
        draft = Point(
            id=NEW, advice=advice.id, number=number, text=f"Tekst van punt {number}",
            sort=PointKind.CONDITION, place=int(number),
        )  # fmt: skip
        return self.put(replace(draft, **fields))

    def react(self, point: Point, verdict: Verdict, **fields: Any) -> Reaction:
        reaction = self.put(
            Reaction(
                id=NEW, dossier=self.dossier.id, **{"text": "Ja", "reasons": "Daarom", **fields}
            )
        )
        self.put(Answer(id=NEW, reaction=reaction.id, point=point.id, verdict=verdict))
        return reaction

    def decide(
        self,
        *consultations: Consultation,
        day: date | None = DECIDED,
        notified: date | None = NOTIFIED,
        **fields: Any,
    ) -> Decision:
        """A decision on these consultations, told with its reasons on one day."""
        taken_on = PreciseDate.day(day) if day else None
        named = {"title": "Besluit", **fields}
        decision = self.put(Decision(id=NEW, dossier=self.dossier.id, taken_on=taken_on, **named))
        for consultation in consultations:
            self.put(Coverage(id=NEW, decision=decision.id, consultation=consultation.id))
            if notified:
                self.step(consultation, StepKind.NOTICE, notified)
                self.step(consultation, StepKind.REASONS, notified)
        return decision

    @property
    def file(self) -> DossierFile:
        return self.register.dossier_file(self.dossier.id)

    def points(self, advice: Advice) -> Sequence[Point]:
        return self.file.points_of(advice.id)

    def standing(self, consultation: Consultation) -> Standing:
        file = self.file
        return standing_of(file, file.consultation(consultation.id), LAW)

    def outcome(self, consultation: Consultation, kind: TermKind) -> TermOutcome:
        return self.standing(consultation).outcome(kind)
