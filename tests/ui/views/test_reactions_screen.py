from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from consultatie.acts.appraisals import join_consultations
from consultatie.acts.records import NEW, add, change
from consultatie.advice import Advice, Conclusion, Point, PointKind, Theme
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.requests import Request
from tests.cases import Case
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.forms.sheet import FormSheet
from ui.views.cutting import CuttingDialog
from ui.views.importing import ImportDialog
from ui.views.reactions import ReactionsScreen
from ui.views.reactions.filter_bar import FilterBar
from ui.views.reactions.lines import Filter, lines_of, next_number
from ui.views.reactions.picker import PointPicker


@pytest.fixture
def screen(register: FakeRegister, qtbot: QtBot) -> ReactionsScreen:
    screen = ReactionsScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(ScreenName.REACTIONS, register.records(Dossier)[0].id))
    screen.resize(1190, 640)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.list.setFocus()
    return screen


def consultation(register: FakeRegister, name: str) -> int:
    request = next(r.id for r in register.records(Request) if "Transitieplan" in r.title)
    parties = register.parties()
    return next(
        c.id
        for c in register.records(Consultation)
        if c.request == request and parties.body(c.body).name == name
    )


def go_to(screen: ReactionsScreen, register: FakeRegister, council: str) -> None:
    record = consultation(register, council)
    dossier = register.records(Dossier)[0].id
    screen.show_place(Place(ScreenName.REACTIONS, dossier, record))
    screen.list.setFocus()


def point_of(screen: ReactionsScreen) -> int:
    line = screen.list.chosen()
    assert line is not None
    return line.point.id


def sheet_of(screen: ReactionsScreen) -> FormSheet:
    assert screen.entry.sheet is not None
    return screen.entry.sheet


def replied(register: FakeRegister, point: int) -> tuple[Verdict, str] | None:
    file = register.dossier_file(register.records(Dossier)[0].id)
    answer = file.answer_to(point)
    return (answer.verdict, file.reaction(answer.reaction).text) if answer else None


