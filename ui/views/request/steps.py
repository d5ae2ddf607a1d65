"""Every recorded step of one council in a table, also those that the rail does not show."""

from consultatie import dates
from consultatie.consultations import Step
from consultatie.dates import PreciseDate
from consultatie.language import _
from ui.models.cells import Column


def step_columns() -> tuple[Column[Step], ...]:
    """The columns of the table of steps."""
    return (
        Column(
            header=_("Stap"),
            value=lambda step: step.sort.shown[:1].upper() + step.sort.shown[1:],
            second=lambda step: step.note or _skipped(step),
            tip=lambda step: step.note or _skipped(step),
            strong=True,
        ),
        Column(
            header=_("Gepland"),
            value=lambda step: _words(step.planned),
            sort_key=lambda step: _order(step.planned),
            width=170,
        ),
        Column(
            header=_("Gebeurd"),
            value=lambda step: _words(step.actual),
            sort_key=lambda step: _order(step.actual),
            width=170,
        ),
    )


def _skipped(step: Step) -> str:
    return _("Overgeslagen: {reason}").format(reason=step.skipped) if step.skipped else ""


def _words(when: PreciseDate | None) -> str:
    return dates.format(when) if when else ""


def _order(when: PreciseDate | None) -> str:
    return when.first.isoformat() if when else "9999"
