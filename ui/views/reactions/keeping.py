"""The unsaved reactions, kept in the register while they are typed."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from consultatie.acts.records import NEW
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.reactions import Verdict
from ui.desk import Desk, Place, ScreenName
from ui.drafts import drafts_of, moment_words
from ui.views.reactions.drafts import AlsoDraft, ReplyDraft, saved_draft


class ReplyKeeping:
    """Writes what is typed at each point, and reads it back once."""

    def __init__(self, desk: Desk, names: Callable[[RecordId], str]) -> None:
        self._desk = desk
        self._names = names

    def keep(self, dossier: RecordId, point: RecordId, draft: ReplyDraft | None) -> None:
        """Keep what is typed at a point; None forgets it."""
        drafts = drafts_of(self._desk)
        if draft is None:
            drafts.drop(key_of(point))
            return
        what = _("Reactie · {point}").format(point=self._names(point))
        place = Place(ScreenName.REACTIONS, dossier, point)
        drafts.keep(key_of(point), what, place, _written(draft))

    def taken_up(
        self, file: DossierFile, points: Collection[RecordId]
    ) -> tuple[Sequence[ReplyDraft], str]:
        """What was kept at these points, and of when the last of it is, in words."""
        kept = [d for d in drafts_of(self._desk).kept() if d.key.startswith(_KEY)]
        found = [(draft, _read(draft.text)) for draft in kept]
        own = [(draft, reply) for draft, reply in found if reply.point in points]
        moment = moment_words(own[0][0].at, self._desk.now()) if own else ""
        return [_fitting(file, reply, points) for _draft, reply in own], moment


_KEY = "reply/"


def key_of(point: RecordId) -> str:
    """The key of what is typed at a point."""
    return f"{_KEY}{point}#1"


def _written(draft: ReplyDraft) -> str:
    day = draft.given_on.isoformat() if draft.given_on else None
    return json.dumps({**asdict(draft), "given_on": day}, ensure_ascii=False)


def _read(text: str) -> ReplyDraft:
    held: dict[str, Any] = json.loads(text)
    held["verdict"] = Verdict(held["verdict"]) if held["verdict"] else None
    held["given_on"] = date.fromisoformat(held["given_on"]) if held["given_on"] else None
    held["also"] = tuple(_also(one) for one in held["also"])
    return ReplyDraft(**held)


def _also(held: dict[str, Any]) -> AlsoDraft:
    verdict = Verdict(held["verdict"]) if held["verdict"] else None
    return AlsoDraft(held["point"], verdict, held["wording"])


def _fitting(file: DossierFile, draft: ReplyDraft, points: Collection[RecordId]) -> ReplyDraft:
    """A draft as it can be saved now: of the reaction that stands, with points that stand."""
    also = tuple(one for one in draft.also if one.point in points)
    saved = saved_draft(file, file.point(draft.point))
    begun = draft.reaction == NEW and draft.round > saved.round
    reaction = NEW if begun else saved.reaction
    return replace(draft, also=also, reaction=reaction)
