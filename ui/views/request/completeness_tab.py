"""The tab on which a council judges whether the request is complete (art. 25(2) and (3) WOR)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from consultatie.completeness import PartCheck, annexes_line, is_complete, result_line
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.letters.kinds import LetterKind
from consultatie.standing import Standing
from ui.desk import Desk, Place, ScreenName
from ui.drafts import DraftSlot
from ui.tokens import Space, Tone
from ui.views.request.clock_card import clock_card
from ui.views.request.clock_deeds import ClockDeeds
from ui.views.request.council_tab import CouncilTab
from ui.views.request.deeds import Deeds
from ui.views.request.parts_form import PartsForm
from ui.views.request.section import Section
from ui.views.request.subject import Subject
from ui.widgets.buttons import Kind, push_button
from ui.widgets.flow import Flow
from ui.widgets.frames import Card
from ui.widgets.labels import IconLabel, Role, text_label

# As part of a place: the page of a request with this tab in sight.
TAB = "completeness"


class CompletenessTab(CouncilTab):
    """Keeps what is typed for every council, also while another one is shown."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Volledigheid"))
        self._forms: dict[RecordId, PartsForm] = {}
        self._names: dict[RecordId, str] = {}
        self._shown: RecordId | None = None
        self._standing: Standing | None = None
        self.result = ResultCard()
        self.result.letter.clicked.connect(self._write_letter)
        self.clock = Section()
        self.parts = Card(_("Onderdelen"))
        self._law = text_label("", Role.SMALL, wrap=True)
        self.parts.body.addWidget(self._law)
        top = QHBoxLayout()
        top.setSpacing(Space.M)
        top.addWidget(self.result, 1)
        top.addWidget(self.clock, 1)
        self.column.addLayout(top)
        self.column.addWidget(self.parts)

    @property
    def form(self) -> PartsForm | None:
        """The form of the council that is shown."""
        return self._forms.get(self._shown) if self._shown is not None else None

    def show_standing(self, subject: Subject, standing: Standing, _today: date) -> None:
        own = standing.consultation.id
        self._standing = standing
        self._names[own] = standing.body.name
        known = own in self._forms
        form = self._form_of(own)
        form.take_saved(subject.file.procedure.checks_of(own))
        if not known:
            self._keep_typed(form, subject, own)
        self._law.setText(_law_words(standing.ground))
        self._law.setVisible(bool(self._law.text()))
        self.clock.fill([clock_card(subject, standing, ClockDeeds(self.desk, self))])
        self._show_result()

    def unsaved(self) -> str:
        dirty = [self._names[own] for own, form in self._forms.items() if form.dirty]
        if not dirty:
            return ""
        return _("bij de volledigheid van de aanvraag ({bodies})").format(bodies=", ".join(dirty))

    def _form_of(self, own: RecordId) -> PartsForm:
        """The form of a council; those of others stay only while something is typed in them."""
        self._shown = own
        for other in [key for key, form in self._forms.items() if key != own]:
            self._put_away(other)
        if own not in self._forms:
            form = PartsForm(self.desk.register, own)
            form.changed.connect(self._show_result)
            form.withdraw_wanted.connect(self.deeds.withdraw_record)
            self._forms[own] = form
            self.parts.body.addWidget(form)
        self._forms[own].show()
        return self._forms[own]

    def _keep_typed(self, form: PartsForm, subject: Subject, own: RecordId) -> None:
        """Keep what is typed from now on, and offer what was kept of this form before."""
        place = Place(ScreenName.REQUEST, subject.file.dossier.id, own, TAB)
        what = _("Volledigheid · {body}").format(body=self._names[own])
        slot = DraftSlot(form, self.desk, f"parts/{own}", what, place)
        form.changed.connect(lambda: slot.follow(form.kept()))
        slot.offer(form.bar, form.take_up)

    def _put_away(self, other: RecordId) -> None:
        form = self._forms[other]
        form.hide()
        if not form.dirty:
            del self._forms[other]
            self.parts.body.removeWidget(form)
            form.deleteLater()

    @Slot()
    def _write_letter(self) -> None:
        if self._standing is not None:
            self.deeds.write_letter(self._standing, LetterKind.COMPLETION)

    @Slot()
    def _show_result(self) -> None:
        if self.form is not None:
            self.result.show_checks(self.form.checks(), saved=not self.form.dirty)


class ResultCard(Card):
    """The result of the check in one large line."""

    def __init__(self) -> None:
        super().__init__(_("Is de aanvraag volledig?"))
        self._icon = IconLabel("circle", Tone.GREY, 28)
        self.line = text_label("", Role.TITLE, wrap=True, selectable=True)
        self._annexes = text_label("", Role.BODY, wrap=True)
        self._unsaved = text_label(_("Nog niet opgeslagen."), Role.MUTED)
        self.letter = push_button(_("Verzoek om aanvulling maken…"), Kind.PLAIN, "mail")
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.line, 1)
        for widget in (row, self._annexes, self._unsaved):
            self.body.addWidget(widget)
        self.body.addWidget(Flow(self.letter))
        self.body.addStretch(1)

    def show_checks(self, checks: Sequence[PartCheck], *, saved: bool) -> None:
        """Show what follows from these parts."""
        icon, tone = {
            True: ("circle-check", Tone.GREEN),
            False: ("alert-triangle", Tone.AMBER),
            None: ("circle", Tone.GREY),
        }[is_complete(checks)]
        self._icon.show_icon(icon, tone)
        self.line.setText(result_line(checks))
        annexes = annexes_line(checks)
        self._annexes.setText(annexes)
        self._annexes.setVisible(bool(annexes))
        self._unsaved.setVisible(not saved)
        # A letter says what is in the register, not what is being typed.
        self.letter.setVisible(saved and is_complete(checks) is False)


def _law_words(ground: Ground) -> str:
    if ground is Ground.WOR_25:
        return ""
    return _(
        "Art. 25 WOR geldt niet rechtstreeks voor deze grondslag; de onderdelen zijn een hulp bij "
        "de beoordeling."
    )
