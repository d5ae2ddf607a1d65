"""Where templates lie: those that ship with the program, and those of the user, which go first."""

from dataclasses import dataclass
from pathlib import Path

from consultatie.errors import CannotWrite, FileMissing
from consultatie.files import read_bytes, write_whole
from consultatie.language import _
from consultatie.letters.kinds import LetterKind
from resources import folder


@dataclass(frozen=True, slots=True)
class Template:
    """A template with its bytes. `own` says that it is the user's."""

    path: Path
    content: bytes
    own: bool = False


def own_path(kind: LetterKind, own_folder: Path) -> Path:
    """Where the user's own template for a letter lies, if there is one."""
    return own_folder / kind.template


def template_for(kind: LetterKind, own_folder: Path | None) -> Template:
    """The template of a letter: that of the user where there is one.

    :raises CannotRead: it is there and cannot be read.
    """
    if own_folder is not None and own_path(kind, own_folder).is_file():
        return template_at(own_path(kind, own_folder))
    path = folder("letters") / kind.template
    return Template(path, read_bytes(path))


def template_at(path: Path) -> Template:
    """A template that the user chose.

    :raises FileMissing: it is not there. :raises CannotRead: anything else stands in the way.
    """
    if not path.is_file():
        raise FileMissing(path.absolute())
    return Template(path, read_bytes(path), own=True)


def copy_to_edit(kind: LetterKind, own_folder: Path) -> Path:
    """The user's own template for a letter, made from the one that ships where there was none.

    :raises SurroundingsError: what stands in the way.
    """
    path = own_path(kind, own_folder)
    if not path.is_file():
        try:
            own_folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(own_folder, error.strerror or str(error)) from error
        write_whole(path, template_for(kind, None).content)
    return path


def take_away(kind: LetterKind, own_folder: Path) -> Path | None:
    """Use the shipped template again: the user's own one is put aside, never removed.

    Gives where it lies now, or None where there was none.
    """
    path = own_path(kind, own_folder)
    if not path.is_file():
        return None
    number = 1
    while (aside := path.with_stem(f"{path.stem} ({_('oud')} {number})")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from error
    return aside
