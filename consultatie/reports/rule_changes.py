"""What a rule pack changes, as data and as text."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from consultatie.language import _
from consultatie.law.explanation import day_words
from consultatie.reports.layout import iso
from consultatie.rule_changes import TermChange


def as_data(
    changes: Sequence[TermChange], today: date, *, stored: bool, pack: str, edition: str
) -> dict[str, Any]:
    """The terms that a pack changes. `stored` says whether the register holds the pack."""
    return {
        "today": today.isoformat(),
        "pack": pack,
        "edition": edition,
        "stored": stored,
        "changes": [
            {
                "item": change.key,
                "dossier": change.dossier,
                "consultation": str(change.standing.consultation.id),
                "request": change.subject,
                "body": change.standing.body.name,
                "kind": str(change.kind),
                "old_day": iso(change.old_day),
                "new_day": iso(change.new_day),
                "why": change.why,
                "choice": str(change.choice.choice) if change.choice else None,
                "chosen_on": iso(change.choice.chosen_on) if change.choice else None,
                "reason": change.choice.reason if change.choice else "",
            }
            for change in changes
        ],
    }


def as_text(changes: Sequence[TermChange], *, stored: bool) -> str:
    """The terms that a pack changes, and whether anything is kept."""
    lines = [_words(change) for change in changes] or [
        _("Geen enkele lopende termijn zou veranderen.")
    ]
    closing = (
        _("Het regelpakket staat in het register; een keuze wijzigen kan met --neem en --houd.")
        if stored
        else _(
            "Er is niets gewijzigd. Lees het pakket in met per termijn een keuze: --neem of --houd "
            "met de naam tussen haken, of met ‘alles’."
        )
    )
    return "\n".join((*lines, closing))


def _words(change: TermChange) -> str:
    about = f"{change.dossier} · {change.subject} · {change.standing.body.name}"
    days = f"{_day(change.old_day)} → {_day(change.new_day)}"
    line = f"{about} · {change.what}: {days} ({change.why}) [{change.key}]"
    if change.choice is None:
        return line
    return _("{line}; gekozen: {choice}").format(line=line, choice=change.choice.choice)


def _day(day: date | None) -> str:
    return day_words(day) if day else _("geen datum")
