"""Which points changed since an issue, found beside the window: a whole paper is made for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Slot

from ui.desk import Desk
from ui.jobs import HearError, Jobs

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.ids import RecordId
    from consultatie.issues import Issue

Tell: TypeAlias = "Callable[[frozenset[RecordId]], object]"


class ChangedPoints(QObject):
    """Answers only the last question, and none after the desk was left."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = Jobs(self)
        self._asked = 0
        desk.left.connect(self.rest)

    def find(self, issue: "Issue", file: "DossierFile", tell: Tell, fail: HearError) -> None:
        """Tell which points changed in a dossier since an issue, or why that is not known."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        register, law, today = desk.register, desk.law, desk.today()

        def look(_progress: object) -> "frozenset[RecordId]":
            # Loaded beside the window too: the paper is made of much that nothing else needs.
            from consultatie.overviews.changed_points import points_changed_since

            with register.shelf() as shelf:
                return points_changed_since(issue, file, register.name(), law, today, shelf)

        def if_last(hear: Callable[[Any], object]) -> Callable[[Any], object]:
            return lambda value: hear(value) if asked == self._asked else None

        self._jobs.run(look, on_done=if_last(tell), on_error=if_last(fail))

    @property
    def is_looking(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._jobs.running())

    @Slot()
    def forget(self) -> None:
        """Ask for nothing any more; what is still being looked for is not told."""
        self._asked += 1

    @Slot()
    def rest(self) -> None:
        """Ask for nothing any more, and wait until nothing reads the register."""
        self.forget()
        self._jobs.stop_all()
