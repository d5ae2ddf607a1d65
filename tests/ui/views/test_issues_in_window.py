"""Giving out from the preview, the list of issues, and what stands beside the pages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from consultatie.acts.records import change, withdraw
from consultatie.dossiers import Dossier
from consultatie.issues import Issue, IssueStatus
from consultatie.overviews.wishes import NONE
from consultatie.reactions import Reaction
from consultatie.visibility import Audience
from tests.example_register import filled_register
from tests.fakes import FakeRegister
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.forms.sheet import FormSheet, SheetDialog
from ui.views.issues import IssuesScreen
from ui.views.preview import PreviewScreen

DAY = date(2026, 11, 23)


@pytest.fixture
def register() -> FakeRegister:
    return filled_register("Voorbeeld")


@pytest.fixture
def screen(register: FakeRegister, qtbot: QtBot) -> Iterator[PreviewScreen]:
    screen = PreviewScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.resize(1190, 700)
    qtbot.addWidget(screen)
    screen.went: list[Place] = []  # type: ignore[attr-defined, misc]
    screen.desk.place_wanted.connect(screen.went.append)  # type: ignore[attr-defined]
    show(screen, qtbot, here(register))
    yield screen
    screen._jobs.stop_all()


def here(register: FakeRegister, issue: Issue | None = None, part: str = "") -> Place:
    dossier = register.records(Dossier)[0].id
    return Place(ScreenName.PREVIEW, dossier, issue.id if issue else None, part)


def show(screen: PreviewScreen, qtbot: QtBot, place: Place) -> None:
    screen.show_place(place)
    ready(screen, qtbot)


def ready(screen: PreviewScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen._made is not None and screen._job is None, timeout=30_000)


def sheet_of(screen: PreviewScreen) -> FormSheet:
    screen.ask_issue()
    return screen.findChildren(SheetDialog)[-1].sheet


def give_out(screen: PreviewScreen, qtbot: QtBot, **values: object) -> Issue:
    sheet = sheet_of(screen)
    sheet.page.set_values({"status": IssueStatus.DRAFT, **values})
    before = len(screen.desk.register.records(Issue))
    sheet.page.submit()
    qtbot.waitUntil(lambda: len(screen.desk.register.records(Issue)) > before, timeout=30_000)
    return screen.desk.register.records(Issue)[-1]


def react_otherwise(register: FakeRegister) -> Reaction:
    first = next(one for one in register.records(Reaction) if one.reasons)
    return change(register, replace(first, text="Een heel andere reactie dan eerst."))


def test_what_is_given_out_is_opened_as_it_is_kept(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot, tmp_path: Path
) -> None:
    issue = give_out(screen, qtbot, recipients="college")
    assert (issue.number, issue.status, issue.audience) == (1, IssueStatus.DRAFT, Audience.BOARD)
    went = screen.went[-1]  # type: ignore[attr-defined]
    assert (went.screen, went.record) == (ScreenName.PREVIEW, issue.id)
    react_otherwise(register)
    show(screen, qtbot, went)
    assert "Uitgave 1 · concept · 23 november 2026" in screen.issues.words.text()
    assert "aan college" in screen.issues.words.text()
    assert not screen.head.give_out.isEnabled()
    for ending, digest in ((".pdf", issue.pdf_digest), (".docx", issue.docx_digest)):
        target = tmp_path / f"kopie{ending}"
        screen.out.save_as(str(target))
        qtbot.waitUntil(target.exists)
        with register.shelf() as shelf:
            assert target.read_bytes() == shelf.content(digest)


def test_definitive_asks_for_a_reason_beside_the_field(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    assert len(screen._made.lacking) == 2  # type: ignore[union-attr]
    sheet = sheet_of(screen)
    sheet.page.set_values({"status": IssueStatus.FINAL, "recipients": "", "reason": ""})
    sheet.page.submit()
    assert "leg hier vast waarom" in sheet.page.error("reason")
    assert register.records(Issue) == []
    issue = give_out(screen, qtbot, status=IssueStatus.FINAL, reason="Het college besluit nu.")
    assert (issue.status, issue.reason) == (IssueStatus.FINAL, "Het college besluit nu.")


def test_the_next_paper_shows_what_changed_and_marks_it_when_asked(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    first = give_out(screen, qtbot)
    react_otherwise(register)
    show(screen, qtbot, here(register))
    assert "uitgave 1" in screen.issues.words.text()
    (row, *_rest) = screen.side.changes.rows
    assert "heel andere reactie" in row[1].now
    pages = screen.view.pages.pageCount()
    screen.issues.marking.click()
    ready(screen, qtbot)
    assert screen.view.pages.pageCount() > pages
    assert "Gewijzigd sinds uitgave 1" in screen._made.printed.blocks[0].title  # type: ignore[union-attr]
    second = give_out(screen, qtbot)
    assert (second.number, second.since) == (2, first.id)
    show(screen, qtbot, here(register, second))
    assert [one[1].now for one in screen.side.changes.rows] == [row[1].now]
    assert not screen.side.isTabVisible(0)


def test_a_click_on_a_finding_goes_to_where_it_is_mended(
    screen: PreviewScreen, qtbot: QtBot
) -> None:
    table = screen.side.finding_list
    finding = screen.side.findings.rows[0][1]
    assert finding.holds_final
    box = table.visualRect(screen.side.findings.index(0, 0))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    went = screen.went[-1]  # type: ignore[attr-defined]
    assert (went.screen, went.record) == (ScreenName.REACTIONS, finding.record.id)


def test_every_finding_leads_somewhere(screen: PreviewScreen) -> None:
    for _place, finding in screen.side.findings.rows:
        screen._go_to_finding(finding)
        assert screen.went[-1].screen is not ScreenName.DOSSIERS  # type: ignore[attr-defined]


def test_a_change_is_looked_up_on_the_pages(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    give_out(screen, qtbot)
    react_otherwise(register)
    show(screen, qtbot, here(register))
    screen.side.change_list.row_opened.emit(screen.side.changes.rows[0])
    assert screen.view_bar.search.text() == "Een heel andere reactie"
    qtbot.waitUntil(lambda: "1" in screen.view_bar.found.text())


def test_the_words_of_then_and_now_stand_below_the_chosen_change(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    give_out(screen, qtbot)
    assert screen.side.detail.isHidden()
    old = next(one for one in register.records(Reaction) if one.reasons).text
    new = react_otherwise(register).text
    show(screen, qtbot, here(register))
    screen.side.change_list.choose(0)
    assert old in screen.side.detail.toPlainText()
    assert new in screen.side.detail.toPlainText()


def test_an_issue_that_is_withdrawn_while_it_is_shown_says_so(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    issue = give_out(screen, qtbot)
    show(screen, qtbot, here(register, issue))
    react_otherwise(register)
    screen.reload()
    assert screen.stale.words == ""
    withdraw(register, issue, "verkeerde bijlage")
    screen.reload()
    ready(screen, qtbot)
    assert screen.issues.words.text().endswith("ingetrokken: verkeerde bijlage")


def test_what_changed_meanwhile_is_shown_before_it_goes_out(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    react_otherwise(register)
    screen.reload()
    screen.ask_issue()
    assert screen.findChildren(SheetDialog) == []
    assert "het stuk van nu" in screen.bar.words
    ready(screen, qtbot)
    assert give_out(screen, qtbot).number == 1


def test_stopping_gives_nothing_out(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    sheet = sheet_of(screen)
    sheet.page.set_values({"status": IssueStatus.DRAFT})
    sheet.page.submit()
    assert "wordt vastgelegd" in screen.bar.words
    screen.bar.press()
    qtbot.waitUntil(lambda: "niets uitgegeven" in screen.bar.words, timeout=30_000)
    assert register.records(Issue) == []
    assert screen.head.give_out.isEnabled()


def test_the_list_has_every_issue_newest_first_and_opens_it(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    one = give_out(screen, qtbot)
    show(screen, qtbot, here(register))
    two = give_out(screen, qtbot, recipients="raad")
    issues = IssuesScreen(desk_on(register))
    issues.desk.setParent(issues)
    qtbot.addWidget(issues)
    went: list[Place] = []
    issues.desk.place_wanted.connect(went.append)
    issues.show_place(replace(here(register), screen=ScreenName.ISSUES))
    assert [row.id for row in issues.list.model.rows] == [two.id, one.id]
    issues.list.choose(one.id)
    issues.open_act.trigger()
    issues.now.trigger()
    assert [(place.record, place.part) for place in went] == [
        (one.id, ""), (None, "or-samenvatting")
    ]  # fmt: skip
    issues.take_back.trigger()
    sheet = issues.findChildren(SheetDialog)[-1].sheet
    sheet.page.set_values({"reason": "verkeerde bijlage"})
    sheet.page.submit()
    assert not register.get(Issue, one.id).stands
    issues.reload()
    assert [row.id for row in issues.list.model.rows] == [two.id]


def test_the_readers_and_the_product_of_an_issue_are_what_they_were(
    screen: PreviewScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    screen.audience.choose(Audience.PUBLIC)
    ready(screen, qtbot)
    issue = give_out(screen, qtbot)
    screen.audience.choose(Audience.BOARD)
    ready(screen, qtbot)
    show(screen, qtbot, here(register, issue))
    assert screen._order.audience is Audience.PUBLIC  # type: ignore[union-attr]
    assert not screen.audience.switch.isEnabled()
    assert not screen.product.isEnabled()
    screen.issues.now.click()
    went = screen.went[-1]  # type: ignore[attr-defined]
    assert (went.record, went.part, went.wishes) == (None, issue.product, NONE)
