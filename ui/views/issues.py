"""The numbered issues of a dossier: who gave out which paper, when, for whom, with which number."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.ids import RecordId
from consultatie.issues import Issue, IssueStatus
from consultatie.language import _
from consultatie.overviews.shown import readers_of
from consultatie.overviews.wishes import wishes_of
from ui.desk import Desk, Place, ScreenName
from ui.icons import icon
from ui.marks import Mark, Shape
from ui.models.cells import Align, Column
from ui.tokens import Tone
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


class IssuesScreen(ListScreen[Issue]):
    """Enter opens the pages as they went out, beside what changed since the issue before."""

    written_as = "uitgaven"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.open_act = QAction(icon("eye"), _("&Openen"))
        self.open_act.setToolTip(_("De bladzijden zoals zij zijn uitgegeven (Enter)"))
        self.now = QAction(icon("printer"), _("&Stuk van nu"))
        self.now.setToolTip(_("Hetzelfde stuk zoals het nu is, naast deze uitgave"))
        self.take_back = QAction(icon("ban"), _("&Intrekken…"))
        super().__init__(
            desk, issue_listing(), self.open_act, self.now, self.take_back, parent=parent
        )
        self._dossier: RecordId | None = None
        for act in (self.open_act, self.now, self.take_back):
            act.setParent(self)
        self.open_act.triggered.connect(lambda: self._with_chosen(self.open_row))
        self.now.triggered.connect(lambda: self._with_chosen(self._show_now))
        self.take_back.triggered.connect(lambda: self._with_chosen(self._ask_taking_back))
        self.list.chosen_changed.connect(self._follow_choice)
        self._follow_choice()

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        super().show_place(place)

    def rows(self) -> Sequence[Issue]:
        if self._dossier is None:
            return ()
        issues = self.desk.dossier_file(self._dossier).procedure.issues
        return sorted(issues, key=lambda issue: -issue.id)

    def record_of(self, row: Issue) -> Issue:
        return row

    def ask_new(self) -> None:
        self.desk.go(Place(ScreenName.PREVIEW, self._dossier))

    def open_row(self, row: Issue) -> None:
        self.desk.go(Place(ScreenName.PREVIEW, row.dossier, row.id))

    def _show_now(self, row: Issue) -> None:
        wishes = wishes_of(row.choice)
        self.desk.go(Place(ScreenName.PREVIEW, row.dossier, part=row.product, wishes=wishes))

    def _ask_taking_back(self, row: Issue) -> None:
        from ui.forms.records import ask_reason

        ask_reason(self.desk, row, self)

    def _with_chosen(self, act: Callable[[Issue], object]) -> None:
        row = self.list.chosen()
        if row is not None:
            act(row)

    def _follow_choice(self) -> None:
        row = self.list.chosen()
        self.open_act.setEnabled(row is not None)
        self.now.setEnabled(row is not None)
        self.take_back.setEnabled(row is not None and row.stands)


def issue_listing() -> Listing[Issue]:
    """The list of issues."""
    return Listing(
        name="issues",
        title=_("Uitgaven"),
        columns=(
            Column(
                header=_("Nr."),
                value=lambda row: str(row.number),
                tone=tone_of,
                sort_key=lambda row: row.number,
                align=Align.RIGHT,
                width=56,
            ),
            Column(
                header=_("Overzicht"),
                value=lambda row: row.title,
                second=_second,
                tone=tone_of,
                struck=lambda row: not row.stands,
                strong=True,
            ),
            Column(header=_("Status"), mark=_status, chip=True, width=124),
            Column(
                header=_("Voor"), value=lambda row: readers_of(row.audience), tone=tone_of,
                width=130,
            ),
            Column(
                header=_("Uitgegeven"),
                value=lambda row: dates.medium(row.issued_on),
                second=lambda row: row.issued_by,
                tone=tone_of,
                sort_key=lambda row: (row.issued_on, row.id),
                width=160,
            ),
            Column(
                header=_("Uitgereikt aan"),
                value=lambda row: row.recipients,
                tip=lambda row: row.recipients,
                tone=tone_of,
                width=190,
            ),
        ),
        key=lambda row: row.id,
        stands=lambda row: row.stands,
        changing=False,
        copying=True,
        new=_("&Nieuw stuk uitgeven"),
        empty=Emptiness(
            "printer",
            _("Nog niets uitgegeven"),
            _(
                "Een uitgave heeft een nummer en wordt bewaard zoals zij naar buiten ging. U geeft "
                "een stuk uit in het voorbeeld."
            ),
        ),
    )  # fmt: skip


def _second(issue: Issue) -> str:
    if not issue.has_files:
        return second_line(issue, _("bladzijden gewist"))
    return second_line(issue, _("inhoudscode {code}").format(code=issue.code))


def _status(issue: Issue) -> Mark:
    if issue.status is IssueStatus.FINAL:
        return Mark(_("definitief"), Shape.CHECK, Tone.GREEN)
    return Mark(_("concept"), Shape.RING, Tone.AMBER)
