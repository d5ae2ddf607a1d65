"""The content value: its code and its words."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

from consultatie.overviews.content import Heading, Paper, content_code, plain_text, text


def test_the_same_content_has_the_same_code(full_paper: Paper) -> None:
    assert content_code(full_paper) == content_code(replace(full_paper))


def test_the_code_does_not_depend_on_the_moment_of_making(full_paper: Paper) -> None:
    later = replace(full_paper, made_at=datetime(2030, 1, 1, tzinfo=UTC))

    assert content_code(later) == content_code(full_paper)


def test_one_other_letter_gives_another_code(full_paper: Paper) -> None:
    changed = replace(full_paper, subtitle="Ronde 3")

    assert content_code(changed) != content_code(full_paper)


def test_the_same_words_in_another_sort_of_block_give_another_code(full_paper: Paper) -> None:
    one = replace(full_paper, blocks=(Heading(1, "Besluit"),))
    other = replace(full_paper, blocks=(text("Besluit"),))

    assert content_code(one) != content_code(other)


def test_a_half_surrogate_has_a_code_like_anything_else(full_paper: Paper) -> None:
    code = content_code(replace(full_paper, title="half \ud800"))

    assert len(code) == 11


def test_plain_text_has_the_words_in_reading_order(full_paper: Paper) -> None:
    words = plain_text(full_paper)
    marks = ["Samenvatting", "Aanvraag", "Let op", "Rechtspositie", "Vet en schuin.", "Nummer"]

    assert sorted(marks, key=words.index) == marks


def test_the_content_is_imported_without_any_writer() -> None:
    check = (
        "import sys, consultatie.overviews.content, consultatie.overviews.pdf; "
        "sys.exit(any(name in sys.modules for name in ('reportlab', 'uharfbuzz', 'PySide6')))"
    )

    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
