"""One council on the page: its accordance, and tabs with all that is known of it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QTabBar, QVBoxLayout, QWidget

from consultatie.language import _
from consultatie.standing import Standing
from ui.actions import Act
from ui.desk import Desk
from ui.tokens import Space
from ui.views.request.completeness_tab import CompletenessTab
from ui.views.request.council_tab import CouncilTab
from ui.views.request.course import accordance_line
from ui.views.request.course_tab import CourseTab
from ui.views.request.deeds import Deeds
from ui.views.request.documents_tab import DocumentsTab
from ui.views.request.inquiries import InquiriesTab
from ui.views.request.journal_tab import JournalTab
from ui.views.request.letters_tab import LettersTab
from ui.views.request.section import Section
from ui.views.request.steps_tab import StepsTab
from ui.views.request.subject import Subject
from ui.views.request.terms_tab import TermsTab

if TYPE_CHECKING:
    from consultatie.exports import Listed


class CouncilPart(QWidget):
    """Shows one standing; `step_wanted` carries the step that is to be changed."""

    step_wanted = Signal(object)

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__()
        self._desk = desk
        self._deeds = deeds
        self._subject: Subject | None = None
        self._standing: Standing | None = None
        self.accordance = Section(Space.S)
        self.terms = TermsTab(desk, deeds)
        self.completeness = CompletenessTab(desk, deeds)
        self.inquiries = InquiriesTab(desk, deeds)
        self.course = CourseTab(desk, deeds)
        self.letters = LettersTab(desk, deeds)
        self.documents = DocumentsTab(desk, deeds)
        self.steps = StepsTab(desk, deeds)
        self.journal = JournalTab(desk, deeds)
        # In this order along the bar.
        self.parts: tuple[CouncilTab, ...] = (
            self.terms,
            self.completeness,
            self.inquiries,
            self.course,
            self.letters,
            self.documents,
            self.steps,
            self.journal,
        )
        self.tabs = _bar(self.parts)
        self._lay_out()
        self.tabs.currentChanged.connect(self._show_tab)
        self.steps.step_wanted.connect(self.step_wanted)

    @property
    def standing(self) -> Standing | None:
        """The council that is shown."""
        return self._standing

    def show_standing(self, subject: Subject, standing: Standing) -> None:
        """Show where a council stands."""
        self._subject, self._standing = subject, standing
        self.accordance.fill(accordance_line(standing, self._deeds))
        self._show_tab()

    def open_tab(self, part: CouncilTab) -> None:
        """Bring one of the tabs in sight."""
        self.tabs.setCurrentIndex(self.parts.index(part))

    def listed(self) -> "Listed | None":
        """What a council asked, where that is the tab that is shown."""
        shown = self.parts[self.tabs.currentIndex()]
        return self.inquiries.part.listed() if shown is self.inquiries else None

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here: Ctrl+N is always the next question."""
        offered: dict[Act, Callable[[], object]] = {Act.NEW: self.ask_question}
        if self.inquiries.isAncestorOf(QApplication.focusWidget() or self):
            offered |= self.inquiries.part.offered()
        return offered

    def ask_question(self) -> None:
        """Ask for what is new in the tab of questions, and show that tab."""
        if self.isHidden():
            # A request without councils: what is in the tabs is of another one.
            return
        self.open_tab(self.inquiries)
        self.inquiries.part.ask_new()

    def ask_first_why(self) -> None:
        """Show why the first term is what it is."""
        self.open_tab(self.terms)
        self.terms.ask_first_why()

    def unsaved(self) -> str:
        """Where something typed is not saved yet, also in a tab that is out of sight."""
        return next(filter(None, (part.unsaved() for part in self.parts)), "")

    @Slot()
    def _show_tab(self) -> None:
        current = self.parts[self.tabs.currentIndex()]
        if self._subject is not None and self._standing is not None:
            current.show_standing(self._subject, self._standing, self._desk.today())
        for part in self.parts:
            part.setVisible(part is current)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.accordance)
        layout.addWidget(self.tabs)
        for part in self.parts:
            layout.addWidget(part)


def _bar(parts: tuple[CouncilTab, ...]) -> QTabBar:
    bar = QTabBar()
    bar.setObjectName("tabs-council")
    bar.setAccessibleName(_("Onderdelen van deze raad"))
    bar.setDrawBase(False)
    bar.setExpanding(False)
    for part in parts:
        bar.addTab(part.title)
    return bar
