"""The spelling in the window: its switch in the menu, and the own words of each register."""

from consultatie.errors import ConsultatieError
from ui.actions import Act, Actions
from ui.desk import Desk
from ui.settings import Settings
from ui.spelling.spelling import spelling_of_program

# Names of people come among the own words: they lie where the register lies, and not beside it.
_KEY = "spelling/own-words"
_SETTING, _OFF = "spelling", "off"


def connect_switch(actions: Actions, settings: Settings) -> None:
    """Let the switch in the menu work, and remember it; without an engine it is greyed."""
    spelling = spelling_of_program()
    on = settings.text(_SETTING) != _OFF

    def follow() -> None:
        checked = action.isChecked()
        settings.keep_text(_SETTING, "" if checked else _OFF)
        if spelling is not None:
            spelling.switch(checked)

    action = actions.connect_to(Act.SPELLING, follow, lambda: spelling is not None)
    action.setChecked(on and spelling is not None)
    if spelling is not None:
        spelling.switch(on)


def keep_own_words(desk: Desk) -> None:
    """Take the own words of a register, and keep there what is added."""
    spelling = spelling_of_program()
    if spelling is None:
        return
    import json

    kept = next((each.text for each in desk.register.drafts() if each.key == _KEY), "[]")
    spelling.take_own(json.loads(kept))

    def keep() -> None:
        words = json.dumps(sorted(spelling.own_words), ensure_ascii=False)
        try:
            desk.register.keep_draft(_KEY, words)
        except ConsultatieError as error:
            desk.say(str(error))

    spelling.added.connect(keep)
    desk.left.connect(lambda: spelling.added.disconnect(keep))
