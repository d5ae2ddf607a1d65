"""What can be done on the page of a request: each opens its sheet."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from consultatie.acts.advice import new_version
from consultatie.acts.records import restore
from consultatie.advice import Advice
from consultatie.appraisals import Joining, Reservation
from consultatie.consultations import StepKind
from consultatie.decisions import Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Reference
from consultatie.ids import RecordId
from consultatie.inheritance import Inheritance
from consultatie.language import _
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import NoTerm
from consultatie.letters.kinds import LetterKind
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.sight import Sight
from consultatie.standing import Standing
from ui.desk import Desk, Place, ScreenName
from ui.forms.advice import advice_sheet, draft_sheet, send_sheet
from ui.forms.consultations import accordance_sheet, consultation_sheet
from ui.forms.decisions import decision_sheet
from ui.forms.follow_up import follow_up_sheet
from ui.forms.joint import adopt_sheet, join_sheet, joinable, reservation_sheet
from ui.forms.parties import body_sheet
from ui.forms.records import ask_reason
from ui.forms.references import reference_sheet
from ui.forms.requests import edit_request_sheet, more_councils_sheet
from ui.forms.setting_aside import replace_sheet, revoke_sheet
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.forms.steps import day_sheet, notice_sheet, waiver_sheet
from ui.forms.visibility import ask_visibility
from ui.views.request.subject import Subject
from ui.widgets.sight import sight_tools

_LARGE = (720, 680)
_SMALL = (560, 460)


class Deeds:
    """The acts on one subject; `host` is what the dialogs belong to."""

    def __init__(self, desk: Desk, host: QWidget, subject: Callable[[], Subject | None]) -> None:
        self._desk = desk
        self._host = host
        self._subject = subject
        self._sight: Sight | None = None

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

    def ask_sight(self) -> None:
        """Say who may see the request, and what lies below it."""
        subject = self._subject()
        if subject is not None and subject.record.stands:
            self.ask_sight_of(subject.record)

    def ask_sight_of(self, record: Record) -> None:
        """Say who may see any record of the page."""
        ask_visibility(self._desk, record, self._host)

    def sight_of(self, file: DossierFile, record: Record | None) -> tuple[QWidget, ...]:
        """Who may see a record, and the button to say so, for the head of its card."""
        return sight_tools(self.marks(file), record, self.ask_sight_of)

    def marks(self, file: DossierFile) -> Inheritance:
        """The marks in a dossier as it was read."""
        if self._sight is None or self._sight.file is not file:
            self._sight = Sight(file, self._desk.today())
        return self._sight.marks

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

    def draft_beside(self, standing: Standing) -> Advice | None:
        """The version in preparation beside the advice that counts, if any."""
        subject, advice = self._subject(), standing.advice
        if subject is None or advice is None:
            return None
        versions = subject.file.advices_of(advice.consultation)
        drafts = [one for one in versions if not one.sent and one != advice]
        return drafts[-1] if drafts else None

    def send_version(self, draft: Advice) -> None:
        """Record that the version in preparation was sent."""
        subject = self._subject()
        if subject is not None:
            points = len(subject.file.points_of(draft.id))
            self._open(send_sheet(self._desk, draft, points), _SMALL)

    def open_points(self, standing: Standing) -> None:
        """Go to the points of a council and the reactions to them.

        The points of a joint advice stand at the council where it was written.
        """
        own, advice = standing.consultation, standing.advice
        at = advice.consultation if advice is not None else own.id
        place = Place(ScreenName.REACTIONS, own.dossier, at)
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
        covered = _undecided(subject) or [standing.consultation.id]
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
        self._open(day_sheet(self._desk, standing, StepKind.KNOWN), _SMALL)

    def appeal(self, standing: Standing) -> None:
        """Record that the council appealed."""
        self._open(day_sheet(self._desk, standing, StepKind.APPEAL_FILED), _SMALL)

    def invoke_nullity(self, standing: Standing) -> None:
        """Record that the council invoked the nullity of the decision."""
        self._open(day_sheet(self._desk, standing, StepKind.NULLITY_INVOKED), _SMALL)

    def permit(self, standing: Standing) -> None:
        """Record that the court gave its permission instead of the council's consent."""
        self._open(day_sheet(self._desk, standing, StepKind.PERMISSION), _SMALL)

    def write_letter(self, standing: Standing, kind: LetterKind | None = None) -> None:
        """Make a letter on this council's consultation; which one can still be chosen."""
        subject = self._subject()
        if subject is not None:
            from ui.views.letters import open_letter

            chosen = kind or LetterKind.RECEIPT
            open_letter(self._desk, subject.file, standing.consultation, chosen, self._host)

    # -- a joint advice, and what is kept for later --------------------------------------------

    def can_join(self, file: DossierFile, advice: Advice) -> bool:
        """Whether there is a council that can join in an advice."""
        return bool(joinable(file, advice))

    def join(self, advice: Advice) -> None:
        """Make an advice that of other councils too."""
        subject = self._subject()
        if subject is not None:
            self._open(join_sheet(self._desk, subject.file, advice), _LARGE)

    def adopt(self, body: str, joining: Joining) -> None:
        """Record that a council adopted a joint advice."""
        self._open(adopt_sheet(self._desk, body, joining), _SMALL)

    def adopt_own(self, standing: Standing) -> None:
        """Record that this council adopted the joint advice."""
        if standing.joining is not None:
            self.adopt(standing.body.name, standing.joining)

    def reserve(self, advice: Advice) -> None:
        """Keep a part of the advice for later."""
        self._open(reservation_sheet(self._desk, advice), _SMALL)

    def change_reservation(self, reservation: Reservation) -> None:
        """Change what is kept for later, as long as the advice was not sent."""
        subject = self._subject()
        if subject is not None:
            advice = subject.file.advice(reservation.advice)
            self._open(reservation_sheet(self._desk, advice, reservation), _SMALL)

    def make_follow_up(self, reservation: Reservation) -> None:
        """Register the request that a reservation leads to, and go there."""
        subject = self._subject()
        if subject is not None:
            sheet = follow_up_sheet(self._desk, subject.file, reservation, self.open_request)
            self._open(sheet, _LARGE)

    def open_request(self, request: Request) -> None:
        """Go to the page of another request."""
        self._desk.go(Place(ScreenName.REQUEST, request.dossier, request.id))

    # -- a decision later on -------------------------------------------------------------------

    def change_decision(self, decision: Decision) -> None:
        """Change any decision."""
        subject = self._subject()
        if subject is not None:
            self._open(decision_sheet(self._desk, subject.file, decision), _LARGE)

    def revoke_decision(self, decision: Decision) -> None:
        """Record that the body revoked its decision."""
        self._open(revoke_sheet(self._desk, decision), _SMALL)

    def replace_decision(self, decision: Decision) -> None:
        """Record another decision in the place of this one."""
        subject = self._subject()
        if subject is not None:
            self._open(replace_sheet(self._desk, subject.file, decision), _LARGE)

    def record_gate(self, standing: Standing) -> None:
        """Record a moment of go or no-go, for all councils of which nothing was decided yet."""
        subject = self._subject()
        if subject is not None:
            covered = _undecided(subject) or [standing.consultation.id]
            sheet = decision_sheet(self._desk, subject.file, None, covered, Outcome.GO)
            self._open(sheet, _LARGE)

    def edit_body(self, standing: Standing) -> None:
        """Change the council's own terms, and the article they come from."""
        self._open(body_sheet(self._desk, standing.body), _LARGE)

    def _open(self, sheet: FormSheet, size: tuple[int, int]) -> None:
        open_as_dialog(sheet, self._host, size)


def _undecided(subject: Subject) -> list[RecordId]:
    """The councils of a request on which nothing final was decided yet."""
    return [s.consultation.id for s in subject.standings if s.decision is None]


def can_waive(standing: Standing) -> bool:
    """Whether there is a suspension of which a council can let go."""
    return not isinstance(standing.outcome(TermKind.SUSPENSION), NoTerm)
