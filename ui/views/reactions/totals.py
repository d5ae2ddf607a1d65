"""The line below the list: how the reactions to each council stand."""

from collections.abc import Iterable

from consultatie.ids import RecordId
from consultatie.tallies import tally_words
from ui.views.reactions.lines import PointLine, tally_of

_MOST_COUNCILS = 3


def totals_words(
    lines: Iterable[PointLine], shown: Iterable[PointLine], chosen: PointLine | None
) -> str:
    """A line for every council in the list, when they are few; else for that of the chosen point.

    :param lines: all points of the dossier; a council's total counts those that are filtered out.
    """
    groups: dict[RecordId, list[PointLine]] = {}
    for line in lines:
        groups.setdefault(line.consultation, []).append(line)
    told = {line.consultation for line in shown}
    if len(told) > _MOST_COUNCILS:
        told = {chosen.consultation} if chosen else set()
    return "\n".join(
        f"{own[0].bodies}: {tally_words(tally_of(own))}"
        for consultation, own in groups.items()
        if consultation in told
    )
