"""The lists of questions, experts and soundings of one council: columns, marks, empty states."""

from datetime import date

from consultatie import dates
from consultatie.language import _
from consultatie.questions import Expert, Question, Sounding, expert_caution
from ui.marks import Mark, Shape, done
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of

_DAY = 118


def question_listing() -> Listing[Question]:
    """The questions by round and number."""
    return Listing(
        name="questions",
        keepable=False,
        headed=False,
        title=_("Vragen"),
        columns=_question_columns(),
        key=lambda question: question.id,
        stands=lambda question: question.stands,
        new=_("&Nieuwe vraag"),
        empty=Emptiness(
            "help-circle",
            _("Nog geen vragen"),
            _("Leg vast wat de raad vraagt; nummer en ronde volgen vanzelf (Ctrl+N)."),
        ),
    )


def expert_listing() -> Listing[Expert]:
    """The experts of the council."""
    return Listing(
        name="experts",
        keepable=False,
        headed=False,
        title=_("Deskundigen"),
        columns=_expert_columns(),
        key=lambda expert: expert.id,
        stands=lambda expert: expert.stands,
        new=_("&Nieuwe deskundige"),
        empty=Emptiness(
            "user",
            _("Nog geen deskundigen"),
            _("Leg vast wie de raad bijstaat en wanneer de kosten zijn gemeld (art. 22 WOR)."),
        ),
    )


def sounding_listing() -> Listing[Sounding]:
    """How the staff or clients were asked."""
    return Listing(
        name="soundings",
        keepable=False,
        headed=False,
        title=_("Achterbanraadplegingen"),
        columns=_sounding_columns(),
        key=lambda sounding: sounding.id,
        stands=lambda sounding: sounding.stands,
        new=_("&Nieuwe achterbanraadpleging"),
        empty=Emptiness(
            "users",
            _("De achterban is nog niet geraadpleegd"),
            _("Leg vast hoe en hoeveel mensen zijn bevraagd. Dat gaat altijd zonder namen."),
        ),
    )


def is_open(question: Question) -> bool:
    """Whether the board has still to answer."""
    return question.stands and not question.answer.strip()


def order_of(question: Question) -> tuple[int, int, str, int]:
    """By round, then by number: 2 comes before 10, and 2a after 2."""
    digits = question.number.strip()
    head = digits[: len(digits) - len(digits.lstrip("0123456789"))]
    return (question.round, int(head) if head else 10**9, digits, question.id)


def _question_columns() -> tuple[Column[Question], ...]:
    return (
        Column(
            header=_("Ronde"),
            value=lambda question: str(question.round),
            sort_key=order_of,
            width=72,
        ),
        Column(header=_("Nr."), value=lambda q: q.number, sort_key=order_of, width=64),
        Column(
            header=_("Vraag en antwoord"),
            value=lambda question: _line(question.text),
            second=lambda question: second_line(question, _line(question.answer)),
            tone=tone_of,
            struck=lambda question: not question.stands,
            tip=_whole,
            strong=True,
        ),
        Column(
            header=_("Gesteld"),
            value=lambda question: _day(question.asked_on),
            sort_key=lambda question: question.asked_on or date.max,
            width=_DAY,
        ),
        Column(
            header=_("Beantwoord"),
            value=lambda question: _day(question.answered_on),
            sort_key=lambda question: question.answered_on or date.max,
            width=_DAY,
        ),
        Column(header=_("Stand"), mark=_answer_mark, width=140),
    )


def _answer_mark(question: Question) -> Mark:
    if not question.stands:
        return Mark(_("ingetrokken"), Shape.CROSS, Tone.GREY)
    if is_open(question):
        return Mark(_("onbeantwoord"), Shape.SQUARE, Tone.AMBER)
    return done(_("beantwoord"))


def _whole(question: Question) -> str:
    return "\n\n".join(filter(None, (question.text, question.answer)))


def _expert_columns() -> tuple[Column[Expert], ...]:
    return (
        Column(
            header=_("Deskundige"),
            value=lambda expert: expert.who,
            second=lambda expert: second_line(expert, expert.subject),
            tone=tone_of,
            struck=lambda expert: not expert.stands,
            strong=True,
        ),
        Column(
            header=_("Kosten"),
            value=lambda expert: expert.costs,
            second=_announced,
            tip=lambda expert: expert.costs,
            width=200,
        ),
        Column(header=_("Ingeschakeld"), value=lambda e: _day(e.engaged_on), width=_DAY),
        Column(header=_("Verslag"), value=lambda e: _day(e.reported_on), width=_DAY),
        Column(header=_("Kosten vooraf gemeld?"), mark=_costs_mark, width=190),
    )


def _announced(expert: Expert) -> str:
    if expert.costs_announced_on is None:
        return ""
    return _("gemeld op {day}").format(day=dates.short(expert.costs_announced_on))


def _costs_mark(expert: Expert) -> Mark | None:
    if not expert.stands:
        return None
    if expert_caution(expert):
        return Mark(_("niet vooraf gemeld"), Shape.TRIANGLE, Tone.ORANGE)
    if expert.costs_announced_on is not None:
        return done(_("vooraf gemeld"))
    return Mark(_("nog niet gemeld"), Shape.RING, Tone.GREY)


def _sounding_columns() -> tuple[Column[Sounding], ...]:
    return (
        Column(
            header=_("Werkwijze en uitkomst"),
            value=lambda sounding: sounding.how,
            second=lambda sounding: second_line(sounding, _line(sounding.summary)),
            tone=tone_of,
            struck=lambda sounding: not sounding.stands,
            tip=lambda sounding: sounding.summary,
            strong=True,
        ),
        Column(
            header=_("Gehouden"),
            value=lambda sounding: _day(sounding.held_on),
            sort_key=lambda sounding: sounding.held_on or date.max,
            width=_DAY,
        ),
        Column(
            header=_("Deelnemers"),
            value=lambda s: "" if s.participants is None else str(s.participants),
            sort_key=lambda sounding: sounding.participants or 0,
            width=120,
        ),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _day(day: date | None) -> str:
    return dates.short(day) if day else ""
