"""The parts of a page that is filled anew, by the name that the page of a request knows them."""

from ui.widgets.section import Section, empty, named_button, note, row

__all__ = ["Section", "empty", "named_button", "note", "row"]
