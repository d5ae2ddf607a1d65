"""A plan as plain data for other programs, and as text for a terminal."""

from collections.abc import Iterator
from textwrap import wrap

from consultatie.dates.formats import with_weekday_short
from consultatie.language import _
from consultatie.law.reports import report
from consultatie.planning.plans import Plan, Route
from consultatie.planning.steps import Line, Skipped, Step, stage_words
from consultatie.planning.wording import capital

SKIPPED = "vervalt"
_WIDTH, _INDENT = 100, "    "
_COLUMNS = "  {:<30}{:<16}{:<16}{:<10}{}"


def as_data(plan: Plan) -> dict[str, object]:
    """A plan as a dict that `json` can write: dates as ISO 8601, texts in Dutch.

    Top: `target`, `kind` (start or besluit), `today`, `switches`, `verdict`, `sentence`, `slowest`
    (names), `councils`. Per council: `name`, `ground`, `dossier`, `verdict`, `afterwards`,
    `cautions`, `steps` from the target backwards. Per step: `step`, `latest`, `day`, `verdict`
    (haalbaar, krap, kan niet or vervalt), `reason`, `how`, `source` (wet, AMvB, verordening,
    afspraak or streef), `article`, `counted_back`, `mark`, `done` (the real date, or null) and
    `terms` (as `consultatie termijn --json` gives them). A step that does not exist (`vervalt`) has
    null for both days.
    """
    question, switches = plan.question, plan.switches
    return {
        "target": question.target.day.isoformat(),
        "kind": question.target.kind.value,
        "today": question.today.isoformat(),
        "switches": {
            "deviating": switches.deviating,
            "waiver": switches.waiver,
            "extra_round": switches.extra_round,
            "advice_weeks": switches.advice_weeks,
        },
        "verdict": plan.feasibility.value,
        "sentence": plan.sentence,
        "slowest": [route.council.name for route in plan.slowest],
        "councils": [_route_data(route) for route in plan.routes],
    }


def _route_data(route: Route) -> dict[str, object]:
    return {
        "name": route.council.name,
        "ground": route.council.ground.value,
        "dossier": route.council.matter,
        "verdict": route.feasibility.value,
        "afterwards": route.afterwards,
        "cautions": list(route.cautions),
        "steps": [_line_data(line) for line in route.lines],
    }


def _line_data(line: Line) -> dict[str, object]:
    if isinstance(line, Skipped):
        return _skipped_data(line)
    return {
        "step": line.stage.value,
        "latest": line.latest.isoformat(),
        "day": line.day.isoformat(),
        "verdict": line.feasibility.value,
        "reason": line.reason,
        "how": line.how,
        "source": line.source.value,
        "article": line.article,
        "counted_back": line.counted_back,
        "mark": line.mark,
        "done": line.done.isoformat() if line.done else None,
        "terms": [report(term) for term in line.terms],
    }


def _skipped_data(line: Skipped) -> dict[str, object]:
    return {
        "step": line.stage.value,
        "latest": None,
        "day": None,
        "verdict": SKIPPED,
        "reason": line.sentence,
        "how": "",
        "source": "",
        "article": line.article,
        "counted_back": False,
        "mark": "",
        "done": None,
        "terms": [],
    }


def as_text(plan: Plan) -> str:
    """A plan as Dutch text of several lines: its sentence, then a table for each council."""
    lines = [line for route in plan.routes for line in _table(route)]
    return "\n".join([*wrap(plan.sentence, _WIDTH), *lines])


def _table(route: Route) -> Iterator[str]:
    yield ""
    yield _("{council}: {verdict}").format(council=route.council.name, verdict=route.feasibility)
    yield _COLUMNS.format(_("Stap"), _("Uiterlijk"), _("Gepland"), _("Oordeel"), _("Bron"))
    for line in route.lines:
        yield from _line_text(line)
    cautions = (_("Let op: {caution}").format(caution=caution) for caution in route.cautions)
    for sentence in (route.afterwards, *cautions):
        yield from _below(sentence)


def _line_text(line: Line) -> Iterator[str]:
    name = stage_words(line.stage)
    if isinstance(line, Skipped):
        yield _COLUMNS.format(name, "–", "–", SKIPPED, "").rstrip()
        yield from _below(line.sentence)
        return
    days = (with_weekday_short(line.latest), with_weekday_short(line.day))
    source = " · ".join(filter(None, (line.source.value, line.article)))
    yield _COLUMNS.format(name, *days, line.feasibility.value, source).rstrip()
    yield from _below(f"{_computed(line)} {line.reason}")


def _computed(step: Step) -> str:
    """How the latest day was found, closed as a sentence."""
    how = capital(step.how).rstrip(".")
    return f"{how}; {step.mark}." if step.mark else f"{how}."


def _below(sentence: str) -> list[str]:
    return wrap(sentence, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