def test_a_council_shows_only_its_own_points(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    assert [line.point.number for line in screen.list.points.lines] == ["1", "2", "3", "4", "5"]


def test_the_chip_without_reaction_counts_and_filters(screen: ReactionsScreen) -> None:
    screen.filters.waiting.setFocus()
    assert screen.filters.waiting.text() == "Zonder reactie · 3"
    press("Space")
    assert len(screen.list.points.lines) == 3


def test_a_choice_of_the_filter_offers_counts_that_hold_beside_the_rest(
    screen: ReactionsScreen,
) -> None:
    screen.filters.take(replace(Filter(), waiting=True))
    offered = screen.filters.questions["body"].offered()
    assert sum(count or 0 for _key, _words, count in offered) == 3


def test_ctrl_and_a_figure_choose_a_verdict(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    press("Return", "Ctrl+3")
    assert screen.editor.verdict.value() is Verdict.NOT_ADOPTED


def test_a_reaction_is_typed_saved_and_the_next_point_without_one_comes_by_keys_alone(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    answered = point_of(screen)
    press("Return", "Ctrl+1", "Tab")
    write("Wij nemen dit over.")
    press("Ctrl+Return")
    assert replied(register, answered) == (Verdict.ADOPTED, "Wij nemen dit over.")
    assert screen.list.currentIndex().row() == 4
    assert screen.editor.draft().text == ""


def test_missing_reasons_are_said_beside_their_field_and_nothing_typed_is_lost(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    point = point_of(screen)
    press("Return", "Ctrl+3", "Tab")
    write("Wij nemen dit niet over.")
    press("Ctrl+Return")
    assert "art. 25 lid 5 WOR" in screen.editor.error("reasons")
    assert screen.editor.editor("reasons").input.hasFocus()
    assert screen.editor.draft().text == "Wij nemen dit niet over."
    assert replied(register, point) is None


def test_a_reaction_without_a_verdict_says_so_at_the_verdicts(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    press("Return", "Ctrl+Return")
    assert screen.editor.error("verdict") == "Kies wat het bestuur met dit punt doet."


def test_text_that_was_not_saved_waits_at_its_point_and_is_marked(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    point = point_of(screen)
    screen.editor.focus_text()
    write("Half af")
    press("Alt+Down")
    assert screen.editor.draft().text == ""
    assert screen.drafts.points() == {point}
    press("Alt+Up")
    assert screen.editor.draft().text == "Half af"
    assert replied(register, point) is None


def test_text_that_was_not_saved_is_there_again_after_a_visit_to_another_dossier(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    screen.editor.focus_text()
    write("Half af")
    other = add(register, Dossier(id=NEW, name="Iets anders"))
    screen.show_place(Place(ScreenName.REACTIONS, other.id))
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    assert screen.editor.draft().text == "Half af"


def test_a_change_of_the_register_keeps_the_text_that_is_being_typed(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    screen.editor.focus_text()
    write("Half af")
    change(register, replace(register.records(Dossier)[0], note="iets anders"))
    assert screen.editor.draft().text == "Half af"
    assert screen.editor.editor("text").input.hasFocus()


def test_a_text_can_be_thrown_away_again(screen: ReactionsScreen, register: FakeRegister) -> None:
    go_to(screen, register, "OR WNK")
    before = screen.editor.draft()
    screen.editor.focus_text()
    write("Onzin ")
    screen.editor.revert.click()
    assert screen.editor.draft() == before
    assert screen.drafts.points() == frozenset()


def test_one_reaction_can_answer_a_point_of_another_council_too(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    screen.list.choose_place(3)
    own = point_of(screen)
    press("Return", "Ctrl+1", "Tab")
    write("Voor beide raden.")
    press("Ctrl+B")
    picker = screen.findChild(PointPicker)
    assert picker is not None
    write("BUCH kandidaat")
    taken = picker.list.chosen()
    assert taken is not None
    press("Return")
    press_in_editor(screen, "Ctrl+Return")
    assert replied(register, own) == replied(register, taken.point.id)
    answers = [a for a in register.records(Answer) if a.point in (own, taken.point.id)]
    assert len({answer.reaction for answer in answers}) == 1


def press_in_editor(screen: ReactionsScreen, keys: str) -> None:
    screen.activateWindow()
    screen.editor.focus_text()
    press(keys)


def test_own_wording_is_asked_only_when_a_reaction_answers_more_points(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    other = point_of(screen)
    go_to(screen, register, "OR BUCH")
    assert not screen.editor.editor("wording").isVisible()
    screen.editor.add_point(other)
    assert screen.editor.editor("wording").isVisible()


def test_a_new_round_stands_beside_the_first_reaction(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    point = point_of(screen)
    screen.editor.round_button.click()
    press("Ctrl+1")
    screen.editor.focus_text()
    write("In tweede ronde.")
    press("Ctrl+Return")
    rounds = [
        reaction.round
        for answer in register.records(Answer)
        for reaction in register.records(Reaction)
        if answer.point == point and answer.reaction == reaction.id
    ]
    assert rounds == [1, 2]


def test_the_totals_of_the_council_stand_below_the_list(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    assert screen.totals.text() == "OR Halte Werk: 5 punten · 2 overgenomen · 1 deels · 2 open"


def test_the_quote_shows_the_whole_point_in_the_words_of_the_council(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR Halte Werk")
    line = screen.list.chosen()
    quote = screen.quote.findChild(QLabel, "quote")
    assert line is not None
    assert quote is not None
    assert quote.text() == line.point.text


def test_points_are_entered_one_after_another_with_the_number_proposed(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR BUCH")
    screen.entry.add()
    write("Regel de reiskosten vooraf.")
    press("Ctrl+Return")
    write("En de werktijden.")
    press("Ctrl+Return")
    advice = next(
        a for a in register.records(Advice) if a.consultation == consultation(register, "OR BUCH")
    )
    points = [p for p in register.records(Point) if p.advice == advice.id]
    assert [p.number for p in points] == ["1", "2", "3"]
    assert points[-1].text == "En de werktijden."
    assert sheet_of(screen).page.values()["number"] == "4"


def test_a_new_theme_is_added_in_place_with_enter(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR BUCH")
    screen.entry.add()
    page = sheet_of(screen).page
    page.editor("new_theme").setFocus()
    write("Reiskosten")
    press("Return")
    theme = next(t for t in register.records(Theme) if t.name == "Reiskosten")
    assert page.values()["theme"] == theme.id
    assert page.values()["new_theme"] == ""


def test_a_half_typed_point_is_asked_about_before_it_is_left(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR BUCH")
    screen.entry.add()
    write("Half af")
    press("Escape")
    assert sheet_of(screen).page.values()["text"] == "Half af"
    assert "nog niet zijn opgeslagen" in sheet_of(screen).bar.words


def test_a_point_of_a_sent_advice_keeps_its_words_and_takes_a_theme(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    point = point_of(screen)
    screen.entry.change()
    page = sheet_of(screen).page
    assert "text" not in page.values()
    page.editor("political").set_value(True)
    press("Ctrl+Return")
    assert register.get(Point, point).political


def test_withdrawing_a_point_of_a_sent_advice_says_that_it_is_frozen(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    screen.entry.withdraw()
    assert "verzonden en ligt daarmee vast" in screen.bar.words
    assert QApplication.activeModalWidget() is None


def test_a_point_of_a_draft_is_withdrawn_with_its_reason(
    screen: ReactionsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    go_to(screen, register, "OR BUCH")
    point = point_of(screen)
    screen.entry.withdraw()
    await_dialog(qtbot)
    write("stond dubbel")
    press("Ctrl+Return")
    assert register.get(Point, point).withdrawn == "stond dubbel"


def test_a_frozen_advice_offers_a_new_version_to_enter_points_in(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    screen.entry.add()
    screen.bar.press()
    assert sheet_of(screen).title == "Nieuw punt · OR WNK"
    assert sheet_of(screen).page.values()["number"] == "6"


def test_points_of_a_letter_are_taken_over_into_the_draft_in_hand(
    screen: ReactionsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    go_to(screen, register, "OR BUCH")
    screen.entry.cut()
    await_dialog(qtbot)
    dialog = screen.findChild(CuttingDialog)
    assert dialog is not None
    write("7. De OR verzoekt rust.")
    dialog.source.next_button.click()
    qtbot.waitUntil(lambda: dialog.bench.cutting is not None)
    press("Return", "Ctrl+Return")
    assert "7" in [line.point.number for line in screen.list.points.lines]


def test_a_letter_cannot_be_cut_into_a_sent_advice(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    go_to(screen, register, "OR WNK")
    screen.entry.cut()
    assert "verzonden en ligt daarmee vast" in screen.bar.words
    assert screen.findChild(CuttingDialog) is None


def test_a_table_of_points_is_taken_in_into_the_draft_in_hand(
    screen: ReactionsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    go_to(screen, register, "OR BUCH")
    screen.entry.take_table()
    await_dialog(qtbot)
    dialog = screen.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Punten uit tabel · OR BUCH"
    press("Escape")


@pytest.mark.parametrize(
    "numbers, expected",
    (([], "1"), (["1", "2"], "3"), (["2a"], "2b"), (["A-9"], "A-10"), (["2z"], "")),
)
def test_the_next_number_follows_the_last(numbers: list[str], expected: str) -> None:
    assert next_number(numbers) == expected


def test_a_dossier_without_points_says_how_to_begin(qtbot: QtBot) -> None:
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="Leeg"))
    screen = ReactionsScreen(desk_on(register))
    qtbot.addWidget(screen)
    screen.show_place(Place(ScreenName.REACTIONS, dossier.id))
    labels = [label.text() for label in screen.findChildren(QLabel)]
    assert "Nog geen punten" in labels


def test_of_a_thousand_points_the_last_is_one_key_away(
    screen: ReactionsScreen, register: FakeRegister
) -> None:
    buch = consultation(register, "OR BUCH")
    with register.action("veel punten") as work:
        advice = Advice(id=work.new_id(), consultation=buch, conclusion=Conclusion.SPLIT, version=2)
        work.put(advice)
        for place in range(1000):
            point = Point(
                id=work.new_id(),
                advice=advice.id,
                number=str(place),
                text=f"Punt {place}: " + "een lang punt met veel woorden " * 20,
                sort=PointKind.QUESTION,
                place=place,
            )
            work.put(point)
    go_to(screen, register, "OR BUCH")
    press("End")
    quote = screen.quote.findChild(QLabel, "quote")
    assert quote is not None
    assert quote.text().startswith("Punt 999:")


def test_the_points_of_a_joint_advice_are_those_of_each_council_in_the_filter(
    qtbot: QtBot,
) -> None:
    case = Case()
    asked = case.ask(case.council())
    other = case.ask(case.council("OR BUCH"), case.register.records(Request)[0])
    advice = case.advise(asked, None, None)
    join_consultations(case.register, advice.id, [other.id])
    bar = FilterBar(desk_on(case.register))
    qtbot.addWidget(bar)
    bar.show_lines(lines_of(case.file), case.file)
    offered = {words: count for _value, words, count in bar.questions["body"].offered()}
    bar.take(Filter(body=other.body))
    assert offered == {"OR WNK": 2, "OR BUCH": 2}
    assert len(bar.shown()) == 2
    assert bar.questions["body"].text() == "Raad: OR BUCH"
