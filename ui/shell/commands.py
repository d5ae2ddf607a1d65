"""What the window can do and where it can go, as commands."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence

from consultatie.language import _
from ui.actions import Act, Actions
from ui.commands import Command
from ui.shell.places import places

# This one opened the panel in which the others are found.
_LEFT_OUT = frozenset({Act.SEARCH})


def commands(actions: Actions, go: Callable[[str], object]) -> Sequence[Command]:
    """The acts that are possible now, and the places of the navigation."""
    return (*_places(go), *_acts(actions))


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
