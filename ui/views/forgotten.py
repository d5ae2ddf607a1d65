"""What is forgotten in the whole register: six lists, and Enter goes to where it is mended."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.consultations import Consultation
from consultatie.deadlines import deadlines_in
from consultatie.forgotten import Forgotten, Lack
from consultatie.language import _, ngettext
from consultatie.standing import standing_of
from consultatie.wording import word_of
from ui.actions import Act
from ui.asking_why import of_deadline, show_why, why_action
from ui.desk import Desk, Place, Screen
from ui.forgetting import forgetting_of
from ui.forgotten_lists import ForgottenList, forgotten_lists
from ui.models.cells import Column
from ui.tokens import Space
from ui.views.hit_place import place_of_record
from ui.views.record_list import Emptiness, Listing, RecordList
from ui.widgets.buttons import filter_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.labels import Role, text_label

if TYPE_CHECKING:
    from consultatie.exports import Listed


class ForgottenScreen(Screen):
    """Chips on top choose a list. What is shown was counted over all dossiers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.lists = forgotten_lists()
        self.chips = {one.key: filter_button(one.title) for one in self.lists}
        self._rule = text_label("", Role.MUTED, wrap=True)
        self.why = why_action(self)
        self.list = RecordList(_listing(), self.why, above=self._choices())
        self._chosen: ForgottenList | None = None
        self._stack = QStackedWidget()
        for page in (self.list, _counting(), _nothing()):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.lead_to(self.list)
        self.list.opened.connect(self._go)
        self.list.chosen_changed.connect(self._follow_choice)
        self.why.triggered.connect(self.ask_why)
        self._follow_choice()
        self.list.copied.connect(self._say_copied)
        self.forgetting = forgetting_of(desk)
        self.forgetting.counted.connect(self._show)

    def show_place(self, place: Place) -> None:
        wanted = next((one for one in self.lists if one.key == place.part), None)
        self._chosen = wanted or self._chosen
        self.reload()

    def reload(self) -> None:
        # A change starts the counting by itself; only the first time it may not have begun.
        if self.forgetting.found is None:
            self.forgetting.start_at_once()
        self._show()

    def listed(self) -> "Listed":
        shown = self.list.listed("vergeten", everywhere=True)
        name = next((one.key for one in self.lists if self.chips[one.key].isChecked()), "")
        keys = tuple((name, row.record.id, row.what) for row in self.list.model.rows)
        return replace(shown, keys=keys)

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {Act.WHY: self.ask_why}

    @Slot()
    def ask_why(self) -> None:
        """Show why the date of the chosen line is what it is."""
        lack = self.list.chosen()
        if lack is None:
            return
        if lack.term is None or not isinstance(lack.record, Consultation):
            self.desk.say(
                _("Deze datum is zelf vastgelegd; er is niets berekend.")
                if lack.day is not None
                else _("Bij deze regel hoort geen datum.")
            )
            return
        file = self.desk.dossier_file(lack.dossier_id)
        standing = standing_of(file, lack.record, self.desk.law)
        found = [one for one in deadlines_in(file, standing) if one.kind is lack.term]
        if found:
            show_why(self.desk, of_deadline(found[0]), self.list.table.beside_chosen(), self)

    @Slot()
    def _follow_choice(self) -> None:
        lack = self.list.chosen()
        self.why.setEnabled(lack is not None and lack.term is not None)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show another list."""
        self._chosen = next(one for one in self.lists if one.key == key)
        self._show()

    @Slot()
    def _show(self) -> None:
        found = self.forgetting.found
        if found is None:
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(0 if found.total else 2)
        chosen = self._chosen or self._first_filled(found)
        for one in self.lists:
            chip = self.chips[one.key]
            chip.setText(f"{one.title} · {len(one.of(found))}")
            chip.setChecked(one is chosen)
        self._rule.setText(chosen.rule)
        self.list.set_rows(chosen.of(found))

    def _first_filled(self, found: Forgotten) -> ForgottenList:
        return next((one for one in self.lists if one.of(found)), self.lists[0])

    @Slot(object)
    def _go(self, lack: Lack) -> None:
        register, record = self.desk.register, lack.record
        self.desk.go(place_of_record(register, record.kind, record.id, lack.dossier_id))

    @Slot(int)
    def _say_copied(self, number: int) -> None:
        words = ngettext("{number} regel gekopieerd.", "{number} regels gekopieerd.", number)
        self.desk.say(words.format(number=number))

    def _choices(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 0, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(Flow(*self.chips.values()))
        column.addWidget(self._rule)
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _on, own=key: self.choose(own))
        return box


def _counting() -> QWidget:
    return _headed(EmptyState("hourglass", _("Alle dossiers worden nagekeken…")))


def _nothing() -> QWidget:
    state = EmptyState(
        "circle-check",
        _("Niets vergeten"),
        _("In geen enkel dossier is iets over tijd of onvolledig, en niets loopt zonder datum."),
    )
    return _headed(state)


def _headed(state: QWidget) -> QWidget:
    """Below the title that stands above the lists too."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(10, Space.M, Space.L, Space.M)
    column.addWidget(text_label(_("Vergeten?"), Role.TITLE))
    column.addWidget(state, 1)
    return page


def _listing() -> Listing[Lack]:
    return Listing(
        name="forgotten",
        keepable=False,
        title=_("Vergeten?"),
        columns=_columns(),
        key=lambda row: (row.record.id, row.what),
        stands=lambda _row: True,
        can_change=lambda _row: False,
        changing=False,
        copying=True,
        empty=Emptiness(
            "circle-check", _("Niets vergeten"), _("In deze lijst staat op dit moment niets.")
        ),
    )


def _columns() -> tuple[Column[Lack], ...]:
    return (
        Column(
            header=_("Wat"),
            value=_name,
            second=lambda row: row.dossier,
            tip=_name,
            strong=True,
        ),
        Column(
            header=_("Wat er ontbreekt"),
            value=lambda row: row.missing,
            tip=lambda row: row.missing,
            width=230,
        ),
        Column(
            header=_("Raad en aanvraag"),
            value=lambda row: row.council,
            second=lambda row: row.request,
            tip=lambda row: row.request,
            width=200,
        ),
        Column(
            header=_("Datum"),
            value=lambda row: dates.with_weekday_short(row.day) if row.day else "",
            sort_key=lambda row: row.day.isoformat() if row.day else "9999",
            width=128,
        ),
    )


def _name(lack: Lack) -> str:
    words = lack.name or word_of(lack.record.kind)
    return f"{words[:1].upper()}{words[1:]}"
