"""The engine of the spelling, run as a program of its own: `python -m ui.spelling.engine`.

Hunspell does not let go of Python's lock: loading the words takes half a second and a suggestion a
quarter, in which a window in the same process would stand still. Words come and go by its standard
input and output, one JSON object on a line; nothing is written anywhere.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from resources import folder


def answers(
    lines: Iterable[str], knows: Callable[[str], bool], suggest: Callable[[str], Iterable[str]]
) -> Iterator[str]:
    """An answer to each line: which of these words are wrong, or what a wrong word may be."""
    for line in lines:
        asked: dict[str, Any] = json.loads(line)
        answer: dict[str, Any] = {"words": {word: knows(word) for word in asked.get("words", ())}}
        if "wrong" in asked:
            answer = {"wrong": asked["wrong"], "better": [*suggest(asked["wrong"])]}
        yield json.dumps(answer)


def main() -> None:
    """Answer until nobody asks any more."""
    hunspell = import_module("hunspell")
    words = hunspell.Hunspell("nl", hunspell_data_dir=str(folder("dictionaries")))
    own = (folder("dictionaries") / "field.txt").read_text(encoding="utf-8").split()
    for word in own:
        words.add(word)
    for answer in answers(sys.stdin, words.spell, words.suggest):
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
