"""Persons with the seats they held, and who held one on a day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.dossier_file import Parties
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.people import Person, Seat
from ui.desk import Desk
from ui.filtering import Filtering, State
from ui.forms.date_editor import DateEditor
from ui.forms.fields import Field, FieldKind
from ui.forms.party_merge import merge_sheet
from ui.forms.people import end_seat_sheet, person_sheet, seat_sheet
from ui.forms.sheet import open_as_dialog
from ui.icons import icon
from ui.marks import Mark, Shape
from ui.models.cells import Column
from ui.tokens import Space, Tone
from ui.views.parties.tab import PartyTab
from ui.views.parties.words import period, period_order
from ui.views.record_list import Emptiness, Listing, RecordList
from ui.views.withdrawal import second_line, tone_of
from ui.widgets.labels import Role, text_label

# Under which name the day is kept in a filter.
DAY = "dag"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A seat with who holds it, or a person without any."""

    person: Person
    seat: Seat | None = None
    body: str = ""
    home: str = ""
    mark: Mark | None = None

    @property
    def key(self) -> RecordId:
        """By which the row is known."""
        return (self.seat or self.person).id

    @property
    def record(self) -> Person | Seat:
        """What is withdrawn or restored in this row: the seat, unless the person is gone."""
        return self.seat if self.seat is not None and self.person.stands else self.person

    @property
    def function(self) -> str:
        """What the person is in the body."""
        if self.seat is None:
            return _("geen zetel")
        return self.seat.function or _("zetel")


class PeopleTab(PartyTab[PersonRow]):
    """Enter changes a person and the seat. With a day only those who held a seat then are shown."""

    written_as = "personen"
    everywhere = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.seat = QAction(icon("plus"), _("Nog een &zetel…"))
        self.end = QAction(icon("calendar-due"), _("Beëin&digen…"))
        self.merge = QAction(icon("link"), _("&Samenvoegen…"))
        more = (self.seat, self.end, self.merge)
        super().__init__(desk, person_listing(), *more, parent=parent)
        for action in more:
            action.setParent(self)
        label = _("Wie zat erin op")
        field = Field(name="day", label=label, kind=FieldKind.DATE, placeholder=_("alle dagen"))
        self.day = DateEditor(field, desk.today())
        self._bar = _day_bar(label, self.day)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self._bar)
        self.day.changed.connect(self.reload)
        self.seat.triggered.connect(self.ask_seat)
        self.end.triggered.connect(self.ask_end)
        self.merge.triggered.connect(self.ask_merge)
        self.list.chosen_changed.connect(self._follow_choice)
        self._follow_choice()

    def rows(self) -> Sequence[PersonRow]:
        register = self.desk.register
        persons, seats = register.records(Person), register.records(Seat)
        # One who looks for nobody at all needs no day to look at.
        self._bar.setVisible(bool(seats))
        return person_rows(persons, seats, register.parties(), self.desk.today(), self.day.value())

    def record_of(self, row: PersonRow) -> Person | Seat:
        return row.record

    def filtering(self) -> Filtering:
        return DayFilter(self.list, self.day)

    def choose(self, record: RecordId) -> None:
        for row in self.rows():
            if record in (row.person.id, row.key):
                self.list.choose(row.key)
                return

    def ask_new(self) -> None:
        open_as_dialog(person_sheet(self.desk), self)

    def ask_change(self, row: PersonRow) -> None:
        open_as_dialog(person_sheet(self.desk, row.person, row.seat), self)

    @Slot()
    def ask_seat(self) -> None:
        """Ask for another seat of the chosen person."""
        row = self.list.chosen()
        if row is not None:
            open_as_dialog(seat_sheet(self.desk, row.person), self)

    @Slot()
    def ask_end(self) -> None:
        """Ask on which day the chosen seat ends."""
        row = self.list.chosen()
        if row is not None and row.seat is not None:
            open_as_dialog(end_seat_sheet(self.desk, row.seat, row.person.name), self)

    @Slot()
    def ask_merge(self) -> None:
        """Ask with whom the chosen person is the same."""
        row = self.list.chosen()
        if row is not None:
            open_as_dialog(merge_sheet(self.desk, row.person), self)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        stands = row is not None and row.person.stands
        self.seat.setEnabled(stands)
        self.merge.setEnabled(stands)
        held = row.seat if row is not None else None
        self.end.setEnabled(held is not None and held.stands and held.valid_until is None)


