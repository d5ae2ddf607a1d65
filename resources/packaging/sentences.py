"""Keeps the English catalogue complete: `python resources/packaging/sentences.py`.

Finds every Dutch sentence of the program, puts the new ones in the catalogue without a translation,
takes out what is said no more, and tells which ones still wait. Ends with 1 while any waits.
"""

import ast
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

CHECKOUT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(CHECKOUT))

from consultatie.dates.names import (  # noqa: E402  (the checkout is found first)
    MONTHS,
    PERIODS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)

ENGLISH = CHECKOUT / "resources" / "locale" / "en" / "LC_MESSAGES" / "consultatie.po"
ROOMS = ("consultatie", "db", "ui")
_NAMES = "consultatie/dates/names.py"
_WIDTH = 99
# No dates and no names: the file changes only where a sentence does.
_HEADER = """\
# The English of the window, by its Dutch sentences; terms as in glossary.md.
msgid ""
msgstr ""
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
# What is shown of the law, by file: elsewhere in the tables stand numbers, days and keys.
_LAW = {
    "rules.toml": frozenset(
        {"title", "text", "trigger_words", "lead", "consequence", "assumption", "status"}
    ),
    "grounds.toml": frozenset({"name", "label", "reason", *"abcdefghijklmn"}),
    "holidays.toml": frozenset({"name"}),
}


def sentences() -> Catalog:
    """Every Dutch sentence that the program says, with the files that say it."""
    catalogue = Catalog(locale="en", domain="consultatie", fuzzy=False)
    for file, said, context in (*_marked(), *_words(), *_names(), *_law()):
        catalogue.add(said, locations=[(file, 1)], context=context)
    return catalogue


def renewed(known: Catalog) -> Catalog:
    """The sentences of the program with the translations that are known."""
    catalogue = sentences()
    for message in catalogue:
        before = known.get(message.id, message.context) if message.id else None
        if before is not None:
            message.string = before.string
    return catalogue


def waiting(catalogue: Catalog) -> list[Message]:
    """The sentences without a translation."""
    return [message for message in catalogue if message.id and not _is_told(message)]


def write_english(catalogue: Catalog) -> None:
    """Write the catalogue in the order of the files, so that a change of one shows as such."""
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    with ENGLISH.open("wb") as file:
        file.write(_HEADER.encode("utf-8"))
        write_po(
            file,
            catalogue,
            width=_WIDTH,
            omit_header=True,
            include_lineno=False,
            sort_by_file=True,
        )


def read_english() -> Catalog:
    """The English catalogue as it is."""
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


def _is_told(message: Message) -> bool:
    told = message.string
    return bool(told) and all(told if isinstance(told, (tuple, list)) else (told,))


_Said = tuple[str, "str | tuple[str, ...]", str | None]


def _marked() -> Iterator[_Said]:
    """What is said through `_` and its kin. Babel's own reader misses what is in an f-string."""
    for name, tree in _files(*ROOMS):
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            if isinstance(call.func, ast.Name):
                yield from _said(name, call.func.id, call.args)


def _said(file: str, by: str, words: list[ast.expr]) -> Iterator[_Said]:
    texts = [one.value for one in words if isinstance(one, ast.Constant)]
    match by, texts:
        case (("_" | "later"), [str(text)]):
            yield file, text, None
        case "pgettext", [str(context), str(text)]:
            yield file, text, context
        case "ngettext", [str(singular), str(plural), *_number]:
            yield file, (singular, plural), None
        case _:
            return


def _files(*rooms: str) -> Iterator[tuple[str, ast.Module]]:
    for room in rooms:
        for path in sorted((CHECKOUT / room).rglob("*.py")):
            name = path.relative_to(CHECKOUT).as_posix()
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def _words() -> Iterator[_Said]:
    """The values of choices that are kept in Dutch and shown in the language that is spoken."""
    for name, tree in _files("consultatie"):
        for owner in ast.walk(tree):
            if isinstance(owner, ast.ClassDef) and _is_word(owner):
                yield from ((name, value, None) for value in _values(owner.body))


def _is_word(owner: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id == "Word" for base in owner.bases)


def _values(body: Iterable[ast.stmt]) -> Iterator[str]:
    for line in body:
        match line:
            case ast.Assign(value=ast.Constant(value=str(value))) if value:
                yield value


def _names() -> Iterator[_Said]:
    for names, context in (
        (MONTHS, None),
        (WEEKDAYS, None),
        (SHORT_MONTHS, "short"),
        (SHORT_WEEKDAYS, "short"),
        (PERIODS, "period"),
    ):
        for name in names:
            yield _NAMES, name, context


def _law() -> Iterator[_Said]:
    for name, fields in _LAW.items():
        path = CHECKOUT / "resources" / "law" / name
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for words in _texts(tables, fields):
            yield f"resources/law/{name}", words, None


def _texts(table: object, fields: frozenset[str]) -> Iterator[str]:
    if isinstance(table, list):
        for each in table:
            yield from _texts(each, fields)
    elif isinstance(table, dict):
        for key, value in table.items():
            if isinstance(value, str) and key in fields:
                yield value
            yield from _texts(value, fields)


def main() -> int:
    """Renew the catalogue and tell what waits for a translation."""
    catalogue = renewed(read_english()) if ENGLISH.exists() else sentences()
    write_english(catalogue)
    without = waiting(catalogue)
    for message in without:
        print(f"{message.locations[0][0]}: {message.id}")
    print(f"{len(without)} van {len(catalogue)} zinnen zonder Engels.")
    return 1 if without else 0


if __name__ == "__main__":
    sys.exit(main())
