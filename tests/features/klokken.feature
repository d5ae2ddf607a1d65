# language: nl
Functionaliteit: Klokken lopen, staan stil en beginnen, en nooit wordt een wettelijke datum overgetypt

  Achtergrond:
    Gegeven het is 20-12-2021
    En de ondernemingsraden
      | raad    |
      | OR WNK  |
      | OR BUCH |
    En de aanvraag "Samenvoegen" is binnengekomen op grond van "WOR 25"
      | raad    | ontvangen |
      | OR WNK  | 1-10-2021 |
      | OR BUCH | 1-10-2021 |

  Scenario: Redenen die later komen dan de kennisgeving
    Gegeven een afwijkend besluit van "25-11-2021" voor "OR WNK"
    Als "OR WNK" de kennisgeving zonder redenen krijgt op "26-11-2021"
    Dan is de termijn "opschorting" van "OR WNK" nog niet begonnen, want "redenen"
    Als "OR WNK" de redenen krijgt op "3-12-2021"
    Dan eindigt de termijn "opschorting" van "OR WNK" op "3-1-2022"

  Scenario: Een kennisgeving op zondag telt gewoon
    Gegeven een afwijkend besluit van "25-11-2021" voor "OR WNK"
    Als "OR WNK" de kennisgeving met de redenen krijgt op "28-11-2021"
    Dan begint de termijn "opschorting" van "OR WNK" op "28-11-2021"
    En eindigt de termijn "opschorting" van "OR WNK" op "28-12-2021"

  Scenario: Een pauze schuift de afgesproken dag op
    Gegeven met "OR WNK" is als adviesdatum "12-11-2021" afgesproken
    Als de termijn van "OR WNK" pauzeert van "18-10-2021" tot en met "24-10-2021" wegens "herfstvakantie"
    Dan is de afgesproken dag van "OR WNK" "19-11-2021"
    En waarschuwt het programma bij "advies" van "OR WNK" "7 dagen stil"

  Scenario: Zolang een pauze open is, staat de termijn stil
    Gegeven met "OR WNK" is als adviesdatum "12-11-2021" afgesproken
    Als de termijn van "OR WNK" pauzeert vanaf "18-10-2021" wegens "wachten op antwoorden"
    Dan staat de termijn "advies" van "OR WNK" stil, want "wachten op antwoorden"
    Als de pauze van "OR WNK" eindigt op "24-10-2021"
    Dan is de afgesproken dag van "OR WNK" "19-11-2021"

  Scenario: Een pauze die eerder eindigt dan was afgesproken
    Gegeven met "OR WNK" is als adviesdatum "12-11-2021" afgesproken
    Als de termijn van "OR WNK" pauzeert van "18-10-2021" tot en met "24-10-2021" wegens "herfstvakantie"
    En de pauze van "OR WNK" eindigt op "20-10-2021"
    Dan is de afgesproken dag van "OR WNK" "15-11-2021"
    En duurde de pauze van "OR WNK" 3 dagen en waren er 7 afgesproken

  Scenario: Een pauze vraagt een reden en instemming
    Als de termijn van "OR WNK" pauzeert vanaf "18-10-2021" wegens ""
    Dan weigert het programma met "Geef de reden van de pauze"

  Scenario: Een verlenging staat in het logboek, met wie instemde
    Gegeven met "OR WNK" is als adviesdatum "12-11-2021" afgesproken
    Als de adviestermijn van "OR WNK" wordt verlengd tot "26-11-2021" met instemming van "de bestuurder"
    Dan is de afgesproken dag van "OR WNK" "26-11-2021"
    En noemt het logboek van "OR WNK" "de bestuurder"
    En is de afgesproken dag van "OR BUCH" er niet

  Scenario: Afstand voor een deel laat de maand lopen
    Gegeven een afwijkend besluit van "25-11-2021" voor "OR WNK"
    En "OR WNK" kreeg de kennisgeving met de redenen op "1-12-2021"
    Als "OR WNK" op "7-12-2021" voor een deel afstand doet van de opschorting
    Dan eindigt de termijn "opschorting" van "OR WNK" op "3-1-2022"
    En waarschuwt het programma bij "opschorting" van "OR WNK" "deel"

  Scenario: Afstand voor het geheel beëindigt de opschorting en niet het beroep
    Gegeven een afwijkend besluit van "25-11-2021" voor "OR WNK"
    En "OR WNK" kreeg de kennisgeving met de redenen op "1-12-2021"
    Als "OR WNK" op "7-12-2021" voor het geheel afstand doet van de opschorting
    Dan is de termijn "opschorting" van "OR WNK" vervallen op "7-12-2021"
    En eindigt de termijn "beroep" van "OR WNK" op "3-1-2022"

  Scenario: Uitvoering die binnen de opschorting is gepland, valt op
    Gegeven een afwijkend besluit van "25-11-2021" voor "OR WNK"
    En "OR WNK" kreeg de kennisgeving met de redenen op "1-12-2021"
    Als bij "OR WNK" de handeling "Plaatsingsbesluiten versturen" is gepland op "20-12-2021"
    En bij "OR WNK" de handeling "Verhuizen" is gepland op "4-1-2022"
    Dan ligt "Plaatsingsbesluiten versturen" bij "OR WNK" "binnen de opschorting"
    En ligt "Verhuizen" bij "OR WNK" "buiten de opschorting"
    En waarschuwt het programma de secretaris bij "OR WNK" "tot en met 3 januari 2022"
    Als "OR WNK" op "7-12-2021" voor een deel afstand doet van de opschorting
    Dan ligt "Plaatsingsbesluiten versturen" bij "OR WNK" "misschien binnen de opschorting"
    Als "OR WNK" op "8-12-2021" voor het geheel afstand doet van de opschorting
    Dan ligt "Plaatsingsbesluiten versturen" bij "OR WNK" "buiten de opschorting"

  Scenario: Van twee brieven telt de gekozen, en de andere blijft bewaard
    Gegeven een afwijkend besluit van "25-11-2021" voor "OR WNK"
    En "OR WNK" kreeg de kennisgeving met de redenen op "29-11-2021"
    En "OR WNK" kreeg de kennisgeving met de redenen op "1-12-2021"
    Dan begint de termijn "beroep" van "OR WNK" op "29-11-2021"
    Als de kennisgeving van "1-12-2021" aan "OR WNK" telt, want "de eerste was niet schriftelijk"
    Dan begint de termijn "beroep" van "OR WNK" op "1-12-2021"
    En zijn er 2 kennisgevingen aan "OR WNK"
    En telt de kennisgeving van "1-12-2021" aan "OR WNK", want "de eerste was niet schriftelijk"

  Scenario: Loopt de klok terwijl de aanvraag onvolledig is
    Gegeven met "OR WNK" is als adviesdatum "12-11-2021" afgesproken
    En de toets van "OR WNK" vindt "gevolgen" "ontbreekt"
    Als de klok van "OR WNK" "loopt nog niet" volgens "de bestuurder"
    Dan heeft "OR WNK" geen lopende adviestermijn
    En luidt de uitkomst van de toets van "OR WNK" "Niet volledig: 1 onderdeel"

  Scenario: Een termijn die in het reces eindigt, waarschuwt ervóór
    Gegeven het is 1-12-2021
    En met "OR WNK" is als adviesdatum "29-12-2021" afgesproken
    Als "OR WNK" reces heeft van "20-12-2021" tot en met "2-1-2022"
    Dan waarschuwt de termijn "advies" van "OR WNK" vooraf op "5-12-2021"
    En blijft de afgesproken dag van "OR WNK" "29-12-2021"

  Scenario: Op een besluit dat niet afwijkt volgt geen maand
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief"
      | nummer | soort       | tekst               |
      | 1      | aanbeveling | Houd de kantine open. |
    En het bestuur reageerde op elk punt: "overgenomen"
    Als het bestuur op "25-11-2021" besluit "Wij voegen samen"
    En "OR WNK" de kennisgeving met de redenen krijgt op "26-11-2021"
    Dan volgt het besluit het advies voor "OR WNK"
    En bestaat de termijn "opschorting" van "OR WNK" niet, want "overeen"
