"""Acts on numbered issues: put one out, and say which number comes next."""

from collections.abc import Iterable
from dataclasses import replace

from consultatie.acts.checking import put_checked
from consultatie.errors import breach
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.language import _
from consultatie.records import Plain
from consultatie.register import OpenRegister


def next_number(register: OpenRegister, edition: Edition) -> int:
    """The number of the next issue; one that was given once is not given again, even when undone.

    Who got the paper with that number would else hold another paper than the register knows.
    """
    there = [issue.number for issue in register.records(Issue) if issue.edition == edition]
    return 1 + max((*there, *_given(register, edition)), default=0)


def put_out(
    register: OpenRegister, draft: Issue, reactions_without_reasons: Iterable[str] = ()
) -> Issue:
    """Record an issue of which the content and the PDF lie in the register; its id is `NEW`.

    :param reactions_without_reasons: the reactions on this paper that lack the reasons that the
        law asks, as they may be told; with any of them a definitive issue needs a reason.
    :raises RuleBroken: that reason is missing, or the number was given meanwhile.
    """
    _refuse_without_reasons(draft, tuple(reactions_without_reasons))
    label = _("Uitgave {number} van ‘{title}’ vastleggen ({status})").format(
        number=draft.number, title=draft.title, status=draft.status
    )
    if draft.number != next_number(register, draft.edition):
        sentence = _("Dit nummer is intussen al uitgegeven. Geef het overzicht opnieuw uit.")
        raise breach("number", sentence)
    with register.action(label, draft.reason.strip()) as work:
        issue = replace(draft, id=work.new_id(), reason=draft.reason.strip())
        put_checked(work, issue)
    return issue


def _refuse_without_reasons(draft: Issue, lacking: tuple[str, ...]) -> None:
    if draft.status is not IssueStatus.FINAL or not lacking or draft.reason.strip():
        return
    sentence = _(
        "Bij {number} punten is niet alles overgenomen en ontbreken de redenen (art. 25 lid 5 "
        "WOR). Vul die aan bij de reactie, geef dit stuk als concept uit, of leg hier vast waarom "
        "het zo toch definitief is."
    )
    if len(lacking) == 1:
        sentence = _(
            "Bij één punt ({point}) is niet alles overgenomen en ontbreken de redenen (art. 25 "
            "lid 5 WOR). Vul die aan bij de reactie, geef dit stuk als concept uit, of leg hier "
            "vast waarom het zo toch definitief is."
        )
    raise breach("reason", sentence.format(number=len(lacking), point=lacking[0]))


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
        int(one["number"])
        for one in records.values()
        if isinstance(one.get("number"), int)
        and all(one.get(name) == value for name, value in wanted.items())
    ]
