"""The figures of a year, as data and as text."""

from collections.abc import Iterator
from typing import Any

from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.yearly import YearFigures


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
        "followed": {
            "wholly": found.followed.wholly,
            "partly": found.followed.partly,
            "not": found.followed.not_at_all,
            "unknown": found.followed.unknown,
        },
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


def _counts(found: YearFigures) -> Iterator[str]:
    yield _("Deskundigen ingeschakeld: {number}").format(number=found.experts)
    yield _("Achterbanraadplegingen: {number}").format(number=found.soundings)
    yield _("Geheimhouding opgelegd: {number}").format(number=found.secrecy.times)
    yield _("Dagen van ontvangst tot advies (mediaan): {days}").format(
        days=_days(found.days_to_advice)
    )
    yield _("Dagen van advies tot besluit (mediaan): {days}").format(
        days=_days(found.days_to_decision)
    )
    yield _("Verlengingen: {number}").format(number=found.extensions)
    yield _("Toezeggingen: gedaan {made}, uitgevoerd {kept}, open {still}").format(
        made=found.commitments_made, kept=found.commitments_kept, still=found.commitments_open
    )


def _days(days: float | None) -> str:
    return "–" if days is None else f"{days:g}".replace(".", ",")
