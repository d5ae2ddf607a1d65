"""Runs every benchmark, or those whose name holds the word given: `python -m tests.benchmarks`.

Each measures the product's own code beside something else in one run and prints ratios with their
goals. Nothing fails here: a number is read by a person.
"""

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """One process per benchmark, so that none warms up the next."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    found = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    codes = [_run(name) for name in found if wanted in name]
    return max(codes, default=0)


def _run(name: str) -> int:
    sys.stdout.write(f"== {name}\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", f"tests.benchmarks.{name}"]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
