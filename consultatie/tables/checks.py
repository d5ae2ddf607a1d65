"""The rules that a row must keep, seen beside the rows above it and what the register holds."""

from dataclasses import replace

from consultatie.advice import check_point
from consultatie.commitments import Commitment, check_commitment
from consultatie.errors import Breach
from consultatie.language import _
from consultatie.parties import check_body, check_organisation
from consultatie.tables.drafts import Draft, PartyDraft, PointDraft, Setting


class Judge:
    """Judges drafts in their order: the second with the same number or name is the wrong one."""

    def __init__(self, setting: Setting) -> None:
        parties = setting.parties
        self._numbers = {number.strip() for number in setting.numbers}
        self._homes = {name_key(one.name) for one in parties.organisations if one.stands}
        homes = {one.id: name_key(one.name) for one in parties.organisations}
        self._bodies = {
            (homes[one.organisation], name_key(one.name)) for one in parties.standing_bodies()
        }

    def breaches(self, draft: Draft) -> list[Breach]:
        """What is wrong with a draft; by the names of its columns."""
        match draft:
            case PointDraft():
                return self._of_point(draft)
            case PartyDraft():
                return self._of_party(draft)
            case Commitment():
                return check_commitment(draft)

    def _of_point(self, draft: PointDraft) -> list[Breach]:
        found = check_point(draft.point)
        if draft.point.number in self._numbers:
            found.append(Breach("number", _("Dit nummer komt al voor in dit advies.")))
        if not found:
            self._numbers.add(draft.point.number)
        return found

    def _of_party(self, draft: PartyDraft) -> list[Breach]:
        home = name_key(draft.organisation.name)
        if not home:
            return [Breach("organisation", _("Noem de organisatie."))]
        if draft.body is None:
            found = check_organisation(draft.organisation)
            if home in self._homes:
                found.append(there_already("organisation"))
        else:
            found = check_body(replace(draft.body, successor=None))
            if (home, name_key(draft.body.name)) in self._bodies:
                found.append(there_already("body"))
            self._bodies.add((home, name_key(draft.body.name)))
        self._homes.add(home)
        return found


def there_already(field: str) -> Breach:
    """That a party is not new."""
    if field == "body":
        return Breach(field, _("Dit orgaan staat al bij de partijen."))
    return Breach(field, _("Deze organisatie staat al bij de partijen."))


def name_key(name: str) -> str:
    """By what two names are the same."""
    return " ".join(name.split()).casefold()
