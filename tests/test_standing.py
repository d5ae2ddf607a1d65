"""Where a consultation stands: accordance, terms, rail and deadlines."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from consultatie.acts.advice import add_point, draft_advice, send_advice
from consultatie.acts.decisions import record_decision
from consultatie.acts.reactions import Reply, react
from consultatie.acts.records import NEW, add, change
from consultatie.acts.requests import record_notice, record_step, register_request
from consultatie.advice import Conclusion, Point, PointKind
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.deadlines import Urgency, deadlines_of
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import Agreed, Lapsed, NoTerm, NotStarted, Running, TermOutcome
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.rail import Progress, StageKey, rail_of
from consultatie.reactions import Accordance, Reaction, Verdict
from consultatie.requests import Request
from consultatie.standing import Standing, standing_of
from tests.fakes import FakeRegister

RECEIVED = date(2021, 9, 1)
ADVISED = date(2021, 10, 15)
DECIDED = date(2021, 11, 25)
NOTIFIED = date(2021, 12, 1)
LAST_DAY = date(2022, 1, 3)


@dataclass
class Case:
    """One request to one council, brought as far as a test wants."""

    law: LawBook
    ground: Ground = Ground.WOR_25
    register: FakeRegister = field(default_factory=FakeRegister)

    def __post_init__(self) -> None:
        employer = add(self.register, Organisation(id=NEW, name="WNK"))
        self.dossier = add(self.register, Dossier(id=NEW, name="SORA"))
        client = self.ground is Ground.PW_47
        sort = BodyKind.CLIENT_COUNCIL if client else BodyKind.WORKS_COUNCIL
        self.body = add(
            self.register, Body(id=NEW, organisation=employer.id, name="Raad", sort=sort)
        )
        draft = Request(id=NEW, dossier=self.dossier.id, title="Plan", ground=self.ground)
        self.request = register_request(self.register, draft, {self.body.id: RECEIVED})
        self.id = self.register.records(Consultation)[0].id

    def meet(self) -> None:
        self.step(StepKind.MEETING, date(2021, 10, 1))

    def step(self, sort: StepKind, day: date) -> None:
        record_step(self.register, self.id, sort, actual=PreciseDate.day(day))

    def advise(
        self,
        *verdicts: Verdict | None,
        sort: PointKind = PointKind.CONDITION,
        conclusion: Conclusion = Conclusion.PROVIDED_THAT,
    ) -> None:
        advice = draft_advice(self.register, self.id, conclusion)
        points = [
            add_point(
                self.register,
                Point(id=NEW, advice=advice.id, number=str(number), text="Tekst", sort=sort),
            )
            for number, _verdict in enumerate(verdicts, start=1)
        ]
        send_advice(self.register, advice, ADVISED)
        for point, verdict in zip(points, verdicts, strict=True):
            if verdict:
                reaction = Reaction(id=NEW, dossier=self.dossier.id, text="Ja", reasons="Daarom")
                react(self.register, reaction, {point.id: Reply(verdict)})

    def decide(self, notified: date | None = NOTIFIED, reasons: date | None = NOTIFIED) -> None:
        decision = Decision(
            id=NEW, dossier=self.dossier.id, title="Besluit", taken_on=PreciseDate.day(DECIDED)
        )
        record_decision(self.register, decision, [self.id])
        if notified:
            record_notice(self.register, [self.id], notified, reasons)

    @property
    def standing(self) -> Standing:
        file = self.register.dossier_file(self.dossier.id)
        return standing_of(file, file.consultation(self.id), self.law)

    def outcome(self, kind: TermKind) -> TermOutcome:
        return self.standing.outcome(kind)

    def stages(self, today: date) -> dict[StageKey, Progress]:
        file = self.register.dossier_file(self.dossier.id)
        return {stage.key: stage.progress for stage in rail_of(file, self.standing, today)}


@pytest.fixture(scope="module")
def law() -> LawBook:
    """The law that ships."""
    return LawBook.shipped()


@pytest.fixture
def case(law: LawBook) -> Case:
    """A request under article 25 that was received."""
    return Case(law)


def test_a_positive_advice_with_an_unmet_condition_is_not_followed(case: Case) -> None:
    case.advise(Verdict.ADOPTED, Verdict.NOT_ADOPTED)
    case.decide()
    assert case.standing.accordance is Accordance.DEVIATES
    outcome = case.outcome(TermKind.SUSPENSION)
    assert isinstance(outcome, Running)
    assert outcome.term.last_day == LAST_DAY


def test_when_every_point_is_adopted_nothing_is_suspended_and_the_reason_is_said(
    case: Case,
) -> None:
    case.advise(Verdict.ADOPTED)
    case.decide()
    for kind in (TermKind.SUSPENSION, TermKind.APPEAL):
        outcome = case.outcome(kind)
        assert isinstance(outcome, NoTerm)
        assert "stemt overeen" in outcome.reason


def test_as_long_as_nothing_is_decided_no_month_has_begun(case: Case) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    assert isinstance(case.outcome(TermKind.SUSPENSION), NotStarted)


def test_without_a_notice_there_is_no_deadline(case: Case) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    case.decide(notified=None)
    outcome = case.outcome(TermKind.APPEAL)
    assert isinstance(outcome, NotStarted)
    assert outcome.missing


def test_reasons_that_came_later_start_the_month_and_the_careful_day_stands_beside(
    case: Case,
) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    case.decide(notified=date(2021, 11, 26), reasons=NOTIFIED)
    outcome = case.outcome(TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.last_day == LAST_DAY
    assert outcome.careful is not None
    assert outcome.careful.last_day == date(2021, 12, 27)


def test_a_whole_waiver_ends_the_suspension_and_not_the_appeal(case: Case) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    case.decide()
    case.step(StepKind.WAIVER, date(2021, 12, 6))
    suspension, appeal = case.outcome(TermKind.SUSPENSION), case.outcome(TermKind.APPEAL)
    assert isinstance(suspension, Lapsed)
    assert suspension.day == date(2021, 12, 6)
    assert isinstance(appeal, Running)


def test_a_waiver_in_part_leaves_the_month_with_a_caution(case: Case) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    case.decide()
    before = len(case.outcome(TermKind.SUSPENSION).cautions)
    case.step(StepKind.WAIVER_PART, date(2021, 12, 6))
    outcome = case.outcome(TermKind.SUSPENSION)
    assert isinstance(outcome, Running)
    assert len(outcome.cautions) > before


@pytest.mark.parametrize("ground", (Ground.WOR_30, Ground.VRIJWILLIG, Ground.PW_47))
def test_a_ground_without_a_month_says_why_with_its_article(ground: Ground, law: LawBook) -> None:
    case = Case(law, ground)
    case.advise(Verdict.NOT_ADOPTED)
    case.decide()
    for kind in (TermKind.SUSPENSION, TermKind.APPEAL):
        outcome = case.outcome(kind)
        assert isinstance(outcome, NoTerm)
        assert outcome.reason
        assert outcome.article


def test_consent_has_a_month_to_invoke_nullity_and_no_suspension(law: LawBook) -> None:
    case = Case(law, Ground.WOR_27)
    case.advise(Verdict.NOT_ADOPTED)
    case.decide()
    nullity = case.outcome(TermKind.NULLITY)
    assert isinstance(nullity, Running)
    assert nullity.term.last_day == LAST_DAY
    assert isinstance(case.outcome(TermKind.SUSPENSION), NoTerm)


def test_a_decision_never_put_to_the_council_runs_from_the_day_it_knew(case: Case) -> None:
    case.decide(notified=None)
    case.step(StepKind.KNOWN, NOTIFIED)
    outcome = case.outcome(TermKind.APPEAL)
    assert isinstance(outcome, Running)
    assert outcome.term.trigger == NOTIFIED


def test_what_the_secretary_states_overrules_the_points_and_is_said(case: Case) -> None:
    case.advise(Verdict.NOTED)
    case.decide()
    consultation = case.standing.consultation
    reason = "De voorwaarde was al vervuld"
    change(
        case.register,
        replace(consultation, stated_accordance=Accordance.ACCORDS, accordance_reason=reason),
    )
    assert case.standing.accordance is Accordance.ACCORDS
    assert any(reason in caution for caution in case.standing.cautions)


def test_an_advice_before_the_first_meeting_is_warned_of_and_not_refused(case: Case) -> None:
    case.advise(Verdict.ADOPTED)
    assert any("overlegvergadering" in caution for caution in case.standing.cautions)
    case.meet()
    assert not case.standing.cautions


def test_the_agreed_day_is_the_advice_term_and_the_wish_is_none(case: Case) -> None:
    change(case.register, replace(case.request, wanted_by=date(2021, 10, 1)))
    file = case.register.dossier_file(case.dossier.id)
    wished = deadlines_of(file, case.law, RECEIVED)
    assert [(d.day, d.legal) for d in wished] == [(date(2021, 10, 1), False)]
    agreed = date(2021, 10, 20)
    change(case.register, replace(case.standing.consultation, agreed_advice_date=agreed))
    outcome = case.outcome(TermKind.ADVICE)
    assert isinstance(outcome, Agreed)
    file = case.register.dossier_file(case.dossier.id)
    assert [d.day for d in deadlines_of(file, case.law, RECEIVED)] == [agreed]


def test_the_bodys_own_weeks_run_from_receipt_and_are_not_extended(law: LawBook) -> None:
    case = Case(law, Ground.PW_47)
    change(
        case.register, replace(case.body, advice_weeks=6, terms_source="verordening, art. 4 lid 2")
    )
    outcome = case.outcome(TermKind.ADVICE)
    assert isinstance(outcome, Running)
    assert outcome.term.last_day == RECEIVED + timedelta(weeks=6)
    assert "verordening, art. 4 lid 2" in outcome.term.rule.article


def test_deadlines_come_soonest_first_and_only_those_to_come(case: Case) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    case.decide()
    file = case.register.dossier_file(case.dossier.id)
    found = deadlines_of(file, case.law, NOTIFIED)
    assert [d.kind for d in found] == [TermKind.APPEAL, TermKind.SUSPENSION]
    assert {d.day for d in found} == {LAST_DAY}
    assert deadlines_of(file, case.law, LAST_DAY + timedelta(days=1)) == ()


@pytest.mark.parametrize(
    "left_and_word",
    ((-1, Urgency.PASSED), (0, Urgency.NOW), (1, Urgency.NOW), (14, Urgency.SOON)),
)
def test_urgency_goes_by_the_days_left(left_and_word: tuple[int, Urgency], case: Case) -> None:
    left, word = left_and_word
    case.advise(Verdict.NOT_ADOPTED)
    case.decide()
    file = case.register.dossier_file(case.dossier.id)
    deadline = deadlines_of(file, case.law, NOTIFIED)[0]
    assert deadline.urgency(LAST_DAY - timedelta(days=left)) is word


def test_the_rail_shows_what_is_done_and_what_is_next(case: Case) -> None:
    case.meet()
    stages = case.stages(date(2021, 10, 2))
    assert stages[StageKey.RECEIVED] is Progress.DONE
    assert stages[StageKey.MEETING] is Progress.DONE
    assert stages[StageKey.ADVICE] is Progress.CURRENT
    assert stages[StageKey.EXECUTION] is Progress.OPEN


def test_while_the_month_runs_it_is_the_current_stage(case: Case) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    case.decide()
    assert case.stages(NOTIFIED)[StageKey.MONTH] is Progress.CURRENT
    assert case.stages(LAST_DAY + timedelta(days=1))[StageKey.MONTH] is Progress.DONE


def test_a_month_that_does_not_exist_is_said_to_be_absent(law: LawBook) -> None:
    case = Case(law, Ground.PW_47)
    assert case.stages(RECEIVED)[StageKey.MONTH] is Progress.ABSENT


def test_a_stage_that_was_skipped_keeps_its_reason(case: Case) -> None:
    record_step(case.register, case.id, StepKind.ANNOUNCED, skipped="spoed")
    file = case.register.dossier_file(case.dossier.id)
    stage = rail_of(file, case.standing, RECEIVED)[0]
    assert (stage.progress, stage.remark) == (Progress.SKIPPED, "spoed")


def test_a_new_version_that_was_not_sent_leaves_the_sent_one_standing(case: Case) -> None:
    from consultatie.acts.advice import new_version

    case.advise(Verdict.NOT_ADOPTED)
    sent = case.standing.advice
    assert sent is not None
    new_version(case.register, sent)
    assert case.standing.advice == sent


def test_consent_is_the_councils_own_word(law: LawBook) -> None:
    given, refused = Case(law, Ground.WOR_27), Case(law, Ground.WOR_27)
    given.advise(Verdict.NOT_ADOPTED, conclusion=Conclusion.POSITIVE)
    refused.advise(Verdict.ADOPTED, conclusion=Conclusion.NEGATIVE)
    for case in (given, refused):
        case.decide()
    assert isinstance(given.outcome(TermKind.NULLITY), NoTerm)
    assert isinstance(refused.outcome(TermKind.NULLITY), Running)


def test_a_decision_of_which_only_the_month_is_known_is_a_decision(case: Case) -> None:
    case.advise(Verdict.NOT_ADOPTED)
    about = PreciseDate.from_storage("2021-11-01/2021-11-30 maand november 2021")
    decision = Decision(id=NEW, dossier=case.dossier.id, title="Besluit", taken_on=about)
    record_decision(case.register, decision, [case.id])
    outcome = case.outcome(TermKind.APPEAL)
    assert isinstance(outcome, NotStarted)
    assert "kennisgeving" in outcome.missing
