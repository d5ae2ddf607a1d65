"""The month of art. 25(6), 26(2) and 27(5) WOR: from which day it runs, or why it does not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.law.explanation import day_words
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.matters import Matter, Waiver, contradictions
from consultatie.law.outcomes import Lapsed, NoTerm, NotStarted, Running, TermOutcome, noted
from consultatie.law.terms import Term, compute


def month(kind: TermKind, rule_id: str, matter: Matter, law: LawBook) -> TermOutcome:
    """What becomes of suspension, appeal or nullity where the ground knows it."""
    outcome = _month(kind, rule_id, matter, law)
    if kind is TermKind.SUSPENSION:
        return _after_waiver(matter, outcome)
    if kind is TermKind.APPEAL and matter.waiver and isinstance(outcome, Running):
        return noted(outcome, *_beside_waiver(matter.waiver, outcome.term))
    return outcome


def _beside_waiver(waiver: Waiver, term: Term) -> Iterator[str]:
    """That a waiver leaves the appeal as it is; one after the last day waived nothing."""
    if waiver.day > term.last_day:
        return
    if waiver.whole:
        yield _("De opschorting is vervallen; de beroepstermijn blijft dezelfde.")
    else:
        yield _("De opschorting is voor een deel vervallen; de beroepstermijn blijft dezelfde.")


def _month(kind: TermKind, rule_id: str, matter: Matter, law: LawBook) -> TermOutcome:
    if not _is_decided(matter):
        return NotStarted(kind, _("Er is nog geen besluit."), _duty(kind))
    if (settled := _settled(kind, matter)) is not None:
        return settled
    begin, missing, article = _begin(kind, matter)
    earlier = _earlier(matter, begin)
    careful = _term(kind, rule_id, earlier, matter, law) if earlier else None
    notes = (*_notes(kind, matter), *_other_notices(kind, rule_id, matter, law))
    if begin is None:
        if kind is TermKind.SUSPENSION:
            notes += (_("De uitvoering is al opgeschort; alleen het einde staat nog niet vast."),)
        return NotStarted(kind, missing, article, careful, (*notes, *_careful_note(kind, careful)))
    term = _term(kind, rule_id, begin, matter, law)
    if careful and careful.last_day == term.last_day:
        careful = None
    return Running(kind, term, careful, (*notes, *_careful_note(kind, careful)))


def _is_decided(matter: Matter) -> bool:
    days = (matter.decision_day, matter.notice_day, matter.reasons_day, matter.known_of_execution)
    return matter.decided or any(days)


def _duty(kind: TermKind) -> str:
    """Where it says that the council is told of the decision."""
    return "WOR art. 27 lid 2" if kind is TermKind.NULLITY else "WOR art. 25 lid 5"


def _settled(kind: TermKind, matter: Matter) -> NoTerm | None:
    """No month, because the decision accords with the advice, or there is consent."""
    nullity = kind is TermKind.NULLITY
    if not matter.accords and not (nullity and matter.permission):
        return None
    odd = tuple(contradictions(matter))
    if nullity and matter.accords:
        reason = _("De ondernemingsraad heeft met het besluit ingestemd.")
        return NoTerm(kind, reason, "WOR art. 27 lid 5", odd)
    if nullity:
        reason = _("De kantonrechter heeft toestemming gegeven om het besluit te nemen.")
        return NoTerm(kind, reason, "WOR art. 27 lid 4 en 5", odd)
    if kind is TermKind.SUSPENSION:
        reason = _("Het besluit stemt overeen met het advies, dus wordt niets opgeschort.")
        return NoTerm(kind, reason, "WOR art. 25 lid 6", odd)
    reason = _("Het besluit stemt overeen met het advies.")
    new_facts = _(
        "Worden feiten bekend die bij het advies niet bekend waren en die tot een ander advies "
        "hadden kunnen leiden, dan is beroep toch mogelijk (WOR art. 26 lid 1)."
    )
    return NoTerm(kind, reason, "WOR art. 26 lid 1", (new_facts, *odd))


def _begin(kind: TermKind, matter: Matter) -> tuple[date | None, str, str]:
    """The day from which the month runs; without one, what is missing and the article."""
    notice, reasons = matter.notice_day, matter.reasons_day
    if notice is None:
        missing = _("De datum van de schriftelijke kennisgeving ontbreekt.")
        return matter.known_of_execution, missing, _duty(kind)
    if kind is TermKind.NULLITY or not matter.is_advised:
        return notice, "", ""
    if reasons is None and matter.accords is False:
        missing = _("De redenen om van het advies af te wijken zijn nog niet meegedeeld.")
        return None, missing, "WOR art. 25 lid 5; OK 15-8-2017"
    return max(notice, reasons or notice), "", ""


def _earlier(matter: Matter, begin: date | None) -> date | None:
    """The first day before the beginning that may turn out to count."""
    reasons = matter.reasons_day if matter.notice_day is None else None
    days = [day for day in (matter.notice_day, matter.known_of_execution, reasons) if day]
    return min((day for day in days if begin is None or day < begin), default=None)


def _term(kind: TermKind, rule_id: str, day: date, matter: Matter, law: LawBook) -> Term:
    rule = law.rules.rule(rule_id, day)
    nullity = kind is TermKind.NULLITY
    reasoned = matter.reasons_day is not None and matter.reasons_day <= day
    if day == matter.notice_day and (nullity or not reasoned):
        rule = rule.started_by("kennisgeving", _("schriftelijke kennisgeving van het besluit"))
    elif day == matter.reasons_day and day != matter.notice_day:
        words = _("mededeling van de redenen van afwijking")
        rule = rule.started_by("motivering ontvangen", words)
    elif day != matter.notice_day:
        words = _("ondernemingsraad bekend met de uitvoering")
        rule = rule.started_by("bekend met uitvoering", words)
    return compute(rule, day, law.calendar)


def _other_notices(kind: TermKind, rule_id: str, matter: Matter, law: LawBook) -> Iterator[str]:
    """The candidate notices that do not count, each with the last day it would have given."""
    others = sorted(set(matter.other_notices) - {matter.notice_day})
    if others and not matter.notice_chosen:
        yield _not_chosen(kind)
    for notice in others:
        supposed = replace(matter, notice_day=notice, other_notices=())
        begin, missing, _article = _begin(kind, supposed)
        if begin is None:
            words = _("Ook {notice} is als kennisgeving vastgelegd. {missing}")
            yield words.format(notice=day_words(notice), missing=missing)
        else:
            words = _(
                "Ook {notice} is als kennisgeving vastgelegd; telt die, dan is {last} de laatste "
                "dag."
            )
            last = _term(kind, rule_id, begin, supposed, law).last_day
            yield words.format(notice=day_words(notice), last=day_words(last))


def _not_chosen(kind: TermKind) -> str:
    sentence = _("Er is niet gekozen welke kennisgeving telt; gerekend is vanaf de eerste.")
    if kind is TermKind.SUSPENSION:
        execution = _("Wie uitvoert, wacht voorzichtigheidshalve de laatste af.")
        return f"{sentence} {execution}"
    return sentence


def _careful_note(kind: TermKind, careful: Term | None) -> Iterator[str]:
    if careful is None:
        return
    sentence = _("Gerekend vanaf {trigger} ({words}) is {last} de laatste dag.").format(
        trigger=day_words(careful.trigger),
        words=_(careful.rule.trigger_words),
        last=day_words(careful.last_day),
    )
    if kind is TermKind.SUSPENSION:
        advice = _("Wie uitvoert, gaat voorzichtigheidshalve niet van deze datum uit.")
    else:
        advice = _("Dat is de voorzichtige datum.")
    yield f"{sentence} {advice}"


def _notes(kind: TermKind, matter: Matter) -> Iterator[str]:
    if matter.accords is None:
        yield _unknown_accordance(kind, matter)
    if matter.notice_day is None and matter.known_of_execution:
        yield _(
            "Er is geen schriftelijke kennisgeving vastgelegd: gerekend is vanaf de dag waarop de "
            "ondernemingsraad wist dat het besluit wordt uitgevoerd."
        )
    if matter.ground is Ground.WOR_32 and kind is TermKind.SUSPENSION:
        yield _(
            "Artikel 32 lid 4 WOR noemt alleen artikel 26; opschorting is hier aangehouden als "
            "onderdeel van de afspraak."
        )
    if matter.political and kind is not TermKind.NULLITY:
        yield _(
            "Dit besluit is aangemerkt als mogelijk politiek (WOR art. 46d onder b): dan gaat het "
            "recht van de ondernemingsraad alleen over de gevolgen voor het werk van het personeel."
        )
    yield from _reasons_first(matter)
    yield from contradictions(matter)


def _unknown_accordance(kind: TermKind, matter: Matter) -> str:
    if kind is TermKind.NULLITY:
        return _(
            "Instemming is niet vastgelegd: gerekend is als bij een besluit zonder instemming."
        )
    if matter.is_advised:
        return _(
            "Of het besluit met het advies overeenstemt, staat nog niet vast: gerekend is alsof "
            "het afwijkt."
        )
    return _("Er is geen advies vastgelegd: gerekend is als bij een besluit zonder advies.")


def _reasons_first(matter: Matter) -> Iterator[str]:
    notice, reasons = matter.notice_day, matter.reasons_day
    if notice and reasons and reasons < notice:
        yield _(
            "De redenen ({reasons}) zijn eerder meegedeeld dan het besluit ({notice}): de "
            "kennisgeving telt."
        ).format(reasons=medium(reasons), notice=medium(notice))


def _after_waiver(matter: Matter, outcome: TermOutcome) -> TermOutcome:
    waiver = matter.waiver
    if waiver is None or not isinstance(outcome, Running | NotStarted):
        return outcome
    day = medium(waiver.day)
    if isinstance(outcome, Running) and waiver.day > outcome.term.last_day:
        sentence = _("De verklaring van {day} kwam na de laatste dag van de opschorting.")
        return noted(outcome, sentence.format(day=day))
    if not waiver.whole:
        sentence = _(
            "De ondernemingsraad liet de opschorting op {day} voor een deel vervallen; voor het "
            "overige geldt zij nog."
        )
        return noted(outcome, sentence.format(day=day))
    reason = _("De ondernemingsraad heeft te kennen gegeven dat de opschorting vervalt.")
    odd = tuple(contradictions(matter))
    return Lapsed(TermKind.SUSPENSION, waiver.day, reason, "WOR art. 25 lid 6", odd)
