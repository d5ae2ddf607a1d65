"""Acts on rule packs: load one with a choice for each running term it changes, or choose again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from consultatie.acts.checking import put_checked, refuse
from consultatie.acts.records import NEW, put_new
from consultatie.dossiers import Register
from consultatie.errors import Breach, NotFound, breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.law.book import LawBook
from consultatie.law.errors import WrongDataFile
from consultatie.law.packs import is_pack, misfits, pack_problems, pack_text
from consultatie.register import OpenRegister, Work
from consultatie.rule_changes import TermChange
from consultatie.rule_packs import RuleChoice, RulePack, check_rule_pack


def pack_in(place: Path, today: date) -> RulePack:
    """The rule pack in a file or folder, as a draft that no register keeps yet.

    :raises NotFound: it is neither. :raises WrongDataFile: every mistake in it, with its place.
    """
    if not is_pack(place):
        sentence = _("{path} is geen regelbestand en geen map met rules.toml of holidays.toml.")
        raise NotFound(sentence.format(path=place))
    name, text = place.absolute().name, pack_text(place)
    problems = pack_problems(name, text)
    if problems:
        raise WrongDataFile(problems)
    return RulePack(id=NEW, name=name, content=text, loaded_on=today)


def load_pack(
    register: OpenRegister,
    draft: RulePack,
    changes: Sequence[TermChange],
    choices: Sequence[RuleChoice],
    law: LawBook,
) -> RulePack:
    """Keep a rule pack in the register, with the choice for each running term that it changes.

    :param changes: what `term_changes` gives for this pack. :param choices: one for each of those;
    their `pack` is filled in. :param law: the law that ships, to say what was looked over.
    :raises RuleBroken: a mistake in the pack, or a term without a choice.
    """
    label = kept("Regelpakket ‘{name}’ inlezen").format(name=draft.name.strip())
    with register.action(label) as work:
        refuse(pack_breaches(register, draft, law))
        _refuse_unchosen(changes, choices)
        pack = put_new(work, replace(draft, name=draft.name.strip()))
        for choice in choices:
            put_new(work, replace(choice, pack=pack.id))
        _put_checked_edition(register, work, law, pack)
    return pack


def choose_rules(register: OpenRegister, choices: Sequence[RuleChoice]) -> list[RuleChoice]:
    """Choose for terms whether a loaded pack holds; earlier choices stay in the log."""
    with register.action(kept("Kiezen tussen oude en nieuwe regel")) as work:
        return [put_new(work, choice) for choice in choices]


def rules_looked_over(register: OpenRegister, law: LawBook) -> str:
    """Record that the running terms were looked over with the rules as they are; gives which."""
    with register.action(kept("Termijnen nagekeken met de geldende regels")) as work:
        return _put_checked_edition(register, work, law)


def edition_of(register: OpenRegister, law: LawBook) -> str:
    """The edition of the law that this register computes by; compare `Register.rules_checked`."""
    return _law_of(register, law).edition


def pack_breaches(register: OpenRegister, draft: RulePack, law: LawBook) -> list[Breach]:
    """Every reason why this register cannot take a rule pack; none when it can."""
    if pack_like(register, draft):
        return [Breach("content", _("Dit regelpakket is al ingelezen."))]
    wrong = check_rule_pack(draft)
    if wrong:
        return wrong
    rules = _law_of(register, law).rules
    return [Breach("content", str(it)) for it in misfits(draft.name, draft.content, rules)]


def pack_like(register: OpenRegister, pack: RulePack) -> RulePack | None:
    """The pack with the same text that the register holds, if any."""
    standing = (there for there in register.records(RulePack) if there.stands)
    return next((there for there in standing if there.content == pack.content), None)


def _law_of(register: OpenRegister, law: LawBook, *more: RulePack) -> LawBook:
    standing = [pack for pack in register.records(RulePack) if pack.stands]
    return law.with_packs((pack.name, pack.content) for pack in (*standing, *more))


def _put_checked_edition(
    register: OpenRegister, work: Work, law: LawBook, *loaded: RulePack
) -> str:
    edition = _law_of(register, law, *loaded).edition
    own = register.records(Register)[0]
    put_checked(work, replace(own, rules_checked=edition))
    return edition


def _refuse_unchosen(changes: Sequence[TermChange], choices: Sequence[RuleChoice]) -> None:
    chosen: set[tuple[RecordId, str]] = {choice.item for choice in choices}
    left = [change.key for change in changes if change.item not in chosen]
    if left:
        sentence = _("Kies voor elke termijn of de nieuwe of de oude regel geldt: {left}.")
        raise breach("choice", sentence.format(left=", ".join(left)))
