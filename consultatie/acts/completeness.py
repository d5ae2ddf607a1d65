"""Acts on the completeness check of a request: judge its parts."""

from collections.abc import Sequence
from dataclasses import replace

from consultatie.acts.checking import put_checked
from consultatie.completeness import PartCheck
from consultatie.errors import breach
from consultatie.language import _, kept
from consultatie.register import OpenRegister, Work


def judge(register: OpenRegister, drafts: Sequence[PartCheck]) -> list[PartCheck]:
    """Judge parts of a request; a part that was judged before is judged anew, not twice.

    Parts are told apart by their subject and label; the id of a draft does not matter.
    """
    with register.action(kept("Volledigheid van de aanvraag toetsen")) as work:
        if not drafts:
            raise breach("presence", _("Beoordeel ten minste één onderdeel."))
        return [_put(work, draft) for draft in drafts]


def _put(work: Work, draft: PartCheck) -> PartCheck:
    there = work.find(PartCheck, "consultation", draft.consultation)
    same = [check for check in there if _part(check) == _part(draft)]
    judged = replace(draft, id=same[0].id if same else work.new_id())
    put_checked(work, judged)
    return judged


def _part(check: PartCheck) -> tuple[str, str]:
    return (check.subject, check.label.strip().casefold())
