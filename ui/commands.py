"""Commands as data: what can be done or gone to, found by typing its words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words, the keys that do the same, and what does it."""

    words: str
    sort: str
    icon: str
    run: Callable[[], object] = field(compare=False)
    keys: str = ""


def matching(offered: Iterable[Command], typed: str) -> list[Command]:
    """The commands of which every typed word begins some word, in whatever order."""
    beginnings = typed.casefold().split()
    return [one for one in offered if beginnings and _holds(one, beginnings)]


def _holds(command: Command, beginnings: Iterable[str]) -> bool:
    words = command.words.casefold().split()
    return all(any(word.startswith(start) for word in words) for start in beginnings)
