"""The advice of the councils in the example, point by point, and the board's reactions."""

from collections.abc import Sequence
from dataclasses import replace

from consultatie.acts.advice import add_point, draft_advice, send_advice
from consultatie.acts.appraisals import adopt, join_consultations, reserve
from consultatie.acts.reactions import Reply, react
from consultatie.acts.records import NEW, change
from consultatie.advice import Advice, Conclusion, Point, PointKind
from consultatie.example.setting import Keys, Setting
from consultatie.example.source import Table
from consultatie.ids import RecordId
from consultatie.reactions import Reaction, Verdict


def add_advices(setting: Setting, data: Table, consultations: Keys) -> Keys:
    """Add every advice; gives the points by council and number, such as ``"or-wnk 2a"``."""
    points: dict[str, RecordId] = {}
    for row in data["adviezen"]:
        points |= _add_advice(setting, row, consultations)
    return points


def _add_advice(setting: Setting, row: Table, consultations: Keys) -> Keys:
    consultation = consultations[row["orgaan"]]
    conclusion, number = Conclusion(row["conclusie"]), row.get("nummer", "")
    draft = draft_advice(setting.register, consultation, conclusion, number)
    advice = change(setting.register, replace(draft, note=setting.mark(setting.mark.advice)))
    points = {
        f"{row['orgaan']} {point['nummer']}": _add_point(setting, advice, point)
        for point in row["punten"]
    }
    if "voorbehoud" in row:
        reserve(setting.register, advice.id, setting.mark(row["voorbehoud"]))
    _join(setting, advice, row.get("samen_met", ()), consultations)
    if "verzonden" in row:
        send_advice(setting.register, advice, setting.days.day(row["verzonden"]))
    return points


def _join(setting: Setting, advice: Advice, councils: Sequence[Table], consultations: Keys) -> None:
    """Make it the advice of these councils too, as each adopted it."""
    if not councils:
        return
    others = [consultations[council["orgaan"]] for council in councils]
    joined = join_consultations(setting.register, advice.id, others)
    for council, joining in zip(councils, joined, strict=True):
        day = setting.days.day(council["vastgesteld"])
        adopt(setting.register, joining.id, day, council["stemmen"])


def _add_point(setting: Setting, advice: Advice, row: Table) -> RecordId:
    draft = Point(
        id=NEW,
        advice=advice.id,
        number=row["nummer"],
        text=setting.mark(row["tekst"]),
        sort=PointKind(row["soort"]),
        theme=setting.themes[row["thema"]],
        page=row.get("bladzijde", ""),
        political=row.get("politiek", False),
    )
    return add_point(setting.register, draft).id


def add_reactions(setting: Setting, data: Table, points: Keys) -> Keys:
    """Add every reaction with what it says to each of its points; gives those with a key."""
    keyed: dict[str, RecordId] = {}
    for row in data["reacties"]:
        replies = {points[answer["punt"]]: _reply(setting, answer) for answer in row["antwoorden"]}
        reaction = react(setting.register, _reaction(setting, row), replies)
        if "sleutel" in row:
            keyed[row["sleutel"]] = reaction.id
    return keyed


def _reply(setting: Setting, row: Table) -> Reply:
    return Reply(Verdict(row["oordeel"]), setting.mark(row.get("bewoording", "")))


def _reaction(setting: Setting, row: Table) -> Reaction:
    return Reaction(
        id=NEW,
        dossier=setting.dossier,
        text=setting.mark(row["tekst"]),
        reasons=setting.mark(row.get("redenen", "")),
        changes=setting.mark(row.get("wijziging", "")),
        round=row.get("ronde", 1),
        given_on=setting.days.day(row["op"]),
        counter_proposal=setting.mark(row.get("tegenvoorstel", "")) or None,
    )
