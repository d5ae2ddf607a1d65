"""What is typed in a form is kept until it is saved or thrown away, and offered again."""

import json
from hashlib import sha256

from ui.desk import Desk, Place, ScreenName
from ui.drafts import DraftSlot
from ui.forms.page import FormPage
from ui.widgets.message_bar import MessageBar


def keep_typed(page: FormPage, bar: MessageBar, title: str, desk: Desk) -> DraftSlot:
    """Keep what is typed in a form that is opened now, and offer what was kept of it before.

    The same form is one with the same title, at the same place, in which the same words stood at
    first. Days and choices do not count: tomorrow they may begin differently.
    """
    slot = DraftSlot(page, desk, f"form/{_mark(page, title, desk.here)}", title, desk.here)

    def follow() -> None:
        slot.follow(written(page) if page.dirty else "")

    def resume(text: str) -> None:
        page.take_up(json.loads(text)["fields"])
        page.focus_first()

    page.changed.connect(follow)
    slot.offer(bar, resume)
    return slot


def written(page: FormPage) -> str:
    """What stands in a form: to put back, and to read where the form cannot be found again."""
    return json.dumps({"fields": page.kept(), "words": page.words}, ensure_ascii=False)


def words_in(text: str) -> str:
    """What was written, to read."""
    words: str = json.loads(text)["words"]
    return words


def _mark(page: FormPage, title: str, here: Place | None) -> str:
    where = (here.screen, here.dossier, _record(here)) if here else ()
    told = json.dumps([*where, title, *page.beginning])
    return sha256(told.encode()).hexdigest()[:16]


def _record(place: Place) -> int | None:
    """The record whose page this is; in a list it only says which row was looked at."""
    return place.record if place.screen is ScreenName.REQUEST else None
