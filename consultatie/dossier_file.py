"""Everything of one dossier as read at one moment, with the ways through it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from consultatie.advice import Advice, Point, Theme
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference
from consultatie.house_style import HouseStyle, current_style
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.parties import Body, Organisation, Service
from consultatie.procedure_file import ProcedureFile
from consultatie.reactions import Answer, Reaction
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.scenarios import Scenario

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Parties:
    """All organisations and bodies of a register, and who serves whom, withdrawn ones too."""

    organisations: tuple[Organisation, ...] = ()
    bodies: tuple[Body, ...] = ()
    services: tuple[Service, ...] = ()

    @cached_property
    def _bodies_by_id(self) -> dict[RecordId, Body]:
        return _by_id(self.bodies)

    @cached_property
    def _organisations_by_id(self) -> dict[RecordId, Organisation]:
        return _by_id(self.organisations)

    def body(self, body_id: RecordId) -> Body:
        """The body with this id."""
        return self._bodies_by_id[body_id]

    def organisation(self, organisation_id: RecordId) -> Organisation:
        """The organisation with this id."""
        return self._organisations_by_id[organisation_id]

    def boards_of(self, council: RecordId, day: date) -> tuple[Body, ...]:
        """The boards that a council serves on a day, by name."""
        served = {
            service.board
            for service in self.services
            if service.stands and service.council == council and service.holds_on(day)
        }
        # Most councils serve one board, of which nobody needs to be told.
        return tuple(b for b in self.standing_bodies() if b.id in served) if served else ()

    def standing_bodies(self) -> tuple[Body, ...]:
        """The bodies that were not withdrawn, by name."""
        return tuple(sorted((b for b in self.bodies if b.stands), key=lambda b: b.name.casefold()))


@dataclass(frozen=True)
class DossierFile:
    """One dossier whole: what screens and paper are made of. Records keep the order of writing.

    The tuples hold withdrawn records too; the functions leave those out unless they say so.
    """

    dossier: Dossier
    parties: Parties
    themes: tuple[Theme, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    requests: tuple[Request, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    steps: tuple[Step, ...] = ()
    advices: tuple[Advice, ...] = ()
    points: tuple[Point, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    answers: tuple[Answer, ...] = ()
    decisions: tuple[Decision, ...] = ()
    coverages: tuple[Coverage, ...] = ()
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    house_styles: tuple[HouseStyle, ...] = ()
    procedure: ProcedureFile = field(default_factory=ProcedureFile)

    @property
    def house_style(self) -> HouseStyle:
        """How the paper of this dossier looks, as its register says."""
        return current_style(self.house_styles)

    # -- requests and consultations ------------------------------------------------------------

    def standing_requests(self) -> tuple[Request, ...]:
        """The requests that were not withdrawn, oldest letter first."""
        standing = [request for request in self.requests if request.stands]
        return tuple(sorted(standing, key=_request_order))

    def request(self, request_id: RecordId) -> Request:
        """The request with this id."""
        return self._requests_by_id[request_id]

    def consultation(self, consultation_id: RecordId) -> Consultation:
        """The consultation with this id."""
        return self._consultations_by_id[consultation_id]

    def consultations_of(self, request_id: RecordId | None) -> tuple[Consultation, ...]:
        """The consultations of a request, or those without any request for None."""
        return self._consultations_by_request.get(request_id, ())

    def body_of(self, consultation: Consultation) -> Body:
        """The body that is consulted."""
        return self.parties.body(consultation.body)

    def ground_of(self, consultation: Consultation) -> Ground:
        """On what a consultation rests: its own ground, or that of its request."""
        if consultation.ground is not None:
            return consultation.ground
        if consultation.request is None:
            raise ValueError(f"consultation {consultation.id} has no ground and no request")
        return self.request(consultation.request).ground

    # -- steps ---------------------------------------------------------------------------------

    def steps_of(self, consultation_id: RecordId) -> tuple[Step, ...]:
        """The steps of a consultation."""
        return self._steps_by_consultation.get(consultation_id, ())

    def step_of(self, consultation_id: RecordId, sort: StepKind) -> Step | None:
        """The latest step of one sort in a consultation."""
        found = [step for step in self.steps_of(consultation_id) if step.sort is sort]
        return found[-1] if found else None

    def happened(self, consultation_id: RecordId, sort: StepKind) -> bool:
        """Whether a step of this sort was taken in a consultation."""
        step = self.step_of(consultation_id, sort)
        return step is not None and step.actual is not None

    # -- advice and points ---------------------------------------------------------------------

    def advices_of(self, consultation_id: RecordId) -> tuple[Advice, ...]:
        """The advices of a consultation, oldest version first."""
        found = self._advices_by_consultation.get(consultation_id, ())
        return tuple(sorted(found, key=lambda advice: (advice.version, advice.id)))

    def advice_of(self, consultation_id: RecordId) -> Advice | None:
        """The advice that counts: the newest version that was sent, else the newest draft."""
        found = self.advices_of(consultation_id)
        sent = [advice for advice in found if advice.sent]
        return _last(sent or found)

    def advice(self, advice_id: RecordId) -> Advice:
        """The advice with this id."""
        return self._advices_by_id[advice_id]

    def point(self, point_id: RecordId) -> Point:
        """The point with this id."""
        return self._points_by_id[point_id]

    def points_of(self, advice_id: RecordId) -> tuple[Point, ...]:
        """The points of an advice in their order."""
        return self._ordered_points.get(advice_id, ())

    def points_of_consultation(self, consultation_id: RecordId) -> tuple[Point, ...]:
        """The points of the advice that counts."""
        advice = self.advice_of(consultation_id)
        return self.points_of(advice.id) if advice else ()

    def consultation_of_point(self, point: Point) -> Consultation:
        """The consultation whose advice holds this point."""
        return self.consultation(self.advice(point.advice).consultation)

    def standing_themes(self) -> tuple[Theme, ...]:
        """The themes in their order."""
        standing = [theme for theme in self.themes if theme.stands]
        return tuple(sorted(standing, key=lambda theme: (theme.place, theme.id)))

    def standing_scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios that were not withdrawn, as they were made. For the planner only."""
        return tuple(scenario for scenario in self.scenarios if scenario.stands)

    def theme(self, theme_id: RecordId) -> Theme:
        """The theme with this id."""
        return self._themes_by_id[theme_id]

    # -- reactions -----------------------------------------------------------------------------

    def reaction(self, reaction_id: RecordId) -> Reaction:
        """The reaction with this id."""
        return self._reactions_by_id[reaction_id]

    def answers_to(self, point_id: RecordId) -> tuple[Answer, ...]:
        """All answers to a point, those of the first round first."""
        return self._counting_answers.get(point_id, ())

    def answer_to(self, point_id: RecordId) -> Answer | None:
        """The answer that counts: the one of the last round."""
        return _last(self.answers_to(point_id))

    def answers_of(self, reaction_id: RecordId) -> tuple[Answer, ...]:
        """The points that one reaction answers."""
        return self._answers_by_reaction.get(reaction_id, ())

    # -- decisions, documents, references ------------------------------------------------------

    def decision(self, decision_id: RecordId) -> Decision:
        """The decision with this id."""
        return self._decisions_by_id[decision_id]

    def decisions_on(self, consultation_id: RecordId) -> tuple[Decision, ...]:
        """The decisions that cover a consultation, oldest first."""
        return tuple(decision for decision, _coverage in self.coverings_on(consultation_id))

    def coverings_on(self, consultation_id: RecordId) -> tuple[tuple[Decision, Coverage], ...]:
        """The decisions that cover a consultation with how they do, oldest first."""
        return self._coverings_by_consultation.get(consultation_id, ())

    def decision_on(self, consultation_id: RecordId) -> Decision | None:
        """The last decision that covers a consultation."""
        return _last(self.decisions_on(consultation_id))

    def covered_by(self, decision_id: RecordId) -> tuple[Coverage, ...]:
        """Which consultations a decision covers."""
        return self._coverages_by_decision.get(decision_id, ())

    def standing_decisions(self) -> tuple[Decision, ...]:
        """The decisions that were not withdrawn, oldest first."""
        return tuple(sorted((d for d in self.decisions if d.stands), key=_decision_order))

    def references_of(self, record_id: RecordId) -> tuple[Reference, ...]:
        """The reference numbers of a record."""
        return self._references_by_subject.get(record_id, ())

    # -- what is made when first asked ---------------------------------------------------------

    @cached_property
    def kept(self) -> dict[Hashable, Any]:
        """What was computed of this file once; it never changes, so that stays true."""
        return {}

    @cached_property
    def _requests_by_id(self) -> dict[RecordId, Request]:
        return _by_id(self.requests)

    @cached_property
    def _consultations_by_id(self) -> dict[RecordId, Consultation]:
        return _by_id(self.consultations)

    @cached_property
    def _advices_by_id(self) -> dict[RecordId, Advice]:
        return _by_id(self.advices)

    @cached_property
    def _points_by_id(self) -> dict[RecordId, Point]:
        return _by_id(self.points)

    @cached_property
    def _themes_by_id(self) -> dict[RecordId, Theme]:
        return _by_id(self.themes)

    @cached_property
    def _reactions_by_id(self) -> dict[RecordId, Reaction]:
        return _by_id(self.reactions)

    @cached_property
    def _decisions_by_id(self) -> dict[RecordId, Decision]:
        return _by_id(self.decisions)

    @cached_property
    def _consultations_by_request(self) -> dict[RecordId | None, tuple[Consultation, ...]]:
        return _grouped(self.consultations, lambda consultation: consultation.request)

    @cached_property
    def _steps_by_consultation(self) -> dict[RecordId, tuple[Step, ...]]:
        return _grouped(self.steps, lambda step: step.consultation)

    @cached_property
    def _advices_by_consultation(self) -> dict[RecordId, tuple[Advice, ...]]:
        return _grouped(self.advices, lambda advice: advice.consultation)

    @cached_property
    def _points_by_advice(self) -> dict[RecordId, tuple[Point, ...]]:
        return _grouped(self.points, lambda point: point.advice)

    @cached_property
    def _answers_by_point(self) -> dict[RecordId, tuple[Answer, ...]]:
        return _grouped(self.answers, lambda answer: answer.point)

    @cached_property
    def _counting_answers(self) -> dict[RecordId, tuple[Answer, ...]]:
        """The answers of reactions that stand, by point and in the order of their rounds."""
        return {
            point: tuple(sorted(found, key=lambda a: (self.reaction(a.reaction).round, a.id)))
            for point, answers in self._answers_by_point.items()
            if (found := [one for one in answers if self.reaction(one.reaction).stands])
        }

    @cached_property
    def _ordered_points(self) -> dict[RecordId, tuple[Point, ...]]:
        return {
            advice: tuple(sorted(points, key=lambda point: (point.place, point.id)))
            for advice, points in self._points_by_advice.items()
        }

    @cached_property
    def _answers_by_reaction(self) -> dict[RecordId, tuple[Answer, ...]]:
        return _grouped(self.answers, lambda answer: answer.reaction)

    @cached_property
    def _coverages_by_consultation(self) -> dict[RecordId, tuple[Coverage, ...]]:
        return _grouped(self.coverages, lambda coverage: coverage.consultation)

    @cached_property
    def _coverings_by_consultation(
        self,
    ) -> dict[RecordId, tuple[tuple[Decision, Coverage], ...]]:
        return {
            consultation: tuple(sorted(self._standing_pairs(coverages), key=_covering_order))
            for consultation, coverages in self._coverages_by_consultation.items()
        }

    def _standing_pairs(self, coverages: Iterable[Coverage]) -> Iterator[tuple[Decision, Coverage]]:
        for coverage in coverages:
            decision = self.decision(coverage.decision)
            if decision.stands:
                yield decision, coverage

    @cached_property
    def _coverages_by_decision(self) -> dict[RecordId, tuple[Coverage, ...]]:
        return _grouped(self.coverages, lambda coverage: coverage.decision)

    @cached_property
    def _references_by_subject(self) -> dict[RecordId, tuple[Reference, ...]]:
        return _grouped(self.references, lambda reference: reference.subject)


K = TypeVar("K")


def _last(records: Sequence[R]) -> R | None:
    return records[-1] if records else None


def _by_id(records: Iterable[R]) -> dict[RecordId, R]:
    return {record.id: record for record in records}


def _grouped(records: Iterable[R], key: Callable[[R], K]) -> dict[K, tuple[R, ...]]:
    groups: defaultdict[K, list[R]] = defaultdict(list)
    for record in records:
        if record.stands:
            groups[key(record)].append(record)
    return {key_: tuple(group) for key_, group in groups.items()}


def _request_order(request: Request) -> tuple[str, int]:
    return (request.letter_date.isoformat() if request.letter_date else "9999", request.id)


def _covering_order(pair: tuple[Decision, Coverage]) -> tuple[str, int]:
    return _decision_order(pair[0])


def _decision_order(decision: Decision) -> tuple[str, int]:
    return (decision.taken_on.first.isoformat() if decision.taken_on else "9999", decision.id)
