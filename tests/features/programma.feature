# language: nl
Functionaliteit: Het hele programma: plannen, terugvinden, afschermen

  Achtergrond:
    Gegeven het is 1-9-2021
    En de ondernemingsraden
      | raad    |
      | OR WNK  |
      | OR BUCH |
    En de aanvraag "Samenvoegen" is binnengekomen op grond van "WOR 25"
      | raad    | ontvangen |
      | OR WNK  | 1-9-2021  |
      | OR BUCH | 1-9-2021  |

  Scenario: Voor een start op 1 januari is 30 november de laatste veilige dag
    Als de secretaris terugrekent van de start op "1-1-2022" bij een afwijkend besluit
    Dan is de laatste dag voor "kennisgeving" van "OR WNK" "30-11-2021"
    En legt het plan voor "OR WNK" uit "3 januari 2022"

  Scenario: Zonder maand is er meer tijd
    Als de secretaris terugrekent van de start op "1-1-2022" bij een besluit conform advies
    Dan ligt de laatste dag voor "kennisgeving" van "OR WNK" na "30-11-2021"

  Scenario: Een plan verandert niets aan de echte datums
    Als de secretaris terugrekent van de start op "1-1-2022" bij een afwijkend besluit
    Dan is er in het register niets veranderd

  Scenario: Een punt zonder reactie en een besluit zonder brief vallen op
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    Als het bestuur op "25-11-2021" besluit "Wij voegen samen"
    Dan staat bij "without_reaction" van de vergeten zaken "1"
    En staat bij "without_letter" van de vergeten zaken "Wij voegen samen"

  Scenario: Wat geheim is, komt niet bij het bestuur
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
      | 2      | voorwaarde | De directeur vertrekt.   |
    Als punt 2 van "OR WNK" geheim is, opgelegd door "de bestuurder" over "het vertrek"
    Dan ziet "bestuur" punt 1 van "OR WNK" wel
    En ziet "bestuur" punt 2 van "OR WNK" niet

  Scenario: Opnieuw openbaar maken vraagt een reden
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                  |
      | 1      | voorwaarde | De directeur vertrekt. |
    Als punt 1 van "OR WNK" geheim is, opgelegd door "de bestuurder" over "het vertrek"
    En punt 1 van "OR WNK" zonder reden "openbaar" wordt
    Dan weigert het programma met "Geef de reden waarom meer mensen het mogen zien"

  Scenario: Eén cliëntenraad dient twee colleges, en elk besluit voor zich
    Gegeven de colleges
      | college          |
      | College Oost     |
      | College West     |
    En de cliëntenraden
      | raad         |
      | CAR Oostwest |
    En "CAR Oostwest" adviseert aan "College Oost" en "College West"
    En de aanvraag "Minimabeleid" is binnengekomen op grond van "Pw 47"
      | raad         | ontvangen |
      | CAR Oostwest | 1-9-2021  |
    Als "College Oost" op "1-11-2021" besluit "Minimabeleid Oost" voor "CAR Oostwest"
    Dan waarschuwt het programma de secretaris bij "CAR Oostwest" "adviseert ook aan College West"
    Als "College West" op "8-11-2021" besluit "Minimabeleid West" voor "CAR Oostwest"
    Dan waarschuwt het programma de secretaris bij "CAR Oostwest" niet meer over "College West"

  Scenario: Wat in de vergadering is besloten, wordt daarna een besluit in het register
    Gegeven een overleg over "OR WNK" op "15-9-2021"
    Als in dat overleg het besluit "Wij gaan door met drie locaties" is vastgelegd en hardop bevestigd
    Dan is er nog geen besluit in het register
    Als de secretaris daarvan een besluit over "OR WNK" maakt
    Dan is "OR WNK" afgesloten met "Wij gaan door met drie locaties"
    Als de secretaris daarvan een besluit over "OR WNK" maakt
    Dan weigert het programma met "al een besluit gemaakt"

  Scenario: Een cliëntenraad van opgeheven gemeenten gaat over
    Als "OR BUCH" ophoudt op "31-12-2021" met "OR WNK" als opvolger
    Dan bestaat "OR BUCH" op "31-12-2021" nog, en op "1-1-2022" niet meer

  Scenario: Twee keer dezelfde raad wordt één
    Gegeven de ondernemingsraden
      | raad         |
      | O.R. van WNK |
    Als "O.R. van WNK" wordt samengevoegd met "OR WNK" omdat "dubbel ingevoerd"
    Dan staat "O.R. van WNK" niet meer in de lijst
    Als de secretaris dat ongedaan maakt
    Dan staat "O.R. van WNK" weer in de lijst

  Abstract Scenario: Datums zoals mensen ze typen
    Als de secretaris als datum "<getypt>" typt
    Dan heeft het programma "<begrepen>" begrepen

    Voorbeelden:
      | getypt           | begrepen             |
      | 7 sep            | 7 september 2021     |
      | 7-9              | 7 september 2021     |
      | vr               | 3 september 2021     |
      | +6w              | 13 oktober 2021      |
      | -1m              | 1 augustus 2021      |
      | medio april 2021 | 11 t/m 20 april 2021 |
      | eind q2          | 1 t/m 30 juni 2021   |
