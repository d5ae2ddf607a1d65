"""What the board does with a point: six verdicts, each with its shape, word, colour and key."""

from consultatie.language import _
from consultatie.reactions import Verdict
from ui.forms.mark_choice import MarkChoiceEditor
from ui.verdicts import verdict_mark


class VerdictEditor(MarkChoiceEditor):
    """One of the verdicts, or none yet. The arrow keys go along them."""

    def __init__(self) -> None:
        super().__init__({verdict: verdict_mark(verdict) for verdict in Verdict}, keyed=True)
        for place, (verdict, button) in enumerate(zip(Verdict, self.buttons(), strict=True), 1):
            button.setToolTip(_("{verdict} (Ctrl+{key})").format(verdict=verdict.shown, key=place))
            button.setAccessibleDescription(f"Ctrl+{place}")
