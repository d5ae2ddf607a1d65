"""Which decision concludes a consultation, and which no longer does."""

from dataclasses import dataclass
from datetime import date

from consultatie.dates.formats import medium
from consultatie.decisions import GATES, Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _

# With these outcomes nothing was decided yet on what the council was asked.
NOT_FINAL = frozenset({*GATES, Outcome.PROPOSED, Outcome.TO_DISCUSS})


@dataclass(frozen=True, slots=True)
class Covering:
    """A decision as it is for one consultation: with its own outcome where that differs."""

    decision: Decision
    outcome: Outcome

    @property
    def is_final(self) -> bool:
        """Whether this decides the matter: a go/no-go or an intended decision does not."""
        return self.outcome not in NOT_FINAL


def coverings_of(file: DossierFile, consultation: RecordId) -> tuple[Covering, ...]:
    """The decisions that cover a consultation, oldest first, also those that count no more."""
    return tuple(
        Covering(decision, coverage.outcome or decision.outcome)
        for decision, coverage in file.coverings_on(consultation)
    )


def concluding(file: DossierFile, consultation: RecordId) -> Covering | None:
    """The last final decision on a consultation that was neither revoked nor replaced."""
    found = [
        covering
        for covering in coverings_of(file, consultation)
        if covering.is_final and not is_set_aside(file, covering.decision)
    ]
    return found[-1] if found else None


def set_aside(file: DossierFile, consultation: RecordId) -> tuple[Decision, ...]:
    """The final decisions that concluded a consultation until they were revoked or replaced."""
    return tuple(
        covering.decision
        for covering in coverings_of(file, consultation)
        if covering.is_final and is_set_aside(file, covering.decision)
    )


def is_set_aside(file: DossierFile, decision: Decision) -> bool:
    """Revoked, or replaced by a decision that stands."""
    return decision.revoked_on is not None or _replacement(file, decision) is not None


def became(file: DossierFile, decision: Decision) -> str:
    """What became of a decision later, in a few words; empty while it counts."""
    by = _replacement(file, decision)
    if by is not None:
        return _("vervangen door ‘{by}’").format(by=by.title)
    if decision.revoked_on is not None:
        return _("ingetrokken op {day}").format(day=medium(decision.revoked_on))
    return ""


def notices_count_from(file: DossierFile, consultation: RecordId) -> date:
    """The first day on which a notice can be that of the decision that counts.

    The notice of a decision that was revoked or replaced starts no month any more.
    """
    gone = set_aside(file, consultation)
    if not gone:
        return date.min
    current = concluding(file, consultation)
    if current is None:
        return date.max
    if current.decision.taken_on:
        return current.decision.taken_on.first
    return max((decision.revoked_on or date.min for decision in gone), default=date.min)


def set_aside_cautions(file: DossierFile, consultation: RecordId) -> dict[str, frozenset[RecordId]]:
    """What became of each decision that no longer concludes a consultation.

    Each sentence with the decisions that it names: not every reader may know of those.
    """
    after = _("Het sluit deze raadpleging niet meer af en de maand erna loopt niet meer.")
    return {
        f"{_what_became(file, decision)} {after}": frozenset(
            named.id for named in (decision, _replacement(file, decision)) if named
        )
        for decision in set_aside(file, consultation)
    }


def _what_became(file: DossierFile, decision: Decision) -> str:
    words = _("Het besluit ‘{title}’ is {what}.")
    return words.format(title=decision.title, what=became(file, decision))


def _replacement(file: DossierFile, decision: Decision) -> Decision | None:
    if decision.replaced_by is None:
        return None
    found = (d for d in file.decisions if d.id == decision.replaced_by and d.stands)
    return next(found, None)
