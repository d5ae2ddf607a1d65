"""The views that a user kept: beside the places of the navigation, each with how much it shows."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from consultatie.errors import ConsultatieError
from consultatie.kept_views import (
    SEARCH,
    KeptView,
    check_name,
    check_room,
    kept_views,
    next_number,
)
from consultatie.language import _
from ui.changed_points import ChangedPoints
from ui.desk import Desk
from ui.filtering import WORDS, State
from ui.rounds import Round
from ui.views.kept_lists import LISTS, is_known, points_in, since_of

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.ids import RecordId
    from consultatie.issues import Issue

# Of a search that finds more, this is how many.
MOST_FOUND = 200

Offer = Callable[[], object]


class KeptViews(QObject):
    """Keeps views in the register and counts what they show, between the events of the window.

    `changed` tells that there are others, `counted` how much one shows now, by its key.
    """

    changed = Signal()
    counted = Signal(str, int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.views = self._read()
        # A number that was given away does not come back: undo brings back what had it.
        self._last = next_number(self.views) - 1
        self._finding: dict[str, ChangedPoints] = {}
        self._round = Round(desk, self._count_all, self)

    def view(self, key: str) -> KeptView | None:
        """The view with this key."""
        return next((view for view in self.views if view.key == key), None)

    def add(self, name: str, source: str, state: State) -> KeptView:
        """Keep a view.

        :raises RuleBroken: the name cannot be, or there are too many.
        """
        check_room(self.views)
        view = KeptView(self._last + 1, check_name(name, self.views), source, dict(state))
        self._last += 1
        self.put(view)
        return view

    def rename(self, view: KeptView, name: str) -> KeptView:
        """Give a view another name.

        :raises RuleBroken: the name cannot be.
        """
        others = [other for other in self.views if other.key != view.key]
        renamed = KeptView(view.number, check_name(name, others), view.source, view.filter)
        self.put(renamed)
        return renamed

    def put(self, view: KeptView) -> None:
        """Keep a view as it is; also to take back what was done with it."""
        self._write(lambda: self._desk.register.keep_draft(view.key, view.as_text()))

    def remove(self, view: KeptView) -> None:
        """Keep a view no more."""
        self._write(lambda: self._desk.register.drop_draft(view.key))

    @Slot()
    def count(self) -> None:
        """Count all views again, beside what the user does."""
        if self.views:
            self._round.start()

    def _write(self, write: Offer) -> None:
        try:
            write()
        except ConsultatieError as error:
            self._desk.say(str(error))
            return
        self.views = self._read()
        self.changed.emit()
        self.count()

    def _read(self) -> tuple[KeptView, ...]:
        found = kept_views(self._desk.register.drafts())
        return tuple(view for view in found if is_known(view.source))

    def _count_all(self) -> Iterator[None]:
        dossier = self._desk.dossier
        file = self._desk.dossier_file(dossier) if dossier is not None else None
        yield
        for view in self.views:
            if view.source == SEARCH:
                words = view.filter.get(WORDS, "")
                self.counted.emit(view.key, len(self._desk.register.search(words, MOST_FOUND)))
            elif file is not None and (issue := since_of(view.source, file, view.filter)):
                self._count_changed(view, issue, file)
            else:
                number = LISTS[view.source].counted(self._desk, file, view.filter)
                if number is not None:
                    self.counted.emit(view.key, number)
            yield

    def _count_changed(self, view: KeptView, issue: "Issue", file: "DossierFile") -> None:
        """Beside the window; where it cannot be known there is no number."""
        finding = self._finding.setdefault(view.key, ChangedPoints(self._desk, self))

        def tell(points: "frozenset[RecordId]") -> None:
            self.counted.emit(view.key, points_in(file, view.filter, points))

        finding.find(issue, file, tell, lambda _error: None)


def counted_words(view: KeptView) -> str:
    """What the number beside a view is of."""
    return _("gevonden") if view.source == SEARCH else _("in deze weergave")
