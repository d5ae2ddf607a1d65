"""The places of the navigation on the left."""

from collections.abc import Sequence

from consultatie.language import _
from ui.desk import ScreenName
from ui.widgets.navigation import Place

# A screen that is no place of its own belongs to one that is.
_PART_OF = {
    ScreenName.REQUEST: ScreenName.REQUESTS,
    ScreenName.PREVIEW: ScreenName.REACTIONS,
}
NAVIGATION = frozenset(ScreenName) - frozenset(_PART_OF)


def places() -> Sequence[Place]:
    """The navigation from top to bottom, in the language spoken now."""
    return (
        Place(ScreenName.DOSSIERS, _("Dossiers"), "folders"),
        Place(ScreenName.REQUESTS, _("Aanvragen"), "mail"),
        Place(ScreenName.REACTIONS, _("Punten en reacties"), "list-numbers"),
        Place(ScreenName.DECISIONS, _("Besluiten"), "gavel"),
        Place(ScreenName.PLANNING, _("Planning"), "route"),
        Place(ScreenName.DOCUMENTS, _("Documenten"), "file-text"),
        Place(ScreenName.PARTIES, _("Partijen"), "users-group"),
        Place(ScreenName.ABBREVIATIONS, _("Afkortingen"), "language"),
        Place(ScreenName.JOURNAL, _("Journaal"), "history"),
    )


def key_of(screen: ScreenName) -> ScreenName:
    """The place of the navigation that a screen belongs to."""
    return _PART_OF.get(screen, screen)
