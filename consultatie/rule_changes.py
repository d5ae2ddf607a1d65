"""Which running terms a rule pack changes, with what was chosen for each of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from consultatie.applied_rules import with_pack, without_pack
from consultatie.deadlines import is_over, what_of
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running, TermOutcome
from consultatie.rule_packs import RuleChoice, RulePack
from consultatie.standing import Standing, live_consultations, standing_of
from consultatie.term_list import subject_of


@dataclass(frozen=True, slots=True)
class TermChange:
    """A running term with its last day by the old and by the new rules; None is no date.

    `choice` is what was chosen for it, where that was done.
    """

    dossier: str
    standing: Standing
    subject: str
    kind: TermKind
    what: str
    old_day: date | None
    new_day: date | None
    why: str
    choice: RuleChoice | None = None

    @property
    def item(self) -> tuple[RecordId, TermKind]:
        """Which term this is."""
        return (self.standing.consultation.id, self.kind)

    @property
    def key(self) -> str:
        """Which term this is, as it is typed in a command and stands in JSON."""
        return f"{self.standing.consultation.id}:{self.kind}"


def term_changes(
    files: Iterable[DossierFile], pack: RulePack, law: LawBook, today: date
) -> tuple[TermChange, ...]:
    """The terms that run without a pack, or would with it, and end on another day with it.

    The pack may be in the register already or not. What is over by both stays as it was.
    """
    found = [
        change
        for file in files
        for consultation in live_consultations(file)
        for change in _of(
            file,
            standing_of(without_pack(file, pack), consultation, law),
            standing_of(with_pack(file, pack), consultation, law),
            _chosen(file, pack, consultation.id),
            today,
        )
    ]
    return tuple(sorted(found, key=lambda c: (c.old_day or c.new_day or date.max, c.dossier)))


def _chosen(
    file: DossierFile, pack: RulePack, consultation: RecordId
) -> dict[TermKind, RuleChoice]:
    choices = file.procedure.choices_for(consultation)
    return {choice.term: choice for choice in choices if choice.pack == pack.id}


def _of(
    file: DossierFile,
    standing: Standing,
    supposed: Standing,
    chosen: dict[TermKind, RuleChoice],
    today: date,
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
                choice=chosen.get(old.kind),
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
