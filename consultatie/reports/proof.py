"""What was found in proof, as data and as text."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from consultatie.language import _
from consultatie.proof.findings import Finding, Rule, title_of_rule


def as_data(findings: Iterable[tuple[str, Finding]]) -> list[dict[str, Any]]:
    """Every finding with the name of its dossier."""
    return [
        {
            "dossier": dossier,
            "rule": str(one.rule),
            "kind": one.record.kind,
            "id": str(one.record.id),
            "what": one.what,
            "lacking": one.lacking,
            "holds_final": one.holds_final,
        }
        for dossier, one in findings
    ]


def as_text(findings: Sequence[tuple[str, Finding]]) -> str:
    """A heading for every rule, below it what it found."""
    if not findings:
        return _("Er is niets gevonden.")
    order = list(Rule)
    ordered = sorted(findings, key=lambda one: order.index(one[1].rule))
    parts = []
    for rule, found in groupby(ordered, key=lambda one: one[1].rule):
        lines = [f"  {dossier} · {one.what}: {one.lacking}" for dossier, one in found]
        parts.append("\n".join((f"{title_of_rule(rule)}: {len(lines)}", *lines)))
    return "\n".join(parts)
