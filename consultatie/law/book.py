"""All that the program knows of the law, read together."""

from dataclasses import dataclass
from pathlib import Path

from consultatie.language import _
from consultatie.law.calendar import Calendar
from consultatie.law.errors import Problem, WrongDataFile
from consultatie.law.grounds import FILE, GroundFacts, Grounds, read_grounds
from consultatie.law.holidays import read_holidays
from consultatie.law.packs import read_pack, succeeded
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
