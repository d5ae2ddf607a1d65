"""Reading a dossier, and one paper of it, in proof."""

from collections.abc import Callable, Iterable, Iterator

from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.overviews.content import Paper, plain_text
from consultatie.proof.answers import missing_reactions, missing_reasons
from consultatie.proof.blanks import blanks, quotes_without_page, unowned_commitments
from consultatie.proof.days import contradictions, without_source
from consultatie.proof.findings import Finding, Proof, Rule
from consultatie.proof.names import doubled_numbers, mixed_names, unexplained_abbreviations
from consultatie.standing import live_consultations, standing_of

_READERS: tuple[Callable[[Proof], Iterator[Finding]], ...] = (
    missing_reasons,
    missing_reactions,
    contradictions,
    doubled_numbers,
    blanks,
    unowned_commitments,
    without_source,
    quotes_without_page,
    mixed_names,
    unexplained_abbreviations,
)


def proof_of(file: DossierFile, law: LawBook) -> tuple[Finding, ...]:
    """Everything that is found in a dossier, in the order of the rules."""
    standings = tuple(standing_of(file, one, law) for one in live_consultations(file))
    proof = Proof(file, law, standings)
    found = [finding for read in _READERS for finding in read(proof)]
    order = list(Rule)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: order.index(one.rule)))


def on_paper(findings: Iterable[Finding], paper: Paper) -> tuple[Finding, ...]:
    """What of it concerns this paper: whatever product it is, what it says decides."""
    words = _plain(plain_text(paper))
    return tuple(one for one in findings if not one.said or _plain(one.said) in words)


def _plain(words: str) -> str:
    return " ".join(words.split())
