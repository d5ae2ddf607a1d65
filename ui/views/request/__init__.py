"""The page of one request: its facts, where each council stands, its terms, and every act on it."""

from ui.views.request.screen import RequestScreen

__all__ = ["RequestScreen"]
