"""Verdicts counted, in words."""

from collections import Counter

from consultatie.language import _, ngettext
from consultatie.reactions import Verdict


def tally_words(tally: Counter[Verdict | None]) -> str:
    """How many points have which verdict: `14 punten · 9 overgenomen · 3 deels · 1 open`."""
    total = tally.total()
    parts = [ngettext("{n} punt", "{n} punten", total).format(n=total)]
    parts += [f"{tally[key]} {word}" for key, word in _short_words().items() if tally[key]]
    return " · ".join(parts)


def _short_words() -> dict[Verdict | None, str]:
    return {
        Verdict.ADOPTED: _("overgenomen"),
        Verdict.PARTLY: _("deels"),
        Verdict.NOT_ADOPTED: _("niet"),
        Verdict.NOTED: _("voor kennisgeving"),
        Verdict.LATER: _("volgt later"),
        Verdict.OUTSIDE: _("buiten bevoegdheid"),
        None: _("open"),
    }
