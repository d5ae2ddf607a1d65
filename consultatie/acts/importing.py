"""Acts that take in a table: one action for a whole table, in which no row holds another back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from consultatie.acts.advice import themed
from consultatie.acts.commitments import put_commitment
from consultatie.acts.records import put_new, refuse_sent_advice
from consultatie.advice import Advice, Point
from consultatie.commitments import Commitment
from consultatie.dossier_file import Parties
from consultatie.errors import Breach, RuleBroken, breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.parties import Body, Organisation
from consultatie.register import OpenRegister, Work
from consultatie.table_import.checks import name_key, there_already
from consultatie.table_import.drafts import PartyDraft, PointDraft

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The numbers of the rows that were written, and what is wrong with the others."""

    done: frozenset[int]
    refused: dict[int, tuple[Breach, ...]]


def import_points(
    register: OpenRegister, advice: RecordId, drafts: Mapping[int, PointDraft], source: str
) -> TakenIn:
    """Add the points of a table at the end of an advice that was not sent; themes are made."""
    with register.action(kept("Punten inlezen uit {name}").format(name=source)) as work:
        refuse_sent_advice(work.get(Advice, advice), "text")
        places = [point.place for point in work.find(Point, "advice", advice)]
        last = max(places, default=0)

        def put(number: int, draft: PointDraft) -> None:
            point = replace(draft.point, advice=advice, place=last + number)
            added = put_new(work, point)
            if draft.theme:
                work.put(themed(work, added, draft.theme))

        return _each(drafts, put)


def import_parties(
    register: OpenRegister, drafts: Mapping[int, PartyDraft], source: str
) -> TakenIn:
    """Add the organisations and bodies of a table; an organisation of that name is the one meant.

    What is there already is refused and stays as it is.
    """
    with register.action(kept("Partijen inlezen uit {name}").format(name=source)) as work:
        known = _Known(work, register.parties())
        return _each(drafts, lambda _number, draft: known.put(draft))


def import_commitments(
    register: OpenRegister, drafts: Mapping[int, Commitment], source: str
) -> TakenIn:
    """Record the commitments of a table."""
    with register.action(kept("Toezeggingen inlezen uit {name}").format(name=source)) as work:
        return _each(drafts, lambda _number, draft: put_commitment(work, draft))


def _each(drafts: Mapping[int, D], put: Callable[[int, D], object]) -> TakenIn:
    refused: dict[int, tuple[Breach, ...]] = {}
    for number, draft in drafts.items():
        try:
            put(number, draft)
        except RuleBroken as error:
            refused[number] = error.breaches
    return TakenIn(frozenset(drafts.keys() - refused.keys()), refused)


class _Known:
    """The parties by name, with those that this table brought."""

    def __init__(self, work: Work, parties: Parties) -> None:
        self._work = work
        self._homes = {name_key(one.name): one for one in parties.organisations if one.stands}
        self._bodies = {(one.organisation, name_key(one.name)) for one in parties.standing_bodies()}

    def put(self, draft: PartyDraft) -> None:
        """Write what is new."""
        home = self._homes.get(name_key(draft.organisation.name))
        if draft.body is None:
            self._put_home(draft.organisation, home)
        elif home is None:
            self._put_body(draft.body, self._put_home(draft.organisation, None))
        else:
            self._put_body(draft.body, home)

    def _put_home(self, draft: Organisation, there: Organisation | None) -> Organisation:
        if there is not None:
            raise RuleBroken(there_already("organisation"))
        if not draft.name.strip():
            raise breach("organisation", _("Noem de organisatie."))
        added = put_new(self._work, draft)
        self._homes[name_key(added.name)] = added
        return added

    def _put_body(self, draft: Body, home: Organisation) -> None:
        key = (home.id, name_key(draft.name))
        if key in self._bodies:
            raise RuleBroken(there_already("body"))
        put_new(self._work, replace(draft, organisation=home.id))
        self._bodies.add(key)
