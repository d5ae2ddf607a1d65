"""Acts on requests and consultations: register, send to more councils, record a step."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse, refuse_blank
from consultatie.acts.records import NEW, put_new
from consultatie.consultations import REPEATED, TRIGGERS, Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.errors import Breach, breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.law.grounds import Ground
from consultatie.parties import Body
from consultatie.register import OpenRegister, Work
from consultatie.requests import Request

# When each council received a request; None where that is not known yet.
Receipts = Mapping[RecordId, date | None]


def register_request(
    register: OpenRegister,
    draft: Request,
    receipts: Receipts,
    *,
    suspension_agreed: bool = True,
) -> Request:
    """Register a request and open a consultation for each council it went to.

    `suspension_agreed` matters where the right to advise was agreed on (art. 32 WOR).
    """
    label = kept("Aanvraag ‘{title}’ registreren").format(title=draft.title.strip())
    with register.action(label) as work:
        return put_request(work, draft, receipts, suspension_agreed=suspension_agreed)


def put_request(
    work: Work, draft: Request, receipts: Receipts, *, suspension_agreed: bool = True
) -> Request:
    """Write a new request with its consultations, inside an action."""
    refuse(_check_receipts(work, draft.ground, receipts))
    request = put_new(work, draft)
    _open_consultations(work, request, receipts, suspension_agreed=suspension_agreed)
    return request


def send_to_more(
    register: OpenRegister,
    request: Request,
    receipts: Receipts,
    *,
    suspension_agreed: bool = True,
) -> None:
    """Open consultations for councils that received the request too."""
    with register.action(kept("Aanvraag aan meer raden voorleggen")) as work:
        refuse(_check_receipts(work, request.ground, receipts))
        refuse(_check_not_there(work, request, receipts))
        _open_consultations(work, request, receipts, suspension_agreed=suspension_agreed)


def open_consultation(
    register: OpenRegister, draft: Consultation, known: date | None = None
) -> Consultation:
    """Open a consultation without a request: unsolicited advice, a decision never put to it.

    `known` is the day on which the council learned that the decision is being executed: without
    a written notice its month runs from there (art. 26(2) WOR).
    """
    with register.action(kept("Raadpleging zonder aanvraag vastleggen")) as work:
        refuse(_check_ground(work, draft))
        consultation = put_new(work, draft)
        if known:
            _put_day(work, consultation.id, StepKind.KNOWN, known)
        return consultation


def record_step(
    register: OpenRegister,
    consultation: RecordId,
    sort: StepKind,
    *,
    planned: PreciseDate | None = None,
    actual: PreciseDate | None = None,
    skipped: str = "",
    note: str = "",
) -> Step:
    """Record a step; of most sorts a consultation has one, which this replaces.

    Meetings and notices stand beside each other.
    """
    with register.action(kept("Stap ‘{step}’ vastleggen").format(step=sort)) as work:
        before = _step_to_write(work, consultation, sort)
        step = replace(
            before,
            planned=planned,
            # Another planned date is no longer the one of a scenario.
            scenario=before.scenario if planned == before.planned else None,
            actual=actual,
            skipped=skipped,
            note=note,
        )
        put_checked(work, step)
    return step


def correct_step(register: OpenRegister, step: Step, reason: str = "") -> Step:
    """Correct a step. Another day for one that starts or ends a term needs its reason."""
    label = kept("Stap ‘{step}’ wijzigen").format(step=step.sort.value)
    with register.action(label, reason.strip()) as work:
        before = work.get(Step, step.id)
        if is_silent_move(before, step):
            sentence = _("Geef de reden: van deze dag hangt een termijn af.")
            refuse_blank("reason", reason, sentence)
        put_checked(work, step)
    return step


def is_silent_move(before: Step, after: Step) -> bool:
    """Whether a day that starts or ends a term becomes another one."""
    return before.sort in TRIGGERS and bool(before.actual) and before.actual != after.actual


def record_notice(
    register: OpenRegister,
    consultations: Sequence[RecordId],
    notice: date,
    reasons: date | None,
) -> None:
    """Record the written notice of the decision to councils and when its reasons came.

    The month of art. 25(6) and 26(2) WOR runs from these dates. A notice that was planned is
    filled in; one that was there already stays beside it, see `choose_notice`. So do reasons: a
    later letter that repeats them takes nothing away from the first.
    """
    with register.action(kept("Kennisgeving van het besluit vastleggen")) as work:
        for consultation in consultations:
            _put_beside(work, consultation, StepKind.NOTICE, notice)
            if reasons:
                _put_beside(work, consultation, StepKind.REASONS, reasons)


def choose_notice(register: OpenRegister, notice: RecordId, reason: str) -> Step:
    """Choose which of several candidate notices counts; the others are kept beside it."""
    with register.action(kept("Kiezen welke kennisgeving telt"), reason.strip()) as work:
        refuse_blank("reason", reason, _("Geef de reden waarom deze kennisgeving telt."))
        step = work.get(Step, notice)
        if step.sort is not StepKind.NOTICE or step.actual is None:
            raise breach("chosen", _("Kies een kennisgeving die is gedaan."))
        for other in _steps(work, step.consultation, StepKind.NOTICE):
            counts = other.id == notice
            why = reason.strip() if counts else None
            put_checked(work, replace(other, chosen=counts, chosen_because=why))
        return work.get(Step, notice)


def _put_beside(work: Work, consultation: RecordId, sort: StepKind, day: date) -> None:
    """Write a step that can happen more than once; a planned one is the one that now happened."""
    there = _steps(work, consultation, sort)
    if sort is StepKind.REASONS and any(step.day == day for step in there):
        return
    planned = [step for step in there if step.actual is None and not step.skipped]
    step = planned[0] if planned else _step_to_write(work, consultation, sort)
    put_checked(work, replace(step, actual=PreciseDate.day(day)))


def _put_day(work: Work, consultation: RecordId, sort: StepKind, day: date) -> None:
    step = _step_to_write(work, consultation, sort)
    put_checked(work, replace(step, actual=PreciseDate.day(day)))


def _step_to_write(work: Work, consultation: RecordId, sort: StepKind) -> Step:
    there = _steps(work, consultation, sort)
    if there and sort not in REPEATED:
        return there[-1]
    return Step(id=work.new_id(), consultation=consultation, sort=sort)


def _steps(work: Work, consultation: RecordId, sort: StepKind) -> list[Step]:
    return [s for s in work.find(Step, "consultation", consultation) if s.sort is sort]


def _open_consultations(
    work: Work, request: Request, receipts: Receipts, *, suspension_agreed: bool
) -> None:
    for body, received in receipts.items():
        draft = Consultation(
            id=NEW,
            dossier=request.dossier,
            body=body,
            request=request.id,
            suspension_agreed=suspension_agreed,
        )
        consultation = put_new(work, draft)
        if received:
            _put_day(work, consultation.id, StepKind.RECEIVED, received)


def _check_receipts(work: Work, ground: Ground, receipts: Receipts) -> list[Breach]:
    if not receipts:
        return [Breach("bodies", _("Kies ten minste één raad die de aanvraag ontvangt."))]
    bodies = [work.get(Body, body) for body in receipts]
    misfits = [body.name for body in bodies if not _fits(ground, body)]
    if not misfits:
        return []
    sentence = _("De grondslag past niet bij {bodies}; kies een andere grondslag of raad.")
    return [Breach("bodies", sentence.format(bodies=", ".join(misfits)))]


def _check_ground(work: Work, draft: Consultation) -> list[Breach]:
    if draft.ground is None or _fits(draft.ground, work.get(Body, draft.body)):
        return []
    return [Breach("ground", _("Deze grondslag past niet bij deze raad."))]


def _fits(ground: Ground, body: Body) -> bool:
    if not body.is_consulted:
        return False
    if ground in EITHER_SIDE:
        return True
    return body.is_works_council == ground.value.startswith("wor")


# Grounds on which any council can be heard.
EITHER_SIDE = frozenset({Ground.VRIJWILLIG, Ground.ONGEVRAAGD, Ground.INSPRAAK})


def _check_not_there(work: Work, request: Request, receipts: Receipts) -> list[Breach]:
    there = {c.body for c in work.find(Consultation, "request", request.id)}
    double = [work.get(Body, body).name for body in receipts if body in there]
    if not double:
        return []
    sentence = _("{bodies} kreeg deze aanvraag al.").format(bodies=", ".join(double))
    return [Breach("bodies", sentence)]
