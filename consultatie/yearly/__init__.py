"""The figures of a year, as an annual report of a council counts them.

No text says what such a report must hold; these are the figures that reports commonly give. They
count by the day on which something happened, as known today: what is recorded later still counts
in its own year, so that a report may grow until it is printed.
"""

from collections.abc import Iterable
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.yearly.count import Scope, YearCount
from consultatie.yearly.figures import (
    CouncilYear,
    Flow,
    Followed,
    OnTime,
    Secrecy,
    YearFigures,
)

__all__ = [
    "CouncilYear",
    "Flow",
    "Followed",
    "OnTime",
    "Scope",
    "Secrecy",
    "YearCount",
    "YearFigures",
    "year_figures",
]


def year_figures(files: Iterable[DossierFile], law: LawBook, year: int, today: date) -> YearFigures:
    """The figures of a year over these dossiers, as known today."""
    count = YearCount(law, year, today)
    for file in files:
        count.take(file)
    return count.figures()
