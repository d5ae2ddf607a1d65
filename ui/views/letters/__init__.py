"""Making a letter: which one, by which template, what is filled in, and where it is saved."""

from ui.views.letters.dialog import LetterDialog, open_letter

__all__ = ["LetterDialog", "open_letter"]
