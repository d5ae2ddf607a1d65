"""What is asked of a product: which council, point, meeting or year, and from when until when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.advising import advice_for
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.overviews.question_list import in_order, place_of
from consultatie.overviews.wishes import NONE, Wish, Wishes
from consultatie.scenarios import Scenario
from ui.forms.choice_editors import ChoiceBox
from ui.forms.date_editor import DateEditor
from ui.forms.fields import Field, FieldKind
from ui.tokens import Space
from ui.widgets.buttons import filter_button
from ui.widgets.flow import Flow
from ui.widgets.labels import Role, text_label

Choices = Sequence[tuple[str, Any]]
# A choice is as wide as this, and a date with the words beside it.
_CHOICE, _POINT, _DATE = 210, 330, 430
# Who types a date is not shown a paper for each letter.
_PAUSE_MS = 400
_YEARS_BACK = 30


class OptionBar(QWidget):
    """Shows what can be asked of one product; `changed` tells that something else is asked."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._takes: tuple[Wish, ...] = ()
        self._today = today
        self._scenario: Scenario | None = None
        self._boxes = {wish: _box(words, wide) for wish, words, wide in _boxes()}
        self._values: dict[Wish, list[Any]] = {wish: [None] for wish in self._boxes}
        self._days = {wish: _day(words, today) for wish, words in _day_words()}
        self.all_dossiers = filter_button(_("Alle dossiers"))
        self.all_dossiers.setChecked(True)
        self._groups: dict[Wish, QWidget] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._lay_out()
        self._connect()

    def choice(self, wish: Wish) -> ChoiceBox:
        """The list that folds open for one thing that can be asked."""
        return self._boxes[wish]

    def day(self, wish: Wish) -> DateEditor:
        """The date for one thing that can be asked."""
        return self._days[wish]

    def offer(self, takes: tuple[Wish, ...], file: DossierFile) -> None:
        """Offer what a product takes, of this dossier; what was chosen stays where it is there."""
        self._takes = takes
        for wish, choices in _choices(file, self._today.year).items():
            self._fill(wish, choices)
        for wish, group in self._groups.items():
            group.setVisible(wish in takes)
        self.setVisible(bool(takes))

    def ask(self, wishes: Wishes) -> None:
        """Show what is asked already, without telling of it."""
        self._scenario = wishes.scenario if isinstance(wishes.scenario, Scenario) else None
        kept = (
            (Wish.COUNCIL, wishes.council),
            (Wish.POINT, wishes.point),
            (Wish.MEETING, wishes.meeting),
            (Wish.YEAR, wishes.year),
            (Wish.SCENARIO, None if self._scenario else wishes.scenario),
        )
        for wish, value in kept:
            self._choose(wish, value)
        self._name_nothing()
        for wish, day in ((Wish.FIRST, wishes.first), (Wish.LAST, wishes.last)):
            editor = self._days[wish]
            editor.blockSignals(True)
            editor.set_value(day)
            editor.blockSignals(False)

    def wishes(self) -> Wishes:
        """What is asked now, of what the product takes; a date that is none asks nothing."""
        asked = {wish: self._value(wish) for wish in self._takes}
        return replace(
            NONE,
            council=asked.get(Wish.COUNCIL),
            point=asked.get(Wish.POINT),
            meeting=asked.get(Wish.MEETING),
            year=asked.get(Wish.YEAR),
            first=asked.get(Wish.FIRST),
            last=asked.get(Wish.LAST),
            scenario=asked.get(Wish.SCENARIO),
        )

    @property
    def of_all_dossiers(self) -> bool:
        """Whether other dossiers count along."""
        return Wish.YEAR in self._takes and self.all_dossiers.isChecked()

    # -- inside --------------------------------------------------------------------------------

    def _value(self, wish: Wish) -> Any:
        if wish in self._days:
            return self._days[wish].value()
        chosen = self._values[wish][max(self._boxes[wish].currentIndex(), 0)]
        # A scenario that was filled in and kept nowhere is drawn until something is chosen here.
        return self._scenario if wish is Wish.SCENARIO and chosen is None else chosen

    def _fill(self, wish: Wish, choices: Choices) -> None:
        box, kept = self._boxes[wish], self._value(wish)
        values = [None, *(value for _words, value in choices)]
        if values == self._values[wish] and box.count() == len(values):
            return
        box.blockSignals(True)
        box.clear()
        box.addItem(_nothing(wish))
        for words, _value in choices:
            box.addItem(words)
        box.blockSignals(False)
        self._values[wish] = values
        self._choose(wish, kept)

    def _choose(self, wish: Wish, value: Any) -> None:
        box, values = self._boxes[wish], self._values[wish]
        box.blockSignals(True)
        box.setCurrentIndex(values.index(value) if value in values else 0)
        box.blockSignals(False)

    @Slot()
    def _forget_scenario(self) -> None:
        self._scenario = None
        self._name_nothing()

    def _name_nothing(self) -> None:
        """Say what is drawn when no scenario is chosen: none, or one that was filled in."""
        words = _("zoals ingevuld") if self._scenario else _nothing(Wish.SCENARIO)
        self._boxes[Wish.SCENARIO].setItemText(0, words)

    def _connect(self) -> None:
        self._boxes[Wish.SCENARIO].activated.connect(self._forget_scenario)
        for box in self._boxes.values():
            box.activated.connect(self.changed)
        for editor in self._days.values():
            editor.changed.connect(self._pause.start)
        self.all_dossiers.clicked.connect(self.changed)

    def _lay_out(self) -> None:
        for wish, words, _wide in _boxes():
            self._groups[wish] = _group(words, self._boxes[wish])
        for wish, words in _day_words():
            self._groups[wish] = _group(words, self._days[wish])
        years = self._groups[Wish.YEAR].layout()
        if years is not None:
            years.addWidget(self.all_dossiers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Flow(*self._groups.values()))


