"""Acts on decisions: record one with the consultations it covers, revise, revoke, replace it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_blank, refuse_other_dossier
from consultatie.consultations import Consultation
from consultatie.decisions import Coverage, Decision, Outcome
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.register import OpenRegister, Work

# Where a decision differs for one consultation: its outcome there.
Outcomes = Mapping[RecordId, Outcome]
NOWHERE: Outcomes = {}


def record_decision(
    register: OpenRegister,
    draft: Decision,
    consultations: Collection[RecordId],
    outcomes: Outcomes = NOWHERE,
) -> Decision:
    """Record a decision, which consultations it covers, and where its outcome differs."""
    label = kept("Besluit ‘{title}’ vastleggen").format(title=draft.title.strip())
    with register.action(label) as work:
        return put_decision(work, draft, consultations, outcomes)


def put_decision(
    work: Work, draft: Decision, consultations: Collection[RecordId], outcomes: Outcomes = NOWHERE
) -> Decision:
    """Write a new decision with what it covers, inside an action."""
    decision = replace(draft, id=work.new_id())
    _put(work, decision, consultations, outcomes)
    return decision


def revise_decision(
    register: OpenRegister,
    decision: Decision,
    consultations: Collection[RecordId],
    outcomes: Outcomes | None = None,
) -> Decision:
    """Change a decision and which consultations it covers; without outcomes those stay.

    What became of it later has acts of its own, and stays whatever stood in the form.
    """
    label = kept("Besluit ‘{title}’ wijzigen").format(title=decision.title.strip())
    with register.action(label) as work:
        now = work.get(Decision, decision.id)
        revised = replace(
            decision,
            revoked_on=now.revoked_on,
            replaced_by=now.replaced_by,
            withdrawn=now.withdrawn,
        )
        _put(work, revised, consultations, outcomes)
    return revised


def revoke_decision(
    register: OpenRegister, decision: RecordId, revoked_on: date, reason: str
) -> Decision:
    """Record that a decision was revoked later; it stays in the register."""
    with register.action(kept("Besluit intrekken"), reason.strip()) as work:
        refuse_blank("reason", reason, _("Geef de reden waarom het besluit is ingetrokken."))
        revoked = _revoked(work, decision, revoked_on)
        put_checked(work, revoked)
    return revoked


def replace_decision(
    register: OpenRegister,
    old: RecordId,
    draft: Decision,
    consultations: Collection[RecordId],
    revoked_on: date,
    reason: str,
    outcomes: Outcomes = NOWHERE,
) -> Decision:
    """Record a decision that comes in the place of another; both stay in the register."""
    label = kept("Besluit vervangen door ‘{title}’").format(title=draft.title.strip())
    with register.action(label, reason.strip()) as work:
        refuse_blank("reason", reason, _("Geef de reden waarom het besluit is vervangen."))
        revoked = _revoked(work, old, revoked_on)
        refuse_other_dossier(work, draft.dossier, "dossier", Decision, [old])
        decision = replace(draft, id=work.new_id())
        _put(work, decision, consultations, outcomes)
        put_checked(work, replace(revoked, replaced_by=decision.id))
    return decision


def _revoked(work: Work, decision: RecordId, day: date) -> Decision:
    before = work.get(Decision, decision)
    if before.revoked_on is not None:
        raise breach("revoked_on", _("Dit besluit is al ingetrokken."))
    if before.taken_on is not None and day < before.taken_on.first:
        raise breach("revoked_on", _("Het besluit was op die dag nog niet genomen."))
    return replace(before, revoked_on=day)


def _put(
    work: Work,
    decision: Decision,
    consultations: Collection[RecordId],
    outcomes: Outcomes | None,
) -> None:
    put_checked(work, decision)
    refuse_other_dossier(work, decision.dossier, "consultation", Consultation, consultations)
    there = {c.consultation: c for c in work.find(Coverage, "decision", decision.id)}
    for consultation in consultations:
        coverage = there.get(consultation) or Coverage(
            id=work.new_id(), decision=decision.id, consultation=consultation
        )
        if outcomes is not None:
            coverage = replace(coverage, outcome=outcomes.get(consultation))
        work.put(coverage)
    for consultation in there.keys() - set(consultations):
        work.put(replace(there[consultation], withdrawn=kept("losgemaakt van dit besluit")))
