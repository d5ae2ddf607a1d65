"""Registers that take long to make, kept in build/ until what makes them changes."""

import hashlib
import shutil
from pathlib import Path

from db import migrations, schema
from tests.benchmarks import heavy

FOLDER = Path("build/benchmarks")


def register_at(scale: int) -> Path:
    """The heavy register so many times, in a copy that may be written in."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    kept = FOLDER / f"zwaar-{scale}-{_made_by()}.consultatie"
    if not kept.exists():
        half_made = kept.with_suffix(".half")
        half_made.unlink(missing_ok=True)
        heavy.build(half_made, scale)
        half_made.rename(kept)
    copy = FOLDER / f"meting-{scale}.consultatie"
    for leftover in FOLDER.glob(f"{copy.name}*"):
        leftover.unlink()
    shutil.copyfile(kept, copy)
    return copy


def _made_by() -> str:
    sources = (heavy, schema, migrations)
    code = b"".join(Path(str(source.__file__)).read_bytes() for source in sources)
    return hashlib.sha256(code).hexdigest()[:12]
