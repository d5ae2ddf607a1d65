"""What is still to come: what the board owes, terms, commitments, and what is handed over."""

from collections.abc import Iterable, Iterator

from consultatie.commitment_lines import numbers_of
from consultatie.commitments import Commitment
from consultatie.completeness import Presence, name_of
from consultatie.consultations import Consultation, StepKind
from consultatie.deadlines import deadlines_in
from consultatie.dossiers import Abbreviation
from consultatie.language import _
from consultatie.letters.asking import open_questions
from consultatie.letters.setting import Raw, Row, course_of
from consultatie.letters.source import Source, plain, precise
from consultatie.overviews.abbreviations import occurs
from consultatie.reactions import Accordance
from consultatie.standing import live_consultations, standing_of
from consultatie.talks import meetings_on
from consultatie.term_list import subject_of


def owed(source: Source) -> Raw:
    """What the council waits for, each with since when."""
    return {"openstaand": [{"wat": what, "sinds": since} for what, since in _owed(source)]}


def handed_over(source: Source) -> Raw:
    """What goes along to a successor."""
    documents = [one for one in source.file.documents if one.stands]
    return {
        "termijnen": list(_terms(source)),
        "trajecten": list(_courses(source)),
        "toezeggingen": list(_commitments(source)),
        "stukken": [
            {"titel": one.title, "datum": plain(one.dated), "soort": one.sort}
            for one in source.of("stukken", documents)
        ],
    }


def abbreviations(known: Iterable[Abbreviation], words: str) -> list[Row]:
    """The abbreviations that occur in these words, by name."""
    used = [one for one in known if occurs(one, words)]
    return [
        {"kort": one.short, "betekenis": one.meaning}
        for one in sorted(used, key=lambda one: one.short.casefold())
    ]


def _owed(source: Source) -> Iterator[tuple[str, str]]:
    file, own = source.file, source.consultation
    if not file.happened(own.id, StepKind.COMPLETE):
        for check in source.of("openstaand", file.procedure.checks_of(own.id)):
            if check.presence is not Presence.PRESENT:
                words = _("aanvulling van de aanvraag: {part} ({presence})")
                yield words.format(part=name_of(check), presence=check.presence), ""
    for question in open_questions(source, "openstaand"):
        words = _("antwoord op vraag {number}: {text}")
        line = words.format(number=question.number, text=question.text)
        yield line, plain(question.asked_on)
    yield from _owed_after_advice(source)
    yield from _owed_commitments(source)


def _owed_after_advice(source: Source) -> Iterator[tuple[str, str]]:
    standing, own = source.standing, source.consultation.id
    advice = source.one("openstaand", source.advice)
    if advice is None or standing.advised_on is None:
        return
    decision = source.one("openstaand", standing.decision)
    if standing.decision is None:
        yield _("het besluit, met schriftelijke kennisgeving"), plain(standing.advised_on)
    elif decision is None:
        return
    elif not source.file.happened(own, StepKind.NOTICE):
        yield _("schriftelijke kennisgeving van het besluit"), precise(decision.taken_on)
    elif standing.accordance is Accordance.DEVIATES and not source.file.happened(
        own, StepKind.REASONS
    ):
        yield _("de redenen om van het advies af te wijken"), precise(decision.taken_on)
    for point in source.of("openstaand", standing.unanswered):
        words = _("reactie op punt {number} van het advies")
        yield words.format(number=point.number), plain(standing.advised_on)


def _owed_commitments(source: Source) -> Iterator[tuple[str, str]]:
    found = source.file.procedure.standing_commitments()
    mine = [one for one in found if one.is_late(source.today) and _is_about(source, one)]
    for one in source.of("openstaand", mine):
        yield _("uitvoering van de toezegging ‘{words}’").format(words=one.text), precise(one.due)


def _is_about(source: Source, commitment: Commitment) -> bool:
    """Whether a commitment to the council came from what the letter is about."""
    if commitment.receiver != source.council.id:
        return False
    decision = source.standing.decision
    reactions = {answer.reaction for answer in source.standing.answers.values()}
    meetings = {one.id for one in meetings_on(source.file, source.consultation)}
    return (
        commitment.reaction in reactions
        or commitment.meeting in meetings
        or (decision is not None and commitment.decision == decision.id)
    )


def _terms(source: Source) -> Iterator[Row]:
    for consultation in _own(source, "termijnen"):
        standing = standing_of(source.file, consultation, source.law)
        for one in sorted(deadlines_in(source.file, standing), key=lambda one: one.day):
            if one.day >= source.today:
                yield {
                    "wat": one.what,
                    "dag": plain(one.day),
                    "aanvraag": subject_of(source.file, standing),
                    "bron": one.source,
                }


def _courses(source: Source) -> Iterator[Row]:
    for consultation in _own(source, "trajecten"):
        standing = standing_of(source.file, consultation, source.law)
        yield {
            "aanvraag": subject_of(source.file, standing),
            **course_of(source, "trajecten", source.file, consultation),
        }


def _own(source: Source, name: str) -> list[Consultation]:
    """The consultations of the council in this dossier that these readers may know of."""
    asked = source.file.standing_requests()
    places = {request.id: place for place, request in enumerate(asked)}
    live = live_consultations(source.file)
    mine = [one for one in live if one.body == source.council.id]
    return sorted(source.of(name, mine), key=lambda c: (places.get(c.request or 0, 10**6), c.id))


def _commitments(source: Source) -> Iterator[Row]:
    file = source.file
    numbers = numbers_of(file.procedure.commitments)
    mine = [
        one
        for one in file.procedure.standing_commitments()
        if one.is_unfinished and source.council.id in (one.receiver, one.giver)
    ]
    for one in source.of("toezeggingen", mine):
        giver = file.parties.body(one.giver) if one.giver is not None else None
        seen = source.one("toezeggingen", giver)
        yield {
            "nummer": numbers[one.id],
            "tekst": one.text,
            "gever": seen.name if seen else "",
            "uiterlijk": precise(one.due),
            "stand": str(one.state),
        }
