"""What a list is filtered by, as words: to keep it under a name, and to filter by it again."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

# Empty when the whole list is shown.
State: TypeAlias = Mapping[str, str]
# What a list of records can be filtered by.
WORDS, VIEW, WITHDRAWN = "woorden", "weergave", "ingetrokken"


def place_of(state: State) -> int:
    """The place of the view in a list; its words are those of a language."""
    number = state.get(VIEW, "")
    return int(number) if number.isdecimal() else 0


class Filtering(Protocol):
    """A list that can be filtered; `source` is its name, `titled` what it is called."""

    @property
    def source(self) -> str:
        """The name under which its filters are kept."""

    def titled(self) -> str:
        """What the list is called, with what it is filtered by."""

    def state(self) -> State:
        """What it is filtered by now."""

    def take_state(self, state: State) -> None:
        """Filter by this, and by nothing else."""
