"""What can be wrong with data of law, or with what is asked of it.

All are `ValueError`s and errors that the program foresees; they carry data, and their Dutch
sentence, fit to show to a user, is made when it is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from consultatie.errors import ConsultatieError
from consultatie.language import _


class LawError(ConsultatieError, ValueError):
    """Something that the rule engine refuses."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a data file; `entry` and `field` are empty where it concerns more than one."""

    file: str
    entry: str
    field: str
    sentence: str

    def __str__(self) -> str:
        field = _("veld {field}").format(field=self.field) if self.field else ""
        place = ", ".join(filter(None, (self.file, self.entry, field)))
        return f"{place}: {self.sentence}"


class WrongDataFile(LawError):
    """Data of law that cannot be used; every mistake is in `problems`."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class ImpossibleRule(LawError):
    """A length, direction or extension that cannot be; `field` is the one to change."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(field, sentence)
        self.field = field
        self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence


class UnknownRule(LawError):
    """No rule has this id."""

    def __init__(self, rule_id: str, known: Sequence[str]) -> None:
        super().__init__(rule_id)
        self.rule_id = rule_id
        self.known = tuple(known)

    def __str__(self) -> str:
        return _("Er is geen regel {rule}. Wel: {known}.").format(
            rule=self.rule_id, known=", ".join(self.known)
        )


class LengthUnknown(LawError):
    """A rule whose length the body and the board agree on, or an ordinance sets."""

    def __init__(self, rule_id: str) -> None:
        super().__init__(rule_id)
        self.rule_id = rule_id

    def __str__(self) -> str:
        return _(
            "De regel {rule} heeft geen vaste lengte: die staat in de afspraak of de verordening "
            "van het orgaan."
        ).format(rule=self.rule_id)


class OutOfReach(LawError):
    """A trigger in a year for which the calendar does not compute."""

    def __init__(self, year: int, first_year: int, last_year: int) -> None:
        super().__init__(year)
        self.year = year
        self.first_year = first_year
        self.last_year = last_year

    def __str__(self) -> str:
        return _(
            "Termijnen worden berekend voor de jaren {first} tot en met {last}; "
            "het jaar {year} valt daarbuiten. Controleer de datum."
        ).format(first=self.first_year, last=self.last_year, year=self.year)


class WrongRange(LawError):
    """A range of days that ends before it begins."""

    def __str__(self) -> str:
        return _("De einddatum ligt vóór de begindatum.")
