"""The house style (huisstijl) of a register: how its paper shows whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.language import _
from consultatie.records import Record

# The colour of the program itself.
OWN_COLOUR = "17506E"
# Text of the main colour also stands on the grey heading of a table in Word.
PAPER_GREY = "F4F6F8"
MOST_LINES, LONGEST_LINE, LONGEST_NAME = 6, 70, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle(Record):
    """How the paper of a register looks; what is empty is as the program does it itself.

    `name` is whose paper it is, and takes the place of the name of the register. `sender` are the
    lines of who sends it. Colours are web codes without `#`. `logo` is what `logos.kept` gives.
    """

    kind: ClassVar[str] = "house_style"

    name: str = ""
    sender: str = ""
    main_colour: str = ""
    second_colour: str = ""
    logo: str = ""


def current_style(styles: Iterable[HouseStyle]) -> HouseStyle:
    """The one that holds: the newest that was not withdrawn, or one without anything in it."""
    standing = [style for style in styles if style.stands]
    return max(standing, key=lambda style: style.id) if standing else HouseStyle(id=0)


def sender_lines(style: HouseStyle) -> tuple[str, ...]:
    """The lines of who sends it, without empty ones."""
    lines = (" ".join(line.split()) for line in style.sender.splitlines())
    return tuple(line for line in lines if line)


def check_house_style(style: HouseStyle) -> list[Breach]:
    """What is wrong with a house style: its colours are read on white paper, also in grey."""
    from consultatie.colours import LEAST_FOR_LINES, LEAST_FOR_TEXT

    return [
        *_name_breaches(style),
        *_colour_breaches("main_colour", style.main_colour, LEAST_FOR_TEXT, PAPER_GREY),
        *_colour_breaches("second_colour", style.second_colour, LEAST_FOR_LINES),
        *_logo_breaches(style.logo),
    ]


def _name_breaches(style: HouseStyle) -> list[Breach]:
    breaches = []
    if len(style.name) > LONGEST_NAME or len(style.name.splitlines()) > 1:
        sentence = _("Houd de naam op één regel van ten hoogste {count} tekens.")
        breaches.append(Breach("name", sentence.format(count=LONGEST_NAME)))
    lines = sender_lines(style)
    if len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        sentence = _("Houd de afzender op ten hoogste {lines} regels van {count} tekens.")
        breaches.append(Breach("sender", sentence.format(lines=MOST_LINES, count=LONGEST_LINE)))
    return breaches


def _colour_breaches(field: str, code: str, least: float, ground: str = "FFFFFF") -> list[Breach]:
    from consultatie.colours import colour_code, contrast, readable

    if not code:
        return []
    known = colour_code(code)
    if known is None or known != code:
        sentence = _("‘{code}’ is geen kleurcode. Schrijf zes cijfers of letters, zoals #17506E.")
        return [Breach(field, sentence.format(code=code))]
    found = contrast(code, ground)
    if found >= least:
        return []
    sentence = _(
        "#{code} is op papier niet goed te lezen (contrast {found}; nodig is {least}). Neem "
        "#{better}: dezelfde kleur, maar donkerder."
    )
    words = sentence.format(
        code=code,
        found=_decimal(int(found * 10) / 10),
        least=_decimal(least),
        better=readable(code, least, ground),
    )
    return [Breach(field, words)]


def _logo_breaches(text: str) -> list[Breach]:
    from consultatie.logos import LogoDamaged, logo_of

    try:
        logo_of(text)
    except LogoDamaged as error:
        return [Breach("logo", str(error))]
    return []


def _decimal(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
