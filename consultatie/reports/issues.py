"""Numbered issues, and what changed since one, as data and as text."""

from collections.abc import Iterable, Sequence
from typing import Any

from consultatie.dates.formats import medium
from consultatie.issues import Issue
from consultatie.language import _
from consultatie.overviews.comparing import Change


def issues_as_data(found: Iterable[tuple[str, Issue]]) -> list[dict[str, Any]]:
    """Every issue with the name of its dossier."""
    return [
        {
            "dossier": dossier,
            "id": str(issue.id),
            "product": issue.product,
            "audience": str(issue.audience),
            "number": issue.number,
            "status": str(issue.status),
            "issued_on": issue.issued_on.isoformat(),
            "issued_by": issue.issued_by,
            "recipients": issue.recipients,
            "reason": issue.reason,
            "code": issue.code,
            "available": issue.has_files,
            "withdrawn": issue.withdrawn,
        }
        for dossier, issue in found
    ]


def issues_as_text(found: Sequence[tuple[str, Issue]]) -> str:
    """A line for every issue."""
    return "\n".join(_line(*one) for one in found) or _("Er is nog niets uitgegeven.")


def changes_as_data(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Every change with its place, and what stood and stands there."""
    return [
        {
            "sort": str(one.sort),
            "where": list(one.trail),
            "what": one.label,
            "columns": list(one.columns),
            "was": one.was,
            "now": one.now,
        }
        for one in changes
    ]


def changes_as_text(changes: Sequence[Change]) -> str:
    """A line for every change."""
    return "\n".join(map(_change, changes)) or _("Er is niets gewijzigd.")


def _line(dossier: str, issue: Issue) -> str:
    gone = _("ingetrokken: {reason}").format(reason=issue.withdrawn) if issue.withdrawn else ""
    parts = (
        dossier,
        issue.title_line,
        str(issue.status),
        _("voor {readers}").format(readers=issue.audience),
        medium(issue.issued_on),
        issue.issued_by,
        issue.recipients,
        issue.code,
        gone,
    )
    return " · ".join(filter(None, parts))


def _change(change: Change) -> str:
    where = " · ".join((*change.trail, " ".join(change.label.split())[:100]))
    how = str(change.sort)
    if change.columns:
        how = f"{how} ({', '.join(filter(None, change.columns))})"
    return f"{how}: {where}"
