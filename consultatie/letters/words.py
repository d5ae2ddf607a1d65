"""Words as they are put in a letter: nothing of them is read as markup, and none is lost."""

import html
from typing import Self, TypeAlias

from consultatie.overviews.characters import lines_of

# The engine reads braces once more after filling in.
_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})


# Around what was filled in, for who looks before it is made.
BEGIN, MISSING, END = "\ue000", "\ue001", "\ue002"


class Words(str):
    """Words to fill in; where the template compares them they are what they are."""

    __slots__ = ()

    def __html__(self) -> str:
        """As XML; a line break stays one."""
        return markup_of(self)


class MarkedWords(Words):
    """The same, between marks."""

    __slots__ = ()

    def __html__(self) -> str:
        """As XML; a line break stays one."""
        return f"{BEGIN}{markup_of(self)}{END}"


class Blank(Words):
    """Words that are not known. Where they are printed it says so, and is remembered."""

    __slots__ = ("_marked", "_meaning", "_missed")

    def __new__(cls, *_given: object, **_more: object) -> Self:
        """No words at all: a condition in a template is not met by them."""
        return super().__new__(cls, "")

    def __init__(self, meaning: str, missed: dict[str, None], *, marked: bool = False) -> None:
        super().__init__()
        self._marked = marked
        self._meaning = meaning
        self._missed = missed

    def __html__(self) -> str:
        """A place to write on, with what is to be written there."""
        self._missed[self._meaning] = None
        words = markup_of(f"[{self._meaning}]")
        return f"{MISSING}{words}{END}" if self._marked else words


class Fields(dict[str, "Filled"]):
    """What can be named in a template, or in one row of a list."""


Filled: TypeAlias = Words | Fields | list[Fields]


def markup_of(words: str) -> str:
    """Words as XML that says just that."""
    return "\n".join(html.escape(line).translate(_BRACES) for line in lines_of(words))
