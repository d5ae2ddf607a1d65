"""The figures of a year, with how each is counted."""

from ui.views.year.screen import YearScreen

__all__ = ["YearScreen"]
