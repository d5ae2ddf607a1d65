"""Beside the pages: what to look at before printing, and what changed since an issue."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie.issues import Issue
from consultatie.language import _
from consultatie.overviews.comparing import Change, ChangeSort
from consultatie.proof import Finding
from consultatie.proof.findings import title_of_rule
from ui.forms.choice_editors import ChoiceBox
from ui.marks import Mark, Shape
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.widgets.labels import Role, text_label
from ui.widgets.table import TableView

_LONGEST = 400
_DETAIL_HEIGHT = 220


class SidePanel(QTabWidget):
    """`finding_opened` carries what is to be mended, `change_opened` what is to be looked up.

    `since_chosen` carries the issue that what is shown is to be compared with.
    """

    finding_opened = Signal(object)
    change_opened = Signal(object)
    since_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview-side")
        self.setDocumentMode(True)
        self.setMinimumWidth(260)
        self.findings = TableModel(_finding_columns(), key=lambda row: row[0], parent=self)
        self.changes = TableModel(_change_columns(), key=lambda row: row[0], parent=self)
        self.finding_list = TableView(self.findings, _("Nakijken voor het drukken"))
        self.finding_list.setObjectName("table-proof")
        self.change_list = TableView(self.changes, _("Gewijzigd sinds een uitgave"))
        self.change_list.setObjectName("table-changed")
        self.since = ChoiceBox()
        self.since.setAccessibleName(_("Vergelijken met"))
        self.detail = _words_of_change()
        self._issues: tuple[Issue, ...] = ()
        self._nothing_found = _words(_("Er is niets gevonden om na te kijken."))
        self._nothing_changed = _words("")
        self._proof = _stack(self.finding_list, self._nothing_found)
        self._changed = _stack(self.change_list, self._nothing_changed)
        self.addTab(self._proof, "")
        self.addTab(self._made_changed(), "")
        self._name_tabs()
        for table, opened in (
            (self.finding_list, self.finding_opened),
            (self.change_list, self.change_opened),
        ):
            table.row_opened.connect(lambda row, tell=opened: tell.emit(row[1]))
            table.clicked.connect(self._tell_clicked)
        self.since.activated.connect(self._tell_since)
        self.change_list.row_chosen.connect(self._show_words)

    def show_findings(self, findings: Sequence[Finding] | None) -> None:
        """Show what was found; None for pages that are what they are."""
        self.setTabVisible(0, findings is not None)
        self.findings.set_rows(tuple(enumerate(findings or ())))
        self._proof.setCurrentIndex(0 if findings else 1)
        self._name_tabs()

    def show_changes(
        self, changes: Sequence[Change], issues: Sequence[Issue], since: Issue | None
    ) -> None:
        """Show what changed since one of these issues; without any there is nothing to compare."""
        self._issues = tuple(issues)
        self.since.clear()
        self.since.addItems([_issue_words(issue) for issue in issues])
        self.since.setCurrentIndex(self._issues.index(since) if since in self._issues else -1)
        self.since.setVisible(bool(issues))
        self.changes.set_rows(tuple(enumerate(changes)))
        self._show_words(self.change_list.chosen() if changes else None)
        self._changed.setCurrentIndex(0 if changes else 1)
        self._nothing_changed.setText(_why_nothing(since))
        self._name_tabs()

    @Slot(QModelIndex)
    def _tell_clicked(self, index: QModelIndex) -> None:
        """One click is enough."""
        model = index.model()
        if model is self.findings and (finding := self.findings.row_at(index)) is not None:
            self.finding_opened.emit(finding[1])
        elif model is self.changes and (change := self.changes.row_at(index)) is not None:
            self.change_opened.emit(change[1])

    @Slot(object)
    def _show_words(self, row: tuple[int, Change] | None) -> None:
        """Show what a change was and is in full, for who reads no tips."""
        self.detail.setVisible(row is not None)
        self.detail.setPlainText(_change_tip(row) if row is not None else "")

    @Slot(int)
    def _tell_since(self, place: int) -> None:
        self.since_chosen.emit(self._issues[place])

    def _name_tabs(self) -> None:
        words = _("Nakijken ({number})").format(number=len(self.findings.rows))
        self.setTabText(0, words)
        words = _("Gewijzigd ({number})").format(number=len(self.changes.rows))
        self.setTabText(1, words)

    def _made_changed(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        choice = QVBoxLayout()
        choice.setContentsMargins(Space.S, 0, Space.S, 0)
        choice.addWidget(self.since)
        column.addLayout(choice)
        column.addWidget(self._changed, 1)
        column.addWidget(self.detail)
        return page


def _finding_columns() -> tuple[Column[tuple[int, Finding]], ...]:
    return (
        Column(
            header=_("Nakijken voor het drukken"),
            value=lambda row: row[1].what,
            second=lambda row: row[1].lacking,
            icon=lambda row: "alert-circle" if row[1].holds_final else "info-circle",
            tip=_finding_tip,
            accessible=_finding_spoken,
            sort_key=lambda row: row[0],
        ),
    )


def _finding_tip(row: tuple[int, Finding]) -> str:
    finding = row[1]
    lines = [title_of_rule(finding.rule), finding.what, finding.lacking]
    if finding.holds_final:
        lines.append(_("Houdt een definitieve uitgave tegen."))
    return "\n".join(lines)


def _finding_spoken(row: tuple[int, Finding]) -> str:
    return ", ".join(_finding_tip(row).splitlines())


def _change_columns() -> tuple[Column[tuple[int, Change]], ...]:
    return (
        Column(
            header=_("Wat er veranderde"),
            value=lambda row: _one_line(row[1].label or row[1].now or row[1].was),
            second=_was_and_now,
            tip=_change_tip,
            sort_key=lambda row: row[0],
        ),
        Column(
            header="",
            spoken=_("Wijziging"),
            mark=lambda row: _MARKS[row[1].sort](),
            chip=True,
            width=112,
        ),
    )


_MARKS = {
    ChangeSort.NEW: lambda: Mark(_("nieuw"), Shape.DISC, Tone.GREEN),
    ChangeSort.CHANGED: lambda: Mark(_("gewijzigd"), Shape.HALF, Tone.AMBER),
    ChangeSort.MOVED: lambda: Mark(_("verplaatst"), Shape.DIAMOND, Tone.GREY),
    ChangeSort.GONE: lambda: Mark(_("vervallen"), Shape.CROSS, Tone.RED),
}


def _was_and_now(row: tuple[int, Change]) -> str:
    change = row[1]
    if change.columns:
        return ", ".join(filter(None, change.columns))
    return " · ".join(change.trail)


def _change_tip(row: tuple[int, Change]) -> str:
    """The words of then and now; only for who may see everything."""
    change = row[1]
    parts = [" · ".join(change.trail)]
    if change.was:
        parts.append(_("Was:\n{words}").format(words=_cut(change.was)))
    if change.now:
        parts.append(_("Nu:\n{words}").format(words=_cut(change.now)))
    return "\n\n".join(filter(None, parts))


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _issue_words(issue: Issue) -> str:
    return _("Sinds uitgave {number} ({status})").format(number=issue.number, status=issue.status)


def _why_nothing(since: Issue | None) -> str:
    if since is None:
        return _("Er is nog geen uitgave om mee te vergelijken.")
    return _("Er is niets gewijzigd sinds uitgave {number}.").format(number=since.number)


def _words(words: str) -> QLabel:
    label = text_label(words, Role.MUTED, wrap=True)
    label.setMargin(Space.M)
    return label


def _words_of_change() -> QPlainTextEdit:
    """Scrolls by itself: the words of a change can be long."""
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(_("De woorden van toen en nu"))
    made.setFixedHeight(_DETAIL_HEIGHT)
    made.hide()
    return made


def _stack(*pages: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    return stack
