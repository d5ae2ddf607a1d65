"""Where a commitment came from: the reaction, the meeting, the decision, each with a way there."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from consultatie.commitments import Commitment
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.register import OpenRegister
from ui.desk import Place
from ui.views.hit_place import has_place, place_of_record
from ui.widgets.buttons import Kind, push_button
from ui.widgets.flow import Flow
from ui.widgets.labels import text_label

Go = Callable[[Place], object]
_LONGEST = 44


def sources(
    register: OpenRegister, file: DossierFile, record: Commitment, go: Go
) -> Iterator[QWidget]:
    """One line for each; a sort of record that has no screen is only named."""
    for kind, found, words in _found(file, record):
        if not has_place(kind):
            yield text_label(words, wrap=True)
            continue
        button = push_button(_short(words), Kind.QUIET, "arrow-right")
        button.setToolTip(words)
        place = place_of_record(register, kind, found, record.dossier)
        button.clicked.connect(lambda _checked=False, p=place: go(p))
        yield Flow(button)


def _found(file: DossierFile, record: Commitment) -> Iterator[tuple[str, RecordId, str]]:
    """The sort, the record and the words of each source."""
    if record.reaction is not None:
        yield from _reaction(file, record.reaction)
    if record.meeting is not None:
        titles = {meeting.id: meeting.title for meeting in file.procedure.meetings}
        words = _("Vergadering: {title}").format(title=titles[record.meeting])
        yield "meeting", record.meeting, words
    if record.decision is not None:
        title = file.decision(record.decision).title
        yield "decision", record.decision, _("Besluit: {title}").format(title=title)


def _reaction(file: DossierFile, reaction: RecordId) -> Iterator[tuple[str, RecordId, str]]:
    """A reaction is shown at the first point that it answers."""
    for answer in file.answers_of(reaction)[:1]:
        point = file.point(answer.point)
        council = file.body_of(file.consultation_of_point(point)).name
        words = _("Reactie op {council} punt {number}").format(council=council, number=point.number)
        yield "point", point.id, words


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
