"""Several points at once, rounds, and what the council thinks of a reaction; by keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from consultatie.acts.appraisals import join_consultations
from consultatie.acts.records import NEW
from consultatie.advice import Point
from consultatie.appraisals import Appraisal, Joining, Opinion
from consultatie.dates import PreciseDate
from consultatie.meetings import Meeting
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.requests import Request
from tests.cases import Case
from tests.example_register import copy_of_example, rooms
from tests.keys import await_dialog, keyboard, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, ScreenName
from ui.forms.choice_editors import ChoiceBox
from ui.forms.page import FormPage
from ui.views.reactions import ReactionsScreen
from ui.views.reactions.chosen_bar import ChosenBar
from ui.views.reactions.drafts import AlsoDraft, ReplyDraft, refitted, with_points
from ui.views.reactions.judging import JudgementView
from ui.views.reactions.lines import Filter, lines_of
from ui.views.reactions.point_list import PointList
from ui.widgets.chip import Chip
from ui.widgets.growing_text import GrowingText

Show = Callable[[Case], ReactionsScreen]
GIVEN = date(2021, 11, 1)


@pytest.fixture
def case() -> Case:
    """Two councils with two points each: the list shows OR BUCH before OR WNK."""
    case = Case()
    request = case.request()
    for name in ("OR BUCH", "OR WNK"):
        case.advise(case.ask(case.council(name), request), None, None)
    return case


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(case: Case) -> ReactionsScreen:
        screen = ReactionsScreen(desk_on(case.register))
        screen.desk.setParent(screen)
        screen.desk.register_changed.connect(screen.reload)
        screen.show_place(Place(ScreenName.REACTIONS, case.dossier.id))
        screen.resize(1190, 640)
        qtbot.addWidget(screen)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.list.choose_place(0)
        screen.list.setFocus()
        return screen

    return shown


def answers(case: Case) -> list[tuple[str, Verdict, str]]:
    """What is answered to which point, in the order of the list."""
    found = {a.point: a for a in case.register.records(Answer) if a.stands}
    lines = [line for line in lines_of(case.file) if line.point.id in found]
    return [
        (line.name, found[line.point.id].verdict, found[line.point.id].wording) for line in lines
    ]


def opinions(case: Case) -> list[tuple[str, Opinion]]:
    judged = [(line.name, line.judgement.last) for line in lines_of(case.file)]
    return [(name, last.opinion) for name, last in judged if last]


def page() -> FormPage:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    found = dialog.findChild(FormPage)
    assert found is not None
    return found


def words_of(screen: ReactionsScreen) -> list[str]:
    return [label.text() for label in screen.quote.findChildren(QLabel)]


# -- choosing ---------------------------------------------------------------------------------


def test_shift_and_ctrl_choose_more_points_and_say_how_many(case: Case, show: Show) -> None:
    screen = show(case)
    press("Shift+Down")
    assert screen.together.isVisible()
    press("Ctrl+Down", "Ctrl+Down", "Ctrl+Space")
    names = [line.name for line in screen.list.all_chosen()]
    assert names == ["OR BUCH punt 1", "OR BUCH punt 2", "OR WNK punt 2"]
    assert screen.together.words.text() == "3 punten gekozen"


def test_escape_leaves_only_the_point_in_hand(case: Case, show: Show) -> None:
    screen = show(case)
    press("Shift+Down", "Escape")
    assert [line.name for line in screen.list.all_chosen()] == ["OR BUCH punt 2"]
    assert not screen.together.isVisible()


def test_what_is_chosen_stays_chosen_when_the_register_changes(case: Case, show: Show) -> None:
    screen = show(case)
    press("Ctrl+A")
    case.put(Meeting(id=NEW, dossier=case.dossier.id, title="Overleg"))
    screen.reload()
    assert len(screen.list.all_chosen()) == 4


def test_the_model_of_the_points_keeps_the_promises_of_qt(case: Case, qtbot: QtBot) -> None:
    points = PointList()
    qtbot.addWidget(points)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(points.points, mode, points)
    points.points.set_lines(lines_of(case.file))
    points.choose_place(0)
    assert tester.model() is points.points


def test_the_point_in_hand_is_one_of_those_that_are_chosen(case: Case, show: Show) -> None:
    screen = show(case)
    press("Shift+Down", "Ctrl+Down", "Return")
    names = {line.point.id: line.name for line in lines_of(case.file)}
    draft = screen.editor.draft()
    assert names[draft.point] == "OR BUCH punt 1"
    assert [names[also.point] for also in draft.also] == ["OR BUCH punt 2"]


def test_more_points_than_anybody_oversees_are_not_answered_at_once(case: Case, show: Show) -> None:
    advice = case.advise(case.ask(case.council("OR Z"), case.register.records(Request)[0]))
    for number in range(1, 101):
        case.point(advice, str(number))
    screen = show(case)
    press("Ctrl+A", "Return")
    assert "ten hoogste 100 punten" in screen.bar.words
    assert screen.editor.draft().also == ()


def test_text_at_a_saved_reaction_is_saved_before_a_next_round_begins(
    case: Case, show: Show
) -> None:
    for line in lines_of(case.file)[:2]:
        case.react(line.point, Verdict.ADOPTED, given_on=GIVEN)
    screen = show(case)
    press("Return", "Tab")
    write("Half af. ")
    screen.list.setFocus()
    press("Shift+Down", "Shift+Up", "Ctrl+A", "Return")
    assert screen.bar.words == "Sla eerst op wat u bij dit punt schreef."
    assert screen.editor.draft().text.startswith("Half af.")


# -- one reaction to more points --------------------------------------------------------------


def test_one_reaction_answers_points_of_two_councils_by_keys_alone(case: Case, show: Show) -> None:
    show(case)
    press("Ctrl+A", "Return", "Ctrl+1", "Tab")
    write("Wij nemen dit over.")
    press("Ctrl+Return")
    assert [name for name, verdict, _words in answers(case) if verdict is Verdict.ADOPTED] == [
        "OR BUCH punt 1",
        "OR BUCH punt 2",
        "OR WNK punt 1",
        "OR WNK punt 2",
    ]
    assert len(case.register.records(Reaction)) == 1


def test_each_council_gets_its_own_verdict_and_wording_in_the_same_reaction(
    case: Case, show: Show
) -> None:
    screen = show(case)
    press("Shift+Down", "Shift+Down", "Return", "Ctrl+1")
    screen.editor.focus_text()
    write("Akkoord.")
    first, second = (also.point for also in screen.editor.draft().also)
    screen.editor.shared.wording_of(first).setFocus()
    write("Voor u vanaf mei.")
    screen.editor.shared.box_of(second).setFocus()
    press("Ctrl+3")
    screen.editor.editor("reasons").setFocus()
    write("Daarom.")
    press("Ctrl+Return")
    # The point in hand is the one that was chosen last.
    assert answers(case) == [
        ("OR BUCH punt 1", Verdict.ADOPTED, "Voor u vanaf mei."),
        ("OR BUCH punt 2", Verdict.NOT_ADOPTED, ""),
        ("OR WNK punt 1", Verdict.ADOPTED, ""),
    ]


def test_tab_goes_along_the_other_points_before_the_verdicts(case: Case, show: Show) -> None:
    screen = show(case)
    press("Shift+Down", "Return")
    (also,) = screen.editor.draft().also
    screen.editor.shared.box_of(also.point).setFocus()
    press("Tab")
    assert isinstance(keyboard(), GrowingText)
    press("Tab", "Tab")
    assert keyboard() in screen.editor.verdict.buttons()


def test_reasons_are_asked_as_soon_as_one_of_the_points_is_not_adopted(
    case: Case, show: Show
) -> None:
    screen = show(case)
    press("Shift+Down", "Return", "Ctrl+1", "Tab")
    write("Akkoord.")
    (also,) = screen.editor.draft().also
    screen.editor.shared.box_of(also.point).setFocus()
    press("Ctrl+2", "Ctrl+Return")
    assert "art. 25 lid 5 WOR" in screen.editor.error("reasons")
    assert answers(case) == []


def test_a_saved_reaction_shows_what_it_says_to_each_of_its_points(case: Case, show: Show) -> None:
    screen = show(case)
    press("Shift+Down", "Return", "Ctrl+1", "Tab")
    write("Akkoord.")
    press("Ctrl+Return")
    screen.list.choose_place(0)
    (also,) = screen.editor.draft().also
    assert also.verdict is Verdict.ADOPTED
    assert isinstance(screen.editor.shared.box_of(also.point), ChoiceBox)
    assert screen.editor.shared.isVisible()


def test_a_point_is_taken_off_the_reaction_again(case: Case, show: Show) -> None:
    screen = show(case)
    press("Shift+Down", "Return")
    assert len(screen.editor.draft().also) == 1
    loose = screen.editor.shared.findChild(QToolButton)
    assert isinstance(loose, QToolButton)
    loose.click()
    # Who clicks twice means the same once.
    loose.click()
    assert screen.editor.draft().also == ()
    assert not screen.editor.shared.isVisible()


def test_points_that_were_answered_begin_their_next_round_together(case: Case, show: Show) -> None:
    first = lines_of(case.file)[0].point
    case.react(first, Verdict.NOT_ADOPTED, given_on=GIVEN)
    screen = show(case)
    press("Shift+Down", "Return")
    assert screen.editor.draft().round == 2
    assert "dit wordt ronde 2" in screen.bar.words
    press("Ctrl+1", "Tab")
    write("Bij nader inzien.")
    press("Ctrl+Return")
    rounds = [case.file.reaction(a.reaction).round for a in case.file.answers_to(first.id)]
    assert rounds == [1, 2]


def test_a_saved_reaction_takes_unanswered_points_in_without_a_new_round() -> None:
    saved = ReplyDraft(1, reaction=9, verdict=Verdict.ADOPTED, text="Ja")
    wider = with_points(saved, {1: 1, 2: 0})
    assert (wider.reaction, wider.round, wider.also) == (9, 1, (AlsoDraft(2),))


def test_a_saved_reaction_leaves_what_is_said_elsewhere_to_the_next_round() -> None:
    saved = ReplyDraft(1, reaction=9, verdict=Verdict.ADOPTED, text="Ja", also=(AlsoDraft(3),))
    begun = with_points(saved, {1: 1, 2: 4})
    assert (begun.reaction, begun.round, begun.also) == (NEW, 5, (AlsoDraft(2),))


def test_what_was_typed_as_the_first_reaction_is_the_second_once_another_was_saved() -> None:
    kept, saved = ReplyDraft(1, text="Half af"), ReplyDraft(1, reaction=9, round=1)
    assert refitted(kept, saved) == ReplyDraft(1, text="Half af", round=2)


# -- counter-proposal and rounds --------------------------------------------------------------


def test_a_counter_proposal_is_kept_and_cautioned_beside_adopted(case: Case, show: Show) -> None:
    screen = show(case)
    press("Return", "Ctrl+1", "Tab")
    write("Ja.")
    screen.editor.editor("counter_proposal").setFocus()
    write("Een loket minder.")
    assert screen.editor.caution.isVisible()
    press("Ctrl+Return")
    (reaction,) = case.register.records(Reaction)
    assert reaction.counter_proposal == "Een loket minder."


def test_reasons_that_are_not_needed_are_not_asked(case: Case, show: Show) -> None:
    screen = show(case)
    reasons = screen.editor.editor("reasons").input
    press("Return", "Ctrl+1")
    assert reasons.accessibleDescription() == ""
    press("Ctrl+3")
    assert "Verplicht" in reasons.accessibleDescription()


def test_without_adopted_a_counter_proposal_needs_no_caution(case: Case, show: Show) -> None:
    screen = show(case)
    press("Return", "Ctrl+2")
    screen.editor.editor("counter_proposal").setFocus()
    write("Een loket minder.")
    assert not screen.editor.caution.isVisible()


def test_the_next_round_shows_the_earlier_one_above_it_with_its_day(case: Case, show: Show) -> None:
    point = lines_of(case.file)[0].point
    case.react(point, Verdict.NOT_ADOPTED, given_on=GIVEN, reasons="Te duur.")
    screen = show(case)
    assert "Ronde 1 · 1 november 2021" not in words_of(screen)
    screen.editor.round_button.click()
    assert "Ronde 1 · 1 november 2021" in words_of(screen)
    assert "Redenen: Te duur." in words_of(screen)
    said = [label.text() for label in screen.editor.findChildren(QLabel)]
    assert "Ronde 2. Tot u deze opslaat, telt ronde 1." in said


# -- what the council thinks ------------------------------------------------------------------


def test_the_opinion_on_more_points_is_recorded_in_one_act(
    case: Case, show: Show, qtbot: QtBot
) -> None:
    for line in lines_of(case.file)[:2]:
        case.react(line.point, Verdict.ADOPTED, given_on=GIVEN)
    held = PreciseDate.day(date(2021, 11, 12))
    case.put(Meeting(id=NEW, dossier=case.dossier.id, title="Overleg", held=held))
    screen = show(case)
    press("Shift+Down", "Ctrl+Shift+O")
    await_dialog(qtbot)
    write("onv")
    page().editor("meeting").input.setFocus()
    press("Down")
    assert page().values()["given_on"] == date(2021, 11, 12)
    press("Ctrl+Return")
    assert opinions(case) == [
        ("OR BUCH punt 1", Opinion.NOT_ENOUGH),
        ("OR BUCH punt 2", Opinion.NOT_ENOUGH),
    ]
    assert {a.meeting for a in case.register.records(Appraisal)} == {
        meeting.id for meeting in case.register.records(Meeting)
    }
    assert len(screen.list.all_chosen()) == 2


def test_one_of_the_points_can_be_judged_otherwise(case: Case, show: Show, qtbot: QtBot) -> None:
    lines = lines_of(case.file)[:2]
    for line in lines:
        case.react(line.point, Verdict.ADOPTED, given_on=GIVEN)
    show(case)
    press("Shift+Down", "Ctrl+Shift+O")
    await_dialog(qtbot)
    page().set_values({"opinion": Opinion.ENOUGH, "given_on": date(2021, 11, 12)})
    page().editor("each").set_value({lines[1].point.id: Opinion.FOR_NOW})
    press("Ctrl+Return")
    assert [opinion for _name, opinion in opinions(case)] == [Opinion.ENOUGH, Opinion.FOR_NOW]


def test_a_point_without_a_reaction_is_refused_beside_the_opinion(
    case: Case, show: Show, qtbot: QtBot
) -> None:
    show(case)
    press("Ctrl+Shift+O")
    await_dialog(qtbot)
    page().set_values({"opinion": Opinion.ENOUGH, "given_on": date(2021, 11, 12)})
    press("Ctrl+Return")
    assert page().error("opinion") == "Op dit punt is nog niet gereageerd."
    assert opinions(case) == []


def test_the_rendering_can_be_agreed_before_there_is_a_reaction(
    case: Case, show: Show, qtbot: QtBot
) -> None:
    screen = show(case)
    press("Ctrl+Shift+O")
    await_dialog(qtbot)
    page().set_values({"opinion": Opinion.NOT_DISCUSSED, "given_on": date(2021, 10, 20)})
    page().editor("rendering_agreed").input.setFocus()
    press("Down", "Ctrl+Return")
    (appraisal,) = case.register.records(Appraisal)
    assert (appraisal.rendering_agreed, appraisal.given_on) == (True, date(2021, 10, 20))
    view = screen.quote.findChild(JudgementView)
    assert view is not None


def test_the_newest_opinion_stands_at_the_point_and_the_earlier_ones_below_it(
    case: Case, show: Show
) -> None:
    point = lines_of(case.file)[0].point
    case.react(point, Verdict.PARTLY, given_on=GIVEN)
    judge(case, point, Opinion.NOT_ENOUGH, date(2021, 11, 5))
    judge(case, point, Opinion.ENOUGH, date(2021, 11, 9))
    screen = show(case)
    assert "9 november 2021" in words_of(screen)
    assert "Eerder: onvoldoende · 5 november 2021" in words_of(screen)
    spoken = screen.list.points.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "oordeel raad: voldoende" in spoken


def test_the_last_opinion_is_withdrawn_with_a_reason(case: Case, show: Show, qtbot: QtBot) -> None:
    point = lines_of(case.file)[0].point
    case.react(point, Verdict.PARTLY, given_on=GIVEN)
    judge(case, point, Opinion.NOT_ENOUGH, date(2021, 11, 5))
    screen = show(case)
    view = screen.quote.findChild(JudgementView)
    assert view is not None
    view.withdraw_wanted.emit(case.register.records(Appraisal)[0])
    await_dialog(qtbot)
    write("vergissing")
    press("Ctrl+Return")
    assert opinions(case) == []


def test_the_filter_finds_what_was_not_discussed_yet(case: Case, show: Show) -> None:
    first, second = (line.point for line in lines_of(case.file)[:2])
    for point in (first, second):
        case.react(point, Verdict.PARTLY, given_on=GIVEN)
    judge(case, first, Opinion.NOT_ENOUGH, date(2021, 11, 5))
    screen = show(case)
    offered = {words: count for _v, words, count in screen.filters.questions["opinion"].offered()}
    assert offered == {"onvoldoende": 1, "nog niet besproken": 1}
    screen.filters.take(Filter(opinion=Opinion.NOT_DISCUSSED))
    assert [line.point.id for line in screen.list.points.lines] == [second.id]


def test_an_opinion_on_points_of_the_example_is_on_disk_and_one_undo_takes_it_back(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = copy_of_example(tmp_path)
    register = rooms().open_to_write(path, None)
    before = len(register.records(Appraisal))
    screen = ReactionsScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.show_place(Place(ScreenName.REACTIONS, register.dossier_lines()[0].dossier.id))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.list.choose_place(0)
    screen.list.setFocus()
    press("Shift+Down", "Shift+Down", "Ctrl+Shift+O")
    await_dialog(qtbot)
    page().set_values({"opinion": Opinion.FOR_NOW, "given_on": TODAY})
    press("Ctrl+Return")
    other = rooms().open_to_read(path, None)
    assert len(other.records(Appraisal)) == before + 3
    register.undo()
    assert len(other.records(Appraisal)) == before
    other.close()
    register.close()


# -- joint points and the head ----------------------------------------------------------------


def test_a_joint_point_carries_every_body_that_gives_it() -> None:
    case = Case()
    asked = case.ask(case.council())
    others = [
        case.ask(case.council(name), case.register.records(Request)[0])
        for name in ("OR BUCH", "OR Halte Werk")
    ]
    advice = case.advise(asked, None)
    join_consultations(case.register, advice.id, [other.id for other in others])
    (line,) = lines_of(case.file)
    assert line.name == "OR WNK, OR BUCH en OR Halte Werk punt 1"


@pytest.mark.parametrize("width, beside", ((1190, True), (800, False)))
def test_in_a_narrow_window_the_life_line_moves_to_the_menu(
    case: Case, show: Show, width: int, beside: bool
) -> None:
    screen = show(case)
    screen.resize(width, 640)
    words = [words for words, *_rest in screen.further_acts()]
    assert ("&Levensloop" in words) is not beside
    assert "Zichtbaarheid van het &punt…" in words


def test_the_bar_of_chosen_points_is_no_bar_for_one(qtbot: QtBot) -> None:
    bar = ChosenBar()
    qtbot.addWidget(bar)
    bar.show_number(2)
    assert not bar.isHidden()
    bar.show_number(1)
    assert bar.isHidden()


def judge(case: Case, point: Point, opinion: Opinion, day: date) -> None:
    case.put(Appraisal(id=NEW, point=point.id, opinion=opinion, given_on=day))


def test_a_point_of_two_councils_asks_which_of_them_judges_and_shows_both(
    case: Case, show: Show
) -> None:
    screen = show(case)
    buch, wnk = (c for c in case.file.consultations)
    advice = next(a for a in case.file.advices if a.consultation == buch.id)
    for other in [a for a in case.file.advices if a.consultation == wnk.id]:
        case.put(replace(other, withdrawn="gezamenlijk"))
    case.put(Joining(id=NEW, advice=advice.id, consultation=wnk.id))
    case.react(case.points(advice)[0], Verdict.PARTLY)
    screen.reload()
    screen.list.choose_place(0)
    screen.deeds.ask_appraisal()
    asked = page()
    asked.submit()
    assert asked.error("body")
    asked.set_values({"body": wnk.body, "opinion": Opinion.ENOUGH, "given_on": date(2021, 12, 6)})
    asked.submit()
    (appraisal,) = case.register.records(Appraisal)
    assert appraisal.body == wnk.body
    chips = [chip.accessibleName() for chip in screen.quote.findChildren(Chip)]
    assert {"OR WNK: voldoende", "OR BUCH: nog niet besproken"} <= set(chips)
