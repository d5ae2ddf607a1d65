"""What the secretary reads in the program."""

from dataclasses import fields

from pytest_bdd import parsers, then, when

from consultatie import dates
from consultatie.appraisals import Opinion
from consultatie.clocks import PauseLength, length_of
from consultatie.commitments import CommitmentState
from consultatie.completeness import result_line
from consultatie.consultations import StepKind
from consultatie.finding_points import Place
from consultatie.forgotten import Forgotten, forgotten_in
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Lapsed, NoTerm, NotStarted, Running, StandsStill
from consultatie.lifelines.lines import life_line
from consultatie.opinions import judgement_of
from consultatie.planning.steps import Stage, Step
from consultatie.reactions import Accordance, Verdict
from consultatie.sight import Audience, Sight
from consultatie.suspension import Clash
from consultatie.term_list import terms_of
from tests.features.secretary import LAW, Secretary, Table, day_of, rows_of


@then(parsers.parse('weigert het programma met "{words}"'))
def _refuses(desk: Secretary, words: str) -> None:
    assert words in desk.refusal


@then("staat er geen aanvraag in het register")
def _nothing(desk: Secretary) -> None:
    assert not desk.file.requests


@then(parsers.parse("zijn er {number:d} aanvragen in het register"))
def _requests(desk: Secretary, number: int) -> None:
    assert len(desk.file.standing_requests()) == number


# -- terms ---------------------------------------------------------------------------------------


@then(parsers.parse('eindigt de termijn "{kind}" van "{name}" op "{day}"'))
def _ends(desk: Secretary, kind: str, name: str, day: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, Running)
    assert outcome.term.last_day == day_of(day)


@then(parsers.parse('begint de termijn "{kind}" van "{name}" op "{day}"'))
def _begins(desk: Secretary, kind: str, name: str, day: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, Running)
    assert outcome.term.trigger == day_of(day)


@then(parsers.parse('noemt de uitleg van "{kind}" van "{name}" "{words}"'))
def _explains(desk: Secretary, kind: str, name: str, words: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, Running)
    assert words in outcome.term.explanation.text


@then(parsers.parse('rust de termijn "{kind}" van "{name}" op "{source}"'))
def _rests(desk: Secretary, kind: str, name: str, source: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, Running)
    assert outcome.term.rule.article == source


@then(parsers.parse('bestaat de termijn "{kind}" van "{name}" niet, want "{words}"'))
def _absent(desk: Secretary, kind: str, name: str, words: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, NoTerm)
    assert words in outcome.sentence


@then(parsers.parse('is de termijn "{kind}" van "{name}" nog niet begonnen, want "{words}"'))
def _not_begun(desk: Secretary, kind: str, name: str, words: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, NotStarted)
    assert words in outcome.sentence


@then(parsers.parse('is de termijn "{kind}" van "{name}" vervallen op "{day}"'))
def _lapsed(desk: Secretary, kind: str, name: str, day: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, Lapsed)
    assert outcome.day == day_of(day)


@then(parsers.parse('staat de termijn "{kind}" van "{name}" stil, want "{words}"'))
def _stands_still(desk: Secretary, kind: str, name: str, words: str) -> None:
    outcome = desk.outcome(kind, name)
    assert isinstance(outcome, StandsStill)
    assert words in outcome.sentence


@then(parsers.parse('is de termijn "{kind}" van "{name}" niet meer lopend'))
def _runs_no_more(desk: Secretary, kind: str, name: str) -> None:
    assert not isinstance(desk.outcome(kind, name), Running)


@then(parsers.parse('heeft "{name}" geen lopende adviestermijn'))
def _held(desk: Secretary, name: str) -> None:
    outcome = desk.outcome("advies", name)
    assert not isinstance(outcome, Running)
    assert isinstance(outcome, NotStarted)
    assert "de aanvraag is niet volledig" in outcome.sentence


@then(parsers.parse('waarschuwt het programma bij "{kind}" van "{name}" "{words}"'))
def _cautions(desk: Secretary, kind: str, name: str, words: str) -> None:
    assert words in " ".join(desk.outcome(kind, name).cautions)


@then(parsers.parse('is de afgesproken dag van "{name}" "{day}"'))
@then(parsers.parse('blijft de afgesproken dag van "{name}" "{day}"'))
def _agreed(desk: Secretary, name: str, day: str) -> None:
    outcome = desk.outcome("advies", name)
    assert isinstance(outcome, Agreed)
    assert outcome.day == day_of(day)


