"""The advice with its points, the board's reaction to them, the decision and what it starts."""

from collections.abc import Iterator

from consultatie import dates
from consultatie.advice import Advice, Point
from consultatie.advising import consultations_with
from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.deadlines import name_of
from consultatie.language import _
from consultatie.law.explanation import day_words, listed
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import NoTerm, Running, TermOutcome
from consultatie.letters.setting import Raw, Row
from consultatie.letters.source import Source, plain, precise
from consultatie.reactions import Answer
from consultatie.talks import talks_on

# Templates compare these words, so they are Dutch whatever language is spoken.
WHOLE, PART = "geheel", "gedeeltelijk"


def advised(source: Source) -> Raw:
    """The advice, its points in their order, and what the council keeps for later."""
    advice = source.one("advies", source.advice)
    points = source.of("punten", source.file.points_of(advice.id)) if advice else []
    kept = source.file.procedure.reservations_of(advice.id) if advice else ()
    return {
        "advies": _advice(source, advice),
        "punten": [_point(source, one) for one in points],
        "voorbehouden": [{"tekst": one.text} for one in source.of("voorbehouden", kept)],
    }


def decided(source: Source) -> Raw:
    """The decision, and the suspension and appeal that follow from it."""
    decision = source.one("besluit", source.standing.decision)
    body = decision.body if decision else None
    taker = source.one("besluit", source.file.parties.body(body)) if body is not None else None
    return {
        "besluit": {
            "titel": decision.title if decision else "",
            "orgaan": taker.name if taker else "",
            "datum": precise(decision.taken_on) if decision else "",
            "uitkomst": str(source.standing.decided_as or "") if decision else "",
            "overeenstemming": str(source.standing.accordance) if decision else "",
            "kennisgeving": source.day_of("besluit", StepKind.NOTICE),
        },
        "opschorting": _suspension(source),
    }


def _advice(source: Source, advice: Advice | None) -> Row:
    own = source.consultation.id
    others = [c for c in consultations_with(source.file, advice) if c != own] if advice else []
    beside = source.of("advies", [source.file.consultation(one) for one in others])
    talks = [PreciseDate.day(day) for day in talks_on(source.file, source.consultation)]
    soundings = source.of("advies", source.file.procedure.soundings_of(own))
    return {
        "conclusie": str(advice.conclusion) if advice else "",
        "nummer": advice.number if advice else "",
        "datum": plain(advice.given_on) if advice else "",
        "vastgesteld": _adopted(source),
        "mede_namens": _listed([source.file.body_of(one).name for one in beside]),
        "overleg": _listed([dates.format(day) for day in talks]),
        "achterban": _listed([_sounding(one.how, plain(one.held_on)) for one in soundings]),
    }


def _adopted(source: Source) -> str:
    joining = source.standing.joining
    if joining is not None and joining.adopted_on:
        return plain(joining.adopted_on)
    return source.day_of("advies", StepKind.ADOPTED)


def _sounding(how: str, day: str) -> str:
    return _("{how} ({day})").format(how=how, day=day) if day else how


def _point(source: Source, point: Point) -> Row:
    theme = source.file.theme(point.theme) if point.theme is not None else None
    seen = source.one("punten", theme)
    return {
        "nummer": point.number,
        "soort": str(point.sort),
        "thema": seen.name if seen else "",
        "tekst": point.text,
        **_answer(source, source.standing.answers.get(point.id)),
    }


def _answer(source: Source, answer: Answer | None) -> dict[str, str]:
    said = source.one("punten", answer)
    reaction = source.file.reaction(said.reaction) if said else None
    words = (said.wording, reaction.text) if said and reaction else ()
    return {
        "uitkomst": str(said.verdict) if said else "",
        "reactie": "\n".join(filter(None, words)),
        "redenen": reaction.reasons if reaction else "",
        "wijziging": reaction.changes if reaction else "",
        "tegenvoorstel": (reaction.counter_proposal or "") if reaction else "",
    }


def _suspension(source: Source) -> Row:
    outcome = source.standing.outcome(TermKind.SUSPENSION)
    own = source.consultation.id
    whole = source.one("opschorting", source.file.step_of(own, StepKind.WAIVER))
    part = source.one("opschorting", source.file.step_of(own, StepKind.WAIVER_PART))
    waiver = whole or part
    return {
        "mogelijk": "" if isinstance(outcome, NoTerm) else "ja",
        "tot_en_met": _last_day(outcome),
        "uitleg": "; ".join(_why(outcome)),
        "afstand": WHOLE if whole else PART if part else "",
        "afstand_op": precise(waiver.actual) if waiver else "",
        "afstand_voor": waiver.note if waiver else "",
        "beroep": _last_day(source.standing.outcome(TermKind.APPEAL)),
    }


def _last_day(outcome: TermOutcome) -> str:
    return plain(outcome.term.last_day) if isinstance(outcome, Running) else ""


def _why(outcome: TermOutcome) -> Iterator[str]:
    if isinstance(outcome, Running):
        for line in outcome.term.explanation.lines:
            article = f" ({line.article})" if line.article else ""
            yield f"{line.text}: {day_words(line.date)}{article}"
    else:
        yield getattr(outcome, "sentence", name_of(outcome.kind))


def _listed(words: list[str]) -> str:
    return listed(words) if words else ""
