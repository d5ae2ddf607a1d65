"""What the words of an advice say that a piece of it is: a condition, a question, an objection."""

import re
from collections.abc import Iterator

from consultatie.advice import PointKind

_BODY = (
    r"(?:c?g?or|ondernemingsraad|raad|cliëntenraad|adviesraad|pvt|personeelsvertegenwoordiging|"
    r"(?:onderdeel)?commissie|oc|wij|we)"
)
_WISH = (
    r"(?:adviseert|adviseren|verzoekt|verzoeken|vraagt|"
    # "Wij hebben de volgende vragen" asks nothing yet.
    r"(?<!volgende\s)(?<!enkele\s)(?<!onze\s)(?<!deze\s)(?<!die\s)(?<!de\s)vragen|beveelt|bevelen|maakt\s+bezwaar|"
    r"maken\s+bezwaar|heeft\s+bezwaar|hebben\s+bezwaar|dringt|dringen|pleit|pleiten|wenst|wensen|"
    r"raadt|raden|roept|roepen|stelt\s+als|stellen\s+als|stelt\s+voor|stellen\s+voor|"
    r"geeft\s+in\s+overweging|geven\s+in\s+overweging|verneemt|vernemen|verwacht|verwachten|"
    r"stemt|stemmen)"
)
# Who asks, and what: "de OR verzoekt", "wij vragen u", "daarom adviseert de ondernemingsraad".
_ADVISES = re.compile(
    rf"\b{_BODY}\b(?:\s+[^\s.?!:;]+){{0,5}}\s+{_WISH}\b|"
    rf"\b{_WISH}\s+(?:\S+\s+){{0,2}}?{_BODY}\b|"
    rf"\b(?:maakt|maken|heeft|hebben)\s+(?:\S+\s+)?{_BODY}\s+bezwaar\b|"
    rf"\b{_BODY}\b(?:\s+[^\s.?!:;]+){{0,5}}\s+niet\s+(?:akkoord|instemmen)\b|"
    r"\b(?:onder|op)\s+(?:de\s+)?(?:volgende\s+)?voorwaarden?\b|\bmits\b|\bhet\s+advies\s+luidt\b",
    re.IGNORECASE,
)
# In this order: an advice that objects and asks for something is an objection.
_KINDS: tuple[tuple[PointKind, re.Pattern[str]], ...] = tuple(
    (sort, re.compile(pattern, re.IGNORECASE))
    for sort, pattern in (
        (
            PointKind.OBJECTION,
            (
                r"\bbezwa(?:ar|ren)\b(?!\s*(?:maken|schrift))|\bniet\s+(?:akkoord|instemmen)\b|"
                r"\bstem(?:t|men)\s+niet\s+in\b|\badvise(?:ert|ren)\s+(?:u\s+)?negatief\b"
            ),
        ),
        (
            PointKind.CONDITION,
            r"\bmits\b|\bvoorwaarden?\b|\brandvoorwaarden?\b|\bals\s+eis\b|\btenzij\b",
        ),
        (
            PointKind.QUESTION,
            (
                r"\?\s*$|\bvra(?:agt|gen)\s+(?:zich\s+|ons\s+|u\s+)?(?:af\b|of\b|hoe\b|waarom\b|"
                r"welke?\b|wat\b|wanneer\b|wie\b)|\bvernem(?:en|t)\s+(?:wij\s+)?graag\b|\bkunt\s+u\b"
            ),
        ),
        (
            PointKind.RECOMMENDATION,
            (
                r"\badvise(?:ert|ren)\b|\bbeve(?:elt|len)\b|\bverzoek(?:t|en)?\b|\bvra(?:agt|gen)\b|"
                r"\bdring(?:t|en)\b|\bpleit(?:en)?\b|\bwens(?:t|en)\b|\bra(?:adt|den)\b.{0,80}\baan\b|"
                r"\broep(?:t|en)\b.{0,80}\bop\b|\bstel(?:t|len)\s+voor\b|\bin\s+overweging\b|"
                r"\baanbevel(?:ing|ingen)\b|\badvie(?:s|zen)\b|\bverwacht(?:en)?\b"
            ),
        ),
        (
            PointKind.PROCESS,
            r"\bproces\w*\b|\bprocedure\w*\b|\badviestermijn\b|\btijdpad\b|\bte\s+laat\b",
        ),
    )
)
_HEADINGS: tuple[tuple[PointKind | None, re.Pattern[str]], ...] = tuple(
    (sort, re.compile(pattern, re.IGNORECASE))
    for sort, pattern in (
        (
            None,
            (
                r"^(?:betreft|onderwerp|kenmerk|uw\s+kenmerk|datum|plaats|aan)\b|\b(?:inleiding|aanleiding|achtergrond\w*|bijlagen?|samenvatting|leeswijzer|context|"
                r"overwegingen|bevindingen|inhoudsopgave|(?:gelezen|ontvangen)\s+stukken)\b"
            ),
        ),
        (PointKind.CONDITION, r"voorwaarde|\beisen\b"),
        (PointKind.QUESTION, r"\bvra(?:ag|gen)\b"),
        (PointKind.OBJECTION, r"\bbezwa(?:ar|ren)\b"),
        (PointKind.PROCESS, r"\bproces|\bprocedure|\btijdpad\b"),
        (PointKind.RECOMMENDATION, r"aanbeveling|\badvie(?:s|zen|spunten)\b|\bverzoek"),
    )
)
_CLOSING = re.compile(
    r"(?:met\s+vriendelijke\s+groet(?:en)?|hoogachtend|namens\s+de\s+\S+|met\s+groet)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<![.?!…])[.?!…]+[)\]\"'”’»]*\s+(?=\S)")
_SHORTENED = re.compile(
    r"(?:\b(?:art|artt|nr|nrs|bijv|bv|blz|ca|dhr|dr|drs|e\.d|evt|ing|ir|jl|jo|lid|max|min|mr|mw|"
    r"mevr|pag|par|prof|resp|sub|t\.a\.v|vgl|zgn|st)|\b\w(?:\.\w)+|\b[^\W\d_])\.\s+$",
    re.IGNORECASE,
)
_NEAR = 24


def advises(words: str) -> bool:
    """Whether somebody asks or wants something here, in the words in which councils do."""
    return _ADVISES.search(words) is not None


def sort_of(words: str) -> PointKind | None:
    """What these words are, or None where they do not say."""
    text = words.strip()
    return next((sort for sort, pattern in _KINDS if pattern.search(text)), None)


def sort_of_heading(words: str) -> tuple[bool, PointKind | None]:
    """Whether a heading says what stands below it, and what that is; None is no points."""
    for sort, pattern in _HEADINGS:
        if pattern.search(words):
            return True, sort
    return False, None


def closes(words: str) -> bool:
    """Whether a letter ends here."""
    return _CLOSING.match(words) is not None


def sentence_starts(text: str) -> Iterator[int]:
    """The offsets at which the second and further sentences begin."""
    for found in _SENTENCE.finditer(text):
        if text[found.end()].islower():
            continue
        if _SHORTENED.search(text, max(found.end() - _NEAR, 0), found.end()) is None:
            yield found.end()
