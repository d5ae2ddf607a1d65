"""What can be done with the chosen point beside answering it: each opens its sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from consultatie.appraisals import Appraisal
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.reactions import Reaction
from ui.desk import Desk, Place, ScreenName
from ui.forms.records import ask_reason
from ui.forms.sheet import open_as_dialog
from ui.forms.visibility import ask_visibility
from ui.views.reactions.entry import InHand
from ui.views.reactions.lines import PointLine
from ui.views.reactions.point_list import PointList


class PointDeeds(QObject):
    """The acts on the point in hand; of what is chosen together, the appraisal takes all."""

    def __init__(
        self,
        desk: Desk,
        host: QWidget,
        points: PointList,
        in_hand: InHand,
        writing: Callable[[], RecordId],
    ) -> None:
        """`writing` gives the reaction that stands in the editor."""
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._list = points
        self._in_hand = in_hand
        self._writing = writing

    @Slot()
    def tell_life(self) -> None:
        """Show all that happened to the point."""
        from ui.views.life_line import tell_life

        file, line = self._in_hand.file(), self._in_hand.line()
        if file is not None and line is not None:
            tell_life(file, line.point, self._host)

    @Slot()
    def ask_appraisal(self) -> None:
        """Record what the council thinks of the reaction to every point that is chosen."""
        from ui.forms.appraisals import SIZE, appraisal_sheet

        file, line = self._in_hand.file(), self._in_hand.line()
        if file is None or line is None:
            return
        several = self._list.all_chosen()
        chosen = several if len(several) > 1 else (line,)
        named = [(line.point, line.name) for line in chosen]
        open_as_dialog(appraisal_sheet(self._desk, file, named), self._host, SIZE)

    @Slot(object)
    def ask_withdrawal(self, appraisal: Appraisal) -> None:
        """Take back what a council thought, with the reason."""
        ask_reason(self._desk, appraisal, self._host)

    @Slot()
    def ask_commitment(self) -> None:
        """Record what this reaction promises."""
        from ui.views.reactions.promising import ask_commitment

        file, line = self._in_hand.file(), self._in_hand.line()
        if file is not None and line is not None:
            ask_commitment(self._desk, file, line, self._writing(), self._host)

    @Slot(object)
    def show_commitment(self, commitment: RecordId) -> None:
        """Go to a commitment that was made here."""
        file = self._in_hand.file()
        if file is not None:
            self._desk.go(Place(ScreenName.COMMITMENTS, file.dossier.id, commitment))

    @Slot()
    def ask_sight_of_point(self) -> None:
        """Say who may see the point, with all that lies below it."""
        line = self._in_hand.line()
        if line is not None:
            ask_visibility(self._desk, line.point, self._host)

    @Slot()
    def ask_sight_of_reaction(self) -> None:
        """Say who may see the last reaction to the point."""
        reaction = self.reaction()
        if reaction is not None:
            ask_visibility(self._desk, reaction, self._host)

    def reaction(self) -> Reaction | None:
        """The last reaction to the point."""
        file, line = self._in_hand.file(), self._in_hand.line()
        return last_reaction(file, line) if file and line else None


def last_reaction(file: DossierFile, line: PointLine) -> Reaction | None:
    """The last reaction to a point; None as long as there is none."""
    answer = file.answer_to(line.point.id)
    return file.reaction(answer.reaction) if answer else None
