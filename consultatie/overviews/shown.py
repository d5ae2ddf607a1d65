"""What of a consultation may stand on a paper, and what is left out of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.issues import IssueStatus
from consultatie.language import _, as_chosen, ngettext
from consultatie.sight import Audience, Sight
from consultatie.standing import Standing
from consultatie.visibility import NARROWEST_FIRST, Visibility


@dataclass(frozen=True, slots=True)
class Shown:
    """The standings that these readers may see, and the records that were left out for it.

    Of what was left out whole only the uppermost record is counted, with who may see it.
    """

    standings: tuple[Standing, ...] = ()
    left_out: Mapping[RecordId, Visibility] = field(default_factory=dict)


def shown(standings: Iterable[Standing], sight: Sight, audience: Audience) -> Shown:
    """The standings without what these readers may not see.

    Accordance and terms stay what they are: they follow from all points.
    """
    kept: list[Standing] = []
    left_out: dict[RecordId, Visibility] = {}
    for standing in standings:
        if hidden := _hides_all(standing, sight, audience):
            left_out[hidden] = sight.of(hidden)
            continue
        points = dict(_hidden_points(standing, sight, audience))
        decisions = set(_hidden_decisions(standing, sight, audience))
        left_out |= {hides: sight.of(hides) for hides in (*points.values(), *decisions)}
        kept.append(_without(_silent_about(standing, decisions), set(points)))
    return Shown(tuple(kept), left_out)


def left_out_line(number: int) -> str:
    """How many parts are not on the paper, and why; empty when everything is."""
    if not number:
        return ""
    return ngettext(
        "{number} onderdeel is niet opgenomen omdat het intern of geheim is.",
        "{number} onderdelen zijn niet opgenomen omdat zij intern of geheim zijn.",
        number,
    ).format(number=number)


def pre_print_line(audience: Audience, left_out: Iterable[Visibility]) -> str:
    """What whoever hands this out must know first: how many parts these readers do not get."""
    counts = Counter(left_out)
    if not counts:
        return _("Voor {readers}: er is niets weggelaten.").format(readers=readers_of(audience))
    kinds = ", ".join(f"{counts[one]} {one}" for one in NARROWEST_FIRST if counts[one])
    only = next(iter(counts)) if len(counts) == 1 else kinds
    words = ngettext(
        "Voor {readers}: {number} onderdeel weggelaten ({kinds}).",
        "Voor {readers}: {number} onderdelen weggelaten ({kinds}).",
        counts.total(),
    )
    return words.format(readers=readers_of(audience), number=counts.total(), kinds=only)


def inside_line(kept_inside: Iterable[Visibility]) -> str:
    """What whoever hands out a paper with everything must know: what is not for the board."""
    counts = Counter(kept_inside)
    if not counts:
        return _("Intern: alles staat erop; er is niets dat het bestuur niet mag zien.")
    kinds = ", ".join(f"{counts[one]} {one}" for one in NARROWEST_FIRST if counts[one])
    words = ngettext(
        "Intern: alles staat erop, ook {number} onderdeel dat het bestuur niet mag zien ({kinds}).",
        "Intern: alles staat erop, ook {number} onderdelen die het bestuur niet mag zien "
        "({kinds}).",
        counts.total(),
    )
    return words.format(number=counts.total(), kinds=kinds)


def seen_for(sight: Sight, audience: Audience) -> DossierFile:
    """The dossier as these readers see it; a body that they may not know of has no name."""
    seen = sight.seen_by(audience)
    bodies = tuple(
        body if sight.shows(audience, body.id) else replace(body, name="")
        for body in seen.parties.bodies
    )
    return replace(seen, parties=replace(seen.parties, bodies=bodies))


@as_chosen()
def hand_out_line(
    audience: Audience, left_out_for: Callable[[Audience], Iterable[Visibility]]
) -> str:
    """What whoever hands out a paper must know first, given what readers do not get."""
    if audience is Audience.SECRETARIAT:
        return inside_line(left_out_for(Audience.BOARD))
    return pre_print_line(audience, left_out_for(audience))


def status_of(audience: Audience, status: IssueStatus = IssueStatus.DRAFT) -> str:
    """What stands at the head of every page: how far the paper is and that it stays inside."""
    if audience is Audience.SECRETARIAT:
        return _("{status} · intern, niet verspreiden").format(status=status)
    return str(status)


def readers_of(audience: Audience) -> str:
    """For whom something is meant, after "voor"."""
    return {
        Audience.SECRETARIAT: _("intern gebruik"),
        Audience.COUNCIL: _("de raad"),
        Audience.BOARD: _("het bestuur"),
        Audience.PUBLIC: _("iedereen"),
    }[audience]


def as_sent(standing: Standing) -> Standing:
    """What a board may see: an advice that the council did not give yet is its own."""
    if standing.advice is None or standing.advised_on is not None:
        return standing
    return replace(standing, advice=None, points=(), answers={})


def _hides_all(standing: Standing, sight: Sight, audience: Audience) -> RecordId | None:
    found = (one for one in standing.rests_on if not sight.shows(audience, one))
    return next(found, None)


def _hidden_points(
    standing: Standing, sight: Sight, audience: Audience
) -> Iterator[tuple[RecordId, RecordId]]:
    """The points that are left out, each with the record that hides it.

    A point goes with its answer: without that it would seem to have none.
    """
    for point in standing.points:
        answer = standing.answers.get(point.id)
        for one in (point.id, answer.id if answer else None):
            if one is not None and not sight.shows(audience, one):
                yield point.id, one
                break


def _hidden_decisions(standing: Standing, sight: Sight, audience: Audience) -> Iterator[RecordId]:
    """The decisions that a caution names and that these readers may not know of."""
    for named in standing.named_in.values():
        yield from (one for one in named if not sight.shows(audience, one))


def _silent_about(standing: Standing, hidden: set[RecordId]) -> Standing:
    """The standing without the cautions that would give these records away."""
    named = standing.named_in
    told = tuple(c for c in standing.printed_cautions if not named.get(c, frozenset()) & hidden)
    return replace(standing, printed_cautions=told)


def _without(standing: Standing, hidden: set[RecordId]) -> Standing:
    if not hidden:
        return standing
    points = tuple(point for point in standing.points if point.id not in hidden)
    answers = {point: a for point, a in standing.answers.items() if point not in hidden}
    return replace(standing, points=points, answers=answers)
