"""What one council asks: its questions with the answers, its experts, and its soundings."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from consultatie.acts.records import restore
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.letters.kinds import LetterKind
from consultatie.questions import Expert, Question, Sounding, expert_caution
from consultatie.records import Record
from consultatie.standing import Standing
from ui.actions import Act
from ui.desk import Desk
from ui.forms.questions import (
    answer_sheet,
    expert_sheet,
    new_question_sheet,
    question_sheet,
    sounding_sheet,
)
from ui.forms.records import ask_reason
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.icons import icon
from ui.tokens import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT, Space, Tone
from ui.views.record_list import RecordList
from ui.views.request.council_tab import CouncilTab
from ui.views.request.deeds import Deeds
from ui.views.request.inquiry_lists import (
    expert_listing,
    is_open,
    order_of,
    question_listing,
    sounding_listing,
)
from ui.views.request.section import Section, note
from ui.views.request.subject import Subject
from ui.widgets.buttons import Kind, filter_button, push_button
from ui.widgets.flow import Flow
from ui.widgets.leading import Leading
from ui.widgets.roving import Roving

if TYPE_CHECKING:
    from consultatie.exports import Listed

Lists: TypeAlias = "RecordList[Question] | RecordList[Expert] | RecordList[Sounding]"

_LARGE = (680, 700)
_SMALL = (620, 620)
# The head of a list and of its table.
_HEADS = 56 + ROW_HEIGHT
_MOST = 14
_EMPTY = 280


class InquiriesPart(Leading):
    """Three lists, of which one is shown. Ctrl+N, F2 and Ctrl+Del work on that one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: DossierFile | None = None
        self._standing: Standing | None = None
        self.answer = QAction(icon("message-2"), _("&Beantwoorden…"), self)
        self.questions = RecordList(question_listing(), self.answer)
        self.experts = RecordList(expert_listing())
        self.soundings = RecordList(sounding_listing())
        self._lists: tuple[Lists, ...] = (self.questions, self.experts, self.soundings)
        self.notes = Section(Space.S)
        self.choices: tuple[QPushButton, ...] = tuple(filter_button("") for _list in self._lists)
        self._lay_out()
        self._connect_questions()
        self._connect_experts()
        self._connect_soundings()
        self._choose(0)

    def show_standing(self, file: DossierFile, standing: Standing) -> None:
        """Show what a council asked."""
        self._file, self._standing = file, standing
        own, procedure = standing.consultation.id, file.procedure
        questions = [q for q in procedure.questions if q.consultation == own]
        self.questions.set_rows(sorted(questions, key=order_of))
        self.experts.set_rows([e for e in procedure.experts if e.consultation == own])
        self.soundings.set_rows([s for s in procedure.soundings if s.consultation == own])
        self._show_counts(procedure.questions_of(own))
        self._follow_choice()
        self._fill_notes()
        for shown in self._lists:
            _fit(shown)

    def listed(self) -> "Listed":
        """The questions, experts or soundings that are shown."""
        current = self._current()
        if current is self.experts:
            return self.experts.listed("deskundigen")
        if current is self.soundings:
            return self.soundings.listed("achterban")
        return self.questions.listed("vragen")

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        current = self._current()
        return {
            Act.NEW: self.ask_new,
            Act.EDIT: current.edit_chosen,
            Act.WITHDRAW: current.withdraw_chosen,
        }

    @Slot()
    def ask_new(self) -> None:
        """Ask for the next question, or for an expert or a sounding where those are shown."""
        file, standing = self._file, self._standing
        if file is None or standing is None:
            return
        current = self._current()
        if current is self.experts:
            self._open(expert_sheet(self._desk, standing), _SMALL)
        elif current is self.soundings:
            self._open(sounding_sheet(self._desk, standing), _SMALL)
        else:
            sheet = new_question_sheet(self._desk, file, standing)
            self._open(sheet, _LARGE)
            sheet.page.editor("text").setFocus()

    # -- questions -----------------------------------------------------------------------------

    def _connect_questions(self) -> None:
        self.questions.new_wanted.connect(self.ask_new)
        self.questions.opened.connect(self._answer)
        self.questions.edit_wanted.connect(self._change_question)
        self.questions.chosen_changed.connect(self._follow_choice)
        self.answer.triggered.connect(lambda: self._answer(self.questions.chosen()))
        self._connect_rest(self.questions)

    @Slot(object)
    def _answer(self, question: Question | None) -> None:
        if question is not None and question.stands:
            self._open(answer_sheet(self._desk, question), _SMALL)

    @Slot(object)
    def _change_question(self, question: Question) -> None:
        if self._file is not None and self._standing is not None:
            sheet = question_sheet(self._desk, self._file, self._standing, question)
            self._open(sheet, _LARGE)

    @Slot()
    def _follow_choice(self) -> None:
        question = self.questions.chosen()
        self.answer.setEnabled(question is not None and question.stands)

    # -- experts and soundings -----------------------------------------------------------------

    def _connect_experts(self) -> None:
        self.experts.new_wanted.connect(self.ask_new)
        self.experts.opened.connect(self._change_expert)
        self.experts.edit_wanted.connect(self._change_expert)
        self._connect_rest(self.experts)

    @Slot(object)
    def _change_expert(self, expert: Expert) -> None:
        if self._standing is not None and expert.stands:
            self._open(expert_sheet(self._desk, self._standing, expert), _SMALL)

    def _connect_soundings(self) -> None:
        self.soundings.new_wanted.connect(self.ask_new)
        self.soundings.opened.connect(self._change_sounding)
        self.soundings.edit_wanted.connect(self._change_sounding)
        self._connect_rest(self.soundings)

    @Slot(object)
    def _change_sounding(self, sounding: Sounding) -> None:
        if self._standing is not None and sounding.stands:
            self._open(sounding_sheet(self._desk, self._standing, sounding), _SMALL)

    def _connect_rest(self, of: Lists) -> None:
        of.withdraw_wanted.connect(self._withdraw)
        of.restore_wanted.connect(self._restore)

    @Slot(object)
    def _withdraw(self, record: Record) -> None:
        ask_reason(self._desk, record, self)

    @Slot(object)
    def _restore(self, record: Record) -> None:
        restore(self._desk.register, record)

    # -- showing -------------------------------------------------------------------------------

    def _current(self) -> Lists:
        return next(shown for shown in self._lists if not shown.isHidden())

    def _choose(self, place: int) -> None:
        for other, (button, shown) in enumerate(zip(self.choices, self._lists, strict=True)):
            button.setChecked(other == place)
            shown.setVisible(other == place)
        self.lead_to(self._lists[place])
        self._fill_notes()

    def _show_counts(self, questions: Sequence[Question]) -> None:
        waiting = sum(map(is_open, questions))
        words = _counted(_("Vragen"), len(questions))
        if waiting:
            unanswered = ngettext("{n} onbeantwoord", "{n} onbeantwoord", waiting)
            words = f"{words}: {unanswered.format(n=waiting)}"
        experts = sum(expert.stands for expert in self._own_experts())
        soundings = sum(map(self.soundings.listing.stands, self._own_soundings()))
        for button, text in zip(
            self.choices,
            (words, _counted(_("Deskundigen"), experts), _counted(_("Achterban"), soundings)),
            strict=True,
        ):
            button.setText(text)

    def _own_experts(self) -> Sequence[Expert]:
        if self._file is None or self._standing is None:
            return ()
        return self._file.procedure.experts_of(self._standing.consultation.id)

    def _own_soundings(self) -> Sequence[Sounding]:
        if self._file is None or self._standing is None:
            return ()
        return self._file.procedure.soundings_of(self._standing.consultation.id)

    def _fill_notes(self) -> None:
        """What goes with the list that is shown: a warning on costs, or that it is anonymous."""
        current = self._current()
        widgets: list[QWidget] = []
        if current is self.experts:
            cautions = filter(None, map(expert_caution, self._own_experts()))
            widgets = [note(caution, "alert-triangle") for caution in cautions]
        elif current is self.soundings:
            words = _(
                "Anoniem: er wordt nergens vastgelegd wie wat zei, alleen hoe en hoeveel mensen "
                "zijn bevraagd en wat daaruit kwam."
            )
            widgets = [note(words, "eye-off", Tone.GREY)]
        self.notes.fill(widgets)
        self.notes.setVisible(bool(widgets))

    def _open(self, sheet: FormSheet, size: tuple[int, int]) -> None:
        open_as_dialog(sheet, self, size)

    def _lay_out(self) -> None:
        choice = QWidget()
        choice.setAccessibleName(_("Vragen, deskundigen of achterban"))
        line = QHBoxLayout(choice)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        for place, button in enumerate(self.choices):
            button.clicked.connect(lambda _checked=False, place=place: self._choose(place))
            line.addWidget(button)
        line.addStretch(1)
        roving = Roving(self)
        roving.take([list(self.choices)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(choice)
        layout.addWidget(self.notes)
        for shown in self._lists:
            layout.addWidget(shown)


class InquiriesTab(CouncilTab):
    """The tab that holds them: its lists are made once somebody looks."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Vragen"))
        self._part: InquiriesPart | None = None
        self._standing: Standing | None = None
        letters = (
            (_("Vragenlijst maken…"), LetterKind.QUESTIONS),
            (_("Melding kosten deskundige maken…"), LetterKind.EXPERT_COSTS),
        )
        self.letters = tuple(self._letter_button(words, kind) for words, kind in letters)
        self.column.addWidget(Flow(*self.letters))

    def _letter_button(self, words: str, kind: LetterKind) -> QPushButton:
        button = push_button(words, Kind.QUIET, "mail")
        button.clicked.connect(lambda: self._write_letter(kind))
        return button

    def _write_letter(self, kind: LetterKind) -> None:
        if self._standing is not None:
            self.deeds.write_letter(self._standing, kind)

    @property
    def part(self) -> InquiriesPart:
        """What is in the tab."""
        if self._part is None:
            self._part = InquiriesPart(self.desk)
            self.column.addWidget(self._part)
            self.lead_to(self._part)
        return self._part

    def show_standing(self, subject: Subject, standing: Standing, _today: date) -> None:
        self._standing = standing
        self.part.show_standing(subject.file, standing)


def asked_records(file: DossierFile, consultation: RecordId) -> Iterator[RecordId]:
    """What a council asked, withdrawn records too, for its journal."""
    procedure = file.procedure
    yield from (one.id for one in procedure.questions if one.consultation == consultation)
    yield from (one.id for one in procedure.experts if one.consultation == consultation)
    yield from (one.id for one in procedure.soundings if one.consultation == consultation)


def _counted(word: str, number: int) -> str:
    return f"{word} ({number})" if number else word


def _fit(shown: Lists) -> None:
    """As high as its rows, within reason: the page around it scrolls before the table does."""
    rows = min(len(shown.model.rows), _MOST)
    shown.setFixedHeight(_HEADS + rows * TWO_LINE_ROW_HEIGHT + 2 if rows else _EMPTY)
