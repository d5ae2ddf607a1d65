"""The filter of the list of terms: its words, and the group of the chips above it."""

from ui.filtering import State
from ui.views.record_list import RecordList
from ui.views.terms.chips import GroupChips
from ui.views.terms.rows import GROUP, Group, Row, name_of_group


class TermFilter:
    """A `Filtering` of the list and the chips together."""

    def __init__(self, chips: GroupChips, terms: RecordList[Row]) -> None:
        self.source = terms.source
        self._chips = chips
        self._terms = terms

    def titled(self) -> str:
        """What the list is called, with what it is filtered by."""
        group = self._chips.group
        told = [self._terms.titled(), *([name_of_group(group)] if group is not Group.ALL else [])]
        return " · ".join(told)

    def state(self) -> State:
        """What it is filtered by now."""
        group = self._chips.group
        own = {GROUP: group.value} if group is not Group.ALL else {}
        return {**self._terms.state(), **own}

    def take_state(self, state: State) -> None:
        """Filter by this, and by nothing else."""
        wanted = state.get(GROUP, Group.ALL.value)
        self._chips.choose(Group(wanted) if wanted in set(Group) else Group.ALL)
        self._terms.take_state(state)
