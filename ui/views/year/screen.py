"""A year in figures: all councils together, and each by itself."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie import dates
from consultatie.language import _, ngettext
from consultatie.overviews.wishes import Wishes
from consultatie.yearly import YearCount, YearFigures
from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName
from ui.rounds import Round
from ui.tokens import Space
from ui.views.record_list import RecordList
from ui.views.year.rows import council_listing, figure_listing, figures_of
from ui.widgets.buttons import icon_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Role, ground, text_label

if TYPE_CHECKING:
    from consultatie.exports import Listed


class YearScreen(Screen):
    """Opens on the last year in which anything happened; counts over all dossiers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.year = desk.today().year
        self.found: YearFigures | None = None
        self._chosen = False
        self._count: YearCount | None = None
        self.round = Round(desk, self._steps, self)
        self.figures = RecordList(figure_listing())
        self.councils = RecordList(council_listing())
        self.tabs = QTabWidget()
        self._stack = QStackedWidget()
        self.before = icon_button("chevron-left", _("Een jaar terug (Alt+Omhoog)"))
        self.after = icon_button("chevron-right", _("Een jaar verder (Alt+Omlaag)"))
        self._title = text_label("", Role.TITLE)
        self._note = text_label("", Role.MUTED, wrap=True)
        self._lay_out()
        self.lead_to(self.figures)
        self.before.clicked.connect(lambda: self.choose(self.year - 1))
        self.after.clicked.connect(lambda: self.choose(self.year + 1))
        for keys, button in (("Alt+Up", self.before), ("Alt+Down", self.after)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self.round.finished.connect(self._take)
        self.tabs.currentChanged.connect(self._follow_tab)
        for shown in (self.figures, self.councils):
            shown.copied.connect(self._say_copied)

    def show_place(self, place: Place) -> None:
        if place.part.isdecimal():
            self.year, self._chosen = int(place.part), True
        self.reload()

    def reload(self) -> None:
        self._show_head()
        self.round.start_at_once()

    def listed(self) -> "Listed":
        return (self.councils if self.tabs.currentIndex() else self.figures).listed_as_seen(
            "jaarcijfers"
        )

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {Act.PRINT: self.show_paper, Act.SAVE_PDF: self.show_paper}

    @Slot()
    def show_paper(self) -> None:
        """Show the year that is counted on paper, to print or save there."""
        wishes = Wishes(year=self.year)
        self.desk.go(Place(ScreenName.PREVIEW, part="jaarcijfers", wishes=wishes))

    def choose(self, year: int) -> None:
        """Count another year."""
        self.year, self._chosen = year, True
        self.reload()

    # -- inside --------------------------------------------------------------------------------

    @Slot()
    def _follow_tab(self) -> None:
        self.lead_to(self.councils if self.tabs.currentIndex() else self.figures)

    def _steps(self) -> Iterator[None]:
        count = YearCount(self.desk.law, self.year, self.desk.today())
        for line in self.desk.dossier_lines():
            count.take(self.desk.dossier_file(line.dossier.id))
            yield
        self._count = count

    @Slot()
    def _take(self) -> None:
        count = self._count
        if count is None:
            return
        last = max((year for year in count.years if year <= self.year), default=self.year)
        if not self._chosen and last != self.year:
            # A report is mostly of a year that is over: begin where there is something to see.
            self.choose(last)
            return
        self._chosen = True
        self.found = count.figures()
        self._show_head()
        self.figures.set_rows(figures_of(self.found, self.desk.law) if self._is_filled() else ())
        self.councils.set_rows(self.found.councils)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """What was counted has it, when it came to this screen before there was anything."""
        focus = QApplication.focusWidget()
        if focus is None or focus is self:
            self.setFocus()

    def _is_filled(self) -> bool:
        return self.found is not None and bool(
            self.found.flows or self.found.meetings or self.found.commitments_made
        )

    def _show_head(self) -> None:
        today = self.desk.today()
        self._title.setText(_("Jaarcijfers {year}").format(year=self.year))
        self.after.setEnabled(self.year < today.year)
        counted = self.found is not None and self.found.year == self.year
        self._stack.setCurrentIndex(0 if counted else 1)
        if self.found is None or not counted:
            self._note.setText("")
            return
        words = _(
            "Alle dossiers, tot en met {until}. Telt op de dag waarop iets gebeurde, ook wat later "
            "is vastgelegd (stand van {today})."
        )
        until = dates.medium(self.found.until)
        self._note.setText(words.format(until=until, today=dates.medium(today)))

    @Slot(int)
    def _say_copied(self, number: int) -> None:
        words = ngettext("{number} regel gekopieerd.", "{number} regels gekopieerd.", number)
        self.desk.say(words.format(number=number))

    def _lay_out(self) -> None:
        head = ground("surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(10, Space.M, Space.L, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._title)
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addWidget(self._note, 1)
        self.tabs.setObjectName("tabs-year")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.figures, _("Alle raden samen"))
        self.tabs.addTab(self.councils, _("Per raad"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(head)
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(EmptyState("hourglass", _("Alle dossiers worden geteld…")))
        layout.addWidget(self._stack, 1)
