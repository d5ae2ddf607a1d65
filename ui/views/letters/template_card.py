"""Which template a letter is made by, and the ways to change it."""

from pathlib import Path

from PySide6.QtCore import Signal

from consultatie.language import _
from consultatie.letters.templates import Template
from ui.widgets.buttons import Kind, push_button
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


class TemplateCard(Card):
    """`edit_wanted` and `shipped_wanted` tell what the user asks for."""

    edit_wanted = Signal()
    shipped_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Sjabloon"))
        self.words = text_label("", Role.MUTED, wrap=True)
        self.edit = push_button(_("Sjabloon &bewerken…"), Kind.PLAIN, "pencil")
        self.edit.setToolTip(_("Opent uw eigen sjabloon in Word of LibreOffice"))
        self.shipped = push_button(_("&Meegeleverd sjabloon gebruiken"), Kind.QUIET)
        self.body.addWidget(self.words)
        self.body.addWidget(Flow(self.edit, self.shipped))
        self.edit.clicked.connect(self.edit_wanted)
        self.shipped.clicked.connect(self.shipped_wanted)
        self.show_template(None)

    def show_template(self, template: Template | None) -> None:
        """Say which template it is."""
        own = template is not None and template.own
        words = _("Het meegeleverde sjabloon.")
        if template is not None and own:
            words = _("Uw eigen sjabloon: {name}.").format(name=template.path.name)
        self.words.setText(words)
        self.shipped.setVisible(own)

    def show_own(self, path: Path) -> None:
        """Say that there is a template of the user's own that cannot be used as it is."""
        self.words.setText(_("Uw eigen sjabloon: {name}.").format(name=path.name))
        self.shipped.show()
