"""The tab with the documents of one council's case, but for the letters that were made here."""

from datetime import date

from PySide6.QtWidgets import QToolButton, QWidget

from consultatie import dates
from consultatie.documents import Document, DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.standing import Standing
from ui.desk import Desk, Place, ScreenName
from ui.views.document_files import DocumentFiles
from ui.views.request.council_tab import CouncilTab
from ui.views.request.deeds import Deeds
from ui.views.request.letters_tab import letters_of
from ui.views.request.log_line import icon_act, log_line
from ui.views.request.section import Section, named_button
from ui.views.request.subject import Subject
from ui.widgets.buttons import Kind
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import Role, text_label


class DocumentsTab(CouncilTab):
    """What belongs to the request, the advice or the decision; a file opens as a read-only copy."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Documenten"))
        self.files = DocumentFiles(desk, self)
        self.cards = Section()
        self.column.addWidget(self.cards)
        self.files.said.connect(desk.say)
        self.files.troubled.connect(desk.say)

    def show_standing(self, subject: Subject, standing: Standing, _today: date) -> None:
        self.cards.fill([self._card(subject.file, documents_of(subject.file, standing))])

    def _card(self, file: DossierFile, found: list[Document]) -> QWidget:
        card = Card(_("Bij deze aanvraag, het advies en het besluit"))
        card.setObjectName("documents-of-council")
        for document in found:
            card.body.addWidget(self._line(document))
        if not found:
            words = _(
                "Nog geen documenten. Voeg ze toe bij Documenten, en kies daar waar ze bij horen."
            )
            card.body.addWidget(text_label(words, Role.MUTED, wrap=True))
        every = named_button("to-documents", _("Naar de documenten"), Kind.QUIET, "file-text")
        every.clicked.connect(lambda: self._go(file, found[0] if found else None))
        card.body.addWidget(Flow(every))
        return card

    def _line(self, document: Document) -> QWidget:
        day = dates.medium(document.dated) if document.dated else ""
        told = filter(None, (document.sort, day, _annex_of(document)))
        acts = (self._open_button(document),) if document.has_file else ()
        return log_line(document.title, (" · ".join(told), document.note), acts=acts)

    def _open_button(self, document: Document) -> QToolButton:
        tip = _("‘{title}’ openen").format(title=document.title)
        name = f"document-open-{document.id}"
        return icon_act(name, "external-link", tip, lambda: self.files.open(document))

    def _go(self, file: DossierFile, document: Document | None) -> None:
        record = document.id if document else None
        self.desk.go(Place(ScreenName.DOCUMENTS, file.dossier.id, record))


def documents_of(file: DossierFile, standing: Standing) -> list[Document]:
    """The standing documents of a case in the order of their annex numbers; no letters made here.

    Of each only the last version.
    """
    own = standing.consultation
    decisions = {decision.id for decision in file.decisions_on(own.id)}
    about = {own.request, own.id, *(advice.id for advice in file.advices_of(own.id)), *decisions}
    standing_ones = [one for one in file.documents if one.stands]
    apart = {letter.id for letter in letters_of(file, standing)}
    apart |= {one.replaces for one in standing_ones if one.replaces is not None}
    found = (one for one in standing_ones if one.id not in apart)
    mine = [
        one
        for one in found
        if (one.subject is not None and one.subject in about) or one.decision in decisions
    ]
    return sorted(mine, key=lambda one: (one.place == 0, one.place))


def _annex_of(document: Document) -> str:
    if document.role is DocumentRole.NONE:
        return ""
    if not document.place:
        return str(document.role)
    return _("bijlage {place}, {role}").format(place=document.place, role=document.role)
