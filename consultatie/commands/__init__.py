"""The command line: what scripts use, and what starts the window.

Exit codes: 0 done · 1 a mistake of the program · 2 the command was typed wrongly · 3 what was asked
or read cannot be · 4 a file or folder stands in the way · 5 `controleer` found something.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from consultatie.commands.rooms import Rooms

if TYPE_CHECKING:
    from consultatie.commands.program import consultatie
    from consultatie.commands.running import run

__all__ = ["Rooms", "consultatie", "run"]

_WHEN_A_COMMAND_RUNS = {
    "consultatie": "consultatie.commands.program",
    "run": "consultatie.commands.running",
}
_MORE_COMMANDS = (
    "consultatie.commands.terms",
    "consultatie.commands.forgotten",
    "consultatie.commands.lifelines",
    "consultatie.commands.years",
    "consultatie.commands.term_journals",
    "consultatie.commands.rules",
    "consultatie.commands.planning",
    "consultatie.commands.tables",
    "consultatie.commands.bundles",
    "consultatie.commands.calendars",
    "consultatie.commands.letters",
    "consultatie.commands.issues",
)


def __getattr__(name: str) -> object:
    """The commands are loaded at their first use: a window opens without them."""
    if name not in _WHEN_A_COMMAND_RUNS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    for module in _MORE_COMMANDS:
        import_module(module)
    return getattr(import_module(_WHEN_A_COMMAND_RUNS[name]), name)
