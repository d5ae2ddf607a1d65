"""The sheet on a rule pack: what it changes, and for each running term which rule holds."""

from collections.abc import Sequence

from consultatie.acts.records import NEW
from consultatie.acts.rules import choose_rules, load_pack
from consultatie.dates import medium
from consultatie.errors import Breach, RuleBroken
from consultatie.language import _
from consultatie.rule_changes import TermChange
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet


def rule_pack_sheet(desk: Desk, pack: RulePack, changes: Sequence[TermChange]) -> FormSheet:
    """A sheet that keeps a pack in the register; of one that is kept already it changes choices.

    `changes` are what `term_changes` gives for this pack.
    """
    page = FormPage([_what(pack, changes), *_fields(changes)], desk.today())
    page.set_values({"choices": {c.item: c.choice.choice for c in changes if c.choice}})

    def save(values: Values) -> None:
        _refuse_unreasoned(values)
        choices = [_choice(desk, pack, change, values) for change in changes]
        if pack.id != NEW:
            choose_rules(desk.register, choices)
        else:
            load_pack(desk.register, pack, changes, choices, desk.law)

    title = _("Regelpakket ‘{name}’").format(name=pack.name)
    return FormSheet(title, page, save, _("&Opslaan") if pack.id != NEW else _("&Inlezen"))


def _what(pack: RulePack, changes: Sequence[TermChange]) -> Heading:
    if not changes:
        words = _("Geen enkele lopende termijn zou veranderen.")
    else:
        words = _(
            "Deze lopende termijnen krijgen door het pakket een andere laatste dag. Kies voor elke "
            "termijn welke regel geldt; er verandert niets vanzelf."
        )
    loaded = pack.id != NEW and pack.loaded_on
    when = _("Ingelezen op {day}. ").format(day=medium(loaded)) if loaded else ""
    return Heading(_("Wat er verandert"), when + words)


def _fields(changes: Sequence[TermChange]) -> tuple[Field, ...]:
    if not changes:
        return ()
    return (
        Field(
            name="choices",
            label=_("Welke regel geldt?"),
            kind=FieldKind.EACH,
            required=True,
            placeholder=_("Kies…"),
            options=tuple(Option(change.item, _about(change), _days(change)) for change in changes),
            choices=tuple(Option(choice, str(choice)) for choice in PackChoice),
        ),
        Field(
            name="reason",
            label=_("Waarom de oude regel blijft gelden"),
            kind=FieldKind.TEXT,
            lines=2,
            help=_("Nodig zodra bij een termijn de oude regel is gekozen; de uitleg noemt het."),
        ),
    )


def _about(change: TermChange) -> str:
    return f"{change.standing.body.name} · {change.what.lower()} · {change.dossier}"


def _days(change: TermChange) -> str:
    before, after = (
        medium(day) if day else _("geen datum") for day in (change.old_day, change.new_day)
    )
    return _("oud {before}, nieuw {after} ({why})").format(
        before=before, after=after, why=change.why
    )


def _refuse_unreasoned(values: Values) -> None:
    kept = PackChoice.KEPT in values.get("choices", {}).values()
    if kept and not values["reason"].strip():
        sentence = _("Geef de reden waarom de oude regel blijft gelden.")
        raise RuleBroken(Breach("reason", sentence))


def _choice(desk: Desk, pack: RulePack, change: TermChange, values: Values) -> RuleChoice:
    chosen = values["choices"].get(change.item)
    if chosen is None:
        sentence = _("Kies ook bij {about} welke regel geldt.").format(about=_about(change))
        raise RuleBroken(Breach("choices", sentence))
    return RuleChoice(
        id=NEW,
        pack=pack.id,
        consultation=change.standing.consultation.id,
        term=change.kind,
        choice=chosen,
        chosen_on=desk.today(),
        reason=values["reason"].strip() if chosen is PackChoice.KEPT else "",
    )
