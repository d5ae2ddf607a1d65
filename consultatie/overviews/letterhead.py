"""The letterhead of a paper: how its first page shows whose it is, and its colours."""

from __future__ import annotations

from dataclasses import dataclass, replace

from consultatie.erasure import ERASED
from consultatie.house_style import OWN_COLOUR, HouseStyle, sender_lines
from consultatie.logos import Logo, logo_of


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper it is, who sends it, a logo, and two colours as web codes.

    `organisation` is empty where the paper itself says whose it is.
    """

    organisation: str = ""
    sender: tuple[str, ...] = ()
    main: str = OWN_COLOUR
    second: str = OWN_COLOUR
    logo: Logo | None = None


PLAIN = Letterhead()


def letterhead_of(style: HouseStyle) -> Letterhead:
    """The letterhead that a house style asks for; what it does not say is the program's own.

    The second colour is the main one where only that was chosen.

    :raises LogoDamaged: the logo cannot be read.
    """
    said = replace(style, name=_unless_erased(style.name), sender=_unless_erased(style.sender))
    main = said.main_colour or OWN_COLOUR
    return Letterhead(
        organisation=said.name,
        sender=sender_lines(said),
        main=main,
        second=said.second_colour or main,
        logo=logo_of(said.logo),
    )


def _unless_erased(text: str) -> str:
    return "" if text == ERASED else text
