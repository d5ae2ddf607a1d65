"""Every term with its state and source, and the journal of what was done with them."""

from ui.views.terms.screen import TermsScreen

__all__ = ["TermsScreen"]
