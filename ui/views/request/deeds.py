"""What can be done on the page of a request: each opens its sheet."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from consultatie.acts.advice import new_version
from consultatie.acts.records import restore
from consultatie.dossiers import Reference
from consultatie.language import _
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import NoTerm
from consultatie.records import Record
from consultatie.standing import Standing
from ui.desk import Desk, Place, ScreenName
from ui.forms.advice import advice_sheet, draft_sheet, send_sheet
from ui.forms.consultations import accordance_sheet, consultation_sheet
from ui.forms.decisions import decision_sheet
from ui.forms.records import ask_reason
from ui.forms.references import reference_sheet
from ui.forms.requests import edit_request_sheet, more_councils_sheet
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.forms.steps import known_sheet, notice_sheet, waiver_sheet
from ui.views.request.subject import Subject

_LARGE = (720, 680)
_SMALL = (560, 460)


class Deeds:
    """The acts on one subject; `host` is what the dialogs belong to."""

    def __init__(self, desk: Desk, host: QWidget, subject: Callable[[], Subject | None]) -> None:
        self._desk = desk
        self._host = host
        self._subject = subject

    # -- the request ---------------------------------------------------------------------------

    def edit(self) -> None:
        """Change the request, or what was agreed where there is no request."""
        subject = self._subject()
        if subject is None:
            return
        if subject.request is not None:
            self._open(edit_request_sheet(self._desk, subject.request), _LARGE)
        elif subject.standings:
            self.edit_agreements(subject.standings[0])

    def withdraw(self) -> None:
        """Withdraw with a reason."""
        subject = self._subject()
        if subject is not None and subject.record.stands:
            ask_reason(self._desk, subject.record, self._host)

    def restore(self) -> None:
        """Take a withdrawal back."""
        subject = self._subject()
        if subject is not None and not subject.record.stands:
            restore(self._desk.register, subject.record)

    def add_councils(self) -> None:
        """Lay the request before more councils."""
        subject = self._subject()
        if subject is not None and subject.request is not None:
            self._open(more_councils_sheet(self._desk, subject.request), _LARGE)

    def open_reference(self, reference: Reference | None) -> None:
        """Change a reference number, or add one."""
        subject = self._subject()
        if subject is not None:
            self._open(reference_sheet(self._desk, subject.record.id, reference), _SMALL)

    # -- one council ---------------------------------------------------------------------------

    def edit_agreements(self, standing: Standing) -> None:
        """Change what was agreed with a council."""
        subject = self._subject()
        own = standing.consultation.id
        moved = subject is not None and bool(subject.file.procedure.extensions_of(own))
        self._open(consultation_sheet(self._desk, standing, moved=moved), _SMALL)

    def state_accordance(self, standing: Standing) -> None:
        """Overrule what follows from the points."""
        self._open(accordance_sheet(self._desk, standing), _SMALL)

    def withdraw_record(self, record: Record) -> None:
        """Withdraw a step, an advice or a consultation with a reason."""
        ask_reason(self._desk, record, self._host)

    def draft_advice(self, standing: Standing) -> None:
        """Begin the advice of a council."""
        self._open(draft_sheet(self._desk, standing), _SMALL)

    def edit_advice(self, standing: Standing) -> None:
        """Change a draft, or the note at a sent advice."""
        if standing.advice is not None:
            self._open(advice_sheet(self._desk, standing.advice), _SMALL)

    def send_advice(self, standing: Standing) -> None:
        """Record that the advice was sent."""
        if standing.advice is not None:
            sheet = send_sheet(self._desk, standing.advice, len(standing.points))
            self._open(sheet, _SMALL)

    def begin_version(self, standing: Standing) -> None:
        """Begin a new version beside the sent advice, with its points."""
        if standing.advice is not None:
            version = new_version(self._desk.register, standing.advice)
            self._desk.say(
                _("Versie {number} is een concept met dezelfde punten.").format(
                    number=version.version
                )
            )

    def open_points(self, standing: Standing) -> None:
        """Go to the points of a council and the reactions to them."""
        consultation = standing.consultation
        place = Place(ScreenName.REACTIONS, consultation.dossier, consultation.id)
        self._desk.go(place)

    def cut_points(self, standing: Standing) -> None:
        """Take over points from the letter of a draft."""
        subject = self._subject()
        if subject is not None and standing.advice is not None:
            from ui.views.cutting import open_cutting

            open_cutting(self._desk, subject.file, standing.advice, self._host)

    def decide(self, standing: Standing) -> None:
        """Record a decision on this council's consultation, or change the one there is."""
        subject = self._subject()
        if subject is None:
            return
        covered = [s.consultation.id for s in subject.standings] or [standing.consultation.id]
        sheet = decision_sheet(self._desk, subject.file, standing.decision, covered)
        self._open(sheet, _LARGE)

    def decide_anew(self, standing: Standing) -> None:
        """Record a further decision on this council's consultation."""
        subject = self._subject()
        if subject is not None:
            covered = [standing.consultation.id]
            self._open(decision_sheet(self._desk, subject.file, None, covered), _LARGE)

    def notify(self, standing: Standing) -> None:
        """Record the notice and the reasons, for this council or more at once."""
        subject = self._subject()
        if subject is not None:
            councils = subject.standings
            self._open(notice_sheet(self._desk, councils, [standing.consultation.id]), _SMALL)

    def waive(self, standing: Standing) -> None:
        """Record that the council lets the suspension lapse."""
        self._open(waiver_sheet(self._desk, standing), _SMALL)

    def know(self, standing: Standing) -> None:
        """Record that the council knew of the execution."""
        self._open(known_sheet(self._desk, standing), _SMALL)

    def _open(self, sheet: FormSheet, size: tuple[int, int]) -> None:
        open_as_dialog(sheet, self._host).resize(*size)


def can_waive(standing: Standing) -> bool:
    """Whether there is a suspension of which a council can let go."""
    return not isinstance(standing.outcome(TermKind.SUSPENSION), NoTerm)
