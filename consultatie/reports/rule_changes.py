"""What another law would change, as data and as text."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from consultatie.language import _
from consultatie.law.explanation import day_words
from consultatie.reports.layout import iso
from consultatie.rule_changes import TermChange


def as_data(changes: Sequence[TermChange], today: date) -> dict[str, Any]:
    """The terms that would change. `stored` is false: nothing is chosen or kept by looking."""
    return {
        "today": today.isoformat(),
        "stored": False,
        "changes": [
            {
                "dossier": change.dossier,
                "consultation": str(change.standing.consultation.id),
                "request": change.subject,
                "body": change.standing.body.name,
                "kind": str(change.kind),
                "old_day": iso(change.old_day),
                "new_day": iso(change.new_day),
                "why": change.why,
            }
            for change in changes
        ],
    }


def as_text(changes: Sequence[TermChange]) -> str:
    """The terms that would change, and that nothing was changed."""
    if not changes:
        return _("Geen enkele lopende termijn zou veranderen.")
    closing = _(
        "Er is niets gewijzigd. Dit overzicht bewaart geen keuze per termijn; het programma rekent "
        "met zijn eigen regels."
    )
    return "\n".join((*(_words(change) for change in changes), closing))


def _words(change: TermChange) -> str:
    about = f"{change.dossier} · {change.subject} · {change.standing.body.name}"
    days = f"{_day(change.old_day)} → {_day(change.new_day)}"
    return f"{about} · {change.what}: {days} ({change.why})"


def _day(day: date | None) -> str:
    return day_words(day) if day else _("geen datum")
