"""The house style of the open register, asked in a dialog of the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from consultatie.language import _
from ui.desk import Desk
from ui.forms.house_style import house_style_sheet
from ui.forms.sheet import open_as_dialog
from ui.tokens import Tone
from ui.widgets.message_bar import MessageBar

_SIZE = (720, 700)


def ask_house_style(
    window: QWidget, desk: Desk, bar: MessageBar, undo: Callable[[], object]
) -> None:
    """Show the sheet; what was saved is said in the bar, where it can be undone."""
    sheet = house_style_sheet(desk)
    sheet.keep_typed(desk)
    sheet.saved.connect(
        lambda: bar.say(
            _("Huisstijl bewaard; nieuwe stukken krijgen haar."),
            Tone.GREEN,
            (_("Ongedaan maken"), undo),
        )
    )
    open_as_dialog(sheet, window, _SIZE)
