"""How a point was raised, asked about and discussed."""

from collections.abc import Iterator

from consultatie.consultations import StepKind
from consultatie.finding_points import Place
from consultatie.language import _
from consultatie.lifelines.events import Happening, LifeEvent, council, on_day
from consultatie.meetings import AgendaItem


def raised(place: Place) -> Iterator[LifeEvent]:
    """The advice in which the point stands, its words and its marks."""
    file, point = place.file, place.point
    advice = file.advice(point.advice)
    page = _(" (blz. {page})").format(page=point.page) if point.page else ""
    raiser = file.body_of(file.consultation(advice.consultation)).name
    if advice.given_on:
        words = _("{body} gaf advies ({conclusion}). Punt {number}{page}, {sort}: “{text}”")
    else:
        words = _("Concept-advies van {body} ({conclusion}). Punt {number}{page}, {sort}: “{text}”")
    sentence = words.format(
        body=raiser,
        conclusion=advice.conclusion,
        number=point.number,
        page=page,
        sort=point.sort,
        text=point.text,
    )
    yield LifeEvent(Happening.RAISED, sentence, on_day(advice.given_on))
    if point.theme is not None:
        words = _("Het punt hoort bij het thema ‘{theme}’.")
        theme = file.theme(point.theme).name
        yield LifeEvent(Happening.THEME, words.format(theme=theme), on_day(advice.given_on))
    if point.political:
        words = _(
            "Aangetekend is dat het punt het primaat van de politiek kan raken (art. 46d WOR)."
        )
        yield LifeEvent(Happening.THEME, words, on_day(advice.given_on))


def adopted(place: Place) -> Iterator[LifeEvent]:
    """How the council adopted its advice, and the other councils that gave the same one."""
    own = place.file.advice(place.point.advice).consultation
    step = place.file.step_of(own, StepKind.ADOPTED)
    if step is not None and step.actual is not None:
        body = place.file.body_of(place.file.consultation(own)).name
        words = _("{body} stelde het advies vast.").format(body=body)
        yield LifeEvent(Happening.ADOPTED, words, step.actual)
    for joining in place.file.procedure.joinings_of(place.point.advice):
        body = place.file.body_of(place.file.consultation(joining.consultation)).name
        words = _("{body} stelde dit gezamenlijke advies ook vast.")
        if joining.adopted_on is None:
            words = _("{body} doet mee aan dit gezamenlijke advies en stelde het nog niet vast.")
        yield LifeEvent(Happening.ADOPTED, words.format(body=body), on_day(joining.adopted_on))


def questions(place: Place) -> Iterator[LifeEvent]:
    """The questions that the point grew out of, with their answers."""
    for question in place.file.procedure.questions:
        if not question.stands or question.point != place.point.id:
            continue
        asked = _("{body} vroeg ({title}): “{text}”").format(
            body=council(place), title=question.title_line, text=question.text
        )
        yield LifeEvent(Happening.QUESTION, asked, on_day(question.asked_on))
        if question.answer:
            words = _("Het antwoord op {title}: “{text}”")
            answered = words.format(title=question.title_line, text=question.answer)
            yield LifeEvent(Happening.QUESTION, answered, on_day(question.answered_on))


def meetings(place: Place) -> Iterator[LifeEvent]:
    """Where the point was on the agenda, and what was said about it."""
    for item in place.file.procedure.agenda_items:
        if item.stands and item.point == place.point.id:
            yield from _discussed(place, item)


def _discussed(place: Place, item: AgendaItem) -> Iterator[LifeEvent]:
    meeting = next(m for m in place.file.procedure.meetings if m.id == item.meeting)
    if not meeting.stands:
        return
    words = _("Het punt stond op de agenda van {sort} ‘{title}’: {item}.")
    if meeting.held:
        words = _("Het punt is besproken in {sort} ‘{title}’: {item}.")
    sentence = words.format(sort=meeting.sort, title=meeting.title, item=item.title)
    when = meeting.held or meeting.planned
    yield LifeEvent(Happening.MEETING, sentence, when)
    for capture in place.file.procedure.captures_of(meeting.id):
        if capture.item == item.id:
            who = _(" door {who}").format(who=capture.who) if capture.who else ""
            at = _(" om {at}").format(at=capture.at) if capture.at else ""
            said = f"{capture.sort.shown.capitalize()}{who}{at}: “{capture.text}”"
            yield LifeEvent(Happening.MEETING, said, when)
