"""The meeting mode: full screen, large type, and everything under a key."""

from ui.views.meeting_mode.window import MeetingWindow

__all__ = ["MeetingWindow"]
