"""Which advice counts for a consultation: its own, or one that it joined."""

from dataclasses import dataclass
from datetime import date

from consultatie.advice import Advice
from consultatie.appraisals import Joining
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId


@dataclass(frozen=True, slots=True)
class CountingAdvice:
    """The advice of a consultation; `joining` says that it is the text of another body too."""

    advice: Advice
    joining: Joining | None = None

    @property
    def given_on(self) -> date | None:
        """The day on which this body gave it: sent, and adopted by this body itself.

        A joint text is one advice of several bodies, but each body adopts it for itself: before
        that it is not its advice, whatever the others did.
        """
        sent = self.advice.given_on
        if self.joining is None or sent is None:
            return sent
        adopted = self.joining.adopted_on
        return max(sent, adopted) if adopted else None


def advice_for(file: DossierFile, consultation: RecordId) -> CountingAdvice | None:
    """The advice that counts: one that was sent before a draft, its own before a joint one."""
    own = file.advice_of(consultation)
    joined = joined_advice(file, consultation)
    if own and (own.sent or joined is None or not joined.advice.sent):
        return CountingAdvice(own)
    return joined


def joined_advice(file: DossierFile, consultation: RecordId) -> CountingAdvice | None:
    """The last advice of another body that a consultation joined and that still stands."""
    own = [
        joining
        for joining in file.procedure.joinings
        if joining.stands and joining.consultation == consultation
    ]
    if not own:
        return None
    there = {advice.id: advice for advice in file.advices if advice.stands}
    found = [joining for joining in own if joining.advice in there]
    return CountingAdvice(there[found[-1].advice], found[-1]) if found else None


def consultations_with(file: DossierFile, advice: Advice) -> tuple[RecordId, ...]:
    """The consultations in which an advice is given: the one it was written in, and who joined."""
    joined = (joining.consultation for joining in file.procedure.joinings_of(advice.id))
    return tuple(dict.fromkeys((advice.consultation, *joined)))
