from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.settings import Look, Settings
from ui.theme import Scheme


def test_what_was_kept_is_there_next_time(tmp_path: Path) -> None:
    first = Settings(tmp_path / "consultatie.ini")
    first.scheme = Scheme.DARK
    first.last_register = tmp_path / "sora.consultatie"
    first.scale = 150
    first.keep_state("window", QByteArray(b"\x01\x02"))
    first.keep_widths("points", (64, 300))
    first.keep_text("screen", "points")
    first.save()
    again = Settings(tmp_path / "consultatie.ini")
    assert again.scheme is Scheme.DARK
    assert again.last_register == tmp_path / "sora.consultatie"
    assert again.look == Look(Scheme.DARK, 150)
    assert again.state("window") == QByteArray(b"\x01\x02")
    assert again.widths("points") == (64, 300)
    assert again.text("screen") == "points"


def test_nothing_kept_gives_the_first_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "none.ini")
    assert settings.scheme is Scheme.SYSTEM
    assert settings.last_register is None
    assert settings.state("window").isEmpty()
    assert settings.widths("points") == ()
    assert settings.text("screen", "dossiers") == "dossiers"


def test_a_spoilt_file_gives_the_first_start(tmp_path: Path) -> None:
    (tmp_path / "a.ini").write_text("[look]\nscheme=paars\nscale=9\n[columns]\npoints=breed 12\n")
    settings = Settings(tmp_path / "a.ini")
    assert settings.look == Look()
    assert settings.widths("points") == (12,)
