"""The files of documents beside an exchange file."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from consultatie.acts.documents import put_away, store_documents
from consultatie.acts.issues import put_out
from consultatie.acts.records import NEW, add
from consultatie.documents import Document
from consultatie.dossiers import Dossier
from consultatie.exchange.files import (
    FilesBeside,
    enclosed_by,
    folder_beside,
    read_files,
    write_files,
)
from consultatie.exchange.reading import import_file, read_document
from consultatie.exchange.writing import register_as_json, register_for
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.overviews.content import Paper, Running, text
from consultatie.overviews.issuing import Asked, drafted
from consultatie.visibility import Audience
from tests.fakes import FakeRegister

CONTENTS = {"een.txt": b"Eerste stuk", "twee.txt": b"Tweede stuk"}


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """An exchange file of a register with two documents, with their files beside it."""
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="SORA"))
    with register.shelf() as shelf:
        files = [put_away(shelf, content, name) for name, content in CONTENTS.items()]
    store_documents(register, dossier.id, files)
    path = tmp_path / "sora.json"
    path.write_text(register_as_json(register), "utf-8")
    assert write_files(register, register.records(Document), path) == FilesBeside(2, ())
    return path


def brought_in(path: Path) -> tuple[FakeRegister, FilesBeside]:
    register = FakeRegister(first_id=9_000)
    document = read_document(path)
    import_file(register, path, document)
    there = {file.digest for file in register.files()}
    return register, read_files(register, there, document, path)


def test_files_travel_in_the_folder_beside(exported: Path) -> None:
    register, files = brought_in(exported)
    assert (files.number, files.missing) == (2, ())
    held = {
        document.file_name: register._files.content(document.file_digest or "")
        for document in register.records(Document)
    }
    assert held == CONTENTS
    assert files.sentence() == "2 bestanden zijn meegenomen."


def test_without_the_folder_it_says_which_files_are_missing(exported: Path) -> None:
    shutil.rmtree(folder_beside(exported))
    register, files = brought_in(exported)
    assert len(register.records(Document)) == 2
    assert files.sentence() == "Deze bestanden ontbreken: een.txt, twee.txt."


def test_a_file_that_was_changed_on_the_way_is_not_taken_in(exported: Path) -> None:
    first = min(folder_beside(exported).iterdir())
    first.write_bytes(b"iets anders")
    register, files = brought_in(exported)
    assert (files.number, len(files.missing), len(register.files())) == (1, 1, 1)


def test_what_is_there_already_is_neither_read_nor_missing(exported: Path) -> None:
    register, _files = brought_in(exported)
    there = {file.digest for file in register.files()}
    again = read_files(register, there, read_document(exported), exported)
    assert again == FilesBeside(0, ())
    assert again.sentence() == ""


def test_many_missing_files_are_named_in_part() -> None:
    files = FilesBeside(0, tuple(f"{number}.txt" for number in range(9)))
    assert files.sentence().endswith("3.txt, 4.txt en 4 andere.")


def test_without_files_there_is_no_folder(tmp_path: Path) -> None:
    register = FakeRegister()
    assert write_files(register, (), tmp_path / "x.json") == FilesBeside(0, ())
    assert list(tmp_path.iterdir()) == []


def test_a_document_whose_file_is_missing_here_is_named_when_writing(
    exported: Path, tmp_path: Path
) -> None:
    shutil.rmtree(folder_beside(exported))
    register, _files = brought_in(exported)
    written = write_files(register, register.records(Document), tmp_path / "weer.json")
    assert written == FilesBeside(0, ("een.txt", "twee.txt"))


def test_the_files_of_an_issue_travel_with_the_copy_for_the_secretariat(tmp_path: Path) -> None:
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="SORA"))
    moment = datetime(2026, 11, 23, 12, tzinfo=UTC)
    paper = Paper("Matrix", "SORA", Running("WNK", "concept", "nu"), (text("Ja."),), moment)
    edition = Edition(dossier.id, "matrix", Audience.BOARD)
    with register.shelf() as shelf:
        draft = drafted(paper, Asked(edition, 1, IssueStatus.FINAL, moment.date()), shelf)
    issue = put_out(register, draft)
    path = tmp_path / "sora.json"
    written = register_for(register, Audience.SECRETARIAT, moment.date())
    path.write_text(written.text, "utf-8")
    assert write_files(register, written.documents, path) == FilesBeside(3, ())
    there, files = brought_in(path)
    assert (files.number, files.missing) == (3, ())
    assert there.records(Issue) == [issue]
    assert all(there._files.content(one) == register._files.content(one) for one in issue.digests)
    board = register_for(register, Audience.BOARD, moment.date())
    assert list(enclosed_by(issue))
    assert board.documents == ()
    assert issue.code not in board.text
