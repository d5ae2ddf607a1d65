"""The steps of a consultation in one row, as far as they are."""

from dataclasses import dataclass, replace
from datetime import date

from consultatie import dates
from consultatie.consultations import Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.language import Word, _
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import Agreed, Lapsed, NoTerm, Running, StandsStill
from consultatie.standing import Standing
from consultatie.talks import talks_on


class Progress(Word):
    """How far a stage is."""

    DONE = "gedaan"
    CURRENT = "nu aan de orde"
    PLANNED = "gepland"
    SKIPPED = "overgeslagen"
    OPEN = "nog niet gepland"
    ABSENT = "bestaat hier niet"


class StageKey(Word):
    """The stages of the rail, in their order."""

    ANNOUNCED = "aangekondigd"
    RECEIVED = "ontvangen"
    COMPLETE = "compleet"
    MEETING = "overleg"
    ADVICE = "advies"
    DECISION = "besluit"
    MONTH = "maand"
    EXECUTION = "uitvoering"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: the date in words, how far it is, and a remark such as why it is not there.

    `when` is the actual date of what was done, else the planned one; `planned` is the plan beside
    an actual date. Both are as they were written: `medio april 2021` stays that.
    """

    key: StageKey
    when: str
    progress: Progress
    remark: str = ""
    planned: str = ""


_STEPS = {
    StageKey.ANNOUNCED: StepKind.ANNOUNCED,
    StageKey.RECEIVED: StepKind.RECEIVED,
    StageKey.COMPLETE: StepKind.COMPLETE,
    StageKey.MEETING: StepKind.MEETING,
    StageKey.ADVICE: StepKind.ADVICE,
    StageKey.DECISION: StepKind.DECISION,
    StageKey.EXECUTION: StepKind.EXECUTION,
}


# What a consultation does not know that rests on no request.
_OF_REQUEST = frozenset({StageKey.ANNOUNCED, StageKey.RECEIVED, StageKey.COMPLETE})


def rail_of(file: DossierFile, standing: Standing, today: date) -> tuple[Stage, ...]:
    """The stages of one consultation, of which at most one is current.

    That is the month while it runs, else the first open stage after the last one that was done.
    """
    stages = [_stage(file, standing, key, today) for key in StageKey]
    if any(stage.progress is Progress.CURRENT for stage in stages):
        return tuple(stages)
    done = [place for place, stage in enumerate(stages) if stage.progress is Progress.DONE]
    for place in range(done[-1] + 1 if done else 0, len(stages)):
        if stages[place].progress in (Progress.PLANNED, Progress.OPEN):
            stages[place] = replace(stages[place], progress=Progress.CURRENT)
            break
    return tuple(stages)


def stage_word(key: StageKey, standing: Standing | None = None) -> str:
    """What a stage is called; the month after the decision depends on the ground."""
    if key is StageKey.MONTH and standing and standing.ground is Ground.WOR_27:
        return _("Nietigheid")
    return {
        StageKey.ANNOUNCED: _("Aangekondigd"),
        StageKey.RECEIVED: _("Ontvangen"),
        StageKey.COMPLETE: _("Compleet"),
        StageKey.MEETING: _("Overleg"),
        StageKey.ADVICE: _("Advies"),
        StageKey.DECISION: _("Besluit"),
        StageKey.MONTH: _("Opschorting"),
        StageKey.EXECUTION: _("Uitvoering"),
    }[key]


def step_of(key: StageKey) -> StepKind | None:
    """The step that a stage shows; the month is no step."""
    return _STEPS.get(key)


def _stage(file: DossierFile, standing: Standing, key: StageKey, today: date) -> Stage:
    if key is StageKey.MONTH:
        return _month(standing, today)
    step = file.step_of(standing.consultation.id, _STEPS[key])
    return _done(file, standing, key, step) or _ahead(file, standing, key, step)


def _done(file: DossierFile, standing: Standing, key: StageKey, step: Step | None) -> Stage | None:
    """A stage that happened or was passed over."""
    actual = _actual(file, standing, key) or (step.actual if step else None)
    if actual and key is StageKey.MEETING and (step is None or step.actual != actual):
        return Stage(key, dates.format(actual), Progress.DONE, _next_talk(step))
    if actual:
        note = step.note if step else ""
        return Stage(key, dates.format(actual), Progress.DONE, note, _plan_beside(step, actual))
    if step and step.skipped:
        return Stage(key, "", Progress.SKIPPED, step.skipped, _plan_beside(step))
    return None


def _ahead(file: DossierFile, standing: Standing, key: StageKey, step: Step | None) -> Stage:
    """A stage that is still to come, or that there is none of."""
    if step and step.planned:
        remark = _remark(standing, key)
        return Stage(key, dates.format(step.planned), Progress.PLANNED, remark)
    if step is None and standing.consultation.request is None and key in _OF_REQUEST:
        return Stage(key, "", Progress.ABSENT, _("Deze raadpleging rust niet op een aanvraag."))
    return _unplanned(file, standing, key)


def _unplanned(file: DossierFile, standing: Standing, key: StageKey) -> Stage:
    """A stage for which nobody wrote a plan: the day of the term, else the wish of the board."""
    remark = _remark(standing, key)
    day = _term_day(standing, key)
    if day is None and (day := _wished(file, standing, key)):
        remark = _("Gevraagd door het bestuur; afgesproken is dat niet.")
    if day is None:
        return Stage(key, "", Progress.OPEN, remark)
    return Stage(key, dates.medium(day), Progress.PLANNED, remark)


def _next_talk(step: Step | None) -> str:
    """That another talk is planned after the last one that was held."""
    if step is None or step.actual or step.skipped or step.planned is None:
        return ""
    return _("Volgend overleg gepland: {when}.").format(when=dates.format(step.planned))


def _plan_beside(step: Step | None, actual: PreciseDate | None = None) -> str:
    """The plan in words, where it was another than what came of it."""
    planned = step.planned if step else None
    return dates.format(planned) if planned and planned != actual else ""


def _actual(file: DossierFile, standing: Standing, key: StageKey) -> PreciseDate | None:
    if key is StageKey.ADVICE and standing.advised_on:
        return PreciseDate.day(standing.advised_on)
    if key is StageKey.DECISION and standing.decision:
        return standing.decision.taken_on
    if key is StageKey.MEETING and (talks := talks_on(file, standing.consultation)):
        return PreciseDate.day(talks[-1])
    return None


def _term_day(standing: Standing, key: StageKey) -> date | None:
    """The last day of the term for the advice: agreed, or counted in the body's own weeks."""
    if key is not StageKey.ADVICE:
        return None
    outcome = standing.outcome(TermKind.ADVICE)
    if isinstance(outcome, Agreed):
        return outcome.day
    return outcome.term.last_day if isinstance(outcome, Running) else None


