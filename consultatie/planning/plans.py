"""A plan: the routes of all councils from one target, and which of them is the slowest."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from consultatie.language import _, ngettext
from consultatie.law.book import LawBook
from consultatie.law.explanation import day_words, listed
from consultatie.planning.backwards import before_decision, until_decision
from consultatie.planning.consequences import afterwards, cautions
from consultatie.planning.course import Course
from consultatie.planning.judging import judged
from consultatie.planning.questions import Council, Question, Switches, Target
from consultatie.planning.steps import Feasibility, Line, Stage, Step, stage_words
from consultatie.planning.wording import inside
from consultatie.scenarios import TargetKind


@dataclass(frozen=True, slots=True)
class Route:
    """One council's way, its lines from the target backwards.

    `afterwards` says what follows a decision that is itself the target; `cautions` are sentences
    to bear in mind.
    """

    council: Council
    lines: tuple[Line, ...]
    afterwards: str = ""
    cautions: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that this route has."""
        return _steps(self.lines)

    def line(self, stage: Stage) -> Line | None:
        """The line of a stage; None where the plan does not speak of it."""
        return next((line for line in self.lines if line.stage is stage), None)

    @property
    def feasibility(self) -> Feasibility:
        """That of its worst step."""
        return self.bottleneck.feasibility

    @property
    def bottleneck(self) -> Step:
        """The worst step; of several the first in time that was not yet taken."""
        return max(reversed(self.steps), key=lambda s: (s.feasibility.severity, not s.settled))

    @property
    def begins(self) -> date:
        """The day of the first step that is still to be taken; else the day of the target."""
        return min(step.day for step in self.steps if not step.settled or step is self.steps[0])


@dataclass(frozen=True, slots=True)
class Plan:
    """The routes of all councils in one scenario."""

    question: Question
    switches: Switches
    routes: tuple[Route, ...]

    @property
    def feasibility(self) -> Feasibility:
        """That of the slowest council."""
        return self.slowest[0].feasibility

    @property
    def slowest(self) -> tuple[Route, ...]:
        """The route that decides the whole: the least feasible, then the one to begin first.

        More than one where they are equally slow.
        """
        pace = min(map(_pace, self.routes))
        return tuple(route for route in self.routes if _pace(route) == pace)

    @property
    def sentence(self) -> str:
        """The plan in one Dutch sentence: whether it can be done, and by which council."""
        step = self.slowest[0].bottleneck
        names = [route.council.name for route in self.slowest]
        sentence = ngettext(
            "{target}: {verdict}; bepalend is {names} ({step}: {reason}).",
            "{target}: {verdict}; even bepalend zijn {names} ({step}: {reason}).",
            len(names),
        )
        return sentence.format(
            target=target_words(self.question.target),
            verdict=step.feasibility,
            names=listed(names),
            step=stage_words(step.stage).lower(),
            reason=inside(step.reason).rstrip("."),
        )


def plan(question: Question, switches: Switches, law: LawBook) -> Plan:
    """The plan of one scenario.

    Raises `OutOfReach` when the way back leaves the years of the calendar.
    """
    courses = [Course(council, question, switches, law) for council in question.councils]
    ends = [until_decision(course) for course in courses]
    decisions = [
        (course, decision) for course, (_lines, decision) in zip(courses, ends, strict=True)
    ]
    routes = tuple(
        _route(course, lines, _shared(course, decision, decisions))
        for course, (lines, decision) in zip(courses, ends, strict=True)
    )
    return Plan(question, switches, routes)


def target_words(target: Target) -> str:
    """`Start op za 1 januari 2022`."""
    if target.kind is TargetKind.START:
        return _("Start op {day}").format(day=day_words(target.day))
    return _("Besluit op {day}").format(day=day_words(target.day))


def _pace(route: Route) -> tuple[int, date]:
    return -route.feasibility.severity, route.begins


def _shared(course: Course, own: Step, others: Iterable[tuple[Course, Step]]) -> Step:
    """The one decision for all councils of a matter: the earliest that any of them needs."""
    same = [(d, c) for c, d in others if c.council.matter == course.council.matter]
    first, decider = min(same, key=lambda pair: pair[0].day)
    if first.day == own.day:
        return own
    how = _("een besluit voor alle raden samen; {name} bepaalt de dag").format(
        name=decider.council.name
    )
    return replace(first, how=how)


def _route(course: Course, lines: list[Line], decision: Step) -> Route:
    whole = [*lines, decision, *before_decision(decision, course)]
    notice = next((step for step in _steps(lines) if step.stage is Stage.NOTICE), None)
    return Route(
        council=course.council,
        lines=judged(whole, course.council, course.question.today),
        afterwards=afterwards(decision, course),
        cautions=tuple(dict.fromkeys(cautions(notice, decision, course))),
    )


def _steps(lines: Iterable[Line]) -> tuple[Step, ...]:
    return tuple(line for line in lines if isinstance(line, Step))
