"""The tab with what was changed of one council, by whom and when."""

from collections.abc import Iterator
from datetime import date

from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.standing import Standing
from ui.desk import Desk
from ui.views.request.council_tab import CouncilTab
from ui.views.request.deeds import Deeds
from ui.views.request.inquiries import asked_records
from ui.views.request.record_journal import RecordJournal
from ui.views.request.subject import Subject
from ui.widgets.empty_state import EmptyState


class JournalTab(CouncilTab):
    """Every change of the consultation and what hangs below it, newest first."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Journaal"))
        self.journal = RecordJournal(desk, self.title)
        self.journal.refused.connect(desk.say)
        self.nothing = EmptyState(
            "history",
            _("Nog niets in het journaal"),
            _("Elke wijziging van deze raadpleging komt hier te staan, met wie en wanneer."),
        )
        self.column.addWidget(self.journal)
        self.column.addWidget(self.nothing)

    def show_standing(self, subject: Subject, standing: Standing, _today: date) -> None:
        found = self.journal.show_records(_records_of(subject, standing))
        self.journal.setVisible(found)
        self.nothing.setVisible(not found)


def _records_of(subject: Subject, standing: Standing) -> Iterator[RecordId]:
    file, own = subject.file, standing.consultation.id
    procedure = file.procedure
    yield from (subject.record.id, own)
    for records in (
        file.steps_of(own),
        file.advices_of(own),
        procedure.extensions_of(own),
        procedure.pauses_of(own),
        procedure.checks_of(own),
        [choice for choice in procedure.clock_choices if choice.consultation == own],
    ):
        yield from (record.id for record in records)
    yield from asked_records(file, own)
