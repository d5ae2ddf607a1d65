"""Views that a user kept: a search or the filter of a list, under a name of one's own.

They hold words of the register, so they lie in its file; but they are no part of the procedure, so
they are no records: no journal tells of them and no exchange file takes them along.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from consultatie.errors import breach
from consultatie.language import _
from consultatie.register import KeptDraft

_PREFIX = "weergave/"
# The source of a kept search; the other sources are lists, by their names.
SEARCH = "zoeken"
LONGEST_NAME = 60
MOST = 20


@dataclass(frozen=True, slots=True)
class KeptView:
    """One view: of which list, what its filter is, and the name it was given."""

    number: int
    name: str
    source: str
    filter: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Under which key it is kept."""
        return f"{_PREFIX}{self.number:04}"

    def as_text(self) -> str:
        """The view as it is kept."""
        plain = {"name": self.name, "source": self.source, "filter": dict(self.filter)}
        return json.dumps(plain, ensure_ascii=False)


def kept_views(drafts: Iterable[KeptDraft]) -> tuple[KeptView, ...]:
    """The views among all that is kept, in the order in which they were made."""
    found = (_read(draft) for draft in drafts if draft.key.startswith(_PREFIX))
    return tuple(sorted(filter(None, found), key=lambda view: view.number))


def next_number(views: Iterable[KeptView]) -> int:
    """The number of a new view: behind all others."""
    return max((view.number for view in views), default=0) + 1


def check_name(name: str, others: Iterable[KeptView]) -> str:
    """The name without spaces around it.

    :raises RuleBroken: it is empty, too long, or another view has it.
    """
    short = " ".join(name.split())
    if not short:
        raise breach("name", _("Geef de weergave een naam."))
    if len(short) > LONGEST_NAME:
        raise breach("name", _("Kies een kortere naam."))
    if any(other.name.casefold() == short.casefold() for other in others):
        raise breach("name", _("Deze naam heeft een andere weergave al."))
    return short


def check_room(views: Iterable[KeptView]) -> None:
    """Refuse more views than the navigation can show.

    :raises RuleBroken: there are as many as there may be.
    """
    if len(tuple(views)) >= MOST:
        sentence = _("Er zijn al {most} weergaven. Verwijder er eerst een.").format(most=MOST)
        raise breach("name", sentence)


def _read(draft: KeptDraft) -> KeptView | None:
    """The view in a kept text; one that cannot be read is none."""
    try:
        plain = json.loads(draft.text)
        number = int(draft.key.removeprefix(_PREFIX))
        chosen = {str(name): str(value) for name, value in plain["filter"].items()}
        return KeptView(number, str(plain["name"]), str(plain["source"]), chosen)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
