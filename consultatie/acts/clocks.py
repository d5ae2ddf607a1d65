"""Acts on what moves or stops a clock: extensions, pauses, and the choice on incompleteness."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse, refuse_blank
from consultatie.acts.records import NEW, put_new
from consultatie.clocks import Clock, ClockChoice, Extension, Pause
from consultatie.consultations import Consultation
from consultatie.dates import medium_in_dutch
from consultatie.errors import Breach, breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.register import OpenRegister


def extend(
    register: OpenRegister,
    consultation: RecordId,
    new_day: date,
    *,
    agreed_by: str,
    reason: str,
    agreed_on: date | None = None,
) -> Extension:
    """Move the agreed advice date to a later day, and log who agreed to that and why."""
    label = kept("Adviestermijn verlengen tot en met {day}").format(day=medium_in_dutch(new_day))
    with register.action(label, reason.strip()) as work:
        refuse_blank("reason", reason, _("Geef de reden van de verlenging."))
        before = work.get(Consultation, consultation)
        extension = Extension(
            id=NEW,
            consultation=consultation,
            old_day=before.agreed_advice_date,
            new_day=new_day,
            agreed_on=agreed_on,
            agreed_by=agreed_by.strip(),
            reason=reason.strip(),
        )
        logged = put_new(work, extension)
        put_checked(work, replace(before, agreed_advice_date=new_day))
    return logged


def withdraw_extension(register: OpenRegister, extension: Extension, reason: str) -> Extension:
    """Withdraw the last extension: the agreed advice date is again what it was before it."""
    withdrawn = replace(extension, withdrawn=reason.strip())
    with register.action(kept("Verlenging intrekken"), reason.strip()) as work:
        refuse_blank("reason", reason, _("Geef een reden op; die blijft bij het stuk bewaard."))
        before = work.get(Consultation, extension.consultation)
        log = work.find(Extension, "consultation", extension.consultation)
        if not log or log[-1].id != extension.id or before.agreed_advice_date != extension.new_day:
            raise breach("new_day", _("Alleen de laatste verlenging kan worden ingetrokken."))
        work.put(withdrawn)
        put_checked(work, replace(before, agreed_advice_date=extension.old_day))
    return withdrawn


def pause(register: OpenRegister, draft: Pause) -> Pause:
    """Pause the agreed advice term from a day on, with an end or open."""
    label = kept("Adviestermijn pauzeren vanaf {day}").format(day=medium_in_dutch(draft.start))
    with register.action(label, draft.reason.strip()) as work:
        refuse(check_overlap(draft, work.find(Pause, "consultation", draft.consultation)))
        return put_new(work, draft)


def resume(register: OpenRegister, paused: Pause, last_day: date) -> Pause:
    """Record the real last day of a pause, beside the one that was agreed beforehand.

    It can be sooner or later than agreed; once it was recorded it can only become sooner.
    """
    label = kept("Pauze beëindigen op {day}").format(day=medium_in_dutch(last_day))
    with register.action(label) as work:
        before = work.get(Pause, paused.id)
        if before.end is not None and before.end <= last_day:
            raise breach("end", _("Deze pauze is dan al beëindigd."))
        ended = replace(before, end=last_day)
        others = work.find(Pause, "consultation", ended.consultation)
        refuse(check_overlap(ended, others))
        put_checked(work, ended)
    return ended


def correct_pause(register: OpenRegister, pause: Pause) -> Pause:
    """Correct what was recorded of a pause; two pauses never share a day."""
    with register.action(kept("Pauze wijzigen"), pause.reason.strip()) as work:
        refuse(check_overlap(pause, work.find(Pause, "consultation", pause.consultation)))
        put_checked(work, pause)
    return pause


def choose_clock(register: OpenRegister, draft: ClockChoice) -> ClockChoice:
    """Choose what an incomplete request does to the agreed term; earlier choices stay in the log.

    That the term runs needs nobody's consent; anything else is agreed with somebody.
    """
    label = kept("Termijn bij onvolledige aanvraag: {choice}").format(choice=draft.choice.value)
    with register.action(label, draft.note.strip()) as work:
        if draft.choice is not Clock.RUNS:
            sentence = _("Noem met wie is afgesproken dat de termijn niet gewoon loopt.")
            refuse_blank("agreed_by", draft.agreed_by, sentence)
        return put_new(work, draft)


def check_overlap(pause: Pause, others: Iterable[Pause]) -> list[Breach]:
    """What is wrong with a pause beside the others of its consultation: no day is in two."""
    if any(other.id != pause.id and _overlap(pause, other) for other in others):
        return [Breach("start", _("Op deze dagen is de termijn al gepauzeerd."))]
    return []


def _overlap(one: Pause, other: Pause) -> bool:
    last, other_last = one.last_day or date.max, other.last_day or date.max
    return one.start <= other_last and other.start <= last
