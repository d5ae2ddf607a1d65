"""Entries of the route out of dated records."""

from datetime import date

from consultatie import dates
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision, Outcome
from consultatie.dossiers import Milestone
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.meetings import Meeting
from consultatie.routes.values import Band, Entry, Form, Look, look_of


def moment_of(milestone: Milestone, today: date) -> Entry:
    """A milestone; one that was adopted from a scenario is a target and stays a plan."""
    target = milestone.scenario is not None
    return _entry(
        Form.MILESTONE,
        Look.PLANNED if target else look_of(milestone.when, today),
        milestone.when,
        milestone.what,
        milestone,
        note=_("Wie: {who}").format(who=milestone.who) if milestone.who else "",
    )


def decision_entry(decision: Decision, taken_on: PreciseDate, today: date) -> Entry:
    """A decision, as exact as its date."""
    intended = decision.outcome is Outcome.PROPOSED
    return _entry(
        Form.DECISION,
        look_of(taken_on, today),
        taken_on,
        decision.title,
        decision,
        note=_("Voorgenomen besluit.") if intended else _revoked(decision),
    )


def meeting_entry(meeting: Meeting) -> Entry | None:
    """A meeting on the day it was held, or else on the day it is planned; None without a date."""
    when = meeting.held or meeting.planned
    if when is None:
        return None
    look = Look.REAL if meeting.held else Look.PLANNED
    return _entry(Form.MEETING, look, when, meeting.title, meeting)


def band(first: date, last: date, words: str, record: RecordId) -> Band:
    """Days on which nothing can be done, with their words: `Zomerreces, 17 juli t/m 29 ...`."""
    return Band(first, last, f"{words}, {dates.stretch(first, last)}", record)


def _entry(
    form: Form,
    look: Look,
    when: PreciseDate,
    words: str,
    record: Milestone | Decision | Meeting,
    note: str = "",
) -> Entry:
    return Entry(
        key=(record.kind, record.id),
        form=form,
        look=look,
        first=when.first,
        last=when.last,
        words=words,
        when=dates.format(when),
        exact=when.is_day,
        kind=record.kind,
        record=record.id,
        note=note,
    )


def _revoked(decision: Decision) -> str:
    if decision.revoked_on is None:
        return ""
    return _("Ingetrokken op {day}.").format(day=dates.medium(decision.revoked_on))
