"""The month before the start: the last safe day of notice, and why it is the last."""

from datetime import date, timedelta

from consultatie.language import _
from consultatie.law.errors import OutOfReach
from consultatie.law.explanation import day_words
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Lapsed, Running, TermOutcome
from consultatie.law.rules import SourceClass
from consultatie.law.tables import FIRST_YEAR, LAST_YEAR
from consultatie.law.terms import Term
from consultatie.planning.course import Course
from consultatie.planning.steps import Line, Skipped, Stage, Step
from consultatie.planning.wording import begin

_ONE_DAY = timedelta(1)


def month_before(start: date, course: Course) -> tuple[Line, Step]:
    """The suspension, or why there is none, and the notice that comes before the start."""
    eve = start - _ONE_DAY
    outcome = course.after_notice(TermKind.SUSPENSION, eve)
    if isinstance(outcome, Running):
        safe, late = around(start, course)
        return _suspension(eve, safe), _safe_notice(start, safe, late)
    return _no_suspension(outcome, eve), _free_notice(eve, course)


def around(start: date, course: Course) -> tuple[Term, Term]:
    """The last suspension that is over before the start, and the first that is not.

    A later notice never ends earlier, so the first one met on the way back is the last safe one.
    Raises `OutOfReach` when the way back leaves the years of the calendar.
    """
    late = _suspension_from(start, course)
    while (term := _suspension_from(late.trigger - _ONE_DAY, course)).last_day >= start:
        late = term
    return term, late


def _suspension_from(notice: date, course: Course) -> Term:
    outcome = course.after_notice(TermKind.SUSPENSION, notice)
    if not isinstance(outcome, Running):
        raise OutOfReach(notice.year, FIRST_YEAR, LAST_YEAR)
    return outcome.term


def _suspension(eve: date, safe: Term) -> Step:
    return Step(
        stage=Stage.SUSPENSION,
        latest=eve,
        day=safe.last_day,
        how=_("de maand na de kennisgeving, voorbij vóór de start"),
        source=safe.rule.source_class,
        article=safe.rule.article,
        counted_back=False,
        terms=(safe,),
    )


def _safe_notice(start: date, safe: Term, late: Term) -> Step:
    return Step(
        stage=Stage.NOTICE,
        latest=safe.trigger,
        day=safe.trigger,
        how=f"{_why_safe(safe)} {_why_late(start, late)}",
        source=safe.rule.source_class,
        article=safe.rule.article,
        counted_back=False,
        terms=(safe, late),
    )


def _why_safe(safe: Term) -> str:
    return _(
        "{day} is de laatste veilige dag van kennisgeving: de uitvoering is dan opgeschort tot en "
        "met {last}."
    ).format(day=begin(safe.trigger), last=day_words(safe.last_day))


def _why_late(start: date, late: Term) -> str:
    """Why a notice one day later is too late: by the month itself, or only by its extension."""
    if not late.is_extended:
        sentence = _(
            "Bij kennisgeving op {day} loopt de maand op {start} nog: tot en met {base} "
            "({article})."
        )
    elif late.base_day >= start:
        sentence = _(
            "Bij kennisgeving op {day} loopt de maand op {start} nog: tot en met {base}, en door "
            "de Algemene termijnenwet tot en met {last}, {why} ({article})."
        )
    else:
        sentence = _(
            "Bij kennisgeving op {day} eindigt de maand op {base}, maar door de Algemene "
            "termijnenwet loopt zij tot en met {last}, {why}, en dus op {start} nog ({article})."
        )
    extension = late.explanation.lines[-1]
    articles = (late.rule.article, extension.article if late.is_extended else "")
    return sentence.format(
        day=day_words(late.trigger),
        start=day_words(start),
        base=day_words(late.base_day),
        last=day_words(late.last_day),
        why=extension.text,
        article="; ".join(filter(None, articles)),
    )


def _no_suspension(outcome: TermOutcome, eve: date) -> Skipped:
    if isinstance(outcome, Lapsed):
        sentence = _(
            "De opschorting vervalt als de ondernemingsraad dat uiterlijk {day} te kennen geeft; "
            "dat kan ook al in het advies."
        ).format(day=day_words(eve))
        return Skipped(Stage.SUSPENSION, sentence, outcome.article)
    return Skipped(
        Stage.SUSPENSION, getattr(outcome, "reason", ""), getattr(outcome, "article", "")
    )


def _free_notice(eve: date, course: Course) -> Step:
    """The notice where no month follows: the law says only "as soon as possible"."""
    duty = course.facts.absences.get(TermKind.REPLY)
    return Step(
        stage=Stage.NOTICE,
        latest=eve,
        day=eve,
        how=_("uiterlijk de dag vóór de start; de wet noemt geen aantal dagen"),
        source=SourceClass.TARGET,
        article=duty.article if duty else course.facts.article,
    )
