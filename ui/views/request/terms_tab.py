"""The tab with the terms of one council."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from consultatie.deadlines import Deadline, coming_in
from consultatie.language import _
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Running, TermOutcome
from consultatie.standing import Standing
from ui.asking_why import of_outcome, show_why
from ui.desk import Desk
from ui.views.request.agreement_card import agreement_card
from ui.views.request.clock_card import clock_card
from ui.views.request.clock_deeds import ClockDeeds
from ui.views.request.council_tab import CouncilTab
from ui.views.request.deeds import Deeds
from ui.views.request.notice_card import notice_card
from ui.views.request.pause_card import pause_card
from ui.views.request.section import Section
from ui.views.request.subject import Subject
from ui.views.request.terms import absence_cards, term_cards, two_columns
from ui.views.request.watch_card import watch_cards
from ui.widgets.frames import SectionHeader


class TermsTab(CouncilTab):
    """Every term of the council with why its date is what it is, and what moves or stops it.

    Dates of law are nowhere typed over: another notice, a waiver or a pause changes them, each
    with its reason.
    """

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Termijnen"))
        self._standing: Standing | None = None
        self.cards = Section()
        self.column.addWidget(self.cards)

    def show_standing(self, subject: Subject, standing: Standing, today: date) -> None:
        self._standing = standing
        found = coming_in(subject.file, standing, today, self.desk.leads)
        coming = {line.kind: line for line in found}
        # What the board wishes has no card of its own: it stands with what was agreed.
        wish = None if _is_dated(standing) else coming.pop(TermKind.ADVICE, None)
        warnings = {kind: line.warning for kind, line in coming.items() if line.warning}
        terms = term_cards(standing, today, self.ask_why, warnings)
        clock = self._clock_cards(subject, standing, today, wish)
        self.cards.fill(
            [
                *([two_columns(terms)] if terms else []),
                SectionHeader(_("Wat een termijn verzet of stilzet")),
                two_columns(clock),
                *watch_cards(standing, ClockDeeds(self.desk, self)),
                *absence_cards(standing),
            ]
        )

    def _clock_cards(
        self, subject: Subject, standing: Standing, today: date, wish: Deadline | None
    ) -> tuple[QWidget, ...]:
        clock = ClockDeeds(self.desk, self)
        return (
            agreement_card(subject, standing, wish, today, self.deeds, clock),
            pause_card(subject, standing, today, clock),
            clock_card(subject, standing, clock),
            notice_card(subject, standing, self.desk, self.deeds, clock, self.ask_why),
        )

    @Slot()
    def ask_why(self, outcome: TermOutcome, beside: QWidget) -> None:
        """Show beside a button why a date is what it is."""
        if self._standing is None:
            return
        show_why(self.desk, of_outcome(outcome, self._standing), beside, self)

    def ask_first_why(self) -> None:
        """Show why the first term is what it is."""
        shown = (b for b in self.cards.findChildren(QWidget) if b.isVisibleTo(self.cards))
        button = next((b for b in shown if b.objectName().startswith("why-")), None)
        if button is not None and self._standing is not None:
            kind = button.objectName().removeprefix("why-")
            outcome = next(o for o in self._standing.outcomes if o.kind.value == kind)
            self.ask_why(outcome, button)


def _is_dated(standing: Standing) -> bool:
    return isinstance(standing.outcome(TermKind.ADVICE), Agreed | Running)
