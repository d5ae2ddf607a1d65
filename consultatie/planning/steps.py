"""What a plan is made of: steps with their days, or the reason why a step does not exist."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from consultatie.language import Word, _
from consultatie.law.rules import SourceClass
from consultatie.law.terms import Term


class Stage(Word):
    """The steps from the target backwards; the value is stable for scripts."""

    EXECUTION = "uitvoering"
    SUSPENSION = "opschorting"
    NOTICE = "kennisgeving"
    DECISION = "besluit"
    REVIEW = "bespreking van het advies"
    ADVICE = "advies"
    AGENDA = "agenda"
    EXTRA_MEETING = "extra overleg"
    MEETING = "overleg"
    RECEIPT = "ontvangst"
    ANNOUNCEMENT = "aankondiging"


class Feasibility(Word):
    """Whether a step can still be in time, from best to worst."""

    FEASIBLE = "haalbaar"
    TIGHT = "krap"
    IMPOSSIBLE = "kan niet"

    @property
    def severity(self) -> int:
        """0 for the best."""
        return tuple(Feasibility).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of a plan.

    `latest` is the last day that is early enough, `day` the day planned: that one, or the meeting
    or working day before it. `how` says how `latest` was found, `source` what sort of rule made it
    so, and `article` the duty it serves. `occasion` names the meeting where its calendar is known.
    `terms` are the computations by the rule engine behind it. `done` is the real date of a step
    already taken, which is no part of the plan; `settled` says that it, or one after it, was.
    `reason` is why it is (not) feasible.
    """

    stage: Stage
    latest: date
    day: date
    how: str
    source: SourceClass
    article: str = ""
    counted_back: bool = True
    occasion: str = ""
    terms: tuple[Term, ...] = ()
    done: date | None = None
    settled: bool = False
    feasibility: Feasibility = Feasibility.FEASIBLE
    reason: str = ""

    @property
    def mark(self) -> str:
        """What to print beside a day that was counted back."""
        return _("niet verlengd (Atw art. 1 lid 2)") if self.counted_back else ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A step that this plan does not have, and why: one Dutch sentence and the article."""

    stage: Stage
    reason: str
    article: str

    @property
    def sentence(self) -> str:
        """The reason with its article."""
        return f"{self.reason.rstrip('.')} ({self.article})." if self.article else self.reason


Line: TypeAlias = Step | Skipped


def stage_words(stage: Stage) -> str:
    """What a step is called in a table."""
    return {
        Stage.EXECUTION: _("Start van de uitvoering"),
        Stage.SUSPENSION: _("Opschorting tot en met"),
        Stage.NOTICE: _("Kennisgeving van het besluit"),
        Stage.DECISION: _("Besluit"),
        Stage.REVIEW: _("Bespreking van het advies"),
        Stage.ADVICE: _("Advies"),
        Stage.AGENDA: _("Agenda bekend"),
        Stage.EXTRA_MEETING: _("Extra overleg"),
        Stage.MEETING: _("Overlegvergadering"),
        Stage.RECEIPT: _("Ontvangst van de aanvraag"),
        Stage.ANNOUNCEMENT: _("Aankondiging"),
    }[stage]


def stage_in_sentence(stage: Stage) -> str:
    """What a step is called inside a sentence."""
    return {
        Stage.EXECUTION: _("de start van de uitvoering"),
        Stage.SUSPENSION: _("de opschorting"),
        Stage.NOTICE: _("de kennisgeving"),
        Stage.DECISION: _("het besluit"),
        Stage.REVIEW: _("de bespreking van het advies"),
        Stage.ADVICE: _("het advies"),
        Stage.AGENDA: _("de agenda"),
        Stage.EXTRA_MEETING: _("het extra overleg"),
        Stage.MEETING: _("het overleg"),
        Stage.RECEIPT: _("de ontvangst van de aanvraag"),
        Stage.ANNOUNCEMENT: _("de aankondiging"),
    }[stage]
