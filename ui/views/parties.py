"""Organisations with their bodies below them, as long as each existed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.dossier_file import Parties
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.parties import Body, Organisation
from ui.desk import Desk
from ui.forms.parties import body_sheet, organisation_sheet
from ui.forms.sheet import open_as_dialog
from ui.icons import icon
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation, or a body of the organisation that stands above it."""

    party: Organisation | Body
    home: str
    successor: str

    @property
    def body(self) -> Body | None:
        """The body, where it is one."""
        return self.party if isinstance(self.party, Body) else None


class PartiesScreen(ListScreen[Row]):
    """Enter changes a party; a new body belongs to the organisation that is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        more = QAction(icon("building"), _("Nieuwe &organisatie"))
        super().__init__(desk, _listing(), more, parent=parent)
        more.setParent(self)
        more.triggered.connect(self.ask_new_organisation)

    def reload(self) -> None:
        super().reload()
        # Without anything yet, the first that comes is an organisation: the button says so.
        nothing = not self.list.model.rows and not self.list.filter.text()
        self.list.new.setText(_("Nieuwe &organisatie") if nothing else _("&Nieuw orgaan"))

    def rows(self) -> Sequence[Row]:
        return rows_of(self.desk.register.parties())

    def record_of(self, row: Row) -> Organisation | Body:
        return row.party

    def ask_new(self) -> None:
        row = self.list.chosen()
        if row is None:
            self.ask_new_organisation()
            return
        home = row.body.organisation if row.body else row.party.id
        open_as_dialog(body_sheet(self.desk, organisation=home), self)

    @Slot()
    def ask_new_organisation(self) -> None:
        """Ask for a new organisation."""
        open_as_dialog(organisation_sheet(self.desk), self)

    def ask_change(self, row: Row) -> None:
        if isinstance(row.party, Body):
            open_as_dialog(body_sheet(self.desk, row.party), self)
        else:
            open_as_dialog(organisation_sheet(self.desk, row.party), self)


def rows_of(parties: Parties) -> Sequence[Row]:
    """Each organisation by name, followed by its bodies by name."""
    bodies: defaultdict[RecordId, list[Body]] = defaultdict(list)
    for body in sorted(parties.bodies, key=_by_name):
        bodies[body.organisation].append(body)
    return [
        row
        for home in sorted(parties.organisations, key=_by_name)
        for row in _rows(parties, home, bodies[home.id])
    ]


def _rows(parties: Parties, home: Organisation, bodies: Sequence[Body]) -> Iterator[Row]:
    after = parties.organisation(home.successor).name if home.successor else ""
    yield Row(home, "", after)
    for body in bodies:
        after = parties.body(body.successor).name if body.successor else ""
        yield Row(body, home.name, after)


def _by_name(party: Organisation | Body) -> str:
    return party.name.casefold()


def _listing() -> Listing[Row]:
    return Listing(
        name="parties",
        title=_("Partijen"),
        columns=_columns(),
        key=lambda row: row.party.id,
        stands=lambda row: row.party.stands,
        new=_("&Nieuw orgaan"),
        empty=Emptiness(
            "users-group",
            _("Nog geen partijen"),
            _("Begin met een organisatie; daarna legt u haar raden en bestuurders vast."),
        ),
    )


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            header=_("Naam"),
            value=lambda row: row.party.name,
            second=lambda row: second_line(row.party, row.home),
            icon=lambda row: "users" if row.body else "building",
            tone=_tone,
            struck=lambda row: not row.party.stands,
            sort_key=lambda row: row.party.name.casefold(),
            strong=True,
        ),
        Column(header=_("Soort"), value=lambda row: str(row.party.sort), width=190),
        Column(header=_("Bestaat"), value=lambda row: _validity(row.party), width=180),
        Column(header=_("Opvolger"), value=lambda row: row.successor, width=150),
        Column(
            header=_("Eigen termijnen"),
            value=_terms,
            second=lambda row: row.body.terms_source if row.body else "",
            tip=lambda row: row.body.terms_source if row.body else "",
            width=230,
        ),
    )


def _tone(row: Row) -> Tone:
    return tone_of(row.party, Tone.PLAIN if row.body else Tone.ACCENT)


def _validity(party: Organisation | Body) -> str:
    start, end = party.valid_from, party.valid_until
    if start and end:
        return _("{start} t/m {end}").format(start=dates.short(start), end=dates.short(end))
    if start:
        return _("vanaf {start}").format(start=dates.short(start))
    return _("t/m {end}").format(end=dates.short(end)) if end else ""


def _terms(row: Row) -> str:
    if row.body is None:
        return ""
    parts = (
        (_("advies {weeks} w"), row.body.advice_weeks),
        (_("reactie {weeks} w"), row.body.reply_weeks),
    )
    return " · ".join(words.format(weeks=weeks) for words, weeks in parts if weeks)
