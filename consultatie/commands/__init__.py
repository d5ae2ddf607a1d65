"""The command line: what scripts use, and what starts the window.

Exit codes: 0 done · 1 a mistake of the program · 2 the command was typed wrongly · 3 what was asked
or read cannot be · 4 a file or folder stands in the way · 5 `controleer` found something.
"""

from consultatie.commands.program import consultatie
from consultatie.commands.rooms import Rooms
from consultatie.commands.running import run

__all__ = ["Rooms", "consultatie", "run"]
