"""Numbered issues: the sheet, the pages of an issue, what changed, and the list."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6.QtWidgets import QWidget

from consultatie.acts.issues import next_number, put_out
from consultatie.acts.records import NEW, add, change, withdraw
from consultatie.dossiers import Dossier
from consultatie.erasure import ERASED
from consultatie.issues import Edition, Issue, IssueStatus, issues_of, last_of
from consultatie.law.book import LawBook
from consultatie.overviews.issuing import Asked, drafted
from consultatie.overviews.products import paper_of
from consultatie.progress import Progress
from consultatie.reactions import Reaction
from consultatie.sight import Audience
from tests.example_register import filled_register
from tests.fakes import FakeRegister
from tests.screens.records import _until
from tests.screens.stage import TODAY, beside
from ui.desk import Desk, Place, ScreenName
from ui.views.issues import IssuesScreen
from ui.views.matrix import MatrixScreen
from ui.views.preview import PreviewScreen
from ui.views.preview.giving_out import issue_sheet
from ui.views.preview.making import Order, make
from ui.views.reactions.lines import Filter

_REASON = "Het college besluit vandaag; de reactie op punt 4 volgt in de raadsbrief."


@cache
def _desk() -> Desk:
    """A register with issues of two papers, and something that changed since."""
    register = filled_register()
    _give_out(register, "or-samenvatting", recipients="werkgroep")
    _rewrite(register, 0, "Het bureau brengt dit in beeld; het plan komt in maart bij de raad.")
    _give_out(
        register,
        "or-samenvatting",
        recipients="college van B en W",
        status=IssueStatus.FINAL,
        reason=_REASON,
    )
    wrong = _give_out(register, "besluiten", audience=Audience.PUBLIC, recipients="website")
    withdraw(register, wrong, "verkeerde bijlage")
    _give_out(register, "besluiten", audience=Audience.PUBLIC, recipients="website")
    _rewrite(register, 2, "Dat gebeurt, vanaf 1 april.")
    return Desk(register, LawBook.shipped(), lambda: TODAY)


def _give_out(
    register: FakeRegister, product: str, audience: Audience = Audience.BOARD, **fields: object
) -> Issue:
    file = register.dossier_file(register.records(Dossier)[0].id)
    paper = paper_of(product, file, register.name(), LawBook.shipped(), TODAY, audience)
    edition = Edition(file.dossier.id, product, audience)
    since = last_of(issues_of(edition, file.procedure.issues))
    number = next_number(register, edition)
    asked = Asked(edition, number, IssueStatus.DRAFT, TODAY, since=since)
    with register.shelf() as shelf:
        draft = drafted(paper, replace(asked, **fields), shelf)  # type: ignore[arg-type]
    return put_out(register, draft)


def _rewrite(register: FakeRegister, place: int, words: str) -> None:
    reactions = [one for one in register.records(Reaction) if one.reasons]
    change(register, replace(reactions[place], text=words))


def _place(issue: Issue | None = None) -> Place:
    dossier = _desk().register.records(Dossier)[0].id
    return Place(ScreenName.PREVIEW, dossier, issue.id if issue else None)


def preview(*, marked: bool = False, changed: bool = False) -> Callable[[], QWidget]:
    def made() -> QWidget:
        screen = PreviewScreen(_desk())
        screen.issues.marking.setChecked(marked)
        screen.show_place(_place())
        _until(lambda: screen.view.pages.pageCount() > 0)
        screen.side.setCurrentIndex(1 if changed else 0)
        screen.side.change_list.choose(0)
        if marked:
            screen.view.fit_page()
        return screen

    return made


def issue() -> QWidget:
    screen = PreviewScreen(_desk())
    final = [one for one in _desk().register.records(Issue) if one.status is IssueStatus.FINAL]
    screen.show_place(_place(final[0]))
    _until(lambda: screen.view.pages.pageCount() > 0)
    return screen


def wiped() -> QWidget:
    """An issue from which words were erased: its pages are gone, and that is said."""
    register = _desk().register
    one = register.records(Issue)[0]
    gone = replace(one, pdf_digest=ERASED, docx_digest=ERASED)
    with register.action("Gewist") as work:
        work.put(gone)
    screen = PreviewScreen(_desk())
    screen.show_place(_place(gone))
    _until(lambda: screen.failure.text() != "")
    with register.action("Teruggezet") as work:
        work.put(one)
    return screen


def sheet() -> QWidget:
    desk = _desk()
    file = desk.register.dossier_file(desk.register.records(Dossier)[0].id)
    order = Order("or-samenvatting", file, desk.register.name(), desk.law, TODAY)
    made = make(order, Progress(), desk.register.shelf)
    made_sheet = issue_sheet(desk, order, made, lambda _asked: None)
    made_sheet.page.set_values(
        {"status": IssueStatus.FINAL, "recipients": "college van B en W", "reason": ""}
    )
    made_sheet.page.submit()
    return beside(made_sheet)


def listed() -> QWidget:
    screen = IssuesScreen(_desk())
    screen.show_place(replace(_place(), screen=ScreenName.ISSUES))
    screen.list.withdrawn.setChecked(True)
    return screen


def since() -> QWidget:
    """The matrix with only what changed since an issue, by the bars on that paper."""
    screen = MatrixScreen(_desk())
    screen.show_place(replace(_place(), screen=ScreenName.MATRIX))
    newest = screen.filters.issues.issues[0]
    screen.filters.take(Filter(since=newest.id))
    _until(lambda: not screen.filters.issues.is_looking)
    return screen


def empty() -> QWidget:
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="Leeg"))
    screen = IssuesScreen(Desk(register, LawBook.shipped(), lambda: TODAY))
    screen.show_place(Place(ScreenName.ISSUES, dossier.id))
    return screen


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("uitgaven-voorbeeld", preview()),
    ("uitgaven-gewijzigd", preview(marked=True, changed=True)),
    ("uitgaven-uitgave", issue),
    ("uitgaven-gewist", wiped),
    ("uitgaven-uitgeven", sheet),
    ("uitgaven-lijst", listed),
    ("uitgaven-leeg", empty),
    ("matrix-gewijzigd-sinds", since),
]
