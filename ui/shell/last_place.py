"""Where the user was when the register was closed."""

from pathlib import Path

from ui.desk import Place, ScreenName
from ui.settings import Settings

_NAME = "place"


def remember_place(settings: Settings, path: Path, place: Place | None) -> None:
    """Keep the place in which a register was left."""
    if place is not None:
        numbers = f"{place.dossier or ''}\n{place.record or ''}\n{place.part}"
        settings.keep_text(_NAME, f"{path}\n{place.screen}\n{numbers}")


def last_place(settings: Settings, path: Path) -> Place | None:
    """The place in which this register was left, when it was the last one."""
    lines = settings.text(_NAME).split("\n")
    if len(lines) != 5 or lines[0] != str(path) or lines[1] not in set(ScreenName):
        return None
    return Place(ScreenName(lines[1]), _id(lines[2]), _id(lines[3]), lines[4])


def _id(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
