"""Going back to what a record was: an act like any other, that keeps every rule."""

from datetime import datetime

from consultatie.acts.checking import put_checked, refuse, refuse_blank
from consultatie.acts.clocks import check_overlap
from consultatie.acts.records import refuse_if_frozen, refuse_widening_move
from consultatie.acts.requests import is_silent_move
from consultatie.catalogue import LINKS
from consultatie.clocks import Pause
from consultatie.consultations import Step
from consultatie.dates.formats import medium
from consultatie.errors import NotFound, breach
from consultatie.former_states import FormerState, former_state
from consultatie.ids import RecordId
from consultatie.inheritance import found_in
from consultatie.language import _, in_dutch, kept
from consultatie.reactions import Answer, Reaction, check_reaction
from consultatie.records import Record
from consultatie.register import OpenRegister, Work
from consultatie.wording import word_of, word_of_field


def state_after(register: OpenRegister, record: Record, action: RecordId) -> FormerState:
    """What going back to a record as an act left it would change. Raises `RuleBroken`."""
    return former_state(record, register.history(record.id), action)


def go_back(
    register: OpenRegister, record: Record, action: RecordId, at: datetime, reason: str = ""
) -> Record:
    """Give one record the values again that it had after an act; what rests on others stays.

    :param at: when that act was, for the journal.
    :raises RuleBroken: with a sentence for each rule that this would break.
    """
    history = register.history(record.id)
    with in_dutch():
        label = kept("{word} terug naar de stand van {moment}").format(
            word=_named(record), moment=moment_words(at)
        )
    with register.action(label, reason.strip()) as work:
        before = work.get(type(record), record.id)
        state = former_state(before, history, action)
        _refuse(work, before, state, reason)
        put_checked(work, state.record)
    return state.record


def moment_words(at: datetime) -> str:
    """A moment of the journal on the user's own wall."""
    local = at.astimezone()
    return f"{medium(local.date())} {local:%H:%M}"


def _refuse(work: Work, before: Record, state: FormerState, reason: str) -> None:
    after = state.record
    refuse_if_frozen(work, after)
    refuse_widening_move(work, after)
    _refuse_gone(work, state)
    if isinstance(before, Step) and isinstance(after, Step) and is_silent_move(before, after):
        sentence = _("Geef de reden: van deze dag hangt een termijn af.")
        refuse_blank("reason", reason, sentence)
    if isinstance(after, Pause):
        refuse(check_overlap(after, work.find(Pause, "consultation", after.consultation)))
    if isinstance(after, Reaction):
        answers = work.find(Answer, "reaction", after.id)
        refuse(check_reaction(after, [answer.verdict for answer in answers]))


def _refuse_gone(work: Work, state: FormerState) -> None:
    """Refuse to point at a record again that was withdrawn or undone since."""
    kind = state.record.kind
    for name in state.fields:
        link = getattr(state.record, name)
        if (kind, name) in LINKS and link is not None and not _stands(work, kind, name, link):
            sentence = _("Bij ‘{field}’ stond iets dat nu is ingetrokken. Zet dat eerst terug.")
            raise breach(name, sentence.format(field=word_of_field(name)))


def _stands(work: Work, kind: str, field: str, link: RecordId) -> bool:
    try:
        return found_in(work, LINKS[kind, field], link).stands
    except NotFound:
        return False


def _named(record: Record) -> str:
    word = word_of(record.kind).capitalize()
    return f"{word} ‘{record.title_line}’" if record.title_line else word
