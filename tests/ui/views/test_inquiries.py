"""What a council asks, in the tab of its own on the page of a request."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.questions import ask
from consultatie.acts.records import NEW, add, withdraw
from consultatie.consultations import Consultation
from consultatie.questions import Expert, Question, Sounding
from tests.cases import Case
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from tests.ui.views.request_page import asked_sheet
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.views.request import RequestScreen
from ui.views.request.inquiries import InquiriesPart, asked_records


@pytest.fixture
def asked(case: Case) -> Consultation:
    return case.ask(case.council())


@pytest.fixture
def screen(case: Case, asked: Consultation, qtbot: QtBot) -> RequestScreen:
    screen = RequestScreen(desk_on(case.register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(ScreenName.REQUEST, case.dossier.id, asked.id))
    screen.resize(1190, 700)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.council.open_tab(screen.council.inquiries)
    return screen


@pytest.fixture
def part(screen: RequestScreen) -> InquiriesPart:
    return screen.council.inquiries.part


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def questions(case: Case) -> list[tuple[int, str, str]]:
    return [(q.round, q.number, q.text) for q in case.register.records(Question) if q.stands]


def put_question(case: Case, asked: Consultation, number: str = "1", **fields: Any) -> Question:
    draft = Question(id=NEW, consultation=asked.id, number=number, text="Hoeveel?", **fields)
    return add(case.register, draft)


def test_without_questions_the_tab_says_how_to_begin(part: InquiriesPart) -> None:
    assert "Nog geen vragen" in words(part)


def test_two_questions_after_each_other_get_the_numbers_one_and_two(
    screen: RequestScreen, case: Case, qtbot: QtBot
) -> None:
    for text in ("Wie beslist?", "Wat kost het?"):
        screen.offered()[Act.NEW]()
        await_dialog(qtbot)
        write(text)
        press("Ctrl+Return")
    assert questions(case) == [(1, "1", "Wie beslist?"), (1, "2", "Wat kost het?")]


def test_from_another_tab_the_key_for_new_comes_to_the_questions(
    screen: RequestScreen, qtbot: QtBot
) -> None:
    screen.council.open_tab(screen.council.terms)
    screen.offered()[Act.NEW]()
    assert asked_sheet(qtbot).title == "Nieuwe vraag · OR WNK"
    assert screen.council.inquiries.isVisible()


def test_another_round_proposes_its_own_next_number(
    screen: RequestScreen, case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    put_question(case, asked)
    screen.offered()[Act.NEW]()
    page = asked_sheet(qtbot).page
    assert page.editor("number").value() == "2"
    page.editor("round").set_value(2)
    assert page.editor("number").value() == "1"


def test_a_number_that_was_typed_stays_in_another_round(
    screen: RequestScreen, qtbot: QtBot
) -> None:
    screen.offered()[Act.NEW]()
    page = asked_sheet(qtbot).page
    page.editor("number").set_value("7b")
    page.editor("round").set_value(2)
    assert page.editor("number").value() == "7b"


def test_enter_on_a_question_takes_the_answer_of_today(
    part: InquiriesPart, case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    question = put_question(case, asked)
    part.setFocus()
    press("Return")
    await_dialog(qtbot)
    write("Twaalf.")
    press("Ctrl+Return")
    answered = case.register.get(Question, question.id)
    assert (answered.answer, answered.answered_on) == ("Twaalf.", TODAY)


def test_unanswered_questions_are_marked_and_counted(
    part: InquiriesPart, case: Case, asked: Consultation
) -> None:
    put_question(case, asked)
    put_question(case, asked, "2", answer="Ja")
    lines = [part.questions.model.row_words(row) for row in part.questions.model.rows]
    assert [("onbeantwoord" in line) for line in lines] == [True, False]
    assert part.choices[0].text() == "Vragen (2): 1 onbeantwoord"


def test_questions_stand_by_round_and_the_tenth_after_the_second(
    part: InquiriesPart, case: Case, asked: Consultation
) -> None:
    for round_, number in ((2, "1"), (1, "10"), (1, "2")):
        put_question(case, asked, number, round=round_)
    shown = [(q.round, q.number) for q in part.questions.model.rows]
    assert shown == [(1, "2"), (1, "10"), (2, "1")]


def test_f2_changes_the_question_that_has_the_keyboard(
    screen: RequestScreen, part: InquiriesPart, case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    put_question(case, asked)
    part.setFocus()
    screen.offered()[Act.EDIT]()
    assert asked_sheet(qtbot).title == "Vraag 1 wijzigen"


def test_ctrl_del_withdraws_the_question_that_has_the_keyboard(
    screen: RequestScreen, part: InquiriesPart, case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    put_question(case, asked)
    part.setFocus()
    screen.offered()[Act.WITHDRAW]()
    await_dialog(qtbot)
    write("dubbel gesteld")
    press("Ctrl+Return")
    assert questions(case) == []


def test_a_withdrawn_question_can_be_shown_and_put_back(
    part: InquiriesPart, case: Case, asked: Consultation
) -> None:
    question = put_question(case, asked)
    withdraw(case.register, question, "dubbel")
    part.questions.withdrawn.setChecked(True)
    part.questions.choose(question.id)
    part.questions.restore.trigger()
    assert case.register.get(Question, question.id).stands


def test_a_double_number_is_refused_beside_the_number(
    screen: RequestScreen, case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    put_question(case, asked)
    screen.offered()[Act.NEW]()
    sheet = asked_sheet(qtbot)
    sheet.page.editor("number").set_value("1")
    sheet.page.editor("text").set_value("Nog eens")
    sheet.page.submit()
    assert sheet.page.error("number") == "Dit nummer komt al voor in deze ronde."


def test_costs_that_were_not_announced_first_are_warned_of(
    part: InquiriesPart, case: Case, asked: Consultation
) -> None:
    engaged = date(2026, 10, 1)
    add(case.register, Expert(id=NEW, consultation=asked.id, who="Bureau X", engaged_on=engaged))
    part.choices[1].click()
    assert "De kosten van Bureau X zijn niet gemeld vóór de inschakeling" in words(part.notes)
    assert "niet vooraf gemeld" in part.experts.model.row_words(part.experts.model.rows[0])


def test_an_expert_whose_costs_were_announced_first_gives_no_warning(
    part: InquiriesPart, case: Case, asked: Consultation
) -> None:
    expert = Expert(
        id=NEW,
        consultation=asked.id,
        who="Bureau X",
        costs_announced_on=date(2026, 9, 1),
        engaged_on=date(2026, 10, 1),
    )
    add(case.register, expert)
    part.choices[1].click()
    assert words(part.notes) == ""


def test_an_expert_is_added_with_keys_alone(
    screen: RequestScreen, part: InquiriesPart, case: Case, qtbot: QtBot
) -> None:
    part.choices[1].click()
    screen.offered()[Act.NEW]()
    await_dialog(qtbot)
    write("Bureau Y")
    press("Ctrl+Return")
    assert [expert.who for expert in case.register.records(Expert)] == ["Bureau Y"]


def test_a_sounding_says_that_it_is_anonymous_and_asks_for_no_names(
    screen: RequestScreen, part: InquiriesPart, case: Case, qtbot: QtBot
) -> None:
    part.choices[2].click()
    assert "Anoniem" in words(part.notes)
    screen.offered()[Act.NEW]()
    sheet = asked_sheet(qtbot)
    assert set(sheet.page.values()) == {"how", "held_on", "participants", "summary"}
    sheet.page.editor("how").set_value("Enquête")
    sheet.page.editor("participants").set_value(140)
    press("Ctrl+Return")
    assert [s.participants for s in case.register.records(Sounding)] == [140]


def test_the_questions_of_another_council_are_not_shown(
    part: InquiriesPart, case: Case, asked: Consultation
) -> None:
    other = case.ask(case.council("OR BUCH"))
    ask(case.register, [Question(id=NEW, consultation=other.id, number="", text="Elders?")])
    assert part.questions.model.rowCount() == 0


def test_the_lists_keep_the_promises_of_a_model(
    part: InquiriesPart, case: Case, asked: Consultation
) -> None:
    models = (part.questions.model, part.experts.model, part.soundings.model)
    testers = [QAbstractItemModelTester(model) for model in models]
    put_question(case, asked)
    assert [tester.model().rowCount() for tester in testers] == [1, 0, 0]


def test_the_journal_of_a_council_is_also_about_what_it_asked(
    case: Case, asked: Consultation
) -> None:
    question = put_question(case, asked)
    withdraw(case.register, question, "dubbel")
    expert = add(case.register, Expert(id=NEW, consultation=asked.id, who="Bureau X"))
    put_question(case, case.ask(case.council("OR BUCH")))
    assert list(asked_records(case.file, asked.id)) == [question.id, expert.id]
