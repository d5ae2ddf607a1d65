"""What is being written as a reaction to one point, before and after it is saved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from consultatie.acts.reactions import Replies, Reply, react, revise_reaction
from consultatie.acts.records import NEW
from consultatie.advice import Point
from consultatie.dossier_file import DossierFile
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.reactions import Reaction, Verdict
from consultatie.register import OpenRegister
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class AlsoDraft:
    """What the same reaction says to another point; without a verdict that of the point in hand."""

    point: RecordId
    verdict: Verdict | None = None
    wording: str = ""


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
    counter_proposal: str = ""
    wording: str = ""
    given_on: date | None = None
    round: int = 1
    also: tuple[AlsoDraft, ...] = ()

    @property
    def others(self) -> frozenset[RecordId]:
        """The other points that it answers."""
        return frozenset(other.point for other in self.also)


def saved_draft(file: DossierFile, point: Point) -> ReplyDraft:
    """What is saved as the reaction to a point: that of the last round."""
    answer = file.answer_to(point.id)
    if answer is None:
        return ReplyDraft(point.id)
    reaction = file.reaction(answer.reaction)
    others = (other for other in file.answers_of(reaction.id) if other.point != point.id)
    return ReplyDraft(
        point=point.id,
        reaction=reaction.id,
        verdict=answer.verdict,
        text=reaction.text,
        reasons=reaction.reasons,
        changes=reaction.changes,
        counter_proposal=reaction.counter_proposal or "",
        wording=answer.wording,
        given_on=reaction.given_on,
        round=reaction.round,
        also=tuple(AlsoDraft(other.point, other.verdict, other.wording) for other in others),
    )


def next_round(draft: ReplyDraft) -> ReplyDraft:
    """A reaction on the reaction: a new one beside it."""
    return ReplyDraft(point=draft.point, round=draft.round + 1)


def with_points(draft: ReplyDraft, rounds: Mapping[RecordId, int]) -> ReplyDraft:
    """The same reaction for more points, each with the round of its last reaction (0: none).

    A point that was answered elsewhere keeps that answer: together they begin the round after it.
    """
    others = {point: last for point, last in rounds.items() if point != draft.point}
    more = {point: last for point, last in others.items() if point not in draft.others}
    latest = max(more.values(), default=0)
    if draft.reaction != NEW and latest:
        draft, more = next_round(draft), others
    added = tuple(AlsoDraft(point) for point in more)
    fitting = max(draft.round, latest + 1) if draft.reaction == NEW else draft.round
    return replace(draft, also=(*draft.also, *added), round=fitting)


def refitted(kept: ReplyDraft, saved: ReplyDraft) -> ReplyDraft:
    """What was typed as a new reaction, one round later where meanwhile one was saved."""
    if kept.reaction == NEW and saved.reaction != NEW and kept.round <= saved.round:
        return replace(kept, round=saved.round + 1)
    return kept


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
            _replies(draft, draft.verdict),
        )
    there = register.get(Reaction, draft.reaction)
    return revise_reaction(register, _filled(there, draft), _replies(draft, draft.verdict))


def _filled(reaction: Reaction, draft: ReplyDraft) -> Reaction:
    return replace(
        reaction,
        text=draft.text,
        reasons=draft.reasons,
        changes=draft.changes,
        counter_proposal=draft.counter_proposal or None,
        given_on=draft.given_on,
        round=draft.round,
    )


def _replies(draft: ReplyDraft, verdict: Verdict) -> Replies:
    """The other points get their own verdict, or else this one."""
    others = {each.point: Reply(each.verdict or verdict, each.wording) for each in draft.also}
    return {draft.point: Reply(verdict, draft.wording), **others}


def reply_drafts_of(desk: Desk) -> "ReplyDrafts":
    """The drafts of a desk: what was typed in the list stands in the matrix, and back."""
    return desk.findChild(ReplyDrafts) or ReplyDrafts(desk)


class ReplyDrafts(QObject):
    """What was typed and not saved, per point, for as long as the register is open.

    `told` carries the point and what stands there now, None for gone.
    """

    told = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[RecordId, ReplyDraft] = {}

    def keep(self, draft: ReplyDraft, saved: ReplyDraft) -> None:
        """Keep what differs from what is saved."""
        if draft == saved:
            self.drop(draft.point)
        else:
            self._kept[draft.point] = draft
            self.told.emit(draft.point, draft)

    def of(self, point: RecordId) -> ReplyDraft | None:
        """What was typed at a point."""
        return self._kept.get(point)

    def drop(self, point: RecordId) -> None:
        """What was typed at a point is saved, or thrown away."""
        if self._kept.pop(point, None) is not None:
            self.told.emit(point, None)

    def points(self) -> frozenset[RecordId]:
        """The points at which something unsaved stands."""
        return frozenset(self._kept)
