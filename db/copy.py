"""The copy that is made beside a register before its schema changes."""

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from consultatie import __version__
from consultatie.errors import CannotWrite, DamagedRegister
from consultatie.language import _
from db.driver import connect, single
from db.trouble import told

if TYPE_CHECKING:
    from db.key import Key


def copy_beside(path: Path, key: "Key | None", now: datetime) -> Path:
    """Copy a register, with what is still in its log, to a file beside it; gives its path.

    The copy is made by SQLite from a connection of its own: one that is writing would wait for
    itself for ever. All pages go in one step, or a writer makes it start again each time.
    """
    target = _free_name(path, now)
    copy_to(target, path, key)
    return target


def copy_to(target: Path, path: Path, key: "Key | None") -> None:
    """Copy a register to a file that is not there yet; a copy that fails is taken away again."""
    try:
        with told(target, writing=True):
            _copy(path, target, key)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _copy(path: Path, target: Path, key: "Key | None") -> None:
    with (
        closing(connect(path, key)) as source,
        closing(connect(target, key, how="mode=rwc")) as copy,
    ):
        source.backup(copy, pages=-1)
        verdict = single(copy, "pragma quick_check(1)")
        if verdict != "ok":
            raise DamagedRegister(path, str(verdict))


def _free_name(path: Path, now: datetime) -> Path:
    moment = f"{now.astimezone():%Y-%m-%d %H.%M.%S}"
    words = _("kopie voor versie {version} ({moment})").format(version=__version__, moment=moment)
    target = path.with_name(f"{path.stem} – {words}{path.suffix}")
    if target.exists():
        raise CannotWrite(target, _("er staat al een bestand met deze naam"))
    return target
