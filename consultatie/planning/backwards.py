"""The steps of one council, each counted back from the one after it."""

from datetime import timedelta

from consultatie.language import _
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.rules import SourceClass
from consultatie.law.terms import compute
from consultatie.planning.counting import back
from consultatie.planning.course import Course
from consultatie.planning.diaries import Diary
from consultatie.planning.meetings import meeting_lines
from consultatie.planning.months import month_before
from consultatie.planning.placing import place
from consultatie.planning.receipts import request_lines
from consultatie.planning.steps import Line, Skipped, Stage, Step
from consultatie.planning.wording import before
from consultatie.scenarios import LEAST_AGENDA_DAYS, TargetKind

_AGENDA_RULE = "wor-14-2-g"
# On these grounds no advice is given at all.
_NO_ADVICE = frozenset({Ground.WOR_23_3, Ground.INSPRAAK})


def until_decision(course: Course) -> tuple[list[Line], Step]:
    """The lines from the target back to the decision, and the decision."""
    target = course.question.target
    goal = Step(
        stage=Stage.EXECUTION if target.kind is TargetKind.START else Stage.DECISION,
        latest=target.day,
        day=target.day,
        how=_("het doel"),
        source=SourceClass.TARGET,
        counted_back=False,
    )
    if target.kind is TargetKind.DECISION:
        return [], _in_meeting(goal, course)
    suspension, notice = month_before(target.day, course)
    decision = back(notice, Stage.DECISION, course.switches.pace.notice)
    return [goal, suspension, notice], _in_meeting(decision, course)


def before_decision(decision: Step, course: Course) -> list[Line]:
    """The lines from the decision back to the announcement."""
    absence = course.facts.absences.get(TermKind.ADVICE)
    if absence and course.council.ground in _NO_ADVICE:
        stages = (Stage.REVIEW, Stage.ADVICE, Stage.AGENDA)
        skipped: list[Line] = [Skipped(stage, absence.reason, absence.article) for stage in stages]
        return [*skipped, *_asked(decision, course)]
    review = _review(decision, course)
    advice = _advice(review, course)
    return [review, advice, _agenda(advice, course), *_asked(advice, course)]


def _asked(anchor: Step, course: Course) -> list[Line]:
    """The overleg and the request that come before a step."""
    meetings = meeting_lines(anchor, course)
    return [*meetings, *request_lines(anchor, meetings, course)]


def _in_meeting(decision: Step, course: Course) -> Step:
    board = course.question.board
    what = _("vergadering van {who}").format(who=board.words)
    return place(decision, Diary(board.meetings, board.recess, what), course.law.calendar)


def _review(decision: Step, course: Course) -> Step:
    """The talk on the advice, halfway between advice and decision."""
    review = back(decision, Stage.REVIEW, course.switches.pace.board // 2)
    both = (*course.question.board.recess, *course.council.recess)
    return place(review, Diary(recess=both), course.law.calendar)


def _advice(review: Step, course: Course) -> Step:
    council, days = course.council, course.switches.pace.board
    what = _("vergadering van {who}").format(who=council.name)
    advice = back(review, Stage.ADVICE, days - days // 2)
    return place(advice, Diary(council.meetings, council.recess, what), course.law.calendar)


def _agenda(advice: Step, course: Course) -> Line:
    """When the agenda of the meeting that adopts the advice is known."""
    rule = course.law.rules.rule(_AGENDA_RULE, advice.day)
    if course.facts.client_council:
        reason = _("De agendatermijn staat in het reglement van een ondernemingsraad.")
        return Skipped(Stage.AGENDA, reason, rule.article)
    days = course.switches.pace.agenda_days
    term = compute(rule, advice.day, course.law.calendar)
    longer = days > LEAST_AGENDA_DAYS
    latest = term.last_day - timedelta(days - LEAST_AGENDA_DAYS)
    agenda = Step(
        stage=Stage.AGENDA,
        latest=latest,
        day=latest,
        how=before(days, advice.stage),
        source=SourceClass.TARGET if longer else rule.source_class,
        article=rule.article,
        terms=(term,),
    )
    return place(agenda, Diary(), course.law.calendar)
