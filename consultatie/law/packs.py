"""Rule packs: newer rules and holidays in a folder or one file, beside those that ship.

A folder holds `rules.toml`, `holidays.toml` or both; a file of any name holds the tables
`[[rule]]`, `[[holiday]]` and `[[decree]]` together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from consultatie.language import _
from consultatie.law import holidays, rules
from consultatie.law.datafiles import entries
from consultatie.law.errors import Problem
from consultatie.law.holidays import Decree, Holiday, holidays_of, read_holidays
from consultatie.law.rules import Rule, read_rules, rules_of


@dataclass(frozen=True, slots=True)
class Pack:
    """What one folder or file adds to the law."""

    rules: list[Rule] = field(default_factory=list)
    holidays: list[Holiday] = field(default_factory=list)
    decrees: list[Decree] = field(default_factory=list)


def read_pack(place: Path, problems: list[Problem]) -> Pack:
    """The rules and holidays of a folder or a file; mistakes are added to `problems`.

    A folder may hold either file or none.
    """
    if place.is_dir():
        found = read_rules(place, problems) if (place / rules.FILE).exists() else []
        if not (place / holidays.FILE).exists():
            return Pack(found)
        return Pack(found, *read_holidays(place, problems))
    tables = {"rule": _("regel"), "holiday": _("feestdag"), "decree": _("besluit")}
    read = entries(place, tables, "id", problems)
    return Pack(rules_of(read["rule"], problems), *holidays_of(read))


def is_pack(place: Path) -> bool:
    """Whether there is a file, or a folder with at least one of the files of a pack."""
    if place.is_dir():
        return (place / rules.FILE).exists() or (place / holidays.FILE).exists()
    return place.is_file()


def succeeded(there: Iterable[Rule], newer: Iterable[Rule]) -> list[Rule]:
    """The rules that are there with those of a pack after them.

    A higher version takes over from the day on which it starts to hold, or wholly when it says no
    day. A version that is there already, or an older one, adds nothing.
    """
    found = list(there)
    for rule in sorted(newer, key=lambda rule: (rule.id, rule.version)):
        known = [version for version in found if version.id == rule.id]
        if rule in known or any(version.version > rule.version for version in known):
            continue
        found = [kept for old in found for kept in _until(old, rule)]
        found.append(rule)
    return found


def _until(old: Rule, newer: Rule) -> list[Rule]:
    """What stays of an older version: all, nothing, or until the day before the newer one."""
    if old.id != newer.id or old.version >= newer.version:
        return [old]
    start = newer.valid_from
    if start is None or (old.valid_from is not None and old.valid_from >= start):
        return []
    if old.valid_until is not None and old.valid_until < start:
        return [old]
    return [replace(old, valid_until=start - timedelta(1))]
