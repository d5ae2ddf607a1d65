"""The command: the councils out of a register, the table, the JSON and the exit codes."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from consultatie.__main__ import rooms
from consultatie.acts.advice import add_point, draft_advice, send_advice
from consultatie.acts.appraisals import adopt, join_consultations
from consultatie.acts.decisions import record_decision, revoke_decision
from consultatie.acts.planning import keep_scenario
from consultatie.acts.records import NEW, add, withdraw
from consultatie.acts.requests import record_notice, record_step, register_request
from consultatie.advice import Conclusion, Point
from consultatie.commands import Rooms, run
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision, Outcome
from consultatie.dossiers import Dossier
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.parties import Body, BodyKind, Organisation
from consultatie.planning.councils import councils_of
from consultatie.planning.questions import Done
from consultatie.planning.steps import Stage
from consultatie.requests import Request
from consultatie.scenarios import Scenario
from tests.fakes import FakeRegister

TODAY = date(2021, 9, 6)
RECEIVED = date(2021, 9, 1)
ASKED = ["planning", "proef.consultatie", "--doel", "1-1-2022"]


class Office:
    """A register with one dossier, a works council and a client council."""

    def __init__(self) -> None:
        self.register = FakeRegister()
        self.dossier = add(self.register, Dossier(id=NEW, name="SORA"))
        employer = add(self.register, Organisation(id=NEW, name="WNK"))
        self.works = add(self.register, Body(id=NEW, organisation=employer.id, name="OR WNK"))
        self.clients = add(
            self.register,
            Body(
                id=NEW,
                organisation=employer.id,
                name="Cliëntenraad",
                sort=BodyKind.CLIENT_COUNCIL,
                advice_weeks=8,
                terms_source="Verordening art. 4",
            ),
        )

    def ask(self, body: Body, ground: Ground, letter: date, received: date | None = None) -> None:
        draft = Request(
            id=NEW, dossier=self.dossier.id, title="Plan", ground=ground, letter_date=letter
        )
        register_request(self.register, draft, {body.id: received})

    def decide(self, day: date, outcome: Outcome = Outcome.AS_PROPOSED) -> None:
        """One decision on everything that was asked so far."""
        everything = [consultation.id for consultation in self.register.records(Consultation)]
        taken = PreciseDate.day(day)
        draft = Decision(id=NEW, dossier=self.dossier.id, title="Besluit", taken_on=taken)
        draft = replace(draft, outcome=outcome)
        record_decision(self.register, draft, everything)

    def councils(self) -> list[str]:
        return [council.name for council in councils_of(self.file())]

    def file(self, dossier: RecordId | None = None) -> Any:
        return self.register.dossier_file(dossier or self.dossier.id)


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def house(office: Office) -> Rooms:
    return replace(rooms(), today=lambda: TODAY, open_to_read=lambda path, phrase: office.register)


@pytest.fixture
def asked(office: Office) -> Office:
    """Both councils were asked on the same day; the works council has its request."""
    office.ask(office.works, Ground.WOR_25, RECEIVED, RECEIVED)
    office.ask(office.clients, Ground.PW_47, RECEIVED)
    return office


def answer(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_the_councils_of_all_open_requests_are_taken(asked: Office) -> None:
    assert asked.councils() == ["Cliëntenraad", "OR WNK"]


def test_an_open_request_goes_before_a_newer_one_that_was_decided(office: Office) -> None:
    office.ask(office.works, Ground.WOR_25, date(2021, 9, 1))
    office.decide(date(2021, 9, 3))
    office.ask(office.clients, Ground.PW_47, date(2021, 8, 1))
    assert office.councils() == ["Cliëntenraad"]


def test_where_nothing_is_open_the_newest_requests_are_taken(office: Office) -> None:
    office.ask(office.works, Ground.WOR_25, date(2021, 8, 1))
    office.ask(office.clients, Ground.PW_47, date(2021, 9, 1))
    office.decide(date(2021, 9, 3))
    assert office.councils() == ["Cliëntenraad"]


def test_a_council_that_was_asked_twice_is_planned_for_once(office: Office) -> None:
    office.ask(office.works, Ground.WOR_25, date(2021, 8, 1))
    office.ask(office.works, Ground.WOR_30, date(2021, 9, 1))
    (council,) = councils_of(office.file())
    assert council.ground is Ground.WOR_30


def test_what_the_register_knows_goes_with_the_council(asked: Office) -> None:
    clients, works = councils_of(asked.file())
    assert (clients.advice_weeks, clients.terms_source) == (8, "Verordening art. 4")
    assert works.done == (Done(Stage.RECEIPT, RECEIVED),)
    assert {clients.matter, works.matter} == {"SORA"}


def test_of_more_than_one_overleg_the_first_counts(asked: Office) -> None:
    (works,) = (c for c in asked.register.records(Consultation) if c.body == asked.works.id)
    for day in (date(2021, 9, 3), date(2021, 9, 6)):
        when = PreciseDate.day(day)
        record_step(asked.register, works.id, StepKind.MEETING, actual=when)
    _clients, council = councils_of(asked.file())
    assert council.done_on(Stage.MEETING) == date(2021, 9, 3)


def test_an_advice_that_was_sent_and_a_decision_go_with_the_council(asked: Office) -> None:
    (works,) = (c for c in asked.register.records(Consultation) if c.body == asked.works.id)
    advice = draft_advice(asked.register, works.id, Conclusion.NO_ADVICE)
    send_advice(asked.register, advice, date(2021, 9, 3))
    asked.decide(date(2021, 9, 6))
    _clients, council = councils_of(asked.file())
    assert council.done_on(Stage.ADVICE) == date(2021, 9, 3)
    assert council.done_on(Stage.DECISION) == date(2021, 9, 6)


def test_a_decision_that_was_revoked_is_no_step_that_was_taken(asked: Office) -> None:
    asked.decide(date(2021, 9, 3))
    works = next(c for c in asked.register.records(Consultation) if c.body == asked.works.id)
    record_notice(asked.register, [works.id], date(2021, 9, 4), None)
    (decision,) = asked.register.records(Decision)
    _clients, council = councils_of(asked.file())
    assert council.done_on(Stage.NOTICE) == date(2021, 9, 4)
    revoke_decision(asked.register, decision.id, date(2021, 9, 5), "nieuw plan")
    _clients, council = councils_of(asked.file())
    assert (council.done_on(Stage.DECISION), council.done_on(Stage.NOTICE)) == (None, None)


def test_an_intended_decision_leaves_the_request_open(office: Office) -> None:
    office.ask(office.works, Ground.WOR_25, date(2021, 8, 1))
    office.decide(date(2021, 9, 3), Outcome.PROPOSED)
    office.ask(office.clients, Ground.PW_47, date(2021, 9, 4))
    assert office.councils() == ["Cliëntenraad", "OR WNK"]


def test_a_joint_advice_is_given_when_this_council_adopted_it(asked: Office) -> None:
    clients, works = sorted(
        asked.register.records(Consultation), key=lambda c: c.body == asked.works.id
    )
    advice = draft_advice(asked.register, clients.id, Conclusion.POSITIVE)
    point = Point(id=NEW, advice=advice.id, number="1", text="Houd rekening met de werkdruk.")
    add_point(asked.register, point)
    (joining,) = join_consultations(asked.register, advice.id, [works.id])
    send_advice(asked.register, advice, date(2021, 9, 3))
    assert councils_of(asked.file())[1].done_on(Stage.ADVICE) is None
    adopt(asked.register, joining.id, date(2021, 9, 6))
    assert councils_of(asked.file())[1].done_on(Stage.ADVICE) == date(2021, 9, 6)


def test_a_withdrawn_request_has_no_councils(asked: Office) -> None:
    first = asked.register.records(Request)[0]
    withdraw(asked.register, first, "vergissing")
    assert councils_of(asked.file(), first.id) == ()


def test_a_dossier_without_requests_has_no_councils(office: Office) -> None:
    assert councils_of(office.file()) == ()


@pytest.mark.usefixtures("asked")
def test_the_table_says_which_day_of_notice_is_the_last_safe_one(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(ASKED, house) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "Kennisgeving van het besluit  di 30 nov 2021" in "\n".join(lines)
    assert "Di 30 november 2021 is de laatste veilige dag" in " ".join(map(str.strip, lines))
    assert "tot en met ma 3 januari 2022" in " ".join(map(str.strip, lines))
    assert "niet verlengd (Atw art. 1 lid 2)" in " ".join(map(str.strip, lines))


@pytest.mark.usefixtures("asked")
def test_the_json_has_its_documented_keys(house: Rooms, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ASKED, "--json"], house) == 0
    plan = answer(capsys)
    assert list(plan) == [
        "target",
        "kind",
        "today",
        "switches",
        "verdict",
        "sentence",
        "slowest",
        "councils",
    ]
    clients, works = plan["councils"]
    assert list(works) == [
        "name",
        "ground",
        "dossier",
        "verdict",
        "afterwards",
        "cautions",
        "steps",
    ]
    keys = "step latest day verdict reason how source article counted_back mark done terms"
    assert all(" ".join(step) == keys for step in (*works["steps"], *clients["steps"]))
    assert (clients["dossier"], works["ground"]) == ("SORA", "wor_25")


@pytest.mark.usefixtures("asked")
def test_the_json_keeps_real_dates_apart_from_planned_ones(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*ASKED, "--json"], house) == 0
    _clients, works = answer(capsys)["councils"]
    steps = {step["step"]: step for step in works["steps"]}
    receipt = steps["ontvangst"]
    assert (receipt["day"], receipt["done"]) == ("2021-10-01", "2021-09-01")
    terms = [(term["trigger"], term["last_day"]) for term in steps["kennisgeving"]["terms"]]
    assert terms == [("2021-11-30", "2021-12-30"), ("2021-12-01", "2022-01-03")]


@pytest.mark.usefixtures("asked")
def test_the_json_says_why_a_step_does_not_exist(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*ASKED, "--json", "--conform"], house) == 0
    _clients, works = answer(capsys)["councils"]
    suspension = works["steps"][1]
    assert (suspension["verdict"], suspension["day"]) == ("vervalt", None)
    assert suspension["reason"].endswith("wordt niets opgeschort (WOR art. 25 lid 6).")


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    "options, notice, receipt",
    (
        ([], "2021-11-30", "2021-10-01"),
        (["--afwijkend"], "2021-11-30", "2021-10-01"),
        (["--conform"], "2021-12-31", "2021-11-02"),
        (["--afstand"], "2021-12-31", "2021-11-02"),
        (["--extra-overleg"], "2021-11-30", "2021-09-17"),
        (["--adviesweken", "4"], "2021-11-30", "2021-10-15"),
    ),
)
def test_every_switch_changes_the_plan(
    options: list[str],
    notice: str,
    receipt: str,
    house: Rooms,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*ASKED, "--json", *options], house) == 0
    steps = {step["step"]: step["latest"] for step in answer(capsys)["councils"][1]["steps"]}
    assert (steps["kennisgeving"], steps["ontvangst"]) == (notice, receipt)


@pytest.mark.usefixtures("asked")
def test_a_plan_from_the_decision_has_no_notice(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*ASKED, "--json", "--soort", "besluit", "--dossier", "sora"], house) == 0
    plan = answer(capsys)
    assert plan["kind"] == "besluit"
    assert plan["councils"][1]["steps"][0]["step"] == "besluit"
    assert "is de uitvoering opgeschort tot en met" in plan["councils"][1]["afterwards"]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    "arguments, code, words",
    (
        (["planning", "proef.consultatie"], 2, "Er ontbreekt iets: --doel"),
        ([*ASKED, "--soort", "feest"], 2, "start, besluit"),
        ([*ASKED, "--adviesweken", "99"], 2, "--adviesweken"),
        ([*ASKED, "--dossier", "Anders"], 3, "‘SORA’"),
        (["planning", "proef.consultatie", "--doel", "eind 2021"], 3, "precieze dag"),
        (["planning", "proef.consultatie", "--doel", "2-1-1900"], 3, "het jaar 1899"),
    ),
)
def test_what_cannot_be_is_said_in_dutch_with_its_exit_code(
    arguments: list[str], code: int, words: str, house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments, house) == code
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.out == ""


def test_a_register_without_requests_says_so(
    house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(ASKED, house) == 3
    assert "geen aanvraag aan een raad" in capsys.readouterr().err


def test_a_register_that_is_not_there_is_said(
    house: Rooms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    real = replace(house, open_to_read=rooms().open_to_read)
    path = tmp_path / "nergens.consultatie"
    assert run(["planning", str(path), "--doel", "1-1-2022"], real) == 4
    assert "bestaat niet" in capsys.readouterr().err


def test_help_is_dutch(house: Rooms, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["planning", "--help"], house) == 0
    printed = capsys.readouterr().out
    assert "Gebruik: consultatie planning" in printed
    assert not any(word in printed for word in ("Usage", "Options:", "Show this", "OPTIONS"))


def test_a_kept_scenario_is_planned_by_its_name(
    asked: Office, house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = Scenario(
        id=NEW,
        dossier=asked.dossier.id,
        name="Volgt",
        target_day=date(2022, 1, 1),
        deviating=False,
    )
    keep_scenario(asked.register, kept)
    for arguments in (["--scenario", "volgt"], ["--doel", "1-1-2022", "--conform"]):
        assert run(["planning", "proef.consultatie", *arguments, "--json"], house) == 0
    by_name, typed = capsys.readouterr().out.split("\n}\n{")
    assert json.loads(by_name + "}") == json.loads("{" + typed)


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    "options, words",
    (
        (["--scenario", "Anders"], "geen scenario ‘Anders’. Wel: geen"),
        (["--scenario", "Anders", "--doel", "1-1-2022"], "niet allebei"),
    ),
)
def test_a_scenario_that_is_not_there_or_not_alone_is_refused(
    options: list[str], words: str, house: Rooms, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["planning", "proef.consultatie", *options], house) == 3
    assert words in capsys.readouterr().err
