"""What was done to a cutting, to take back and do again inside the window where it is done."""

from dataclasses import dataclass, replace

from consultatie.cutting.cuts import Cutting


@dataclass(frozen=True, slots=True)
class History:
    """A cutting with those before it and those that were taken back.

    Steps with the same `word` that is not empty are one: typing a number is not a step per letter.
    """

    now: Cutting
    past: tuple[Cutting, ...] = ()
    future: tuple[Cutting, ...] = ()
    word: str = ""

    def then(self, cutting: Cutting, word: str = "") -> "History":
        """Go on with another cutting; the same one is no step."""
        if cutting == self.now:
            return self
        past = self.past if word and word == self.word else (*self.past, self.now)
        return History(cutting, past, (), word)

    def back(self) -> "History":
        """Take the last step back, if there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def again(self) -> "History":
        """Do again what was taken back last."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])

    def settled(self, cutting: Cutting) -> "History":
        """Begin anew: what stands in the register is taken back there."""
        return replace(self, now=cutting, past=(), future=(), word="")