class DayFilter:
    """A `Filtering` of the list and the day above it together."""

    def __init__(self, seats: RecordList[PersonRow], day: DateEditor) -> None:
        self.source = seats.source
        self._seats = seats
        self._day = day

    def titled(self) -> str:
        """What the list is called, with what it is filtered by."""
        on = self._day.value()
        told = _("op {day}").format(day=dates.medium(on)) if on is not None else ""
        return " · ".join(filter(None, (self._seats.titled(), told)))

    def state(self) -> State:
        """What it is filtered by now."""
        on = self._day.value()
        return {**self._seats.state(), **({DAY: on.isoformat()} if on is not None else {})}

    def take_state(self, state: State) -> None:
        """Filter by this, and by nothing else."""
        self._day.set_value(day_of(state))
        self._seats.take_state(state)


def day_of(state: State) -> date | None:
    """The day on which somebody must have held a seat."""
    return date.fromisoformat(state[DAY]) if DAY in state else None


def person_rows(
    persons: Sequence[Person],
    seats: Sequence[Seat],
    parties: Parties,
    today: date,
    on: date | None = None,
) -> Sequence[PersonRow]:
    """Each seat by the name of its person; with a day only the seats held then."""
    held: defaultdict[RecordId, list[Seat]] = defaultdict(list)
    for seat in sorted(seats, key=lambda s: period_order(s.valid_from, s.valid_until)):
        if on is None or (seat.stands and seat.held_on(on)):
            held[seat.person].append(seat)
    return [
        row
        for person in sorted(persons, key=lambda person: (person.name.casefold(), person.id))
        for row in _rows(person, held[person.id], parties, today)
        if on is None or row.seat is not None
    ]


def _rows(
    person: Person, seats: Sequence[Seat], parties: Parties, today: date
) -> Iterator[PersonRow]:
    for seat in seats:
        body = parties.body(seat.body)
        home = parties.organisation(body.organisation).name
        yield PersonRow(person, seat, body.name, home, _seat_mark(seat, today))
    if not any(seat.stands for seat in seats):
        yield PersonRow(person)


def _seat_mark(seat: Seat, today: date) -> Mark:
    if seat.held_on(today):
        return Mark(_("zit nu"), Shape.DISC, Tone.GREEN)
    if seat.valid_from is not None and seat.valid_from > today:
        return Mark(_("komt nog"), Shape.RING, Tone.ACCENT)
    return Mark(_("zat"), Shape.CROSS, Tone.GREY)


def _day_bar(label: str, day: DateEditor) -> QWidget:
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(Space.M, Space.M, Space.L, 0)
    row.setSpacing(Space.S)
    words = text_label(label, Role.STRONG)
    words.setBuddy(day.input)
    day.input.setAccessibleName(label)
    day.describe(_("Laat leeg om alle zetels te zien."))
    row.addWidget(words)
    row.addWidget(day, 1)
    return bar


def person_listing() -> Listing[PersonRow]:
    """The list of persons with their seats."""
    return Listing(
        name="people",
        title=_("Zetels"),
        columns=_columns(),
        key=lambda row: row.key,
        stands=lambda row: row.record.stands,
        new=_("&Nieuwe persoon"),
        headed=False,
        empty=Emptiness(
            "user",
            _("Nog geen personen"),
            _(
                "Leg alleen vast wie in welk orgaan zit, met naam en functie. Meer is niet nodig "
                "(art. 5 AVG)."
            ),
        ),
    )


def _columns() -> tuple[Column[PersonRow], ...]:
    return (
        Column(
            header=_("Persoon"),
            value=lambda row: row.person.name,
            second=lambda row: second_line(row.record, row.function),
            icon=lambda _row: "user",
            tone=lambda row: tone_of(row.record),
            struck=lambda row: not row.record.stands,
            tip=lambda row: row.person.note,
            sort_key=lambda row: (row.person.name.casefold(), _order(row)),
            strong=True,
        ),
        Column(
            header=_("Orgaan"),
            value=lambda row: row.body,
            second=lambda row: row.home,
            tip=lambda row: row.body,
            width=320,
        ),
        Column(header=_("Zetel"), mark=lambda row: row.mark, chip=True, width=122),
        Column(
            header=_("Periode"),
            value=lambda row: period(row.seat.valid_from, row.seat.valid_until) if row.seat else "",
            sort_key=_order,
            tip=lambda row: _whole(row.seat),
            width=190,
        ),
    )


def _order(row: PersonRow) -> tuple[date, date]:
    if row.seat is None:
        return (date.min, date.min)
    return period_order(row.seat.valid_from, row.seat.valid_until)


def _whole(seat: Seat | None) -> str:
    if seat is None or seat.valid_from is None or seat.valid_until is None:
        return ""
    return dates.stretch(seat.valid_from, seat.valid_until)
