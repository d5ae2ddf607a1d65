"""The list of dossiers: what is in each, and what still waits for an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.dossiers import Dossier
from consultatie.language import _
from consultatie.register import DossierLine
from ui.desk import Desk, Place, ScreenName
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

    @classmethod
    def of(cls, line: DossierLine) -> "Row":
        """The row of a line of the register."""
        return cls(line.dossier, line.requests, line.points, line.unanswered, line.last_change)


class DossiersScreen(ListScreen[Row]):
    """Enter opens the requests of a dossier."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _listing(), parent=parent)

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        if place.record is None and place.dossier is not None:
            self.list.choose(place.dossier)

    def rows(self) -> Sequence[Row]:
        standing = [Row.of(line) for line in self.desk.dossier_lines()]
        dossiers = self.desk.register.records(Dossier)
        return [*standing, *(Row(dossier) for dossier in dossiers if not dossier.stands)]

    def record_of(self, row: Row) -> Dossier:
        return row.dossier

    def ask_new(self) -> None:
        self._ask(None)

    def ask_change(self, row: Row) -> None:
        self._ask(row.dossier)

    def open_row(self, row: Row) -> None:
        if row.dossier.stands:
            self.desk.go(Place(ScreenName.REQUESTS, row.dossier.id))

    def _ask(self, dossier: Dossier | None) -> None:
        # Loaded when it is asked for: this screen is the first that is painted.
        from ui.forms.dossiers import dossier_sheet
        from ui.forms.sheet import open_as_dialog

        open_as_dialog(dossier_sheet(self.desk, dossier), self)


def _listing() -> Listing[Row]:
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
            tip=lambda row: row.dossier.subject,
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


def _unanswered(row: Row) -> Mark | None:
    if row.unanswered:
        return Mark(str(row.unanswered), Shape.SQUARE, Tone.AMBER)
    return Mark(_("geen"), Shape.CHECK, Tone.GREEN) if row.points else None


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return ""
    local = moment.astimezone()
    return f"{dates.short(local.date())} {local:%H:%M}"
