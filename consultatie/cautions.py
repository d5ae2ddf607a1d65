"""What to bear in mind with a consultation: Dutch sentences, never a verdict.

Those of `printed_cautions` go on paper for the board; the others are the secretary's own.
"""

from collections.abc import Iterable, Iterator

from consultatie.advice import Conclusion, Point
from consultatie.advising import CountingAdvice
from consultatie.agreed_terms import incompleteness_caution
from consultatie.appraisals import Opinion
from consultatie.conclusions import concluding, coverings_of
from consultatie.consultations import Consultation
from consultatie.decisions import Outcome
from consultatie.dossier_file import DossierFile
from consultatie.language import _, ngettext
from consultatie.law.explanation import listed
from consultatie.opinions import judgement_of
from consultatie.questions import expert_caution
from consultatie.reactions import Accordance, Answer, Verdict
from consultatie.requests import Request
from consultatie.talks import NEEDS_MEETING, talks_on


def political_request(file: DossierFile, request: Request | None) -> str:
    """What the primacy of politics takes away where a request bears its mark, or nothing.

    Art. 46d under b WOR is about works councils; a client council it does not touch.
    """
    if request is None or not request.political:
        return ""
    asked = [file.body_of(c) for c in file.consultations_of(request.id)]
    if asked and not any(body.is_works_council for body in asked):
        return ""
    return _(
        "Bij deze aanvraag is aangetekend dat zij het primaat van de politiek kan raken (art. 46d "
        "onder b WOR). Over de publiekrechtelijke vaststelling van taken, en over het beleid en de "
        "uitvoering daarvan, gaat het recht van de ondernemingsraad dan niet; wel over de gevolgen "
        "voor het werk van het personeel. Dat is een aantekening, geen oordeel."
    )


def political_point(point: Point) -> str:
    """The footnote at a point that bears the mark of art. 46d WOR, or nothing."""
    if not point.political:
        return ""
    return _(
        "Aangetekend: dit punt kan het primaat van de politiek raken (art. 46d onder b WOR). Geen "
        "oordeel."
    )


def printed_cautions(
    file: DossierFile,
    consultation: Consultation,
    advice: CountingAdvice | None,
    accords: Accordance,
    gone: Iterable[str] = (),
) -> Iterator[str]:
    """What everybody who reads of the decision and its terms has to know.

    :param gone: what became of decisions that conclude it no longer: see `set_aside_cautions`.
    """
    if consultation.stated_accordance is not None:
        yield _("Overeenstemming door de secretaris bepaald: {reason}").format(
            reason=consultation.accordance_reason
        )
    yield from gone
    if advice is None:
        return
    if advice.advice.conclusion is Conclusion.NEGATIVE and accords is Accordance.ACCORDS:
        yield _(
            "Het advies is negatief, maar alle punten zijn overgenomen. Controleer of het besluit "
            "werkelijk met het advies overeenstemt."
        )
    yield from _not_met(file, consultation, advice)
    # A draft is the council's own: its marks are for nobody else.
    if advice.advice.sent:
        yield from _political(file, consultation, file.points_of(advice.advice.id))


def own_cautions(
    file: DossierFile,
    consultation: Consultation,
    advice: CountingAdvice | None,
    answers: Iterable[Answer],
) -> Iterator[str]:
    """What the secretary has to know besides."""
    if lacking := incompleteness_caution(file, consultation):
        yield lacking
    yield from _other_boards(file, consultation)
    experts = file.procedure.experts_of(consultation.id)
    yield from filter(None, (expert_caution(expert) for expert in experts))
    yield from _not_final(file, consultation)
    if advice:
        yield from _not_adopted(file, consultation, advice)
    yield from _counter_proposals(file, answers)


