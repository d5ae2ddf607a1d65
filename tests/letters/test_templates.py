"""The user's own templates: copied to edit, used first, put aside and never removed."""

from pathlib import Path

import pytest

from consultatie.errors import CannotWrite, FileMissing
from consultatie.letters.kinds import LetterKind
from consultatie.letters.templates import (
    copy_to_edit,
    own_path,
    take_away,
    template_at,
    template_for,
)

KIND = LetterKind.REMINDER


def test_without_an_own_template_the_shipped_one_is_used(tmp_path: Path) -> None:
    for folder in (None, tmp_path / "leeg"):
        template = template_for(KIND, folder)
        assert (template.own, template.path.name) == (False, "rappel.docx")


def test_editing_begins_with_a_copy_of_the_shipped_one(tmp_path: Path) -> None:
    folder = tmp_path / "nog" / "niet"
    path = copy_to_edit(KIND, folder)
    assert path.read_bytes() == template_for(KIND, None).content
    own = template_for(KIND, folder)
    assert (own.own, own.path) == (True, path)


def test_what_the_user_made_is_not_written_over(tmp_path: Path) -> None:
    path = copy_to_edit(KIND, tmp_path)
    path.write_bytes(b"van mij")
    assert copy_to_edit(KIND, tmp_path).read_bytes() == b"van mij"


def test_an_own_template_is_put_aside_under_a_name_that_is_free(tmp_path: Path) -> None:
    for words in (b"een", b"twee"):
        own_path(KIND, tmp_path).write_bytes(words)
        take_away(KIND, tmp_path)
    names = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert names == {"rappel (oud 1).docx": b"een", "rappel (oud 2).docx": b"twee"}
    assert take_away(KIND, tmp_path) is None
    assert not template_for(KIND, tmp_path).own


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    with pytest.raises(CannotWrite):
        copy_to_edit(KIND, tmp_path / "bestand" / "sjablonen")


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        template_at(tmp_path / "weg.docx")
