"""The line that says which issue the pages are, or which one went out last."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from consultatie import dates
from consultatie.issues import Issue, IssueStatus
from consultatie.language import _
from consultatie.overviews.shown import readers_of
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, filter_button, push_button
from ui.widgets.labels import ElidedLabel, IconLabel, Role


class IssueLine(QWidget):
    """`marking_wanted` asks for bars beside what changed, `now_wanted` for the paper as it is now.

    `list_wanted` asks for the list of issues.
    """

    marking_wanted = Signal()
    now_wanted = Signal()
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("circle", Tone.GREY, 18)
        self.words = ElidedLabel("", Role.MUTED)
        self.marking = filter_button(_("Toon wijzigingen"))
        self.marking.setToolTip(_("Strepen in de kantlijn en een lijst achteraan"))
        self.now = push_button(_("Naar het stuk van nu"), Kind.QUIET)
        self.all = push_button(_("Alle uitgaven"), Kind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        for button in (self.marking, self.now, self.all):
            row.addWidget(button)
        self.marking.clicked.connect(self.marking_wanted)
        self.now.clicked.connect(self.now_wanted)
        self.all.clicked.connect(self.list_wanted)
        self.show_last(None)

    def show_last(self, last: Issue | None) -> None:
        """Say which issue of what is shown went out last."""
        self._icon.show_icon("circle" if last is None else "history", Tone.GREY)
        words = _("Hiervan is voor deze lezers nog niets uitgegeven.")
        if last is not None:
            words = _("Laatst uitgegeven: {issue}").format(issue=issue_words(last))
        self.words.setText(words)
        self.marking.setVisible(last is not None)
        self.now.hide()

    def show_issue(self, issue: Issue) -> None:
        """Say that the pages are those of an issue, as it went out."""
        final = issue.status is IssueStatus.FINAL
        self._icon.show_icon("lock" if final else "file-text", Tone.ACCENT)
        words = _("{issue} · voor {readers} · inhoudscode {code}").format(
            issue=issue_words(issue), readers=readers_of(issue.audience), code=issue.code
        )
        if issue.withdrawn is not None:
            words = _("{issue} · ingetrokken: {reason}").format(issue=words, reason=issue.withdrawn)
        self.words.setText(f"{words[:1].upper()}{words[1:]}")
        self.marking.hide()
        self.now.show()


def issue_words(issue: Issue) -> str:
    """Number, status, day, who gave it out and to whom."""
    parts = (
        _("uitgave {number}").format(number=issue.number),
        issue.status.shown,
        dates.medium(issue.issued_on),
        _("door {person}").format(person=issue.issued_by) if issue.issued_by else "",
        _("aan {recipients}").format(recipients=issue.recipients) if issue.recipients else "",
    )
    return " · ".join(filter(None, parts))
