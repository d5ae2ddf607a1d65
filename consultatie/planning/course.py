"""One council's way through one scenario: the facts that all of its steps are counted from."""

from dataclasses import dataclass
from datetime import date

from consultatie.law.book import LawBook
from consultatie.law.casework import outcome
from consultatie.law.grounds import GroundFacts, TermKind
from consultatie.law.matters import Matter, Waiver
from consultatie.law.outcomes import TermOutcome
from consultatie.planning.questions import Council, Question, Switches


@dataclass(frozen=True, slots=True)
class Course:
    """A council, the question and the switches, with the law to answer by."""

    council: Council
    question: Question
    switches: Switches
    law: LawBook

    @property
    def facts(self) -> GroundFacts:
        """What the data say of the council's ground."""
        return self.law.grounds[self.council.ground]

    def after_notice(self, kind: TermKind, notice: date) -> TermOutcome:
        """What becomes of a term if the council is told of the decision, with reasons, on a day."""
        matter = Matter(
            ground=self.council.ground,
            advice_given=notice,
            accords=not self.switches.deviating,
            decision_day=notice,
            notice_day=notice,
            reasons_day=notice,
            waiver=Waiver(notice) if self.switches.waiver else None,
            suspension_agreed=self.council.suspension_agreed,
        )
        return outcome(kind, matter, self.law)
