"""The columns that organisations and bodies share."""

from collections.abc import Callable
from typing import TypeVar

from consultatie.language import _
from consultatie.parties import Body, Organisation
from ui.marks import Mark
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.parties.words import Succession, period, period_order
from ui.views.withdrawal import second_line, tone_of

R = TypeVar("R")


def name_column(
    header: str,
    party: Callable[[R], Organisation | Body],
    second: Callable[[R], str],
    icon: str,
    tone: Tone,
) -> Column[R]:
    """The name, with a line below it, or why it was withdrawn."""
    return Column(
        header=header,
        value=lambda row: party(row).name,
        second=lambda row: second_line(party(row), second(row)),
        icon=lambda _row: icon,
        tone=lambda row: tone_of(party(row), tone),
        struck=lambda row: not party(row).stands,
        tip=lambda row: "\n".join(filter(None, (party(row).name, second(row), party(row).note))),
        sort_key=lambda row: party(row).name.casefold(),
        strong=True,
    )


def time_columns(
    party: Callable[[R], Organisation | Body],
    mark: Callable[[R], Mark],
    succession: Callable[[R], Succession],
    width: int,
) -> tuple[Column[R], ...]:
    """Whether a party is there, from when until when, and what became of it.

    :param width: of the last column, in logical pixels.
    """
    return (
        Column(header=_("Geldig"), mark=mark, chip=True, width=122),
        Column(
            header=_("Periode"),
            value=lambda row: period(party(row).valid_from, party(row).valid_until),
            tip=lambda row: period(party(row).valid_from, party(row).valid_until),
            sort_key=lambda row: period_order(party(row).valid_from, party(row).valid_until),
            width=170,
        ),
        Column(
            header=_("Voorganger of opvolger"),
            value=lambda row: succession(row).words,
            second=lambda row: succession(row).who,
            tip=lambda row: f"{succession(row).words} {succession(row).who}".strip(),
            width=width,
        ),
    )
