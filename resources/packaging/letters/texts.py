"""The words of the twelve letters, with their placeholders. Plain, formal and short."""

from resources.packaging.letters.blocks import (
    Block,
    Line,
    Table,
    below,
    bullet,
    closing,
    heading,
    point,
    quote,
    remark,
)

_ADVISE = '{% if aanvraag.soort == "instemmingsaanvraag" %}besluiten{% else %}adviseren{% endif %}'
_OUR_ADVICE = (
    '{% if aanvraag.soort == "instemmingsaanvraag" %}ons besluit{% else %}ons advies{% endif %}'
)
_PROPOSAL = (
    Line("{% if aanvraag.voorgenomen_besluit %}"),
    Line("Het gaat om dit voorgenomen besluit:"),
    quote("{{ aanvraag.voorgenomen_besluit }}"),
    Line("{% endif %}"),
)
_REST_ON = Line(
    "Grondslag: {{ aanvraag.grondslag }}"
    "{% if aanvraag.onderdelen %}, {{ aanvraag.onderdelen }}{% endif %}."
)
_ANNEXES = (
    Line("{% if bijlagen %}"),
    Line("Bij de aanvraag horen deze stukken:"),
    Line("{% for bijlage in bijlagen %}", "List Bullet"),
    bullet("{{ bijlage.titel }}{% if bijlage.datum %} ({{ bijlage.datum }}){% endif %}"),
    Line("{% endfor %}", "List Bullet"),
    Line("{% endif %}"),
)
_COUNCILS = Table(
    ("Raad", "Ontvangen", "Advies", "Besluit"),
    "deze in raden",
    (
        "{{ deze.naam }}",
        *(
            f"{{% if deze.{name} %}}{{{{ deze.{name} }}}}{{% else %}}–{{% endif %}}"
            for name in ("ontvangen", "advies", "besluit")
        ),
    ),
    (45, 33, 40, 45),
)

_RECEIPT: tuple[Block, ...] = (
    Line(
        "Hierbij bevestigen wij dat wij uw {{ aanvraag.soort }} ‘{{ aanvraag.titel }}’"
        "{% if aanvraag.datum %} van {{ aanvraag.datum }}{% endif %} op {{ aanvraag.ontvangen }} "
        "hebben ontvangen."
    ),
    *_PROPOSAL,
    _REST_ON,
    *_ANNEXES,
    heading("Termijn"),
    Line(
        "{% if termijn.dag %}De afspraak is dat wij uiterlijk op {{ termijn.dag }} "
        + _ADVISE
        + ".{% elif aanvraag.gevraagd %}U vraagt ons om uiterlijk op {{ aanvraag.gevraagd }} te "
        + _ADVISE
        + ". Wij stemmen de termijn graag met u af.{% else %}Over de termijn maken wij graag een "
        "afspraak met u.{% endif %}"
    ),
    heading("Behandeling"),
    Line(
        "Wij gaan na of de aanvraag volledig is. Deze ontvangstbevestiging betekent niet dat dit "
        "zo is. Ontbreekt er informatie, dan hoort u dat zo spoedig mogelijk van ons."
    ),
    closing(
        '{% if "WOR" in aanvraag.artikel %}Wij bespreken de aanvraag graag met u in een '
        "overlegvergadering voordat wij " + _ADVISE + ".{% else %}Wij bespreken de aanvraag graag "
        "met u voordat wij " + _ADVISE + ".{% endif %}"
    ),
)

_FORWARDING: tuple[Block, ...] = (
    Line(
        "Op {{ aanvraag.ontvangen }} is de {{ aanvraag.soort }} ‘{{ aanvraag.titel }}’ ontvangen"
        "{% if bestuur.naam %} van {{ bestuur.naam }}{% endif %}. Hierbij stuur ik u de aanvraag "
        "door, met de stukken die erbij horen."
    ),
    *_PROPOSAL,
    _REST_ON,
    *_ANNEXES,
    heading("Wat ik van u vraag"),
    Line(
        "Lees de aanvraag met deze vragen: welk besluit is voorgenomen, waarom, welke gevolgen "
        "heeft het en welke maatregelen worden daarvoor genomen? Laat mij weten wat ontbreekt of "
        "onduidelijk is; ik verzamel de vragen."
    ),
    heading("Planning"),
    Line(
        "{% if termijn.dag %}Afgesproken is dat de raad uiterlijk op {{ termijn.dag }} komt tot "
        + _OUR_ADVICE
        + ".{% elif aanvraag.gevraagd %}Gevraagd is om uiterlijk op {{ aanvraag.gevraagd }} te "
        "komen tot " + _OUR_ADVICE + "; dat is nog niet afgesproken.{% else %}Over de termijn is "
        "nog niets afgesproken.{% endif %}"
        "{% if vergadering.datum %} De overlegvergadering is op {{ vergadering.datum }}.{% endif %}"
    ),
    heading("Raden die over deze aanvraag worden geraadpleegd"),
    _COUNCILS,
    remark(
        '{% if "WOR" in aanvraag.artikel %}Is geheimhouding opgelegd of begrijpt u dat iets '
        "vertrouwelijk is, deel de stukken dan niet verder (art. 20 WOR).{% else %}Is "
        "geheimhouding gevraagd, deel de stukken dan niet verder.{% endif %}"
    ),
)

