"""Acts on numbered issues: put one out, and say which number comes next."""

from collections.abc import Sequence
from dataclasses import replace

from consultatie.acts.checking import put_checked
from consultatie.errors import breach
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.language import _, kept, ngettext
from consultatie.records import Plain
from consultatie.register import OpenRegister


def next_number(register: OpenRegister, edition: Edition) -> int:
    """The number of the next issue; one that was given once is not given again, even when undone.

    Who got the paper with that number would else hold another paper than the register knows.
    """
    there = [issue.number for issue in register.records(Issue) if issue.edition == edition]
    return 1 + max((*there, *_given(register, edition)), default=0)


def put_out(register: OpenRegister, draft: Issue, lacking: Sequence[str] = ()) -> Issue:
    """Record an issue of which the files lie in the register; its id is `NEW`.

    :param lacking: what a definitive issue waits for, a line for each; see `consultatie.proof`.
    :raises RuleBroken: a definitive issue lacks something and no reason is given, or its number
        was given meanwhile.
    """
    refuse_unfinished(draft.status, lacking, draft.reason)
    label = kept("Uitgave {number} van ‘{title}’ vastleggen ({status})").format(
        number=draft.number, title=draft.title, status=draft.status
    )
    if draft.number != next_number(register, draft.edition):
        sentence = _("Dit nummer is intussen al uitgegeven. Geef het overzicht opnieuw uit.")
        raise breach("number", sentence)
    with register.action(label, draft.reason.strip()) as work:
        issue = replace(
            draft,
            id=work.new_id(),
            issued_by=draft.issued_by or register.author().person,
            recipients=draft.recipients.strip(),
            reason=draft.reason.strip(),
        )
        put_checked(work, issue)
    return issue


def refuse_unfinished(status: IssueStatus, lacking: Sequence[str], reason: str) -> None:
    """Refuse a definitive issue that lacks something, unless the reason for that is recorded.

    :raises RuleBroken: at the field `reason`.
    """
    if status is not IssueStatus.FINAL or not lacking or reason.strip():
        return
    sentence = ngettext(
        "Bij {number} punt ontbreekt de reactie of de reden daarvan (art. 25 lid 5 WOR): {first}. "
        "Vul dat aan, geef dit stuk als concept uit, of leg hier vast waarom het zo definitief is.",
        "Bij {number} punten ontbreekt de reactie of de reden daarvan (art. 25 lid 5 WOR), het "
        "eerst bij {first}. Vul dat aan, geef dit stuk als concept uit, of leg hier vast waarom "
        "het zo definitief is.",
        len(lacking),
    )
    raise breach("reason", sentence.format(number=len(lacking), first=lacking[0]))


def _given(register: OpenRegister, edition: Edition) -> list[int]:
    """The numbers that the journal knows of for this edition, also of what was undone."""
    records: dict[int, dict[str, Plain]] = {}
    for change in register.changes_of({Issue.kind}):
        if change.new is not None:
            records.setdefault(change.record, {}).setdefault(change.field, change.new)
    wanted: dict[str, Plain] = {
        "dossier": edition.dossier,
        "product": edition.product,
        "audience": str(edition.audience),
        "subject": edition.subject,
        "choice": edition.choice,
    }
    return [
        number
        for one in records.values()
        if isinstance(number := one.get("number"), int)
        and all(one.get(name) == value for name, value in wanted.items())
    ]
