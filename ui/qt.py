"""Qt as this program loads it."""

import builtins


def load_qt() -> None:
    """Load Qt, and leave Python's own `import` in its place.

    PySide puts another there, which reads the source of every module that comes after it, in
    search of `from __feature__ import`. We have none of those: a tenth of the start was spent on
    it, and a part of every screen that is loaded later.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401  (for what loading it does)

    builtins.__import__ = plain
