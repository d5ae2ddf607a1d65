"""Why a day of a plan, or a term on the route, is what it is."""

from dataclasses import replace

from consultatie import dates
from consultatie.language import _
from consultatie.law.terms import Term
from consultatie.planning.plans import Plan, Route, target_words
from consultatie.planning.steps import Line, Skipped, Stage, Step, stage_words
from consultatie.planning.wording import capital
from ui.widgets.why import Why, WhyLine


def why_of_line(line: Line, route: Route, plan: Plan) -> Why:
    """How the day of a step was found, or why this plan does not have it."""
    subject = " · ".join(
        (stage_words(line.stage), route.council.name, target_words(plan.question.target))
    )
    if isinstance(line, Skipped):
        return Why(_("Vervalt in dit scenario"), subject, (WhyLine(line.reason, "", line.article),))
    heading = _("Uiterlijk {day}").format(day=dates.long(line.latest))
    return Why(heading, subject, tuple(_lines(line)), _footer(line))


def _lines(step: Step) -> list[WhyLine]:
    lines = [WhyLine(capital(step.how), dates.with_weekday_short(step.latest), step.article)]
    if step.day != step.latest:
        what = step.occasion or _("de laatste werkdag daarvóór, buiten reces")
        lines.append(WhyLine(capital(what), dates.with_weekday_short(step.day)))
    for term in step.terms:
        lines += _computed(term, step)
    verdict = f"{capital(step.feasibility.shown)}: {step.reason}"
    return [*lines, WhyLine(verdict)]


def _computed(term: Term, step: Step) -> list[WhyLine]:
    """The computation behind a step, or that from one day later, which shows that it is late."""
    found = [
        WhyLine(each.text, dates.with_weekday_short(each.date), each.article)
        for each in term.explanation.lines
    ]
    if step.stage is Stage.NOTICE and term.trigger > step.latest:
        later = _("Een dag later: {what}").format(what=found[0].text)
        found[0] = replace(found[0], text=later)
    return found


def _footer(step: Step) -> tuple[str, ...]:
    return tuple(filter(None, (step.source.shown, step.mark, _("een aanname, geen echte datum"))))