@then(parsers.parse('is de afgesproken dag van "{name}" er niet'))
def _not_agreed(desk: Secretary, name: str) -> None:
    assert isinstance(desk.outcome("advies", name), NoTerm)


@then(parsers.parse('noemt het logboek van "{name}" "{words}"'))
def _logged(desk: Secretary, name: str, words: str) -> None:
    outcome = desk.outcome("advies", name)
    assert isinstance(outcome, Agreed)
    assert words in " ".join(outcome.history)


@then(parsers.parse('waarschuwt de termijn "{kind}" van "{name}" vooraf op "{day}"'))
def _warns(desk: Secretary, kind: str, name: str, day: str) -> None:
    lines = terms_of(desk.file, LAW, desk.today)
    line = next(x for x in lines if x.standing.body.name == name and x.kind is TermKind(kind))
    assert line.warning is not None
    assert line.warning.day == day_of(day)


@then(parsers.parse('zijn er {number:d} kennisgevingen aan "{name}"'))
def _notices(desk: Secretary, number: int, name: str) -> None:
    steps = desk.file.steps_of(desk.asked[name].id)
    assert sum(step.sort is StepKind.NOTICE for step in steps) == number


@then("heeft elke raad een eigen stand en eigen termijnen")
def _each_its_own(desk: Secretary) -> None:
    standings = [desk.standing(name) for name in desk.asked]
    assert len({standing.consultation.id for standing in standings}) == len(desk.asked)
    assert all({o.kind for o in standing.outcomes} == set(TermKind) for standing in standings)


@then(parsers.parse('staat "{kind}" van "{name}" in de termijnenlijst als "{state}"'))
def _state_of_term(desk: Secretary, kind: str, name: str, state: str) -> None:
    lines = terms_of(desk.file, LAW, desk.today)
    line = next(x for x in lines if x.standing.body.name == name and x.kind is TermKind(kind))
    assert line.state.value == state


@then(parsers.parse('noemt de termijnenlijst van "{title}" {number:d} raden'))
def _listed(desk: Secretary, title: str, number: int) -> None:
    lines = [line for line in terms_of(desk.file, LAW, desk.today) if line.subject == title]
    assert len({line.standing.body.name for line in lines}) == number


# -- advice and decision -------------------------------------------------------------------------


@then(parsers.parse('wijkt het besluit af voor "{name}"'))
def _deviates(desk: Secretary, name: str) -> None:
    assert desk.standing(name).accordance is Accordance.DEVIATES


@then(parsers.parse('volgt het besluit het advies voor "{name}"'))
def _accords(desk: Secretary, name: str) -> None:
    assert desk.standing(name).accordance is Accordance.ACCORDS


@then(parsers.parse('is "{name}" afgesloten met "{title}"'))
def _concluded(desk: Secretary, name: str, title: str) -> None:
    decision = desk.standing(name).decision
    assert decision is not None
    assert decision.title == title


@then(parsers.parse('staat de raadpleging van "{name}" nog open'))
def _open(desk: Secretary, name: str) -> None:
    assert desk.standing(name).decision is None


@then(parsers.parse('is het advies van "{name}" van "{day}"'))
def _advised(desk: Secretary, name: str, day: str) -> None:
    assert desk.standing(name).advised_on == day_of(day)


@then(parsers.parse('heeft "{name}" nog niet geadviseerd'))
def _not_advised(desk: Secretary, name: str) -> None:
    assert desk.standing(name).advised_on is None


@then(parsers.parse('heeft "{name}" {number:d} versies van het advies'))
def _versions(desk: Secretary, name: str, number: int) -> None:
    assert len(desk.file.advices_of(desk.asked[name].id)) == number


@then(parsers.parse('hoort bij het voorbehoud van "{name}" de aanvraag "{title}"'))
def _followed_up(desk: Secretary, name: str, title: str) -> None:
    (reservation,) = desk.file.procedure.reservations_of(desk.advice(name).id)
    assert reservation.follow_up is not None
    assert desk.file.request(reservation.follow_up).title == title


