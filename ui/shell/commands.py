"""What the window can do and where it can go, found by typing its words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtGui import QKeySequence

from consultatie.language import _
from ui.actions import Act, Actions
from ui.shell.places import places

# This one opened the panel in which the others are found.
_LEFT_OUT = frozenset({Act.SEARCH})


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words, the keys that do the same, and what does it."""

    words: str
    sort: str
    icon: str
    run: Callable[[], object] = field(compare=False)
    keys: str = ""


def commands(actions: Actions, go: Callable[[str], object]) -> Sequence[Command]:
    """The acts that are possible now, and the places of the navigation."""
    return (*_places(go), *_acts(actions))


def matching(offered: Iterable[Command], typed: str) -> list[Command]:
    """The commands of which every typed word begins some word, in whatever order."""
    beginnings = typed.casefold().split()
    return [one for one in offered if beginnings and _holds(one, beginnings)]


def _holds(command: Command, beginnings: Iterable[str]) -> bool:
    words = command.words.casefold().split()
    return all(any(word.startswith(start) for word in words) for start in beginnings)


def _places(go: Callable[[str], object]) -> Iterable[Command]:
    for place in places():
        words = _("Ga naar {place}").format(place=place.label)
        yield Command(words, _("plaats"), place.icon, partial(go, place.key))


def _acts(actions: Actions) -> Iterable[Command]:
    for spec in actions.specs():
        action = actions[spec.act]
        if action.isEnabled() and spec.act not in _LEFT_OUT:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            # The words of the act itself: "Ongedaan maken" must not be found by what it undoes.
            yield Command(
                spec.text.replace("&", ""), _("opdracht"), spec.icon, action.trigger, keys
            )
