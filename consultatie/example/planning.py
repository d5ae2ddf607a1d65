"""The scenarios of the example, and its rule pack."""

from consultatie.acts.planning import adopt_scenario, keep_scenario
from consultatie.acts.records import NEW
from consultatie.acts.rules import choose_rules, load_pack
from consultatie.consultations import Consultation
from consultatie.example.setting import Setting
from consultatie.example.source import Table
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.requests import Request
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from consultatie.scenarios import DAYS, Scenario, TargetKind


def add_scenarios(setting: Setting, rows: list[Table]) -> None:
    """Add the named scenarios of the dossier; some were made into target dates one day."""
    for row in rows:
        draft = Scenario(
            id=NEW,
            dossier=setting.dossier,
            name=row["naam"],
            target_day=setting.days.day(row["doel"]),
            target_kind=TargetKind(row["soort"]),
            request=_request(setting, row["aanvraag"]),
            board=setting.bodies[row["orgaan"]] if "orgaan" in row else None,
            deviating=row["afwijkend"],
            waiver=row.get("afstand", False),
            extra_round=row.get("extra_ronde", False),
            advice_weeks=row.get("adviesweken"),
            recess_counts=row.get("reces_telt", False),
            note=setting.mark(row["toelichting"]),
            **{name: row.get("dagen", {}).get(name) for name in DAYS},
        )
        scenario = keep_scenario(setting.register, draft)
        if "streefdata_op" in row:
            made = setting.days.day(row["streefdata_op"])
            adopt_scenario(setting.register, scenario.id, LawBook.shipped(), made)


def add_pack(setting: Setting, row: Table, law: LawBook) -> None:
    """Load a rule pack that repeats what ships, so that it changes no date.

    The choice for the newest consultation shows what such a choice is.
    """
    register, today = setting.register, setting.days.today
    draft = RulePack(id=NEW, name=row["naam"], content=row["inhoud"], loaded_on=today)
    choice = RuleChoice(
        id=NEW,
        pack=NEW,
        consultation=register.records(Consultation)[-1].id,
        term=TermKind.APPEAL,
        choice=PackChoice.TAKEN,
        chosen_on=today,
        reason=setting.mark(row["reden"]),
    )
    load_pack(register, draft, (), [choice], law)


def keep_old_rule(setting: Setting, row: Table) -> None:
    """Choose the old rule for the newest consultation; no date differs by it."""
    choice = RuleChoice(
        id=NEW,
        pack=setting.register.records(RulePack)[-1].id,
        consultation=setting.register.records(Consultation)[-1].id,
        term=TermKind(row["termijn"]),
        choice=PackChoice.KEPT,
        chosen_on=setting.days.today,
        reason=setting.mark(row["reden"]),
    )
    choose_rules(setting.register, [choice])


def _request(setting: Setting, title: str) -> RecordId:
    found = (r for r in setting.register.records(Request) if r.title.startswith(title))
    return next(found).id
