"""What stands where there is nothing yet: a sentence and the way on, never an empty grid."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.tokens import Space, Tone
from ui.widgets.buttons import ActionButton, Kind
from ui.widgets.labels import IconLabel, Role, text_label

_WIDTH = 420
# With two lines and one way on. Who makes it only when it is shown keeps so much free for it, so
# that nothing moves then.
ROOM = QSize(_WIDTH + 2 * Space.XL, 214)


class EmptyState(QWidget):
    """An icon, a title, a sentence, and a button per action; the first one is the way on."""

    def __init__(
        self, icon_name: str, title: str, sentence: str = "", actions: Sequence[QAction] = ()
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        layout.setSpacing(Space.S)
        layout.addStretch(2)
        layout.addWidget(IconLabel(icon_name, Tone.GREY, 40), 0, middle)
        self.title = text_label(title, Role.HEADING)
        layout.addWidget(self.title, 0, middle)
        self.sentence = text_label(sentence, Role.MUTED, wrap=True)
        self.sentence.setAlignment(middle)
        self.sentence.setFixedWidth(_WIDTH)
        if sentence:
            self.sentence.setMinimumHeight(self.sentence.heightForWidth(_WIDTH))
        else:
            # Only hidden: shown before it has a parent it would be a window of its own.
            self.sentence.hide()
        layout.addWidget(self.sentence, 0, middle)
        layout.addSpacing(Space.S)
        for place, action in enumerate(actions):
            kind = Kind.PLAIN if place else Kind.PRIMARY
            layout.addWidget(ActionButton(action, kind), 0, middle)
        layout.addStretch(3)
