"""The places of the navigation on the left."""

from collections.abc import Sequence

from consultatie.language import _
from ui.desk import ScreenName
from ui.widgets.navigation import Place

# A screen that is no place of its own belongs to one that is.
_PART_OF = {
    ScreenName.REQUEST: ScreenName.REQUESTS,
    ScreenName.PREVIEW: ScreenName.REACTIONS,
    ScreenName.MATRIX: ScreenName.REACTIONS,
}
NAVIGATION = frozenset(ScreenName) - frozenset(_PART_OF)


def places() -> Sequence[Place]:
    """The navigation from top to bottom, in the language spoken now."""
    return (*_dossier(), *_work(), *_insight(), *_register())


def _dossier() -> Sequence[Place]:
    """What there is and when; it stands first and needs no heading."""
    return (
        Place(ScreenName.DOSSIERS, _("Dossiers"), "folders"),
        Place(ScreenName.REQUESTS, _("Aanvragen"), "mail"),
        Place(ScreenName.TERMS, _("Termijnen"), "hourglass"),
    )


def _work() -> Sequence[Place]:
    group = _("Werk")
    return (
        Place(ScreenName.REACTIONS, _("Punten en reacties"), "list-numbers", group),
        Place(ScreenName.COMMITMENTS, _("Toezeggingen"), "checklist", group),
        Place(ScreenName.MEETINGS, _("Vergaderingen"), "messages", group),
        Place(ScreenName.DECISIONS, _("Besluiten"), "gavel", group),
        Place(ScreenName.PLANNING, _("Planning"), "route", group),
        Place(ScreenName.DOCUMENTS, _("Documenten"), "file-text", group),
        Place(ScreenName.ISSUES, _("Uitgaven"), "printer", group),
    )


def _insight() -> Sequence[Place]:
    group = _("Inzicht")
    return (
        Place(ScreenName.FORGOTTEN, _("Vergeten?"), "alert-circle", group),
        Place(ScreenName.YEAR, _("Jaarcijfers"), "table", group),
        Place(ScreenName.JOURNAL, _("Journaal"), "history", group),
    )


def _register() -> Sequence[Place]:
    group = _("Register")
    return (
        Place(ScreenName.PARTIES, _("Partijen"), "users-group", group),
        Place(ScreenName.ABBREVIATIONS, _("Afkortingen"), "language", group),
    )


def key_of(screen: ScreenName) -> ScreenName:
    """The place of the navigation that a screen belongs to."""
    return _PART_OF.get(screen, screen)
