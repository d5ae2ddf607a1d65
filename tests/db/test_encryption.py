"""An encrypted register is the same road with a key."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from consultatie.errors import NotARegister, RegisterExists, WrongPassphrase
from db.check import check_register
from db.copy import copy_beside
from db.key import derive
from db.register import SqliteRegister, create_register, open_register
from tests.db.samples import NOON, SECRETARY, everything, opened, traces, write_whole_dossier

PASSPHRASE = "it's \"geheim\"; x'00' é"


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("geheim") / "geheim.consultatie"
    with _created(path) as register:
        write_whole_dossier(register)
    return path


def _created(path: Path) -> SqliteRegister:
    return create_register(path, name="Geheim", author=SECRETARY, passphrase=PASSPHRASE)


def test_an_encrypted_register_opens_with_its_passphrase(secret: Path) -> None:
    with opened(secret, PASSPHRASE) as register:
        assert register.name() == "Geheim"
        assert len(everything(register)["point"]) == 1
    assert check_register(secret, PASSPHRASE) == []


def test_the_file_holds_no_readable_text_not_even_in_its_log(tmp_path: Path) -> None:
    path = tmp_path / "geheim.consultatie"
    with _created(path) as register:
        write_whole_dossier(register)
        files = [file.read_bytes() for file in tmp_path.iterdir()]
        log = Path(f"{path}-wal").read_bytes()
        assert len(log) > 4096
    for content in (*files, path.read_bytes()):
        for words in (b"werkdruk", b"Gemeente", b"SQLite format", b"create table"):
            assert words not in content


@pytest.mark.parametrize("purpose", ("write", "read"))
def test_a_wrong_passphrase_is_told_and_nothing_is_touched(secret: Path, purpose: str) -> None:
    before = traces(secret.parent)
    with pytest.raises(WrongPassphrase):
        open_register(
            secret, author=SECRETARY, passphrase="GEHEIM",
            purpose="read" if purpose == "read" else "write",
        )  # fmt: skip
    assert traces(secret.parent) == before


@pytest.mark.parametrize("nothing", (None, ""))
def test_without_a_passphrase_it_may_be_encrypted(secret: Path, nothing: str | None) -> None:
    before = traces(secret.parent)
    with pytest.raises(NotARegister, match="wachtwoord"):
        opened(secret, nothing)
    assert traces(secret.parent) == before


def test_no_complaint_of_the_driver_reaches_the_terminal(
    secret: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(WrongPassphrase):
        opened(secret, "fout")
    assert capfd.readouterr() == ("", "")


def test_a_passphrase_for_a_plain_register_is_not_needed(path: Path) -> None:
    with opened(path, "iets") as register:
        assert register.name() == "Medezeggenschap"


def test_an_accent_typed_as_two_characters_is_the_same_passphrase(secret: Path) -> None:
    decomposed = PASSPHRASE.replace("é", "e\u0301")
    assert decomposed != PASSPHRASE
    opened(secret, decomposed).close()


def test_sqlciphers_own_passphrase_opens_the_file_too(secret: Path) -> None:
    with closing(dbapi2.connect(str(secret))) as connection:
        doubled = PASSPHRASE.replace('"', '""')
        connection.execute(f'pragma key = "{doubled}"')
        assert connection.execute("select name from register").fetchone() == ("Geheim",)


def test_the_copy_before_a_migration_is_encrypted_too(secret: Path) -> None:
    copy = copy_beside(secret, derive(PASSPHRASE, secret.read_bytes()[:16]), NOON)
    try:
        assert b"werkdruk" not in copy.read_bytes()
        with opened(copy, PASSPHRASE) as register, opened(secret, PASSPHRASE) as original:
            assert everything(register) == everything(original)
    finally:
        copy.unlink()


def test_a_truncated_encrypted_register_is_refused(secret: Path, tmp_path: Path) -> None:
    half = tmp_path / "half.consultatie"
    half.write_bytes(secret.read_bytes()[: 4096 * 20 + 100])
    with pytest.raises(NotARegister):
        opened(half, PASSPHRASE)


def test_a_new_encrypted_register_overwrites_nothing(secret: Path) -> None:
    before = traces(secret.parent)
    with pytest.raises(RegisterExists):
        _created(secret)
    assert traces(secret.parent) == before
