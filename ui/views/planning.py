"""The planning of a dossier as a list: each moment as exact as its source was."""

from consultatie import dates
from consultatie.dossiers import Milestone
from consultatie.language import _
from ui.models.cells import Column
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


def milestone_listing() -> Listing[Milestone]:
    """The milestones of a dossier, in the order of their first day."""
    return Listing(
        name="milestones",
        title=_("Mijlpalen"),
        columns=(
            Column(
                header=_("Wanneer"),
                value=lambda row: dates.format(row.when),
                second=_days,
                tone=tone_of,
                sort_key=lambda row: (row.when.first, row.when.last),
                width=250,
            ),
            Column(
                header=_("Mijlpaal"),
                value=lambda row: row.what,
                second=second_line,
                tone=tone_of,
                struck=lambda row: not row.stands,
                tip=lambda row: row.what,
                strong=True,
            ),
            Column(header=_("Wie"), value=lambda row: row.who, tone=tone_of, width=260),
        ),
        key=lambda row: row.id,
        stands=lambda row: row.stands,
        new=_("&Nieuwe mijlpaal"),
        headed=False,
        empty=Emptiness(
            "flag",
            _("Nog geen planning"),
            _("Leg de mijlpalen vast zo precies als u ze weet, ook ‘medio april’ of ‘eind 2026’."),
        ),
    )


def _days(milestone: Milestone) -> str:
    when = milestone.when
    return "" if when.is_day else dates.stretch(when.first, when.last)
