"""What was promised: the list to work from, the chain of each, and every act on it."""

from ui.views.commitments.screen import CommitmentsScreen

__all__ = ["CommitmentsScreen"]
