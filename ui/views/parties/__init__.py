"""Who takes part, over time: organisations, bodies, persons with their seats, and recess."""

from ui.views.parties.screen import PartiesScreen

__all__ = ["PartiesScreen"]