_COMPLETION: tuple[Block, ...] = (
    Line(
        "Wij hebben beoordeeld of uw {{ aanvraag.soort }} ‘{{ aanvraag.titel }}’ volledig is. Dat "
        "is zij naar ons oordeel nog niet. Wij verzoeken u schriftelijk aan te vullen:"
    ),
    Table(
        ("Onderdeel", "Beoordeling", "Blz.", "Wat wij nodig hebben"),
        "onderdeel in ontbrekend",
        (
            "{{ onderdeel.naam }}",
            "{{ onderdeel.oordeel }}",
            "{% if onderdeel.bladzijde %}{{ onderdeel.bladzijde }}{% else %}–{% endif %}",
            "{% if onderdeel.opmerking %}{{ onderdeel.opmerking }}{% else %}–{% endif %}",
        ),
        (40, 28, 15, 80),
    ),
    Line("{% if toets.bijlagen %}"),
    Line("{{ toets.bijlagen }}"),
    Line("{% endif %}"),
    Line('{% if "art. 25" in aanvraag.artikel %}'),
    Line(
        "Bij een adviesaanvraag hoort een overzicht van de beweegredenen voor het besluit, van de "
        "gevolgen die het naar verwachting heeft voor de mensen die er werken, en van de "
        "maatregelen die daarom worden genomen (art. 25 lid 3 WOR)."
    ),
    Line("{% endif %}"),
    heading("Termijn"),
    Line(
        '{% if termijn.klok == "loopt nog niet" %}De termijn begint pas als de aanvraag volledig '
        "is{% if termijn.klok_met %}; dat is afgesproken met {{ termijn.klok_met }}{% endif %}."
        '{% elif termijn.klok == "loopt onder voorbehoud" %}De termijn loopt onder het voorbehoud '
        "dat de aanvraag tijdig wordt aangevuld{% if termijn.klok_met %}; dat is afgesproken met "
        "{{ termijn.klok_met }}{% endif %}."
        '{% elif termijn.klok == "loopt" %}De termijn loopt intussen door.'
        "{% else %}Wij verzoeken u te bevestigen dat de termijn begint zodra de aanvraag volledig "
        "is.{% endif %}"
    ),
    closing(
        "Zonder deze informatie kunnen wij ons geen goed oordeel vormen."
        '{% if "WOR" in aanvraag.artikel %} Wij vragen haar op grond van art. 31 WOR.{% endif %}'
    ),
)

_QUESTIONS: tuple[Block, ...] = (
    Line(
        "Bij de behandeling van uw {{ aanvraag.soort }} ‘{{ aanvraag.titel }}’ hebben wij de "
        "volgende vragen."
    ),
    Line("{% for vraag in vragen %}", "Punt"),
    point("**{{ vraag.nummer }}**\t{{ vraag.tekst }}"),
    Line("{% endfor %}", "Punt"),
    closing(
        "Wij verzoeken u de vragen schriftelijk te beantwoorden, onder vermelding van hun nummer."
        "{% if termijn.dag %} De afspraak is dat wij uiterlijk op {{ termijn.dag }} "
        + _ADVISE
        + "; dat lukt alleen als wij de antwoorden ruim daarvoor hebben.{% endif %}"
    ),
)