@then(parsers.parse('zijn er {number:d} antwoorden op punt {point} van "{name}"'))
def _answers(desk: Secretary, number: int, point: str, name: str) -> None:
    assert len(desk.file.answers_to(desk.point(point, name).id)) == number


@then(parsers.parse('is punt {number} van "{name}" "{verdict}"'))
def _verdict(desk: Secretary, number: str, name: str, verdict: str) -> None:
    answer = desk.file.answer_to(desk.point(number, name).id)
    assert answer is not None
    assert answer.verdict is Verdict(verdict)


@then("is er 1 reactie")
def _one_reaction(desk: Secretary) -> None:
    assert len(desk.file.reactions) == 1


@then(parsers.parse('vertelt de levensloop van punt {number} van "{name}" "{words}"'))
def _tells(desk: Secretary, number: str, name: str, words: str) -> None:
    file = desk.file
    place = Place(file, file.consultation(desk.asked[name].id), desk.point(number, name))
    assert words in "\n".join(event.line for event in life_line(place).events)


@then(parsers.parse('heeft "{name}" de vragen'))
def _questions(desk: Secretary, name: str, datatable: Table) -> None:
    found = desk.file.procedure.questions_of(desk.asked[name].id)
    said = [{"nummer": q.number, "beantwoord": "ja" if q.answer else "nee"} for q in found]
    assert said == rows_of(datatable)


@then(parsers.parse('luidt de uitkomst van de toets van "{name}" "{words}"'))
def _complete(desk: Secretary, name: str, words: str) -> None:
    assert result_line(desk.file.procedure.checks_of(desk.asked[name].id)).startswith(words)


@then(parsers.parse('staat bij "{name}" op papier de waarschuwing "{words}"'))
def _printed(desk: Secretary, name: str, words: str) -> None:
    assert words in " ".join(desk.standing(name).printed_cautions)


@then(parsers.parse('staat bij "{name}" op papier geen waarschuwing over "{words}"'))
def _not_printed(desk: Secretary, name: str, words: str) -> None:
    assert words not in " ".join(desk.standing(name).printed_cautions)


@then(parsers.parse('waarschuwt het programma de secretaris bij "{name}" "{words}"'))
def _warned(desk: Secretary, name: str, words: str) -> None:
    assert words in " ".join(desk.standing(name).cautions)


@then(parsers.parse('waarschuwt het programma de secretaris bij "{name}" niet meer over "{words}"'))
def _not_warned(desk: Secretary, name: str, words: str) -> None:
    assert words not in " ".join(desk.standing(name).cautions)


@then(parsers.parse('vindt "{judge}" de reactie op punt {number} van "{name}" "{opinion}"'))
def _judges(desk: Secretary, judge: str, number: str, name: str, opinion: str) -> None:
    judgement = judgement_of(desk.file, desk.point(number, name))
    assert judgement.opinion_of(desk.body(judge).id) is Opinion(opinion)


@then(parsers.parse('telt de kennisgeving van "{day}" aan "{name}", want "{reason}"'))
def _counts(desk: Secretary, day: str, name: str, reason: str) -> None:
    steps = desk.file.steps_of(desk.asked[name].id)
    (chosen,) = [step for step in steps if step.chosen]
    assert (chosen.day, chosen.chosen_because) == (day_of(day), reason)


@then(
    parsers.parse(
        'duurde de pauze van "{name}" {actual:d} dagen en waren er {planned:d} afgesproken'
    )
)
def _lasted(desk: Secretary, name: str, actual: int, planned: int) -> None:
    (paused,) = desk.file.procedure.pauses_of(desk.asked[name].id)
    assert length_of(paused, desk.today) == PauseLength(planned, actual, over=True)


@then(parsers.parse('ligt "{what}" bij "{name}" "{clash}"'))
def _lies(desk: Secretary, what: str, name: str, clash: str) -> None:
    watch = desk.standing(name).watch
    assert watch is not None
    assert {act.words: act.clash for act in watch.acts}[what] is Clash(clash)


@then("is er nog geen besluit in het register")
def _no_decision(desk: Secretary) -> None:
    assert desk.file.decisions == ()


# -- commitments ---------------------------------------------------------------------------------


@then(parsers.parse('is "{name}" degene die de toezegging nakomt'))
def _gives(desk: Secretary, name: str) -> None:
    assert desk.commitments[0].giver == desk.body(name).id


