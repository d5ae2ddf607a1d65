"""On what a consultation rests, and which terms that gives: the grounds (grondslagen)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from consultatie.language import Word, _
from consultatie.law.datafiles import Entry, entries
from consultatie.law.errors import Problem, WrongDataFile
from resources import folder

FILE = "grounds.toml"


class Ground(StrEnum):
    """On what a consultation rests. It chooses which terms there are."""

    WOR_25 = "wor_25"
    WOR_25_5 = "wor_25_5"
    WOR_27 = "wor_27"
    WOR_30 = "wor_30"
    WOR_32 = "wor_32"
    WOR_23_3 = "wor_23_3"
    VRIJWILLIG = "vrijwillig"
    PW_47 = "pw_47"
    WMO_2_1_3 = "wmo_2_1_3"
    JEUGDWET_2_10 = "jeugdwet_2_10"
    WMCZ_7 = "wmcz_7"
    WMCZ_8 = "wmcz_8"
    ONGEVRAAGD = "ongevraagd"
    INSPRAAK = "inspraak"


class TermKind(Word):
    """What a term is for."""

    SUSPENSION = "opschorting"
    APPEAL = "beroep"
    NULLITY = "nietigheid"
    ADVICE = "advies"
    REPLY = "reactie"


@dataclass(frozen=True, slots=True)
class Absence:
    """Why a term does not exist: one Dutch sentence, and the article it rests on."""

    reason: str
    article: str


@dataclass(frozen=True, slots=True)
class GroundFacts:
    """What the data say of a ground.

    `letters` are the subjects that may be chosen, with their Dutch labels; none for most grounds.
    `terms` names the rule of each term that exists, `absences` says why another does not. With
    `suspension_optional` suspension may stand in both: it exists if it was agreed.
    """

    ground: Ground
    name: str
    label: str
    article: str
    client_council: bool
    suspension_optional: bool
    letters: Mapping[str, str]
    terms: Mapping[TermKind, str]
    absences: Mapping[TermKind, Absence]


class Grounds:
    """The facts of every ground."""

    def __init__(self, facts: Iterable[GroundFacts]) -> None:
        self._facts = {fact.ground: fact for fact in facts}

    @classmethod
    def load(cls, place: Path) -> "Grounds":
        """The grounds of `grounds.toml` in a folder. Raises `WrongDataFile` with every mistake."""
        problems: list[Problem] = []
        facts = read_grounds(place, problems)
        if problems:
            raise WrongDataFile(problems)
        return cls(facts)

    @classmethod
    def shipped(cls) -> "Grounds":
        """The grounds that come with the program."""
        return cls.load(folder("law"))

    def __getitem__(self, ground: Ground) -> GroundFacts:
        return self._facts[ground]

    def __iter__(self) -> Iterator[GroundFacts]:
        return iter(self._facts.values())


def read_grounds(place: Path, problems: list[Problem]) -> list[GroundFacts]:
    """The grounds in a folder's file; mistakes are added to `problems`."""
    tables = {"letters": _("letterlijst"), "ground": _("grondslag")}
    found = entries(place / FILE, tables, "id", problems)
    lists = {entry.text("id"): _letters(entry) for entry in found["letters"]}
    facts = [fact for entry in found["ground"] if (fact := _facts(entry, lists))]
    seen = [fact.ground for fact in facts]
    for ground in Ground:
        if seen.count(ground) != 1:
            name = _("grondslag {id}").format(id=ground)
            sentence = _("staat {times} keer in het bestand").format(times=seen.count(ground))
            problems.append(Problem(FILE, name, "", sentence))
    return facts


def _letters(entry: Entry) -> dict[str, str]:
    entry.text("article")
    table = entry.table("labels")
    entry.close()
    return {letter: table.text(letter) for letter in table.names()}


def _facts(entry: Entry, lists: Mapping[str, Mapping[str, str]]) -> GroundFacts | None:
    ground = entry.choice("id", Ground)
    letters = entry.text("letters", "")
    if letters and letters not in lists:
        entry.complain("letters", _("er is geen letterlijst met deze naam"))
    terms, absences = entry.table("terms"), entry.table("none")
    facts = ground and GroundFacts(
        ground=ground,
        name=entry.text("name"),
        label=entry.text("label"),
        article=entry.text("article"),
        client_council=entry.truth("client_council"),
        suspension_optional=entry.has("suspension_optional") and entry.truth("suspension_optional"),
        letters=lists.get(letters, {}),
        terms={kind: terms.text(kind) for kind in TermKind if terms.has(kind)},
        absences={kind: _absence(absences.table(kind)) for kind in TermKind if absences.has(kind)},
    )
    for table in (entry, terms, absences):
        table.close()
    if facts:
        _check_kinds(entry, facts)
    return facts or None


def _absence(entry: Entry) -> Absence:
    absence = Absence(entry.text("reason"), entry.text("article"))
    entry.close()
    return absence


def _check_kinds(entry: Entry, facts: GroundFacts) -> None:
    """Every kind of term exists, or the file says why it does not; both only for an option."""
    for kind in TermKind:
        optional = facts.suspension_optional and kind is TermKind.SUSPENSION
        exists, absent = kind in facts.terms, kind in facts.absences
        if optional and not (exists and absent):
            sentence = _("hoort bij suspension_optional zowel bij terms als bij none te staan")
            entry.complain(kind, sentence)
        elif not exists and not absent:
            entry.complain(kind, _("noem bij terms een regel of bij none de reden"))
        elif exists and absent and not optional:
            entry.complain(kind, _("staat bij terms en bij none; kies er een"))
