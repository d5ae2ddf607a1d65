"""The last safe day of notice before a start, and why it is the last."""

from datetime import date

import pytest

from consultatie.law.grounds import Ground
from consultatie.law.rules import SourceClass
from consultatie.planning.steps import Stage
from tests.planning.conftest import Planned, client_council, skipped, step, works_council


def test_for_a_start_on_new_years_day_2022_the_last_safe_day_of_notice_is_30_november(
    planned: Planned,
) -> None:
    notice = step(planned().routes[0], Stage.NOTICE)
    assert notice.latest == notice.day == date(2021, 11, 30)
    assert (notice.source, notice.article) == (SourceClass.STATUTE, "WOR art. 25 lid 6")


def test_a_notice_on_1_december_is_too_late_for_new_year_and_the_plan_says_why(
    planned: Planned,
) -> None:
    assert step(planned().routes[0], Stage.NOTICE).how == (
        "Di 30 november 2021 is de laatste veilige dag van kennisgeving: de uitvoering is dan "
        "opgeschort tot en met do 30 december 2021. Bij kennisgeving op wo 1 december 2021 loopt "
        "de maand op za 1 januari 2022 nog: tot en met za 1 januari 2022, en door de Algemene "
        "termijnenwet tot en met ma 3 januari 2022, verlengd wegens Nieuwjaarsdag (1-1) en zondag "
        "(2-1) (WOR art. 25 lid 6; Atw art. 1 lid 1, art. 3 lid 1)."
    )


def test_both_computations_of_the_rule_engine_go_with_the_notice(planned: Planned) -> None:
    safe, late = step(planned().routes[0], Stage.NOTICE).terms
    assert (safe.trigger, safe.last_day) == (date(2021, 11, 30), date(2021, 12, 30))
    assert (late.trigger, late.last_day) == (date(2021, 12, 1), date(2022, 1, 3))


@pytest.mark.parametrize(
    "start, notice, last_day",
    (
        # Short months: four days of January end on the last day of February.
        (date(2025, 3, 1), date(2025, 1, 31), date(2025, 2, 28)),
        (date(2024, 3, 1), date(2024, 1, 31), date(2024, 2, 29)),
        (date(2024, 2, 29), date(2024, 1, 28), date(2024, 2, 28)),
        (date(2025, 2, 28), date(2025, 1, 27), date(2025, 2, 27)),
        # A leap day of notice runs over Easter 2024.
        (date(2024, 4, 2), date(2024, 2, 28), date(2024, 3, 28)),
        (date(2024, 4, 3), date(2024, 3, 2), date(2024, 4, 2)),
        # Christmas 2024, with a decreed Friday after it.
        (date(2024, 12, 25), date(2024, 11, 24), date(2024, 12, 24)),
        (date(2024, 12, 30), date(2024, 11, 24), date(2024, 12, 24)),
        (date(2024, 12, 31), date(2024, 11, 30), date(2024, 12, 30)),
        # The days around New Year 2022 have the same last safe day.
        (date(2021, 12, 31), date(2021, 11, 30), date(2021, 12, 30)),
        (date(2022, 1, 3), date(2021, 11, 30), date(2021, 12, 30)),
        (date(2022, 1, 4), date(2021, 12, 3), date(2022, 1, 3)),
    ),
)
def test_the_last_safe_day_of_notice(
    start: date, notice: date, last_day: date, planned: Planned
) -> None:
    route = planned(target=start).routes[0]
    assert step(route, Stage.NOTICE).latest == notice
    assert step(route, Stage.SUSPENSION).day == last_day


def test_where_only_the_extension_is_in_the_way_the_plan_says_so(planned: Planned) -> None:
    how = step(planned(target=date(2021, 12, 27)).routes[0], Stage.NOTICE).how
    assert how.endswith(
        "Bij kennisgeving op do 25 november 2021 eindigt de maand op za 25 december 2021, maar "
        "door de Algemene termijnenwet loopt zij tot en met ma 27 december 2021, verlengd wegens "
        "Eerste Kerstdag (25-12) en Tweede Kerstdag (26-12), en dus op ma 27 december 2021 nog "
        "(WOR art. 25 lid 6; Atw art. 1 lid 1, art. 3 lid 1)."
    )


