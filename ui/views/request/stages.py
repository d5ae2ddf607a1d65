"""The step rail's rows from where each council stands."""

import re
from datetime import date

from consultatie.consultations import StepKind
from consultatie.dates.formats import month_name, short_month
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.rail import Progress, StageKey, rail_of, stage_word
from consultatie.rail import Stage as RailStage
from consultatie.reactions import Accordance
from consultatie.standing import Standing
from ui.widgets.stages import RailRow, Stage, StageState

_DAY = re.compile(r"(t/m )?\d{1,2}( \w+ |-\d{1,2}-)\d{4}$")
_NUMBERS = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})$")
_STATES = {
    Progress.DONE: StageState.DONE,
    Progress.CURRENT: StageState.CURRENT,
    Progress.PLANNED: StageState.PLANNED,
    Progress.SKIPPED: StageState.SKIPPED,
    Progress.ABSENT: StageState.SKIPPED,
    Progress.OPEN: StageState.NONE,
}


def rail_row(file: DossierFile, standing: Standing, today: date) -> RailRow:
    """One council in the rail."""
    stages = tuple(_stage(stage, standing) for stage in rail_of(file, standing, today))
    return RailRow(standing.consultation.id, standing.body.name, _note(standing), stages)


def heading(key: StageKey, standing: Standing) -> str:
    """The title of a stage of a council."""
    return f"{stage_word(key, standing)} · {standing.body.name}"


def step_title(sort: StepKind, standing: Standing) -> str:
    """The title of a sheet on a step of a council."""
    word = sort.shown[:1].upper() + sort.shown[1:]
    return f"{word} · {standing.body.name}"


def _stage(stage: RailStage, standing: Standing) -> Stage:
    shown = standing if standing.ground is Ground.WOR_27 else None
    absent = stage.progress is Progress.ABSENT
    short = _shortened(stage.when)
    # A day can always be read from its short form; anything else stands as it was written.
    date_words = short if _DAY.match(stage.when) else stage.when
    plan = _("gepland was: {when}").format(when=stage.planned) if stage.planned else ""
    return Stage(
        stage.key,
        stage_word(stage.key, shown),
        _STATES[stage.progress],
        _("n.v.t.") if absent else date_words,
        note=" · ".join(part for part in (plan, stage.remark) if part),
        short=short,
    )


def _shortened(when: str) -> str:
    """The same date in little room: a short month, and of the month after a decision its end."""
    end = _NUMBERS.search(when)
    if end:
        day, month, year = end.groups()
        return f"{day} {short_month(int(month))} {year}"
    for month in range(1, 13):
        when = when.replace(month_name(month), short_month(month))
    return when


def _note(standing: Standing) -> str:
    return {
        Accordance.ACCORDS: _("stemt overeen"),
        Accordance.DEVIATES: _("wijkt af"),
        Accordance.UNKNOWN: "",
    }[standing.accordance]
