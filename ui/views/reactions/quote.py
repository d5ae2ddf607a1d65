"""A point in full, in the body's own words, with what earlier rounds answered."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.reactions import Answer, Reaction
from ui.marks import Mark, Shape
from ui.tokens import Space, Tone
from ui.verdicts import verdict_mark
from ui.views.reactions.judging import JudgementView
from ui.views.reactions.lines import PointLine
from ui.views.reactions.promising import promised_at
from ui.widgets.buttons import Kind, push_button
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.labels import Role, rule, text_label


class Quote(QScrollArea):
    """Scrolls by itself, so that the longest point leaves room for its reaction."""

    commitment_wanted = Signal(object)
    appraise_wanted = Signal()
    withdraw_appraisal_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Het punt in de woorden van de raad"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: object = None

    def wanted_height(self) -> int:
        """How high this is when nothing of it has to scroll."""
        page = self.widget()
        if page is None:
            return 0
        width = self.viewport().width()
        layout = page.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def show_line(
        self,
        file: DossierFile,
        line: PointLine,
        seen: tuple[Mark, ...] = (),
        writing: RecordId | None = None,
    ) -> None:
        """Show a point; `seen` says of it and of its reaction who may see them.

        `writing` is the reaction that stands in the editor: the others are earlier rounds.
        """
        answers = tuple(a for a in file.answers_to(line.point.id) if a.reaction != writing)
        promised = promised_at(file, line.point)
        reactions = tuple(file.reaction(answer.reaction) for answer in answers)
        shown = (line, answers, seen, reactions, promised, file.procedure.meetings)
        if shown == self._shown:
            return
        self._shown = shown
        page = QWidget()
        page.setProperty("role", "page")
        # Else the words count as if they stood in the narrowest column.
        page.setMinimumHeight(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(_marks(line, seen))
        words = text_label(line.point.text, wrap=True, selectable=True)
        words.setObjectName("quote")
        column.addWidget(words)
        for commitment, said in promised:
            column.addWidget(self._promise(commitment, said))
        if not line.beside:
            column.addWidget(self._judgement(file, line))
        for widget in _earlier(file, answers):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(0)

    def _judgement(self, file: DossierFile, line: PointLine) -> QWidget:
        view = JudgementView(file, line)
        view.appraise_wanted.connect(self.appraise_wanted)
        view.withdraw_wanted.connect(self.withdraw_appraisal_wanted)
        return view

    def _promise(self, commitment: RecordId, said: str) -> QWidget:
        """A small line that goes to a commitment."""
        button = push_button(said, Kind.QUIET, "checklist")
        button.setToolTip(_("Naar deze toezegging"))
        button.clicked.connect(lambda: self.commitment_wanted.emit(commitment))
        return Flow(button)


def _marks(line: PointLine, seen: tuple[Mark, ...]) -> QWidget:
    point = line.point
    widgets: list[QWidget] = [
        text_label(line.name, Role.HEADING),
        Chip(Mark(point.sort.shown, Shape.NONE, Tone.ACCENT)),
        Chip(Mark(line.theme, Shape.NONE, Tone.GREY)),
    ]
    if point.page:
        page = _("blz. {page}").format(page=point.page)
        widgets.append(Chip(Mark(page, Shape.NONE, Tone.PLAIN)))
    if point.political:
        mark = Mark(_("publiekrechtelijk, art. 46d"), Shape.DIAMOND, Tone.AMBER)
        widgets.append(Chip(mark))
    widgets += [Chip(mark) for mark in seen]
    if line.beside:
        widgets.append(Chip(Mark(_("concept van een nieuwe versie"), Shape.NONE, Tone.ACCENT)))
    return Flow(*widgets)


def _earlier(file: DossierFile, answers: tuple[Answer, ...]) -> Iterator[QWidget]:
    """What was answered in the other rounds, to read and not to change; the last one first."""
    for answer in reversed(answers):
        reaction = file.reaction(answer.reaction)
        when = f" · {dates.medium(reaction.given_on)}" if reaction.given_on else ""
        yield rule()
        yield Flow(
            text_label(
                _("Ronde {number}{when}").format(number=reaction.round, when=when), Role.STRONG
            ),
            Chip(verdict_mark(answer.verdict)),
        )
        for words in _said(reaction, answer):
            yield text_label(words, Role.MUTED, wrap=True, selectable=True)


def _said(reaction: Reaction, answer: Answer) -> Iterator[str]:
    yield answer.wording or reaction.text
    for words, text in (
        (_("Redenen: {text}"), reaction.reasons),
        (_("In het besluit: {text}"), reaction.changes),
        (_("Tegenvoorstel: {text}"), reaction.counter_proposal),
    ):
        if text:
            yield words.format(text=text)
