"""Who may see a point and the reaction to it, as marks beside its words."""

from dataclasses import replace

from consultatie.advice import Point
from consultatie.inheritance import Inheritance
from consultatie.language import _
from consultatie.reactions import Reaction
from ui.marks import Mark
from ui.sight import mark_of


def seen_marks(marks: Inheritance, point: Point, reaction: Reaction | None) -> tuple[Mark, ...]:
    """The mark of a point, and that of the last reaction to it where that differs."""
    own = mark_of(marks, point)
    found = [own] if own else []
    of_reaction = mark_of(marks, reaction) if reaction else None
    if of_reaction is not None and of_reaction != own:
        word = _("reactie: {visibility}").format(visibility=of_reaction.word)
        found.append(replace(of_reaction, word=word))
    return tuple(found)