def _wished(file: DossierFile, standing: Standing, key: StageKey) -> date | None:
    """The day that the board asks for; a term that stands still has no day meanwhile."""
    request = standing.consultation.request
    still = isinstance(standing.outcome(TermKind.ADVICE), StandsStill)
    if key is not StageKey.ADVICE or request is None or still:
        return None
    return file.request(request).wanted_by


def _remark(standing: Standing, key: StageKey) -> str:
    """That the agreed term stands still, at the stage that it is for."""
    outcome = standing.outcome(TermKind.ADVICE)
    if key is StageKey.ADVICE and isinstance(outcome, StandsStill):
        return outcome.sentence
    return ""


def _month(standing: Standing, today: date) -> Stage:
    kind = TermKind.NULLITY if standing.ground is Ground.WOR_27 else TermKind.SUSPENSION
    outcome = standing.outcome(kind)
    if isinstance(outcome, Running):
        last = outcome.term.last_day
        progress = Progress.DONE if last < today else Progress.CURRENT
        words = _("t/m {day}").format(day=dates.short(last))
        return Stage(StageKey.MONTH, words, progress, outcome.term.explanation.result)
    if isinstance(outcome, Lapsed):
        return Stage(StageKey.MONTH, dates.short(outcome.day), Progress.DONE, outcome.sentence)
    if isinstance(outcome, NoTerm):
        return Stage(StageKey.MONTH, "", Progress.ABSENT, outcome.sentence)
    remark = getattr(outcome, "sentence", "")
    return Stage(StageKey.MONTH, "", Progress.OPEN, remark)
