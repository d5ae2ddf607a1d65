"""Renders every screen offscreen, in both themes, at 100 % and 175 %, into build/screens.

`python -m tests.screens [--english] [part of a name]` exits with 1 when words are cut off
somewhere.
"""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path("build/screens")
SCALES = (100, 175)
SCHEMES = ("light", "dark")
ENGLISH = "--english"


def main() -> int:
    """Start one process per theme and scale."""
    rest = [word for word in sys.argv[1:] if word != ENGLISH]
    wanted = rest[0] if rest else ""
    spoken = "en" if ENGLISH in sys.argv else "nl"
    folder = FOLDER / spoken if ENGLISH in sys.argv else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    codes = [
        _render(folder, scheme, scale, wanted, spoken) for scheme in SCHEMES for scale in SCALES
    ]
    sys.stdout.write(f"{folder.resolve()}\n")
    return max(codes)


def _render(folder: Path, scheme: str, scale: int, wanted: str, spoken: str) -> int:
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale / 100),
        "ONLY": wanted,
        "SPOKEN": spoken,
    }
    command = [sys.executable, "-m", "tests.screens.render", str(folder), scheme, str(scale)]
    return subprocess.run(command, env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
