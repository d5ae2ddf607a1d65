"""Renders every screen offscreen, in both themes, at 100 % and 175 %, into build/screens.

`python -m tests.screens [part of a name]` exits with 1 when words are cut off somewhere.
"""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path("build/screens")
SCALES = (100, 175)
SCHEMES = ("light", "dark")


def main() -> int:
    """Start one process per theme and scale."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    codes = [_render(scheme, scale, wanted) for scheme in SCHEMES for scale in SCALES]
    sys.stdout.write(f"{FOLDER.resolve()}\n")
    return max(codes)


def _render(scheme: str, scale: int, wanted: str) -> int:
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale / 100),
        "ONLY": wanted,
    }
    command = [sys.executable, "-m", "tests.screens.render", str(FOLDER), scheme, str(scale)]
    return subprocess.run(command, env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
