"""The organisations: as long as each existed, and what became of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie.acts.naming import abbreviation_of
from consultatie.dossier_file import Parties
from consultatie.dossiers import Abbreviation
from consultatie.language import _, ngettext
from consultatie.parties import Organisation, Validity, validity_on
from ui.desk import Desk
from ui.forms.parties import organisation_sheet
from ui.forms.party_ends import dissolve_organisation_sheet
from ui.forms.party_merge import merge_sheet
from ui.forms.sheet import open_as_dialog
from ui.icons import icon
from ui.marks import Mark
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.parties.columns import name_column, time_columns
from ui.views.parties.tab import PartyTab
from ui.views.parties.words import Succession, Successions, validity_mark
from ui.views.record_list import Emptiness, Listing, table_action


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation with what is said of it."""

    party: Organisation
    second: str
    bodies: int
    mark: Mark
    succession: Succession


class OrganisationsTab(PartyTab[OrganisationRow]):
    """Enter changes an organisation."""

    written_as = "partijen"
    everywhere = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.end = QAction(icon("ban"), _("&Opheffen…"))
        self.merge = QAction(icon("link"), _("&Samenvoegen…"))
        self.table = table_action()
        ways = [self.table]
        super().__init__(
            desk, organisation_listing(), self.end, self.merge, also=ways, parent=parent
        )
        self.table.setParent(self)
        self.table.triggered.connect(self.ask_table)
        self.list.offer_further(self.table)
        self.end.setParent(self)
        self.merge.setParent(self)
        self.end.triggered.connect(self.ask_end)
        self.merge.triggered.connect(self.ask_merge)
        self.list.chosen_changed.connect(self._follow_choice)
        self._follow_choice()

    @Slot()
    def ask_table(self) -> None:
        """Take in a table of organisations and bodies."""
        from ui.views.importing import of_parties, open_import

        open_import(self.desk, of_parties(self.desk), self)

    def rows(self) -> Sequence[OrganisationRow]:
        register = self.desk.register
        known = register.records(Abbreviation)
        return organisation_rows(register.parties(), known, self.desk.today())

    def record_of(self, row: OrganisationRow) -> Organisation:
        return row.party

    def ask_new(self) -> None:
        open_as_dialog(organisation_sheet(self.desk), self)

    def ask_change(self, row: OrganisationRow) -> None:
        open_as_dialog(organisation_sheet(self.desk, row.party), self)

    @Slot()
    def ask_end(self) -> None:
        """Ask on which day the chosen organisation ends, and what follows it."""
        row = self.list.chosen()
        if row is not None:
            open_as_dialog(dissolve_organisation_sheet(self.desk, row.party), self)

    @Slot()
    def ask_merge(self) -> None:
        """Ask with which other one the chosen organisation is the same."""
        row = self.list.chosen()
        if row is not None:
            open_as_dialog(merge_sheet(self.desk, row.party), self)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        stands = row is not None and row.party.stands
        self.merge.setEnabled(stands)
        today = self.desk.today()
        ended = row is not None and validity_on(row.party, today) is Validity.PAST
        self.end.setEnabled(stands and not ended)


def organisation_rows(
    parties: Parties, known: Sequence[Abbreviation], today: date
) -> Sequence[OrganisationRow]:
    """The organisations by name."""
    successions = Successions(parties)
    bodies = Counter(body.organisation for body in parties.bodies if body.stands)
    return [
        OrganisationRow(
            party,
            _second(party, known),
            bodies[party.id],
            validity_mark(party, today),
            successions.of(party),
        )
        for party in sorted(parties.organisations, key=lambda party: party.name.casefold())
    ]


def _second(party: Organisation, known: Sequence[Abbreviation]) -> str:
    short = abbreviation_of(party.name, known)
    return " · ".join(filter(None, (short.short if short else "", party.note)))


def organisation_listing() -> Listing[OrganisationRow]:
    """The list of organisations."""
    return Listing(
        name="organisations",
        title=_("Organisaties"),
        columns=_columns(),
        key=lambda row: row.party.id,
        stands=lambda row: row.party.stands,
        new=_("&Nieuwe organisatie"),
        headed=False,
        empty=Emptiness(
            "building",
            _("Nog geen organisaties"),
            _("Begin met de werkgever of gemeente; daarna legt u haar raden en bestuurders vast."),
        ),
    )


def _columns() -> tuple[Column[OrganisationRow], ...]:
    return (
        name_column(
            _("Organisatie"),
            lambda row: row.party,
            lambda row: row.second,
            "building",
            Tone.ACCENT,
        ),
        Column(header=_("Soort"), value=lambda row: row.party.sort.shown, width=180),
        Column(
            header=_("Organen"),
            value=lambda row: _bodies(row.bodies),
            sort_key=lambda row: row.bodies,
            width=96,
        ),
        *time_columns(lambda row: row.party, lambda row: row.mark, lambda row: row.succession, 300),
    )


def _bodies(number: int) -> str:
    if not number:
        return ""
    return ngettext("{number} orgaan", "{number} organen", number).format(number=number)
