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
    return tuple(
        Counter(one.key, one.mark, len(one.of(found)), one.rule) for one in forgotten_lists()
    )
