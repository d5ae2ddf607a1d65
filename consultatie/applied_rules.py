"""By which rules the terms of a dossier are computed: those that ship, its packs, its choices."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from consultatie.consultations import Consultation
from consultatie.dates import medium
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.casework import outcome, outcomes
from consultatie.law.explanation import day_words, listed
from consultatie.law.grounds import TermKind
from consultatie.law.matters import Matter
from consultatie.law.outcomes import Agreed, Running, TermOutcome, noted
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack


def applied_law(file: DossierFile, law: LawBook) -> LawBook:
    """The law with the rule packs that the register holds."""
    return _with_packs(law, file.procedure.standing_packs())


def outcomes_of(
    file: DossierFile, consultation: Consultation, matter: Matter, law: LawBook
) -> tuple[TermOutcome, ...]:
    """What becomes of each kind of term, by the rules that were chosen for it.

    A term for which the old rule was kept is computed without the pack that would change it, and
    says so.
    """
    found = outcomes(matter, applied_law(file, law))
    kept = kept_choices(file, consultation.id)
    if not kept:
        return found
    return tuple(_as_chosen(new, kept.get(new.kind, ()), file, matter, law) for new in found)


def kept_choices(
    file: DossierFile, consultation: RecordId
) -> dict[TermKind, tuple[RuleChoice, ...]]:
    """For which terms of a consultation an old rule was kept, and against which packs."""
    last = {
        (choice.term, choice.pack): choice for choice in file.procedure.choices_for(consultation)
    }
    standing = {pack.id for pack in file.procedure.standing_packs()}
    kept: dict[TermKind, tuple[RuleChoice, ...]] = {}
    for choice in last.values():
        if choice.choice is PackChoice.KEPT and choice.pack in standing:
            kept[choice.term] = (*kept.get(choice.term, ()), choice)
    return kept


def last_day_of(found: TermOutcome) -> str:
    """The last day of a term in words, or that it has none."""
    if isinstance(found, Running):
        return day_words(found.term.last_day)
    return day_words(found.day) if isinstance(found, Agreed) else _("geen datum")


def _as_chosen(
    new: TermOutcome,
    choices: tuple[RuleChoice, ...],
    file: DossierFile,
    matter: Matter,
    law: LawBook,
) -> TermOutcome:
    refused = {choice.pack for choice in choices}
    if not refused:
        return new
    standing = file.procedure.standing_packs()
    # The same pack can have come in twice, on two laptops.
    texts = {pack.content for pack in standing if pack.id in refused}
    packs = [pack for pack in standing if pack.content not in texts]
    old = outcome(new.kind, matter, _with_packs(law, packs))
    if last_day_of(old) == last_day_of(new):
        return new
    names = [f"‘{pack.name}’" for pack in standing if pack.id in refused]
    sentence = _(
        "Berekend met de regels van vóór regelpakket {packs}{chosen}: {reason}. De nieuwe regel "
        "gaf {day}."
    ).format(
        packs=listed(names),
        chosen=_chosen_on(choices[-1]),
        reason=choices[-1].reason.strip().rstrip("."),
        day=last_day_of(new),
    )
    return noted(old, sentence)


def _chosen_on(choice: RuleChoice) -> str:
    if choice.chosen_on is None:
        return ""
    return _(" (gekozen op {day})").format(day=medium(choice.chosen_on))


def _with_packs(law: LawBook, packs: Iterable[RulePack]) -> LawBook:
    texts = tuple((pack.name, pack.content) for pack in packs)
    return _read(law, texts) if texts else law


# Packs are few and read for every consultation: their text is read once.
@lru_cache(maxsize=16)
def _read(law: LawBook, texts: tuple[tuple[str, str], ...]) -> LawBook:
    return law.with_packs(texts)


def without_pack(file: DossierFile, pack: RulePack) -> DossierFile:
    """The dossier as if the register did not hold a pack."""
    packs = tuple(p for p in file.procedure.rule_packs if p.id != pack.id)
    return _with_only(file, packs, pack)


def with_pack(file: DossierFile, pack: RulePack) -> DossierFile:
    """The dossier as if the register held a pack and nothing was chosen yet."""
    packs = tuple(p for p in file.procedure.rule_packs if p.id != pack.id)
    return _with_only(file, (*packs, replace(pack, withdrawn=None)), pack)


def _with_only(file: DossierFile, packs: tuple[RulePack, ...], pack: RulePack) -> DossierFile:
    choices = tuple(c for c in file.procedure.rule_choices if c.pack != pack.id)
    return replace(file, procedure=replace(file.procedure, rule_packs=packs, rule_choices=choices))
