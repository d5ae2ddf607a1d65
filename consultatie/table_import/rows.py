"""Rows of a table as records that were not written yet, or what is wrong with them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from consultatie.advice import Point, PointKind
from consultatie.commitments import Commitment
from consultatie.errors import Breach, RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.parties import Body, BodyKind, Organisation, OrganisationKind
from consultatie.progress import UNWATCHED, Progress
from consultatie.table_import.checks import Judge
from consultatie.table_import.columns import Mapping, Target
from consultatie.table_import.drafts import Draft, PartyDraft, PointDraft, Setting
from consultatie.table_import.sheets import Sheet, Value, words_of
from consultatie.table_import.values import day_of, kind_of, named, precise_of

T = TypeVar("T")
_STEP = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the sheet from 1, its words by field, and its draft or the trouble."""

    number: int
    words: dict[str, str]
    draft: Draft | None
    breaches: tuple[Breach, ...] = ()


def rows_of(
    sheet: Sheet, header: int, mapping: Mapping, setting: Setting, progress: Progress = UNWATCHED
) -> tuple[Row, ...]:
    """Every row below the headers in which one of the chosen columns has a value.

    :raises Stopped: the user asked to stop.
    """
    return tuple(_rows(sheet, header, mapping, setting, progress))


def _rows(
    sheet: Sheet, header: int, mapping: Mapping, setting: Setting, progress: Progress
) -> Iterator[Row]:
    judge = Judge(setting)
    for number, row in enumerate(sheet.rows[header + 1 :], header + 2):
        if number % _STEP == 0:
            progress.step(number, len(sheet.rows))
        cells = {name: row[place] for name, place in mapping.items() if place < len(row)}
        words = {name: words_of(value) for name, value in cells.items()}
        if any(words.values()):
            draft, breaches = _Reader(cells, setting).draft()
            breaches = breaches or (judge.breaches(draft) if draft else [])
            yield Row(number, words, None if breaches else draft, tuple(breaches))


class _Reader:
    """Reads the cells of one row; every field that cannot be understood is told of."""

    def __init__(self, cells: dict[str, Value], setting: Setting) -> None:
        self._cells = cells
        self._setting = setting
        self._breaches: list[Breach] = []

    def draft(self) -> tuple[Draft | None, list[Breach]]:
        """The draft, or what is wrong."""
        makers: dict[Target, Callable[[], Draft]] = {
            Target.POINTS: self._point,
            Target.PARTIES: self._party,
            Target.COMMITMENTS: self._commitment,
        }
        made = makers[self._setting.target]()
        return (None if self._breaches else made), self._breaches

    def _point(self) -> PointDraft:
        point = Point(
            id=0,
            advice=self._setting.home,
            number=self._words("number"),
            text=self._words("text"),
            sort=self._kind("sort", PointKind, PointKind.RECOMMENDATION),
            page=self._words("page"),
        )
        return PointDraft(point, self._words("theme"))

    def _party(self) -> PartyDraft:
        days: dict[str, Any] = {name: self._day(name) for name in ("valid_from", "valid_until")}
        name = self._words("body")
        sort = self._kind("organisation_sort", OrganisationKind, OrganisationKind.EMPLOYER)
        note = self._words("note")
        home = Organisation(id=0, name=self._words("organisation"), sort=sort)
        if not name:
            whole = Organisation(id=0, name=home.name, sort=sort, note=note, **days)
            return PartyDraft(whole, None)
        kind = self._kind("body_sort", BodyKind, _kind_in(name))
        return PartyDraft(home, Body(id=0, organisation=0, name=name, sort=kind, note=note, **days))

    def _commitment(self) -> Commitment:
        giver, receiver = self._body("giver"), self._body("receiver")
        return Commitment(
            id=0,
            dossier=self._setting.home,
            text=self._words("text"),
            giver=giver,
            giver_function=self._words("giver_function"),
            receiver=receiver,
            said_on=self._day("said_on"),
            said_where=self._words("said_where"),
            test=self._words("test"),
            due=self._tried(lambda: precise_of("due", self._cells.get("due"), self._today)),
            done_on=self._day("done_on"),
            proof=self._words("proof"),
        )

    @property
    def _today(self) -> date:
        return self._setting.today

    def _words(self, name: str) -> str:
        return words_of(self._cells.get(name))

    def _kind(self, name: str, kinds: Any, otherwise: Any) -> Any:
        found = self._tried(lambda: kind_of(name, self._cells.get(name), kinds, otherwise))
        return found or otherwise

    def _day(self, name: str) -> date | None:
        return self._tried(lambda: day_of(name, self._cells.get(name), self._today))

    def _body(self, name: str) -> RecordId | None:
        sentence = _("‘{said}’ staat niet bij de partijen; leg dit orgaan daar eerst vast.")
        bodies = self._setting.parties.bodies
        found = self._tried(lambda: named(name, self._cells.get(name), bodies, sentence))
        return found.id if found else None

    def _tried(self, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except RuleBroken as error:
            self._breaches += error.breaches
            return None


def _kind_in(name: str) -> BodyKind:
    """The kind that the name of a body says: "OR WNK", "Cliëntenraad Noord"."""
    words = name.casefold().split()
    for kind in BodyKind:
        if kind.value.casefold() in words and kind is not BodyKind.OTHER:
            return kind
    if "ondernemingsraad" in words:
        return BodyKind.WORKS_COUNCIL
    return BodyKind.OTHER