_AGREED_TERM: tuple[Block, ...] = (
    Line(
        "Hierbij leggen wij vast wat met u is afgesproken over de termijn van de "
        "{{ aanvraag.soort }} ‘{{ aanvraag.titel }}’."
    ),
    Line("**Uiterlijk op {{ termijn.dag }} komen wij tot " + _OUR_ADVICE + ".**"),
    Line("{% if verlengingen %}"),
    heading("Hoe deze datum tot stand kwam"),
    Table(
        ("Van", "Naar", "Afgesproken met", "Reden"),
        "verlenging in verlengingen",
        (
            "{% if verlenging.van %}{{ verlenging.van }}{% else %}–{% endif %}",
            "{{ verlenging.tot }}",
            "{{ verlenging.met }}",
            "{% if verlenging.reden %}{{ verlenging.reden }}{% else %}–{% endif %}",
        ),
        (32, 32, 42, 57),
    ),
    Line("{% endif %}"),
    Line("{% if pauzes %}"),
    heading("Pauzes"),
    Table(
        ("Van", "Tot en met", "Afgesproken met", "Reden"),
        "pauze in pauzes",
        (
            "{{ pauze.van }}",
            "{% if pauze.tot %}{{ pauze.tot }}{% else %}nader te bepalen{% endif %}",
            "{{ pauze.met }}",
            "{{ pauze.reden }}",
        ),
        (32, 32, 42, 57),
    ),
    Line("{% endif %}"),
    Line("{% if termijn.klok %}"),
    Line(
        "Zolang de aanvraag niet volledig is, geldt: de termijn {{ termijn.klok }}"
        "{% if termijn.klok_met %} (afgesproken met {{ termijn.klok_met }}){% endif %}."
    ),
    Line("{% endif %}"),
    Line(
        "Dit is een afgesproken termijn. De Algemene termijnenwet geldt daarvoor niet vanzelf: ook "
        "een dag in het weekend of een feestdag telt. Uitstel spreken wij samen schriftelijk af."
    ),
    closing(
        "Wij verzoeken u deze afspraak te bevestigen door een exemplaar getekend terug te sturen."
    ),
    Line("Voor akkoord, {{ bestuur.naam }}", "Handtekening"),
)

_ADVICE: tuple[Block, ...] = (
    Line(
        "{% if aanvraag.ontvangen %}Op {{ aanvraag.ontvangen }} ontvingen wij uw "
        "{{ aanvraag.soort }} ‘{{ aanvraag.titel }}’. {% endif %}Hierbij ontvangt u "
        + _OUR_ADVICE
        + "{% if advies.nummer %} (nummer {{ advies.nummer }}){% endif %}."
    ),
    *_PROPOSAL,
    _REST_ON,
    heading("Totstandkoming"),
    Line("{% if advies.overleg %}"),
    Line("Over de aanvraag is met u overlegd op {{ advies.overleg }}."),
    Line("{% endif %}"),
    Line("{% if advies.achterban %}"),
    Line("Wij hebben onze achterban geraadpleegd: {{ advies.achterban }}."),
    Line("{% endif %}"),
    Line(
        "{{ raad.naam }} heeft dit advies vastgesteld{% if advies.vastgesteld %} op "
        "{{ advies.vastgesteld }}{% endif %}{% if advies.mede_namens %}, mede namens "
        "{{ advies.mede_namens }}{% endif %}."
    ),
    heading("Conclusie"),
    Line("**" + "{{ raad.naam }}: {{ advies.conclusie }}." + "**"),
    Line("{% if punten %}"),
    heading("Punten"),
    Line("{% for punt in punten %}", "Punt"),
    point("**{{ punt.nummer }}**\t{{ punt.tekst }}"),
    below("**{{ punt.soort }}**{% if punt.thema %} · {{ punt.thema }}{% endif %}"),
    Line("{% endfor %}", "Punt"),
    Line("{% endif %}"),
    Line("{% if voorbehouden %}"),
    heading("Voorbehoud"),
    Line("Over het volgende adviseren wij later:"),
    Line("{% for voorbehoud in voorbehouden %}", "List Bullet"),
    bullet("{{ voorbehoud.tekst }}"),
    Line("{% endfor %}", "List Bullet"),
    Line("{% endif %}"),
    heading("Vervolg"),
    closing(
        '{% if "art. 25" in aanvraag.artikel %}Wij verzoeken u ons zo spoedig mogelijk '
        "schriftelijk te laten weten wat u besluit. Volgt u het advies niet of niet geheel, geef "
        "dan per punt aan waarom (art. 25 lid 5 WOR).{% if opschorting.mogelijk %} U schort de "
        "uitvoering dan op tot een maand na de dag waarop u ons hebt geïnformeerd (art. 25 lid 6 "
        'WOR).{% endif %}{% elif "art. 27" in aanvraag.artikel %}Wij verzoeken u '
        "ons zo spoedig mogelijk schriftelijk te laten weten welk besluit u neemt en met ingang "
        "van welke datum u het uitvoert (art. 27 lid 2 WOR).{% else %}Wij ontvangen graag een "
        "schriftelijke reactie op elk punt.{% endif %}"
    ),
)

