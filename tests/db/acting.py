"""Every act once, each on records that chance picks, for tests of any row of acts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from consultatie.acts.absences import add_absence, revise_absence
from consultatie.acts.advice import add_point, draft_advice, new_version, send_advice
from consultatie.acts.appraisals import adopt, appraise, follow_up, join_consultations, reserve
from consultatie.acts.clocks import choose_clock, extend, pause, resume, withdraw_extension
from consultatie.acts.commitments import (
    accept,
    carry_out,
    hand_over,
    make_commitment,
    receive_as_successor,
    report,
)
from consultatie.acts.completeness import judge
from consultatie.acts.decisions import record_decision, replace_decision, revoke_decision
from consultatie.acts.house_style import keep_house_style
from consultatie.acts.issues import next_number, put_out
from consultatie.acts.meetings import (
    capture,
    commitment_draft,
    hold_meeting,
    make_commitment_of,
    plan_meeting,
    set_agenda,
)
from consultatie.acts.naming import keep_named
from consultatie.acts.parties import dissolve_body, merge
from consultatie.acts.people import add_person, add_seat, end_seat
from consultatie.acts.planning import adopt_scenario, keep_scenario, withdraw_scenario
from consultatie.acts.questions import answer_question, ask
from consultatie.acts.reactions import Reply, react
from consultatie.acts.records import NEW, add, restore, withdraw
from consultatie.acts.requests import choose_notice, record_notice, register_request
from consultatie.acts.rules import choose_rules, load_pack
from consultatie.acts.services import set_service_periods
from consultatie.acts.succession import dissolve_into, first_day_after, form_again
from consultatie.acts.visibility import keep_until, mark
from consultatie.advice import Advice, Conclusion, Point
from consultatie.appraisals import Appraisal, Joining, Opinion, Reservation
from consultatie.clocks import Absence, Clock, ClockChoice, Extension, Pause
from consultatie.commitments import Commitment, CommitmentState, Recurrence
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.file_sorts import FileSort
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.parties import Body, BodyKind, Organisation, Service
from consultatie.people import Person, Seat
from consultatie.questions import Question
from consultatie.reactions import Reaction, Verdict
from consultatie.records import Record
from consultatie.register import OpenRegister
from consultatie.requests import Request
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from consultatie.scenarios import Scenario, TargetKind
from consultatie.visibility import Audience, Marking, Retention, Visibility
from tests.db.acting_further import FURTHER_ACTS
from tests.db.samples import FROZEN, PACK, PAGES, WORDS, digest_of

TODAY = date(2026, 11, 23)
LAW = LawBook.shipped()
R = TypeVar("R", bound=Record)


class NothingToActOn(Exception):
    """There is no record of the sort that an act needs."""


@dataclass
class Hand:
    """Who does something: in a register, with chance."""

    register: OpenRegister
    chance: Random

    def any(self, cls: type[R]) -> R:
        """Any standing record of one sort."""
        return self.chance.choice(self.all(cls))

    def all(self, cls: type[R]) -> list[R]:
        """All standing records of one sort, and there is at least one."""
        found = [record for record in self.register.records(cls) if record.stands]
        if not found:
            raise NothingToActOn(cls.kind)
        return found

    def day(self) -> date:
        """Some day."""
        return date(2021, 6, 1) + timedelta(days=self.chance.randrange(200))

    def dossier(self) -> RecordId:
        """The dossier."""
        return self.any(Dossier).id


def furnish(register: OpenRegister) -> None:
    """What every row of acts begins with: parties and a dossier."""
    employer = add(register, Organisation(id=NEW, name="WNK"))
    for number, sort in enumerate(
        (BodyKind.WORKS_COUNCIL, BodyKind.WORKS_COUNCIL, BodyKind.EXECUTIVE, BodyKind.EXECUTIVE)
    ):
        add(
            register,
            Body(id=NEW, organisation=employer.id, name=f"Orgaan {number}", sort=sort),
        )
    add(register, Dossier(id=NEW, name="SORA"))


def act(hand: Hand, name: str) -> bool:
    """Do one act, if its rules and the register allow it; says whether they did."""
    try:
        ACTS[name](hand)
    except (RuleBroken, NothingToActOn):
        return False
    return True


def _request(hand: Hand) -> None:
    draft = Request(id=NEW, dossier=hand.dossier(), title="Plan", ground=Ground.WOR_25)
    councils = [body for body in hand.all(Body) if body.is_works_council]
    register_request(hand.register, draft, {body.id: hand.day() for body in councils})


def _advise(hand: Hand) -> None:
    advice = draft_advice(hand.register, hand.any(Consultation).id, Conclusion.POSITIVE)
    add_point(hand.register, Point(id=NEW, advice=advice.id, number="1", text="Houd rekening."))


def _react(hand: Hand) -> None:
    draft = Reaction(id=NEW, dossier=hand.dossier(), text="Dat doen wij.", given_on=hand.day())
    react(hand.register, draft, {hand.any(Point).id: Reply(Verdict.ADOPTED)})


def _judge(hand: Hand) -> None:
    held = hand.any(Consultation).id
    parts = hand.chance.sample(list(Subject), 3)
    judge(
        hand.register,
        [
            PartCheck(
                id=NEW,
                consultation=held,
                subject=subject,
                label="begroting",
                presence=hand.chance.choice(list(Presence)),
            )
            for subject in parts
        ],
    )


def _ask(hand: Hand) -> None:
    draft = Question(
        id=NEW, consultation=hand.any(Consultation).id, number="", text="Wat kost het?"
    )
    ask(hand.register, [draft, draft])


def _plan(hand: Hand) -> None:
    items = [
        AgendaItem(id=NEW, meeting=NEW, title="Aanvraag", consultation=held.id)
        for held in hand.all(Consultation)[:2]
    ]
    draft = Meeting(
        id=NEW, dossier=hand.dossier(), title="Overleg", planned=PreciseDate.day(hand.day())
    )
    plan_meeting(hand.register, draft, items)


def _turn_agenda(hand: Hand) -> None:
    meeting = hand.any(Meeting)
    items = [item for item in hand.all(AgendaItem) if item.meeting == meeting.id]
    set_agenda(hand.register, meeting.id, items[1:][::-1])


def _capture(hand: Hand) -> None:
    meeting = hand.any(Meeting)
    draft = Capture(
        id=NEW, meeting=meeting.id, sort=CaptureKind.COMMITMENT, text="Dat melden wij.", at="10:42"
    )
    capture(hand.register, draft)


def _work_out(hand: Hand) -> None:
    said = hand.any(Capture)
    meeting = hand.register.get(Meeting, said.meeting)
    make_commitment_of(hand.register, said.id, commitment_draft(meeting, said))


def _promise(hand: Hand) -> None:
    draft = Commitment(
        id=NEW,
        dossier=hand.dossier(),
        text="Wij melden de voortgang.",
        giver=hand.any(Body).id,
        receiver=hand.any(Body).id,
        due=PreciseDate.day(hand.day()),
        recurs=hand.chance.choice([None, *Recurrence]),
    )
    make_commitment(hand.register, draft)


def _in_state(hand: Hand, state: CommitmentState) -> RecordId:
    fitting = [one for one in hand.all(Commitment) if one.state is state]
    return (fitting or [hand.any(Commitment)])[0].id


def _merge(hand: Hand) -> None:
    double, into = (hand.any(Body) for _ in range(2))
    merge(hand.register, double, into, "dubbel")


def _seat(hand: Hand) -> None:
    person = add_person(hand.register, Person(id=NEW, name="Secretaris"))
    draft = Seat(id=NEW, person=person.id, body=hand.any(Body).id, valid_from=hand.day())
    add_seat(hand.register, draft)


def _mark(hand: Hand) -> None:
    sorts: list[type[Record]] = [Dossier, Request, Point, Advice, Question]
    subject = hand.any(hand.chance.choice(sorts))
    draft = Marking(
        id=NEW,
        subject=subject.id,
        visibility=hand.chance.choice(list(Visibility)),
        imposed_by="bestuurder",
        scope="bedragen",
    )
    mark(hand.register, draft, today=TODAY, reason=hand.chance.choice(["", "gepubliceerd"]))


def _decide(hand: Hand) -> None:
    draft = Decision(
        id=NEW, dossier=hand.dossier(), title="Besluit", taken_on=PreciseDate.day(hand.day())
    )
    record_decision(hand.register, draft, [held.id for held in hand.all(Consultation)])


def _decide_anew(hand: Hand) -> None:
    draft = Decision(id=NEW, dossier=hand.dossier(), title="Nieuw besluit")
    replace_decision(hand.register, hand.any(Decision).id, draft, [], hand.day(), "geen geld")


def _follow_up(hand: Hand) -> None:
    draft = Request(id=NEW, dossier=hand.dossier(), title="Vervolg", ground=Ground.WOR_25_5)
    council = next(body for body in hand.all(Body) if body.is_works_council)
    follow_up(hand.register, hand.any(Reservation).id, draft, {council.id: None})


def _withdraw(hand: Hand) -> None:
    sorts: list[type[Record]] = [Point, Question, Commitment, Capture, Seat, Marking, Joining, Step]
    withdraw(hand.register, hand.any(hand.chance.choice(sorts)), "vergissing")


def _restore(hand: Hand) -> None:
    gone = [question for question in hand.register.records(Question) if not question.stands]
    if gone:
        restore(hand.register, hand.chance.choice(gone))


def _pause(hand: Hand) -> None:
    draft = Pause(
        id=NEW,
        consultation=hand.any(Consultation).id,
        start=hand.day(),
        agreed_by="bestuurder",
        reason="wacht op stukken",
    )
    pause(hand.register, draft)


def _choose_notice(hand: Hand) -> None:
    told = [s for s in hand.all(Step) if s.sort is StepKind.NOTICE and s.actual]
    choose_notice(hand.register, (told or [hand.any(Step)])[-1].id, "de brief")


def _extend(hand: Hand) -> None:
    held = hand.any(Consultation).id
    extend(hand.register, held, hand.day(), agreed_by="bestuurder", reason="vakantie")


def _choose_clock(hand: Hand) -> None:
    held = hand.any(Consultation).id
    draft = ClockChoice(id=NEW, consultation=held, choice=Clock.NOT_YET, agreed_by="bestuurder")
    choose_clock(hand.register, draft)


def _keep(hand: Hand) -> None:
    draft = Retention(id=NEW, dossier=hand.dossier(), until=hand.day(), ground="selectielijst")
    keep_until(hand.register, draft)


def _appraise(hand: Hand) -> None:
    opinion = hand.chance.choice(list(Opinion))
    draft = Appraisal(id=NEW, point=hand.any(Point).id, opinion=opinion, given_on=TODAY)
    appraise(hand.register, [draft, replace(draft, opinion=Opinion.NOT_DISCUSSED)])


def _dissolve(hand: Hand) -> None:
    dissolve_body(hand.register, hand.any(Body).id, hand.day(), hand.any(Body).id)


def _dissolve_into(hand: Hand) -> None:
    last_day, successor = hand.day(), hand.any(Body).id
    dissolve_into(hand.register, hand.any(Body).id, last_day, successor, "fusie")


def _form_again(hand: Hand) -> None:
    bodies = hand.all(Body)
    gone = [body for body in bodies if body.valid_until and body.successor is None]
    ended = replace(bodies[0], id=NEW, valid_from=None, valid_until=hand.day(), successor=None)
    old = hand.chance.choice(gone) if gone else add(hand.register, ended)
    since = hand.chance.choice([hand.day(), first_day_after(old)])
    draft = replace(old, id=NEW, valid_from=since, valid_until=None, successor=None)
    form_again(hand.register, old.id, draft, hand_over=True, reason="opnieuw")


def _name(hand: Hand) -> None:
    boards = [body.id for body in hand.all(Body) if not body.is_consulted]
    serves = hand.chance.choice([None, boards[:1], boards])
    keep_named(hand.register, hand.any(Body), hand.chance.choice(["", "CR", "OR"]), serves)


def _serve(hand: Hand) -> None:
    board = hand.chance.choice([body for body in hand.all(Body) if not body.is_consulted])
    council = hand.chance.choice([body for body in hand.all(Body) if body.is_consulted])
    keep_named(hand.register, council, "", [board.id])
    served = [one for one in hand.all(Service) if one.council == council.id]
    period = (hand.chance.choice([None, date(2021, 1, 1)]), hand.day())
    set_service_periods(hand.register, council, {served[-1].id: period})


def _be_away(hand: Hand) -> None:
    first, last = hand.day(), hand.day()
    draft = Absence(id=NEW, body=NEW, name="Reces", start=first, end=last)
    add_absence(hand.register, draft, {hand.any(Body).id, hand.any(Body).id})


def _move_absence(hand: Hand) -> None:
    away = hand.any(Absence)
    revise_absence(
        hand.register, [away], replace(away, end=hand.day()), {away.body, hand.any(Body).id}
    )


def _join(hand: Hand) -> None:
    held = [hand.any(Consultation).id]
    join_consultations(hand.register, hand.any(Advice).id, held)


def _suppose(hand: Hand) -> None:
    draft = Scenario(
        id=NEW,
        dossier=hand.dossier(),
        name=f"Scenario {hand.chance.randrange(4)}",
        target_day=hand.day(),
        target_kind=hand.chance.choice(list(TargetKind)),
        deviating=hand.chance.random() < 0.5,
        extra_round=hand.chance.random() < 0.5,
    )
    keep_scenario(hand.register, draft)


def _load_pack(hand: Hand) -> None:
    draft = RulePack(id=NEW, name="Feestdagen 2029", content=PACK, loaded_on=TODAY)
    load_pack(hand.register, draft, (), (), LAW)


def _dress(hand: Hand) -> None:
    colour = hand.chance.choice(["", "#17506e", "7A1F5C"])
    draft = HouseStyle(id=NEW, name=hand.chance.choice(["", "Oost"]), main_colour=colour)
    keep_house_style(hand.register, draft)


def _choose_rules(hand: Hand) -> None:
    draft = RuleChoice(
        id=NEW,
        pack=hand.any(RulePack).id,
        consultation=hand.any(Consultation).id,
        term=hand.chance.choice(list(TermKind)),
        choice=hand.chance.choice(list(PackChoice)),
        reason="al gemeld",
    )
    choose_rules(hand.register, [draft])


def _issue(hand: Hand) -> None:
    edition = Edition(hand.any(Dossier).id, "matrix", hand.chance.choice(list(Audience)))
    draft = Issue(
        id=NEW,
        dossier=edition.dossier,
        product=edition.product,
        audience=edition.audience,
        number=next_number(hand.register, edition),
        status=hand.chance.choice(list(IssueStatus)),
        issued_on=TODAY,
        code="3f9a2-b81c0",
        content_digest=digest_of(FROZEN),
        pdf_digest=digest_of(PAGES),
        docx_digest=digest_of(WORDS),
        title="Reactiematrix",
    )
    with hand.register.shelf() as shelf:
        shelf.keep(FROZEN, FileSort.TXT)
        shelf.keep(PAGES, FileSort.PDF)
        shelf.keep(WORDS, FileSort.DOCX)
    put_out(hand.register, draft)


ACTS: dict[str, Callable[[Hand], object]] = {
    "issue": _issue,
    "request": _request,
    "advise": _advise,
    "send advice": lambda h: send_advice(h.register, h.any(Advice), h.day()),
    "new version": lambda h: new_version(h.register, h.any(Advice)),
    "join": _join,
    "adopt": lambda h: adopt(h.register, h.any(Joining).id, h.day(), "met algemene stemmen"),
    "reserve": lambda h: reserve(h.register, h.any(Advice).id, "Over de roosters later."),
    "follow up": _follow_up,
    "react": _react,
    "appraise": _appraise,
    "decide": _decide,
    "decide anew": _decide_anew,
    "revoke": lambda h: revoke_decision(h.register, h.any(Decision).id, h.day(), "geen geld"),
    "notify": lambda h: record_notice(h.register, [h.any(Consultation).id], h.day(), h.day()),
    "choose notice": _choose_notice,
    "extend": _extend,
    "withdraw extension": lambda h: withdraw_extension(h.register, h.any(Extension), "fout"),
    "pause": _pause,
    "resume": lambda h: resume(h.register, h.any(Pause), h.day()),
    "choose clock": _choose_clock,
    "judge": _judge,
    "ask": _ask,
    "answer": lambda h: answer_question(h.register, h.any(Question).id, "Veel.", h.day()),
    "plan": _plan,
    "turn agenda": _turn_agenda,
    "hold": lambda h: hold_meeting(h.register, h.any(Meeting).id, h.day()),
    "capture": _capture,
    "work out": _work_out,
    "promise": _promise,
    "carry out": lambda h: carry_out(h.register, h.any(Commitment).id, h.day(), "raadsbrief"),
    "report": lambda h: report(h.register, _in_state(h, CommitmentState.DONE), TODAY),
    "accept": lambda h: accept(h.register, _in_state(h, CommitmentState.REPORTED), TODAY),
    "hand over": lambda h: hand_over(h.register, h.any(Body).id, h.day(), "herindeling"),
    "receive": lambda h: receive_as_successor(h.register, h.any(Body).id, h.day(), "fusie"),
    "dissolve": _dissolve,
    "dissolve into": _dissolve_into,
    "form again": _form_again,
    "name": _name,
    "serve": _serve,
    "be away": _be_away,
    "move absence": _move_absence,
    "merge": _merge,
    "seat": _seat,
    "end seat": lambda h: end_seat(h.register, h.any(Seat).id, h.day()),
    "mark": _mark,
    "keep": _keep,
    "withdraw": _withdraw,
    "restore": _restore,
    "suppose": _suppose,
    "adopt scenario": lambda h: adopt_scenario(h.register, h.any(Scenario).id, LAW, TODAY),
    "withdraw scenario": lambda h: withdraw_scenario(h.register, h.any(Scenario), "vervallen"),
    "load pack": _load_pack,
    "choose rules": _choose_rules,
    "dress": _dress,
    **FURTHER_ACTS,
}
