"""The meetings of a dossier: planned and held, with their agenda and what was captured."""

from ui.views.meetings.screen import MeetingsScreen

__all__ = ["MeetingsScreen"]
