"""At the head of a card: who may see what it is about, and the button to say so."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from consultatie.inheritance import Inheritance
from consultatie.language import _
from consultatie.records import Record
from ui.sight import mark_of, named, why_sentence
from ui.widgets.buttons import icon_button
from ui.widgets.chip import Chip


def sight_chip(marks: Inheritance, record: Record) -> Chip | None:
    """The mark of a record with the sentence why as its tip; None where nothing is special."""
    mark = mark_of(marks, record)
    if mark is None:
        return None
    chip = Chip(mark)
    chip.setToolTip(why_sentence(marks, record))
    return chip


def sight_tools(
    marks: Inheritance, record: Record | None, ask: Callable[[Record], object]
) -> tuple[QWidget, ...]:
    """The mark of a record, if any, and a button that calls `ask`; nothing without a record."""
    if record is None:
        return ()
    button = icon_button("eye", _("Zichtbaarheid van {record}…").format(record=named(record)))
    button.setObjectName(f"sight-{record.id}")
    button.clicked.connect(lambda: ask(record))
    chip = sight_chip(marks, record)
    return (button,) if chip is None else (chip, button)
