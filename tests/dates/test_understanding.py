"""What secretaries type is understood as they mean it, and said back."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from consultatie import dates
from consultatie.dates import DateNotUnderstood, PreciseDate, Precision, understand
from consultatie.dates.lexemes import VOCABULARY

TODAY = date(2021, 8, 20)  # a Friday

every_day = st.dates(date(1900, 1, 1), date(2100, 12, 31))
todays = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def stored(text: str, today: date = TODAY) -> str:
    return understand(text, today).value.to_storage()


def answer_to(text: str, today: date) -> PreciseDate | DateNotUnderstood:
    try:
        return understand(text, today).value
    except DateNotUnderstood as error:
        return error


def refusal(text: str, today: date = TODAY) -> str:
    with pytest.raises(DateNotUnderstood) as caught:
        understand(text, today)
    return caught.value.sentence


@pytest.mark.parametrize(
    "text",
    (
        "7 sep",
        "7 sept.",
        "7 September 2021",
        "  7   SEPTEMBER  2021 ",
        "7e september",
        "7 september '21",
        "7 september 21",
        "7-9",
        "07-09",
        "7-9-21",
        "07-09-2021",
        "7/9/2021",
        "7.9.2021",
        "7–9–2021",
        "7 - 9 - 2021",
        "7 9 2021",
        "7-sep-2021",
        "2021-09-07",
        "2021/09/07",
        "di 7-9",
        "dinsdag, 7 september 2021.",
        "op 7 september",
        "+18d",
        "+ 18 dagen",
        "over 18 dagen",
    ),
)
def test_a_day_is_understood_day_first(text: str) -> None:
    assert stored(text) == "2021-09-07"


@pytest.mark.parametrize(
    "text, day",
    (
        ("vandaag", "2021-08-20"),
        ("morgen", "2021-08-21"),
        ("overmorgen", "2021-08-22"),
        ("gisteren", "2021-08-19"),
        ("eergisteren", "2021-08-18"),
        ("vr", "2021-08-20"),
        ("vrijdag", "2021-08-20"),
        ("ma", "2021-08-23"),
        ("do.", "2021-08-26"),
        ("komende vr", "2021-08-27"),
        ("afgelopen vrijdag", "2021-08-13"),
        ("deze ma", "2021-08-16"),
        ("volgende wo", "2021-08-25"),
        ("vorige ma", "2021-08-09"),
        ("+6w", "2021-10-01"),
        ("+6 weken", "2021-10-01"),
        ("-1m", "2021-07-20"),
        ("−1m", "2021-07-20"),
        ("+10d", "2021-08-30"),
        ("+100d", "2021-11-28"),
        ("+1j", "2022-08-20"),
        ("over één week", "2021-08-27"),
        ("over een half jaar", "2022-02-20"),
        ("6 weken geleden", "2021-07-09"),
    ),
)
def test_a_day_seen_from_today_is_understood(text: str, day: str) -> None:
    assert stored(text) == day


@pytest.mark.parametrize(
    "text, line",
    (
        ("week 36 2021", "2021-09-06/2021-09-12 week week 36 2021"),
        ("2021-W36", "2021-09-06/2021-09-12 week 2021-W36"),
        ("wk 36", "2021-09-06/2021-09-12 week wk 36 2021"),
        ("eind week 36", "2021-09-10/2021-09-12 ongeveer eind week 36 2021"),
        ("april 2021", "2021-04-01/2021-04-30 maand april 2021"),
        ("apr", "2021-04-01/2021-04-30 maand apr 2021"),
        ("mrt. '20", "2020-03-01/2020-03-31 maand mrt. 2020"),
        ("okt-21", "2021-10-01/2021-10-31 maand okt-2021"),
        ("9-2021", "2021-09-01/2021-09-30 maand 9-2021"),
        ("2021-09", "2021-09-01/2021-09-30 maand 2021-09"),
        ("q3 2021", "2021-07-01/2021-09-30 kwartaal q3 2021"),
        ("2021-Q3", "2021-07-01/2021-09-30 kwartaal 2021-Q3"),
        ("3e kwartaal 2021", "2021-07-01/2021-09-30 kwartaal 3e kwartaal 2021"),
        ("derde kwartaal", "2021-07-01/2021-09-30 kwartaal derde kwartaal 2021"),
        ("1e helft 2021", "2021-01-01/2021-06-30 halfjaar 1e helft 2021"),
        ("tweede halfjaar 2021", "2021-07-01/2021-12-31 halfjaar tweede halfjaar 2021"),
        ("2e half jaar", "2021-07-01/2021-12-31 halfjaar 2e half jaar 2021"),
        ("voorjaar 2021", "2021-03-01/2021-05-31 seizoen voorjaar 2021"),
        ("lente 2021", "2021-03-01/2021-05-31 seizoen lente 2021"),
        ("zomer", "2021-06-01/2021-08-31 seizoen zomer 2021"),
        ("najaar 2021", "2021-09-01/2021-11-30 seizoen najaar 2021"),
        ("Herfst 2021", "2021-09-01/2021-11-30 seizoen Herfst 2021"),
        ("winter 2021", "2021-12-01/2022-02-28 seizoen winter 2021"),
        ("winter 2020/2021", "2020-12-01/2021-02-28 seizoen winter 2020/2021"),
        ("winter 99/00", "1999-12-01/2000-02-29 seizoen winter 1999/2000"),
        ("winter 20/21", "2020-12-01/2021-02-28 seizoen winter 2020/2021"),
        ("2021", "2021-01-01/2021-12-31 jaar 2021"),
        ("medio april 2021", "2021-04-11/2021-04-20 ongeveer medio april 2021"),
        ("half april", "2021-04-11/2021-04-20 ongeveer half april 2021"),
        ("begin mei", "2021-05-01/2021-05-10 ongeveer begin mei 2021"),
        ("eind feb 2024", "2024-02-21/2024-02-29 ongeveer eind feb 2024"),
        ("1e helft april", "2021-04-01/2021-04-15 ongeveer 1e helft april 2021"),
        ("2e helft april", "2021-04-16/2021-04-30 ongeveer 2e helft april 2021"),
        ("eind q2", "2021-06-01/2021-06-30 ongeveer eind q2 2021"),
        ("begin winter 2021", "2021-12-01/2021-12-31 ongeveer begin winter 2021"),
        ("medio winter 2021", "2022-01-01/2022-01-31 ongeveer medio winter 2021"),
        ("begin 2e halfjaar", "2021-07-01/2021-08-31 ongeveer begin 2e halfjaar 2021"),
        ("begin 2021", "2021-01-01/2021-03-31 ongeveer begin 2021"),
        ("medio 2021", "2021-05-01/2021-08-31 ongeveer medio 2021"),
        ("eind 2020", "2020-10-01/2020-12-31 ongeveer eind 2020"),
        ("in het voorjaar van 2021", "2021-03-01/2021-05-31 seizoen in het voorjaar van 2021"),
    ),
)
def test_a_period_is_understood_and_kept_as_written(text: str, line: str) -> None:
    assert stored(text) == line


@pytest.mark.parametrize(
    "text, line",
    (
        ("deze week", "2021-08-16/2021-08-22 week week 33 2021"),
        ("volgende week", "2021-08-23/2021-08-29 week week 34 2021"),
        ("eind volgende maand", "2021-09-21/2021-09-30 ongeveer eind september 2021"),
        ("dit kwartaal", "2021-07-01/2021-09-30 kwartaal 3e kwartaal 2021"),
        ("volgend halfjaar", "2022-01-01/2022-06-30 halfjaar 1e halfjaar 2022"),
        ("vorig jaar", "2020-01-01/2020-12-31 jaar 2020"),
    ),
)
def test_a_period_seen_from_today_is_kept_in_words_that_stay_true(text: str, line: str) -> None:
    assert stored(text) == line


@pytest.mark.parametrize(
    "text, kept",
    [
        (text, text)
        for text in (
            "juli–september 2021",
            "juli-september 2021",
            "juli - september 2021",
            "juli t/m september 2021",
            "juli T/M september 2021",
            "juli tot september 2021",
            "juli tot en met september 2021",
            "van juli tot september 2021",
            "juli 2021 t/m september 2021",
            "juli 2021 tot september",
        )
    ]
    + [("juli/september", "juli/september 2021"), ("juli–sept '21", "juli–sept 2021")],
)
def test_a_range_of_months_is_understood_with_every_sign(text: str, kept: str) -> None:
    assert stored(text) == f"2021-07-01/2021-09-30 periode {kept}"


@pytest.mark.parametrize(
    "text, line",
    (
        ("eind 2020 tot begin 2021", "2020-10-01/2021-03-31 periode eind 2020 tot begin 2021"),
        ("augustus/september 2020", "2020-08-01/2020-09-30 periode augustus/september 2020"),
        ("2020-2021", "2020-01-01/2021-12-31 periode 2020-2021"),
        ("december–februari", "2021-12-01/2022-02-28 periode december–februari 2022"),
        ("nov 2021 tot feb", "2021-11-01/2022-02-28 periode nov 2021 tot feb"),
        ("7 t/m 11 september", "2021-09-07/2021-09-11 periode 7 t/m 11 september 2021"),
        ("7-11 september 2021", "2021-09-07/2021-09-11 periode 7-11 september 2021"),
        ("di 7 t/m za 11 sep", "2021-09-07/2021-09-11 periode di 7 t/m za 11 sep 2021"),
        ("7-9 t/m 11-9", "2021-09-07/2021-09-11 periode 7-9 t/m 11-9-2021"),
        ("7-9-2021 - 11-9-2021", "2021-09-07/2021-09-11 periode 7-9-2021 - 11-9-2021"),
        ("07-09-11-12", "2021-09-07/2021-12-11 periode 07-09 t/m 11-12-2021"),
        ("30-12 t/m 3-1", "2021-12-30/2022-01-03 periode 30-12 t/m 3-1-2022"),
        ("week 36-38", "2021-09-06/2021-09-26 periode week 36-38 2021"),
        ("week 36 t/m 38 2021", "2021-09-06/2021-09-26 periode week 36 t/m 38 2021"),
        ("q2/q3", "2021-04-01/2021-09-30 periode q2/q3 2021"),
        ("1e en 2e kwartaal 2021", "2021-01-01/2021-06-30 periode 1e en 2e kwartaal 2021"),
        ("4e/1e kwartaal 2021", "2020-10-01/2021-03-31 periode 4e/1e kwartaal 2021"),
        ("begin/medio april", "2021-04-01/2021-04-20 periode begin/medio april 2021"),
        (
            "eind april / begin mei 2021",
            "2021-04-21/2021-05-10 periode eind april / begin mei 2021",
        ),
        ("okt-20–zomer", "2020-10-01/2021-08-31 periode okt-2020 t/m zomer"),
        ("7-9 t/m 7 sep", "2021-09-07"),
    ),
)
def test_a_range_is_understood_and_kept_as_written(text: str, line: str) -> None:
    assert stored(text) == line


@pytest.mark.parametrize(
    "text, sentence",
    (
        ("7-9", "dinsdag 7 september 2021"),
        ("medio april 2021", "medio april 2021: 11 t/m 20 april 2021"),
        ("7 t/m 11 september 2021", "7 t/m 11 september 2021"),
    ),
)
def test_what_was_understood_is_said_back(text: str, sentence: str) -> None:
    assert understand(text, TODAY).sentence == sentence


@pytest.mark.parametrize(
    "text, today, day",
    (
        ("1-1", "2021-07-02", "2021-01-01"),
        ("1-1", "2021-07-03", "2022-01-01"),
        ("29-12", "2022-01-03", "2021-12-29"),
        # 183 days back and 183 days on: the later one.
        ("1-1", "2020-07-02", "2021-01-01"),
        ("29-2", "2023-10-01", "2024-02-29"),
    ),
)
def test_a_day_without_a_year_is_the_nearest_and_of_two_the_later(
    text: str, today: str, day: str
) -> None:
    assert stored(text, date.fromisoformat(today)) == day


@given(every_day, todays)
def test_no_year_lies_nearer_than_the_one_that_was_chosen(day: date, today: date) -> None:
    assume((day.month, day.day) != (2, 29))
    chosen = understand(f"{day.day}-{day.month}", today).value.first
    others = [chosen.replace(year=chosen.year + step) for step in (-1, 1)]
    assert (chosen.month, chosen.day) == (day.month, day.day)
    assert all(abs(chosen - today) <= abs(other - today) for other in others)


@pytest.mark.parametrize(
    "text, year", (("1-1-21", 2021), ("1-1-41", 2041), ("1-1-42", 1942), ("1-1-98", 1998))
)
def test_two_digits_of_a_year_are_at_most_twenty_years_ahead(text: str, year: int) -> None:
    assert stored(text) == f"{year}-01-01"


@pytest.mark.parametrize(
    "today, text, day",
    (("2021-01-31", "+1m", "2021-02-28"), ("2024-02-29", "+1j", "2025-02-28")),
)
def test_a_month_that_is_too_short_ends_on_its_last_day(today: str, text: str, day: str) -> None:
    assert stored(text, date.fromisoformat(today)) == day


@pytest.mark.parametrize(
    "text, sentence",
    (
        ("", "Typ een datum of een periode."),
        ("  ", "Typ een datum of een periode."),
        ("30 feb", "30 februari bestaat niet; februari 2021 heeft 28 dagen."),
        ("30-2-2024", "30 februari bestaat niet; februari 2024 heeft 29 dagen."),
        ("29 feb", "29 februari bestaat niet; februari 2021 heeft 28 dagen."),
        ("31-4", "31 april bestaat niet; april 2021 heeft 30 dagen."),
        ("0-9", "0 september bestaat niet; september 2021 heeft 30 dagen."),
        ("0-0", "Maand 0 bestaat niet; een jaar heeft 12 maanden."),
        ("maand 13", "Maand 13 bestaat niet; een jaar heeft 12 maanden."),
        ("2021-13", "Maand 13 bestaat niet; een jaar heeft 12 maanden."),
        ("9/17/2021", "Maand 17 bestaat niet; de dag komt eerst, dus typ 17-9."),
        ("september 7", "De dag komt eerst: typ 7 september."),
        ("5e kwartaal", "Kwartaal 5 bestaat niet; een jaar heeft 4 kwartalen."),
        ("3e helft 2021", "Helft 3 bestaat niet; er is een 1e en een 2e helft."),
        ("3e helft april", "Helft 3 bestaat niet; er is een 1e en een 2e helft."),
        ("week 53 2021", "Week 53 van 2021 bestaat niet; 2021 heeft 52 weken."),
        ("week 0", "Week 0 van 2022 bestaat niet; 2022 heeft 52 weken."),
        ("13", "Bij “13” ontbreekt de maand; typ bijvoorbeeld 13-9."),
        ("3021", "Die datum ligt buiten de jaren 1900 t/m 2199."),
        ("+999999999999j", "Die datum ligt buiten de jaren 1900 t/m 2199."),
        (
            "zomerreces",
            "Wanneer “zomerreces” valt, verschilt per orgaan en per jaar; typ de periode.",
        ),
        ("7 setpember", "“setpember” wordt niet herkend in een datum."),
        ("20211", "“20211” wordt niet herkend in een datum."),
        (
            "7 september vandaag",
            "“7 september vandaag” is geen datum of periode die het programma kent.",
        ),
        (
            "sep 2021 tot jul 2021",
            "Het einde (31 juli 2021) ligt vóór het begin (1 september 2021).",
        ),
        ("28 t/m 3 maart", "Het einde (3 maart 2021) ligt vóór het begin (28 maart 2021)."),
        ("ma 7-9-2021", "7 september 2021 is een dinsdag, geen maandag."),
        ("vr 7 t/m za 11 september 2021", "7 september 2021 is een dinsdag, geen vrijdag."),
        (
            "ma 7-9",
            (
                "7 september 2021 is een dinsdag, geen maandag. "
                "Wel een maandag is 7 september 2020: typ dan het jaar erbij."
            ),
        ),
    ),
)
def test_what_is_wrong_is_named_in_one_sentence(text: str, sentence: str) -> None:
    assert refusal(text) == sentence


def test_an_error_shows_examples_that_are_themselves_understood() -> None:
    with pytest.raises(DateNotUnderstood) as caught:
        understand("ooit", TODAY)
    assert str(caught.value).startswith(
        "“ooit” wordt niet herkend in een datum. Voorbeelden: 7 sep,"
    )
    for text in caught.value.examples:
        assert understand(text, TODAY).sentence


def test_a_long_or_strange_text_is_shown_short_and_visible() -> None:
    sentence = refusal("sep " * 50 + "\x00")
    assert len(sentence) < 100
    assert sentence.isprintable()


@given(every_day, todays)
def test_every_form_that_is_printed_is_understood(day: date, today: date) -> None:
    written = (
        dates.long(day),
        dates.medium(day),
        dates.short(day),
        dates.with_weekday_short(day),
        day.isoformat(),
        dates.format(PreciseDate.day(day)),
    )
    for text in written:
        assert understand(text, today).value == PreciseDate.day(day)


def test_every_day_of_two_centuries_is_understood_as_it_is_printed() -> None:
    day = date(1900, 1, 1)
    while day.year <= 2100:
        assert understand(dates.with_weekday_short(day), TODAY).value.as_day == day
        day += timedelta(1)


PERIODS = st.one_of(
    st.builds(
        " ".join,
        st.tuples(
            st.sampled_from(("begin", "medio", "Eind")),
            st.sampled_from(("april", "q2", "3e kwartaal", "week 12", "winter", "2e halfjaar")),
        ),
    ),
    st.sampled_from(
        ("mei", "zomer", "winter", "q4", "1e helft", "week 1", "2021", "volgende week")
    ),
    st.sampled_from(("1e helft mei", "apr '21", "okt-21", "winter 20/21", "dit kwartaal")),
)
RANGES = st.builds(
    "{0}{1}{2}".format, PERIODS, st.sampled_from(("–", " t/m ", "/", " - ")), PERIODS
)


@given(st.one_of(PERIODS, RANGES), todays, todays)
@example("okt-21–zomer", date(2000, 1, 1), date(2000, 1, 1))
@example("2021–okt-21", date(2021, 1, 1), date(2021, 1, 1))
def test_what_is_kept_says_the_same_at_any_later_time(text: str, now: date, later: date) -> None:
    kept = answer_to(text, now)
    if isinstance(kept, PreciseDate):
        assert understand(kept.text, later).value == kept


@given(PERIODS, todays)
def test_a_period_never_becomes_a_day(text: str, today: date) -> None:
    value = understand(text, today).value
    assert value.precision is not Precision.DAY
    assert value.as_day is None


anything = st.one_of(
    st.text(max_size=120),
    st.lists(
        st.one_of(
            st.sampled_from(sorted(VOCABULARY)),
            st.sampled_from(("t/m", "tot", "en", "-", "–", "/", ".", "+", "'", ",")),
            st.integers(0, 10**6).map(str),
            st.integers(0, 40).map("{}e".format),
        ),
        max_size=9,
    ).map(" ".join),
    st.text("0123456789-/. 'eqwjan+", max_size=14),
)


@given(anything, st.dates())
@example("vr", date.max)
@example("vorige ma", date.min)
@example("winter", date(2199, 12, 31))
@example("7 \ud800", TODAY)
@example("٣-٩", TODAY)
def test_no_text_on_no_day_does_anything_but_succeed_or_explain(text: str, today: date) -> None:
    answer = answer_to(text, today)
    if isinstance(answer, DateNotUnderstood):
        assert answer.sentence.endswith(".")
        assert answer.sentence.isprintable()
    else:
        assert PreciseDate.from_storage(answer.to_storage()) == answer
