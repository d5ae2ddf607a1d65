"""Text as it can be kept and searched: no half characters, no control characters."""

import re
import unicodedata

# A reader of pdf gives one of these where a word was broken at the end of a line.
_BROKEN_WORD = re.compile("[\x02\ufffe\xad]\\s*\n\\s*")
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\ufffe\uffff\ud800-\udfff]")
_MANY_EMPTY = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def cleaned(text: str) -> str:
    """The text with words that were broken joined, and everything that is no text left out."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _UNWANTED.sub("", _BROKEN_WORD.sub("", text))
    return _MANY_EMPTY.sub("\n\n", unicodedata.normalize("NFC", text)).strip()
