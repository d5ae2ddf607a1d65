"""What to bear in mind before a letter of some sort goes out: Dutch sentences."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from consultatie import dates
from consultatie.completeness import is_complete
from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.language import _, ngettext
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import NoTerm, NotStarted, Running
from consultatie.letters.asking import next_meeting, open_questions
from consultatie.letters.kinds import LetterKind
from consultatie.letters.source import Source
from consultatie.letters.words import Fields
from consultatie.questions import expert_caution
from consultatie.talks import NEEDS_MEETING, talks_on

Cautions = Callable[[Source, Fields], Iterator[str]]


def cautions_on(source: Source, fields: Fields) -> tuple[str, ...]:
    """The cautions on one letter; `fields` is what it was filled with."""
    own = _OF_KIND.get(source.kind)
    return tuple(own(source, fields)) if own else ()


def _completion(source: Source, fields: Fields) -> Iterator[str]:
    checks = source.file.procedure.checks_of(source.consultation.id)
    if is_complete(checks):
        yield _("Volgens de volledigheidstoets ontbreekt er niets.")
    elif not fields["ontbrekend"]:
        yield _("In de volledigheidstoets is nog geen onderdeel als onvolledig beoordeeld.")
    elif source.file.procedure.clock_of(source.consultation.id) is None:
        yield _("Er is niet vastgelegd of de termijn intussen loopt.")


def _questions(source: Source, _fields: Fields) -> Iterator[str]:
    if not open_questions(source, "vragen"):
        yield _("Er staan geen vragen open.")


def _advice(source: Source, fields: Fields) -> Iterator[str]:
    if source.advice is None:
        yield _("Er is nog geen advies vastgelegd.")
        return
    if not fields["punten"]:
        yield _("Het advies heeft nog geen punten; alleen wat erin staat, telt bij de rechter.")
    article = NEEDS_MEETING.get(source.standing.ground)
    if article and not talks_on(source.file, source.consultation):
        yield _(
            "Er staat nog geen overlegvergadering. De raad adviseert niet eerder dan nadat ten "
            "minste eenmaal overleg is gevoerd ({article})."
        ).format(article=article)
    if source.advice.sent and source.advice.given_on:
        words = _("Dit advies is al verzonden, op {day}; de brief krijgt de datum van vandaag.")
        yield words.format(day=dates.medium(source.advice.given_on))


def _reaction(source: Source, _fields: Fields) -> Iterator[str]:
    unanswered = len(source.standing.unanswered)
    if unanswered:
        yield ngettext(
            "{number} punt heeft nog geen reactie.",
            "{number} punten hebben nog geen reactie.",
            unanswered,
        ).format(number=unanswered)
    if source.standing.decision is None:
        yield _("Er is nog geen besluit vastgelegd.")
    lacking = [
        point.number
        for point in source.standing.points
        if (answer := source.standing.answers.get(point.id)) is not None
        and answer.verdict.value != "overgenomen"
        and not source.file.reaction(answer.reaction).reasons.strip()
    ]
    if lacking:
        yield _("Bij punt {numbers} ontbreken de redenen (art. 25 lid 5 WOR).").format(
            numbers=", ".join(lacking)
        )


def _reminder(_source: Source, fields: Fields) -> Iterator[str]:
    if not fields["openstaand"]:
        yield _("Er is niets waarop de raad nog wacht.")


def _suspension(source: Source, _fields: Fields) -> Iterator[str]:
    outcome = source.standing.outcome(TermKind.SUSPENSION)
    if isinstance(outcome, NoTerm | NotStarted):
        yield outcome.sentence
    elif isinstance(outcome, Running) and outcome.term.last_day < source.today:
        yield _("De opschorting is al voorbij, op {day}.").format(
            day=dates.medium(outcome.term.last_day)
        )
    appeal = source.standing.outcome(TermKind.APPEAL)
    if isinstance(appeal, Running) and appeal.careful:
        words = _("Houd voor beroep de voorzichtige datum aan: {day}.")
        yield words.format(day=dates.medium(appeal.careful.last_day))
    if source.file.step_of(source.consultation.id, StepKind.WAIVER_PART):
        yield _("Lees na of in de brief staat voor welk deel de raad afstand doet.")


def _experts(source: Source, fields: Fields) -> Iterator[str]:
    experts = source.file.procedure.experts_of(source.consultation.id)
    if not fields["deskundigen"]:
        yield _("Er is geen deskundige vastgelegd die nog geen verslag deed.")
    yield from filter(None, (expert_caution(one) for one in experts if one.reported_on is None))


def _invitation(source: Source, _fields: Fields) -> Iterator[str]:
    meeting = next_meeting(source)
    if meeting is None:
        yield _("Er is geen overlegvergadering gepland.")
        return
    if not source.file.procedure.agenda_of(meeting.id):
        yield _("De vergadering heeft nog geen agenda.")
    planned = meeting.planned
    if planned is not None and planned.first - source.today < timedelta(days=7):
        yield _("De vergadering is binnen zeven dagen.")


def _receipt(source: Source, _fields: Fields) -> Iterator[str]:
    step = source.file.step_of(source.consultation.id, StepKind.ACKNOWLEDGED)
    day: PreciseDate | None = step.actual if step else None
    if day is not None:
        words = _("De ontvangst is al bevestigd, op {day}.")
        yield words.format(day=dates.format(day))


_OF_KIND: dict[LetterKind, Cautions] = {
    LetterKind.RECEIPT: _receipt,
    LetterKind.COMPLETION: _completion,
    LetterKind.QUESTIONS: _questions,
    LetterKind.ADVICE: _advice,
    LetterKind.REACTION: _reaction,
    LetterKind.REMINDER: _reminder,
    LetterKind.SUSPENSION: _suspension,
    LetterKind.EXPERT_COSTS: _experts,
    LetterKind.INVITATION: _invitation,
}
