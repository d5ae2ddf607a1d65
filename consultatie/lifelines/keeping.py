"""What was promised because of a point, and how that was kept."""

from collections.abc import Iterator

from consultatie.commitments import Commitment
from consultatie.dates import format as words_of
from consultatie.finding_points import Place
from consultatie.language import _
from consultatie.lifelines.events import Happening, LifeEvent, council, name_of, on_day


def commitments(place: Place) -> Iterator[LifeEvent]:
    """The commitments made in reactions to the point, to their end."""
    reactions = {answer.reaction for answer in place.file.answers_to(place.point.id)}
    for commitment in place.file.procedure.standing_commitments():
        if commitment.reaction in reactions:
            yield from _kept(place, commitment)


def _kept(place: Place, commitment: Commitment) -> Iterator[LifeEvent]:
    handed = place.file.procedure.hand_overs_of(commitment.id)
    first = handed[0].old_giver if handed else commitment.giver
    giver = name_of(place, first) or commitment.giver_function or _("Het bestuur")
    due = _(" Uiterlijk {due}.").format(due=words_of(commitment.due)) if commitment.due else ""
    said = _("{giver} zegde toe: “{text}”{due}").format(giver=giver, text=commitment.text, due=due)
    yield LifeEvent(Happening.COMMITMENT, said, on_day(commitment.said_on))
    for over in handed:
        words = _("De toezegging ging over van {old} naar {new}.")
        sentence = words.format(
            old=name_of(place, over.old_giver), new=name_of(place, over.new_giver)
        )
        reason = f" {over.reason}" if over.reason else ""
        yield LifeEvent(Happening.HAND_OVER, sentence + reason, on_day(over.handed_on))
    yield from _closed(place, commitment)


def _closed(place: Place, commitment: Commitment) -> Iterator[LifeEvent]:
    if commitment.done_on:
        words = _("De toezegging is uitgevoerd. Bewijs: {proof}")
        proof = commitment.proof or _("niet vastgelegd")
        yield LifeEvent(Happening.PROOF, words.format(proof=proof), on_day(commitment.done_on))
    if commitment.reported_on:
        words = _("De uitvoering is aan {body} gemeld{how}.")
        receiver = name_of(place, commitment.receiver) or council(place)
        how = f" ({commitment.reported_how})" if commitment.reported_how else ""
        sentence = words.format(body=receiver, how=how)
        yield LifeEvent(Happening.REPORTED, sentence, on_day(commitment.reported_on))
    if commitment.accepted_on:
        words = _("{body} aanvaardde de uitvoering{where}.")
        receiver = name_of(place, commitment.receiver) or council(place)
        said = ", ".join(filter(None, (commitment.accepted_by, commitment.accepted_where)))
        sentence = words.format(body=receiver, where=f" ({said})" if said else "")
        yield LifeEvent(Happening.ACCEPTED, sentence, on_day(commitment.accepted_on))
