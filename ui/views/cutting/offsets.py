"""Places in a text as Python counts them and as Qt does, which counts some characters twice."""

from bisect import bisect_left, bisect_right

_HIGHEST_SINGLE = 0xFFFF


class Offsets:
    """Translates between the two for one text."""

    def __init__(self, text: str) -> None:
        wide = not text.isascii() and max(text) > chr(_HIGHEST_SINGLE)
        self._wide = (
            [place for place, letter in enumerate(text) if ord(letter) > _HIGHEST_SINGLE]
            if wide
            else []
        )
        self._wide_in_qt = [place + before for before, place in enumerate(self._wide)]

    def to_qt(self, place: int) -> int:
        """A place in the text as a position in a document."""
        return place + bisect_left(self._wide, place)

    def from_qt(self, position: int) -> int:
        """A position in a document as a place in the text; inside a character, that character."""
        return position - bisect_right(self._wide_in_qt, position - 1)
