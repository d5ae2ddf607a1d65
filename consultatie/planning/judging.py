"""Seen from a day: whether each step can still be in time, and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consultatie.deadlines import SOON_DAYS
from consultatie.language import _, ngettext
from consultatie.law.explanation import day_words
from consultatie.planning.questions import Council, Done
from consultatie.planning.steps import Feasibility, Line, Stage, Step, stage_in_sentence
from consultatie.planning.wording import begin, capital

# A wish of our own, without which the procedure is as good: late, it makes a plan tight.
_DISPENSABLE = frozenset({Stage.ANNOUNCEMENT})


def judged(lines: Sequence[Line], council: Council, today: date) -> tuple[Line, ...]:
    """The lines with the feasibility of each step as it is seen from today."""
    return tuple(
        _judged(line, council, today) if isinstance(line, Step) else line for line in lines
    )


def _judged(step: Step, council: Council, today: date) -> Step:
    done = council.done_on(step.stage)
    if done:
        feasibility, reason = _when_done(step, done, council)
        return replace(step, done=done, settled=True, feasibility=feasibility, reason=reason)
    overtaken = _later_done(step.stage, council)
    if overtaken:
        reason = _overtaken(overtaken)
        return replace(step, settled=True, feasibility=Feasibility.FEASIBLE, reason=reason)
    feasibility, reason = _ahead(step, today)
    return replace(step, feasibility=feasibility, reason=reason)


def _when_done(step: Step, day: date, council: Council) -> tuple[Feasibility, str]:
    later = _later_done(step.stage, council)
    if later and later.day < day:
        sentence = _("Controleer de datums: {first} ({day}) ligt na {second} ({other}).")
        return Feasibility.IMPOSSIBLE, sentence.format(
            first=stage_in_sentence(step.stage),
            day=day_words(day),
            second=stage_in_sentence(later.stage),
            other=day_words(later.day),
        )
    if day > step.latest:
        sentence = _("Gedaan op {day}, later dan dit doel toelaat.")
        return Feasibility.IMPOSSIBLE, sentence.format(day=day_words(day))
    return Feasibility.FEASIBLE, _("Gedaan op {day}.").format(day=day_words(day))


def _later_done(stage: Stage, council: Council) -> Done | None:
    """The earliest real step that comes after this one in the procedure."""
    order = tuple(Stage)
    later = [done for done in council.done if order.index(done.stage) < order.index(stage)]
    return min(later, key=lambda done: done.day, default=None)


def _overtaken(later: Done) -> str:
    return _("{what} was al op {day}.").format(
        what=capital(stage_in_sentence(later.stage)), day=day_words(later.day)
    )


def _ahead(step: Step, today: date) -> tuple[Feasibility, str]:
    if step.feasibility is Feasibility.IMPOSSIBLE:
        return step.feasibility, step.reason
    if step.day < today:
        return _past(step)
    if step.feasibility is Feasibility.TIGHT:
        return step.feasibility, step.reason
    left = (step.day - today).days
    if left <= SOON_DAYS:
        return Feasibility.TIGHT, _soon(left)
    return Feasibility.FEASIBLE, step.reason or _("Tot {day} is er nog tijd.").format(
        day=day_words(step.day)
    )


def _past(step: Step) -> tuple[Feasibility, str]:
    if step.stage in _DISPENSABLE:
        sentence = _("{day} is voorbij; de aankondiging is een streven, geen vereiste.")
        return Feasibility.TIGHT, sentence.format(day=begin(step.day))
    if step.occasion:
        sentence = _("De laatste {what} op of vóór {latest} was op {day}.")
        return Feasibility.IMPOSSIBLE, sentence.format(
            what=step.occasion, latest=day_words(step.latest), day=day_words(step.day)
        )
    return Feasibility.IMPOSSIBLE, _("{day} is voorbij.").format(day=begin(step.day))


def _soon(left: int) -> str:
    if not left:
        return _("Dit moet vandaag.")
    return ngettext("Er is nog {left} dag.", "Er zijn nog {left} dagen.", left).format(left=left)
