"""The licences of everything that comes with the program, as its list of them names it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resources import folder

OWN = "EUPL-1.2.txt"
_ROW = re.compile(r"^\| `.+ \| (.+) \| (.+) \| `(.+)` \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Licence:
    """Whose work, under which licence, and the whole text of that."""

    owner: str
    name: str
    file: str

    def text(self) -> str:
        """The licence word for word."""
        return (folder("licences") / self.file).read_text(encoding="utf-8", errors="replace")


def licences() -> Sequence[Licence]:
    """The program itself first, then in the order of the list."""
    listing = (folder("licences") / "README.md").read_text(encoding="utf-8")
    found = [Licence(*row) for row in _ROW.findall(listing)]
    return sorted(found, key=lambda licence: licence.file != OWN)
