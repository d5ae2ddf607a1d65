"""The table of placeholders, as the manual has it."""

from collections.abc import Iterator

from consultatie.language import _
from consultatie.letters.placeholders import Group, lines, placeholders


def placeholder_table() -> str:
    """All placeholders as a table in Markdown, with a line above each group."""
    return "\n".join(_rows())


def _rows() -> Iterator[str]:
    yield f"| {_('Plaatshouder')} | {_('Wat er komt te staan')} |"
    yield "| --- | --- |"
    for entry in placeholders():
        above = entry.meaning if isinstance(entry, Group) else _("Lijst")
        yield f"| *{above}* | |"
        for name, meaning in lines(entry):
            yield f"| {name} | {meaning} |"
