"""Reactions that were typed and not saved: kept at their points, and put back another day."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from ui.desk import Desk
from ui.drafts import drafts_of
from ui.tokens import Tone
from ui.views.reactions.drafts import ReplyDraft, reply_drafts_of, saved_draft
from ui.views.reactions.keeping import ReplyKeeping, key_of
from ui.views.reactions.lines import PointLine
from ui.widgets.message_bar import MessageBar


class Unfinished(QObject):
    """`resume_wanted` names the point to go on typing at; `dropped` tells that texts are gone."""

    resume_wanted = Signal(object)
    dropped = Signal()

    def __init__(
        self, desk: Desk, host: QObject, bar: MessageBar, names: Callable[[RecordId], str]
    ) -> None:
        super().__init__(host)
        self._bar = bar
        self._names = names
        self._dossier: RecordId | None = None
        self._taken_up: RecordId | None = None
        self._keeping = ReplyKeeping(desk, names)
        self.drafts = reply_drafts_of(desk)
        self.drafts.told.connect(self._tell)
        drafts_of(desk).thrown_away.connect(self._hear_thrown_away)

    def turn_to(self, dossier: RecordId | None) -> None:
        """From now on what is typed belongs to this dossier."""
        self._dossier = dossier

    def take_up(self, file: DossierFile, lines: Mapping[RecordId, PointLine]) -> None:
        """Put back, once, what was typed and not saved when the register was open before."""
        if self._taken_up == self._dossier:
            return
        self._taken_up = self._dossier
        drafts, moment = self._keeping.taken_up(file, lines)
        found = [draft for draft in drafts if self.drafts.of(draft.point) is None]
        for draft in found:
            self.drafts.keep(draft, saved_draft(file, lines[draft.point].point))
        if found:
            self._say([draft.point for draft in found], moment)

    def _say(self, points: Sequence[RecordId], moment: str) -> None:
        words = ngettext(
            "Er staat nog niet bewaarde tekst van {moment} bij {point}.",
            "Er staat nog niet bewaarde tekst van {moment} bij {number} punten.",
            len(points),
        )
        self._bar.say(
            words.format(moment=moment, point=self._names(points[0]), number=len(points)),
            Tone.AMBER,
            (_("Verder typen"), lambda: self.resume_wanted.emit(points[0])),
            (_("Weggooien"), lambda: self._throw_away(points)),
        )

    def _throw_away(self, points: Iterable[RecordId]) -> None:
        for point in points:
            self.drafts.drop(point)
        self.dropped.emit()

    @Slot(str)
    def _hear_thrown_away(self, key: str) -> None:
        self._throw_away([p for p in self.drafts.points() if key_of(p) == key])

    @Slot(object, object)
    def _tell(self, point: RecordId, draft: ReplyDraft | None) -> None:
        if self._dossier is not None:
            self._keeping.keep(self._dossier, point, draft)
