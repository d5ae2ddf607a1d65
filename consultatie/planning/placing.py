"""Lays a step on the diary of those who have to meet for it."""

from dataclasses import replace

from consultatie.language import _
from consultatie.law.calendar import Calendar
from consultatie.law.explanation import day_words
from consultatie.planning.diaries import Diary, Spot, find
from consultatie.planning.steps import Feasibility, Step
from consultatie.planning.wording import recess_words


def place(step: Step, diary: Diary, calendar: Calendar) -> Step:
    """The step on the last day of the diary that is not after its latest day.

    Where the meetings are not known that far ahead it is a working day, and the reason says so.
    """
    known = diary if diary.reaches(step.latest) else replace(diary, meetings=())
    spot = find(step.latest, known, calendar)
    feasibility, reason = _verdict(spot, step, known)
    if diary.meetings and not known.meetings:
        reason = " ".join(filter(None, (reason, _not_planned(diary))))
    return replace(
        step,
        day=spot.day,
        occasion=diary.what if known.meetings else "",
        feasibility=feasibility,
        reason=reason,
    )


def _not_planned(diary: Diary) -> str:
    """That the calendar ends too early to choose a meeting from."""
    sentence = _("Na {day} is nog geen {what} gepland.")
    return sentence.format(day=day_words(max(diary.meetings)), what=diary.what)


def _verdict(spot: Spot, step: Step, diary: Diary) -> tuple[Feasibility, str]:
    """What the diary alone says; no sentence where the day is simply free."""
    words = {"what": diary.what, "latest": day_words(step.latest), "day": day_words(spot.day)}
    if spot.missing:
        sentence = _("Er is geen {what} bekend op of vóór {latest}.")
        return Feasibility.IMPOSSIBLE, sentence.format(**words)
    if spot.recess:
        sentence = _("Door {recess} moet dit al op {day}.")
        return Feasibility.TIGHT, sentence.format(recess=recess_words(spot.recess), **words)
    if diary.meetings:
        sentence = _("De laatste {what} op of vóór {latest} is op {day}.")
        return Feasibility.FEASIBLE, sentence.format(**words)
    return Feasibility.FEASIBLE, ""
