"""What is being typed and was not saved: kept in the register a moment later, offered back later.

A form has a `DraftSlot`; it tells what stands there at each change. So a killed program, a crash
or a closed window costs at most what was typed in the last moment.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from consultatie import dates
from consultatie.errors import ConsultatieError
from consultatie.language import _
from ui.desk import Desk, Place, ScreenName
from ui.tokens import Tone

if TYPE_CHECKING:
    from consultatie.register import KeptDraft
    from ui.widgets.message_bar import MessageBar

_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Kept text: the form it stood in, in words, where that is, and what the form wrote.

    `at` is on the user's own wall.
    """

    key: str
    what: str
    place: Place | None
    at: datetime
    text: str


class Drafts(QObject):
    """The unfinished text of one desk.

    `thrown_away` carries the key of a text that somebody threw away from outside its form,
    `asked_for` that of one to go on with, for a form that stands open already.
    Keys of several texts of one form begin alike: a form that is opened again while what stood in
    it is still on offer keeps what is typed meanwhile beside that.
    """

    thrown_away = Signal(str)
    asked_for = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted = ""
        self._waiting: dict[str, str | None] = {}
        self._written: dict[str, str] = {}
        self._troubled = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.write)
        desk.left.connect(self.write)

    def keep(self, key: str, what: str, place: Place | None, text: str) -> None:
        """Keep text in a moment; typing on does not put that off."""
        written = _written(what, place, text)
        if self._waiting.get(key, self._written.get(key)) != written:
            self._waiting[key] = written
            self._begin()

    def drop(self, key: str) -> None:
        """Forget what is kept under a key, or waits to be."""
        waits = self._waiting.pop(key, None)
        if waits is not None or key in self._written:
            self._waiting[key] = None
            self._begin()

    def throw_away(self, key: str) -> None:
        """Drop a text from outside its form."""
        self.drop(key)
        self.thrown_away.emit(key)

    def want(self, key: str) -> None:
        """Let the form of this text begin with it when it opens, without asking again."""
        self._wanted = key
        self.asked_for.emit(key)

    def takes_wanted(self, key: str) -> bool:
        """Whether a form must begin with this text; asked once."""
        wanted = key == self._wanted
        if wanted:
            self._wanted = ""
        return wanted

    def kept(self, form: str = "") -> Sequence[Unfinished]:
        """What is kept of one form, or of all, newest first."""
        found = [draft for draft in self._desk.register.drafts() if _is_of(draft.key, form)]
        self._written |= {draft.key: draft.text for draft in found}
        return [_read(draft) for draft in found if self._waiting.get(draft.key, "") is not None]

    def free_key(self, form: str) -> str:
        """A key for a form under which nothing is kept."""
        taken = {draft.key for draft in self.kept(form)} | self._waiting.keys()
        number = next(n for n in range(1, len(taken) + 2) if f"{form}#{n}" not in taken)
        return f"{form}#{number}"

    @Slot()
    def write(self) -> None:
        """Write what waits now."""
        self._timer.stop()
        for key in list(self._waiting):
            try:
                self._write(key, self._waiting[key])
            except ConsultatieError as error:
                self._tell(error)
                return
            del self._waiting[key]
        self._troubled = False

    def _write(self, key: str, text: str | None) -> None:
        if text is None:
            self._desk.register.drop_draft(key)
            self._written.pop(key, None)
        else:
            self._desk.register.keep_draft(key, text)
            self._written[key] = text

    def _begin(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self, error: ConsultatieError) -> None:
        """Say once that nothing can be kept; who types is not helped by hearing it each moment."""
        if not self._troubled:
            self._troubled = True
            words = _("Wat u typt kan nu niet tussentijds worden bewaard. {why}")
            self._desk.say(words.format(why=error))


class DraftSlot(QObject):
    """The place of one open form among the unfinished texts; it lives as long as `form`."""

    def __init__(
        self, form: QObject, desk: Desk, key: str, what: str, place: Place | None = None
    ) -> None:
        super().__init__(form)
        self._drafts = drafts_of(desk)
        self._desk = desk
        self._form = key
        self._what = what
        self._place = place
        self._key = self._drafts.free_key(key)
        self._offered: Callable[[str], object] = _ignore
        self._drafts.asked_for.connect(self._hear_asked_for)

    def follow(self, text: str) -> None:
        """Take over what stands in the form; nothing, when all of it is saved."""
        if text:
            self._drafts.keep(self._key, self._what, self._place, text)
        else:
            self._drafts.drop(self._key)

    def forget(self) -> None:
        """What stood in the form is saved, or thrown away."""
        self._drafts.drop(self._key)

    def take_up(self) -> Unfinished | None:
        """What was kept last of this form, if anything: from now on it is what stands there."""
        found = self._others()
        if not found:
            return None
        self._drafts.drop(self._key)
        self._key = found[0].key
        return found[0]

    def offer(self, bar: "MessageBar", resume: Callable[[str], object]) -> None:
        """Offer in a bar to go on with what was kept of this form, or to throw it away."""
        found = self._others()
        if not found:
            return
        draft = found[0]

        def go_on() -> None:
            # What was typed meanwhile stays kept beside it.
            self._offered = _ignore
            self._key = draft.key
            resume(draft.text)

        def throw_away() -> None:
            self._offered = _ignore
            self._drafts.drop(draft.key)
            self.offer(bar, resume)

        def if_asked_for(key: str) -> None:
            if key == draft.key:
                self._drafts.takes_wanted(key)
                bar.quiet()
                go_on()

        if self._drafts.takes_wanted(draft.key):
            go_on()
            return
        self._offered = if_asked_for
        words = _("Er staat nog niet bewaarde tekst van {moment}.")
        bar.say(
            words.format(moment=moment_words(draft.at, self._desk.now())),
            Tone.AMBER,
            (_("Verder typen"), go_on),
            (_("Weggooien"), throw_away),
        )

    @Slot(str)
    def _hear_asked_for(self, key: str) -> None:
        self._offered(key)

    def _others(self) -> list[Unfinished]:
        return [draft for draft in self._drafts.kept(self._form) if draft.key != self._key]


def _ignore(_key: str) -> None:
    """Nothing is on offer."""


def drafts_of(desk: Desk) -> Drafts:
    """The unfinished text of a desk; made when it is first asked for."""
    found = desk.findChild(Drafts)
    return found if isinstance(found, Drafts) else Drafts(desk)


def moment_words(at: datetime, now: datetime) -> str:
    """A moment as one says it now, such as "gisteren 14:02"."""
    if at.date() == now.date():
        return _("vandaag {time}").format(time=f"{at:%H:%M}")
    if at.date() == now.date() - timedelta(days=1):
        return _("gisteren {time}").format(time=f"{at:%H:%M}")
    return _("{day} {time}").format(day=dates.medium(at.date()), time=f"{at:%H:%M}")


def _is_of(key: str, form: str) -> bool:
    own, number, _of = key.rpartition("#")
    return bool(number) and form in ("", own)


def _written(what: str, place: Place | None, text: str) -> str:
    where = [place.screen, place.dossier, place.record, place.part] if place else None
    return json.dumps({"what": what, "place": where, "text": text}, ensure_ascii=False)


def _read(draft: "KeptDraft") -> Unfinished:
    held: dict[str, Any] = json.loads(draft.text)
    at = draft.at.astimezone().replace(tzinfo=None)
    return Unfinished(draft.key, held["what"], _place(held["place"]), at, held["text"])


def _place(where: Sequence[Any] | None) -> Place | None:
    return Place(ScreenName(where[0]), *where[1:]) if where else None
