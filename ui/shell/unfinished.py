"""At the start of a register: what was typed the time before, and not saved."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPlainTextEdit

from consultatie.language import _
from ui.desk import Desk
from ui.drafts import Unfinished, drafts_of, moment_words
from ui.forms.keeping import words_in
from ui.shell.about import Sheet
from ui.tokens import Tone
from ui.widgets.labels import Role, text_label
from ui.widgets.message_bar import MessageBar

_SIZE = (560, 420)


class UnfinishedOffers(QObject):
    """Offers the texts that were kept one by one, newest first; it lives as long as its desk.

    What the bar says already is heard first.
    """

    def __init__(self, desk: Desk, bar: MessageBar) -> None:
        super().__init__(desk)
        self._desk = desk
        self._bar = bar
        self._drafts = drafts_of(desk)
        self._begun = False
        self._waits = False
        bar.closed.connect(self._go_on)
        desk.left.connect(self._stop)

    def begin(self) -> None:
        """Begin, once."""
        if self._begun:
            return
        self._begun = True
        self._waits = bool(self._bar.words)
        if not self._waits:
            self._offer()

    @Slot()
    def _go_on(self) -> None:
        if self._waits:
            self._waits = False
            self._offer()

    @Slot()
    def _stop(self) -> None:
        self._waits = False

    def _offer(self) -> None:
        found = self._drafts.kept()
        if not found:
            return
        draft = found[0]
        words = _("Er staat nog niet bewaarde tekst van {moment} bij ‘{what}’.")
        self._bar.say(
            words.format(moment=moment_words(draft.at, self._desk.now()), what=draft.what),
            Tone.AMBER,
            (_("Verder typen"), partial(self._type_on, draft)),
            (_("Weggooien"), partial(self._throw_away, draft)),
        )

    def _type_on(self, draft: Unfinished) -> None:
        self._drafts.want(draft.key)
        if draft.place is not None:
            self._desk.go(draft.place)
        if draft.key.startswith("meeting/"):
            self._desk.say(_("Start de vergadermodus (F9): de regel staat daar weer."))
        elif draft.key.startswith("form/"):
            words = _("Open ‘{what}’ opnieuw: wat u typte wordt daar teruggezet.")
            look = (_("Tekst bekijken"), partial(self._show, draft))
            self._bar.say(words.format(what=draft.what), Tone.AMBER, look)

    def _show(self, draft: Unfinished) -> None:
        """Show what was typed, to copy: its record may have changed, so that no form is its own."""
        sheet = Sheet(draft.what, self._bar.window())
        text = QPlainTextEdit(words_in(draft.text))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(_("Wat u typte"))
        sheet.body.addWidget(text_label(draft.what, Role.TITLE, wrap=True))
        sheet.body.addWidget(text, 1)
        sheet.resize(*_SIZE)
        sheet.open()

    def _throw_away(self, draft: Unfinished) -> None:
        self._drafts.throw_away(draft.key)
        self._offer()


def offers_of(desk: Desk, bar: MessageBar) -> UnfinishedOffers:
    """The offers of a desk, made when they are first asked for."""
    return desk.findChild(UnfinishedOffers) or UnfinishedOffers(desk, bar)
