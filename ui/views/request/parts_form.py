"""The parts of one council's request to judge, below each other, saved together."""

import json
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from consultatie.acts.completeness import judge
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import OpenRegister
from ui.forms.sheet import key_for
from ui.tokens import Space, Tone
from ui.views.request.part_row import PartRow
from ui.views.request.parts import (
    PartKey,
    Typed,
    check_of,
    rows_wanted,
    same_part,
)
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, text_label
from ui.widgets.message_bar import MessageBar


class PartsForm(QWidget):
    """Saves only the rows that were typed in, in one act; Ctrl+Enter saves.

    `changed` comes with every change of what stands here, `withdraw_wanted` carries a record.
    """

    changed = Signal()
    withdraw_wanted = Signal(object)

    def __init__(self, register: OpenRegister, consultation: RecordId) -> None:
        super().__init__()
        self._register = register
        self._consultation = consultation
        self.rows: list[PartRow] = []
        self._rows_layout = QVBoxLayout()
        self.bar = MessageBar(linger_ms=0)
        self.add_button = push_button(_("Bijlage toevoegen"), Kind.QUIET, "plus")
        self.save_button = push_button(_("Toets opslaan"), Kind.PRIMARY)
        self.forget_button = push_button(_("Wijzigingen vergeten"), Kind.QUIET)
        self._state = text_label("", Role.SMALL)
        self._lay_out()
        self.add_button.clicked.connect(self.add_annex)
        self.save_button.clicked.connect(self.save)
        self.forget_button.clicked.connect(self.forget)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return any(row.dirty for row in self.rows)

    def checks(self) -> list[PartCheck]:
        """The parts as they stand here, saved or not."""
        return list(self._checks(self.rows))

    def take_saved(self, checks: Sequence[PartCheck]) -> None:
        """Show what is saved now; what is being typed stays."""
        wanted = rows_wanted(checks)
        for row in self._gone([key for key, _saved in wanted]):
            self._drop(row)
        for key, saved in wanted:
            self._show(key, saved)
        self._tell()

    def kept(self) -> str:
        """What was typed and not saved, to keep; empty when there is nothing."""
        typed = [_kept_row(row) for row in self.rows if row.dirty]
        return json.dumps(typed, ensure_ascii=False) if typed else ""

    def take_up(self, kept: str) -> None:
        """Put what was kept in its rows; an annex that went meanwhile comes as a new one."""
        for subject, label, presence, page, remark in json.loads(kept):
            typed = Typed(Presence(presence) if presence else None, page, remark)
            self._row_of((Subject(subject), label)).show_typed(typed)
        self._tell()

    def _row_of(self, key: PartKey) -> PartRow:
        """The row of a part, or a new one with this name."""
        found = next((row for row in self.rows if same_part(row.key, key)), None)
        if found is None:
            found = self._add((Subject.ANNEX, ""), None)
            found.label.setText(key[1])
        return found

    @Slot()
    def add_annex(self) -> None:
        """Begin another annex, with the keyboard in its name."""
        empty = next((row for row in self.rows if row.is_new and not row.dirty), None)
        row = empty or self._add((Subject.ANNEX, ""), None)
        row.show()
        row.label.setFocus()

    @Slot()
    def save(self) -> None:
        """Judge what was typed in one act; what cannot be judged says why and all stays typed."""
        typed = [row for row in self.rows if row.dirty]
        if not typed or self._complain(typed):
            return
        try:
            judge(self._register, list(self._checks(typed)))
        except RuleBroken as error:
            self.bar.say(" ".join(breach.sentence for breach in error.breaches), Tone.RED)
            return
        self.bar.quiet()
        for row in [row for row in self.rows if row.is_new and row in typed]:
            self._drop(row)
        self._tell()

    @Slot()
    def forget(self) -> None:
        """Put back what was saved."""
        for row in list(self.rows):
            row.forget()
            if row.is_new:
                self._drop(row)
        self.bar.quiet()
        self._tell()

    def _complain(self, rows: Sequence[PartRow]) -> bool:
        wrong = [(row, problem) for row in rows if (problem := self._problem(row))]
        for row, problem in wrong:
            row.say(problem)
        if wrong:
            row = wrong[0][0]
            (row.presence if row.key[1] or not row.is_new else row.label).setFocus()
        return bool(wrong)

    def _problem(self, row: PartRow) -> str:
        if row.is_new and not row.key[1]:
            return _("Noem de bijlage.")
        if row.typed.presence is None:
            return _("Kies aanwezig, onvolledig of ontbreekt.")
        twins = [other for other in self.rows if same_part(other.key, row.key)]
        if row.is_new and len(twins) > 1:
            return _("Deze bijlage staat er al.")
        return ""

    def _checks(self, rows: Sequence[PartRow]) -> Iterator[PartCheck]:
        for row in rows:
            if check := check_of(self._consultation, row.key, row.typed):
                yield check

    # -- rows ----------------------------------------------------------------------------------

    def _show(self, key: PartKey, saved: PartCheck | None) -> None:
        row = next((row for row in self.rows if not row.is_new and row.key == key), None)
        if row is None:
            self._add(key, saved)
        else:
            row.take_saved(saved)

    def _gone(self, wanted: Sequence[PartKey]) -> list[PartRow]:
        """Rows of parts that were withdrawn; one in which is being typed stays."""
        there = [row for row in self.rows if not row.is_new and row.key not in wanted]
        for row in there:
            row.take_saved(None)
        return [row for row in there if not row.dirty]

    def _add(self, key: PartKey, saved: PartCheck | None) -> PartRow:
        row = PartRow(key, saved)
        place = len(self.rows) if row.is_new else sum(not r.is_new for r in self.rows)
        self.rows.insert(place, row)
        self._rows_layout.insertWidget(place, row)
        row.changed.connect(self._tell)
        row.leave_wanted.connect(lambda: self._leave(row))
        return row

    def _leave(self, row: PartRow) -> None:
        if row.record is not None:
            self.withdraw_wanted.emit(row.record)
            return
        self._drop(row)
        self.add_button.setFocus()
        self._tell()

    def _drop(self, row: PartRow) -> None:
        focus = QApplication.focusWidget()
        keyboard = focus is not None and row.isAncestorOf(focus)
        self.rows.remove(row)
        self._rows_layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        if keyboard:
            self.add_button.setFocus()

    @Slot()
    def _tell(self) -> None:
        dirty = self.dirty
        self.save_button.setEnabled(dirty)
        self.forget_button.setVisible(dirty)
        self._state.setText(_("nog niet opgeslagen") if dirty else key_for(self.save_button.text()))
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._rows_layout.setSpacing(Space.XS)
        column.addLayout(self._rows_layout)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self._state, 1)
        foot.addWidget(self.forget_button)
        foot.addWidget(self.save_button)
        column.addLayout(foot)
        column.addStretch(1)


def _kept_row(row: PartRow) -> list[str]:
    """The subject and name of a part, and what was typed of it."""
    typed = row.typed
    return [row.key[0].value, row.key[1], typed.presence or "", typed.page, typed.remark]