_REACTION: tuple[Block, ...] = (
    Line(
        "Op {{ advies.datum }} hebt u ons geadviseerd over ‘{{ aanvraag.titel }}’"
        "{% if advies.nummer %} (advies {{ advies.nummer }}){% endif %}. Uw conclusie was: "
        "{{ advies.conclusie }}. Hierbij informeren wij u over het besluit en over onze reactie op "
        "elk punt."
    ),
    heading("Besluit"),
    Line(
        "{% if besluit.orgaan %}{{ besluit.orgaan }} heeft{% else %}Wij hebben{% endif %} op "
        "{{ besluit.datum }} besloten: {{ besluit.titel }} ({{ besluit.uitkomst }})."
    ),
    Line(
        '{% if besluit.overeenstemming == "in overeenstemming met het advies" %}Het besluit is in '
        "overeenstemming met uw advies."
        '{% elif besluit.overeenstemming == "wijkt af van het advies" %}Het besluit wijkt op een '
        "of meer punten af van uw advies. De redenen staan hieronder bij elk punt."
        "{% else %}Of het besluit met uw advies overeenstemt, is nog niet vast te stellen: nog "
        "niet op elk punt is beslist.{% endif %}"
    ),
    heading("Reactie per punt"),
    Line("{% for punt in punten %}", "Punt"),
    point("**{{ punt.nummer }}**\t{{ punt.tekst }}"),
    below("**Uitkomst:** {% if punt.uitkomst %}{{ punt.uitkomst }}{% else %}volgt nog{% endif %}"),
    Line("{% if punt.reactie %}", "Bij een punt"),
    below("**Reactie:** {{ punt.reactie }}"),
    Line("{% endif %}", "Bij een punt"),
    Line("{% if punt.redenen %}", "Bij een punt"),
    below("**Redenen:** {{ punt.redenen }}"),
    Line("{% endif %}", "Bij een punt"),
    Line("{% if punt.wijziging %}", "Bij een punt"),
    below("**Wijziging in het besluit:** {{ punt.wijziging }}"),
    Line("{% endif %}", "Bij een punt"),
    Line("{% if punt.tegenvoorstel %}", "Bij een punt"),
    below("**Tegenvoorstel:** {{ punt.tegenvoorstel }}"),
    Line("{% endif %}", "Bij een punt"),
    Line("{% endfor %}", "Punt"),
    heading("Opschorting en beroep"),
    Line(
        "{% if besluit.kennisgeving %}De schriftelijke kennisgeving van het besluit is gedaan op "
        "{{ besluit.kennisgeving }}.{% else %}Deze brief is de schriftelijke kennisgeving van het "
        "besluit.{% endif %}"
    ),
    closing(
        "{% if opschorting.tot_en_met %}De uitvoering is opgeschort tot en met "
        "{{ opschorting.tot_en_met }}, tenzij u eerder afstand doet (art. 25 lid 6 WOR)."
        "{% if opschorting.beroep %} Beroep kan uiterlijk op {{ opschorting.beroep }} (art. 26 "
        "WOR).{% endif %} Deze datums zijn berekend; controleer ze."
        "{% else %}{{ opschorting.uitleg }}{% endif %}"
    ),
)

_REMINDER: tuple[Block, ...] = (
    Line(
        "Bij de behandeling van de {{ aanvraag.soort }} ‘{{ aanvraag.titel }}’ wachten wij nog op "
        "het volgende:"
    ),
    Table(
        ("Waarop wij wachten", "Sinds"),
        "zaak in openstaand",
        ("{{ zaak.wat }}", "{% if zaak.sinds %}{{ zaak.sinds }}{% else %}–{% endif %}"),
        (123, 40),
    ),
    Line(
        "Wij verzoeken u ons dit zo spoedig mogelijk te sturen, en ons te laten weten wanneer wij "
        "het kunnen verwachten."
    ),
    Line("{% if termijn.dag %}"),
    Line("{% if not advies.datum %}"),
    closing(
        "De afspraak is dat wij uiterlijk op {{ termijn.dag }} " + _ADVISE + ". Blijft uw antwoord "
        "uit, dan maken wij graag een nieuwe afspraak over de termijn."
    ),
    Line("{% endif %}"),
    Line("{% endif %}"),
)

