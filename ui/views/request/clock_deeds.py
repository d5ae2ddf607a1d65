"""What can be done with the clock of a council: each opens its sheet."""

from datetime import date

from PySide6.QtWidgets import QWidget

from consultatie.clocks import Extension, Pause
from consultatie.consultations import Step, StepKind
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Running
from consultatie.notices import Candidate
from consultatie.records import Record
from consultatie.standing import Standing
from ui.desk import Desk
from ui.forms.clocks import (
    clock_sheet,
    extension_sheet,
    notice_choice_sheet,
    pause_sheet,
    resume_sheet,
    withdraw_extension_sheet,
)
from ui.forms.records import ask_reason
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.forms.steps import step_sheet
from ui.views.request.stages import step_title

_SIZE = (560, 520)
_SMALL = (540, 400)


class ClockDeeds:
    """The acts on the clock; `host` is what the dialogs belong to."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        self._desk = desk
        self._host = host

    def extend(self, standing: Standing) -> None:
        """Move the agreed day."""
        self._open(extension_sheet(self._desk, standing, _last_day(standing)), _SIZE)

    def withdraw_extension(self, extension: Extension) -> None:
        """Take back the last extension."""
        self._open(withdraw_extension_sheet(self._desk, extension), _SMALL)

    def pause(self, standing: Standing) -> None:
        """Let the agreed term stand still."""
        self._open(pause_sheet(self._desk, standing), _SIZE)

    def correct_pause(self, standing: Standing, paused: Pause) -> None:
        """Correct what was recorded of a pause."""
        self._open(pause_sheet(self._desk, standing, paused), _SIZE)

    def resume(self, standing: Standing, paused: Pause) -> None:
        """End a pause."""
        self._open(resume_sheet(self._desk, standing, paused), _SMALL)

    def choose_clock(self, standing: Standing) -> None:
        """Choose what an incomplete request does to the clock."""
        self._open(clock_sheet(self._desk, standing), _SIZE)

    def record_complete(self, standing: Standing, step: Step | None) -> None:
        """Record from which day the request was complete."""
        sort, own = StepKind.COMPLETE, standing.consultation.id
        title = step_title(sort, standing)
        self._open(step_sheet(self._desk, own, sort, title, step), _SIZE)

    def plan_act(self, standing: Standing) -> None:
        """Record an act of execution, planned or done."""
        self.change_act(standing, None)

    def change_act(self, standing: Standing, step: Step | None) -> None:
        """Change an act of execution, or record a new one without a step."""
        sort = step.sort if step else StepKind.ACT_OF_EXECUTION
        sheet = step_sheet(
            self._desk, standing.consultation.id, sort, step_title(sort, standing), step
        )
        self._open(sheet, _SIZE)

    def withdraw(self, record: Record) -> None:
        """Withdraw what was entered wrongly, with a reason."""
        ask_reason(self._desk, record, self._host)

    def choose_notice(self, standing: Standing, candidate: Candidate) -> None:
        """Let another notice count."""
        self._open(notice_choice_sheet(self._desk, standing, candidate), _SMALL)

    def _open(self, sheet: FormSheet, size: tuple[int, int]) -> None:
        open_as_dialog(sheet, self._host, size)


def _last_day(standing: Standing) -> date | None:
    """The last day of the advice term as it is now."""
    outcome = standing.outcome(TermKind.ADVICE)
    if isinstance(outcome, Agreed):
        return outcome.day
    if isinstance(outcome, Running):
        return outcome.term.last_day
    return standing.consultation.agreed_advice_date
