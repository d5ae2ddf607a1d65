"""Which running terms would change under another law: by newer rules or by other holidays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from consultatie.deadlines import is_over, what_of
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running, TermOutcome
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.term_list import subject_of


@dataclass(frozen=True, slots=True)
class TermChange:
    """A running term with its last day now and under the other law; None is no date."""

    dossier: str
    standing: Standing
    subject: str
    kind: TermKind
    what: str
    old_day: date | None
    new_day: date | None
    why: str


def term_changes(
    files: Iterable[DossierFile], now: LawBook, other: LawBook, today: date
) -> tuple[TermChange, ...]:
    """The terms that run now, or would under the other law, and end on another day there.

    What is over by both stays as it was.
    """
    found = [
        change
        for file in files
        for consultation in live_consultations(file)
        for change in _of(
            file,
            standing_of(file, consultation, now),
            standing_of(file, consultation, other),
            today,
        )
    ]
    return tuple(sorted(found, key=lambda c: (c.old_day or c.new_day or date.max, c.dossier)))


def _of(
    file: DossierFile, standing: Standing, supposed: Standing, today: date
) -> Iterator[TermChange]:
    for old, new in zip(standing.outcomes, supposed.outcomes, strict=True):
        before, after = _last(old), _last(new)
        runs = any(day and day >= today for day in (before, after))
        if before != after and runs and not is_over(standing, old.kind):
            yield TermChange(
                dossier=file.dossier.name,
                standing=standing,
                subject=subject_of(file, standing),
                kind=old.kind,
                what=what_of(old.kind),
                old_day=before,
                new_day=after,
                why=_why(old, new),
            )


def _last(outcome: TermOutcome) -> date | None:
    return outcome.term.last_day if isinstance(outcome, Running) else None


def _why(old: TermOutcome, new: TermOutcome) -> str:
    if not isinstance(old, Running) or not isinstance(new, Running):
        return _("de termijn begint of vervalt door de andere regels")
    before, after = old.term.rule, new.term.rule
    if before != after:
        return _("regel {id}: versie {old} wordt versie {new}").format(
            id=after.id, old=before.version, new=after.version
        )
    return _("andere feestdagen of gelijkgestelde dagen")
