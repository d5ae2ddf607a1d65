"""The overleg before the advice: at least one on some grounds, and one round more if asked for."""

from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.planning.counting import back
from consultatie.planning.course import Course
from consultatie.planning.diaries import Diary
from consultatie.planning.placing import place
from consultatie.planning.steps import Line, Skipped, Stage, Step

# Where the law wants at least one overlegvergadering first, and in which article.
ARTICLES = {
    Ground.WOR_25: "WOR art. 25 lid 4",
    Ground.WOR_25_5: "WOR art. 25 lid 4",
    Ground.WOR_27: "WOR art. 27 lid 2",
    Ground.WOR_30: "WOR art. 30 lid 3 en art. 25 lid 4",
    Ground.WOR_32: "WOR art. 32 en art. 25 lid 4",
    Ground.WOR_23_3: "WOR art. 23 lid 3",
}


def meeting_lines(anchor: Step, course: Course) -> list[Line]:
    """The overleg before the advice, or before the answer where there is no advice."""
    extra, pace = course.switches.extra_round, course.switches.pace
    lines: list[Line] = []
    if extra:
        anchor = _held(back(anchor, Stage.EXTRA_MEETING, pace.drafting), course)
        lines.append(anchor)
    article = ARTICLES.get(course.council.ground)
    if article is None:
        reason = _("Op deze grondslag schrijft de wet geen overlegvergadering voor.")
        return [*lines, Skipped(Stage.MEETING, reason, course.facts.article)]
    days = pace.extra_round if extra else pace.drafting
    return [*lines, _held(back(anchor, Stage.MEETING, days, article), course)]


def _held(meeting: Step, course: Course) -> Step:
    council, board = course.council, course.question.board
    what = _("overlegvergadering met {who}").format(who=council.name)
    diary = Diary(council.overleg, (*council.recess, *board.recess), what)
    return place(meeting, diary, course.law.calendar)
