"""The report of a mistake of ours: where in the program it happened, and nothing of the register.

The words of an error may quote what a user typed, so they are left out; so is the home folder.
"""

import logging
import platform
import traceback
from pathlib import Path

from PySide6.QtCore import qVersion

LOG_NAME = "consultatie.log"
_LOGGER = "consultatie.ui"
_MAX_BYTES = 500_000
_OLD_LOGS = 3


def report_of(error: BaseException, version: str = "") -> str:
    """What a maker needs to find the mistake, without any personal data."""
    return "\n".join((_surroundings(version), *_chain(error)))


def open_log(folder: Path) -> logging.Logger:
    """The log of this program in its state folder, turned over at half a megabyte."""
    # Imported here: it brings sockets with it, and most sessions have nothing to log.
    from logging.handlers import RotatingFileHandler

    folder.mkdir(parents=True, exist_ok=True)
    log = logging.getLogger(_LOGGER)
    log.setLevel(logging.INFO)
    log.propagate = False
    handler = RotatingFileHandler(
        folder / LOG_NAME,
        maxBytes=_MAX_BYTES,
        backupCount=_OLD_LOGS,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    return log


def close_log(log: logging.Logger) -> None:
    """Let go of the file."""
    for handler in tuple(log.handlers):
        log.removeHandler(handler)
        handler.close()


def _surroundings(version: str) -> str:
    return (
        f"Consultatie {version} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )


def _chain(error: BaseException) -> list[str]:
    lines = _one(error)
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        lines += ["caused by", *_chain(cause)]
    return lines


def _one(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames),
    ]


def _short(filename: str) -> str:
    """The last three parts of a path: enough to find the line, without anybody's home."""
    return "/".join(Path(filename).parts[-3:])
