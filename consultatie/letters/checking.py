"""Whether every placeholder of a template is one that there is, and ends where it should.

The same rules hold twice: here on what people see, to say where a mistake is, and in `sandbox` on
all that the engine gets, where they keep a template of a stranger from anything else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain

from docx.document import Document
from jinja2 import meta, nodes
from jinja2.environment import Environment
from jinja2.exceptions import TemplateSyntaxError

from consultatie.errors import Mistake
from consultatie.language import _
from consultatie.letters.parts import TR, Part, parts_of, within
from consultatie.letters.placeholders import Entry, Group, Rows, Slot
from consultatie.letters.tags import Pair, Tag, pairs_of, says_only, tags_of

LOOP_WORDS = frozenset({"index", "first", "last", "length"})
_LOOP = Group("loop", "", tuple(Slot(word, "") for word in sorted(LOOP_WORDS)))
_JOINING = (nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not)

Names = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is not allowed or not known, on which line of what was parsed."""

    line: int
    sentence: str


def mistakes_in(document: Document, entries: Sequence[Entry]) -> list[Mistake]:
    """Everything that is wrong with the placeholders of a template, in the order of reading."""
    mistakes: list[Mistake] = []
    for part in parts_of(document):
        mistakes += _mistakes_of(part, entries)
    return mistakes


def refusals(tree: nodes.Template, entries: Sequence[Entry]) -> list[Refusal]:
    """What a parsed template holds beside known placeholders, lists and conditions."""
    return list(_walk(tree, {entry.name: entry for entry in entries}, frozenset()))


def named_in(part: Part) -> frozenset[str]:
    """The names that the placeholders of a part begin with, of a template without mistakes."""
    source = "\n".join(tag.plain for tag in tags_of(part, []))
    return frozenset(meta.find_undeclared_variables(_engine().parse(source)))


def _engine() -> Environment:
    return Environment(autoescape=True)


# -- what people see -----------------------------------------------------------------------------


def _mistakes_of(part: Part, entries: Sequence[Entry]) -> list[Mistake]:
    mistakes: list[Mistake] = []
    tags = tags_of(part, mistakes)
    pairs = pairs_of(part, tags, mistakes)
    if mistakes:
        # Until these are mended the rest cannot be read.
        return mistakes
    mistakes += [found for pair in pairs if (found := _crooked(part, pair))]
    return mistakes + list(_unknown(part, tags, entries))


def _unknown(part: Part, tags: Sequence[Tag], entries: Sequence[Entry]) -> Iterator[Mistake]:
    """One line for each placeholder, so that a line tells which one it is."""
    source = "\n".join(tag.plain.replace("\n", " ") for tag in tags)
    try:
        tree = _engine().parse(source)
    except TemplateSyntaxError as error:
        tag = tags[min(error.lineno, len(tags)) - 1]
        yield Mistake(
            part.paragraphs[tag.paragraph].place,
            _("‘{tag}’ is niet goed geschreven.").format(tag=tag.text),
        )
        return
    for refusal in refusals(tree, entries):
        tag = tags[refusal.line - 1]
        yield Mistake(
            part.paragraphs[tag.paragraph].place,
            _("‘{tag}’: {sentence}").format(tag=tag.text, sentence=refusal.sentence),
        )


def _crooked(part: Part, pair: Pair) -> Mistake | None:
    """A list or condition that begins inside something and ends outside of it."""
    first, last = (part.paragraphs[tag.paragraph] for tag in (pair.first, pair.last))
    if first.element is last.element:
        return None
    begin, end = (within(one.element, TR) for one in (first, last))
    if says_only(begin, pair.first.text) and says_only(end, pair.last.text):
        good = begin.getparent() is end.getparent()
    else:
        alone = pair.first.alone and pair.last.alone
        good = alone and first.element.getparent() is last.element.getparent()
    if good:
        return None
    sentence = _(
        "‘{first}’ en ‘{last}’ horen elk alleen op een eigen regel, in dezelfde cel of dezelfde "
        "lopende tekst; om rijen van een tabel te herhalen krijgt elk een eigen rij."
    )
    return Mistake(first.place, sentence.format(first=pair.first.text, last=pair.last.text))


