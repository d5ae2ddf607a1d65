"""The figures of a year, as data and as text."""

from collections.abc import Iterator
from typing import Any

from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.yearly import CouncilYear, Followed, OnTime, YearFigures
from consultatie.yearly.words import days_words, share_words


def as_data(found: YearFigures) -> dict[str, Any]:
    """The figures; in `by_ground`, `conclusions` and `meetings` counts of nought are left out."""
    return {
        "year": found.year,
        "until": found.until.isoformat(),
        "by_ground": {
            str(ground): {"received": f.received, "handled": f.handled, "running": f.running}
            for ground, f in found.flows.items()
        },
        "conclusions": {str(one): number for one, number in found.conclusions.items()},
        "followed": _followed(found.followed),
        "meetings": {str(sort): number for sort, number in found.meetings.items()},
        "experts": found.experts,
        "soundings": found.soundings,
        "secrecy_imposed": found.secrecy.times,
        "secrecy_scopes": list(found.secrecy.scopes),
        "median_days_to_advice": found.days_to_advice,
        "median_days_to_decision": found.days_to_decision,
        "extensions": found.extensions,
        "commitments_made": found.commitments_made,
        "commitments_kept": found.commitments_kept,
        "commitments_open": found.commitments_open,
        "advice_on_time": _on_time(found.advice_on_time),
        "reply_on_time": _on_time(found.reply_on_time),
        "by_council": [_council(council) for council in found.councils],
    }


def _on_time(found: OnTime) -> dict[str, int]:
    return {
        "with_day": found.with_day,
        "in_time": found.in_time,
        "without_day": found.without_day,
    }


def _council(council: CouncilYear) -> dict[str, Any]:
    flow, followed = council.flow, council.followed
    return {
        "id": str(council.body),
        "name": council.name,
        "received": flow.received,
        "handled": flow.handled,
        "running": flow.running,
        "advice_on_time": _on_time(council.advice_on_time),
        "followed": _followed(followed),
        "median_days_to_advice": council.days_to_advice,
    }


def _followed(followed: Followed) -> dict[str, int]:
    return {
        "wholly": followed.wholly,
        "partly": followed.partly,
        "not": followed.not_at_all,
        "unknown": followed.unknown,
    }


def as_text(found: YearFigures, law: LawBook) -> str:
    """The figures, a line each."""
    return "\n".join(_lines(found, law))


def _lines(found: YearFigures, law: LawBook) -> Iterator[str]:
    yield _("Jaarcijfers {year}, tot en met {until}").format(
        year=found.year, until=medium(found.until)
    )
    for ground, flow in found.flows.items():
        yield _("{ground}: ontvangen {received}, afgehandeld {handled}, lopend {running}").format(
            ground=law.grounds[ground].name,
            received=flow.received,
            handled=flow.handled,
            running=flow.running,
        )
    for conclusion, number in found.conclusions.items():
        yield _("Advies {conclusion}: {number}").format(conclusion=conclusion, number=number)
    yield _(
        "Gevolgd: geheel {wholly}, gedeeltelijk {partly}, niet {none}, nog open {unknown}"
    ).format(
        wholly=found.followed.wholly,
        partly=found.followed.partly,
        none=found.followed.not_at_all,
        unknown=found.followed.unknown,
    )
    for sort, number in found.meetings.items():
        yield f"{str(sort).capitalize()}: {number}"
    yield from _counts(found)
    for council in found.councils:
        yield _("{council}: ontvangen {received}, afgehandeld {handled}, op tijd {share}").format(
            council=council.name,
            received=council.flow.received,
            handled=council.flow.handled,
            share=share_words(council.advice_on_time),
        )


def _counts(found: YearFigures) -> Iterator[str]:
    yield _("Deskundigen ingeschakeld: {number}").format(number=found.experts)
    yield _("Achterbanraadplegingen: {number}").format(number=found.soundings)
    yield _("Geheimhouding opgelegd: {number}").format(number=found.secrecy.times)
    yield _("Dagen van ontvangst tot advies (mediaan): {days}").format(
        days=days_words(found.days_to_advice)
    )
    yield _("Dagen van advies tot besluit (mediaan): {days}").format(
        days=days_words(found.days_to_decision)
    )
    yield _("Advies op tijd: {share}").format(share=share_words(found.advice_on_time))
    yield _("Reactie op tijd: {share}").format(share=share_words(found.reply_on_time))
    yield _("Verlengingen: {number}").format(number=found.extensions)
    yield _("Toezeggingen: gedaan {made}, uitgevoerd {kept}, open {still}").format(
        made=found.commitments_made, kept=found.commitments_kept, still=found.commitments_open
    )
