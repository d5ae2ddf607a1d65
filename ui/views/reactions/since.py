"""The chip that leaves only the points that changed since an issue, by the bars on paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from consultatie import dates
from consultatie.dossier_file import DossierFile
from consultatie.errors import ConsultatieError
from consultatie.ids import RecordId
from consultatie.issues import Issue, issues_of_points
from consultatie.language import _
from ui.changed_points import ChangedPoints
from ui.desk import Desk
from ui.views.reactions.lines import PointLine


class SinceIssue(QObject):
    """Knows the issues of a dossier, and finds what changed since the one that is filtered by.

    What was found for a dossier as it was read stays until the answer for the dossier as it is now
    is there, so that no list jumps. `found` tells of that answer, `lost` that there is none.
    """

    found = Signal()
    lost = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finding = ChangedPoints(desk, self)
        self._file: DossierFile | None = None
        self._asked: tuple[RecordId, DossierFile] | None = None
        self._found: tuple[RecordId, frozenset[RecordId]] | None = None
        self.issues: tuple[Issue, ...] = ()

    def take(self, file: DossierFile) -> None:
        """The dossier was read, perhaps anew."""
        self._file = file
        self.issues = issues_of_points(file.procedure.issues)

    def ask(self, wanted: RecordId | None) -> None:
        """Find what changed since an issue, if that was not asked before."""
        issue = self.issue(wanted)
        if issue is None or self._file is None:
            self._asked = None
            self._finding.forget()
        elif self._asked is None or self._asked[0] != issue.id or self._asked[1] is not self._file:
            self._asked = (issue.id, self._file)
            self._finding.find(issue, self._file, self._tell, self._fail)

    @property
    def is_looking(self) -> bool:
        """Whether an answer is still to come."""
        return self._finding.is_looking

    def issue(self, wanted: RecordId | None) -> Issue | None:
        """The issue with this id among those that can be compared with."""
        return next((issue for issue in self.issues if issue.id == wanted), None)

    def marked(self, lines: Sequence[PointLine], wanted: RecordId | None) -> tuple[PointLine, ...]:
        """The points, each with whether it changed since an issue, as far as that is known now."""
        if wanted is None:
            return tuple(lines)
        known = self._found[1] if self._found and self._found[0] == wanted else None
        return tuple(with_changes(lines, known))

    def _tell(self, points: frozenset[RecordId]) -> None:
        if self._asked is not None:
            self._found = (self._asked[0], points)
            self.found.emit()

    def _fail(self, error: BaseException) -> None:
        self._asked = None
        self.lost.emit()
        if not isinstance(error, ConsultatieError):
            raise error
        self._desk.say(str(error))


def with_changes(
    lines: Iterable[PointLine], changed: frozenset[RecordId] | None
) -> Iterator[PointLine]:
    """The points, each with whether it is among those that changed; None while that is unknown."""
    for line in lines:
        told = None if changed is None else line.point.id in changed
        yield line if line.changed is told else replace(line, changed=told)


def issue_line(issue: Issue) -> str:
    """An issue among those of other papers and for other readers."""
    from consultatie.overviews.shown import readers_of

    parts = (
        _("uitgave {number}").format(number=issue.number),
        issue.title,
        _("voor {readers}").format(readers=readers_of(issue.audience)),
        dates.medium(issue.issued_on),
    )
    return " · ".join(filter(None, parts))
