"""Taking in a table of somebody else: choose the file, say which column is what, look, take in."""

from ui.views.importing.dialog import ImportDialog, open_import
from ui.views.importing.intakes import Intake, of_commitments, of_parties, of_points

__all__ = [
    "ImportDialog",
    "Intake",
    "of_commitments",
    "of_parties",
    "of_points",
    "open_import",
]
