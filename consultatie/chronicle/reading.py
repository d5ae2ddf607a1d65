"""The chronicle of one dossier, out of what is recorded in it."""

from collections.abc import Callable, Iterator
from datetime import date

from consultatie.chronicle.answering import (
    Shows,
    appraisals,
    decisions,
    meetings,
    milestones,
    reactions,
)
from consultatie.chronicle.asking import (
    advices,
    clocks,
    experts,
    questions,
    requests,
    soundings,
    steps,
)
from consultatie.chronicle.promising import commitments, documents
from consultatie.chronicle.values import Happened
from consultatie.dossier_file import DossierFile

# Of one day in the order in which things happen when nobody wrote down the hour.
_TELLERS: tuple[Callable[[DossierFile], Iterator[Happened]], ...] = (
    requests,
    steps,
    clocks,
    questions,
    experts,
    soundings,
    meetings,
    advices,
    decisions,
    commitments,
    documents,
)


def chronicle_of(file: DossierFile, today: date, shows: Shows) -> tuple[Happened, ...]:
    """Everything that happened through today, oldest first; of a planned day nothing is told.

    :param shows: whether a record may be told of, for lines that count several.
    """
    told = [
        *(one for tell in _TELLERS for one in tell(file)),
        *reactions(file, shows),
        *appraisals(file, shows),
        *milestones(file, today),
    ]
    return tuple(sorted((one for one in told if one.when.first <= today), key=_order))


def _order(one: Happened) -> tuple[date, date]:
    return one.when.first, one.when.last
