"""The receipt of the request and its announcement: early enough for the weeks and the overleg."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consultatie.language import _
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.rules import SourceClass
from consultatie.planning.counting import back
from consultatie.planning.course import Course
from consultatie.planning.diaries import Diary, between, days_back
from consultatie.planning.placing import place
from consultatie.planning.questions import Stretch
from consultatie.planning.steps import Feasibility, Line, Skipped, Stage, Step
from consultatie.planning.wording import before, days_words, recess_words, weeks_words

# The board announces what it prepares under these articles (art. 24(1) WOR).
_ANNOUNCED = {Ground.WOR_25: "WOR art. 24 lid 1", Ground.WOR_27: "WOR art. 24 lid 1"}


@dataclass(frozen=True, slots=True)
class _Weeks:
    """How long the council gets, and where that stands; `note` where it stands nowhere."""

    weeks: int
    source: SourceClass
    article: str = ""
    note: str = ""


def request_lines(advice: Step, meetings: Sequence[Line], course: Course) -> list[Line]:
    """Receipt and announcement, or why nothing is asked on this ground."""
    absence = course.facts.absences.get(TermKind.ADVICE)
    if absence:
        stages = (Stage.RECEIPT, Stage.ANNOUNCEMENT)
        return [Skipped(stage, absence.reason, absence.article) for stage in stages]
    held = [line for line in meetings if isinstance(line, Step)]
    receipt = _by_weeks(advice, course)
    if held:
        receipt = _not_after(back(held[-1], Stage.RECEIPT, course.switches.pace.reading), receipt)
    receipt = _placed(receipt, course)
    article = _ANNOUNCED.get(course.council.ground, "")
    announcement = back(receipt, Stage.ANNOUNCEMENT, course.switches.pace.announcing, article)
    return [receipt, _placed(announcement, course)]


def _by_weeks(advice: Step, course: Course) -> Step:
    term = _weeks(course)
    extra = course.switches.pace.extra_round if course.switches.extra_round else 0
    paused = () if course.switches.recess_counts else course.council.recess
    latest = days_back(advice.day, term.weeks * 7 + extra, paused)
    recess = between(course.council.recess, latest, advice.day)
    step = Step(
        stage=Stage.RECEIPT,
        latest=latest,
        day=latest,
        how=_how(term.weeks, extra, advice) + term.note,
        source=term.source,
        article=term.article,
    )
    if not recess:
        return step
    return replace(step, feasibility=Feasibility.TIGHT, reason=_in_recess(recess, bool(paused)))


def _weeks(course: Course) -> _Weeks:
    council, switches = course.council, course.switches
    if switches.advice_weeks:
        return _Weeks(
            switches.advice_weeks, SourceClass.TARGET, note=_("; zo gekozen in dit scenario")
        )
    if council.advice_weeks:
        rule = course.law.rules.rule(course.facts.terms[TermKind.ADVICE])
        article = council.terms_source or rule.article
        return _Weeks(council.advice_weeks, rule.source_class, article)
    return _Weeks(
        switches.pace.advice_weeks, SourceClass.TARGET, note=_("; een eigen termijn is niet bekend")
    )


def _how(weeks: int, extra: int, advice: Step) -> str:
    if not extra:
        return before(weeks * 7, advice.stage)
    return _("{weeks} vóór het advies, en {extra} voor het extra overleg").format(
        weeks=weeks_words(weeks), extra=days_words(extra)
    )


def _in_recess(recess: tuple[Stretch, ...], paused: bool) -> str:
    sentence = (
        _("In de adviestermijn valt {recess}; die dagen tellen in dit plan niet mee.")
        if paused
        else _("In de adviestermijn valt {recess}; die dagen tellen in dit plan wel mee.")
    )
    return sentence.format(recess=recess_words(recess))


def _not_after(other: Step, receipt: Step) -> Step:
    """The earlier of the two: the weeks ask for one day, the overleg may ask for an earlier one."""
    return other if other.latest < receipt.latest else receipt


def _placed(step: Step, course: Course) -> Step:
    """The step on a working day outside recess; what was already said of recess stays said."""
    placed = place(step, Diary(recess=course.council.recess), course.law.calendar)
    return (
        placed
        if placed.reason
        else replace(placed, feasibility=step.feasibility, reason=step.reason)
    )
