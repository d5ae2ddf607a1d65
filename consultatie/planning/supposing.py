"""From a scenario as it is kept to its plan: the question, the switches and the pace."""

from datetime import date

from consultatie.applied_rules import applied_law
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.planning.councils import board_of, councils_of, within
from consultatie.planning.plans import Plan, plan
from consultatie.planning.questions import Pace, Question, Switches, Target
from consultatie.scenarios import Scenario

# The fields of a scenario beside the paces that they choose.
_PACES = {
    "notice_days": "notice",
    "board_days": "board",
    "drafting_days": "drafting",
    "reading_days": "reading",
    "extra_round_days": "extra_round",
    "announcing_days": "announcing",
    "agenda_days": "agenda_days",
}


def plan_of(file: DossierFile, scenario: Scenario, law: LawBook, today: date) -> Plan:
    """The plan of a scenario of this dossier, by the rules of its register.

    Raises `RuleBroken` where there is no council to plan for, and `OutOfReach` as `plan` does.
    """
    target = Target(scenario.target_day, scenario.target_kind)
    question = question_of(file, target, today, scenario.request, scenario.board)
    return plan(question, switches_of(scenario), applied_law(file, law))


def question_of(
    file: DossierFile,
    target: Target,
    today: date,
    request: RecordId | None = None,
    board: RecordId | None = None,
) -> Question:
    """What is known of a dossier for a plan: its councils, the board, their calendars and recess.

    Of a calendar only the meetings from today to the target count. Raises `RuleBroken` where there
    is no council.
    """
    return Question(
        target=target,
        councils=tuple(
            within(council, today, target.day) for council in councils_of(file, request)
        ),
        today=today,
        board=within(board_of(file, board), today, target.day),
    )


def switches_of(scenario: Scenario) -> Switches:
    """What a scenario assumes."""
    chosen = {
        pace: days
        for field, pace in _PACES.items()
        if (days := getattr(scenario, field)) is not None
    }
    return Switches(
        deviating=scenario.deviating,
        waiver=scenario.waiver,
        extra_round=scenario.extra_round,
        advice_weeks=scenario.advice_weeks,
        recess_counts=scenario.recess_counts,
        pace=Pace(**chosen),
    )
