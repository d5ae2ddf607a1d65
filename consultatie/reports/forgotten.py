"""What is forgotten, as data and as text."""

from datetime import date
from typing import Any

from consultatie.dates.formats import medium
from consultatie.forgotten import NAMES, Forgotten, Lack
from consultatie.language import _
from consultatie.reports.layout import iso


def as_data(found: Forgotten, today: date) -> dict[str, Any]:
    """Six lists under their names, and how many each has."""
    return {
        "today": today.isoformat(),
        "counts": {name: len(getattr(found, name)) for name in NAMES},
        **{name: [_lack(one) for one in getattr(found, name)] for name in NAMES},
    }


def _lack(lack: Lack) -> dict[str, Any]:
    return {
        "dossier": lack.dossier,
        "kind": lack.record.kind,
        "id": str(lack.record.id),
        "what": lack.what,
        "missing": lack.missing,
        "day": iso(lack.day),
    }


def as_text(found: Forgotten) -> str:
    """Six headings with their counts, and below each what is missing."""
    return "\n".join(
        "\n".join((f"{title}: {len(lacks)}", *(f"  {_words(lack)}" for lack in lacks)))
        for title, lacks in zip(titles(), _lists(found), strict=True)
    )


def _lists(found: Forgotten) -> list[tuple[Lack, ...]]:
    return [getattr(found, name) for name in NAMES]


def titles() -> tuple[str, ...]:
    """The Dutch headings, in the order of `NAMES`."""
    return (
        _("Binnenkort"),
        _("Over tijd"),
        _("Raadplegingen zonder volgende datum"),
        _("Punten zonder reactie"),
        _("Toezeggingen zonder gever, datum of bewijs"),
        _("Besluiten zonder brief"),
    )


def _words(lack: Lack) -> str:
    day = f"{medium(lack.day)} · " if lack.day else ""
    return f"{day}{lack.dossier} · {lack.what}: {lack.missing}"
