"""The act on the house style: there is one of a register, which is changed as a whole."""

from dataclasses import replace

from consultatie.acts.checking import put_checked
from consultatie.acts.records import NEW, put_new
from consultatie.colours import colour_code
from consultatie.house_style import HouseStyle, current_style
from consultatie.language import kept
from consultatie.register import OpenRegister


def keep_house_style(register: OpenRegister, draft: HouseStyle) -> HouseStyle:
    """Keep how the paper looks from now on, in the place of how it looked.

    Colours may be typed with `#`; the id of the draft does not count.

    :raises RuleBroken: a colour that cannot be read on paper, a damaged logo, or too much text.
    """
    there = current_style(register.records(HouseStyle))
    wanted = replace(
        draft,
        id=there.id or NEW,
        withdrawn=None,
        name=draft.name.strip(),
        sender=draft.sender.strip(),
        main_colour=_code(draft.main_colour),
        second_colour=_code(draft.second_colour),
    )
    with register.action(kept("Huisstijl wijzigen")) as work:
        if wanted.id == NEW:
            return put_new(work, wanted)
        put_checked(work, wanted)
    return wanted


def _code(typed: str) -> str:
    return colour_code(typed) or typed.strip()
