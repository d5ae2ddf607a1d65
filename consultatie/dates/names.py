"""The names of months and weekdays, and every way in which they are shortened.

Own names instead of Babel's: its import and first call cost more than a third of a bare start.
The tests hold them against Babel.
"""

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_MONTHS = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SHORT_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
# The words of a period as it was written, which an English window shows in English.
PERIODS = (
    "begin",
    "medio",
    "eind",
    "voorjaar",
    "lente",
    "zomer",
    "najaar",
    "herfst",
    "winter",
    "kwartaal",
    "halfjaar",
    "helft",
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "1e",
    "2e",
    "3e",
    "4e",
    "tussen",
    "t/m",
    "en",
)
# What who works in English types; what is kept of it is the Dutch word.
ENGLISH_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
ENGLISH_WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)


def beginnings(names: tuple[str, ...], shortest: int, first: int) -> dict[str, int]:
    """Every beginning of at least `shortest` letters that fits one name only, with its number."""
    found: dict[str, list[int]] = {}
    for number, name in enumerate(names, first):
        for length in range(shortest, len(name) + 1):
            found.setdefault(name[:length], []).append(number)
    return {word: numbers[0] for word, numbers in found.items() if len(numbers) == 1}
