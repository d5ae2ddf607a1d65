"""The scenarios of a dossier, and two of them side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.errors import RuleBroken
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.errors import OutOfReach
from consultatie.planning.plans import Plan, target_words
from consultatie.planning.questions import Target
from consultatie.planning.supposing import plan_of
from consultatie.scenarios import Scenario
from ui.marks import Mark
from ui.models.cells import Column
from ui.views.planning.results import feasibility_mark
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A scenario with what it gives now; without a plan `trouble` says why."""

    scenario: Scenario
    plan: Plan | None
    trouble: str = ""


def scenario_rows(file: DossierFile, law: LawBook, today: date) -> Sequence[ScenarioRow]:
    """The scenarios as they were made, each counted back anew."""
    return [_row(file, scenario, law, today) for scenario in file.scenarios]


def scenario_listing() -> Listing[ScenarioRow]:
    """The list; Enter shows a scenario on the route."""
    return Listing(
        name="scenarios",
        keepable=False,
        title=_("Scenario’s"),
        columns=(
            Column(
                header=_("Scenario"),
                value=lambda row: row.scenario.name,
                second=lambda row: second_line(row.scenario, row.scenario.note),
                tone=lambda row: tone_of(row.scenario),
                struck=lambda row: not row.scenario.stands,
                tip=lambda row: row.scenario.note or row.scenario.name,
                strong=True,
            ),
            Column(
                header=_("Doel"),
                value=lambda row: target_words(_target(row.scenario)),
                second=lambda row: assumed_words(row.scenario),
                sort_key=lambda row: row.scenario.target_day,
                width=300,
            ),
            Column(header=_("Oordeel"), mark=_mark, chip=True, width=110),
            Column(
                header=_("Bepalend"),
                value=lambda row: row.plan.slowest[0].council.name if row.plan else row.trouble,
                second=lambda row: row.plan.slowest[0].bottleneck.reason if row.plan else "",
                tip=lambda row: row.plan.sentence if row.plan else row.trouble,
                width=230,
            ),
            Column(header=_("Overgenomen"), value=_adopted, width=130),
        ),
        key=lambda row: row.scenario.id,
        stands=lambda row: row.scenario.stands,
        new=_("&Nieuw scenario"),
        headed=False,
        empty=Emptiness(
            "route",
            _("Nog geen scenario’s"),
            _(
                "Reken terug van een doeldatum en bewaar wat u aanneemt onder een naam; aan de "
                "echte datums verandert niets."
            ),
        ),
    )


def assumed_words(scenario: Scenario) -> str:
    """What a scenario assumes, in short."""
    parts = [
        _("besluit wijkt af") if scenario.deviating else _("besluit volgt het advies"),
        _("OR doet afstand") if scenario.waiver else "",
        _("extra overleg") if scenario.extra_round else "",
        _("{weeks} weken advies").format(weeks=scenario.advice_weeks)
        if scenario.advice_weeks
        else "",
        _("reces telt mee") if scenario.recess_counts else "",
    ]
    return " · ".join(filter(None, parts))


def _row(file: DossierFile, scenario: Scenario, law: LawBook, today: date) -> ScenarioRow:
    try:
        return ScenarioRow(scenario, plan_of(file, scenario, law, today))
    except RuleBroken as error:
        sentences = " ".join(breach.sentence for breach in error.breaches)
        return ScenarioRow(scenario, None, sentences)
    except OutOfReach as error:
        return ScenarioRow(scenario, None, str(error))


def _target(scenario: Scenario) -> Target:
    return Target(scenario.target_day, scenario.target_kind)


def _mark(row: ScenarioRow) -> Mark | None:
    return feasibility_mark(row.plan.feasibility) if row.plan else None


def _adopted(row: ScenarioRow) -> str:
    day = row.scenario.target_dates_on
    return dates.medium(day) if day else ""
