"""The screen for the room with a real second screen, in a process of its own that has two."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96}
BEAMER = {"name": "beamer", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96}

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from ui.views.meeting_mode.room import RoomWindow

app = QApplication([])
host = QWidget()
host.setGeometry(int(sys.argv[1]), 100, 400, 300)
host.show()
app.processEvents()
room = RoomWindow(host)
room.open_beside(host)
app.processEvents()
print(room.screen().name(), room.isFullScreen(), *room.geometry().getRect())
app.screenRemoved.emit(room.screen())
app.processEvents()
print(room.isVisible(), room.isFullScreen(), *room.size().toTuple())
"""


def _room(tmp_path: Path, host_at: int, *screens: dict[str, object]) -> list[str]:
    """Where the screen for the room is, with a window at this place in pixels; then without it."""
    told = tmp_path / "screens.json"
    told.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    platform = f"offscreen:configfile={told}"
    command = (sys.executable, "-c", PROGRAM, str(host_at))
    done = subprocess.run(
        command, env={**os.environ, "QT_QPA_PLATFORM": platform}, capture_output=True, text=True,
        check=True, timeout=60,
    )  # fmt: skip
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "host_at, found",
    ((100, "beamer True 1366 0 1920 1080"), (1500, "laptop True 0 0 1366 768")),
)
def test_it_fills_the_screen_where_the_window_is_not(
    tmp_path: Path, host_at: int, found: str
) -> None:
    assert _room(tmp_path, host_at, LAPTOP, BEAMER)[0] == found


def test_with_one_screen_it_is_a_window_beside(tmp_path: Path) -> None:
    assert _room(tmp_path, 100, LAPTOP)[0].startswith("laptop False ")


def test_it_does_not_cover_the_laptop_when_the_beamer_is_pulled_out(tmp_path: Path) -> None:
    assert _room(tmp_path, 100, LAPTOP, BEAMER)[1] == "True False 960 540"
