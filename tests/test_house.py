"""What has to hold for the whole checkout, whatever room one works in."""

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from resources import folder

CHECKOUT = Path(__file__).parents[1]
ROOMS = ("consultatie", "db", "resources", "ui")
BUILD_FILES = (
    "pyproject.toml",
    "Makefile",
    ".ci/run",
    "requirements.lock",
    "requirements-dev.lock",
)
ROOM_FOR_NOISE = 20  # references that other threads and caches take or give meanwhile
INSTALLABLE = 0  # OS/2 fsType: embedding without restriction
EDITABLE = 8  # OS/2 fsType: embedding in a document that may be edited


def public_classes_of(room: str) -> Iterator[type]:
    for module in pkgutil.walk_packages([str(CHECKOUT / room)], f"{room}."):
        found = inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
        own = (cls for _, cls in found if cls.__module__ == module.name)
        yield from (cls for cls in own if not cls.__name__.startswith("_"))


def public_methods_of(cls: type) -> list[str]:
    """Names that the class itself brings in; what it overrides is explained where it comes from."""
    inherited = {name for base in cls.__mro__[1:] for name in vars(base)}
    kinds = (FunctionType, property, classmethod, staticmethod)
    methods = {name for name, member in vars(cls).items() if isinstance(member, kinds)}
    return sorted(name for name in methods - inherited if not name.startswith("_"))


class Bell(QObject):
    rung = Signal()
    answered = Signal(bool)


def lost_references(value: object, act: Callable[[], object]) -> int:
    before = sys.getrefcount(value)
    for _ in range(2_000):
        act()
    return before - sys.getrefcount(value)


@pytest.mark.usefixtures("qapp")
def test_emitting_a_signal_keeps_every_reference_to_true() -> None:
    assert lost_references(True, Bell().rung.emit) < ROOM_FOR_NOISE


@pytest.mark.usefixtures("qapp")
def test_a_signal_that_reaches_a_slot_keeps_every_reference_to_true() -> None:
    heard: list[None] = []
    bell = Bell()
    bell.answered.connect(lambda _: heard.append(None))
    lost = lost_references(True, lambda: bell.answered.emit(False))
    assert (len(heard), lost < ROOM_FOR_NOISE) == (2_000, True)


@pytest.mark.usefixtures("qapp")
def test_a_qt_call_without_result_keeps_every_reference_to_none() -> None:
    widget = QWidget()
    assert lost_references(None, lambda: widget.setWindowTitle("x")) < ROOM_FOR_NOISE


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_method_says_what_it_is(room: str) -> None:
    silent = [
        f"{cls.__module__}.{cls.__name__}.{name}"
        for cls in public_classes_of(room)
        for name in public_methods_of(cls)
        if not inspect.getdoc(getattr(cls, name))
    ]
    assert silent == []


@pytest.mark.parametrize("name", BUILD_FILES)
def test_no_build_file_names_a_package_registry(name: str) -> None:
    text = (CHECKOUT / name).read_text(encoding="utf-8")
    assert re.findall(r"https?:|index-url|find-links|file:", text) == []


@pytest.mark.parametrize("name", [name for name in BUILD_FILES if name.endswith(".lock")])
def test_every_locked_package_has_one_version_and_hashes(name: str) -> None:
    entries = re.split(r"\n(?! )", (CHECKOUT / name).read_text(encoding="utf-8").strip())
    pinned = re.compile(r"[a-z0-9.-]+==[\w.]+( ; [^\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+")
    assert [entry for entry in entries if not pinned.fullmatch(entry)] == []


def test_what_the_program_needs_is_locked_alike_for_users_and_for_developers() -> None:
    versions = [
        set(re.findall(r"^[a-z0-9.-]+==[\w.]+", (CHECKOUT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    ]
    assert versions[0] <= versions[1]


def test_a_resource_folder_that_does_not_exist_is_refused() -> None:
    with pytest.raises(FileNotFoundError, match="nergens"):
        folder("nergens")


@pytest.mark.parametrize("file", sorted(folder("fonts").glob("*")), ids=lambda file: file.name)
def test_every_font_may_be_embedded_and_has_outlines_that_paper_can_take(file: Path) -> None:
    data = file.read_bytes()
    where = {data[at : at + 4]: at for at in range(12, 12 + 16 * data[5], 16)}
    os2 = int.from_bytes(data[where[b"OS/2"] + 8 :][:4], "big")
    may_embed = int.from_bytes(data[os2 + 8 : os2 + 10], "big")
    assert (b"glyf" in where, b"fvar" in where) == (True, False)
    assert may_embed in {INSTALLABLE, EDITABLE}


@pytest.mark.parametrize("file", sorted(folder("icons").glob("*")), ids=lambda file: file.name)
def test_every_icon_is_a_drawing_that_takes_the_colour_of_its_text(file: Path) -> None:
    drawing = ET.parse(file).getroot()
    assert drawing.tag.endswith("svg")
    assert file.stem == "consultatie" or "currentColor" in file.read_text(encoding="utf-8")


def test_everything_of_others_stands_in_the_list_of_licences_with_a_text() -> None:
    licences = folder("licences")
    listing = (licences / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.+) \| .+ \| .+ \| `(.+)` \|$", listing, re.MULTILINE)
    patterns = [pattern for files, _ in rows for pattern in re.findall(r"`([^`]+)`", files)]
    listed = {file for pattern in patterns for file in licences.parent.glob(pattern)}
    shipped = {file for name in ("fonts", "icons", "icc") for file in folder(name).iterdir()}
    texts = {file.name for file in licences.glob("*.txt")}
    assert (shipped - listed, {text for _, text in rows}) == (set(), texts)


def test_every_library_that_the_program_needs_stands_in_the_list_of_licences() -> None:
    listing = (folder("licences") / "README.md").read_text(encoding="utf-8")
    locked = re.findall(
        r"^([a-z0-9-]+)==", (CHECKOUT / "requirements.lock").read_text("utf-8"), re.MULTILINE
    )
    # Only there to install the others; and parts of PySide6.
    others = {"pip", "setuptools", "pyside6-addons", "pyside6-essentials", "shiboken6"}
    named = {name.lower() for name in re.findall(r"`([A-Za-z0-9-]+)`", listing)}
    assert {*locked} - others - named == set()


def test_the_licence_of_the_program_is_the_whole_european_union_public_licence() -> None:
    text = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    articles = [int(number) for number in re.findall(r"^(\d+)\.[A-Z]", text, re.MULTILINE)]
    assert (articles, "Appendix" in text) == ([*range(1, 16)], True)
