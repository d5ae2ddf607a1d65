"""Where a letter is cut: the letter on the left, the pieces on the right, one chosen in both."""

from collections.abc import Callable, Mapping
from itertools import chain

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from consultatie.advice import PointKind
from consultatie.cutting import Cutting, Piece, PieceState
from consultatie.cutting import editing as deeds
from consultatie.cutting.history import History
from consultatie.cutting.points import confirmed_of, troubles_of
from consultatie.language import _, ngettext
from ui.tokens import Space, Tone
from ui.views.cutting.letter_view import LetterView
from ui.views.cutting.piece_card import PieceCard
from ui.views.cutting.piece_list import PieceList
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, ground, text_label
from ui.widgets.leading import Leading
from ui.widgets.message_bar import MessageBar

_KINDS = tuple(PointKind)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CuttingBench(Leading):
    """Enter confirms and goes on, J joins, S cuts at the cursor, Del drops, K changes the kind.

    `changed` comes after each step; `wanted` when what is confirmed is to be taken over.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, taken: Callable[[], list[str]]) -> None:
        super().__init__()
        self._taken = taken
        self._history: History | None = None
        self._begun: Cutting | None = None
        self._current = 0
        self._numbers: list[str] = []
        self._refused: Mapping[int, str] = {}
        self.letter = LetterView()
        self.list = PieceList()
        self.card = PieceCard()
        self.bar = MessageBar()
        self.totals = text_label("", Role.SMALL)
        self._keys = self._deeds_by_key()
        self.buttons = self._make_buttons()
        self._lay_out()
        self.lead_to(self.list)
        self._connect()

    # -- what it holds -------------------------------------------------------------------------

    @property
    def cutting(self) -> Cutting | None:
        """The letter as it is cut now."""
        return self._history.now if self._history else None

    @property
    def dirty(self) -> bool:
        """Whether the secretary decided something that is not in the register yet."""
        return self._history is not None and self._history.now != self._begun

    def begin(self, cutting: Cutting) -> None:
        """Start with a letter that was just cut."""
        self._history, self._begun = History(cutting), cutting
        self._numbers = self._taken()
        self._refused = {}
        points = (place for place, piece in enumerate(cutting.pieces) if piece.is_point)
        self._current = next(points, 0)
        self.letter.show_letter(cutting.letter)
        self._show()
        if not any(piece.is_point for piece in cutting.pieces):
            self.bar.say(
                _(
                    "Er zijn geen punten herkend. Zet de cursor in de brief waar een punt begint "
                    "en druk op S, en nog eens waar het eindigt; met Enter wordt dat stuk een punt."
                ),
                Tone.AMBER,
            )

    def settle(self, places: list[int], refused: Mapping[int, str]) -> None:
        """These were taken over; of the others this is what is wrong."""
        if self._history is None:
            return
        settled = deeds.mark_taken(self._history.now, places)
        self._history, self._begun = self._history.settled(settled), settled
        self._numbers, self._refused = self._taken(), refused
        waiting = chain(refused, self._open_points())
        self._current = next(waiting, self._current)
        self._show()

    # -- deeds ---------------------------------------------------------------------------------

    @Slot()
    def confirm(self) -> None:
        """This is a point as it stands; go on to the next that was not confirmed."""
        if self._history is not None:
            self._do_and_go_on(deeds.confirm(self._history.now, self._current, self._numbers))

    @Slot()
    def confirm_all(self) -> None:
        """Every proposal is right."""
        if self._history is not None:
            self._do(deeds.confirm_all(self._history.now, self._numbers))

    @Slot()
    def join(self) -> None:
        """Join the chosen piece with the next one."""
        if self._history is not None:
            self._do(deeds.join(self._history.now, self._current))

    @Slot()
    def split(self) -> None:
        """Cut where the cursor stands in the letter."""
        if self._history is None:
            return
        place = self.letter.place()
        cut = deeds.split(self._history.now, place)
        if cut is self._history.now:
            words = _("Zet de cursor in de brief op de plaats van de knip en druk dan op S.")
            self.bar.say(words, Tone.ACCENT)
            self.letter.setFocus()
            return
        self._current = cut.place_at(place)
        self._do(cut)

    @Slot()
    def drop(self) -> None:
        """The chosen piece is no point; go on to the next."""
        if self._history is not None:
            self._do_and_go_on(deeds.drop(self._history.now, self._current))

    @Slot()
    def change_kind(self) -> None:
        """The next of the kinds."""
        piece = self._piece()
        if self._history is not None and piece is not None and piece.is_point:
            sort = _KINDS[(_KINDS.index(piece.sort) + 1) % len(_KINDS)]
            self._do(deeds.change(self._history.now, self._current, sort=sort))

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        if self._history is not None:
            self._history = self._history.back()
            self._show()

    @Slot()
    def redo(self) -> None:
        """Do it again."""
        if self._history is not None:
            self._history = self._history.again()
            self._show()

    # -- keys ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            deed = self._deed_of(event)
            if deed is not None:
                deed()
                return True
        return super().eventFilter(watched, event)

    def _deed_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key.Key_Return if event.key() in _ENTER else Qt.Key(event.key())
        return self._keys.get((key, held))

    def _deeds_by_key(
        self,
    ) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        return {
            (Qt.Key.Key_Return, none): self.confirm,
            (Qt.Key.Key_Return, ctrl): self.wanted.emit,
            (Qt.Key.Key_A, ctrl | Qt.KeyboardModifier.ShiftModifier): self.confirm_all,
            (Qt.Key.Key_J, none): self.join,
            (Qt.Key.Key_S, none): self.split,
            (Qt.Key.Key_Delete, none): self.drop,
            (Qt.Key.Key_K, none): self.change_kind,
            (Qt.Key.Key_Z, ctrl): self.undo,
            (Qt.Key.Key_Y, ctrl): self.redo,
            (Qt.Key.Key_F2, none): self.card.begin,
        }

    # -- inside --------------------------------------------------------------------------------

    def _piece(self) -> Piece | None:
        if self._history is None:
            return None
        return self._history.now.pieces[self._current]

    def _open_points(self) -> list[int]:
        pieces = self._history.now.pieces if self._history else ()
        return [n for n, piece in enumerate(pieces) if piece.state is PieceState.PROPOSED]

    def _do(self, cutting: Cutting, word: str = "") -> None:
        if self._history is None:
            return
        if cutting == self._history.now:
            return
        self._refused = {}
        self._history = self._history.then(cutting, word)
        self._show()

    def _do_and_go_on(self, cutting: Cutting) -> None:
        """Show the next proposal, and at the end the first that was passed over."""
        if self._history is None:
            return
        self._refused = {}
        self._history = self._history.then(cutting)
        waiting = self._open_points()
        after = (place for place in waiting if place > self._current)
        self._current = next(chain(after, waiting), self._current)
        self._show()
        if not waiting and self.confirmed():
            words = _("Alle voorstellen zijn bekeken. Ctrl+Enter neemt de bevestigde punten over.")
            self.bar.say(words, Tone.GREEN)

    def confirmed(self) -> int:
        """How many points wait to be taken over."""
        return len(confirmed_of(self._history.now)) if self._history else 0

    def _show(self) -> None:
        if self._history is None:
            return
        cutting = self._history.now
        self._current = min(self._current, len(cutting.pieces) - 1)
        troubles = {**troubles_of(cutting, self._numbers), **self._refused}
        current = self._current
        self.list.show_cutting(cutting, troubles, current)
        self._choose(current)
        self._show_totals(cutting)
        self.changed.emit()

    @Slot(int)
    def _choose(self, place: int) -> None:
        if self._history is None:
            return
        cutting = self._history.now
        if not 0 <= place < len(cutting.pieces):
            return
        self._current = place
        piece = cutting.pieces[place]
        self.list.choose(place)
        self.letter.show_cutting(cutting, place)
        self.letter.go_to(piece)
        self.card.show_piece(cutting, piece)
        self._follow(piece)

    def _follow(self, piece: Piece) -> None:
        open_ = piece.state is not PieceState.TAKEN
        self.buttons["confirm"].setEnabled(open_)
        self.buttons["join"].setEnabled(open_)
        self.buttons["drop"].setEnabled(piece.is_point)
        self.buttons["kind"].setEnabled(piece.is_point)
        self.buttons["undo"].setEnabled(bool(self._history and self._history.past))

    def _show_totals(self, cutting: Cutting) -> None:
        states = [piece.state for piece in cutting.pieces]
        parts = (
            (states.count(PieceState.PROPOSED), _("{n} te bekijken")),
            (states.count(PieceState.CONFIRMED), _("{n} bevestigd")),
            (states.count(PieceState.TAKEN), _("{n} overgenomen")),
        )
        total = sum(count for count, _words in parts)
        points = ngettext("{n} punt", "{n} punten", total).format(n=total)
        words = [words.format(n=count) for count, words in parts if count]
        self.totals.setText(" · ".join((points, *words)))

    @Slot(str, str, object)
    def _take_typed(self, number: str, page: str, sort: PointKind) -> None:
        if self._history is not None:
            typed = deeds.change(
                self._history.now, self._current, number=number, page=page, sort=sort
            )
            self._do(typed, f"typed-{self._current}")

    # -- layout --------------------------------------------------------------------------------

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "confirm": (_("Bevestigen (Enter)"), "check", self.confirm),
            "join": (_("Samenvoegen met volgende (J)"), "link", self.join),
            "split": (_("Knippen bij de cursor (S)"), "scissors", self.split),
            "drop": (_("Geen punt (Del)"), "x", self.drop),
            "kind": (_("Soort (K)"), "tag", self.change_kind),
            "undo": (_("Ongedaan (Ctrl+Z)"), "arrow-back-up", self.undo),
            "all": (_("Alles bevestigen (Ctrl+Shift+A)"), "list-check", self.confirm_all),
        }
        buttons = {}
        for name, (words, icon_name, deed) in made.items():
            buttons[name] = push_button(words, Kind.QUIET, icon_name)
            buttons[name].setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons[name].clicked.connect(deed)
        return buttons

    def _connect(self) -> None:
        self.list.piece_chosen.connect(self._choose)
        self.letter.piece_met.connect(self._choose)
        self.card.typed.connect(self._take_typed)
        self.card.left.connect(self.list.setFocus)
        self.card.wanted.connect(self.wanted)
        for view in (self.letter, self.list):
            view.installEventFilter(self)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools())
        layout.addWidget(self.bar)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.letter)
        splitter.addWidget(self._right())
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 4)
        splitter.setSizes([640, 520])
        layout.addWidget(splitter, 1)

    def _tools(self) -> QFrame:
        tools = ground("header")
        row = QHBoxLayout(tools)
        row.setContentsMargins(Space.S, Space.XS, Space.M, Space.XS)
        row.setSpacing(0)
        for name in ("confirm", "join", "split", "drop", "kind", "undo"):
            row.addWidget(self.buttons[name])
        row.addStretch(1)
        row.addWidget(self.buttons["all"])
        return tools

    def _right(self) -> QWidget:
        right = ground("surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.card)
        return right
