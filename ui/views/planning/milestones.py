"""The planning of a dossier as a list: each moment as exact as its source was."""

from PySide6.QtCore import Slot

from consultatie import dates
from consultatie.acts.records import restore
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Milestone
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk
from ui.forms.dossiers import milestone_sheet
from ui.forms.records import ask_reason
from ui.forms.sheet import open_as_dialog
from ui.models.cells import Column
from ui.views.past import ListPast
from ui.views.privacy import ListPrivacy
from ui.views.record_list import Emptiness, Listing, RecordList
from ui.views.withdrawal import second_line, tone_of

_DIALOG = (560, 420)


def milestone_listing() -> Listing[Milestone]:
    """The milestones of a dossier, in the order of their first day."""
    return Listing(
        name="milestones",
        keepable=False,
        title=_("Mijlpalen"),
        columns=(
            Column(
                header=_("Wanneer"),
                value=lambda row: dates.format(row.when),
                second=_days,
                tone=tone_of,
                sort_key=lambda row: (row.when.first, row.when.last),
                width=250,
            ),
            Column(
                header=_("Mijlpaal"),
                value=lambda row: row.what,
                second=second_line,
                tone=tone_of,
                struck=lambda row: not row.stands,
                tip=lambda row: row.what,
                strong=True,
            ),
            Column(header=_("Wie"), value=lambda row: row.who, tone=tone_of, width=260),
        ),
        key=lambda row: row.id,
        stands=lambda row: row.stands,
        new=_("&Nieuwe mijlpaal"),
        headed=False,
        empty=Emptiness(
            "flag",
            _("Nog geen mijlpalen"),
            _("Leg de mijlpalen vast zo precies als u ze weet, ook ‘medio april’ of ‘eind 2026’."),
        ),
    )


def _days(milestone: Milestone) -> str:
    when = milestone.when
    return "" if when.is_day else dates.stretch(when.first, when.last)


class MilestonePage(RecordList[Milestone]):
    """The milestones of a dossier, to add and to change; Enter changes one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(milestone_listing())
        self._desk = desk
        self._dossier: RecordId | None = None
        self.new_wanted.connect(self.ask_new)
        self.opened.connect(self.ask_change)
        self.edit_wanted.connect(self.ask_change)
        self.withdraw_wanted.connect(lambda milestone: ask_reason(desk, milestone, self))
        self.restore_wanted.connect(lambda milestone: restore(desk.register, milestone))
        self._privacy = ListPrivacy(desk, self, lambda milestone: milestone, self)
        self.past = ListPast(desk, self, lambda milestone: milestone, self)

    def show_file(self, file: DossierFile) -> None:
        """Show the milestones of a dossier, in the order of their first day."""
        self._dossier = file.dossier.id
        milestones = sorted(file.milestones, key=lambda m: (m.when.first, m.when.last))
        # Marks first: the filter looks in their words too.
        self._privacy.show_marks(milestones)
        self.set_rows(milestones)

    @Slot()
    def ask_new(self) -> None:
        """Ask for a new milestone."""
        if self._dossier is not None:
            open_as_dialog(milestone_sheet(self._desk, self._dossier), self, _DIALOG)

    @Slot(object)
    def ask_change(self, milestone: Milestone) -> None:
        """Ask what changes in a milestone."""
        if milestone.stands:
            sheet = milestone_sheet(self._desk, milestone.dossier, milestone)
            open_as_dialog(sheet, self, _DIALOG)
