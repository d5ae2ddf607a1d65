"""What to bear in mind with a computed date: a Dutch sentence each."""

from collections.abc import Iterator

from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.law.computations import Computation
from consultatie.law.explanation import day_words, listed
from consultatie.law.rules import Rule, Status


def cautions_of(term: Computation) -> Iterator[str]:
    """The cautions that go with one term, whatever it is used for."""
    rule = term.rule
    if term.span.extended and term.unknown_years:
        yield _decree_unknown(term)
    if rule.status is Status.ASSUMED:
        yield from _assumption(term)
    if term.ends_on and not term.span.extended:
        yield _(
            "De laatste dag is geen werkdag ({reason}); deze termijn wordt niet verlengd."
        ).format(reason=term.ends_on)
    if not rule.is_valid_on(term.trigger):
        yield _not_checked(rule, term)


def _decree_unknown(term: Computation) -> str:
    return _(
        "Gelijkgestelde dagen voor {years} niet bekend (Atw art. 3 lid 3): gerekend is zonder "
        "zulke dagen, controleer de Staatscourant."
    ).format(years=listed([str(year) for year in term.unknown_years]))


def _assumption(term: Computation) -> Iterator[str]:
    yield _("Dit berust op een aanname: {assumption}").format(assumption=_(term.rule.assumption))
    if term.is_extended:
        yield _("Met verlenging is {last} de laatste dag, zonder verlenging is dat {base}.").format(
            last=day_words(term.last_day), base=day_words(term.last_day_without_extension)
        )


def _not_checked(rule: Rule, term: Computation) -> str:
    if rule.valid_from and term.trigger < rule.valid_from:
        return _(
            "De tekst van deze regel is nagegaan vanaf {day}, niet voor eerdere datums."
        ).format(day=medium(rule.valid_from))
    return _(
        "De tekst van deze regel is nagegaan tot en met {day}, niet voor latere datums."
    ).format(day=medium(rule.valid_until or term.trigger))
