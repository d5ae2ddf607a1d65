"""What a template can name: one table, by which letters are filled, checked and explained."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from consultatie.language import _


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that can be filled in."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A list that can be repeated, with what each row holds. `each` is a name for one row."""

    name: str
    each: str
    meaning: str
    fields: "tuple[Slot | Rows, ...]"


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are about the same: `raad.naam` is the name of the council."""

    name: str
    meaning: str
    fields: tuple[Slot | Rows, ...]


Entry: TypeAlias = Slot | Rows | Group


def placeholders() -> tuple[Entry, ...]:
    """Everything that a template can name, in the language spoken now."""
    return (*_letter(), *_asked(), *_checked(), *_advised(), *_decided(), *_around())


def lines(entry: Slot | Rows | Group, within: str = "") -> Iterator[tuple[str, str]]:
    """Each name as it is typed in a template, with what it means."""
    match entry:
        case Slot():
            yield f"{{{{ {within}{entry.name} }}}}", entry.meaning
        case Group():
            for slot in entry.fields:
                yield from lines(slot, f"{entry.name}.")
        case Rows():
            yield f"{{% for {entry.each} in {within}{entry.name} %}}", entry.meaning
            for field in entry.fields:
                yield from lines(field, f"{entry.each}.")


def _slots(*pairs: tuple[str, str]) -> tuple[Slot, ...]:
    return tuple(Slot(name, meaning) for name, meaning in pairs)


def _letter() -> tuple[Entry, ...]:
    return (
        Group(
            "brief",
            _("De brief zelf"),
            _slots(
                ("soort", _("soort brief")),
                ("onderwerp", _("onderwerp van de brief")),
                ("datum", _("datum van de brief")),
                ("ons_kenmerk", _("ons kenmerk")),
                ("uw_kenmerk", _("uw kenmerk")),
            ),
        ),
        Group(
            "afzender",
            _("Wie de brief stuurt"),
            _slots(
                ("naam", _("naam van de afzender")),
                ("organisatie", _("organisatie van de afzender")),
                ("secretariaat", _("naam van het secretariaat")),
                ("adres", _("afzender uit de huisstijl, op één regel")),
            ),
        ),
        Group(
            "geadresseerde",
            _("Wie de brief krijgt"),
            _slots(
                ("naam", _("naam van de geadresseerde")),
                ("organisatie", _("organisatie van de geadresseerde")),
                ("aanhef", _("aanhef, zonder komma")),
            ),
        ),
        Rows(
            "ondertekenaars",
            "ondertekenaar",
            _("wie ondertekenen"),
            _slots(("functie", _("functie van de ondertekenaar"))),
        ),
    )


def _asked() -> tuple[Entry, ...]:
    return (
        Group(
            "dossier",
            _("Het dossier"),
            _slots(("naam", _("naam van het dossier")), ("omschrijving", _("waar het over gaat"))),
        ),
        Group(
            "raad",
            _("De raad die wordt geraadpleegd"),
            _slots(("naam", _("naam van de raad")), ("organisatie", _("organisatie van de raad"))),
        ),
        Group(
            "bestuur",
            _("Het bestuur of de bestuurder van die organisatie"),
            _slots(("naam", _("naam van het bestuur")), ("organisatie", _("die organisatie"))),
        ),
        Group(
            "aanvraag",
            _("De aanvraag"),
            _slots(
                ("soort", _("soort aanvraag, zoals adviesaanvraag")),
                ("titel", _("titel van de aanvraag")),
                ("datum", _("datum van de brief met de aanvraag")),
                ("kenmerk", _("kenmerk van de aanvraag")),
                ("ontvangen", _("dag waarop de raad haar ontving")),
                ("voorgenomen_besluit", _("voorgenomen besluit")),
                ("grondslag", _("grondslag, met het artikel")),
                ("artikel", _("artikel van de wet")),
                ("onderdelen", _("onderdelen van het artikel")),
                ("gevraagd", _("gevraagde adviesdatum")),
            ),
        ),
        Rows(
            "bijlagen",
            "bijlage",
            _("de stukken bij de aanvraag"),
            _slots(("titel", _("titel van het stuk")), ("datum", _("datum van het stuk"))),
        ),
        Rows(
            "raden",
            "deze",
            _("alle raden die over dezelfde aanvraag worden geraadpleegd"),
            _slots(
                ("naam", _("naam van die raad")),
                ("ontvangen", _("dag van ontvangst door die raad")),
                ("advies", _("advies van die raad, met de datum")),
                ("besluit", _("besluit op dat advies, met de datum")),
            ),
        ),
    )


def _checked() -> tuple[Entry, ...]:
    return (
        Group(
            "termijn",
            _("De adviestermijn"),
            _slots(
                ("dag", _("overeengekomen adviesdatum")),
                ("uitleg", _("hoe die datum tot stand kwam, of waarom er geen is")),
                ("bron", _("waar de termijn op rust")),
                ("klok", _("of de termijn loopt zolang de aanvraag niet volledig is")),
                ("klok_met", _("met wie dat is afgesproken")),
            ),
        ),
        Rows(
            "verlengingen",
            "verlenging",
            _("de verlengingen van de termijn"),
            _slots(
                ("van", _("oude datum")),
                ("tot", _("nieuwe datum")),
                ("met", _("met wie de verlenging is afgesproken")),
                ("reden", _("reden van de verlenging")),
            ),
        ),
        Rows(
            "pauzes",
            "pauze",
            _("de pauzes van de termijn"),
            _slots(
                ("van", _("eerste dag van de pauze")),
                ("tot", _("laatste dag van de pauze")),
                ("met", _("met wie de pauze is afgesproken")),
                ("reden", _("reden van de pauze")),
            ),
        ),
        Group(
            "toets",
            _("De volledigheidstoets"),
            _slots(
                ("uitkomst", _("uitkomst van de volledigheidstoets")),
                ("bijlagen", _("hoeveel bijlagen er zijn genoemd en ontvangen")),
            ),
        ),
        Rows(
            "ontbrekend",
            "onderdeel",
            _("wat onvolledig is of ontbreekt"),
            _slots(
                ("naam", _("naam van het onderdeel")),
                ("oordeel", _("onvolledig of ontbreekt")),
                ("bladzijde", _("bladzijde in de aanvraag")),
                ("opmerking", _("wat er nodig is")),
            ),
        ),
        Rows(
            "vragen",
            "vraag",
            _("de vragen die nog niet zijn beantwoord"),
            _slots(
                ("nummer", _("nummer van de vraag")),
                ("ronde", _("ronde van de vraag")),
                ("tekst", _("de vraag")),
                ("gesteld", _("dag waarop de vraag is gesteld")),
            ),
        ),
        Rows(
            "deskundigen",
            "deskundige",
            _("de deskundigen die nog geen verslag deden"),
            _slots(
                ("naam", _("bureau of functie van de deskundige")),
                ("onderwerp", _("onderwerp van de deskundige")),
                ("kosten", _("kosten van de deskundige")),
                ("ingeschakeld", _("dag waarop de deskundige is ingeschakeld")),
            ),
        ),
    )


def _advised() -> tuple[Entry, ...]:
    return (
        Group(
            "advies",
            _("Het advies"),
            _slots(
                ("conclusie", _("conclusie van het advies")),
                ("nummer", _("nummer van het advies")),
                ("datum", _("datum van het advies")),
                ("vastgesteld", _("dag waarop de raad het vaststelde")),
                ("mede_namens", _("raden die het advies mede uitbrengen")),
                ("overleg", _("dagen waarop overleg is gevoerd")),
                ("achterban", _("hoe de achterban is geraadpleegd")),
            ),
        ),
        Rows(
            "punten",
            "punt",
            _("de punten van het advies, in hun volgorde"),
            _slots(
                ("nummer", _("nummer van het punt")),
                ("soort", _("soort punt, zoals voorwaarde")),
                ("thema", _("thema van het punt")),
                ("tekst", _("het punt in de woorden van de raad")),
                ("uitkomst", _("wat het bestuur met het punt doet")),
                ("reactie", _("reactie van het bestuur op het punt")),
                ("redenen", _("redenen van het bestuur bij het punt")),
                ("wijziging", _("wijziging van het besluit door het punt")),
                ("tegenvoorstel", _("tegenvoorstel van het bestuur bij het punt")),
            ),
        ),
        Rows(
            "voorbehouden",
            "voorbehoud",
            _("waarover de raad later adviseert"),
            _slots(("tekst", _("het voorbehoud"))),
        ),
    )


def _decided() -> tuple[Entry, ...]:
    return (
        Group(
            "besluit",
            _("Het besluit"),
            _slots(
                ("titel", _("omschrijving van het besluit")),
                ("orgaan", _("wie het besluit nam")),
                ("datum", _("datum van het besluit")),
                ("uitkomst", _("uitkomst van het besluit")),
                ("overeenstemming", _("of het besluit met het advies overeenstemt")),
                ("kennisgeving", _("dag van de kennisgeving")),
            ),
        ),
        Group(
            "opschorting",
            _("De opschorting en het beroep"),
            _slots(
                ("mogelijk", _("ja als een afwijkend besluit wordt opgeschort, anders leeg")),
                ("tot_en_met", _("laatste dag van de opschorting")),
                ("uitleg", _("de berekening, of waarom er geen opschorting is")),
                ("afstand", _("geheel, gedeeltelijk, of leeg als de raad geen afstand doet")),
                ("afstand_op", _("dag waarop de raad afstand deed")),
                ("afstand_voor", _("waarop de afstand betrekking heeft")),
                ("beroep", _("laatste dag voor beroep")),
            ),
        ),
    )


def _around() -> tuple[Entry, ...]:
    return (
        Group(
            "vergadering",
            _("De eerstvolgende overlegvergadering"),
            _slots(
                ("naam", _("naam van de vergadering")),
                ("datum", _("datum van de vergadering")),
                ("plaats", _("plaats van de vergadering")),
            ),
        ),
        Rows(
            "agenda",
            "agendapunt",
            _("de agenda van die vergadering"),
            _slots(("nummer", _("nummer op de agenda")), ("titel", _("agendapunt"))),
        ),
        Rows(
            "openstaand",
            "zaak",
            _("wat de raad nog van het bestuur verwacht"),
            _slots(("wat", _("wat er nog wordt verwacht")), ("sinds", _("sinds wanneer"))),
        ),
        Rows(
            "termijnen",
            "loopt",
            _("de termijnen van de raad in dit dossier die nog komen"),
            _slots(
                ("wat", _("waarvoor de termijn is")),
                ("dag", _("laatste dag van de termijn")),
                ("aanvraag", _("aanvraag waar de termijn bij hoort")),
                ("bron", _("artikel of afspraak van de termijn")),
            ),
        ),
        Rows(
            "trajecten",
            "traject",
            _("de raadplegingen van de raad in dit dossier"),
            _slots(
                ("aanvraag", _("aanvraag van het traject")),
                ("ontvangen", _("ontvangst van het traject")),
                ("advies", _("advies in het traject, met de datum")),
                ("besluit", _("besluit in het traject, met de datum")),
            ),
        ),
        Rows(
            "toezeggingen",
            "toezegging",
            _("de toezeggingen aan of van de raad die niet zijn afgerond"),
            _slots(
                ("nummer", _("nummer van de toezegging")),
                ("tekst", _("de toezegging, letterlijk")),
                ("gever", _("wie de toezegging deed")),
                ("uiterlijk", _("uiterste datum van de toezegging")),
                ("stand", _("hoe ver de toezegging is")),
            ),
        ),
        Rows(
            "stukken",
            "stuk",
            _("de documenten van het dossier"),
            _slots(
                ("titel", _("titel van het document")),
                ("datum", _("datum van het document")),
                ("soort", _("soort document")),
            ),
        ),
        Rows(
            "afkortingen",
            "afkorting",
            _("de afkortingen die in de brief voorkomen"),
            _slots(("kort", _("afkorting")), ("betekenis", _("betekenis van de afkorting"))),
        ),
    )
