"""The proof list: what to look at before a paper goes out. It warns, and never blocks a concept."""

from consultatie.proof.findings import Finding, Rule, open_for_final
from consultatie.proof.reading import on_paper, proof_of

__all__ = ["Finding", "Rule", "on_paper", "open_for_final", "proof_of"]
