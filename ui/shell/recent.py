"""The registers that were open before, kept in the settings."""

from collections.abc import Sequence
from pathlib import Path

from ui.settings import Settings

_NAME = "recent"
_MOST = 8


def recent(settings: Settings) -> Sequence[Path]:
    """The registers that were open before, the last one first; gone ones too."""
    return [Path(line) for line in settings.text(_NAME).splitlines() if line]


def remember(settings: Settings, path: Path) -> None:
    """Put a register at the front."""
    others = [other for other in recent(settings) if other != path]
    _keep(settings, [path, *others])


def forget(settings: Settings, path: Path) -> None:
    """Leave a register out, because it is not there any more."""
    _keep(settings, [other for other in recent(settings) if other != path])


def _keep(settings: Settings, paths: Sequence[Path]) -> None:
    settings.keep_text(_NAME, "\n".join(str(path) for path in paths[:_MOST]))
