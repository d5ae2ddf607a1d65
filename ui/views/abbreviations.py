"""The list of abbreviations, which is printed behind an overview."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from consultatie.dossiers import Abbreviation
from consultatie.language import _
from ui.desk import Desk
from ui.forms.dossiers import abbreviation_sheet
from ui.forms.sheet import open_as_dialog
from ui.models.cells import Column
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import tone_of

_DIALOG = (560, 340)


class AbbreviationsScreen(ListScreen[Abbreviation]):
    """Enter changes an abbreviation."""

    written_as = "afkortingen"
    everywhere = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, abbreviation_listing(), parent=parent)

    def rows(self) -> Sequence[Abbreviation]:
        found = self.desk.register.records(Abbreviation)
        return sorted(found, key=lambda abbreviation: abbreviation.short.casefold())

    def record_of(self, row: Abbreviation) -> Abbreviation:
        return row

    def ask_new(self) -> None:
        open_as_dialog(abbreviation_sheet(self.desk), self, _DIALOG)

    def ask_change(self, row: Abbreviation) -> None:
        open_as_dialog(abbreviation_sheet(self.desk, row), self, _DIALOG)


def abbreviation_listing() -> Listing[Abbreviation]:
    """The list of abbreviations."""
    return Listing(
        name="abbreviations",
        title=_("Afkortingen"),
        columns=(
            Column(
                header=_("Afkorting"),
                value=lambda row: row.short,
                tone=tone_of,
                struck=lambda row: not row.stands,
                strong=True,
                width=160,
            ),
            Column(header=_("Betekenis"), value=lambda row: row.meaning, tone=tone_of),
            Column(header="", spoken=_("Reden"), value=_reason, tone=tone_of, width=240),
        ),
        key=lambda row: row.id,
        stands=lambda row: row.stands,
        new=_("&Nieuwe afkorting"),
        empty=Emptiness(
            "language",
            _("Nog geen afkortingen"),
            _("Wat hier staat en in een overzicht voorkomt, wordt achter dat overzicht uitgelegd."),
        ),
    )


def _reason(row: Abbreviation) -> str:
    return "" if row.withdrawn is None else _("ingetrokken: {reason}").format(reason=row.withdrawn)
