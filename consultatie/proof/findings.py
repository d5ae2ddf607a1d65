"""What is found in proof: of which record, by which rule, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.records import Record
from consultatie.standing import Standing


class Rule(StrEnum):
    """What is looked for, in the order in which it is told. The value is stable for scripts."""

    REASONS = "redenen"
    REACTION = "reactie"
    DAYS = "datums"
    DOUBLED = "nummers"
    BLANK = "leeg"
    OWNER = "toezegging"
    SOURCE = "bron"
    PAGE = "bladzijde"
    NAMES = "namen"
    ABBREVIATION = "afkorting"


# What a definitive paper must not lack, unless somebody records why (art. 25(5) WOR, `law.md` 3.3).
HOLDS_FINAL = frozenset({Rule.REASONS, Rule.REACTION})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: `what` names it in a line, `lacking` says what is wrong.

    `said` are the words by which it is known on a paper; without any it concerns every paper.
    """

    rule: Rule
    record: Record
    what: str
    lacking: str
    said: str = ""

    @property
    def holds_final(self) -> bool:
        """Whether a definitive issue waits for it."""
        return self.rule in HOLDS_FINAL


@dataclass(frozen=True, slots=True)
class Proof:
    """What is read in proof: a dossier with its standings, by the law."""

    file: DossierFile
    law: LawBook
    standings: tuple[Standing, ...]


def title_of_rule(rule: Rule) -> str:
    """The heading above what one rule found."""
    return {
        Rule.REASONS: _("Reacties zonder redenen"),
        Rule.REACTION: _("Punten zonder reactie"),
        Rule.DAYS: _("Datums die elkaar tegenspreken"),
        Rule.DOUBLED: _("Dubbele nummers"),
        Rule.BLANK: _("Wat leeg wordt afgedrukt"),
        Rule.OWNER: _("Toezeggingen zonder gever of datum"),
        Rule.SOURCE: _("Datums en termijnen zonder bron"),
        Rule.PAGE: _("Citaten zonder bladzijde"),
        Rule.NAMES: _("Eén orgaan met meer namen"),
        Rule.ABBREVIATION: _("Afkortingen zonder betekenis"),
    }[rule]


def open_for_final(findings: Iterable[Finding]) -> tuple[str, ...]:
    """What a definitive issue waits for, a line for each."""
    return tuple(one.what for one in findings if one.holds_final)
