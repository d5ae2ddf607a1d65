"""Acts on what a council asks: questions and their answers, experts, soundings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_blank, refuse_other_dossier
from consultatie.acts.records import add, put_new
from consultatie.advice import Point
from consultatie.consultations import Consultation
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept, kept_count
from consultatie.questions import Expert, Question, Sounding
from consultatie.register import OpenRegister, Work


def next_number(questions: Sequence[Question], round_: int) -> str:
    """The number to propose for the next question of a round: one above the highest there."""
    numbers = [int(q.number) for q in questions if q.round == round_ and q.number.isdecimal()]
    return str(max(numbers, default=0) + 1)


def ask(register: OpenRegister, drafts: Sequence[Question]) -> list[Question]:
    """Ask questions; one without a number gets the next one of its round."""
    number = len(drafts)
    label = kept_count("{number} vraag stellen", "{number} vragen stellen", number)
    with register.action(label.format(number=number)) as work:
        if not drafts:
            raise breach("text", _("Schrijf ten minste één vraag op."))
        return [put_question(work, draft) for draft in drafts]


def put_question(work: Work, draft: Question) -> Question:
    """Write a new question, inside an action."""
    dossier = work.get(Consultation, draft.consultation).dossier
    refuse_other_dossier(work, dossier, "point", Point, [draft.point])
    there = work.find(Question, "consultation", draft.consultation)
    number = draft.number.strip() or next_number(there, draft.round)
    return put_new(work, replace(draft, number=number))


def answer_question(
    register: OpenRegister, question: RecordId, answer: str, answered_on: date | None
) -> Question:
    """Record the board's answer to a question."""
    with register.action(kept("Vraag beantwoorden")) as work:
        refuse_blank("answer", answer, _("Schrijf het antwoord op."))
        asked = work.get(Question, question)
        answered = replace(asked, answer=answer.strip(), answered_on=answered_on)
        put_checked(work, answered)
    return answered


def add_expert(register: OpenRegister, draft: Expert) -> Expert:
    """Record an expert of a council; what to warn of says `questions.expert_caution`."""
    return add(register, draft)


def add_sounding(register: OpenRegister, draft: Sounding) -> Sounding:
    """Record how the staff or clients were asked, without who said what."""
    return add(register, draft)
