"""What can become of a term of a consultation: six sorts of answer, as values."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.law.explanation import Line, days_words
from consultatie.law.grounds import TermKind
from consultatie.law.terms import Term


@dataclass(frozen=True, slots=True)
class Running:
    """A term that has begun. `careful` is the same term from an earlier day that may count."""

    kind: TermKind
    term: Term
    careful: Term | None = None
    notes: tuple[str, ...] = ()

    @property
    def cautions(self) -> tuple[str, ...]:
        """What to bear in mind, of this matter and of the term: Dutch sentences."""
        return (*self.notes, *self.term.cautions)


@dataclass(frozen=True, slots=True)
class NotStarted:
    """A term that exists but has not begun, and what is missing: a Dutch sentence.

    `careful` is the term from a day that may turn out to count after all.
    """

    kind: TermKind
    missing: str
    article: str = ""
    careful: Term | None = None
    cautions: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is missing, with the article where there is one."""
        return _with_article(self.missing, self.article)


@dataclass(frozen=True, slots=True)
class NoTerm:
    """A term that does not exist here, and why: one Dutch sentence and the article."""

    kind: TermKind
    reason: str
    article: str
    cautions: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The reason with its article."""
        return _with_article(self.reason, self.article)


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A term that ended on a day by somebody's act, and by which."""

    kind: TermKind
    day: date
    reason: str
    article: str
    cautions: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The reason with its article."""
        return _with_article(self.reason, self.article)


@dataclass(frozen=True, slots=True)
class Agreed:
    """A day that was agreed itself, so that there is nothing to compute.

    `history` tells how it was moved, oldest first: a Dutch sentence each. `steps` are how the day
    came to be: what was agreed, how that was moved and where it stood still.
    """

    kind: TermKind
    day: date
    source: str
    cautions: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    steps: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class StandsStill:
    """An agreed term that stands still: since when, why, and how many days are left of it.

    `steps` are how the term came to its last day before it stood still.
    """

    kind: TermKind
    since: date
    left: int
    reason: str
    source: str = ""
    cautions: tuple[str, ...] = ()
    steps: tuple[Line, ...] = ()

    @property
    def sentence(self) -> str:
        """Since when and why, and what is left."""
        words = _("De termijn staat stil sinds {day}").format(day=medium(self.since))
        if self.reason:
            words = f"{words}: {self.reason.rstrip('.')}"
        return _("{words}. Daarna resten nog {days}.").format(
            words=words, days=days_words(self.left)
        )


TermOutcome: TypeAlias = Running | NotStarted | NoTerm | Lapsed | Agreed | StandsStill


def noted(outcome: TermOutcome, *sentences: str) -> TermOutcome:
    """The outcome with more to bear in mind."""
    if isinstance(outcome, Running):
        return replace(outcome, notes=(*outcome.notes, *sentences))
    return replace(outcome, cautions=(*outcome.cautions, *sentences))


def _with_article(sentence: str, article: str) -> str:
    return f"{sentence.rstrip('.')} ({article})." if article else sentence
