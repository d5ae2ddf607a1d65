"""Where the user was, for back and forward."""

from ui.desk import Place

_LONGEST = 100


class Trail:
    """The places visited, and which of them is shown."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place that is shown."""
        return self._places[self._at] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place to return to after going back."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Come to a place; what lay ahead is forgotten. The same place again is no visit."""
        if place == self.here:
            return
        self._places = [*self._places[: self._at + 1], place][-_LONGEST:]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """Go back; None when there is nothing before."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """Go forward; None when there is nothing after."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._places[self._at]
