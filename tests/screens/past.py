"""The history of a record, and the way back to what it was."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6.QtWidgets import QWidget

from consultatie.acts.former_states import state_after
from consultatie.acts.records import change
from consultatie.dossiers import Dossier
from consultatie.register import Change
from tests.screens.shell import _desk as desk_of_file
from tests.screens.shell import empty_window
from tests.screens.stage import beside
from ui.desk import Desk
from ui.views.going_back import going_back_sheet
from ui.views.past_dialog import PastDialog


@cache
def _desk() -> Desk:
    """A desk on a register that keeps a journal, with a dossier that was changed."""
    desk = desk_of_file()
    dossier = desk.register.records(Dossier)[0]
    changed = replace(dossier, name="SORA en Halte Werk", subject="Eén werkbedrijf, drie locaties")
    change(desk.register, changed)
    return desk


def _changed() -> tuple[Dossier, Change]:
    dossier = _desk().register.records(Dossier)[0]
    return dossier, _desk().register.history(dossier.id)[0]


def going_back() -> QWidget:
    dossier, first = _changed()
    state = state_after(_desk().register, dossier, first.action.id)
    return beside(going_back_sheet(_desk(), dossier, state, first.action))


def past() -> QWidget:
    return PastDialog(_desk(), _changed()[0], empty_window())


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("terug-naar-stand", going_back),
    ("geschiedenis", past),
]
