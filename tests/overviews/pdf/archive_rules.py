"""Every rule of PDF/A-2b and how it is held here: `python -m tests.overviews.pdf.archive_rules`.

The rules are those of ISO 19005-2 by clause, as the validator numbers them. It checks a file that
it writes anew; so what is a matter of bytes alone, `test_archive_rules` looks for in ours.
"""

from pathlib import Path

from pikepdf.pdfa._catalogue import load_dispositions

PAGE = Path(__file__).with_name("pdfa-2b.md")
_PART = "ISO_19005_2:"
BYTES = "writer"
_HELD = {
    "implemented": "checked by the validator",
    "denied_on_presence": "the construct does not occur; the validator refuses it",
    BYTES: "a test of our own looks in the bytes",
}
_HEAD = """\
# PDF/A-2b, rule by rule

The rules of ISO 19005-2 for level b, by clause and number, and how each is held for every product.
Level a (tags that are complete) and PDF/UA are not claimed: their rules ask for a human eye.

| Rule | How |
| --- | --- |
"""


def rules() -> dict[str, str]:
    """The status of each rule that applies to level b, by its clause and number."""
    known = load_dispositions()
    return {
        name.removeprefix(_PART): how["status"]
        for name, how in known.items()
        if name.startswith(_PART)
    }


def page() -> str:
    """The page with the list."""
    return _HEAD + "".join(f"| {rule} | {_HELD[how]} |\n" for rule, how in rules().items())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
