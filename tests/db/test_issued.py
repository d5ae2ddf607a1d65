"""A real erasure reaches the copies that were issued, and the journal says so."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from consultatie.acts.issues import put_out
from consultatie.acts.records import NEW, withdraw
from consultatie.documents import Document
from consultatie.dossiers import Dossier
from consultatie.erasure import ERASED
from consultatie.errors import NotFound
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.overviews.content import Paper, Running, plain_text, text
from consultatie.overviews.issuing import Asked, content_of, drafted, file_of
from consultatie.people import Person
from consultatie.records import Record
from consultatie.visibility import Audience
from db.check import check_register
from db.register import SqliteRegister
from tests.db.samples import at_noon, opened

NAME = "Q. Kweepeer"


@pytest.fixture
def register(path: Path) -> SqliteRegister:
    return opened(path)


def put(register: SqliteRegister, record: Record) -> Record:
    with register.action("Toegevoegd") as work:
        written = replace(record, id=work.new_id())
        work.put(written)
    return written


def issue_saying(
    register: SqliteRegister, words: str, product: str = "matrix", reason: str = ""
) -> Issue:
    dossier = register.records(Dossier)[0].id if register.records(Dossier) else 0
    if not dossier:
        dossier = put(register, Dossier(id=NEW, name="SORA")).id
    running = Running("Gemeente", "concept", "vandaag")
    paper = Paper("Matrix", "SORA", running, (text("Begin."), text(words)), at_noon())
    edition = Edition(dossier, product, Audience.BOARD)
    day = date(2026, 11, 23)
    asked = Asked(edition, 1, IssueStatus.FINAL, day, recipients="college", reason=reason)
    with register.shelf() as shelf:
        draft = drafted(paper, asked, shelf)
    return put_out(register, draft)


def said(register: SqliteRegister, issue: Issue) -> str:
    with register.shelf() as shelf:
        return plain_text(content_of(register.get(Issue, issue.id), shelf))


def test_the_pages_go_and_the_content_keeps_what_is_not_erased(
    register: SqliteRegister, path: Path
) -> None:
    person = put(register, Person(id=NEW, name=NAME))
    issue = issue_saying(register, f"Gesproken met {NAME}.")
    other = issue_saying(register, "Gesproken met niemand.", "besluiten")
    register.erase([person], "verzoek")
    after = register.get(Issue, issue.id)
    assert said(register, issue).splitlines()[-2:] == ["Begin.", ERASED]
    assert (after.pdf_digest, after.docx_digest, after.has_files) == (ERASED, ERASED, False)
    assert (after.number, after.code, after.recipients) == (1, issue.code, "college")
    with register.shelf() as shelf, pytest.raises(NotFound, match="gewist"):
        file_of(after, ".pdf", shelf)
    assert register.get(Issue, other.id) == other
    register.close()
    assert check_register(path) == []


def test_nothing_of_the_words_or_the_pages_is_left_in_the_file(
    register: SqliteRegister, path: Path
) -> None:
    person = put(register, Person(id=NEW, name=NAME))
    issue = issue_saying(register, f"Gesproken met {NAME}.")
    with register.shelf() as shelf:
        pages = [shelf.content(one) for one in issue.digests]
    register.erase([person], "verzoek")
    with register.shelf() as shelf:
        for digest in issue.digests:
            with pytest.raises(NotFound):
                shelf.content(digest)
    register.close()
    held = path.read_bytes()
    assert NAME.encode() not in held
    assert all(page[100:160] not in held for page in pages)


def test_the_journal_names_the_issue_and_whom_to_tell(register: SqliteRegister) -> None:
    person = put(register, Person(id=NEW, name=NAME))
    issue_saying(register, f"Gesproken met {NAME}.")
    register.erase([person], "verzoek")
    line = register.journal()[0]
    assert line.label == (
        "Gegevens van 1 record gewist, ook uit uitgave 1 van 23 november 2026 (matrix, voor "
        "bestuur); stel de ontvangers op de hoogte (art. 19 AVG)"
    )
    assert register.undo_label() is None


def test_an_erasure_that_reaches_no_issue_says_nothing_of_any(register: SqliteRegister) -> None:
    person = put(register, Person(id=NEW, name=NAME))
    issue = issue_saying(register, "Gesproken met niemand.")
    register.erase([person], "verzoek")
    assert register.journal()[0].label == "Gegevens van 1 record gewist"
    assert register.get(Issue, issue.id).has_files


def test_a_common_word_in_a_field_takes_no_paper_along(register: SqliteRegister) -> None:
    issue = issue_saying(register, "Zie de brief van het college.")
    dossier = register.records(Dossier)[0].id
    document = put(register, Document(id=NEW, dossier=dossier, title="Verslag", sort="brief"))
    register.erase([withdraw(register, document, "dubbel")], "verzoek")
    assert register.get(Issue, issue.id).has_files


def test_a_text_that_is_only_begun_on_paper_is_found_too(register: SqliteRegister) -> None:
    long = "De directeur heeft ons persoonlijk verteld dat de afdeling per direct wordt opgeheven."
    issue = issue_saying(register, f"{long[:60]}…")
    dossier = register.records(Dossier)[0].id
    document = put(register, Document(id=NEW, dossier=dossier, title="Verslag", note=long))
    register.erase([withdraw(register, document, "dubbel")], "verzoek")
    assert not register.get(Issue, issue.id).has_files


def test_words_of_an_issue_itself_can_be_erased_with_its_files(
    register: SqliteRegister, path: Path
) -> None:
    issue = issue_saying(register, "Iets.")
    digests = issue.digests
    gone = withdraw(register, issue, "vergissing")
    assert register.erase([gone], "verzoek") == 1
    after = register.get(Issue, issue.id)
    assert (after.title, after.recipients, after.has_content) == (ERASED, ERASED, False)
    with register.shelf() as shelf:
        for digest in digests:
            with pytest.raises(NotFound):
                shelf.content(digest)
    register.close()
    assert check_register(path) == []


def test_the_reason_goes_from_the_journal_too(register: SqliteRegister, path: Path) -> None:
    person = put(register, Person(id=NEW, name=NAME))
    issue_saying(register, f"Gesproken met {NAME}.", reason=f"{NAME} wilde het zo.")
    assert any(NAME in line.reason for line in register.journal())
    register.erase([person], "verzoek")
    assert not any(NAME in line.reason for line in register.journal())
    register.close()
    assert NAME.encode() not in path.read_bytes()


def test_the_recipients_are_erased_where_they_are_the_words(register: SqliteRegister) -> None:
    person = put(register, Person(id=NEW, name="college"))
    issue = issue_saying(register, "Aan het college.")
    register.erase([person], "verzoek")
    assert register.get(Issue, issue.id).recipients == ERASED
