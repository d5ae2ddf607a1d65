"""The manual names every placeholder, and none that is not there."""

from consultatie.letters.explaining import placeholder_table
from resources import folder


def test_the_table_in_the_manual_is_the_one_by_which_letters_are_filled() -> None:
    page = (folder("help") / "brieven.md").read_text(encoding="utf-8")
    _before, _title, table = page.partition("## Alle plaatshouders\n\n")
    assert table.strip() == placeholder_table().strip()
