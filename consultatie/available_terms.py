"""Which terms a ground gives, and which not, in two sentences for who chooses one."""

from collections.abc import Iterator

from consultatie.deadlines import name_of
from consultatie.language import _
from consultatie.law.explanation import listed
from consultatie.law.grounds import GroundFacts, TermKind
from consultatie.law.own_terms import OWN_RULES
from consultatie.law.rules import Rulebook


def available_terms(facts: GroundFacts, rules: Rulebook) -> str:
    """The terms of a ground with their articles, then those that it does not know."""
    return " ".join(_sentences(facts, rules))


def _sentences(facts: GroundFacts, rules: Rulebook) -> Iterator[str]:
    statutory = [kind for kind in TermKind if kind in facts.terms and kind not in OWN_RULES]
    own = [kind for kind in TermKind if kind in facts.terms and kind in OWN_RULES]
    if statutory:
        yield _("Wettelijke termijnen: {terms}.").format(
            terms=listed([_with_article(kind, facts, rules) for kind in statutory])
        )
    if own:
        yield _("Uit afspraak of verordening: {terms}.").format(terms=_names(own))
    absent = [kind for kind in TermKind if kind not in facts.terms]
    if absent:
        yield _("Bestaan hier niet: {terms}; de reden staat op de pagina.").format(
            terms=_names(absent)
        )


def _with_article(kind: TermKind, facts: GroundFacts, rules: Rulebook) -> str:
    return f"{name_of(kind).lower()} ({rules.rule(facts.terms[kind]).article})"


def _names(kinds: list[TermKind]) -> str:
    return listed([name_of(kind).lower() for kind in kinds])
