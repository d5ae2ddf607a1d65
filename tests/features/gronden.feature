# language: nl
Functionaliteit: Elke grondslag zegt welke termijnen er zijn, en anders waarom niet

  Achtergrond:
    Gegeven het is 20-12-2021
    En de ondernemingsraden
      | raad     |
      | OR BUCH  |
      | OR WNK   |
      | OR Halte |

  Scenario: Drie raden met drie klokken
    Als de aanvraag "Samenvoegen" binnenkomt op grond van "WOR 25"
      | raad     | ontvangen |
      | OR BUCH  | 1-10-2021 |
      | OR WNK   | 4-10-2021 |
      | OR Halte | 6-10-2021 |
    En elke raad op "29-10-2021" adviseert: "negatief"
      | nummer | soort   | tekst                 |
      | 1      | bezwaar | Houd de vestiging open. |
    En het bestuur op elk punt reageert: "niet overgenomen"
    En het bestuur op "25-11-2021" besluit "Wij voegen samen"
    En "OR BUCH" de kennisgeving met de redenen krijgt op "26-11-2021"
    En "OR WNK" de kennisgeving met de redenen krijgt op "30-11-2021"
    En "OR Halte" de kennisgeving met de redenen krijgt op "1-12-2021"
    Dan wijkt het besluit af voor "OR BUCH"
    En eindigt de termijn "opschorting" van "OR BUCH" op "27-12-2021"
    En eindigt de termijn "opschorting" van "OR WNK" op "30-12-2021"
    En eindigt de termijn "opschorting" van "OR Halte" op "3-1-2022"
    En eindigt de termijn "beroep" van "OR Halte" op "3-1-2022"
    En noemt de uitleg van "opschorting" van "OR Halte" "Nieuwjaarsdag"

  Scenario: Instemming kent geen opschorting maar nietigheid
    Als de aanvraag "Nieuwe werktijden" binnenkomt op grond van "WOR 27"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    En "OR WNK" op "29-10-2021" adviseert: "negatief"
      | nummer | soort   | tekst                |
      | 1      | bezwaar | Geen nachtdiensten.  |
    En het bestuur op "15-11-2021" besluit "Werktijden gewijzigd"
    En "OR WNK" de kennisgeving met de redenen krijgt op "16-11-2021"
    Dan bestaat de termijn "opschorting" van "OR WNK" niet, want "Instemming kent geen opschorting"
    En eindigt de termijn "nietigheid" van "OR WNK" op "16-12-2021"

  Scenario: Met instemming is er niets om de nietigheid van in te roepen
    Als de aanvraag "Nieuwe werktijden" binnenkomt op grond van "WOR 27"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    En "OR WNK" op "29-10-2021" adviseert: "positief"
      | nummer | soort          | tekst                    |
      | 1      | procesopmerking | De raad stemt in.       |
    En het bestuur op "15-11-2021" besluit "Werktijden gewijzigd"
    En "OR WNK" de kennisgeving met de redenen krijgt op "16-11-2021"
    Dan bestaat de termijn "nietigheid" van "OR WNK" niet, want "ingestemd"

  Scenario: Toestemming van de kantonrechter neemt de nietigheid weg
    Als de aanvraag "Nieuwe werktijden" binnenkomt op grond van "WOR 27"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    En "OR WNK" op "29-10-2021" adviseert: "negatief"
      | nummer | soort   | tekst               |
      | 1      | bezwaar | Geen nachtdiensten. |
    En bij "OR WNK" op "10-11-2021" de stap "toestemming van de kantonrechter" is gezet
    En het bestuur op "15-11-2021" besluit "Werktijden gewijzigd"
    En "OR WNK" de kennisgeving met de redenen krijgt op "16-11-2021"
    Dan bestaat de termijn "nietigheid" van "OR WNK" niet, want "De kantonrechter heeft toestemming gegeven"

  Scenario: Wie op tijd de nietigheid inriep, hoeft dat niet nog eens te doen
    Als de aanvraag "Nieuwe werktijden" binnenkomt op grond van "WOR 27"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    En "OR WNK" op "29-10-2021" adviseert: "negatief"
      | nummer | soort   | tekst               |
      | 1      | bezwaar | Geen nachtdiensten. |
    En het bestuur op "6-12-2021" besluit "Werktijden gewijzigd"
    En "OR WNK" de kennisgeving met de redenen krijgt op "7-12-2021"
    Dan staat "nietigheid" van "OR WNK" in de termijnenlijst als "loopt"
    Als bij "OR WNK" op "15-12-2021" de stap "nietigheid ingeroepen" is gezet
    Dan staat "nietigheid" van "OR WNK" in de termijnenlijst als "afgedaan"

  Scenario: Benoeming van een bestuurder kent geen maand
    Als de aanvraag "Benoeming directeur" binnenkomt op grond van "WOR 30"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    En "OR WNK" op "29-10-2021" adviseert: "negatief"
      | nummer | soort   | tekst                    |
      | 1      | bezwaar | De raad kent haar niet.  |
    En het bestuur op elk punt reageert: "niet overgenomen"
    En het bestuur op "15-11-2021" besluit "Benoemd"
    En "OR WNK" de kennisgeving met de redenen krijgt op "16-11-2021"
    Dan wijkt het besluit af voor "OR WNK"
    En bestaat de termijn "opschorting" van "OR WNK" niet, want "benoeming of ontslag van een bestuurder"
    En bestaat de termijn "beroep" van "OR WNK" niet, want "artikel 26 is niet van toepassing verklaard"

  Scenario: Afgesproken adviesrecht heeft opschorting, tenzij anders is overeengekomen
    Als de aanvraag "Inhuurbeleid" binnenkomt op grond van "WOR 32"
      | raad    | ontvangen |
      | OR WNK  | 1-10-2021 |
      | OR BUCH | 1-10-2021 |
    En met "OR BUCH" is afgesproken dat er geen opschorting is
    En elke raad op "29-10-2021" adviseert: "negatief"
      | nummer | soort   | tekst              |
      | 1      | bezwaar | Niet meer inhuren. |
    En het bestuur op elk punt reageert: "niet overgenomen"
    En het bestuur op "10-11-2021" besluit "Inhuur blijft"
    En "OR WNK" de kennisgeving met de redenen krijgt op "12-11-2021"
    En "OR BUCH" de kennisgeving met de redenen krijgt op "12-11-2021"
    Dan eindigt de termijn "opschorting" van "OR WNK" op "13-12-2021"
    En bestaat de termijn "opschorting" van "OR BUCH" niet, want "geen opschorting overeengekomen"
    En eindigt de termijn "beroep" van "OR BUCH" op "13-12-2021"

  Scenario: Tegen het vervolgbesluit na een uitvoeringsadvies staat geen beroep open
    Als de aanvraag "Uitvoering samenvoeging" binnenkomt op grond van "WOR 25.5"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    Dan bestaat de termijn "beroep" van "OR WNK" niet, want "uitvoeringsadvies"
    En bestaat de termijn "opschorting" van "OR WNK" niet, want "bij wijze van aanname"

  Scenario: Een initiatiefvoorstel komt van de raad zelf
    Als "OR WNK" zelf iets voorlegt op grond van "WOR 23.3"
    Dan bestaat de termijn "advies" van "OR WNK" niet, want "wordt niet gevraagd"
    En bestaat de termijn "reactie" van "OR WNK" niet, want "zo spoedig mogelijk"

  Scenario: Vrijwillig gevraagd advies geeft geen beroep, met de uitspraak waarom
    Als de aanvraag "Politiek besluit" binnenkomt op grond van "vrijwillig"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    Dan bestaat de termijn "beroep" van "OR WNK" niet, want "ECLI:NL:GHAMS:2015:4890"
    En bestaat de termijn "opschorting" van "OR WNK" niet, want "verplicht niet tot opschorting"

  Scenario: Een termijn uit een verordening die op Nieuwjaarsdag eindigt, verschuift niet
    Gegeven de cliëntenraden
      | raad      | weken | bron                  |
      | CR IJmond | 6     | Verordening art. 4    |
    Als de aanvraag "Minimabeleid" binnenkomt op grond van "Pw 47"
      | raad      | ontvangen  |
      | CR IJmond | 20-11-2021 |
    Dan eindigt de termijn "advies" van "CR IJmond" op "1-1-2022"
    En waarschuwt het programma bij "advies" van "CR IJmond" "geen werkdag"
    En rust de termijn "advies" van "CR IJmond" op "Verordening art. 4"

  Scenario: Zonder eigen termijn verzint het programma er geen
    Gegeven de cliëntenraden
      | raad      |
      | CR IJmond |
    Als de aanvraag "Hulp bij het huishouden" binnenkomt op grond van "Wmo 2.1.3"
      | raad      | ontvangen  |
      | CR IJmond | 20-11-2021 |
    Dan bestaat de termijn "advies" van "CR IJmond" niet, want "verordening"
    En bestaat de termijn "opschorting" van "CR IJmond" niet, want "alleen aan een ondernemingsraad"

  Abstract Scenario: Een raad van cliënten heeft geen maand, wel een eigen regeling
    Gegeven de cliëntenraden
      | raad     | weken | bron      |
      | Raad Jan | 4     | Regeling  |
    Als de aanvraag "Plan" binnenkomt op grond van "<grond>"
      | raad     | ontvangen |
      | Raad Jan | 1-10-2021 |
    Dan eindigt de termijn "advies" van "Raad Jan" op "29-10-2021"
    En bestaat de termijn "opschorting" van "Raad Jan" niet, want "<waarom>"

    Voorbeelden:
      | grond   | waarom                         |
      | Jw 2.10 | alleen aan een ondernemingsraad |
      | Wmcz 7  | commissie van vertrouwenslieden |
      | Wmcz 8  | commissie van vertrouwenslieden |

  Scenario: Ongevraagd advies heeft geen adviestermijn
    Als "OR WNK" zelf iets voorlegt op grond van "ongevraagd"
    Dan bestaat de termijn "advies" van "OR WNK" niet, want "Zonder adviesaanvraag"

  Scenario: Inspraak is geen advies
    Als de aanvraag "Klankbord huisvesting" binnenkomt op grond van "inspraak"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    Dan bestaat de termijn "opschorting" van "OR WNK" niet, want "Inspraak is geen advies"

  Scenario: Een aanvraag die nooit kwam: de maand loopt vanaf bekendheid met de uitvoering
    Als "OR WNK" nooit om advies is gevraagd op grond van "WOR 25"
    Dan is de termijn "beroep" van "OR WNK" nog niet begonnen, want "Er is nog geen besluit"
    Als het bestuur op "1-11-2021" besluit "Vestiging gesloten"
    En "OR WNK" sinds "10-11-2021" weet dat het besluit wordt uitgevoerd
    Dan eindigt de termijn "beroep" van "OR WNK" op "10-12-2021"

  Scenario: Het primaat van de politiek is een aantekening en geen oordeel
    Als de aanvraag "Samenvoegen" binnenkomt op grond van "WOR 25"
      | raad   | ontvangen |
      | OR WNK | 1-10-2021 |
    En "OR WNK" op "29-10-2021" adviseert: "negatief"
      | nummer | soort   | tekst              | 46d |
      | 1      | bezwaar | Niet samenvoegen.  | ja  |
    Dan staat bij "OR WNK" op papier de waarschuwing "primaat van de politiek"
    En staat bij "OR WNK" op papier de waarschuwing "geen oordeel"

  Scenario: Een grondslag die niet bij de raad past, wordt geweigerd
    Gegeven de cliëntenraden
      | raad      |
      | CR IJmond |
    Als de aanvraag "Samenvoegen" binnenkomt op grond van "WOR 25"
      | raad      | ontvangen  |
      | CR IJmond | 20-11-2021 |
    Dan weigert het programma met "De grondslag past niet bij CR IJmond"
    En staat er geen aanvraag in het register
