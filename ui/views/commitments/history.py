"""What the journal says of one commitment: each act on it, with who, when and why."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.commitments import Commitment
from consultatie.language import _
from consultatie.register import ActionLine, Change
from ui.desk import Desk
from ui.tokens import Space
from ui.views.change_list import ChangeWords
from ui.views.request.section import Section, row
from ui.widgets.buttons import icon_button
from ui.widgets.labels import Role, text_label


def history(desk: Desk, record: Commitment) -> Iterator[QWidget]:
    """One block for each act, newest first; of another giver or receiver also who it was."""
    changes = desk.register.history(record.id)
    words = ChangeWords(desk.register, desk.law.grounds)
    actions = {change.action.id: change.action for change in changes}
    for action in reversed(actions.values()):
        own = [change for change in changes if change.action.id == action.id]
        block = _block(action, list(_parties_before(words, own)))
        if action.id == changes[-1].action.id:
            # What it is now.
            yield block
        else:
            yield row(block, _way_back(desk, own[0]), widest=0)


def _way_back(desk: Desk, change: Change) -> QWidget:
    """Asks whether the commitment goes back to what it was after this act."""
    button = icon_button("history", _("Terug naar deze stand…"))

    def ask() -> None:
        from ui.views.going_back import ask_go_back

        ask_go_back(desk, change, button)

    button.clicked.connect(ask)
    return button


def noted_at(desk: Desk, record: Commitment, field: str) -> str:
    """What was noted when a date of the chain was recorded: how it was told, or where accepted."""
    if getattr(record, field) is None:
        return ""
    found = [change for change in desk.register.history(record.id) if change.field == field]
    return found[-1].action.reason if found else ""


def _parties_before(words: ChangeWords, changes: Sequence[Change]) -> Iterator[str]:
    passed = [change for change in changes if change.field in ("giver", "receiver") and change.old]
    for one in words.rows(passed):
        yield _("{field} was {old}").format(field=one.field.capitalize(), old=one.old)


def _block(action: ActionLine, more: Sequence[str]) -> QWidget:
    local = action.at.astimezone()
    when = f"{dates.short(local.date())} {local:%H:%M} · {action.person}"
    told = [action.reason, *more]
    block = Section(Space.XS)
    block.fill(
        [
            text_label(action.label, wrap=True),
            text_label("\n".join(part for part in (when, *told) if part), Role.SMALL, wrap=True),
        ]
    )
    return block
