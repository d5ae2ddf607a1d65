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
from consultatie.law.datafiles import entries_in, text_of
from consultatie.law.errors import Problem, WrongDataFile
from consultatie.law.holidays import Decree, Holiday, holidays_of, read_holidays
from consultatie.law.rules import Rule, clashes, read_rules, rules_of


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
    text = text_of(place, problems)
    return Pack() if text is None else pack_in(text, place.name, problems)


def pack_in(text: str, name: str, problems: list[Problem]) -> Pack:
    """The rules and holidays of a text; `name` is what to call it in a problem."""
    tables = {"rule": _("regel"), "holiday": _("feestdag"), "decree": _("besluit")}
    read = entries_in(text, name, tables, "id", problems)
    return Pack(rules_of(read["rule"], problems), *holidays_of(read))


def pack_problems(name: str, text: str) -> list[Problem]:
    """Every mistake in the text of a pack; one without any rule or holiday is a mistake too."""
    problems: list[Problem] = []
    pack = pack_in(text, name, problems)
    problems += clashes(succeeded((), pack.rules), name)
    if not problems and not (pack.rules or pack.holidays or pack.decrees):
        sentence = _("er staat geen regel, feestdag of besluit in")
        problems.append(Problem(name, "", "", sentence))
    return problems


def pack_text(place: Path) -> str:
    """The text of a pack, of a folder that of its files together. Raises `WrongDataFile`."""
    files = [place]
    if place.is_dir():
        files = [place / name for name in (rules.FILE, holidays.FILE) if (place / name).exists()]
    problems: list[Problem] = []
    texts = [text for file in files if (text := text_of(file, problems)) is not None]
    if problems:
        raise WrongDataFile(problems)
    return "\n".join(texts)


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


def unseen(there: Iterable[Rule], newer: Iterable[Rule]) -> list[Rule]:
    """The rules of a pack whose version is not there yet, whatever its words."""
    known = {(rule.id, rule.version) for rule in there}
    return [rule for rule in newer if (rule.id, rule.version) not in known]


def misfits(name: str, text: str, there: Iterable[Rule]) -> list[Problem]:
    """The rules of a pack that cannot stand beside the law that is there.

    One with an id that nobody computes by would never do anything; one whose version is known
    already with other words would be passed over.
    """
    known: dict[str, dict[int, Rule]] = {}
    for rule in there:
        known.setdefault(rule.id, {})[rule.version] = rule
    found = pack_in(text, name, []).rules
    return [problem for rule in found if (problem := _misfit(name, rule, known.get(rule.id)))]


def _misfit(name: str, rule: Rule, versions: dict[int, Rule] | None) -> Problem | None:
    entry = _("regel {id}").format(id=rule.id)
    if versions is None:
        return Problem(name, entry, "id", _("het programma kent geen regel met dit id"))
    known = versions.get(rule.version)
    # That a newer version took over may have ended the known one.
    if known is None or replace(known, valid_until=rule.valid_until) == rule:
        return None
    sentence = _("versie {version} is er al met een andere inhoud; geef een hoger nummer")
    return Problem(name, entry, "version", sentence.format(version=rule.version))
