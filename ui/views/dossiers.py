"""The list of dossiers: what is in each, and what still waits for an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.dossiers import Dossier
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import DossierLine, OpenRegister
from consultatie.visibility import Retention
from ui.desk import Desk, Place, ScreenName
from ui.icons import icon
from ui.marks import Mark, Shape
from ui.models.cells import Align, Column
from ui.tokens import Tone
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


@dataclass(frozen=True, slots=True)
class Row:
    """A dossier with its counts; a withdrawn one has none."""

    dossier: Dossier
    requests: int = 0
    points: int = 0
    unanswered: int = 0
    last_change: datetime | None = None
    overdue: str = ""

    @classmethod
    def of(cls, line: DossierLine, overdue: Mapping[RecordId, str]) -> "Row":
        """The row of a line of the register; `overdue` says whose term of keeping has passed."""
        return cls(
            line.dossier,
            line.requests,
            line.points,
            line.unanswered,
            line.last_change,
            overdue.get(line.dossier.id, ""),
        )


class DossiersScreen(ListScreen[Row]):
    """Enter opens the requests of a dossier."""

    written_as = "dossiers"
    everywhere = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, dossier_listing(), parent=parent)
        self.keep = QAction(icon("hourglass"), _("&Bewaartermijn…"), self)
        self.erase = QAction(icon("trash", Tone.RED), _("&Gegevens wissen…"), self)
        self.list.offer_sight(self.keep, self.erase)
        self.keep.triggered.connect(self._ask_retention)
        self.erase.triggered.connect(self._ask_erasing)
        self.list.chosen_changed.connect(self._follow_choice)
        self._follow_choice()

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        if place.record is None and place.dossier is not None:
            self.list.choose(place.dossier)

    def rows(self) -> Sequence[Row]:
        return rows_of(self.desk.register, self.desk.dossier_lines(), self.desk.today())

    def record_of(self, row: Row) -> Dossier:
        return row.dossier

    def ask_new(self) -> None:
        self._ask(None)

    def ask_change(self, row: Row) -> None:
        self._ask(row.dossier)

    def open_row(self, row: Row) -> None:
        if row.dossier.stands:
            self.desk.go(Place(ScreenName.REQUESTS, row.dossier.id))

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        self.keep.setEnabled(row is not None and row.dossier.stands)
        self.erase.setEnabled(row is not None)

    @Slot()
    def _ask_retention(self) -> None:
        from ui.forms.retention import ask_retention

        row = self.list.chosen()
        if row is not None:
            ask_retention(self.desk, row.dossier, self)

    @Slot()
    def _ask_erasing(self) -> None:
        from ui.forms.erasing import ask_erasing

        row = self.list.chosen()
        if row is not None:
            ask_erasing(self.desk, row.dossier, self)

    def _ask(self, dossier: Dossier | None) -> None:
        # Loaded when it is asked for: this screen is the first that is painted.
        from ui.forms.dossiers import dossier_sheet
        from ui.forms.sheet import open_as_dialog

        open_as_dialog(dossier_sheet(self.desk, dossier), self)


def rows_of(register: OpenRegister, lines: Sequence[DossierLine], today: date) -> Sequence[Row]:
    """These dossiers, and behind them those that were withdrawn."""
    kept = _kept_until(register, today)
    standing = [Row.of(line, kept) for line in lines]
    return [*standing, *(Row(d) for d in register.records(Dossier) if not d.stands)]


def _kept_until(register: OpenRegister, today: date) -> dict[RecordId, str]:
    """Of the dossiers whose term of keeping has passed a line that says so."""
    words = _("Bewaartermijn verstreken op {day}: {ground}")
    return {
        kept.dossier: words.format(day=dates.short(kept.until), ground=kept.ground)
        for kept in register.records(Retention)
        if kept.stands and kept.until < today
    }


def dossier_listing() -> Listing[Row]:
    """The list of dossiers."""
    return Listing(
        name="dossiers",
        title=_("Dossiers"),
        columns=_columns(),
        key=lambda row: row.dossier.id,
        stands=lambda row: row.dossier.stands,
        new=_("&Nieuw dossier"),
        empty=Emptiness(
            "folders",
            _("Nog geen dossiers"),
            _("Een dossier bundelt alle aanvragen, adviezen en besluiten over één onderwerp."),
        ),
    )


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            header=_("Dossier"),
            value=lambda row: row.dossier.name,
            second=lambda row: second_line(row.dossier, row.dossier.subject),
            tone=lambda row: tone_of(row.dossier),
            struck=lambda row: not row.dossier.stands,
            mark=_overdue,
            tip=lambda row: row.overdue or row.dossier.subject,
            strong=True,
        ),
        Column(
            header=_("Aanvragen"),
            value=lambda row: str(row.requests),
            sort_key=lambda row: row.requests,
            align=Align.RIGHT,
            width=96,
        ),
        Column(
            header=_("Punten"),
            value=lambda row: str(row.points),
            sort_key=lambda row: row.points,
            align=Align.RIGHT,
            width=84,
        ),
        Column(
            header=_("Zonder reactie"),
            mark=_unanswered,
            sort_key=lambda row: row.unanswered,
            width=130,
        ),
        Column(
            header=_("Laatste wijziging"),
            value=lambda row: _moment(row.last_change),
            sort_key=lambda row: row.last_change.timestamp() if row.last_change else 0,
            width=160,
        ),
    )


def _overdue(row: Row) -> Mark | None:
    """That the term of keeping has passed; why, and when, is in the tip."""
    word = _("bewaartermijn verstreken")
    return Mark(word, Shape.TRIANGLE, Tone.AMBER) if row.overdue else None


def _unanswered(row: Row) -> Mark | None:
    if row.unanswered:
        return Mark(str(row.unanswered), Shape.SQUARE, Tone.AMBER)
    return Mark(_("geen"), Shape.CHECK, Tone.GREEN) if row.points else None


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return ""
    local = moment.astimezone()
    return f"{dates.short(local.date())} {local:%H:%M}"
