"""Sheets for plain records: fields named as those of the record, saved through the acts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from consultatie.acts.records import NEW, add, change, withdraw
from consultatie.language import _
from consultatie.records import Record
from consultatie.register import OpenRegister
from consultatie.wording import capital, word_of
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, SheetDialog, open_as_dialog

R = TypeVar("R", bound=Record)
Fields = Sequence[Field | Heading]
_REASON_SIZE = (520, 330)


def record_sheet(desk: Desk, fields: Fields, record: R, title: str = "") -> FormSheet:
    """A sheet on a record: one with the id `NEW` is added, another changed."""
    page = FormPage(fields, desk.today())
    page.set_values({name: getattr(record, name) for name in _names(fields)})
    save = _saver(desk.register, record)
    return FormSheet(title or _title(record), page, save)


def withdraw_sheet(today: date, register: OpenRegister, record: Record) -> FormSheet:
    """A sheet that asks why a record is withdrawn."""
    word = word_of(record.kind)
    return reason_sheet(
        capital(_("{word} intrekken").format(word=word)),
        Heading(record.title_line or capital(word)),
        today,
        lambda reason: withdraw(register, record, reason),
    )


def reason_sheet(
    title: str, what: Heading, today: date, take_back: Callable[[str], object]
) -> FormSheet:
    """A sheet that asks why something is withdrawn, and withdraws it with that reason."""
    reason = Field(
        name="reason",
        label=_("Waarom trekt u dit in?"),
        kind=FieldKind.TEXT,
        required=True,
        lines=3,
        help=_("Er verdwijnt niets: het stuk en de reden blijven bewaard en zijn terug te zetten."),
    )
    return FormSheet(
        title,
        FormPage([what, reason], today),
        lambda values: take_back(values["reason"]),
        _("&Intrekken"),
    )


def ask_reason(desk: Desk, record: Record, parent: QWidget) -> SheetDialog:
    """Ask in a dialog why a record is withdrawn, and withdraw it; returns at once."""
    return open_as_dialog(withdraw_sheet(desk.today(), desk.register, record), parent, _REASON_SIZE)


def _saver(register: OpenRegister, record: R) -> Callable[[Values], R]:
    def save(values: Values) -> R:
        filled = replace(record, **values)
        return add(register, filled) if record.id == NEW else change(register, filled, record)

    return save


def _title(record: Record) -> str:
    word = word_of(record.kind)
    if record.id == NEW:
        return _("Nieuw: {word}").format(word=word)
    return capital(_("{word} wijzigen").format(word=word))


def _names(fields: Fields) -> list[str]:
    return [field.name for field in fields if isinstance(field, Field)]
