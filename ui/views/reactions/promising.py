"""What the board promises in a reaction: recording it, and saying it at the point."""

from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.advice import Point
from consultatie.commitment_lines import numbers_of
from consultatie.commitments import Commitment
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk
from ui.views.reactions.lines import PointLine

_QUOTED = 64


def promised_at(file: DossierFile, point: Point) -> tuple[tuple[RecordId, str], ...]:
    """The commitments that reactions to a point carry, each with a small line about it."""
    reactions = {answer.reaction for answer in file.answers_to(point.id)}
    if not reactions:
        return ()
    found = [c for c in file.procedure.standing_commitments() if c.reaction in reactions]
    numbers = numbers_of(file.procedure.commitments) if found else {}
    return tuple((one.id, _words(one, numbers[one.id])) for one in found)


def ask_commitment(
    desk: Desk, file: DossierFile, line: PointLine, reaction: RecordId, parent: QWidget
) -> None:
    """Ask in a dialog for the commitment that a reaction to the council of a point makes."""
    # Loaded when it is asked for: writing reactions does without it.
    from dataclasses import replace

    from consultatie.acts.commitments import draft_of_reaction
    from ui.forms.commitments import SIZE, commitment_sheet
    from ui.forms.sheet import open_as_dialog

    draft = replace(draft_of_reaction(file.reaction(reaction)), receiver=line.body)
    open_as_dialog(commitment_sheet(desk, file, draft), parent, SIZE)


def _words(commitment: Commitment, number: str) -> str:
    text = " ".join(commitment.text.split())
    quote = text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1].rstrip()}…"
    due = _(", uiterlijk {due}").format(due=dates.format(commitment.due)) if commitment.due else ""
    words = _("Toezegging {number}: “{text}” ({state}{due})")
    return words.format(number=number, text=quote, state=commitment.state, due=due)
