"""The route of one dossier, out of what is recorded in it; nothing of a scenario is in it."""

from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.routes.advising import advising_rows
from consultatie.routes.deciding import deciding_rows
from consultatie.routes.values import RouteMap


def route_of(file: DossierFile, law: LawBook, today: date) -> RouteMap:
    """The route of a dossier, seen from a day."""
    return RouteMap((*deciding_rows(file, today), *advising_rows(file, law, today)), today)
