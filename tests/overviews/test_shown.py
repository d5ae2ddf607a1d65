"""What the board may not see stays off its paper, and is counted in one line."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.advice import Theme
from consultatie.appraisals import Joining
from consultatie.decisions import Coverage, Outcome
from consultatie.overviews.content import plain_text
from consultatie.overviews.shown import left_out_line
from consultatie.overviews.summary import works_council_summary
from consultatie.questions import Expert
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case

TODAY = date(2022, 2, 1)
JOINED = date(2021, 10, 20)


@pytest.fixture
def case() -> Case:
    """Two councils on one request, with two answered points each, and a decision."""
    case = Case()
    request = case.request(title="Aanvraag fusie")
    asked = [case.ask(case.council(name), request) for name in ("OR BUCH", "OR WNK")]
    for consultation in asked:
        case.advise(consultation, Verdict.ADOPTED, Verdict.NOT_ADOPTED)
    case.decide(*asked)
    return case


def printed(case: Case) -> str:
    return plain_text(works_council_summary(case.file, "Register", LAW, TODAY))


def hide(case: Case, subject: int, visibility: Visibility = Visibility.COUNCIL) -> None:
    case.put(Marking(id=NEW, subject=subject, visibility=visibility))


def test_without_marks_nothing_is_left_out_and_no_line_says_so(case: Case) -> None:
    assert "niet opgenomen" not in printed(case)


def test_a_point_that_is_internal_is_left_out_and_counted(case: Case) -> None:
    point = case.file.points[0]
    case.put(replace(point, text="Dit blijft binnen"))
    hide(case, point.id)
    words = printed(case)
    assert "Dit blijft binnen" not in words
    assert "1 onderdeel is niet opgenomen omdat het intern of geheim is." in words


def test_leaving_a_point_out_does_not_change_what_the_decision_did(case: Case) -> None:
    for point in case.file.points:
        if point.number == "2":
            hide(case, point.id)
    words = printed(case)
    assert "wijkt af" in words
    assert "ma 3 januari 2022" in words


def test_a_hidden_reaction_takes_its_point_along_so_that_none_seems_unanswered(case: Case) -> None:
    reaction = case.register.records(Reaction)[0]
    hide(case, reaction.id, Visibility.CONFIDENTIAL)
    words = printed(case)
    assert "hebben nog geen reactie" not in words
    assert "Eén punt heeft nog geen reactie" not in words
    assert "1 onderdeel is niet opgenomen" in words


def test_a_hidden_consultation_goes_whole_and_counts_once(case: Case) -> None:
    hide(case, case.file.consultations[0].id)
    words = printed(case)
    assert "OR BUCH" not in words
    assert "OR WNK" in words
    assert "1 onderdeel is niet opgenomen" in words


def test_a_hidden_request_leaves_a_paper_that_says_only_that(case: Case) -> None:
    hide(case, case.file.requests[0].id)
    words = printed(case)
    assert "Aanvraag fusie" not in words
    assert "1 onderdeel is niet opgenomen" in words
    assert "nog geen ondernemingsraad geraadpleegd" not in words


def test_a_hidden_decision_takes_the_consultations_it_concludes_along(case: Case) -> None:
    hide(case, case.file.decisions[0].id, Visibility.CONFIDENTIAL)
    words = printed(case)
    assert "OR WNK" not in words
    assert "1 onderdeel is niet opgenomen" in words


def test_a_hidden_theme_does_not_lend_its_name(case: Case) -> None:
    theme = case.put(Theme(id=NEW, dossier=case.dossier.id, name="Geheim thema"))
    case.put(replace(case.file.points[0], theme=theme.id))
    hide(case, theme.id)
    assert "Geheim thema" not in printed(case)


def test_the_secretarys_own_cautions_stay_off_the_paper(case: Case) -> None:
    consultation = case.file.consultations[0].id
    case.put(Expert(id=NEW, consultation=consultation, who="Bureau X", engaged_on=TODAY))
    assert "Bureau X" not in printed(case)


def test_a_counter_proposal_of_the_board_stands_with_its_reaction(case: Case) -> None:
    point = case.file.points[0]
    case.react(point, Verdict.PARTLY, round=2, counter_proposal="Een loket minder")
    assert "Tegenvoorstel: Een loket minder" in printed(case)


def test_an_answer_may_be_hidden_by_itself(case: Case) -> None:
    hide(case, case.register.records(Answer)[0].id)
    assert "1 onderdeel is niet opgenomen" in printed(case)


@pytest.mark.parametrize(
    "number, line",
    (
        (0, ""),
        (1, "1 onderdeel is niet opgenomen omdat het intern of geheim is."),
        (3, "3 onderdelen zijn niet opgenomen omdat zij intern of geheim zijn."),
    ),
)
def test_the_line_counts(number: int, line: str) -> None:
    assert left_out_line(number) == line


def test_a_joint_advice_stands_with_each_council_on_its_own_day(case: Case) -> None:
    first = case.file.advices[0]
    other = case.ask(case.council("OR Halte Werk"), case.file.requests[0])
    case.put(Joining(id=NEW, advice=first.id, consultation=other.id, adopted_on=JOINED))
    words = printed(case)
    assert "20-10-2021 · positief mits (gezamenlijk)" in words
    assert "Een punt van een gezamenlijk advies telt bij elke raad" in words


def test_a_joint_advice_that_a_council_did_not_adopt_is_not_its_advice(case: Case) -> None:
    first = case.file.advices[0]
    other = case.ask(case.council("OR Halte Werk"), case.file.requests[0])
    case.put(Joining(id=NEW, advice=first.id, consultation=other.id))
    assert "(gezamenlijk)" not in printed(case)
    assert "nog geen advies" in printed(case)


def test_an_outcome_that_differs_per_council_names_the_councils(case: Case) -> None:
    own = case.register.records(Coverage)[1]
    case.put(replace(own, outcome=Outcome.AS_NOTED))
    words = printed(case)
    assert "conform voorstel · OR BUCH" in words
    assert "conform aantekening · OR WNK" in words


def test_a_decision_that_was_set_aside_is_not_named_to_who_may_not_see_it(case: Case) -> None:
    (first,) = case.file.decisions
    case.put(replace(first, title="Het geheime besluit", revoked_on=date(2021, 12, 10)))
    case.decide(*case.file.consultations, day=date(2021, 12, 15), notified=None)
    assert "Het geheime besluit" in printed(case)
    hide(case, first.id)
    words = printed(case)
    assert "Het geheime besluit" not in words
    assert "1 onderdeel is niet opgenomen" in words