def test_where_nothing_is_extended_no_extension_is_spoken_of(planned: Planned) -> None:
    how = step(planned(target=date(2021, 9, 2)).routes[0], Stage.NOTICE).how
    assert how.endswith(
        "Bij kennisgeving op ma 2 augustus 2021 loopt de maand op do 2 september 2021 nog: tot en "
        "met do 2 september 2021 (WOR art. 25 lid 6)."
    )


def test_a_decision_that_follows_the_advice_is_not_suspended(planned: Planned) -> None:
    route = planned(deviating=False).routes[0]
    assert skipped(route, Stage.SUSPENSION).sentence == (
        "Het besluit stemt overeen met het advies, dus wordt niets opgeschort (WOR art. 25 lid 6)."
    )
    notice = step(route, Stage.NOTICE)
    assert (notice.latest, notice.source) == (date(2021, 12, 31), SourceClass.TARGET)


def test_a_waiver_lifts_the_suspension_and_the_appeal_still_runs(planned: Planned) -> None:
    route = planned(waiver=True).routes[0]
    assert skipped(route, Stage.SUSPENSION).sentence == (
        "De opschorting vervalt als de ondernemingsraad dat uiterlijk vr 31 december 2021 te "
        "kennen geeft; dat kan ook al in het advies (WOR art. 25 lid 6)."
    )
    assert step(route, Stage.NOTICE).latest == date(2021, 12, 31)
    assert route.cautions == (
        (
            "De beroepstermijn loopt door: bij kennisgeving op vr 31 december 2021 tot en met ma "
            "31 januari 2022 (WOR art. 26 lid 2)."
        ),
    )


@pytest.mark.parametrize(
    "ground, article",
    (
        (Ground.WOR_27, "WOR art. 27 lid 5"),
        (Ground.WOR_30, "WOR art. 30 lid 3"),
        (Ground.WOR_25_5, "WOR art. 25 lid 5 en 6"),
        (Ground.VRIJWILLIG, "WOR art. 25 lid 6 en art. 46d onder b"),
        (Ground.PW_47, "WOR art. 25 lid 6; Participatiewet art. 47"),
        (Ground.WMCZ_7, "WOR art. 25 lid 6; Wmcz 2018 art. 7"),
    ),
)
def test_a_ground_without_suspension_skips_it_and_says_why(
    ground: Ground, article: str, planned: Planned
) -> None:
    route = planned(works_council(ground=ground)).routes[0]
    assert skipped(route, Stage.SUSPENSION).article == article
    assert skipped(route, Stage.SUSPENSION).reason
    assert step(route, Stage.NOTICE).latest == date(2021, 12, 31)


@pytest.mark.parametrize("agreed", (True, False))
def test_an_agreed_right_of_advice_is_suspended_if_that_was_agreed(
    agreed: bool, planned: Planned
) -> None:
    council = works_council(ground=Ground.WOR_32, suspension_agreed=agreed)
    notice = step(planned(council).routes[0], Stage.NOTICE)
    assert (notice.latest == date(2021, 11, 30)) is agreed


def test_without_consent_the_month_of_nullity_is_a_caution(planned: Planned) -> None:
    (caution,) = planned(works_council(ground=Ground.WOR_27)).routes[0].cautions
    assert caution == (
        "Zonder instemming kan de raad de nietigheid inroepen: bij kennisgeving op vr 31 december "
        "2021 tot en met ma 31 januari 2022 (WOR art. 27 lid 5)."
    )


def test_with_consent_there_is_nothing_to_bear_in_mind(planned: Planned) -> None:
    route = planned(works_council(ground=Ground.WOR_27), deviating=False).routes[0]
    assert route.cautions == ()


def test_a_client_council_has_no_cautions_of_the_works_councils_act(planned: Planned) -> None:
    assert planned(client_council()).routes[0].cautions == ()


def test_a_year_without_known_decree_is_a_caution(planned: Planned) -> None:
    cautions = planned(target=date(2031, 1, 1)).routes[0].cautions
    assert any("Gelijkgestelde dagen voor 2030 niet bekend" in each for each in cautions)
