"""What "Waarom deze datum?" says, and as plain text for the clipboard."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WhyLine:
    """One line of a computation: what happens, the date it gives, and the article or source."""

    text: str
    date: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """The whole explanation of one date.

    `heading` is the answer ("Uiterlijk ma 3 januari 2022"), `subject` what ends then and for whom;
    `footer` holds kind, rule, version, status; `cautions` are sentences to heed.
    """

    heading: str
    subject: str = ""
    lines: tuple[WhyLine, ...] = ()
    footer: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()

    def as_text(self) -> str:
        """The explanation as plain text, to paste in a letter or a message."""
        lines = [
            f"{number}. " + " · ".join(filter(None, (line.text, line.date, line.article)))
            for number, line in enumerate(self.lines, 1)
        ]
        head = " · ".join(filter(None, (self.heading, self.subject)))
        return "\n".join(filter(None, (head, *lines, *self.cautions, " · ".join(self.footer))))
