"""The head of the preview: what is shown and for whom, and what can be done with it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from consultatie.language import _
from consultatie.overviews.products import PRODUCTS
from ui.forms.choice_editors import ChoiceBox
from ui.tokens import Space
from ui.views.preview.audience import AudienceBar
from ui.widgets.buttons import Kind, filter_button, push_button
from ui.widgets.labels import ElidedLabel, Role
from ui.widgets.shrinking import show_words

_PRODUCT_WIDTH = 300


class PreviewHead(QFrame):
    """The title with its buttons, the product with its readers, and the bars `below` them."""

    def __init__(self, below: Iterable[QWidget]) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.title = ElidedLabel(_("Voorbeeld"), Role.TITLE)
        self.product = _product_box()
        self.audience = AudienceBar()
        self.beside = filter_button(_("Nakijken"))
        self.beside.setToolTip(_("Wat u nakijkt voor het drukken, en wat er is gewijzigd"))
        self.beside.setChecked(True)
        self.renew = push_button(_("Vernieuwen"), Kind.QUIET, "refresh")
        self.open = push_button(_("Map openen"), Kind.QUIET, "folder-open")
        self.open.hide()
        self.save = push_button(_("Als PDF opslaan…"), Kind.PLAIN, "file-type-pdf")
        self.save.setToolTip(_("Als PDF opslaan (Ctrl+Shift+S)"))
        self.give_out = push_button(_("Uitgeven…"), Kind.PLAIN, "file-export")
        self.give_out.setToolTip(_("Uitgeven: genummerd, en bewaard zoals het nu is"))
        self.print = push_button(_("Afdrukken…"), Kind.PRIMARY, "printer")
        self.print.setToolTip(_("Afdrukken (Ctrl+P)"))
        self._lay_out(below)

    def show_words(self, roomy: bool) -> None:
        """Show the words on the buttons, or where it is narrow only their icons."""
        show_words((self.renew, self.open, self.save, self.give_out), roomy)

    def _lay_out(self, below: Iterable[QWidget]) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self.title, 1)
        for button in (self.beside, self.renew, self.open, self.save, self.give_out, self.print):
            line.addWidget(button)
        what = QHBoxLayout()
        what.setSpacing(Space.L)
        what.addWidget(self.product)
        what.addWidget(self.audience, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        column.setSpacing(Space.S)
        column.addLayout(line)
        column.addLayout(what)
        for bar in below:
            column.addWidget(bar)


def _product_box() -> ChoiceBox:
    box = ChoiceBox()
    box.addItems([product.title() for product in PRODUCTS.values()])
    box.setAccessibleName(_("Overzicht"))
    box.setMinimumWidth(_PRODUCT_WIDTH)
    return box
