"""What the board answered, what the council thinks of it, and what was decided."""

from collections.abc import Iterator

from consultatie.advising import advice_for
from consultatie.appraisals import Opinion
from consultatie.conclusions import coverings_of
from consultatie.finding_points import Place
from consultatie.language import _
from consultatie.legal_facts import notices_of
from consultatie.lifelines.events import Happening, LifeEvent, council, on_day
from consultatie.opinions import judged_by
from consultatie.reactions import Answer


def reactions(place: Place) -> Iterator[LifeEvent]:
    """What the board said, by round."""
    for answer in place.file.answers_to(place.point.id):
        reaction = place.file.reaction(answer.reaction)
        round_words = _(" (ronde {round})").format(round=reaction.round)
        sentence = _("Het bestuur reageerde{round}: “{text}” Oordeel: {verdict}.").format(
            round=round_words if reaction.round > 1 else "",
            text=answer.wording or reaction.text,
            verdict=answer.verdict,
        )
        more = _more(place, answer)
        yield LifeEvent(Happening.REACTION, " ".join((sentence, *more)), on_day(reaction.given_on))


def _more(place: Place, answer: Answer) -> Iterator[str]:
    reaction = place.file.reaction(answer.reaction)
    for words, text in (
        (_("Redenen: {text}"), reaction.reasons),
        (_("In het besluit verandert: {text}"), reaction.changes),
        (_("Tegenvoorstel: {text}"), reaction.counter_proposal),
    ):
        if text:
            yield words.format(text=text)


def appraisals(place: Place) -> Iterator[LifeEvent]:
    """What the council thinks of the reaction."""
    for appraisal in place.file.procedure.appraisals:
        if not appraisal.stands or appraisal.point != place.point.id:
            continue
        words = _("{body} vindt de reactie {opinion}.")
        if appraisal.opinion is Opinion.FOR_NOW:
            words = _("{body} is {opinion} en wacht op het vervolg.")
        elif appraisal.opinion is Opinion.NOT_DISCUSSED:
            words = _("{body} heeft de reactie {opinion}.")
        judge = place.file.parties.body(judged_by(place.file, appraisal)).name
        parts = [words.format(body=judge, opinion=appraisal.opinion)]
        if appraisal.rendering_agreed is not None:
            agreed = _("De raad is het eens met de weergave van zijn punt.")
            not_agreed = _("De raad is het niet eens met de weergave van zijn punt.")
            parts.append(agreed if appraisal.rendering_agreed else not_agreed)
        if appraisal.note:
            parts.append(appraisal.note)
        yield LifeEvent(Happening.APPRAISAL, " ".join(parts), on_day(appraisal.given_on))


def decisions(place: Place) -> Iterator[LifeEvent]:
    """What was decided where this point counts; a point of an older version led to nothing."""
    counting = advice_for(place.file, place.consultation.id)
    if counting is None or counting.advice.id != place.point.advice:
        return
    for covering in coverings_of(place.file, place.consultation.id):
        decision = covering.decision
        who = place.file.parties.body(decision.body).name if decision.body else _("Het bestuur")
        words = _("{who} nam het besluit ‘{title}’ ({outcome}).")
        sentence = words.format(who=who, title=decision.title, outcome=covering.outcome)
        yield LifeEvent(Happening.DECISION, sentence, decision.taken_on)
        if decision.revoked_on:
            words = _("Het besluit ‘{title}’ is ingetrokken.")
            revoked = words.format(title=decision.title)
            yield LifeEvent(Happening.DECISION, revoked, on_day(decision.revoked_on))
    for day in notices_of(place.file, place.consultation)[:1]:
        words = _("{body} kreeg schriftelijk bericht van het besluit.")
        yield LifeEvent(Happening.NOTICE, words.format(body=council(place)), on_day(day))
