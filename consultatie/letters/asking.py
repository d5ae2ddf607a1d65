"""What happens before the advice: the term, what is missing, questions, experts and meetings."""

from consultatie.agreed_terms import held, moved_words
from consultatie.completeness import Presence, annexes_line, name_of, result_line
from consultatie.law.explanation import day_words
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Running
from consultatie.letters.setting import Raw, Row
from consultatie.letters.source import Source, plain, precise
from consultatie.meetings import Meeting, MeetingKind
from consultatie.questions import Question
from consultatie.talks import meetings_on


def checked(source: Source) -> Raw:
    """The agreed term with its log, and the check whether the request is complete."""
    procedure, own = source.file.procedure, source.consultation.id
    checks = source.of("ontbrekend", procedure.checks_of(own))
    lacking = [one for one in checks if one.presence is not Presence.PRESENT]
    whole = len(checks) == len(procedure.checks_of(own))
    return {
        "termijn": _term(source),
        "verlengingen": [
            {
                "van": plain(one.old_day),
                "tot": plain(one.new_day),
                "met": one.agreed_by,
                "reden": one.reason,
            }
            for one in source.of("verlengingen", procedure.extensions_of(own))
        ],
        "pauzes": [
            {
                "van": plain(one.start),
                "tot": plain(one.end),
                "met": one.agreed_by,
                "reden": one.reason,
            }
            for one in source.of("pauzes", procedure.pauses_of(own))
        ],
        # Of a part that these readers may not see, the result would tell.
        "toets": {
            "uitkomst": result_line(checks) if checks and whole else "",
            "bijlagen": annexes_line(checks) if whole else "",
        },
        "ontbrekend": [
            {
                "naam": name_of(one),
                "oordeel": str(one.presence),
                "bladzijde": one.page,
                "opmerking": one.remark,
            }
            for one in lacking
        ],
    }


def inquired(source: Source) -> Raw:
    """What the council asks, and of whom it has advice."""
    procedure, own = source.file.procedure, source.consultation.id
    experts = [one for one in procedure.experts_of(own) if one.reported_on is None]
    return {
        "vragen": [_question(one) for one in open_questions(source, "vragen")],
        "deskundigen": [
            {
                "naam": one.who,
                "onderwerp": one.subject,
                "kosten": one.costs,
                "ingeschakeld": plain(one.engaged_on),
            }
            for one in source.of("deskundigen", experts)
        ],
    }


def met(source: Source) -> Raw:
    """The next meeting of council and board, with its agenda."""
    meeting = source.one("vergadering", next_meeting(source))
    items = source.of("agenda", source.file.procedure.agenda_of(meeting.id)) if meeting else []
    return {
        "vergadering": {
            "naam": meeting.title if meeting else "",
            "datum": precise(meeting.planned) if meeting else "",
            "plaats": meeting.where if meeting else "",
        },
        "agenda": [
            {"nummer": str(number), "titel": one.title} for number, one in enumerate(items, 1)
        ],
    }


def open_questions(source: Source, name: str) -> list[Question]:
    """The questions without an answer, by round and number."""
    asked = source.file.procedure.questions_of(source.consultation.id)
    return source.of(name, [one for one in asked if not one.answer.strip()])


def next_meeting(source: Source) -> Meeting | None:
    """The first meeting of council and board that was planned and not held."""
    planned = [
        meeting
        for meeting in meetings_on(source.file, source.consultation)
        if meeting.sort is MeetingKind.CONSULTATION
        and meeting.held is None
        and meeting.planned is not None
        and meeting.planned.last >= source.today
    ]
    return min(planned, key=lambda meeting: str(meeting.planned and meeting.planned.first),
               default=None)  # fmt: skip


def _term(source: Source) -> Row:
    outcome = source.standing.outcome(TermKind.ADVICE)
    choice = source.one("termijn", source.file.procedure.clock_of(source.consultation.id))
    day, why, rests_on = "", getattr(outcome, "sentence", ""), getattr(outcome, "source", "")
    if isinstance(outcome, Agreed):
        day = plain(outcome.day)
        log = source.of("termijn", source.file.procedure.extensions_of(source.consultation.id))
        why = " ".join(moved_words(one) for one in log)
    elif isinstance(outcome, Running):
        day, rests_on = plain(outcome.term.last_day), outcome.term.rule.article
        why = "; ".join(
            f"{one.text}: {day_words(one.date)}" for one in outcome.term.explanation.lines
        )
    return {
        "dag": day,
        "uitleg": why or held(source.file, source.consultation),
        "bron": rests_on,
        "klok": str(choice.choice) if choice else "",
        "klok_met": choice.agreed_by if choice else "",
    }


def _question(one: Question) -> Row:
    return {
        "nummer": one.number,
        "ronde": str(one.round),
        "tekst": one.text,
        "gesteld": plain(one.asked_on),
    }
