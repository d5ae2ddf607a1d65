"""Recess and absence: on which days bodies do not meet. One recess of several bodies is one row."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.acts.absences import restore_absences
from consultatie.clocks import Absence
from consultatie.dossier_file import Parties
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from ui.desk import Desk
from ui.forms.absences import absence_sheet, withdraw_absence_sheet
from ui.forms.sheet import open_as_dialog
from ui.marks import Mark, Shape
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.parties.tab import PartyTab
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of

if TYPE_CHECKING:
    from consultatie.exports import Listed


@dataclass(frozen=True, slots=True)
class RecessRow:
    """One recess with all bodies that have it."""

    together: tuple[Absence, ...]
    bodies: str
    mark: Mark

    @property
    def first(self) -> Absence:
        """One that stands for all of them."""
        return self.together[0]


class RecessTab(PartyTab[RecessRow]):
    """Enter changes a recess for all its bodies at once."""

    written_as = "recessen"
    everywhere = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, recess_listing(), parent=parent)

    def rows(self) -> Sequence[RecessRow]:
        register = self.desk.register
        return recess_rows(register.records(Absence), register.parties(), self.desk.today())

    def record_of(self, row: RecessRow) -> Absence:
        return row.first

    def choose(self, record: RecordId) -> None:
        for row in self.rows():
            if any(one.id == record for one in row.together):
                self.list.choose(row.first.id)

    def listed(self) -> "Listed":
        """A row is of several bodies; in a file each has a row of its own."""
        keys = tuple(one.id for row in self.list.model.rows for one in row.together)
        return replace(super().listed(), keys=keys)

    def ask_new(self) -> None:
        open_as_dialog(absence_sheet(self.desk), self)

    def ask_change(self, row: RecessRow) -> None:
        open_as_dialog(absence_sheet(self.desk, row.together), self)

    @Slot(object)
    def _ask_reason(self, row: RecessRow) -> None:
        open_as_dialog(withdraw_absence_sheet(self.desk, row.together, row.bodies), self)

    @Slot(object)
    def _restore(self, row: RecessRow) -> None:
        try:
            restore_absences(self.desk.register, row.together)
        except RuleBroken as refused:
            self.desk.say(" ".join(breach.sentence for breach in refused.breaches))


def recess_rows(absences: Sequence[Absence], parties: Parties, today: date) -> Sequence[RecessRow]:
    """The recesses, the last one first; bodies that have the same one stand in one row."""
    groups: dict[tuple[object, ...], list[Absence]] = {}
    for one in absences:
        same = (one.name, one.sort, one.start, one.end, one.withdrawn)
        groups.setdefault(same, []).append(one)
    rows = [
        RecessRow(
            tuple(group),
            ", ".join(sorted(parties.body(one.body).name for one in group)),
            _mark(group[0], today),
        )
        for group in groups.values()
    ]
    return sorted(rows, key=lambda row: (row.first.start, row.first.end), reverse=True)


def _mark(absence: Absence, today: date) -> Mark:
    if absence.end < today:
        return Mark(_("voorbij"), Shape.CROSS, Tone.GREY)
    if absence.start > today:
        return Mark(_("komt nog"), Shape.RING, Tone.ACCENT)
    return Mark(_("nu"), Shape.DISC, Tone.AMBER)


def days_words(absence: Absence) -> str:
    """How long it lasts: "44 dagen", with the day on which it ends as a weekday."""
    number = (absence.end - absence.start).days + 1
    days = ngettext("{number} dag", "{number} dagen", number).format(number=number)
    if number == 1:
        return dates.long(absence.start)
    return _("{days}, van {first} t/m {last}").format(
        days=days, first=_weekday(absence.start), last=_weekday(absence.end)
    )


def _weekday(day: date) -> str:
    return dates.long(day).split(" ", 1)[0]


def recess_listing() -> Listing[RecessRow]:
    """The list of recess."""
    return Listing(
        name="recess",
        title=_("Recessen en afwezigheid"),
        columns=(
            Column(
                header=_("Reces of afwezigheid"),
                value=lambda row: row.first.name,
                second=lambda row: second_line(row.first, row.bodies),
                tone=lambda row: tone_of(row.first),
                struck=lambda row: not row.first.stands,
                tip=lambda row: row.bodies,
                strong=True,
            ),
            Column(header=_("Soort"), value=lambda row: row.first.sort.shown, width=130),
            Column(header=_("Stand"), mark=lambda row: row.mark, chip=True, width=122),
            Column(
                header=_("Dagen"),
                value=lambda row: dates.stretch(row.first.start, row.first.end),
                second=lambda row: days_words(row.first),
                sort_key=lambda row: (row.first.start, row.first.end),
                width=320,
            ),
        ),
        key=lambda row: row.first.id,
        stands=lambda row: row.first.stands,
        new=_("&Nieuw reces"),
        headed=False,
        empty=Emptiness(
            "calendar-event",
            _("Nog geen reces of afwezigheid"),
            _(
                "Leg vast wanneer raden en colleges niet vergaderen. De planning en de vroege "
                "waarschuwingen houden er rekening mee; wettelijke termijnen lopen door."
            ),
        ),
    )