# -- what is allowed -----------------------------------------------------------------------------


def _walk(node: nodes.Node, names: Names, looped: frozenset[str]) -> Iterator[Refusal]:
    match node:
        case nodes.For():
            yield from _list(node, names, looped)
        case nodes.Output():
            yield from chain.from_iterable(_printed(one, names) for one in node.nodes)
        case nodes.If():
            yield from _asked(node.test, names)
            yield from _walk_all((*node.body, *node.elif_, *node.else_), names, looped)
        case nodes.Template():
            yield from _walk_all(node.body, names, looped)
        case _:
            yield Refusal(node.lineno or 1, _("dit kan in een sjabloon niet."))


def _walk_all(
    inside: Iterable[nodes.Node], names: Names, looped: frozenset[str]
) -> Iterator[Refusal]:
    for node in inside:
        yield from _walk(node, names, looped)


def _list(node: nodes.For, names: Names, looped: frozenset[str]) -> Iterator[Refusal]:
    found = _found(node.iter, names)
    if isinstance(found, Refusal):
        yield found
        return
    if not isinstance(found, Rows) or not isinstance(node.target, nodes.Name) or node.recursive:
        yield Refusal(node.lineno, _("alleen een lijst kan worden herhaald."))
        return
    if looped and _root(node.iter) not in looped:
        yield Refusal(
            node.lineno,
            _("in een herhaling kan alleen worden herhaald wat bij die rij hoort."),
        )
        return
    name = node.target.name
    within_row = Group(name, "", found.fields)
    inner = {**names, name: within_row, "loop": _LOOP}
    if node.test is not None:
        yield from _asked(node.test, inner)
    yield from _walk_all(node.body, inner, looped | {name})
    yield from _walk_all(node.else_, names, looped)


def _printed(node: nodes.Node, names: Names) -> Iterator[Refusal]:
    if isinstance(node, nodes.TemplateData):
        return
    found = _found(node, names)
    if isinstance(found, Refusal):
        yield found
    elif not isinstance(found, Slot):
        yield Refusal(node.lineno, _("dit is een groep of lijst; noem wat eruit moet komen."))


def _asked(node: nodes.Node, names: Names) -> Iterator[Refusal]:
    """A condition: placeholders, compared with each other or with words."""
    if isinstance(node, nodes.Const):
        return
    if isinstance(node, _JOINING):
        for inner in node.iter_child_nodes():
            yield from _asked(inner, names)
        return
    found = _found(node, names)
    if isinstance(found, Refusal):
        yield found


def _found(node: nodes.Node, names: Names) -> Entry | Refusal:
    """What a name such as `raad.naam` stands for."""
    if isinstance(node, nodes.Name):
        return names.get(node.name) or _no_such(node, node.name, names)
    if isinstance(node, nodes.Getattr):
        above = _found(node.node, names)
        if isinstance(above, Group):
            inner = {field.name: field for field in above.fields}
            return inner.get(node.attr) or _no_such(node, node.attr, inner)
        if isinstance(above, Refusal):
            return above
    return Refusal(node.lineno, _("dit kan in een sjabloon niet."))


def _no_such(node: nodes.Node, name: str, names: Mapping[str, object]) -> Refusal:
    near = get_close_matches(name, names, n=1)
    if near:
        words = _("‘{name}’ bestaat niet; bedoelt u ‘{near}’?").format(name=name, near=near[0])
    else:
        words = _("‘{name}’ bestaat niet.").format(name=name)
    return Refusal(node.lineno, words)


def _root(node: nodes.Node) -> str:
    while isinstance(node, nodes.Getattr):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""
