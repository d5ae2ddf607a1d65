"""Whatever is pressed, clicked and dropped, nothing breaks."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.monkey import let_play

EVENTS = 120


@pytest.mark.parametrize("seed", (2, 5, 9))
def test_a_monkey_at_the_keyboard_breaks_nothing(
    seed: int, qapp: QApplication, tmp_path: Path
) -> None:
    assert let_play(qapp, tmp_path, seed, EVENTS) == []
