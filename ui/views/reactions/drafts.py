"""What is being written as a reaction to one point, before and after it is saved."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from consultatie.acts.reactions import Replies, Reply, react, revise_reaction
from consultatie.acts.records import NEW
from consultatie.advice import Point
from consultatie.dossier_file import DossierFile
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.reactions import Reaction, Verdict
from consultatie.register import OpenRegister


@dataclass(frozen=True, slots=True)
class ReplyDraft:
    """The reaction to a point as it stands in the editor.

    `reaction` is `NEW` while there is none; `also` are the other points that it answers.
    """

    point: RecordId
    reaction: RecordId = NEW
    verdict: Verdict | None = None
    text: str = ""
    reasons: str = ""
    changes: str = ""
    wording: str = ""
    given_on: date | None = None
    round: int = 1
    also: tuple[RecordId, ...] = ()


def saved_draft(file: DossierFile, point: Point) -> ReplyDraft:
    """What is saved as the reaction to a point: that of the last round."""
    answer = file.answer_to(point.id)
    if answer is None:
        return ReplyDraft(point.id)
    reaction = file.reaction(answer.reaction)
    others = (other.point for other in file.answers_of(reaction.id) if other.point != point.id)
    return ReplyDraft(
        point=point.id,
        reaction=reaction.id,
        verdict=answer.verdict,
        text=reaction.text,
        reasons=reaction.reasons,
        changes=reaction.changes,
        wording=answer.wording,
        given_on=reaction.given_on,
        round=reaction.round,
        also=tuple(others),
    )


def next_round(draft: ReplyDraft) -> ReplyDraft:
    """A reaction on the reaction: a new one beside it."""
    return ReplyDraft(point=draft.point, round=draft.round + 1)


def save_draft(register: OpenRegister, file: DossierFile, draft: ReplyDraft) -> Reaction:
    """Record what was written.

    :raises RuleBroken: with a sentence for each field that is wrong.
    """
    if draft.verdict is None:
        raise breach("verdict", _("Kies wat het bestuur met dit punt doet."))
    if draft.reaction == NEW:
        return react(
            register,
            _filled(Reaction(id=NEW, dossier=file.dossier.id, text=""), draft),
            _replies(file, draft, draft.verdict),
        )
    there = register.get(Reaction, draft.reaction)
    return revise_reaction(register, _filled(there, draft), _replies(file, draft, draft.verdict))


def _filled(reaction: Reaction, draft: ReplyDraft) -> Reaction:
    return replace(
        reaction,
        text=draft.text,
        reasons=draft.reasons,
        changes=draft.changes,
        given_on=draft.given_on,
        round=draft.round,
    )


def _replies(file: DossierFile, draft: ReplyDraft, verdict: Verdict) -> Replies:
    """The other points keep their own verdict and wording; new ones get this verdict."""
    there = _answers(file, draft.reaction)
    others = {point: there.get(point, Reply(verdict)) for point in draft.also}
    return {draft.point: Reply(verdict, draft.wording), **others}


def _answers(file: DossierFile, reaction: RecordId) -> dict[RecordId, Reply]:
    return {a.point: Reply(a.verdict, a.wording) for a in file.answers_of(reaction)}


class Drafts:
    """What was typed and not saved, per point. `told` hears of each change, with None for gone."""

    def __init__(self, told: Callable[[RecordId, ReplyDraft | None], object]) -> None:
        self._told = told
        self._kept: dict[RecordId, ReplyDraft] = {}

    def keep(self, draft: ReplyDraft, saved: ReplyDraft) -> None:
        """Keep what differs from what is saved."""
        if draft == saved:
            self.drop(draft.point)
        else:
            self._kept[draft.point] = draft
            self._told(draft.point, draft)

    def of(self, point: RecordId) -> ReplyDraft | None:
        """What was typed at a point."""
        return self._kept.get(point)

    def drop(self, point: RecordId) -> None:
        """What was typed at a point is saved, or thrown away."""
        if self._kept.pop(point, None) is not None:
            self._told(point, None)

    def points(self) -> frozenset[RecordId]:
        """The points at which something unsaved stands."""
        return frozenset(self._kept)