def _not_met(
    file: DossierFile, consultation: Consultation, advice: CountingAdvice
) -> Iterator[str]:
    article = NEEDS_MEETING.get(file.ground_of(consultation))
    given = advice.given_on
    if article is None or given is None:
        return
    if not any(day <= given for day in talks_on(file, consultation)):
        yield _(
            "Er staat geen overlegvergadering van vóór het advies. De raad adviseert niet eerder "
            "dan nadat ten minste eenmaal overleg is gevoerd ({article})."
        ).format(article=article)


def _political(
    file: DossierFile, consultation: Consultation, points: Iterable[Point]
) -> Iterator[str]:
    marked = sum(point.political for point in points)
    if not marked or not file.body_of(consultation).is_works_council:
        return
    yield ngettext(
        "Bij {number} punt is aangetekend dat het het primaat van de politiek kan raken (art. 46d "
        "onder b WOR): dan gaat het recht van de raad daar alleen over de gevolgen voor het werk "
        "van het personeel. Dat is een aantekening, geen oordeel.",
        "Bij {number} punten is aangetekend dat zij het primaat van de politiek kunnen raken (art. "
        "46d onder b WOR): dan gaat het recht van de raad daar alleen over de gevolgen voor het "
        "werk van het personeel. Dat is een aantekening, geen oordeel.",
        marked,
    ).format(number=marked)


def _other_boards(file: DossierFile, consultation: Consultation) -> Iterator[str]:
    """That not every board decided that this council advises: each decides for itself."""
    final = [c.decision for c in coverings_of(file, consultation.id) if c.is_final]
    days = [decision.taken_on.first for decision in final if decision.taken_on]
    if not days:
        return
    boards = file.parties.boards_of(consultation.body, min(days))
    decided = {decision.body for decision in final}
    waiting = [board.name for board in boards if board.id not in decided]
    if waiting and len(waiting) < len(boards):
        words = _("Deze raad adviseert ook aan {boards}; daarvan is nog geen besluit vastgelegd.")
        yield words.format(boards=listed(waiting))


def _not_final(file: DossierFile, consultation: Consultation) -> Iterator[str]:
    if concluding(file, consultation.id):
        return
    for covering in coverings_of(file, consultation.id):
        if covering.is_final:
            continue
        sentence = _("‘{title}’ ({outcome}) is geen eindbesluit: de raadpleging staat nog open.")
        if covering.outcome is Outcome.NO_GO:
            sentence = _(
                "‘{title}’ is een no-go en geen eindbesluit. Stopt het traject daarmee, trek dan "
                "de aanvraag in; tot dan staat de raadpleging nog open."
            )
        elif covering.outcome is Outcome.GO_PROVIDED:
            sentence = _(
                "‘{title}’ is een go onder voorwaarden en geen eindbesluit. Leg de voorwaarden "
                "vast als toezegging; de raadpleging staat nog open."
            )
        yield sentence.format(title=covering.decision.title, outcome=covering.outcome)


def _not_adopted(
    file: DossierFile, consultation: Consultation, advice: CountingAdvice
) -> Iterator[str]:
    if advice.joining and advice.advice.sent and advice.given_on is None:
        yield _(
            "{body} heeft het gezamenlijke advies nog niet vastgesteld; tot dan is het niet zijn "
            "advies."
        ).format(body=file.body_of(consultation).name)


def _counter_proposals(file: DossierFile, answers: Iterable[Answer]) -> Iterator[str]:
    for answer in answers:
        if not file.reaction(answer.reaction).counter_proposal:
            continue
        number = file.point(answer.point).number
        if answer.verdict is Verdict.ADOPTED:
            yield _(
                "Punt {number} staat als overgenomen, maar de reactie bevat een tegenvoorstel: "
                "controleer of dat het punt zelf is."
            ).format(number=number)
        elif judgement_of(file, file.point(answer.point)).opinion is Opinion.NOT_DISCUSSED:
            yield _(
                "Het bestuur doet bij punt {number} een tegenvoorstel; de raad heeft daarover nog "
                "geen oordeel gegeven."
            ).format(number=number)
