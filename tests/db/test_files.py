"""Files in the register: bytes beside the journal, that live and go with their documents."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from consultatie.documents import Document
from consultatie.dossiers import Dossier
from consultatie.errors import NotFound, ReadOnlyRegister, Stopped
from consultatie.file_sorts import FileSort
from consultatie.kept_files import KeptFile
from consultatie.progress import Progress
from consultatie.texts import DamagedFile
from db import search
from db.check import check_register
from db.driver import connect, single
from db.register import SqliteRegister, create_register, open_register
from db.shelf import PIECE_BYTES
from tests.db.samples import SECRETARY, digest_of, opened, surgery, write_whole_dossier

CONTENT = bytes(range(256)) * (PIECE_BYTES // 100)
DIGEST = digest_of(CONTENT)


def put(register: SqliteRegister, content: bytes = CONTENT, *pages: str) -> KeptFile:
    with register.shelf() as shelf:
        kept = shelf.keep(content, FileSort.PDF)
        shelf.keep_text(kept.digest, pages, len(pages))
    return kept


def add(register: SqliteRegister, content: bytes = CONTENT, *pages: str) -> Document:
    """A document in a dossier of its own, with a file of this content."""
    kept = put(register, content, *pages)
    with register.action("Document toegevoegd") as work:
        dossier = Dossier(id=work.new_id(), name="Dossier")
        document = Document(
            id=work.new_id(), dossier=dossier.id, title="Bijlage", file_name="x.pdf",
            file_digest=kept.digest, file_sort=kept.sort, file_size=kept.size,
        )  # fmt: skip
        work.put(dossier)
        work.put(document)
    return document


def content_of(register: SqliteRegister, digest: str | None) -> bytes:
    with register.shelf() as shelf:
        return shelf.content(digest or "")


def test_a_file_comes_back_byte_for_byte_after_opening_anew(path: Path) -> None:
    with opened(path) as register:
        kept = put(register)
    with opened(path) as register:
        assert content_of(register, kept.digest) == CONTENT
        assert register.files() == [replace(kept, was_read=True, page_count=0)]
    assert kept == KeptFile(DIGEST, len(CONTENT), FileSort.PDF)
    assert check_register(path) == []


def test_a_file_that_is_there_is_kept_once(register: SqliteRegister) -> None:
    put(register)
    put(register)
    assert single(register._connection, "select sum(length(bytes)) from file_piece") == len(CONTENT)


def test_a_stop_on_the_way_leaves_nothing(register: SqliteRegister) -> None:
    progress = Progress()

    def stop_after_one(done: int, total: int, text: str) -> None:
        if done:
            progress.stop()

    told = Progress(stop_after_one, progress._stop)
    with register.shelf() as shelf, pytest.raises(Stopped):
        shelf.keep(CONTENT, FileSort.PDF, told)
    assert single(register._connection, "select count(*) from file_piece") == 0
    assert register.files() == []


def test_what_a_crash_left_half_is_written_anew(register: SqliteRegister) -> None:
    sql = "insert into file_piece (digest, place, bytes) values (?, 0, x'00')"
    register._connection.execute(sql, (DIGEST,))
    put(register)
    assert content_of(register, DIGEST) == CONTENT


def test_a_file_is_put_away_in_another_thread_while_the_window_saves(
    register: SqliteRegister,
) -> None:
    thread = Thread(target=put, args=(register,))
    thread.start()
    for number in range(5):
        with register.action("Dossier toegevoegd") as work:
            work.put(Dossier(id=work.new_id(), name=f"Dossier {number}"))
    thread.join()
    assert (len(register.dossier_lines()), len(register.files())) == (5, 1)


def test_a_file_that_does_not_lie_here_is_told(register: SqliteRegister) -> None:
    with pytest.raises(NotFound):
        content_of(register, "0" * 64)


def test_bytes_do_not_go_through_the_journal(register: SqliteRegister) -> None:
    document = add(register)
    said = {change.new for change in register.history(document.id)}
    assert document.file_digest in said
    assert max(len(str(value)) for value in said) == 64


def test_undoing_redoing_and_withdrawing_a_document_keep_its_file(register: SqliteRegister) -> None:
    document = add(register)
    register.undo()
    assert content_of(register, document.file_digest) == CONTENT
    register.redo()
    with register.action("Document ingetrokken") as work:
        work.put(replace(document, withdrawn="dubbel"))
    with register.action("Document teruggezet") as work:
        work.put(document)
    assert content_of(register, document.file_digest) == CONTENT


def test_an_erasure_takes_bytes_and_text_out_of_the_file(path: Path) -> None:
    secret = b"Vertrouwelijkverhaal" * 300
    with opened(path) as register:
        document = add(register, secret, "Geheimzinnigewoorden")
        assert register.search("geheimzinnige")
        register.erase([document], "verzoek van betrokkene")
        assert (register.files(), register.search("geheimzinnige")) == ([], [])
        with pytest.raises(NotFound):
            content_of(register, document.file_digest)
    left = path.read_bytes()
    assert not any(word in left for word in (b"Vertrouwelijkverhaal", b"eheimzinnigewoorden"))
    assert check_register(path) == []


def test_an_erasure_leaves_a_file_that_another_document_names(register: SqliteRegister) -> None:
    first, second = add(register), add(register)
    register.erase([first], "verzoek")
    assert content_of(register, second.file_digest) == CONTENT
    register.erase([second], "verzoek")
    assert register.files() == []


def test_an_erasure_takes_a_file_of_a_document_that_was_undone(register: SqliteRegister) -> None:
    document = add(register)
    register.undo()
    register.erase([document], "verzoek")
    assert register.files() == []


def test_the_check_finds_a_file_that_changed(path: Path) -> None:
    with opened(path) as register:
        document = add(register)
    surgery(path, "update file_piece set bytes = x'00' where place = 1")
    assert [f.sentence for f in check_register(path)] == [
        f"Het bestand {DIGEST[:12]} is niet meer wat het was."
    ]
    with opened(path) as register, pytest.raises(DamagedFile):
        content_of(register, document.file_digest)


def test_the_check_finds_a_file_that_is_missing(path: Path) -> None:
    with opened(path) as register:
        document = add(register)
    surgery(path, "delete from kept_file", "delete from file_piece")
    assert [f.sentence for f in check_register(path)] == [
        f"Het bestand x.pdf van document {document.id} ligt niet in dit register."
    ]


def test_the_check_finds_text_that_the_index_lacks(path: Path) -> None:
    with opened(path) as register:
        add(register, CONTENT, "Eerste blad")
    surgery(path, "insert into file_page (digest, number, text) values ('x', 1, 'y')")
    assert len(check_register(path)) == 1


def test_text_of_a_file_is_found_with_its_document_and_page(register: SqliteRegister) -> None:
    document = add(register, CONTENT, "Voorblad", "De kantoorkat blijft hier wonen")
    (hit,) = register.search("kantoork")
    assert (hit.kind, hit.record, hit.dossier) == ("document", document.id, document.dossier)
    assert hit.within is not None
    assert (hit.within.page, hit.snippet) == (2, "De kantoorkat blijft hier wonen")


def test_what_was_found_in_a_file_names_its_dossier(register: SqliteRegister) -> None:
    document = add(register, CONTENT, "De kantoorkat blijft hier wonen")
    (hit,) = register.search("kantoorkat")
    assert hit.where == (register.get(Dossier, document.dossier).name,)


def test_text_without_pages_is_found_without_a_page(register: SqliteRegister) -> None:
    document = add(register)
    with register.shelf() as shelf:
        shelf.keep_text(DIGEST, ["Een regel\n" * 30_000 + "kantoorkat"])
    (hit,) = register.search("kantoorkat")
    assert hit.within is not None
    assert (hit.record, hit.within.page) == (document.id, None)
    assert len(hit.snippet) < 400


def test_the_file_of_a_withdrawn_document_is_not_found(register: SqliteRegister) -> None:
    document = add(register, CONTENT, "kantoorkat")
    with register.action("Document ingetrokken") as work:
        work.put(replace(document, withdrawn="dubbel"))
    assert register.search("kantoorkat") == []


def test_files_have_a_place_among_many_records(register: SqliteRegister) -> None:
    document = add(register, CONTENT, "overal hetzelfde woord")
    with register.action("Dossiers toegevoegd") as work:
        for number in range(30):
            work.put(Dossier(id=work.new_id(), name=f"woord {number}"))
    found = [hit.record for hit in register.search("woord", 12)]
    assert (len(found), document.id in found) == (12, True)


def test_files_keep_their_place_when_records_are_too_many_to_rank(
    register: SqliteRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_RANKED", 12)
    for _ in range(20):
        write_whole_dossier(register)
    document = add(register, CONTENT, "De werkdruk is gemeten.")
    found = [hit.record for hit in register.search("werkdruk", 12)]
    assert len(found) == 12
    assert found.count(document.id) == 1


def test_text_that_is_read_again_takes_the_place_of_the_first(register: SqliteRegister) -> None:
    add(register, CONTENT, "oude tekst")
    with register.shelf() as shelf:
        shelf.keep_text(DIGEST, ["nieuwe tekst"], 1, "Bijna alles gelezen.")
        assert shelf.unread() == []
    assert (register.search("oude"), len(register.search("nieuwe"))) == ([], 1)
    assert register.files()[0].remark == "Bijna alles gelezen."


def test_files_that_were_not_read_yet_are_known(register: SqliteRegister) -> None:
    with register.shelf() as shelf:
        kept = shelf.keep(b"x", FileSort.TXT)
        assert shelf.unread() == [kept]


def test_an_encrypted_register_keeps_files_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "geheim.consultatie"
    content = b"Vertrouwelijkverhaal" * 300
    with create_register(path, name="x", author=SECRETARY, passphrase="wachtwoord") as register:
        document = add(register, content, "Geheimzinnigewoorden")
    with opened(path, "wachtwoord") as register:
        assert content_of(register, document.file_digest) == content
        assert len(register.search("geheimzinnige")) == 1
    left = path.read_bytes()
    assert not any(word in left for word in (b"Vertrouwelijkverhaal", b"eheimzinnigewoorden"))


def test_a_register_that_is_only_read_gives_files_and_takes_none(path: Path) -> None:
    with opened(path) as register:
        document = add(register)
    with open_register(path, author=SECRETARY, purpose="read") as register:
        assert content_of(register, document.file_digest) == CONTENT
        with register.shelf() as shelf, pytest.raises(ReadOnlyRegister):
            shelf.keep(b"nieuw", FileSort.TXT)


def test_the_text_index_and_the_texts_agree(path: Path) -> None:
    with opened(path) as register:
        add(register, CONTENT, "een", "twee")
        register.erase([add(register, b"ander", "drie")], "verzoek")
    with closing(connect(path)) as connection:
        sql = "insert into page_search (page_search, rank) values ('integrity-check', 1)"
        connection.execute(sql)
