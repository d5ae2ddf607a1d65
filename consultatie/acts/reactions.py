"""Acts on reactions: react to points, revise that reaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from consultatie.acts.checking import refuse
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.reactions import Answer, Reaction, Verdict, check_reaction
from consultatie.register import OpenRegister, Work


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reaction says to one point: a verdict and, where it differs, its own wording."""

    verdict: Verdict
    wording: str = ""


Replies = Mapping[RecordId, Reply]


def react(register: OpenRegister, draft: Reaction, replies: Replies) -> Reaction:
    """Record the board's reaction to one or more points."""
    with register.action(kept("Reactie vastleggen")) as work:
        reaction = replace(draft, id=work.new_id())
        _put(work, reaction, replies)
    return reaction


def revise_reaction(register: OpenRegister, reaction: Reaction, replies: Replies) -> Reaction:
    """Change a reaction and what it says to which points."""
    with register.action(kept("Reactie wijzigen")) as work:
        _put(work, reaction, replies)
    return reaction


def _put(work: Work, reaction: Reaction, replies: Replies) -> None:
    verdicts = [reply.verdict for reply in replies.values()]
    refuse(_check_replies(replies) + check_reaction(reaction, verdicts))
    work.put(reaction)
    there = {answer.point: answer for answer in work.find(Answer, "reaction", reaction.id)}
    for point, reply in replies.items():
        work.put(_answer(work, there.get(point), reaction, point, reply))
    for point in there.keys() - replies.keys():
        work.put(replace(there[point], withdrawn=kept("punt losgemaakt van deze reactie")))


def _answer(
    work: Work, there: Answer | None, reaction: Reaction, point: RecordId, reply: Reply
) -> Answer:
    if there is not None:
        return replace(there, verdict=reply.verdict, wording=reply.wording)
    return Answer(
        id=work.new_id(),
        reaction=reaction.id,
        point=point,
        verdict=reply.verdict,
        wording=reply.wording,
    )


def _check_replies(replies: Replies) -> list[Breach]:
    if replies:
        return []
    return [Breach("verdict", _("Kies bij ten minste één punt wat het bestuur ermee doet."))]
