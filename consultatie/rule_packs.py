"""Rule packs that a register was given, and the choices made when one changed running terms."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.law.grounds import TermKind
from consultatie.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack(Record):
    """A rule pack (regelpakket): newer rules and holidays, as the text of the file they came in.

    It lies in the register itself, so that every laptop computes the same.
    """

    kind: ClassVar[str] = "rule_pack"

    name: str
    content: str
    loaded_on: date | None = None
    note: str = ""


class PackChoice(Word):
    """What a new rule pack does to one running term."""

    TAKEN = "nieuwe regel"
    KEPT = "oude regel"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChoice(Record):
    """The choice for one running term that a rule pack changes. Of several the last counts.

    Without a choice the newest rules hold.
    """

    kind: ClassVar[str] = "rule_choice"
    titled_by: ClassVar[str] = "choice"

    pack: RecordId
    consultation: RecordId
    term: TermKind
    choice: PackChoice
    chosen_on: date | None = None
    reason: str = ""

    @property
    def item(self) -> tuple[RecordId, TermKind]:
        """Which term this is about."""
        return (self.consultation, self.term)


def check_rule_pack(pack: RulePack) -> list[Breach]:
    """What is wrong with a rule pack: every mistake in its text, with its place."""
    from consultatie.law.packs import pack_problems

    breaches = [Breach("content", str(it)) for it in pack_problems(pack.name, pack.content)]
    if not pack.name.strip():
        breaches.append(Breach("name", _("Geef het regelpakket een naam.")))
    return breaches


def check_rule_choice(choice: RuleChoice) -> list[Breach]:
    """What is wrong with a choice: keeping an old rule asks for a reason."""
    if choice.choice is PackChoice.KEPT and not choice.reason.strip():
        return [Breach("reason", _("Geef de reden waarom de oude regel blijft gelden."))]
    return []