@then(parsers.parse('is bij de toezegging bewaard dat "{name}" haar deed'))
def _gave(desk: Secretary, name: str) -> None:
    (passed,) = desk.file.procedure.hand_overs_of(desk.commitments[0].id)
    assert passed.old_giver == desk.body(name).id


@then(parsers.parse('staat de toezegging op "{state}"'))
def _state(desk: Secretary, state: str) -> None:
    assert desk.commitments[0].state is CommitmentState(state)


@then("is bij de toezegging bewaard hoe zij is gemeld en waar en door wie aanvaard")
def _chain(desk: Secretary) -> None:
    kept = desk.commitments[0]
    assert kept.reported_how == "brief van 16 december"
    assert (kept.accepted_where, kept.accepted_by) == ("de raadsvergadering", "de voorzitter")


@then(parsers.parse('is er een volgende toezegging voor "{day}"'))
def _next(desk: Secretary, day: str) -> None:
    first, following = desk.commitments
    assert following.previous == first.id
    assert following.due is not None
    assert following.due.as_day == day_of(day)


@then(parsers.parse('staat bij "{counter}" van de vergeten zaken "{words}"'))
def _forgotten(desk: Secretary, counter: str, words: str) -> None:
    found = forgotten_in([desk.file], LAW, desk.today)
    assert counter in {own.name for own in fields(Forgotten)}
    assert any(words in lack.what for lack in getattr(found, counter))


# -- plans, sight, parties, dates ----------------------------------------------------------------


@then(parsers.parse('is de laatste dag voor "{stage}" van "{name}" "{day}"'))
def _last_day(desk: Secretary, stage: str, name: str, day: str) -> None:
    assert _planned(desk, stage, name).latest == day_of(day)


@then(parsers.parse('ligt de laatste dag voor "{stage}" van "{name}" na "{day}"'))
def _later_than(desk: Secretary, stage: str, name: str, day: str) -> None:
    assert _planned(desk, stage, name).latest > day_of(day)


@then(parsers.parse('legt het plan voor "{name}" uit "{words}"'))
def _why(desk: Secretary, name: str, words: str) -> None:
    assert words in " ".join(f"{step.how} {step.reason}" for step in _steps(desk, name))


def _planned(desk: Secretary, stage: str, name: str) -> Step:
    return next(step for step in _steps(desk, name) if step.stage is Stage(stage))


def _steps(desk: Secretary, name: str) -> tuple[Step, ...]:
    assert desk.plan is not None
    return next(route for route in desk.plan.routes if route.council.name == name).steps


@then("is er in het register niets veranderd")
def _unchanged(desk: Secretary) -> None:
    assert len(desk.register.journal()) == desk.actions


@then(parsers.parse('ziet "{audience}" punt {number} van "{name}" wel'))
def _sees(desk: Secretary, audience: str, number: str, name: str) -> None:
    assert _shown(desk, audience, number, name)


@then(parsers.parse('ziet "{audience}" punt {number} van "{name}" niet'))
def _sees_not(desk: Secretary, audience: str, number: str, name: str) -> None:
    assert not _shown(desk, audience, number, name)


def _shown(desk: Secretary, audience: str, number: str, name: str) -> bool:
    seen = Sight(desk.file, desk.today).seen_by(Audience(audience))
    return desk.point(number, name) in seen.points


@then(parsers.parse('bestaat "{name}" op "{day}" nog, en op "{later}" niet meer'))
def _ended(desk: Secretary, name: str, day: str, later: str) -> None:
    until = desk.body(name).valid_until
    assert until is not None
    assert day_of(day) <= until < day_of(later)


@then(parsers.parse('staat "{name}" niet meer in de lijst'))
def _gone(desk: Secretary, name: str) -> None:
    assert name not in {body.name for body in desk.register.parties().standing_bodies()}


@then(parsers.parse('staat "{name}" weer in de lijst'))
def _back(desk: Secretary, name: str) -> None:
    assert name in {body.name for body in desk.register.parties().standing_bodies()}


@when(parsers.parse('de secretaris als datum "{typed}" typt'), target_fixture="understood")
def _type(desk: Secretary, typed: str) -> str:
    return dates.understand(typed, desk.today).sentence


@then(parsers.parse('heeft het programma "{words}" begrepen'))
def _understood(understood: str, words: str) -> None:
    assert words in understood
