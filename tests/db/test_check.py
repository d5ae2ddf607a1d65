"""The whole check finds what is wrong, and nothing else."""

from pathlib import Path
from random import Random

import pytest

from consultatie.errors import NotARegister, RegisterMissing
from db.check import check_register
from db.driver import connect
from tests.db.samples import opened, surgery, traces, write_whole_dossier


@pytest.fixture
def filled(path: Path) -> Path:
    with opened(path) as register:
        write_whole_dossier(register)
        register.undo()
        register.redo()
        write_whole_dossier(register)
    return path


def test_a_sound_register_has_no_findings(filled: Path) -> None:
    before = traces(filled.parent)
    assert check_register(filled) == []
    assert traces(filled.parent) == before


def test_it_can_be_checked_while_it_is_open(filled: Path) -> None:
    with opened(filled) as register:
        write_whole_dossier(register)
        assert check_register(filled) == []


@pytest.mark.parametrize(
    "statement, words",
    (
        ("update point set text = 'stiekem'", "text is anders dan het journaal zegt"),
        ("update dossier set note = 'stiekem'", "note is anders dan het journaal zegt"),
        ("delete from reference", "hoort record"),
        ("delete from body", "verwijst naar een body die er niet is"),
        ("insert into abbreviation values (5, null, 'X', 'Y')", "id is anders dan het journaal"),
        ("insert into register values (5, null, 'Tweede', '', null)", "2 registers"),
        ("delete from register", "0 registers"),
        ("delete from change where field = 'text'", "text is anders"),
        ("update change set old = 'stiekem' where field = 'number'", "sluit niet aan op de vorige"),
        ("update change set parent = null", "sluit niet aan op de vorige"),
        (
            "insert into action (id, label, person, laptop, reason) values (2, 'leeg', '', '', '')",
            "niet afgemaakt",
        ),
        ("delete from change where action = (select max(id) from action)", "heeft niets gewijzigd"),
        ("update change set action = (select min(id) from action)", "niet bij haar handeling"),
        ("delete from search_docsize", "zoekindex"),
        ("update _sqlite_migrations set name = name", None),
    ),
)
def test_what_was_changed_behind_the_journal_is_found(
    filled: Path, statement: str, words: str | None
) -> None:
    surgery(filled, statement)
    sentences = [finding.sentence for finding in check_register(filled)]
    if words is None:
        assert sentences == []
    else:
        assert any(words in sentence for sentence in sentences), sentences


@pytest.mark.parametrize("trigger", ("point_journal_update", "point_search_insert"))
def test_a_missing_trigger_is_found(filled: Path, trigger: str) -> None:
    connection = connect(filled)
    connection.execute(f"drop trigger {trigger}")
    connection.close()
    (finding,) = check_register(filled)
    assert trigger in finding.sentence


def test_damaged_pages_are_one_finding(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    content[40_960:49_152] = Random(2).randbytes(8_192)
    filled.write_bytes(content)
    (finding,) = check_register(filled)
    assert "beschadigd" in finding.sentence


def test_a_value_that_no_record_can_hold_is_found(filled: Path) -> None:
    surgery(filled, "update answer set verdict = 'misschien'")
    assert any("misschien" in finding.sentence for finding in check_register(filled))


def test_what_is_no_register_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(RegisterMissing):
        check_register(tmp_path / "weg.consultatie")
    (tmp_path / "brief.txt").write_text("Geachte")
    with pytest.raises(NotARegister):
        check_register(tmp_path / "brief.txt")
