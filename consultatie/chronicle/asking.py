"""What was asked of councils, and how each of them handled it up to its advice."""

from collections.abc import Iterator

from consultatie.advising import advice_for
from consultatie.chronicle.values import Happened, of_council, on_day
from consultatie.consultations import PLAN_ONLY
from consultatie.dates.formats import medium
from consultatie.dossier_file import DossierFile
from consultatie.language import _, ngettext
from consultatie.standing import live_consultations


def requests(file: DossierFile) -> Iterator[Happened]:
    """The letters with which was asked for advice or consent."""
    for request in file.standing_requests():
        if request.letter_date:
            what = _("Brief met de aanvraag ‘{title}’.").format(title=request.title_line)
            day, own = on_day(request.letter_date), (request.id,)
            yield Happened(day, _("Bestuur"), what, request.id, own, request.id)


def steps(file: DossierFile) -> Iterator[Happened]:
    """The steps that were taken, council by council."""
    for consultation in live_consultations(file):
        for step in file.steps_of(consultation.id):
            if step.actual and step.sort not in PLAN_ONLY:
                words = str(step.sort)
                note = f" {step.note}" if step.note else ""
                what = f"{words[:1].upper()}{words[1:]}.{note}"
                yield of_council(file, consultation, step.actual, what, step.id)


def advices(file: DossierFile) -> Iterator[Happened]:
    """The advice that each council gave, and of how many points."""
    for consultation in live_consultations(file):
        found = advice_for(file, consultation.id)
        if found is None or found.given_on is None:
            continue
        count = len(file.points_of(found.advice.id))
        words = ngettext(
            "Advies uitgebracht: {conclusion}, met {number} punt.",
            "Advies uitgebracht: {conclusion}, met {number} punten.",
            count,
        )
        what = words.format(conclusion=found.advice.conclusion, number=count)
        yield of_council(file, consultation, found.given_on, what, found.advice.id)


def questions(file: DossierFile) -> Iterator[Happened]:
    """Each question, and each answer."""
    for consultation in live_consultations(file):
        for question in file.procedure.questions_of(consultation.id):
            told = (
                (_("Gesteld: {title}."), question.asked_on),
                (_("Beantwoord: {title}."), question.answered_on),
            )
            for words, day in told:
                if day:
                    what = words.format(title=question.title_line)
                    yield of_council(file, consultation, day, what, question.id)


def experts(file: DossierFile) -> Iterator[Happened]:
    """The experts of councils: when costs were announced, and what followed."""
    for consultation in live_consultations(file):
        for expert in file.procedure.experts_of(consultation.id):
            told = (
                (_("Kosten van een deskundige gemeld: {who}."), expert.costs_announced_on),
                (_("Deskundige ingeschakeld: {who}."), expert.engaged_on),
                (_("Rapport van een deskundige: {who}."), expert.reported_on),
            )
            for words, day in told:
                if day:
                    what = words.format(who=expert.who)
                    yield of_council(file, consultation, day, what, expert.id)


def soundings(file: DossierFile) -> Iterator[Happened]:
    """What the staff or clients were asked."""
    for consultation in live_consultations(file):
        for sounding in file.procedure.soundings_of(consultation.id):
            if sounding.held_on:
                what = _("Achterban geraadpleegd: {how}.").format(how=sounding.how)
                yield of_council(file, consultation, sounding.held_on, what, sounding.id)


def clocks(file: DossierFile) -> Iterator[Happened]:
    """How agreed terms were moved, paused or held."""
    procedure = file.procedure
    for consultation in live_consultations(file):
        for longer in procedure.extensions_of(consultation.id):
            if longer.agreed_on:
                what = _("Adviesdatum verlengd tot {day}, met instemming van {who}.").format(
                    day=medium(longer.new_day), who=longer.agreed_by or "–"
                )
                yield of_council(file, consultation, longer.agreed_on, what, longer.id)
        for pause in procedure.pauses_of(consultation.id):
            what = _("Termijn gepauzeerd: {why}.").format(why=pause.reason.rstrip("."))
            yield of_council(file, consultation, pause.start, what, pause.id)
            if pause.end:
                what = _("Laatste dag van de pauze: {why}.").format(why=pause.reason.rstrip("."))
                yield of_council(file, consultation, pause.end, what, pause.id)
