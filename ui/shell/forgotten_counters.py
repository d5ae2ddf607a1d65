"""The counters of the bar "Vergeten?"."""

from collections.abc import Sequence

from consultatie.forgotten import Forgotten
from consultatie.language import _
from ui.forgotten_lists import forgotten_lists
from ui.marks import done
from ui.widgets.counter_bar import Counter


def counters_of(found: Forgotten) -> Sequence[Counter]:
    """Six counters; or one calm one when nothing is forgotten."""
    if not found.total:
        return (Counter("", done(_("Niets vergeten")), None),)
    counted = ((one, len(one.of(found))) for one in forgotten_lists())
    return tuple(Counter(one.key, one.mark_of(n), n, one.rule) for one, n in counted)
