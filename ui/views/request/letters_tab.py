"""The tab with the letters of one council: which are due now, and which were made."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from consultatie import dates
from consultatie.documents import Document
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.letters.kinds import LetterKind, title_of
from consultatie.letters.suggesting import suggested
from consultatie.standing import Standing
from ui.desk import Desk
from ui.views.document_files import DocumentFiles
from ui.views.request.council_tab import CouncilTab
from ui.views.request.deeds import Deeds
from ui.views.request.log_line import icon_act, log_line
from ui.views.request.section import Section, named_button
from ui.views.request.subject import Subject
from ui.widgets.buttons import Kind
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


class LettersTab(CouncilTab):
    """A letter that was made opens as a read-only copy; the file that was saved is the user's."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Brieven"))
        self.files = DocumentFiles(desk, self)
        self.cards = Section()
        self.column.addWidget(self.cards)
        self.files.said.connect(desk.say)
        self.files.troubled.connect(desk.say)

    def show_standing(self, subject: Subject, standing: Standing, today: date) -> None:
        self.cards.fill([self._due(subject, standing, today), self._made(subject.file, standing)])

    def _due(self, subject: Subject, standing: Standing, today: date) -> QWidget:
        card = Card(_("Nu aan de orde"))
        card.setObjectName("letters-due")
        found = suggested(subject.file, standing, today)
        for kind, why in found:
            card.body.addWidget(
                log_line(title_of(kind), (why,), acts=(self._button(kind, standing),))
            )
        if not found:
            words = _("Er is nu geen brief die voor de hand ligt.")
            card.body.addWidget(text_label(words, Role.MUTED, wrap=True))
        other = named_button("other-letter", _("Andere brief…"), Kind.QUIET, "mail")
        other.clicked.connect(lambda: self.deeds.write_letter(standing))
        card.body.addWidget(Flow(other))
        return card

    def _button(self, kind: LetterKind, standing: Standing) -> QPushButton:
        button = named_button(f"letter-{kind.value}", _("Brief maken…"), Kind.PLAIN, "file-text")
        button.setAccessibleName(_("{letter} maken").format(letter=title_of(kind)))
        button.clicked.connect(lambda: self.deeds.write_letter(standing, kind))
        return button

    def _made(self, file: DossierFile, standing: Standing) -> QWidget:
        card = Card(_("Gemaakt"))
        card.setObjectName("letters-made")
        found = letters_of(file, standing)
        for letter in found:
            card.body.addWidget(self._line(letter))
        if not found:
            words = _("Een brief die u maakt, wordt hier bewaard met zijn datum.")
            card.body.addWidget(text_label(words, Role.MUTED, wrap=True))
        return card

    def _line(self, letter: Document) -> QWidget:
        day = dates.medium(letter.dated) if letter.dated else ""
        name = letter.id
        tip = _("‘{title}’ van {day} openen").format(title=letter.title, day=day)
        look = icon_act(
            f"letter-open-{name}", "external-link", tip, lambda: self.files.open(letter)
        )
        words = _("‘{title}’ van {day} intrekken…").format(title=letter.title, day=day)
        leave = icon_act(
            f"letter-leave-{name}",
            "archive-off",
            words,
            lambda: self.deeds.withdraw_record(letter),
        )
        return log_line(letter.title, (day, letter.note), acts=(look, leave))


def letters_of(file: DossierFile, standing: Standing) -> list[Document]:
    """The letters that were made for a consultation, newest first."""
    own = standing.consultation.id
    about = {own, *(advice.id for advice in file.advices_of(own))}
    found = [
        one
        for one in file.documents
        if one.stands and one.subject in about and one.has_file and one.dated
    ]
    return found[::-1]
