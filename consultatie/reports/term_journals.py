"""The term journal, as data and as text."""

from collections.abc import Iterable, Sequence
from typing import Any

from consultatie.dates.formats import short
from consultatie.language import _
from consultatie.term_journal import TermEntry


def as_data(entries: Iterable[TermEntry]) -> list[dict[str, Any]]:
    """The entries, oldest first; the moment of each is in UTC."""
    return [
        {
            "at": entry.action.at.isoformat(),
            "who": entry.action.person,
            "laptop": entry.action.laptop,
            "act": entry.action.label,
            "kind": entry.kind,
            "id": str(entry.record),
            "dossier": str(entry.dossier) if entry.dossier else None,
            "doing": str(entry.doing),
            "subject": entry.subject,
            "what": entry.what,
            "old": entry.old,
            "new": entry.new,
            "why": entry.why,
        }
        for entry in entries
    ]


def as_text(entries: Sequence[TermEntry]) -> str:
    """A line for each entry, with the time on the clock of this computer."""
    if not entries:
        return _("Er zijn geen termijnen vastgelegd of gewijzigd.")
    return "\n".join(_line(entry) for entry in entries)


def _line(entry: TermEntry) -> str:
    local = entry.action.at.astimezone()
    moment = f"{short(local.date())} {local:%H:%M}"
    change = " → ".join(filter(None, (entry.old, entry.new)))
    if entry.old and not entry.new:
        change = _("{old} → niets").format(old=entry.old)
    parts = (
        moment,
        entry.action.person,
        entry.subject,
        f"{entry.what} ({entry.doing})",
        change,
        _("reden: {why}").format(why=entry.why) if entry.why else "",
    )
    return " · ".join(filter(None, parts))
