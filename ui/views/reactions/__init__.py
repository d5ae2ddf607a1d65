"""Points of advice and the board's reactions side by side, for entry by keyboard."""

from ui.views.reactions.screen import ReactionsScreen

__all__ = ["ReactionsScreen"]
