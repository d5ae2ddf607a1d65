from datetime import date

from consultatie.dossier_file import Parties
from consultatie.parties import Body, Organisation
from ui.views.parties import rows_of

HOME = Organisation(id=1, name="WNK")
LATER = Organisation(id=2, name="Dijk en Waard", valid_from=date(2022, 1, 1))
FIRST = Organisation(id=3, name="Langedijk", valid_until=date(2021, 12, 31), successor=2)
BODIES = (
    Body(id=10, organisation=1, name="OR WNK"),
    Body(id=11, organisation=1, name="Directeur"),
    Body(id=12, organisation=3, name="Raad", successor=13),
    Body(id=13, organisation=2, name="Raad nieuw"),
)


def test_each_organisation_is_followed_by_its_bodies() -> None:
    names = [row.party.name for row in rows_of(Parties((HOME, LATER, FIRST), BODIES))]
    assert names == [
        "Dijk en Waard",
        "Raad nieuw",
        "Langedijk",
        "Raad",
        "WNK",
        "Directeur",
        "OR WNK",
    ]


def test_successors_are_named() -> None:
    after = {
        row.party.name: row.successor for row in rows_of(Parties((HOME, LATER, FIRST), BODIES))
    }
    assert (after["Langedijk"], after["Raad"], after["WNK"]) == ("Dijk en Waard", "Raad nieuw", "")