_SUSPENSION: tuple[Block, ...] = (
    Line(
        "{% if besluit.kennisgeving %}Op {{ besluit.kennisgeving }} hebt u ons schriftelijk "
        "geïnformeerd over{% else %}U hebt ons geïnformeerd over{% endif %} uw besluit: "
        "{{ besluit.titel }}{% if besluit.datum %} ({{ besluit.datum }}){% endif %}."
        '{% if besluit.overeenstemming == "wijkt af van het advies" %} Het besluit wijkt af van '
        "ons advies{% if advies.datum %} van {{ advies.datum }}{% endif %}.{% endif %}"
    ),
    Line('{% if opschorting.afstand == "geheel" %}'),
    Line("**Wij doen afstand van de opschorting.**"),
    Line(
        "De verplichting om de uitvoering op te schorten vervalt daarmee (art. 25 lid 6 WOR) met "
        "ingang van {{ opschorting.afstand_op }}. U kunt het besluit uitvoeren."
    ),
    Line('{% elif opschorting.afstand == "gedeeltelijk" %}'),
    Line("**Wij doen voor een deel afstand van de opschorting.**"),
    Line(
        "De afstand geldt met ingang van {{ opschorting.afstand_op }} voor: "
        "{{ opschorting.afstand_voor }}. Voor het overige blijft de uitvoering opgeschort"
        "{% if opschorting.tot_en_met %} tot en met {{ opschorting.tot_en_met }}{% endif %} "
        "(art. 25 lid 6 WOR)."
    ),
    Line("{% else %}"),
    Line("**Wij doen geen afstand van de opschorting.**"),
    Line(
        "{% if opschorting.tot_en_met %}De uitvoering blijft opgeschort tot en met "
        "{{ opschorting.tot_en_met }} (art. 25 lid 6 WOR).{% else %}{{ opschorting.uitleg }}"
        "{% endif %}{% if opschorting.beroep %} Wij beraden ons over beroep; dat kan uiterlijk op "
        "{{ opschorting.beroep }} (art. 26 lid 2 WOR).{% endif %}"
    ),
    Line("{% if opschorting.tot_en_met %}"),
    closing(
        "Wij verzoeken u tot en met die dag niets te doen dat op uitvoering van het besluit "
        "neerkomt."
    ),
    Line("{% endif %}"),
    Line("{% endif %}"),
    Line("{% if opschorting.tot_en_met %}"),
    remark("Berekening van de opschorting: {{ opschorting.uitleg }}. Berekend; controleer."),
    Line("{% endif %}"),
)

_EXPERT_COSTS: tuple[Block, ...] = (
    Line(
        "Bij de behandeling van de {{ aanvraag.soort }} ‘{{ aanvraag.titel }}’ willen wij ons "
        "laten bijstaan door een deskundige"
        '{% if "WOR" in aanvraag.artikel %} (art. 16 WOR){% endif %}.'
    ),
    Table(
        ("Deskundige", "Onderwerp", "Kosten"),
        "deskundige in deskundigen",
        (
            "{{ deskundige.naam }}",
            "{% if deskundige.onderwerp %}{{ deskundige.onderwerp }}{% else %}–{% endif %}",
            "{{ deskundige.kosten }}",
        ),
        (50, 68, 45),
    ),
    closing(
        '{% if "WOR" in aanvraag.artikel %}Wij melden u deze kosten vooraf. Daarmee komen zij voor '
        "rekening van de ondernemer (art. 22 lid 2 WOR).{% else %}Wij melden u deze kosten "
        "vooraf.{% endif %} Hebt u bezwaar, laat ons dat dan zo spoedig mogelijk weten; dan gaan "
        "wij daarover met u in gesprek."
    ),
)

