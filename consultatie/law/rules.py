"""Rules of law as data, and the rulebook that holds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from consultatie.language import Word, _
from consultatie.law.datafiles import Entry, entries
from consultatie.law.errors import ImpossibleRule, Problem, UnknownRule, WrongDataFile
from consultatie.law.spans import Direction, Span, Unit
from resources import folder

FILE = "rules.toml"


class SourceClass(Word):
    """Where a term comes from; only the first two are terms "set in a statute" (art. 1, 5 Atw)."""

    STATUTE = "wet"
    DECREE = "AMvB"
    ORDINANCE = "verordening"
    AGREEMENT = "afspraak"
    TARGET = "streef"


class Shift(StrEnum):
    """What happens when the last day is no working day."""

    ATW = "atw"
    NONE = "geen"


class Status(StrEnum):
    """Settled by a text or a judgment, or our reading of it."""

    SETTLED = "vast"
    ASSUMED = "aanname"


STATUTORY = frozenset({SourceClass.STATUTE, SourceClass.DECREE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One version of a rule: from which event, how long, where it says so.

    `trigger` is the id of the event, `trigger_words` says it in Dutch. `lead` stands before the
    last day ("Uiterlijk"). `span` is None where the length comes from the body: see `agreed`.
    `assumption` says what is assumed when the status is so. `source` is where it was read.
    Raises `ImpossibleRule` for a statutory term that is extended although it is too long for the
    Algemene termijnenwet (art. 4(a)).
    """

    id: str
    version: int
    article: str
    title: str
    text: str
    trigger: str
    trigger_words: str
    span: Span | None
    source_class: SourceClass
    status: Status
    consequence: str
    source: str
    checked_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    assumption: str = ""
    lead: str = ""

    def __post_init__(self) -> None:
        span = self.span
        if span and span.extended and span.is_beyond_act and self.source_class in STATUTORY:
            sentence = _("de Algemene termijnenwet geldt niet voor een zo lange termijn (art. 4)")
            raise ImpossibleRule("shift", sentence)

    def is_valid_on(self, day: date) -> bool:
        """Whether this version holds on a day, as far as it was checked."""
        started = self.valid_from is None or self.valid_from <= day
        return started and (self.valid_until is None or day <= self.valid_until)

    def agreed(self, span: Span, article: str) -> "Rule":
        """This rule with the length that the body agreed on or its ordinance sets.

        `article` is where that was laid down. Whether the term is extended is for the agreement to
        say, so for `span`; by itself the Algemene termijnenwet does not apply to it.
        """
        return replace(self, span=span, article=article or self.article)

    def started_by(self, trigger: str, words: str) -> "Rule":
        """This rule with another event as its trigger, for the explanation."""
        return replace(self, trigger=trigger, trigger_words=words)


class Rulebook:
    """All rules, by id; of one id there may be versions that follow each other in time."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._versions: dict[str, list[Rule]] = {}
        for rule in rules:
            self._versions.setdefault(rule.id, []).append(rule)
        for versions in self._versions.values():
            versions.sort(key=_start)

    @classmethod
    def load(cls, *folders: Path) -> "Rulebook":
        """The rules of `rules.toml` in each of the folders, together.

        Raises `WrongDataFile` with every mistake in every file.
        """
        problems: list[Problem] = []
        rules = [rule for place in folders for rule in read_rules(place, problems)]
        problems += clashes(rules)
        if problems:
            raise WrongDataFile(problems)
        return cls(rules)

    @classmethod
    def shipped(cls) -> "Rulebook":
        """The rules that come with the program."""
        return cls.load(folder("law"))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, in the order of the files."""
        return tuple(self._versions)

    def __iter__(self) -> Iterator[Rule]:
        return (rule for versions in self._versions.values() for rule in versions)

    def rule(self, rule_id: str, day: date | None = None) -> Rule:
        """The version of a rule that holds on a day, or the newest one without a day.

        Before the first version that was checked it is that first one; the term then carries a
        caution. Raises `UnknownRule`.
        """
        versions = self._versions.get(rule_id)
        if versions is None:
            raise UnknownRule(rule_id, self.ids)
        if day is None:
            return versions[-1]
        begun = [rule for rule in versions if rule.valid_from is None or rule.valid_from <= day]
        return begun[-1] if begun else versions[0]


def read_rules(place: Path, problems: list[Problem]) -> list[Rule]:
    """The rules in a folder's file; mistakes are added to `problems`."""
    return rules_of(entries(place / FILE, {"rule": _("regel")}, "id", problems)["rule"], problems)


def rules_of(found: Iterable[Entry], problems: list[Problem]) -> list[Rule]:
    """The rules of these entries; mistakes are added to `problems`."""
    return [rule for entry in found if (rule := _rule(entry, problems))]


def _rule(entry: Entry, problems: list[Problem]) -> Rule | None:
    before = len(problems)
    source_class = entry.choice("source_class", SourceClass)
    status = entry.choice("status", Status)
    span = _span(entry)
    _check(entry, status)
    try:
        rule = Rule(
            id=entry.text("id"),
            version=entry.number("version"),
            article=entry.text("article"),
            title=entry.text("title"),
            text=entry.text("text"),
            trigger=entry.text("trigger"),
            trigger_words=entry.text("trigger_words"),
            span=span,
            source_class=source_class or SourceClass.TARGET,
            status=status or Status.ASSUMED,
            consequence=entry.text("consequence"),
            source=entry.text("source"),
            checked_on=entry.day("checked_on"),
            valid_from=entry.day("valid_from"),
            valid_until=entry.day("valid_until"),
            assumption=entry.text("assumption", ""),
            lead=entry.text("lead", ""),
        )
    except ImpossibleRule as error:
        entry.complain(error.field, error.sentence)
        rule = None
    entry.close()
    return rule if len(problems) == before else None


def _span(entry: Entry) -> Span | None:
    """The length of a rule; a rule without `length` gets it from the body."""
    unit = entry.choice("unit", Unit)
    direction = entry.choice("direction", Direction)
    shift = entry.choice("shift", Shift)
    if not entry.has("length"):
        return None
    length = entry.number("length")
    if unit is None or direction is None or shift is None:
        return None
    try:
        return Span(length, unit, direction, extended=shift is Shift.ATW)
    except ImpossibleRule as error:
        entry.complain(error.field, error.sentence)
        return None


def _check(entry: Entry, status: Status | None) -> None:
    if not entry.has("checked_on"):
        entry.complain("checked_on", _("ontbreekt"))
    if status is Status.ASSUMED and not entry.has("assumption"):
        entry.complain("assumption", _("zeg bij de status aanname wat er is aangenomen"))


def clashes(rules: list[Rule], file: str = FILE) -> Iterator[Problem]:
    """Rules of one id that hold at the same time, or have the same version; `file` has them."""
    seen: dict[str, Rule] = {}
    for rule in sorted(rules, key=lambda rule: (rule.id, _start(rule))):
        earlier = seen.get(rule.id)
        if earlier and (earlier.valid_until is None or earlier.valid_until >= _start(rule)):
            sentence = _("geldt in dezelfde tijd als versie {version}").format(
                version=earlier.version
            )
            yield Problem(file, _("regel {id}").format(id=rule.id), "valid_from", sentence)
        seen[rule.id] = rule


def _start(rule: Rule) -> date:
    return rule.valid_from or date.min
