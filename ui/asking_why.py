"""Asking why a date is what it is: one way for every place where a term stands.

Each place says which date it is (`Asked`); here it is explained, with what can be done from there.
"""

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie.another_day import beginning_of
from consultatie.deadlines import Deadline
from consultatie.language import _
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import TermOutcome
from consultatie.standing import Standing
from consultatie.term_list import TermLine
from ui.desk import Desk, Place, ScreenName
from ui.explaining import why_of_deadline, why_of_line, why_of_outcome
from ui.icons import icon
from ui.widgets.frames import Popover
from ui.widgets.why import Why
from ui.widgets.why_panel import WhyPanel

# The product of the preview that has the sheets of terms.
_TERM_SHEETS = "termijnen"


@dataclass(frozen=True, slots=True)
class Asked:
    """The explanation of a date, and of a term whose and which one it is."""

    why: Why
    standing: Standing | None = None
    kind: TermKind | None = None


def of_outcome(outcome: TermOutcome, standing: Standing) -> Asked:
    """A term of a consultation."""
    return Asked(why_of_outcome(outcome, standing.body.name), standing, outcome.kind)


def of_deadline(deadline: Deadline, *others: Deadline) -> Asked:
    """A coming day, and others that are computed the same."""
    return Asked(why_of_deadline(deadline, *others), deadline.standing, deadline.kind)


def of_line(line: TermLine) -> Asked:
    """A term of the list of terms."""
    return Asked(why_of_line(line), line.standing, line.kind)


def why_panel(desk: Desk, asked: Asked, host: QWidget | None = None) -> WhyPanel:
    """The explanation with its buttons; what they open belongs to `host`, or else to the panel."""
    panel = WhyPanel(asked.why)
    panel.offer(_actions(desk, asked, host or panel))
    panel.copied.connect(lambda _text: desk.say(_("De uitleg staat op het klembord.")))
    return panel


def show_why(desk: Desk, asked: Asked, beside: QWidget, host: QWidget) -> Popover:
    """Show the explanation beside where the date stands."""
    panel = why_panel(desk, asked, host)
    popover = Popover(panel, host)
    for action in panel.offered:
        action.triggered.connect(popover.close)
    popover.open_at(beside)
    panel.copy_button.setFocus()
    return popover


def why_action(parent: QWidget) -> QAction:
    """The same, as a button and in the menu of the rows of a list."""
    action = QAction(icon("calendar-question"), _("Waarom deze &datum?"), parent)
    action.setToolTip(_("Waarom deze datum? (Ctrl+D)"))
    return action


def _actions(desk: Desk, asked: Asked, host: QWidget) -> list[QAction]:
    standing, kind = asked.standing, asked.kind
    if standing is None or kind is None:
        return []
    found = []
    if beginning_of(standing.outcome(kind)) is not None:
        other = QAction(icon("calendar-event"), _("&Andere begindatum…"), host)
        other.setToolTip(_("Wat als de datum een andere was? Er wordt niets vastgelegd"))
        other.triggered.connect(lambda: _ask_other_day(desk, standing, kind, host))
        found.append(other)
    sheet = QAction(icon("printer"), _("&Termijnblad"), host)
    sheet.setToolTip(_("Het termijnblad bekijken en afdrukken"))
    dossier = standing.consultation.dossier
    place = Place(ScreenName.PREVIEW, dossier, part=_TERM_SHEETS)
    sheet.triggered.connect(lambda: desk.go(place))
    return [*found, sheet]


def _ask_other_day(desk: Desk, standing: Standing, kind: TermKind, host: QWidget) -> None:
    from ui.other_day import OtherDayDialog

    OtherDayDialog(desk, standing, kind, host).open()
