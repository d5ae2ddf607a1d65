"""The bodies: councils, boards, colleges; as long as each existed, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie.acts.naming import abbreviation_of
from consultatie.dossier_file import Parties
from consultatie.dossiers import Abbreviation
from consultatie.language import _
from consultatie.parties import Body
from ui.desk import Desk
from ui.forms.parties import body_sheet, organisation_sheet
from ui.forms.party_ends import dissolve_body_sheet, form_again_sheet
from ui.forms.party_merge import merge_sheet
from ui.forms.sheet import open_as_dialog
from ui.icons import icon
from ui.marks import Mark
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.parties.columns import name_column, time_columns
from ui.views.parties.tab import PartyTab
from ui.views.parties.words import Serving, Succession, Successions, validity_mark
from ui.views.record_list import Emptiness, Listing


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body with what is said of it."""

    party: Body
    second: str
    mark: Mark
    succession: Succession


class BodiesTab(PartyTab[BodyRow]):
    """Enter changes a body; one that ended can be formed again, one that did not can be ended."""

    written_as = "partijen"
    everywhere = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.life = QAction(icon("ban"), _("&Opheffen…"))
        self.merge = QAction(icon("link"), _("&Samenvoegen…"))
        self.serving = QAction(icon("calendar-event"), _("&Bediening…"))
        super().__init__(desk, body_listing(), self.life, self.merge, parent=parent)
        self.life.setParent(self)
        self.merge.setParent(self)
        self.serving.setParent(self)
        self.list.offer_further(self.serving)
        self.life.triggered.connect(self.ask_life)
        self.merge.triggered.connect(self.ask_merge)
        self.serving.triggered.connect(self.ask_serving)
        self.list.chosen_changed.connect(self._follow_choice)
        self._follow_choice()

    def rows(self) -> Sequence[BodyRow]:
        register = self.desk.register
        return body_rows(register.parties(), register.records(Abbreviation), self.desk.today())

    def record_of(self, row: BodyRow) -> Body:
        return row.party

    def ask_new(self) -> None:
        homes = [home for home in self.desk.register.parties().organisations if home.stands]
        if not homes:
            self.desk.say(_("Een orgaan hoort bij een organisatie; leg die eerst vast."))
            open_as_dialog(organisation_sheet(self.desk), self)
            return
        row = self.list.chosen()
        home = row.party.organisation if row else homes[0].id
        open_as_dialog(body_sheet(self.desk, organisation=home), self)

    def ask_change(self, row: BodyRow) -> None:
        open_as_dialog(body_sheet(self.desk, row.party), self)

    @Slot()
    def ask_life(self) -> None:
        """Ask how the chosen body ends; one that ended, how it is formed again."""
        row = self.list.chosen()
        if row is not None:
            ask = form_again_sheet if row.party.valid_until else dissolve_body_sheet
            open_as_dialog(ask(self.desk, row.party), self)

    @Slot()
    def ask_merge(self) -> None:
        """Ask with which other one the chosen body is the same."""
        row = self.list.chosen()
        if row is not None:
            open_as_dialog(merge_sheet(self.desk, row.party), self)

    @Slot()
    def ask_serving(self) -> None:
        """Ask from and through which day the chosen council serves each board."""
        from ui.forms.services import service_sheet, services_of

        row = self.list.chosen()
        if row is None:
            return
        if services_of(self.desk, row.party):
            open_as_dialog(service_sheet(self.desk, row.party), self)
            return
        self.desk.say(_("Kies eerst bij ‘Adviseert aan’ welke organen deze raad dient."))
        open_as_dialog(body_sheet(self.desk, row.party), self)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        body = row.party if row is not None and row.party.stands else None
        ended = body is not None and body.valid_until is not None
        self.merge.setEnabled(body is not None)
        self.serving.setEnabled(body is not None and body.is_consulted)
        self.life.setText(_("&Opnieuw instellen…") if ended else _("&Opheffen…"))
        self.life.setIcon(icon("refresh" if ended else "ban"))
        self.life.setEnabled(body is not None and body.successor is None)


def body_rows(parties: Parties, known: Sequence[Abbreviation], today: date) -> Sequence[BodyRow]:
    """The bodies, by their organisation and their name."""
    successions = Successions(parties)
    homes = {home.id: home.name for home in parties.organisations}
    serving = Serving(parties)
    ordered = sorted(
        parties.bodies, key=lambda b: (homes[b.organisation].casefold(), b.name.casefold(), b.id)
    )
    return [
        BodyRow(
            body,
            _second(body, homes[body.organisation], known, serving.of(body)),
            validity_mark(body, today),
            successions.of(body),
        )
        for body in ordered
    ]


def _second(body: Body, home: str, known: Sequence[Abbreviation], serving: str) -> str:
    short = abbreviation_of(body.name, known)
    return " · ".join(filter(None, (short.short if short else "", home, serving)))


def body_listing() -> Listing[BodyRow]:
    """The list of bodies."""
    return Listing(
        name="bodies",
        title=_("Organen"),
        columns=_columns(),
        key=lambda row: row.party.id,
        stands=lambda row: row.party.stands,
        new=_("&Nieuw orgaan"),
        headed=False,
        empty=Emptiness(
            "users-group",
            _("Nog geen organen"),
            _("Leg hier de raden vast die adviseren, en de bestuurders en colleges die besluiten."),
        ),
    )


def _columns() -> tuple[Column[BodyRow], ...]:
    return (
        name_column(
            _("Orgaan"), lambda row: row.party, lambda row: row.second, "users", Tone.PLAIN
        ),
        Column(header=_("Soort"), value=lambda row: row.party.sort.shown, width=172),
        *time_columns(lambda row: row.party, lambda row: row.mark, lambda row: row.succession, 280),
        Column(
            header=_("Eigen termijnen"),
            value=_terms,
            second=lambda row: row.party.terms_source,
            tip=lambda row: row.party.terms_source,
            width=168,
        ),
    )


def _terms(row: BodyRow) -> str:
    parts = (
        (_("advies {weeks} w"), row.party.advice_weeks),
        (_("reactie {weeks} w"), row.party.reply_weeks),
    )
    return " · ".join(words.format(weeks=weeks) for words, weeks in parts if weeks)
