"""The acts that correct, bring in and tidy up: the other half of `acting.ACTS`."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from consultatie.acts.absences import restore_absences, withdraw_absences
from consultatie.acts.advice import add_points, add_theme, change_point
from consultatie.acts.clocks import correct_pause
from consultatie.acts.commitments import pass_to_successor
from consultatie.acts.decisions import revise_decision
from consultatie.acts.documents import (
    attach_file,
    put_away,
    replace_document,
    save_document,
    store_document,
    store_documents,
)
from consultatie.acts.former_states import go_back
from consultatie.acts.importing import import_commitments, import_parties, import_points
from consultatie.acts.letters import keep_letter
from consultatie.acts.meetings import (
    ask_question_of,
    capture,
    conclude_meeting,
    decision_draft,
    question_draft,
    record_decision_of,
    restore_meeting,
    revise_meeting,
    settle,
    withdraw_meeting,
)
from consultatie.acts.parties import dissolve_organisation
from consultatie.acts.people import add_person_in_seat, change_person_in_seat
from consultatie.acts.planning import change_scenario, rename_scenario
from consultatie.acts.questions import add_expert, add_sounding
from consultatie.acts.reactions import Reply, revise_reaction
from consultatie.acts.records import NEW, change
from consultatie.acts.requests import (
    correct_step,
    open_consultation,
    record_step,
    send_to_more,
)
from consultatie.acts.rules import rules_looked_over
from consultatie.acts.visibility import inherit
from consultatie.advice import Advice, Point
from consultatie.clocks import Absence, Pause
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision
from consultatie.documents import Document
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from consultatie.questions import Expert, Question, Sounding
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.requests import Request
from consultatie.scenarios import Scenario
from consultatie.table_import.drafts import PartyDraft, PointDraft

if TYPE_CHECKING:
    from consultatie.acts.documents import BroughtFile
    from tests.db.acting import Hand

LAW = LawBook.shipped()
_SOURCE = "tabel.xlsx"


def _points(hand: "Hand") -> None:
    advice = hand.any(Advice).id
    number = f"{hand.chance.randrange(100)}"
    draft = Point(id=NEW, advice=advice, number=number, text="Denk aan de reistijd.")
    add_points(hand.register, advice, [draft, replace(draft, number=f"{number}b")])


def _rewrite(hand: "Hand") -> None:
    change_point(hand.register, replace(hand.any(Point), text="Anders gezegd."), "Reistijd")


def _correct_pause(hand: "Hand") -> None:
    correct_pause(hand.register, replace(hand.any(Pause), planned_end=hand.day()))


def _revise_decision(hand: "Hand") -> None:
    revised = replace(hand.any(Decision), title="Besluit, verbeterd")
    revise_decision(hand.register, revised, [hand.any(Consultation).id])


# -- documents ---------------------------------------------------------------------------------


def _file(hand: "Hand") -> "BroughtFile":
    with hand.register.shelf() as shelf:
        return put_away(shelf, b"bijlage %d" % hand.chance.randrange(40), "bijlage.txt")


def _document(hand: "Hand", title: str = "Bijlage") -> Document:
    return Document(id=NEW, dossier=hand.dossier(), title=title)


def _letter(hand: "Hand") -> None:
    file = _file(hand)
    draft = replace(
        _document(hand, "Brief aan de raad"),
        file_name=file.name,
        file_digest=file.digest,
        file_sort=file.sort,
        file_size=file.size,
    )
    keep_letter(hand.register, draft, today=hand.day())


def _attach(hand: "Hand") -> None:
    bare = [document for document in hand.all(Document) if not document.has_file]
    attach_file(hand.register, (bare or [hand.any(Document)])[-1].id, _file(hand))


# -- tables ------------------------------------------------------------------------------------


def _import_points(hand: "Hand") -> None:
    advice = hand.any(Advice).id
    drafts = {
        row: PointDraft(
            Point(id=NEW, advice=advice, number=f"t{row}", text="Uit een tabel."), "ICT"
        )
        for row in (1, 2)
    }
    import_points(hand.register, advice, drafts, _SOURCE)


def _import_parties(hand: "Hand") -> None:
    home = Organisation(id=NEW, name=f"Gemeente {hand.chance.randrange(3)}")
    body = Body(id=NEW, organisation=NEW, name="OR")
    import_parties(hand.register, {1: PartyDraft(home, body)}, _SOURCE)


def _import_commitments(hand: "Hand") -> None:
    draft = Commitment(id=NEW, dossier=hand.dossier(), text="Dat komt er.")
    import_commitments(hand.register, {1: draft, 2: replace(draft, text="")}, _SOURCE)


# -- meetings ----------------------------------------------------------------------------------


def _said(hand: "Hand", sort: CaptureKind) -> tuple[Meeting, AgendaItem | None, Capture]:
    items = hand.all(AgendaItem)
    meeting = hand.register.get(Meeting, items[-1].meeting)
    draft = Capture(
        id=NEW, meeting=meeting.id, item=items[-1].id, sort=sort, text="Zo doen wij het."
    )
    return meeting, items[-1], capture(hand.register, draft)


def _ask_of(hand: "Hand") -> None:
    meeting, item, said = _said(hand, CaptureKind.QUESTION)
    held = meeting.held.as_day if meeting.held else None
    found = question_draft(item, said, held)
    fallback = Question(id=NEW, consultation=hand.any(Consultation).id, number="", text=said.text)
    ask_question_of(hand.register, said.id, found or fallback)


def _decide_of(hand: "Hand") -> None:
    meeting, item, said = _said(hand, CaptureKind.DECISION)
    draft = decision_draft(meeting, item, said)
    record_decision_of(hand.register, said.id, draft, [hand.any(Consultation).id])


def _conclude(hand: "Hand") -> None:
    meeting, _item, said = _said(hand, CaptureKind.COMMITMENT)
    conclude_meeting(hand.register, meeting.id, [said.id], hand.day())


def _restore_meeting(hand: "Hand") -> None:
    gone = [meeting for meeting in hand.register.records(Meeting) if not meeting.stands]
    restore_meeting(hand.register, (gone or [hand.any(Meeting)])[-1])


# -- people and parties ------------------------------------------------------------------------


def _person_in_seat(hand: "Hand") -> None:
    seat = Seat(id=NEW, person=NEW, body=hand.any(Body).id, function="lid")
    add_person_in_seat(hand.register, Person(id=NEW, name="Lid van de raad"), seat)


def _change_person(hand: "Hand") -> None:
    seat = hand.any(Seat)
    person = replace(hand.register.get(Person, seat.person), name="Voorzitter")
    change_person_in_seat(hand.register, person, replace(seat, function="voorzitter"))


def _end_organisation(hand: "Hand") -> None:
    dissolve_organisation(hand.register, hand.any(Organisation).id, hand.day())


def _restore_absence(hand: "Hand") -> None:
    gone = [one for one in hand.register.records(Absence) if not one.stands]
    restore_absences(hand.register, gone[-1:] or [hand.any(Absence)])


# -- requests and steps ------------------------------------------------------------------------


def _more_councils(hand: "Hand") -> None:
    councils = [body for body in hand.all(Body) if body.is_works_council]
    asked = {(c.request, c.body) for c in hand.all(Consultation)}
    left = [
        (request, council.id)
        for request in hand.all(Request)
        for council in councils
        if (request.id, council.id) not in asked
    ]
    request, council = left[0] if left else (hand.any(Request), councils[0].id)
    send_to_more(hand.register, request, {council: hand.day()})


def _unasked(hand: "Hand") -> None:
    council = next(body for body in hand.all(Body) if body.is_works_council)
    draft = Consultation(id=NEW, dossier=hand.dossier(), body=council.id, ground=Ground.WOR_25)
    open_consultation(hand.register, draft, hand.day())


def _step(hand: "Hand") -> None:
    sort = hand.chance.choice([StepKind.ACT_OF_EXECUTION, StepKind.EXECUTION, StepKind.WAIVER])
    when = PreciseDate.day(hand.day())
    record_step(hand.register, hand.any(Consultation).id, sort, actual=when, note="Begonnen")


def _correct_step(hand: "Hand") -> None:
    step = replace(hand.any(Step), planned=PreciseDate.day(hand.day()))
    correct_step(hand.register, step, "verschreven")


def _revise_reaction(hand: "Hand") -> None:
    reaction = replace(hand.any(Reaction), text="Bij nader inzien.", reasons="Het kost te veel.")
    answered = [a.point for a in hand.all(Answer) if a.reaction == reaction.id]
    revise_reaction(hand.register, reaction, {point: Reply(Verdict.PARTLY) for point in answered})


def _rename(hand: "Hand") -> None:
    scenario = hand.any(Scenario)
    rename_scenario(hand.register, scenario.id, f"{scenario.name}*")


def _go_back(hand: "Hand") -> None:
    request = hand.any(Request)
    change(hand.register, replace(request, note=f"{request.note}Nagekeken. "))
    first = hand.register.history(request.id)[0].action
    go_back(hand.register, hand.register.get(Request, request.id), first.id, first.at, "fout")


FURTHER_ACTS: "dict[str, Callable[[Hand], object]]" = {
    "withdraw absence": lambda h: withdraw_absences(h.register, [h.any(Absence)], "vervallen"),
    "restore absence": _restore_absence,
    "add points": _points,
    "add theme": lambda h: add_theme(h.register, h.dossier(), "Huisvesting"),
    "change point": _rewrite,
    "change": lambda h: change(h.register, replace(h.any(Request), note="Nagekeken.")),
    "correct pause": _correct_pause,
    "pass on": lambda h: pass_to_successor(h.register, h.any(Body).id, h.day(), "fusie"),
    "revise decision": _revise_decision,
    "store document": lambda h: store_document(h.register, _document(h), _file(h)),
    "store documents": lambda h: store_documents(h.register, h.dossier(), [_file(h), _file(h)]),
    "save document": lambda h: save_document(h.register, _document(h, "Brief"), ["Z-1"]),
    "replace document": lambda h: replace_document(h.register, h.any(Document).id, _file(h)),
    "attach file": _attach,
    "keep letter": _letter,
    "import points": _import_points,
    "import parties": _import_parties,
    "import commitments": _import_commitments,
    "ask of capture": _ask_of,
    "decide of capture": _decide_of,
    "settle": lambda h: settle(h.register, _said(h, CaptureKind.ACTION)[2].id),
    "conclude": _conclude,
    "revise meeting": lambda h: revise_meeting(
        h.register, replace(h.any(Meeting), title="Overleg, verplaatst")
    ),
    "withdraw meeting": lambda h: withdraw_meeting(h.register, h.any(Meeting), "afgelast"),
    "restore meeting": _restore_meeting,
    "person in seat": _person_in_seat,
    "change person": _change_person,
    "end organisation": _end_organisation,
    "change scenario": lambda h: change_scenario(
        h.register, replace(h.any(Scenario), target_day=h.day())
    ),
    "rename scenario": _rename,
    "expert": lambda h: add_expert(
        h.register, Expert(id=NEW, consultation=h.any(Consultation).id, who="Bureau")
    ),
    "sounding": lambda h: add_sounding(
        h.register, Sounding(id=NEW, consultation=h.any(Consultation).id, how="Enquête")
    ),
    "revise reaction": _revise_reaction,
    "more councils": _more_councils,
    "never asked": _unasked,
    "step": _step,
    "correct step": _correct_step,
    "go back": _go_back,
    "look rules over": lambda h: rules_looked_over(h.register, LAW),
    "inherit": lambda h: inherit(
        h.register, h.any(Point), today=h.day(), reason="volgt het advies"
    ),
}
