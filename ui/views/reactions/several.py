"""One reaction to several points: those that are chosen in the list, or one more by name."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from ui.tokens import Tone
from ui.views.reactions.drafts import ReplyDrafts, saved_draft, with_points
from ui.views.reactions.editor import ReactionEditor
from ui.views.reactions.entry import InHand
from ui.views.reactions.lines import PointLine
from ui.views.reactions.picker import PointPicker
from ui.views.reactions.point_list import PointList
from ui.widgets.frames import Popover
from ui.widgets.message_bar import MessageBar

# Each point gets a line of its own in the reaction; nobody oversees more of them.
_MOST = 100


class SeveralPoints(QObject):
    """Lets the reaction in the editor answer more points; `changed` tells that it now does."""

    changed = Signal()

    def __init__(
        self,
        host: QWidget,
        points: PointList,
        editor: ReactionEditor,
        drafts: ReplyDrafts,
        bar: MessageBar,
        in_hand: InHand,
        every: Callable[[], Iterable[PointLine]],
    ) -> None:
        super().__init__(host)
        self._host = host
        self._list = points
        self._editor = editor
        self._drafts = drafts
        self._bar = bar
        self._in_hand = in_hand
        self._every = every

    @Slot()
    def answer_chosen(self) -> None:
        """Let one reaction answer all points that are chosen, of whatever council."""
        rounds = {line.point.id: line.round for line in self._list.all_chosen()}
        if len(rounds) > _MOST:
            words = _("Kies ten hoogste {most} punten tegelijk; een filter helpt daarbij.")
            self._bar.say(words.format(most=_MOST), Tone.AMBER)
            return
        line = self._in_hand.line()
        if rounds and (line is None or line.point.id not in rounds):
            self._list.go_to(next(iter(rounds)))
        file, hand = self._in_hand.file(), self._in_hand.line()
        if file is None or hand is None or not rounds:
            return
        draft = self._editor.draft()
        wanted = with_points(draft, rounds)
        if wanted.reaction != draft.reaction and self._drafts.of(hand.point.id) is not None:
            self._bar.say(_("Sla eerst op wat u bij dit punt schreef."), Tone.AMBER)
            return
        self._editor.show_draft(wanted, unsaved=wanted != saved_draft(file, hand.point))
        self.changed.emit()
        self._say_of_rounds(rounds, wanted.round)
        self._editor.verdict.setFocus()

    @Slot(object)
    def pick(self, beside: QWidget) -> None:
        """Ask which point the reaction answers too, below the button that asks."""
        own = self._in_hand.line()
        if own is None:
            return
        picker = PointPicker(self._pickable(own))
        popover = Popover(picker, self._host)
        picker.point_taken.connect(self._take)
        picker.point_taken.connect(popover.close)
        popover.open_at(beside)
        picker.line.setFocus()

    def _pickable(self, own: PointLine) -> list[PointLine]:
        draft = self._editor.draft()
        taken = {own.point.id, *draft.others}
        others = [line for line in self._every() if line.point.id not in taken]
        if draft.reaction:
            # What was answered elsewhere keeps that answer; only a next round answers it anew.
            others = [line for line in others if line.round < draft.round]
        others.sort(key=lambda line: (line.request != own.request, line.theme != own.theme))
        return others

    @Slot(object)
    def _take(self, line: PointLine) -> None:
        wanted = with_points(self._editor.draft(), {line.point.id: line.round})
        self._editor.show_draft(wanted, unsaved=True)
        self.changed.emit()

    def _say_of_rounds(self, rounds: Mapping[RecordId, int], begun: int) -> None:
        answered = sum(0 < last < begun for last in rounds.values())
        if answered:
            words = ngettext(
                "Op één van deze punten was al gereageerd: dit wordt ronde {round}.",
                "Op {number} van deze punten was al gereageerd: dit wordt ronde {round}.",
                answered,
            )
            self._bar.say(words.format(number=answered, round=begun))
