"""The parts of a request that are judged: their words, their looks, and what was typed of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from consultatie.acts.records import NEW
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.ids import RecordId
from consultatie.language import _
from ui.marks import Mark, Shape
from ui.tokens import Tone

# Which part: its subject, and of an annex its name.
PartKey: TypeAlias = tuple[Subject, str]

# The rows that are always there, in this order.
FIXED = tuple(subject for subject in Subject if subject is not Subject.ANNEX)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in one row: judged or not yet, the page, the remark."""

    presence: Presence | None = None
    page: str = ""
    remark: str = ""

    @property
    def words(self) -> str:
        """The row in one line."""
        page = _("blz. {page}").format(page=self.page) if self.page else ""
        parts = (self.presence.shown if self.presence else _("niet beoordeeld"), page, self.remark)
        return " · ".join(part for part in parts if part)


def typed_of(check: PartCheck | None) -> Typed:
    """What was saved of a part, as a field gives it back: else it would look as if typed in."""
    if check is None:
        return Typed()
    lines = check.remark.strip().splitlines()
    return Typed(check.presence, check.page.strip(), "\n".join(lines))


def check_of(consultation: RecordId, key: PartKey, typed: Typed) -> PartCheck | None:
    """A row as a record to save; None while nothing was chosen."""
    if typed.presence is None:
        return None
    subject, label = key
    return PartCheck(
        id=NEW,
        consultation=consultation,
        subject=subject,
        label=label,
        presence=typed.presence,
        page=typed.page,
        remark=typed.remark,
    )


def key_of(check: PartCheck) -> PartKey:
    """Which part a record is about."""
    return (check.subject, check.label)


def same_part(one: PartKey, other: PartKey) -> bool:
    """Whether two keys mean the same part, however the name of an annex is typed."""
    return (one[0], _folded(one[1])) == (other[0], _folded(other[1]))


def rows_wanted(checks: Iterable[PartCheck]) -> list[tuple[PartKey, PartCheck | None]]:
    """The fixed parts and every other one that was judged, each with what was saved of it."""
    saved = {key_of(check): check for check in checks}
    fixed: list[PartKey] = [(subject, "") for subject in FIXED]
    more = [key for key in saved if key not in fixed]
    return [(key, saved.get(key)) for key in (*fixed, *more)]


def presence_marks() -> dict[Presence, Mark]:
    """How each finding looks."""
    return {
        Presence.PRESENT: Mark(Presence.PRESENT.shown, Shape.CHECK, Tone.GREEN),
        Presence.INCOMPLETE: Mark(Presence.INCOMPLETE.shown, Shape.HALF, Tone.AMBER),
        Presence.MISSING: Mark(Presence.MISSING.shown, Shape.CROSS, Tone.RED),
    }


def title_of(key: PartKey) -> str:
    """What a row is called."""
    subject, label = key
    return label or subject.shown[:1].upper() + subject.shown[1:]


def help_of(subject: Subject) -> str:
    """What is looked for, with the article."""
    return {
        Subject.DECISION: _("Welk besluit? (art. 25 lid 2)"),
        Subject.GROUNDS: _("Waarom? (art. 25 lid 3)"),
        Subject.CONSEQUENCES: _("Voor het personeel (art. 25 lid 3)"),
        Subject.MEASURES: _("Wat volgt daarop? (art. 25 lid 3)"),
        Subject.TIMELINESS: _("Nog van invloed? (art. 25 lid 2)"),
        Subject.LETTERS: _("Letters van art. 25 lid 1"),
        Subject.ANNEX: _("Genoemde bijlage: ontvangen?"),
    }[subject]


def _folded(label: str) -> str:
    return label.strip().casefold()
