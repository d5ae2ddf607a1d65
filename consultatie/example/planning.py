"""The scenarios of the example, and its rule pack."""

from consultatie.acts.planning import keep_scenario
from consultatie.acts.records import NEW
from consultatie.acts.rules import load_pack
from consultatie.consultations import Consultation
from consultatie.example.setting import Setting
from consultatie.example.source import Table
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.requests import Request
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from consultatie.scenarios import Scenario, TargetKind


def add_scenarios(setting: Setting, rows: list[Table]) -> None:
    """Add the named scenarios of the dossier; none of them was made into target dates."""
    for row in rows:
        draft = Scenario(
            id=NEW,
            dossier=setting.dossier,
            name=row["naam"],
            target_day=row["doel"],
            target_kind=TargetKind(row["soort"]),
            request=_request(setting, row["aanvraag"]),
            deviating=row["afwijkend"],
            note=setting.mark(row["toelichting"]),
        )
        keep_scenario(setting.register, draft)


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


def _request(setting: Setting, title: str) -> RecordId:
    found = (r for r in setting.register.records(Request) if r.title.startswith(title))
    return next(found).id
