"""What happened to the records of one council, newest first, with who and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consultatie import dates
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import ActionLine, OpenRegister
from ui.models.cells import Column
from ui.views.change_list import ChangeRow, ChangeWords

# To which record another belongs is set once and says nothing on the page of that record.
_PARENTS = frozenset({"advice", "consultation", "dossier", "request"})


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One changed field and the action that changed it."""

    action: ActionLine
    change: ChangeRow


def history_rows(
    register: OpenRegister, words: ChangeWords, records: Iterable[RecordId]
) -> Sequence[HistoryRow]:
    """The changes of these records, newest first."""
    found = [
        change
        for record in dict.fromkeys(records)
        for change in register.history(record)
        if change.field not in _PARENTS
    ]
    found.sort(key=lambda change: change.action.id, reverse=True)
    rows = ((change, words.rows([change])) for change in found)
    return [HistoryRow(change.action, shown[0]) for change, shown in rows if shown]


def history_columns() -> tuple[Column[HistoryRow], ...]:
    """The columns of the journal of a record."""
    return (
        Column(
            header=_("Wanneer"),
            value=lambda row: _moment(row.action),
            second=lambda row: row.action.person,
            sort_key=lambda row: row.action.at.timestamp(),
            width=150,
        ),
        Column(
            header=_("Wat"),
            value=lambda row: row.action.label,
            second=lambda row: row.action.reason or row.change.record,
            tip=lambda row: row.action.label,
            strong=True,
        ),
        Column(header=_("Veld"), value=lambda row: row.change.field, width=150),
        Column(
            header=_("Was → werd"),
            value=lambda row: _one_line(row.change.new) or _("leeg"),
            second=lambda row: _was(row.change.old),
            tip=lambda row: f"{row.change.old}\n→ {row.change.new}",
        ),
    )


def _was(old: str) -> str:
    return _("was: {old}").format(old=_one_line(old)) if old else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _moment(action: ActionLine) -> str:
    local = action.at.astimezone()
    return f"{dates.short(local.date())} {local:%H:%M}"