def _boxes() -> tuple[tuple[Wish, str, int], ...]:
    return (
        (Wish.MEETING, _("Vergadering"), _POINT),
        (Wish.COUNCIL, _("Raad"), _CHOICE),
        (Wish.POINT, _("Punt"), _POINT),
        (Wish.YEAR, _("Jaar"), 120),
        (Wish.SCENARIO, _("Scenario"), _CHOICE),
    )


def _day_words() -> tuple[tuple[Wish, str], ...]:
    return ((Wish.FIRST, _("Van")), (Wish.LAST, _("Tot en met")))


def _nothing(wish: Wish) -> str:
    """What is asked when nothing is chosen."""
    return {
        Wish.COUNCIL: _("alle raden"),
        Wish.POINT: _("alle punten"),
        Wish.MEETING: _("de eerstvolgende"),
        Wish.YEAR: _("laatste"),
        Wish.SCENARIO: _("zonder scenario"),
    }[wish]


def _choices(file: DossierFile, year: int) -> dict[Wish, Choices]:
    bodies = {c.body: file.body_of(c).name for c in in_order(file)}
    return {
        Wish.COUNCIL: sorted(((name, body) for body, name in bodies.items()), key=_words),
        Wish.POINT: _points(file),
        Wish.MEETING: _meetings(file),
        Wish.YEAR: [(str(one), one) for one in range(year, year - _YEARS_BACK, -1)],
        Wish.SCENARIO: [(one.name, one.id) for one in file.standing_scenarios()],
    }


def _words(choice: tuple[str, Any]) -> str:
    return choice[0].casefold()


def _points(file: DossierFile) -> Choices:
    found: dict[RecordId, str] = {}
    for consultation in in_order(file):
        advice = advice_for(file, consultation.id)
        for point in file.points_of(advice.advice.id) if advice else ():
            where = place_of(file, file.consultation_of_point(point))
            words = _("{where}, punt {number}").format(where=where, number=point.number)
            found.setdefault(point.id, words)
    return [(words, point) for point, words in found.items()]


def _meetings(file: DossierFile) -> Choices:
    standing = [meeting for meeting in file.procedure.meetings if meeting.stands]
    dated = [(one.held or one.planned, one) for one in standing]
    ordered = sorted(dated, key=lambda pair: pair[0].first if pair[0] else date.max, reverse=True)
    return [
        (f"{dates.format(when)} · {meeting.title}" if when else meeting.title, meeting.id)
        for when, meeting in ordered
    ]


def _box(words: str, wide: int) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(words)
    box.setMinimumWidth(wide)
    box.setMaximumWidth(wide)
    return box


def _day(words: str, today: date) -> DateEditor:
    editor = DateEditor(Field(name=words, label=words, kind=FieldKind.DATE), today)
    editor.input.setAccessibleName(words)
    editor.setFixedWidth(_DATE)
    return editor


def _group(words: str, widget: QWidget) -> QWidget:
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, Space.M, 0)
    row.setSpacing(Space.S)
    label = text_label(words, Role.MUTED)
    label.setBuddy(getattr(widget, "input", widget))
    row.addWidget(label)
    row.addWidget(widget)
    return group
