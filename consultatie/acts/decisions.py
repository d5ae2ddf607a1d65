"""Acts on decisions: record one with the consultations it covers, revise it."""

from collections.abc import Collection
from dataclasses import replace

from consultatie.acts.checking import put_checked
from consultatie.decisions import Coverage, Decision
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import OpenRegister, Work


def record_decision(
    register: OpenRegister, draft: Decision, consultations: Collection[RecordId]
) -> Decision:
    """Record a decision and which consultations it covers."""
    label = _("Besluit ‘{title}’ vastleggen").format(title=draft.title.strip())
    with register.action(label) as work:
        decision = replace(draft, id=work.new_id())
        _put(work, decision, consultations)
    return decision


def revise_decision(
    register: OpenRegister, decision: Decision, consultations: Collection[RecordId]
) -> Decision:
    """Change a decision and which consultations it covers."""
    label = _("Besluit ‘{title}’ wijzigen").format(title=decision.title.strip())
    with register.action(label) as work:
        _put(work, decision, consultations)
    return decision


def _put(work: Work, decision: Decision, consultations: Collection[RecordId]) -> None:
    put_checked(work, decision)
    there = {c.consultation: c for c in work.find(Coverage, "decision", decision.id)}
    for consultation in consultations:
        if consultation not in there:
            work.put(Coverage(id=work.new_id(), decision=decision.id, consultation=consultation))
    for consultation in there.keys() - set(consultations):
        work.put(replace(there[consultation], withdrawn=_("losgemaakt van dit besluit")))
