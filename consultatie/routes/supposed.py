"""What a plan adds to the route: hollow bars, on rows that are there already."""

from collections.abc import Hashable, Iterator
from dataclasses import replace
from datetime import date

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.planning.plans import Plan, Route, target_words
from consultatie.planning.steps import Stage, Step, stage_words
from consultatie.planning.supposing import plan_of
from consultatie.routes.deciding import MILESTONES
from consultatie.routes.values import Entry, Form, Look, RouteMap, Row
from consultatie.scenarios import Scenario

# A scenario of the dossier by its id, or one that is kept nowhere yet.
Supposition = RecordId | Scenario

# From which step to which a bar runs, in the order of time, and what it is called.
_BARS = (
    (Stage.RECEIPT, Stage.ADVICE, Look.SUPPOSED),
    (Stage.ADVICE, Stage.NOTICE, Look.SUPPOSED),
    (Stage.NOTICE, Stage.SUSPENSION, Look.SUPPOSED_SUSPENSION),
)
_MEETINGS = (Stage.MEETING, Stage.EXTRA_MEETING)
_MOMENTS = (Stage.ANNOUNCEMENT, Stage.NOTICE, Stage.EXECUTION)


def with_plan(route: RouteMap, plan: Plan) -> RouteMap:
    """The route with the steps of a plan beside what is real, and its target as a milestone."""
    routes = {each.council.consultation: each for each in plan.routes}
    return replace(route, rows=tuple(_with(row, routes, plan) for row in route.rows))


def supposed(route: RouteMap, file: DossierFile, what: Supposition, law: LawBook) -> RouteMap:
    """The route with the plan of a scenario. Raises `NotFound`, and as `plan_of` does."""
    return with_plan(route, plan_of(file, _scenario(file, what), law, route.today))


def supposed_words(file: DossierFile, what: Supposition, law: LawBook, today: date) -> str:
    """What stands beside a route with a scenario, so that nobody takes it for real dates."""
    plan = plan_of(file, _scenario(file, what), law, today)
    return _("Gestippeld: scenario {target} ({verdict}). Dat zijn geen echte datums.").format(
        target=target_words(plan.question.target).lower(), verdict=plan.feasibility.value
    )


def _scenario(file: DossierFile, what: Supposition) -> Scenario:
    if isinstance(what, Scenario):
        return what
    found = next((each for each in file.standing_scenarios() if each.id == what), None)
    if found is None:
        raise NotFound(_("Dit scenario is er niet (meer)."))
    return found


def plan_key(consultation: RecordId | None, part: str) -> Hashable:
    """The key of an entry of a plan: a bar by its words, a moment by its step."""
    return ("plan", consultation, part)


def _with(row: Row, routes: dict[RecordId | None, Route], plan: Plan) -> Row:
    if row.key == MILESTONES:
        return replace(row, entries=(*row.entries, _target(plan)))
    found = routes.get(row.consultation) if row.consultation is not None else None
    if found is None:
        return row
    return replace(row, entries=(*row.entries, *_bars(found), *_moments(found)))


def _target(plan: Plan) -> Entry:
    day = plan.question.target.day
    return Entry(
        key="doel",
        form=Form.MILESTONE,
        look=Look.SUPPOSED,
        first=day,
        last=day,
        words=_("Doel: {target}").format(target=target_words(plan.question.target)),
        when=dates.medium(day),
        note=plan.sentence,
    )


def _bars(route: Route) -> Iterator[Entry]:
    for begin, end, look in _BARS:
        first, last = _step(route, begin), _step(route, end) or _decision(route, end)
        if first and last and first.day < last.day:
            yield _bar(route, first.day, last, _bar_words(begin), look)


def _bar_words(begin: Stage) -> str:
    return {
        Stage.RECEIPT: _("Advies"),
        Stage.ADVICE: _("Besluitvorming"),
        Stage.NOTICE: _("Opschorting"),
    }[begin]


def _bar(route: Route, first: date, last: Step, words: str, look: Look) -> Entry:
    return Entry(
        key=plan_key(route.council.consultation, words),
        form=Form.BAR,
        look=look,
        first=first,
        last=last.day,
        words=words,
        when=dates.stretch(first, last.day),
        consultation=route.council.consultation,
        note=_judged(last),
    )


def _moments(route: Route) -> Iterator[Entry]:
    for stage in (*_MEETINGS, *_MOMENTS):
        step = _step(route, stage)
        if step:
            yield Entry(
                key=plan_key(route.council.consultation, stage),
                form=Form.MEETING if stage in _MEETINGS else Form.STEP,
                look=Look.SUPPOSED,
                first=step.day,
                last=step.day,
                words=stage_words(stage),
                when=dates.medium(step.day),
                consultation=route.council.consultation,
                note=_judged(step),
            )


def _judged(step: Step) -> str:
    return _("{stage}: {verdict}. {reason}").format(
        stage=stage_words(step.stage), verdict=step.feasibility.shown, reason=step.reason
    )


def _step(route: Route, stage: Stage) -> Step | None:
    line = route.line(stage)
    return line if isinstance(line, Step) else None


def _decision(route: Route, stage: Stage) -> Step | None:
    """A plan to a decision has no notice: its bar ends with the decision itself."""
    return _step(route, Stage.DECISION) if stage is Stage.NOTICE else None
