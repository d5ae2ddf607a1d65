"""Acts of a body on what it got: a joint advice, a reservation, its opinion of a reaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_other_dossier
from consultatie.acts.records import NEW, put_new, refuse_sent_advice
from consultatie.acts.requests import Receipts, put_request
from consultatie.advice import Advice, Point
from consultatie.appraisals import Appraisal, Joining, Opinion, Reservation
from consultatie.consultations import Consultation
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.meetings import Meeting
from consultatie.parties import Body
from consultatie.reactions import Answer, Reaction
from consultatie.records import Record
from consultatie.register import OpenRegister, Work
from consultatie.requests import Request


def join_consultations(
    register: OpenRegister, advice: RecordId, consultations: Sequence[RecordId]
) -> list[Joining]:
    """Make an advice that of other consultations too: one text, adopted by each body itself."""
    with register.action(kept("Advies gezamenlijk maken")) as work:
        if not consultations:
            raise breach("consultation", _("Kies ten minste één andere raad."))
        own = work.get(Consultation, work.get(Advice, advice).consultation)
        refuse_other_dossier(work, own.dossier, "consultation", Consultation, consultations)
        for consultation in consultations:
            _refuse_other_advice(work, own, consultation)
        return [
            put_new(work, Joining(id=NEW, advice=advice, consultation=consultation))
            for consultation in consultations
        ]


def adopt(register: OpenRegister, joining: RecordId, adopted_on: date, votes: str = "") -> Joining:
    """Record that a body adopted a joint advice: only then it is its advice too."""
    with register.action(kept("Vaststelling van een gezamenlijk advies vastleggen")) as work:
        adopted = replace(work.get(Joining, joining), adopted_on=adopted_on, votes=votes.strip())
        put_checked(work, adopted)
    return adopted


def reserve(register: OpenRegister, advice: RecordId, text: str) -> Reservation:
    """Record on what part the body keeps its advice for later; that part is frozen on sending."""
    with register.action(kept("Voorbehoud bij het advies vastleggen")) as work:
        refuse_sent_advice(work.get(Advice, advice), "text")
        return put_new(work, Reservation(id=NEW, advice=advice, text=text.strip()))


def follow_up(
    register: OpenRegister,
    reservation: RecordId,
    draft: Request,
    receipts: Receipts,
    *,
    suspension_agreed: bool = True,
) -> Request:
    """Register the request that a reservation leads to, with a consultation for each council."""
    label = kept("Vervolgaanvraag ‘{title}’ registreren").format(title=draft.title.strip())
    with register.action(label) as work:
        reserved = work.get(Reservation, reservation)
        if reserved.follow_up is not None:
            raise breach("follow_up", _("Op dit voorbehoud is al een aanvraag gevolgd."))
        refuse_other_dossier(work, draft.dossier, "dossier", Advice, [reserved.advice])
        request = put_request(work, draft, receipts, suspension_agreed=suspension_agreed)
        put_checked(work, replace(reserved, follow_up=request.id))
    return request


def appraise(register: OpenRegister, drafts: Sequence[Appraisal]) -> list[Appraisal]:
    """Record a body's opinion of the reactions to its points; of each point the last counts.

    Without a body it is the one whose advice it is. A point of a joint advice is judged by each
    of its bodies for itself.
    """
    with register.action(kept("Oordeel van de raad vastleggen")) as work:
        if not drafts:
            raise breach("opinion", _("Geef bij ten minste één punt een oordeel."))
        _refuse_without_reaction(work, drafts)
        return [_put_appraisal(work, draft) for draft in drafts]


def _put_appraisal(work: Work, draft: Appraisal) -> Appraisal:
    advice = _advice_of(work, draft)
    own = work.get(Consultation, advice.consultation)
    refuse_other_dossier(work, own.dossier, "meeting", Meeting, [draft.meeting])
    _refuse_before_reaction(work, draft)
    body = draft.body or own.body
    if body != own.body and body not in _joined_bodies(work, advice):
        raise breach("body", _("Dit punt is geen punt van deze raad."))
    return put_new(work, replace(draft, body=body))


def _joined_bodies(work: Work, advice: Advice) -> set[RecordId]:
    joined = work.find(Joining, "advice", advice.id)
    return {work.get(Consultation, joining.consultation).body for joining in joined}


def _advice_of(work: Work, appraisal: Appraisal) -> Advice:
    return work.get(Advice, work.get(Point, appraisal.point).advice)


def _refuse_without_reaction(work: Work, drafts: Sequence[Appraisal]) -> None:
    """An opinion is about a reaction; of several points it is said which have none."""
    judged = [draft for draft in drafts if draft.opinion is not Opinion.NOT_DISCUSSED]
    lacking = [draft for draft in judged if not _reactions_to(work, draft.point)]
    if not lacking:
        return
    if len(drafts) == 1:
        raise breach("opinion", _("Op dit punt is nog niet gereageerd."))
    words = _("Nog niet gereageerd is op: {points}. Kies daar ‘nog niet besproken’.")
    names = (_name_of(work, draft) for draft in lacking)
    raise breach("opinion", words.format(points=", ".join(names)))


def _refuse_before_reaction(work: Work, draft: Appraisal) -> None:
    if draft.opinion is Opinion.NOT_DISCUSSED:
        return
    days = [r.given_on for r in _reactions_to(work, draft.point) if r.given_on]
    if draft.given_on and days and draft.given_on < min(days):
        raise breach("given_on", _("Het oordeel ligt vóór de reactie."))


def _reactions_to(work: Work, point: RecordId) -> list[Reaction]:
    given = (work.get(Reaction, answer.reaction) for answer in work.find(Answer, "point", point))
    return [reaction for reaction in given if reaction.stands]


def _name_of(work: Work, draft: Appraisal) -> str:
    consultation = work.get(Consultation, _advice_of(work, draft).consultation)
    number = work.get(Point, draft.point).number
    council = work.get(Body, consultation.body).name
    return _("{council} punt {number}").format(council=council, number=number)


# What gives a consultation an advice: one of its own, or that it joined in another.
_GIVEN: tuple[type[Record], ...] = (Advice, Joining)


def _refuse_other_advice(work: Work, own: Consultation, consultation: RecordId) -> None:
    if consultation == own.id:
        raise breach("consultation", _("Dit advies is al van deze raad."))
    if any(work.find(cls, "consultation", consultation) for cls in _GIVEN):
        raise breach("consultation", _("Bij deze raadpleging is al een advies."))