_INVITATION: tuple[Block, ...] = (
    Line("{% if vergadering.datum %}"),
    Line(
        "Hierbij nodigen wij u uit voor overleg over de {{ aanvraag.soort }} "
        "‘{{ aanvraag.titel }}’."
    ),
    Line(
        "**Datum:** {{ vergadering.datum }}"
        "{% if vergadering.plaats %}  ·  **Plaats:** {{ vergadering.plaats }}{% endif %}"
    ),
    Line("{% if agenda %}"),
    heading("Agenda"),
    Line("{% for agendapunt in agenda %}", "Punt"),
    point("**{{ agendapunt.nummer }}**\t{{ agendapunt.titel }}"),
    Line("{% endfor %}", "Punt"),
    Line("{% endif %}"),
    Line("{% else %}"),
    Line(
        "Hierbij verzoeken wij u om overleg over de {{ aanvraag.soort }} ‘{{ aanvraag.titel }}’. "
        '{% if "WOR" in aanvraag.artikel %}De overlegvergadering is binnen twee weken na dit '
        "verzoek (art. 23 lid 1 WOR). {% endif %}Wilt u ons laten weten wanneer het u schikt?"
    ),
    Line("{% endif %}"),
    Line("{% if vragen %}"),
    heading("Vragen die wij willen bespreken"),
    Line("{% for vraag in vragen %}", "Punt"),
    point("**{{ vraag.nummer }}**\t{{ vraag.tekst }}"),
    Line("{% endfor %}", "Punt"),
    Line("{% endif %}"),
    Line('{% if "art. 25" in aanvraag.artikel %}'),
    closing(
        "Wij brengen ons advies niet uit voordat over de aanvraag ten minste eenmaal overleg is "
        "gevoerd (art. 25 lid 4 WOR)."
    ),
    Line("{% endif %}"),
)

_HAND_OVER: tuple[Block, ...] = (
    Line(
        "Hierbij draag ik het dossier ‘{{ dossier.naam }}’ van {{ raad.naam }} over. "
        "{% if dossier.omschrijving %}Het gaat over: {{ dossier.omschrijving }}.{% endif %}"
    ),
    heading("Waar het dossier staat"),
    Table(
        ("Aanvraag", "Ontvangen", "Advies", "Besluit"),
        "traject in trajecten",
        (
            "{{ traject.aanvraag }}",
            *(
                f"{{% if traject.{name} %}}{{{{ traject.{name} }}}}{{% else %}}–{{% endif %}}"
                for name in ("ontvangen", "advies", "besluit")
            ),
        ),
        (52, 31, 35, 45),
    ),
    heading("Termijnen die nog komen"),
    Line("{% if termijnen %}"),
    Table(
        ("Termijn", "Dag", "Aanvraag", "Bron"),
        "loopt in termijnen",
        ("{{ loopt.wat }}", "{{ loopt.dag }}", "{{ loopt.aanvraag }}", "{{ loopt.bron }}"),
        (42, 33, 48, 40),
    ),
    Line("{% else %}"),
    Line("Er loopt geen termijn."),
    Line("{% endif %}"),
    heading("Toezeggingen die niet zijn afgerond"),
    Line("{% if toezeggingen %}"),
    Table(
        ("Nr.", "Toezegging", "Door", "Uiterlijk", "Stand"),
        "toezegging in toezeggingen",
        (
            "{{ toezegging.nummer }}",
            "{{ toezegging.tekst }}",
            "{% if toezegging.gever %}{{ toezegging.gever }}{% else %}–{% endif %}",
            "{% if toezegging.uiterlijk %}{{ toezegging.uiterlijk }}{% else %}–{% endif %}",
            "{{ toezegging.stand }}",
        ),
        (13, 65, 33, 30, 22),
    ),
    Line("{% else %}"),
    Line("Er staat geen toezegging open."),
    Line("{% endif %}"),
    Line("{% if stukken %}"),
    heading("Documenten"),
    Table(
        ("Document", "Soort", "Datum"),
        "stuk in stukken",
        (
            "{{ stuk.titel }}",
            "{% if stuk.soort %}{{ stuk.soort }}{% else %}–{% endif %}",
            "{% if stuk.datum %}{{ stuk.datum }}{% else %}–{% endif %}",
        ),
        (93, 35, 35),
    ),
    Line("{% endif %}"),
    closing(
        "Het register zelf met het journaal en alle bestanden gaat apart mee. Wilt u de ontvangst "
        "bevestigen door een exemplaar getekend terug te sturen?"
    ),
    Line("Overgenomen door, datum", "Handtekening"),
)

LETTERS: dict[str, tuple[Block, ...]] = {
    "ontvangstbevestiging": _RECEIPT,
    "doorzending": _FORWARDING,
    "aanvulling": _COMPLETION,
    "vragenlijst": _QUESTIONS,
    "termijnafspraak": _AGREED_TERM,
    "advies": _ADVICE,
    "reactie": _REACTION,
    "rappel": _REMINDER,
    "opschorting": _SUSPENSION,
    "kosten-deskundige": _EXPERT_COSTS,
    "overleg": _INVITATION,
    "overdracht": _HAND_OVER,
}
