"""What if the date had been another one: a term counted from any day, of which nothing is kept."""

from datetime import date

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from consultatie.another_day import Beginning, beginning_of, if_begun
from consultatie.deadlines import what_of
from consultatie.language import _, ngettext
from consultatie.law.explanation import day_words
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Running, TermOutcome
from consultatie.standing import Standing
from ui.desk import Desk, Place, ScreenName
from ui.explaining import why_of_outcome
from ui.forms.fields import Field, FieldKind
from ui.forms.page import FormPage
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import edge_to_edge, foot, reading_head, stand_before
from ui.widgets.frames import Card, scrolling
from ui.widgets.labels import Role, ground, rule, text_label
from ui.widgets.why_panel import WhyPanel

_SIZE = QSize(600, 720)


class OtherDayDialog(QDialog):
    """A date is typed above; below it the term follows with every key, and with it the reasons."""

    def __init__(self, desk: Desk, standing: Standing, kind: TermKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._standing = standing
        self._kind = kind
        self._file = desk.dossier_file(standing.consultation.dossier)
        self.panel: WhyPanel | None = None
        self.page = FormPage([_day_field(beginning_of(standing.outcome(kind)))], desk.today())
        self.answer = text_label("", Role.HEADING, wrap=True, selectable=True)
        self._card = Card()
        self._lay_out()
        self.page.changed.connect(self.count)
        beginning = beginning_of(standing.outcome(kind))
        self.page.set_values({"day": beginning.day if beginning else None})
        self.count()
        self.page.focus_first()

    @Slot()
    def count(self) -> None:
        """Count the term from the day that stands there now."""
        editor = self.page.editor("day")
        day = editor.value() if not editor.problem() else None
        if not isinstance(day, date):
            self._show(_("Vul een datum in."), None)
            return
        found = if_begun(self._file, self._standing, self._kind, self._desk.law, day)
        self._show(self._said(found), found)

    def _said(self, found: TermOutcome) -> str:
        now = self._standing.outcome(self._kind)
        if not isinstance(found, Running):
            return _("Dan is er geen datum.")
        last = found.term.last_day
        words = _("Dan: {day}").format(day=day_words(last))
        if not isinstance(now, Running):
            return words
        return f"{words} · {_difference((last - now.term.last_day).days)}"

    def _show(self, words: str, found: TermOutcome | None) -> None:
        self.answer.setText(words)
        self.answer.setAccessibleName(words)
        if self.panel is not None:
            self._card.body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = None
        self._card.setVisible(found is not None)
        if found is not None:
            self.panel = WhyPanel(why_of_outcome(found, self._standing.body.name))
            self._card.body.addWidget(self.panel)

    @Slot()
    def go_to_request(self) -> None:
        """Go to where the date itself is recorded."""
        held = self._standing.consultation
        self.accept()
        self._desk.go(Place(ScreenName.REQUEST, held.dossier, held.id))

    def _lay_out(self) -> None:
        stand_before(self, _("Wat als de datum een andere was?"), _SIZE)
        self._card.body.setContentsMargins(0, 0, 0, 0)
        subject = f"{what_of(self._kind)} · {self._standing.body.name}"
        layout = edge_to_edge(self)
        layout.addWidget(reading_head(self.windowTitle(), subject))
        layout.addWidget(rule())
        layout.addWidget(self._middle(), 1)
        layout.addWidget(self._foot())

    def _middle(self) -> QWidget:
        page = ground("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.page)
        inner = QVBoxLayout()
        inner.setContentsMargins(Space.XL, 0, Space.XL, 0)
        inner.setSpacing(Space.M)
        inner.addWidget(self.answer)
        inner.addWidget(self._card)
        column.addLayout(inner)
        column.addStretch(1)
        return scrolling(page)

    def _foot(self) -> QWidget:
        there = push_button(_("Naar de aan&vraag"), Kind.QUIET, "mail")
        there.setToolTip(_("Daar verandert u de datum zelf, met een reden"))
        there.setAutoDefault(False)
        there.clicked.connect(self.go_to_request)
        close = push_button(_("Sluiten"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        nothing = text_label(_("Er wordt niets vastgelegd."), Role.SMALL)
        return foot((nothing,), (there, close))


def _day_field(beginning: Beginning | None) -> Field:
    words = beginning.words if beginning else _("begin van de termijn")
    return Field(
        name="day",
        label=f"{words[:1].upper()}{words[1:]}",
        kind=FieldKind.DATE,
        help=_("Typ een andere dag; hieronder staat wat de termijn dan zou zijn."),
    )


def _difference(days: int) -> str:
    if not days:
        return _("dezelfde dag als nu")
    words = (
        ngettext("{days} dag later dan nu", "{days} dagen later dan nu", days)
        if days > 0
        else ngettext("{days} dag eerder dan nu", "{days} dagen eerder dan nu", -days)
    )
    return words.format(days=abs(days))
