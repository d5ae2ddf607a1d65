"""The engine of templates with everything taken out but names, lists and conditions.

A template can come from anybody. It cannot call, compute, reach a Python object or write more than
its own text for each row: see `checking.refusals`, which holds for all text that comes in here.
"""

from collections.abc import Sequence
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from consultatie.letters.checking import LOOP_WORDS, refusals
from consultatie.letters.placeholders import Entry
from consultatie.letters.words import Fields


class Sealed(ImmutableSandboxedEnvironment):
    """Knows the names it was given, and nothing else."""

    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, cache_size=0)
        self._entries = entries
        for emptied in (self.globals, self.filters, self.tests, self.extensions):
            emptied.clear()

    def from_string(self, source: Any, *_rest: Any, **_more: Any) -> Template:
        """A template of this source. Raises `SecurityError` for what is not a placeholder."""
        refused = refusals(self.parse(source), self._entries)
        if refused:
            raise SecurityError(refused[0].sentence)
        return super().from_string(source)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of what was given; no attribute of any Python object."""
        return self._look(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The same."""
        return self._look(obj, argument)

    def call(self, *_given: Any, **_more: Any) -> Any:
        """Nothing can be called."""
        raise SecurityError

    def call_binop(self, *_given: Any) -> Any:
        """Nothing is computed."""
        raise SecurityError

    def call_unop(self, *_given: Any) -> Any:
        """Nothing is computed."""
        raise SecurityError

    def _look(self, thing: Any, name: Any) -> Any:
        if isinstance(thing, Fields) and name in thing:
            return thing[name]
        if isinstance(thing, LoopContext) and name in LOOP_WORDS:
            return getattr(thing, name)
        return self.undefined(obj=thing, name=name)
