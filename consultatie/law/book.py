"""All that the program knows of the law, read together."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from consultatie.language import _
from consultatie.law.calendar import Calendar
from consultatie.law.errors import Problem, WrongDataFile
from consultatie.law.grounds import FILE, GroundFacts, Grounds, read_grounds
from consultatie.law.holidays import read_holidays
from consultatie.law.packs import pack_in, read_pack, succeeded, unseen
from consultatie.law.rules import Rule, Rulebook, clashes, read_rules
from resources import folder


@dataclass(frozen=True, slots=True)
class LawBook:
    """Rules, calendar and grounds that belong together."""

    rules: Rulebook
    calendar: Calendar
    grounds: Grounds

    @classmethod
    def load(cls, shipped: Path, *own: Path) -> "LawBook":
        """The law in a folder, with the rule packs of other folders or files added.

        A newer version of a rule takes over from the day it starts to hold. Raises `WrongDataFile`
        with every mistake in every file.
        """
        problems: list[Problem] = []
        found_rules = read_rules(shipped, problems)
        found_holidays, decrees = read_holidays(shipped, problems)
        for place in own:
            pack = read_pack(place, problems)
            found_rules = succeeded(found_rules, pack.rules)
            found_holidays += pack.holidays
            decrees += pack.decrees
        facts = read_grounds(shipped, problems)
        problems += [*clashes(found_rules), *_unknown_rules(facts, found_rules)]
        if problems:
            raise WrongDataFile(problems)
        return cls(Rulebook(found_rules), Calendar(found_holidays, decrees), Grounds(facts))

    @classmethod
    def shipped(cls) -> "LawBook":
        """The law that comes with the program."""
        return cls.load(folder("law"))

    def with_packs(self, packs: Iterable[tuple[str, str]]) -> "LawBook":
        """This law with the rule packs of these names and texts added, in their order.

        A version of a rule that is known already stays as it is known: the program that ships it
        checked it last. Raises `WrongDataFile`.
        """
        problems: list[Problem] = []
        found_rules = list(self.rules)
        found_holidays, decrees = list(self.calendar.holidays), list(self.calendar.decrees)
        for name, text in packs:
            pack = pack_in(text, name, problems)
            found_rules = succeeded(found_rules, unseen(found_rules, pack.rules))
            found_holidays += pack.holidays
            decrees += pack.decrees
        problems += clashes(found_rules)
        if problems:
            raise WrongDataFile(problems)
        return LawBook(Rulebook(found_rules), Calendar(found_holidays, decrees), self.grounds)

    @property
    def edition(self) -> str:
        """A short name for exactly these rules and holidays: equal law, equal name.

        The newest day on which a rule was checked, and a print of the whole.
        """
        days = (rule.checked_on.isoformat() for rule in self.rules if rule.checked_on)
        checked = max(days, default="")
        parts = (*self.rules, *self.calendar.holidays, *self.calendar.decrees)
        whole = "\n".join(sorted(set(map(repr, parts))))
        return f"{checked} {sha256(whole.encode()).hexdigest()[:8]}"


def _unknown_rules(facts: list[GroundFacts], found: list[Rule]) -> list[Problem]:
    """The rules that a ground names and that are in no file."""
    ids = {rule.id for rule in found}
    return [
        Problem(
            FILE,
            _("grondslag {id}").format(id=fact.ground),
            kind,
            _("er is geen regel {rule}").format(rule=rule_id),
        )
        for fact in facts
        for kind, rule_id in fact.terms.items()
        if rule_id not in ids
    ]
