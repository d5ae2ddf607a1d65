"""What of a consultation may stand on a paper, and what is left out of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from consultatie.ids import RecordId
from consultatie.language import ngettext
from consultatie.sight import Audience, Sight
from consultatie.standing import Standing


@dataclass(frozen=True, slots=True)
class Shown:
    """The standings that these readers may see, and the records that were left out for it.

    Of what was left out whole only the uppermost record is counted.
    """

    standings: tuple[Standing, ...] = ()
    left_out: frozenset[RecordId] = frozenset()


def shown(standings: Iterable[Standing], sight: Sight, audience: Audience) -> Shown:
    """The standings without what these readers may not see.

    Accordance and terms stay what they are: they follow from all points.
    """
    kept: list[Standing] = []
    left_out: set[RecordId] = set()
    for standing in standings:
        if hidden := _hides_all(standing, sight, audience):
            left_out.add(hidden)
            continue
        hidden_points = {p for p in _point_ids(standing) if _hides(standing, p, sight, audience)}
        left_out |= hidden_points
        kept.append(_without(standing, hidden_points))
    return Shown(tuple(kept), frozenset(left_out))


def left_out_line(number: int) -> str:
    """How many parts are not on the paper, and why; empty when everything is."""
    if not number:
        return ""
    return ngettext(
        "{number} onderdeel is niet opgenomen omdat het intern of geheim is.",
        "{number} onderdelen zijn niet opgenomen omdat zij intern of geheim zijn.",
        number,
    ).format(number=number)


def as_sent(standing: Standing) -> Standing:
    """What a board may see: an advice that the council did not give yet is its own."""
    if standing.advice is None or standing.advised_on is not None:
        return standing
    return replace(standing, advice=None, points=(), answers={})


def _hides_all(standing: Standing, sight: Sight, audience: Audience) -> RecordId | None:
    """The first record without which nothing true can be said of a consultation."""
    consultation = standing.consultation
    needed = (consultation.request, consultation.id, standing.advice, standing.decision)
    for one in needed:
        record_id = one if one is None or isinstance(one, int) else one.id
        if record_id is not None and not sight.shows(audience, record_id):
            return record_id
    return None


def _point_ids(standing: Standing) -> Iterable[RecordId]:
    return (point.id for point in standing.points)


def _hides(standing: Standing, point: RecordId, sight: Sight, audience: Audience) -> bool:
    """A point goes with its answer: without that it would seem to have none."""
    answer = standing.answers.get(point)
    shows_answer = answer is None or sight.shows(audience, answer.id)
    return not (shows_answer and sight.shows(audience, point))


def _without(standing: Standing, hidden: set[RecordId]) -> Standing:
    if not hidden:
        return standing
    points = tuple(point for point in standing.points if point.id not in hidden)
    answers = {point: a for point, a in standing.answers.items() if point not in hidden}
    return replace(standing, points=points, answers=answers)
