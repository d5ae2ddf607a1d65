"""Small pieces that every report is built of."""

from collections.abc import Iterable
from datetime import date

from consultatie.language import _


def iso(day: date | None) -> str | None:
    """A day as ISO 8601, or None."""
    return day.isoformat() if day else None


def indented(text: str, by: int = 2) -> str:
    """Every line of a text further to the right."""
    return "\n".join(f"{' ' * by}{line}" if line else line for line in text.splitlines())


def heeded(cautions: Iterable[str]) -> list[str]:
    """A line for each distinct caution."""
    return [_("Let op: {caution}").format(caution=one) for one in dict.fromkeys(cautions)]
